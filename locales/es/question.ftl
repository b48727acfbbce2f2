### Lo que lee quien pregunta.

greeting =
    <b>{ $entity }</b>
    Hola. Escriba aquí su pregunta.
    Le respondemos por escrito.
    No tiene que dar su nombre.
greeting-space = { $when ->
    [now] 📅 Ahora: <b>{ $name }</b>
    [soon] 📅 El { $date } a { $hour }: <b>{ $name }</b>
   *[later] 📅 Hoy a { $hour }: <b>{ $name }</b>
}
greeting-survey = 🗳 Puede responder ahora: <b>{ $name }</b>
button-today-space = 📅 { $name }
button-today-survey = 🗳 Responder: { $name }
button-my-questions = 📋 Mis preguntas
meetings-known = Esto es lo que sabemos:
meetings-not-sent = Lo que escribió no quedó como pregunta. Si quiere que una oficina le responda, toque «✍️ Enviarla como pregunta».
meeting-known =
    <b>{ $name }</b>
    📅 { $date }, { $hour }
meeting-now =
    <b>{ $name }</b>
    🟢 { $day ->
        [same] Es ahora. Va hasta { $ends }.
       *[other] Es ahora. Termina el { $date }, { $hour }.
    }
button-send-as-question = ✍️ Enviarla como pregunta
unknown-command = Ese comando no existe.
button-ask = ✍️ Hacer una pregunta
button-more = Ver más
button-yes = Sí
button-no = No
button-stale = Este botón ya no sirve. Para ver qué puede hacer, escriba /ayuda.
too-many-replies = Le estamos mandando muchas respuestas y llegan una por una. Espere a que lleguen todas. Si escribe antes, no le vamos a contestar. Lo que confirmó con un botón quedó guardado: no lo repita.
too-many-errands = Todavía estamos preparando lo que nos pidió o nos mandó antes. Espere nuestra respuesta y mándelo otra vez.
apology = Tuvimos un problema con su mensaje. Lo guardamos y lo vamos a ver. Si quiere, escríbalo otra vez.
only-caption = El archivo no lo podemos leer. Tomamos solo lo que usted escribió con él.
only-text = Esto no lo podemos leer. Mande un texto, una foto, un documento o una nota de voz.
group = Hola. Para preguntar, escríbanos aquí: https://t.me/{ $bot }?start=ask

ask-space = ¿Para cuál encuentro es su pregunta?
ask-space-line = { $name } · { $date }
button-no-space = Para ninguno: es una pregunta general
box = 📮 Buzón de todo el año
ask-write =
    Escriba su pregunta con sus palabras. No hace falta saber de leyes.
    También puede mandar una foto, un documento o una nota de voz.
ask-no-words = No vemos palabras en su mensaje. Escriba qué quiere saber.
ask-write-after-file = Ya lo tenemos. Ahora escriba su pregunta.
ask-topic = ¿De qué tema es su pregunta? Si no sabe, toque «No sé».
ask-topic-offered = Si esta es su pregunta, ¿de qué tema es? Si no sabe, toque «No sé».
button-no-topic = No sé
button-no-question = No es una pregunta
ask-voice-only = (nota de voz)
ask-too-long = Su texto es muy largo. Guardamos solo el comienzo.
ask-too-many-files = Son muchos archivos. Guardamos solo los primeros { $count }.
ask-preview =
    Esta es su pregunta:

    <blockquote>{ $question }</blockquote>
ask-preview-space = 📍 { $space }
ask-preview-topic = 🏷 { $topic }
ask-preview-files = { $count ->
    [one] 📎 Un archivo
   *[other] 📎 { $count } archivos
}
ask-preview-named = 👤 Se publica con su nombre: { $name }
ask-preview-unnamed = 👤 Se publica sin su nombre
ask-preview-send = ¿La enviamos?
button-send = ✅ Enviar
button-named = Poner mi nombre
button-unnamed = Quitar mi nombre
button-space = Cambiar de encuentro
button-rewrite = Escribir de nuevo
button-drop = No enviar
ask-dropped = Listo. No enviamos nada. Si quiere preguntar, solo escriba.
button-take-back = ↩️ Sí quiero enviarla
button-topic = Cambiar de tema
button-unsent = ✏️ Verla y cambiarla
unsent = ✏️ Todavía no hemos recibido esto que usted escribió:
unsent-asked = Si está bien así, toque «✅ Enviar». Si en un día no nos dice nada, la recibimos como está y le avisamos.
unsent-offered = ¿Es una pregunta para nosotros? Si lo es, toque «✅ Enviar». Si no, no tiene que hacer nada.
unsent-no-words = Falta su pregunta. Escríbala y se la mostramos antes de enviarla.
unsent-file = 📎 Nos mandó un archivo sin pregunta. Escriba su pregunta y se la mostramos antes de enviarla.
unsent-ended = No recibimos esto que usted escribió, porque no lo envió:
unsent-file-ended = No recibimos el archivo que usted mandó, porque no escribió una pregunta ni lo envió.
unsent-filed =
    Usted escribió esta pregunta el { $date } y no tocó «Enviar»:

    <blockquote>{ $question }</blockquote>

    Para que no se pierda, ya la recibimos como está. Si no quería enviarla, toque «Retirarla».
