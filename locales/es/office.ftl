### Lo que leen los enlaces, jefes, coordinadores y control interno.

staff-only = Eso es para quienes trabajan en la entidad. Para ver sus preguntas, escriba /mis_preguntas.
invited-liaison = Le damos la bienvenida. Usted es enlace de: { $offices }. Aquí le avisamos de cada pregunta nueva. Vea lo que hay en /pendientes.
invited-head = Le damos la bienvenida. Usted dirige: { $offices }. Le avisamos si una pregunta está por vencerse, y de lo atrasado en el cronograma. Vea lo que hay en /pendientes.
invited-all-offices = todas las oficinas
invited-coordinator = Le damos la bienvenida. Usted coordina la rendición de cuentas. Le avisamos de las preguntas sin oficina y de las vencidas. Vea lo que hay en /pendientes.
invited-committee = Le damos la bienvenida. Usted es del comité de rendición de cuentas. Le avisamos de las preguntas que vencen sin respuesta y de lo atrasado en el cronograma. Véalo cuando quiera en /pendientes.
invited-auditor = Le damos la bienvenida. Usted es de control interno. Le avisamos de las preguntas vencidas y de lo atrasado en el cronograma. Véalo cuando quiera en /pendientes.
invitation-dead = Esta invitación ya no sirve. Si trabaja en la entidad, pida una nueva a quien se la envió.

left-overdue = { $days ->
    [one] vencida hace 1 día hábil
   *[other] vencida hace { $days } días hábiles
}
left-today = vence hoy
left = { $days ->
    [one] queda 1 día hábil
   *[other] quedan { $days } días hábiles
}
left-reopened = por completar, { $left }
file-only = (un archivo)
until = Responder a más tardar el <b>{ $date }</b> ({ $left }).
until-overdue = Había que responder a más tardar el <b>{ $date }</b> ({ $left }).
until-reopened = Ya se respondió una vez, a tiempo. Hay que completar la respuesta a más tardar el <b>{ $date }</b> ({ $left }).
notice = 📥 Pregunta nueva <b>{ $number }</b> para: { $office }.
notice-placed = 📥 La pregunta <b>{ $number }</b> pasó a: { $office }.
notice-unplaced = ❓ La pregunta <b>{ $number }</b> no tiene oficina. Por favor, asígnela.
notice-added =
    📝 La persona agregó algo a la pregunta <b>{ $number }</b>:
    { $text }
notice-reopened =
    🔁 La persona pidió completar la respuesta a <b>{ $number }</b>:
    { $text }
notice-reason = Motivo: { $text }
notices = 📥 Hay { $count } preguntas nuevas o con algo nuevo:
same-author = 👤 { $count } preguntas de la misma persona en los últimos 7 días.
button-open = Abrir
button-pending = Ver pendientes
pending = Preguntas por responder. Toque una para abrirla.
pending-none = No hay preguntas por responder. 👏
pending-line = { $light } { $number } · { $left } · { $text }
opened =
    { $light } <b>{ $number }</b>
    { $until }

    <blockquote>{ $question }</blockquote>
opened-office = Oficina: { $office }
opened-no-office = Oficina: ninguna todavía
opened-answer = <b>Respuesta dada:</b> { $text }
opened-insistence = <b>La persona insiste:</b> { $text }
opened-addition = <b>La persona agregó:</b> { $text }
button-answer = ✍️ Responder
button-not-mine = No es de mi oficina
button-place = Asignar a una oficina
button-tomorrow = ⏰ Recordarme mañana
answer-asked = La pregunta: <i>{ $question }</i>
answer-write = Escriba la respuesta a { $number }. Puede mandar varios mensajes y archivos.
answer-write-after-file = Ya tenemos el archivo. Ahora escriba la respuesta a { $number }: una frase basta.
answer-preview =
    Respuesta a <b>{ $number }</b>:

    <blockquote>{ $answer }</blockquote>
answer-preview-ask =
    { $files ->
        [0] Sin archivos.
        [one] Con un archivo.
       *[other] Con { $files } archivos.
    } ¿La enviamos a la persona? Si falta algo, siga escribiendo.
