### Los espacios de diálogo: lo que ve todo el mundo y lo que hace la coordinación.

space-kind = { $kind ->
    [public_hearing] Audiencia pública
    [sector_hearing] Audiencia de un sector
    [forum] Foro
    [working_table] Mesa de trabajo
    [zonal_dialogue] Diálogo zonal
    [management_fair] Feria de la gestión
    [neighbourhood_day] De vuelta al barrio
    [virtual] Encuentro virtual
    [core_group] Grupo motor
   *[children] Encuentro de niñas y niños
}
spaces = Estos son los encuentros. Toque uno para verlo.
spaces-none = Por ahora no hay encuentros anunciados. Igual puede preguntar cuando quiera.
space-line = { $sign } { $date } · { $name }
space-midnight = { $date }, al final del día
space-moment = { $date }, { $hour }
space-phase = { $sign } { $phase ->
    [draft] Borrador: la gente todavía no lo ve
    [announced] Anunciado
    [under_way] En curso
    [closed] Ya pasó
   *[cancelled] Cancelado
}
space-when = 📅 { $from }, hasta { $until }
space-agenda = 🗒 { $text }
space-support = 🤝 { $text }
space-capacity = 👥 Cupo: { $people ->
    [one] { $people } persona
   *[other] { $people } personas
}
space-questions-now = ❓ Puede preguntar hasta { $until }
space-questions-later = ❓ Puede preguntar desde { $from } hasta { $until }
space-questions-over = ❓ Ya no recibe preguntas
space-history = <b>Qué ha pasado</b>
space-step = { $kind ->
    [declared] viene del archivo del proceso
    [created] creado
    [announced] anunciado
    [renamed] cambió de nombre
    [rescheduled] cambió de fecha
    [moved] cambió de lugar
    [described] cambió la información
    [window_changed] cambió el tiempo para preguntar
    [questions_opened] se abrieron las preguntas
    [questions_closed] se cerraron las preguntas
    [papers_complete] están el acta, la asistencia y los compromisos
   *[cancelled] cancelado
}
button-new-space = ➕ Crear un encuentro
button-spaces = Ver los encuentros
button-announce = 📣 Anunciar
button-keep-draft = 💾 Guardar sin anunciar
button-open-questions = ❓ Abrir las preguntas ya
button-close-questions = ⛔ Cerrar las preguntas ya
button-space-start = 📅 Fecha y hora
button-space-place = 📍 Lugar
button-space-open = ❓ Preguntas
button-space-name = ✏️ Nombre
button-space-link = 🔗 Transmisión
button-space-agenda = 🗒 Agenda
button-space-capacity = 👥 Cupo
button-space-support = 🤝 Apoyos
button-space-documents = 📄 Documentos
button-space-cancel = ❌ Cancelar el encuentro
button-space-drop = Dejar así
button-space-yes = ✅ Sí
button-no-place = Todavía no hay lugar
button-open-now = Desde ya
button-open-start = Cuando empiece
button-close-end = Cuando termine
button-close-after = Cinco días hábiles después
space-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}
space-choose-kind = ¿Qué clase de encuentro es?
space-ask = { $what ->
    [start] ¿Qué día y a qué hora empieza? Escríbalo así: 13 de julio, 9 a. m.
    [end] ¿A qué hora termina? Toque una duración o escriba la hora, por ejemplo: 12 m.
    [place] ¿Dónde es? Escriba la dirección o mande la ubicación.
    [name] ¿Cómo se llama? Escriba el nombre.
    [link] ¿Dónde se transmite? Escriba el enlace: https://…
    [open] ¿Desde cuándo se puede preguntar? Toque una opción o escriba día y hora.
    [close] ¿Hasta cuándo se puede preguntar? Toque una opción o escriba día y hora.
    [agenda] ¿De qué se va a hablar? Escriba la agenda.
    [capacity] ¿Para cuántas personas hay cupo? Escriba solo el número.
    [support] ¿Qué apoyos hay? Por ejemplo: lengua de señas, rampa, intérprete.
    [documents] ¿Dónde se leen los documentos? Escriba los enlaces, uno por línea.
   *[cancel] ¿Por qué se cancela? Escriba el motivo. La gente lo va a leer.
}
space-ask-hour = El { $date }. ¿A qué hora empieza? Escríbala así: 9 a. m.
space-not-understood = { $what ->
    [start] No entendimos la fecha, o ya pasó. Escríbala así: 13 de julio, 9 a. m.
    [end] No entendimos la hora, o es antes de que empiece. Escríbala así: 12:00
    [link] Eso no es un enlace. Debe empezar por https://
    [open] No entendimos la fecha. Escríbala así: 12 de julio, 8 a. m.
    [close] No entendimos la fecha, o es antes de abrir. Escríbala así: 19 de julio, 5 p. m.
    [capacity] Escriba solo un número, por ejemplo: 200
    [documents] Escriba solo enlaces. Cada uno empieza por https://
    [preview] Toque uno de los botones.
    [announce] Toque uno de los botones.
    [open_questions] Toque uno de los botones.
    [close_questions] Toque uno de los botones.
   *[other] Aquí va un texto corto. Escríbalo, por favor.
}
space-preview = Así va a quedar. ¿Lo anunciamos?
space-change = { $what ->
    [announce] Lo va a ver todo el mundo. ¿Lo anunciamos?
    [open_questions] La gente podrá preguntar desde ya. ¿Abrimos las preguntas?
    [close_questions] La gente ya no podrá preguntar aquí. ¿Cerramos las preguntas?
    [cancel] El encuentro se cancela y no se puede deshacer. ¿Lo cancelamos?
   *[other] Así va a quedar. ¿Lo cambiamos?
}
space-reason = Motivo: { $text }
space-kept = Listo.
space-dropped = Listo. No cambiamos nada.
space-refused = { $why ->
    [cancelled] Ese encuentro se canceló. Si va a hacerse, cree uno nuevo.
    [over] Ese encuentro ya pasó.
    [announced_before] Ese encuentro ya estaba anunciado.
    [not_announced] Primero anuncie el encuentro. Luego la gente puede preguntar.
    [ends_before_start] Terminaría antes de empezar. Revise las horas.
    [in_the_past] Esa fecha ya pasó.
    [closes_before_opening] Las preguntas se cerrarían antes de abrirse. Revise las fechas.
    [too_few_places] Ya dijeron que van más personas. El cupo no puede ser menor.
   *[nothing_to_do] Ya está así.
}
space-on-holiday = ⚠️ Ese día es festivo: { $name }.
space-on-rest = ⚠️ Ese día la entidad no trabaja: { $act }.
space-nobody-told = ✉️ Todavía no le hemos escrito a nadie sobre este encuentro.
button-call-people = 📣 Invitar a la gente
space-news-nobody = Nadie lo sabe todavía. No hay que avisarle a nadie.
space-news-text = ✉️ A quienes ya lo saben les escribimos esto:
space-news-above = ✉️ A quienes ya lo saben les escribimos lo que está arriba.
button-space-yes-tell = ✅ Sí, cambiar y avisar
button-space-quietly = ✏️ Solo corregir, sin avisar
space-full = 👥 Ya no hay cupo. Si dice que va, queda en la lista de espera.
space-capacity-below = Ya dijeron que van { $people ->
    [one] 1 persona
   *[other] { $people } personas
}. El cupo no puede ser menor: ya tienen su lugar.
