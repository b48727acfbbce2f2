### Lo que leen los enlaces, jefes, coordinadores y control interno.

help-staff =
    Para su oficina:
    /pendientes – preguntas por responder
staff-only = Esta orden es para quienes trabajan en la entidad.
invited-liaison = Bienvenido. Usted es enlace de { $office }. Aquí le avisamos de cada pregunta nueva. Vea lo que hay en /pendientes.
invited-head = Bienvenido. Usted es jefe de { $office }. Le avisamos solo si una pregunta está por vencerse.
invited-coordinator = Bienvenido. Usted coordina la rendición de cuentas. Le avisamos de las preguntas sin oficina. Vea lo que hay en /pendientes.
invited-auditor = Bienvenido. Usted es de control interno. Le avisamos de las preguntas vencidas.
invitation-dead = Esta invitación ya no sirve. Pida una nueva a quien se la envió.

left-overdue = { $days ->
    [one] vencida hace 1 día hábil
   *[other] vencida hace { $days } días hábiles
}
left-today = vence hoy
left = { $days ->
    [one] queda 1 día hábil
   *[other] quedan { $days } días hábiles
}
notice =
    📥 Pregunta nueva <b>{ $number }</b> para { $office }.

    <blockquote>{ $question }</blockquote>

    Responder a más tardar el <b>{ $date }</b> ({ $left }).
notice-reopened =
    🔁 La persona pidió completar la respuesta a <b>{ $number }</b>.

    <blockquote>{ $question }</blockquote>

    La fecha de la ley era el { $date } y no cambia.
notice-unplaced =
    ❓ La pregunta <b>{ $number }</b> no tiene oficina. Por favor, asígnela.

    <blockquote>{ $question }</blockquote>

    Responder a más tardar el <b>{ $date }</b>.
notices = 📥 Llegaron { $count } preguntas nuevas:
button-open = Abrir
button-pending = Ver pendientes
pending = Preguntas por responder. Toque una para abrirla.
pending-none = No hay preguntas por responder. 👏
pending-line = { $light } { $number } · { $left } · { $text }
opened =
    { $light } <b>{ $number }</b>
    Responder a más tardar el <b>{ $date }</b> ({ $left }).

    <blockquote>{ $question }</blockquote>
opened-office = Oficina: { $office }
opened-answer = <b>Respuesta dada:</b> { $text }
opened-insistence = <b>La persona insiste:</b> { $text }
opened-addition = <b>La persona agregó:</b> { $text }
button-answer = ✍️ Responder
button-not-mine = No es de mi oficina
button-place = Asignar a una oficina
button-tomorrow = ⏰ Recordarme mañana
answer-write = Escriba la respuesta a { $number }. Puede mandar varios mensajes y archivos.
answer-preview =
    Respuesta a <b>{ $number }</b>:

    <blockquote>{ $answer }</blockquote>

    Archivos: { $files }. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
answer-sent = Listo. Enviamos la respuesta a { $number }.
answer-dropped = Listo. No enviamos nada. La pregunta sigue pendiente.
choose-office = ¿De qué oficina es?
button-unknown-office = No sé: que decida la coordinación
hand-over-reason = Escriba en una frase por qué le corresponde a esa oficina.
handed-over = Listo. La pregunta { $number } ahora la tiene { $office }. La fecha no cambia.
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
digest-line = { $light } { $number } · { $left } · { $text } { $office }
digest-more = Y { $count } más.