answer-sent = Listo. La respuesta a { $number } quedó guardada y va en camino. Si no le llega a la persona, le avisamos.
answer-dropped = Listo. No enviamos nada. La pregunta sigue en /pendientes.
choose-office = ¿De qué oficina es?
button-unknown-office = No sé: que decida la coordinación
hand-over-reason = Escriba en una frase por qué no es de su oficina. Si ya no la quiere pasar, escriba /cancelar.
handed-over = Listo. La pregunta { $number } ahora la tiene: { $office }.
handed-back = Listo. La pregunta { $number } vuelve a la coordinación.
tomorrow = Listo. Se lo recordamos el { $date }.

digest = <b>Buenos días. Así van las preguntas:</b>
digest-overdue = { $count ->
    [one] 🔴 1 vencida
   *[other] 🔴 { $count } vencidas
}
digest-due = { $count ->
    [one] ⏳ 1 por vencer
   *[other] ⏳ { $count } por vencer
}
digest-unplaced = { $count ->
    [one] ❓ 1 sin oficina: asígnela
   *[other] ❓ { $count } sin oficina: asígnelas
}
digest-new = { $count ->
    [one] 📥 1 nueva
   *[other] 📥 { $count } nuevas
}
digest-line = { $light } { $number } · { $left } · { $text }
digest-line-office = { " " }· { $office }
digest-line-no-office = { " " }· sin oficina
digest-reopened = { $count ->
    [one] 🔁 1 por completar
   *[other] 🔁 { $count } por completar
}
digest-changed = { $count ->
    [one] 📝 1 con algo nuevo
   *[other] 📝 { $count } con algo nuevo
}
digest-snoozed = { $count ->
    [one] ⏰ 1 que pidió recordar
   *[other] ⏰ { $count } que pidió recordar
}
digest-more = Y { $count } más.
button-files = 📎 Ver los archivos ({ $count })
left-undelivered = la respuesta no ha llegado
left-no-office = sin oficina, { $left }
until-reopened-late = Ya se respondió una vez, después de la fecha. Hay que completar la respuesta a más tardar el <b>{ $date }</b> ({ $left }).
answer-kept = { $why ->
    [no_chat] La respuesta a { $number } quedó guardada. La pregunta no llegó por este chat: entréguela a la persona y registre cómo, en /pendientes. Si la persona usa su código, le llega a su Telegram.
   *[erased] La respuesta a { $number } quedó guardada, pero no hay a dónde enviarla: la persona borró sus datos. Queda en /pendientes hasta que se registre otra forma de entrega.
}
answer-sent-late = Salió tarde: la fecha era el { $date }. La persona lee que la respuesta es tardía.
handed-over-date = La fecha no cambia: { $date }.
handed-over-late = La fecha era el { $date } y ya pasó: hay que responder ya.
notice-undelivered =
    📭 La respuesta a <b>{ $number }</b> no le llegó a la persona: { $why ->
        [blocked] bloqueó este chat
        [gone] su cuenta de Telegram ya no existe
        [no_chat] la pregunta no vino por este chat
        [erased] borró sus datos
       *[refused] Telegram no aceptó el mensaje, o un archivo
    }.

    <blockquote>{ $text }</blockquote>

    La respuesta está guardada. { $why ->
        [blocked] Si la persona vuelve, se la enviamos. Si se la entregan de otra forma, regístrenlo.
        [gone] Si se la entregan de otra forma, regístrenlo.
        [no_chat] Entréguenla como pidió la persona y regístrenlo.
        [erased] Ya no se le puede enviar por aquí.
       *[refused] Corríjanla, o entréguenla de otra forma y regístrenlo.
    }
