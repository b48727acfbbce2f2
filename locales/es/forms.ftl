### Lo que se pregunta paso a paso: los botones de cada paso y lo que se dice alrededor.

button-back = ⬅️ Atrás
button-skip = Saltar ➡️
form-leave = ✖️ Salir
form-now-is = Ahora dice:
form-not-this = Eso no sirve aquí. Mande lo que le pedimos, o toque «Atrás».

# Lo que se escribe en lugar de tocar un botón, con comas entre las palabras. Solo vale si es todo el mensaje.
typed-words = { $word ->
    [yes] sí
    [no] no
    [send] enviar, votar
    [cancel] cancelar, salir, no enviar, no guardar, dejar así, dejar como está
    [back] atrás, volver
    [skip] saltar, seguir
    [help] ayuda
   *[stop] parar, stop
}
# Cuando lo que alguien tenía a medias se terminó solo.
dialogue-over = { $what ->
    [adding] Hace más de un día iba a agregar algo a una pregunta, y se cerró. Para agregarlo, abra su pregunta en /mis_preguntas.
    [insisting] Hace más de un día iba a decir qué le falta a una respuesta, y se cerró. Para decirlo, abra su pregunta en /mis_preguntas.
    [answering] Hace más de un día dejó una respuesta a medias, y no se envió. Lo nuevo no lo anotamos. Empiece otra vez en /pendientes.
    [handing_over] Hace más de un día iba a pasar una pregunta a otra oficina, y no se hizo. Empiece otra vez en /pendientes.
    [planning] Hace más de un día dejó un encuentro a medias, y ese cambio se cerró. Lo que escribió ahora no lo anotamos. Empiece otra vez en /espacios.
    [convening] Hace más de un día dejó una convocatoria a medias. Lo que ya guardó sigue ahí; lo que escribió ahora no lo anotamos. Siga en /convocar.
    [proposing] Hace más de un día iba a proponer un tema en una encuesta, y se cerró. Empiece otra vez en /encuestas.
    [surveying] Hace más de un día dejó una encuesta a medias. Lo que ya guardó sigue ahí; lo que escribió ahora no lo anotamos. Siga en /encuestas.
    [code] Hace más de un día iba a escribir un código, y se cerró. Si todavía lo tiene, escriba /codigo.
    [schedule] Hace más de un día dejó una actividad a medias. Lo que escribió ahora no lo anotamos. Empiece otra vez en /actividades.
    [guest] Hace más de un día dejó algo a medias sobre un encuentro. Lo que escribió ahora no lo anotamos. Empiece otra vez en /espacios.
    [observing] Hace más de un día dejó una opinión a medias, y no se envió. Empiece otra vez en /documentos.
    [consulting] Hace más de un día dejó un documento a medias. Lo que ya guardó sigue ahí; lo que escribió ahora no lo anotamos. Siga en /observaciones.
   *[typing] Hace más de un día dejó formularios a medias. Los que ya guardó siguen ahí; lo que escribió ahora no lo anotamos. Siga en /papel.
}
dialogue-lost = Cambiamos el bot y no pudimos guardar lo que estaba escribiendo. Por favor, empiece otra vez: en /ayuda ve cómo.
