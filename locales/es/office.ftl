### Lo que leen los enlaces, jefes, coordinadores y control interno.

staff-only = Eso es para quienes trabajan en la entidad. Para ver sus preguntas, escriba /mis_preguntas.
invited-liaison = Le damos la bienvenida. Usted es enlace de: { $office }. Aquí le avisamos de cada pregunta nueva. Vea lo que hay en /pendientes.
invited-head = Le damos la bienvenida. Usted dirige: { $office }. Le avisamos solo si una pregunta está por vencerse. Vea lo que hay en /pendientes.
invited-coordinator = Le damos la bienvenida. Usted coordina la rendición de cuentas. Le avisamos de las preguntas sin oficina. Vea lo que hay en /pendientes.
invited-auditor = Le damos la bienvenida. Usted es de control interno. Le avisamos de las preguntas vencidas. Véalas cuando quiera en /pendientes.
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
left-reopened = por completar
file-only = (un archivo)
until = Responder a más tardar el <b>{ $date }</b> ({ $left }).
until-reopened = La fecha de la ley ya se cumplió. Falta completar la respuesta.
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
pending-none = No hay preguntas por responder. 👏 Le avisamos cuando llegue una.
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
answer-write = Escriba la respuesta a { $number }. Puede mandar varios mensajes y archivos.
answer-write-after-file = Ya tenemos el archivo. Ahora escriba la respuesta a { $number }: una frase basta.
answer-preview =
    Respuesta a <b>{ $number }</b>:

    <blockquote>{ $answer }</blockquote>

    { $files ->
        [0] Sin archivos.
        [one] Con un archivo.
       *[other] Con { $files } archivos.
    } ¿La enviamos a la persona? Si falta algo, siga escribiendo.
answer-sent = Listo. Enviamos la respuesta a { $number }.
answer-dropped = Listo. No enviamos nada. La pregunta sigue en /pendientes.
choose-office = ¿De qué oficina es?
button-unknown-office = No sé: que decida la coordinación
hand-over-reason = Escriba en una frase por qué no es de su oficina. Si ya no la quiere pasar, escriba /cancelar.
handed-over = Listo. La pregunta { $number } ahora la tiene: { $office }. La fecha no cambia.
handed-back = Listo. La pregunta { $number } vuelve a la coordinación. La fecha no cambia.
tomorrow = Listo. Se lo recordamos el { $date }.

digest = <b>Buenos días. Así van las preguntas:</b>
digest-overdue = { $count ->
    [one] 🔴 1 vencida
   *[other] 🔴 { $count } vencidas
}
digest-due = { $count ->
    [one] 🟡 1 por vencer
   *[other] 🟡 { $count } por vencer
}
digest-new = { $count ->
    [one] 📥 1 nueva
   *[other] 📥 { $count } nuevas
}
digest-line = { $light } { $number } · { $left } · { $text }
digest-line-office = { " " }· { $office }
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