opened-undelivered = 📭 <b>La respuesta no le ha llegado a la persona:</b> { $why ->
    [blocked] bloqueó este chat. Si vuelve, se la enviamos.
    [gone] su cuenta de Telegram ya no existe.
    [no_chat] la pregunta no vino por este chat. Entréguenla y registren cómo.
    [erased] borró sus datos.
   *[refused] Telegram no aceptó el mensaje, o un archivo.
}
opened-delivered = 📬 { $way ->
    [paper] Entregada en papel el { $date }.
    [telephone] Dicha por teléfono; registrada el { $date }.
    [page] Leída en la página; registrada el { $date }.
    [mail] Enviada por correo; registrada el { $date }.
   *[chat] Le llegó el { $date }.
}
opened-evidence = Constancia: { $text }
opened-correction = <b>Respuesta corregida:</b> { $text }
opened-acknowledged = 👍 La oficina la recibió el { $date }.
opened-recounted = El calendario cambió después. Con el de hoy la fecha sería el { $date }. La que se incumplió sigue siendo la de arriba.
opened-planned-before = 📅 El cronograma promete responder el { $planned }. La ley da hasta el { $legal }: { $days ->
    [0] el mismo día hábil
    [one] 1 día hábil más
   *[other] { $days } días hábiles más
}. El cronograma pone un día fijo; la ley cuenta desde que llegó la pregunta.
opened-planned-after = 📅 El cronograma planea responder el { $planned }. La ley da hasta el { $legal }: { $days ->
    [0] el mismo día hábil
    [one] 1 día hábil menos
   *[other] { $days } días hábiles menos
}. Vale la fecha de la ley.
button-acknowledge = 👍 Lo recibí
acknowledged = Quedó anotado. La fecha no cambia.
button-correct-answer = ✏️ Corregir la respuesta
correction-write = Escriba la respuesta corregida a { $number }, completa. La persona recibe la nueva y lee que es una corrección. La primera queda guardada.
button-deliver = 📬 Registrar otra entrega
deliver-how = ¿Cómo le llegó a la persona la respuesta a { $number }?
button-way = { $way ->
    [paper] En papel, en la mano
    [telephone] Por teléfono, de viva voz
    [page] La leyó en la página
   *[mail] Por correo
}
deliver-evidence = { $way ->
    [paper] Se entregó en papel.
    [telephone] Se leyó por teléfono.
    [page] La leyó en la página.
   *[mail] Se envió por correo.
} Escriba en una frase cuándo fue y qué lo prueba. Por ejemplo: «5 de agosto, firmó el recibido».
delivered-noted = Listo. Quedó anotado que la respuesta a { $number } se entregó { $way ->
    [paper] en papel
    [telephone] por teléfono
    [page] por la página
   *[mail] por correo
}.
without-liaison = { $count ->
    [one] ⚠️ Una oficina no tiene enlace: { $offices }. Invite a alguien en /equipo.
   *[other] ⚠️ { $count } oficinas no tienen enlace: { $offices }. Invite a alguien en /equipo.
}
button-extend = ⏳ Alargar la fecha
button-extend-by = { $days ->
    [one] 1 día hábil más: { $date }
   *[other] { $days } días hábiles más: { $date }
}
button-extend-send = ✅ Enviar el aviso
extend-days = ⏳ <b>Más tiempo para la pregunta { $number }</b>

    Hay que responder a más tardar el { $date }. ¿Cuántos días hábiles más necesita? Toque una fecha, o escriba un número de 1 a { $most }.

    Solo se puede una vez ({ $norm }).
extend-days-range = Escriba de 1 a { $most } días hábiles más: la ley no deja más ({ $norm }).
extend-not-days = Eso no es un número de días. Escriba solo el número. Por ejemplo: 7
extend-reason = La pregunta { $number } se respondería a más tardar el <b>{ $date }</b>.

    Escriba por qué se necesita más tiempo. Lo lee quien preguntó: use palabras sencillas. No ponga datos personales de nadie.
extend-reason-short = Es muy corto. Escriba en una frase completa por qué se necesita más tiempo.
extend-reason-long = Es muy largo: tiene { $length } letras y caben { $most }. Escríbalo más corto.
extend-only-text = Aquí solo sirve un texto, sin archivos.
extend-preview = Se le avisa a quien preguntó:

    <blockquote>{ $told }</blockquote>

    ¿Lo enviamos? Después no se puede cambiar.
extend-preview-children =
    Es una pregunta de niñas y niños. Le avisamos a la coordinación, para que les cuente:

    <blockquote>{ $told }</blockquote>

    ¿Lo enviamos? Después no se puede cambiar.
extend-dropped = Listo, la fecha sigue igual.
extension-sent = ⏳ Ya le avisamos a quien hizo la pregunta { $number }. Ahora se responde a más tardar el <b>{ $date }</b>.
extension-sent-children = ⏳ La pregunta { $number } es de niñas y niños. Le avisamos a la coordinación, para que les cuente. Ahora se responde a más tardar el <b>{ $date }</b>.
extension-line = ⏳ La oficina necesita más tiempo. Antes la fecha era el { $old }. Motivo: { $reason }
extended-here = ⏳ Hay más tiempo para la pregunta <b>{ $number }</b>. Antes la fecha era el { $old }. Ahora es el <b>{ $new }</b>. Motivo: { $reason }
extended-there = ⏳ La oficina necesita más tiempo para la pregunta <b>{ $number }</b>, de niñas y niños en «{ $space }». Cuénteles la nueva fecha.

    <blockquote>{ $question }</blockquote>

    Antes la fecha era el { $old }. Ahora es el <b>{ $new }</b>. Motivo: { $reason }