ask-belongs =
    Hace un rato empezó esta pregunta y no la envió:

    <blockquote>{ $question }</blockquote>

    ¿Lo que manda ahora es parte de esa pregunta?
ask-belongs-to = ¿Lo que manda ahora es parte de lo que agregó a su pregunta <b>{ $number }</b>?
button-belongs = Sí, es parte
button-apart = No, es otra cosa
ask-too-many-apart = Son muchos mensajes. Primero toque «Sí» o «No».
ask-apart = La pregunta de antes no se envió todavía. Está guardada: la encuentra en /mis_preguntas.
ask-space-closed = Ese encuentro ya cerró. Su pregunta va a: { $space }.
ask-held = Lo que escribió quedó guardado. Cuando llegue esa hora, toque «✅ Enviar».
nameless-write =
    <b>{ $space }</b>
    Escriba la pregunta en un solo mensaje. No ponga nombres.
    No guardamos quién la hace. Se envía apenas la escriba.
nameless-no-files = En los encuentros de niñas y niños no guardamos fotos, audios ni archivos. Escriba la pregunta.
nameless-over = En ese encuentro ya no se pueden hacer preguntas. Para ver los que vienen, escriba /encuentros.
nameless-code =
    Su código es <b>{ $code }</b>. Guárdelo: no sabemos quién preguntó y no le podemos avisar.
    Para leer la respuesta, escriba /codigo y el código. También la cuenta quien organiza el encuentro.
nameless-forgotten = En los encuentros de niñas y niños ya no guardamos quién pregunta. Su pregunta <b>{ $number }</b> queda guardada, sin sus datos.
answered-there =
    💬 Ya hay respuesta a la pregunta <b>{ $number }</b>, del encuentro { $space }. No sabemos quién la hizo. Cuéntela usted en el encuentro.

    <blockquote>{ $question }</blockquote>

    Responde { $office }:
    <blockquote>{ $answer }</blockquote>
cancel-nothing = No hay nada para cancelar. Si quiere preguntar, solo escriba.
cancel-form = Listo. Salió de lo que estaba llenando. Lo que todavía no había guardado no queda.
edited-too-late = Cambiar ese mensaje no cambia su pregunta. Para agregar algo, busque su pregunta en /mis_preguntas.

ask-receipt =
    Ya tenemos su pregunta. Su número es <b>{ $number }</b>. Guárdelo.

    Le respondemos por escrito a más tardar el <b>{ $date }</b>.
ask-receipt-office = Le responde: { $office }.
ask-receipt-no-office = Estamos buscando qué oficina le responde.
ask-filed = Su mensaje llegó el { $received }, un día en que no trabajamos. Su pregunta se registra el { $date }. Ese día todavía no cuenta: el primero que cuenta es el siguiente día de trabajo.
button-why = 📅 ¿Por qué esa fecha?
why =
    <b>{ $number }</b>
    { $reader ->
        [own] Su pregunta llegó el { $received }. Le respondemos a más tardar el <b>{ $date }</b>.
        [own-missed] Su pregunta llegó el { $received }. La fecha para responderle era el <b>{ $date }</b>, y se nos pasó.
        [staff] La pregunta llegó el { $received }. Hay que responderla a más tardar el <b>{ $date }</b>.
       *[staff-missed] La pregunta llegó el { $received }. La fecha para responderla era el <b>{ $date }</b>, y se pasó.
    }

mine = Estas son sus preguntas. Toque una para verla.
mine-none = Usted no ha hecho preguntas. ¿Quiere hacer una?
mine-unsent = ✏️ Sin enviar · { $text }
mine-line = { $sign } { $number } · { $text }
not-a-number = Escriba /estado y el número de su pregunta. Un número se ve así: 2024-000123. Si no lo tiene, mire en /mis_preguntas.
status =
    <b>{ $number }</b>

    <blockquote>{ $question }</blockquote>
status-open = ⏳ Estamos preparando la respuesta. Le respondemos a más tardar el <b>{ $date }</b>.
status-overdue = 🔴 Se nos pasó la fecha: era el { $date }. Lo sentimos. Puede pedir ayuda a la Personería.
status-reopened = ⏳ Usted pidió completar la respuesta. La completamos a más tardar el <b>{ $date }</b>. Esto le respondimos la primera vez:
status-answered = { $giving ->
   *[first] ✅ Ya la respondimos:
    [completion] ✅ Ya la respondimos, y después completamos la respuesta:
    [correction] ✅ Ya la respondimos y corregimos la respuesta. Vale esta:
    [corrected_completion] ✅ Ya la respondimos, completamos la respuesta y la corregimos. Vale esto:
}
status-insisted = <b>Usted pidió completarla:</b> { $text }
status-added = <b>Usted agregó:</b> { $text }
status-nth = { $nth ->
    [1] <b>Primera respuesta:</b>
   *[other] <b>Segunda respuesta:</b>
}
status-withdrawn = ✖️ Usted retiró esta pregunta. Si quiere, puede hacer otra.
button-status = Ver mi pregunta
button-full = Ver toda la respuesta
button-add = Agregar algo
button-add-more = Agregar algo más
button-withdraw = Retirarla
button-insist = Pedir que la completen
add-write = Escriba lo que quiere agregar. También puede mandar una foto o un documento.
added = Listo. Ya va con su pregunta { $number }. La fecha no cambia.
withdraw-sure = ¿Quiere retirar la pregunta { $number }? Si la retira, no la vamos a responder.
button-withdraw-yes = Sí, retirarla
button-keep = No, dejarla
withdrawn = Listo. Retiramos su pregunta. Puede hacer otra cuando quiera.

answer =
    { $begins }
    <i>{ $question }</i>

    Responde: { $office }

    { $answer }
answer-files = { $count ->
    [one] 📎 Con la respuesta va un archivo.
   *[other] 📎 Con la respuesta van { $count } archivos.
}
answer-rate = ¿La respuesta le sirvió?
button-rate-yes = 👍 Sí
button-rate-partly = 🤏 En parte
button-rate-no = 👎 No
rated = Gracias por contarnos. Si quiere saber algo más, solo escriba.
rated-insist = Gracias por contarnos. Si falta algo, puede pedir, una sola vez, que completen la respuesta.
insist-write = Escriba qué le faltó a la respuesta.
insisted = Listo. Su pregunta { $number } se abrió de nuevo. Completamos la respuesta a más tardar el <b>{ $date }</b>.
moved = Su pregunta { $number } ahora la tiene: { $office }. La fecha no cambia: { $date }.
moved-reopened = Su pregunta { $number } ahora la tiene: { $office }. La fecha para completar la respuesta no cambia: { $date }.

see-mine = Mire las suyas en /mis_preguntas.
refused-answered = Esa pregunta ya se respondió.
refused-withdrawn = Esa pregunta se retiró.
refused-not-answered = Aún no hay respuesta.
refused-insisted = Esa respuesta ya se completó una vez. Si falta algo, haga otra pregunta.
refused-not-yet = Hace poco nos mandó varias preguntas. La siguiente la puede enviar desde el { $when }
refused-too-often = Hizo esto muchas veces en poco tiempo. Puede seguir desde el { $when }
refused-too-many-files = Esta pregunta ya tiene muchos archivos y no caben más. Si quiere agregar algo, escríbalo.

language = ¿En qué idioma le escribimos?
language-name = Español
language-set = Listo. Desde ahora le escribimos en español.
language-set-own = Listo. Lo que la entidad escriba en { $language } le llega así. Lo demás le llega en { $usual }.
answer-begins = { $giving ->
   *[first] Ya hay respuesta a su pregunta <b>{ $number }</b>.
    [completion] Completamos la respuesta a su pregunta <b>{ $number }</b>.
    [correction] Corregimos la respuesta a su pregunta <b>{ $number }</b>. Vale esta y no la anterior.
    [corrected_completion] Corregimos la segunda respuesta a su pregunta <b>{ $number }</b>. Vale esta en lugar de esa. La primera respuesta sigue igual.
}
answer-late = La respuesta es tardía: la fecha era el { $date }. Lo sentimos.
answer-completed-late = La completamos tarde: la fecha era el { $date }. Lo sentimos.
status-reopened-overdue = 🔴 Se nos pasó la fecha para completar la respuesta: era el { $date }. Lo sentimos. Puede pedir ayuda a la Personería. Esto le respondimos la primera vez:
status-recounted = Después de esa fecha cambió el calendario. Con el de hoy sería el { $date }. Eso no cambia que se nos pasó.
moved-late = Su pregunta { $number } ahora la tiene: { $office }. La fecha era el { $date } y se nos pasó. Lo sentimos. Puede pedir ayuda a la Personería.
missed =
    🔴 No respondimos a tiempo su pregunta <b>{ $number }</b>. La fecha era el { $date }. Lo sentimos.
    <i>{ $text }</i>

    Todavía le debemos la respuesta y se la vamos a enviar. Si quiere, puede pedir ayuda a la Personería: ella vigila que la entidad responda.