extension-lost = 📭 <b>No llegó el aviso de más tiempo para la pregunta { $number }.</b> Quien preguntó no recibe mensajes del bot. Por eso la fecha vuelve a ser el { $date }: la ley pide avisar antes de que se venza.
refused-nobody-to-tell = No se puede: quien preguntó no está en este chat, y la ley pide avisarle. La fecha sigue igual.
refused-date-moved = La fecha de esta pregunta acaba de cambiar. Ábrala otra vez y mire la nueva.
refused-out-of-reach = No se puede: a quien preguntó no le llegan los mensajes del bot, y la ley pide avisarle. La fecha sigue igual.
line-alike = { " " }· y { $count ->
    [one] 1 más igual
   *[other] { $count } más iguales
}
button-alike = 🔎 Preguntas parecidas
button-compare = Comparar con la { $number }
button-same = ✅ Es lo mismo: responder juntas
button-not-same = ✖️ No es lo mismo
button-answer-alone = ↩️ Responderla aparte
button-open-leader = Abrir la { $number }
button-together = { $count ->
    [one] 👥 Ver la otra igual
   *[other] 👥 Ver las otras { $count } iguales
}
alike-heading = <b>{ $number }</b> · { $office } · sin responder, para el { $date }
alike-with-others = { $count ->
    [one] Ya se responde junto con 1 más.
   *[other] Ya se responde junto con { $count } más.
}
alike-none = No encontramos preguntas sin responder que se parezcan a la <b>{ $number }</b>.
alike = { $count ->
    [one] Esta pregunta se parece
   *[other] Estas { $count } preguntas se parecen
} a la <b>{ $number }</b>:
compare = <b>¿Preguntan lo mismo?</b>
compare-besides = Solo aquí: { $marks }
compare-ask = Si son iguales, se da una sola respuesta y le llega a cada persona. Cada una conserva su número y su fecha. Se responde a más tardar en la primera fecha: la de { $number }, el <b>{ $date }</b>.
joined-together = { $count ->
    [one] Listo. Las dos preguntas se responden juntas.
   *[other] Listo. Ahora se responden juntas { $count } preguntas y la <b>{ $number }</b>.
} En /pendientes queda la <b>{ $number }</b>, para el { $date }. Hasta que responda puede separarlas.
parted-again = Listo. La pregunta <b>{ $number }</b> se responde aparte, a más tardar el { $date }.
together = Estas preguntas se responden junto con la <b>{ $number }</b>. Toque una para abrirla.
opened-led = 👥 Se responde junto con la <b>{ $number }</b>, que vence primero.
opened-leads = { $count ->
    [one] 👥 Se responde junto con 1 pregunta más que pide lo mismo.
   *[other] 👥 Se responde junto con { $count } preguntas más que piden lo mismo.
}
refused-led = Esta pregunta se responde junto con otra igual. Abra esa, o primero sepárelas.
refused-alone = Esta pregunta ya se responde aparte.
answer-to-others = { $count ->
    [one] 👥 Responde también otra pregunta igual.
   *[other] 👥 Responde también otras { $count } preguntas iguales.
}
answer-to-many = 👥 También les llega a quienes preguntaron lo mismo: { $count } más. Como son más de diez en total, la respuesta es pública (Ley 1437 de 2011, art. 22): publíquela en la página de la entidad.
answer-sent-to-others = { $count ->
    [one] 👥 Responde también la otra pregunta igual.
   *[other] 👥 Responde también las otras { $count } preguntas iguales.
}
answer-others-by-hand = { $count ->
    [one] 📭 Una de ellas no vino por este chat o no tiene a quién enviarse. Está en /pendientes.
   *[other] 📭 { $count } de ellas no vinieron por este chat o no tienen a quién enviarse. Están en /pendientes.
}
answer-sent-to-many = 👥 También va en camino a quienes preguntaron lo mismo: { $count } más. Cada persona lee que la respuesta es pública. Publíquela hoy en la página de la entidad.
answer-others-changed = Mientras usted escribía, cambió cuáles preguntas se responden juntas. No enviamos nada. Mire otra vez y envíe.