missed-reopened =
    🔴 No completamos a tiempo la respuesta a su pregunta <b>{ $number }</b>. La fecha era el { $date }. Lo sentimos.
    <i>{ $text }</i>

    Todavía la debemos. Si quiere, puede pedir ayuda a la Personería: ella vigila que la entidad responda.
missed-several = 🔴 No respondimos a tiempo varias preguntas suyas. Lo sentimos. Las fechas eran:
missed-line = <b>{ $number }</b>: { $date }
missed-several-owed = Todavía le debemos las respuestas y se las vamos a enviar. Si quiere, puede pedir ayuda a la Personería: ella vigila que la entidad responda.
insistence-dated = Usted pidió completar la respuesta a su pregunta <b>{ $number }</b>. Ahora hay una fecha: la completamos a más tardar el <b>{ $date }</b>.
refused-delivered = Esa respuesta ya le llegó a la persona.
button-see-mine = Ver mis preguntas
back = Nos alegra que haya vuelto. Mientras no podíamos escribirle pasó esto:
back-answers = { $count ->
    [one] 💬 Respondimos una pregunta suya. Se la enviamos ahora.
   *[other] 💬 Respondimos { $count } preguntas suyas. Se las enviamos ahora.
}
back-no-answers = 💬 No hay respuestas nuevas.
back-late = { $count ->
    [one] 🔴 Se nos pasó la fecha de una pregunta suya: { $numbers }. Todavía le debemos la respuesta. Si quiere, puede pedir ayuda a la Personería.
   *[other] 🔴 Se nos pasó la fecha de { $count } preguntas suyas: { $numbers }. Todavía le debemos las respuestas. Si quiere, puede pedir ayuda a la Personería.
}
back-cancelled = ✖️ Se canceló: { $name } ({ $date }).
back-waits = ⏳ Sigue en la lista de espera: { $name } ({ $date }, { $hour })
back-comes = 📍 Quedó en la lista: { $name } ({ $date }, { $hour })
why-filed = Llegó un { $weekday }. Quedó registrada el { $filed }; la cuenta empieza el día siguiente.
why-recounted = Se prometió para el { $promised }. Después cambió el calendario: con el de hoy la cuenta da el { $date }. La fecha prometida no se borra.
why-completed =
    <b>{ $number }</b>
    Usted pidió completar la respuesta. { $state ->
        [answered] Ya la completamos. Había tiempo hasta el <b>{ $date }</b>.
       *[reopened] La completamos a más tardar el <b>{ $date }</b>.
    }
    La fecha del { $first } era para la primera respuesta.
why-completed-staff =
    <b>{ $number }</b>
    La persona pidió completar la respuesta. { $state ->
        [answered] Ya se completó. Había tiempo hasta el <b>{ $date }</b>.
       *[reopened] Hay que completarla a más tardar el <b>{ $date }</b>.
    }
    La fecha del { $first } era para la primera respuesta. Para completarla, los días los fija la entidad.
why-count = Contamos solo los días en que corre el plazo en { $entity }. Así van:
extended =
    ⏳ Necesitamos más tiempo para responder su pregunta <b>{ $number }</b>: «{ $question }»

    Antes la fecha era el { $old }. Ahora le respondemos a más tardar el <b>{ $new }</b>.

    Motivo: { $reason }

    Lo decidió: { $office }. La ley deja alargar la fecha una sola vez ({ $norm }).
    Si no está de acuerdo, puede pedir ayuda a la Personería.
joined =
    👥 Su pregunta <b>{ $number }</b> se responde junto con otra igual.

    Usted conserva su número. La respuesta le llega aquí, a más tardar el <b>{ $date }</b>.
parted =
    Su pregunta <b>{ $number }</b> se responde aparte, ya no junto con otra.

    Usted conserva su número. La respuesta le llega aquí, a más tardar el <b>{ $date }</b>.
status-joined = 👥 Su pregunta se responde junto con otra igual. Su número y su fecha no cambian.
answer-public = 👥 Más de diez preguntas piden lo mismo. Por eso la respuesta es una sola y es pública (Ley 1437 de 2011, art. 22). La entidad la publica en su página. También puede pedir una copia.
