### Lo que se pregunta paso a paso: los botones de cada paso y lo que se dice alrededor.

button-back = ⬅️ Atrás
button-skip = Saltar ➡️
form-leave = ✖️ Salir
form-now-is = Ahora dice:
form-no-file = Aquí no va un archivo. Escriba la respuesta. El archivo no se guardó.
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
    [greet] hola, holi, buenas, buenos días, muy buenos días, buen día, buenas tardes, muy buenas tardes, buenas noches, muy buenas noches, cordial saludo, saludos, qué más
    [thanks] gracias, muchas gracias, mil gracias, gracias por todo, gracias por la respuesta, muy amables, muy amable, dios los bendiga, ok, okey, vale, listo, entendido
    [quiet] baja, dar de baja, darme de baja, no más mensajes, no me escriban, no me escriban más, no quiero más mensajes, no quiero mensajes, no me manden más mensajes, cancelar suscripción
   *[stop] parar, stop
}
# Con qué palabras pregunta la gente cuándo o dónde es un encuentro, con comas. Todo el mensaje son palabras de
# estas listas, y de un encuentro que viene: si hay otra, es una pregunta para una oficina.
asks-when = cuándo, cuado, cunado, kuando, para cuándo, qué día, q día, qué días, a qué hora, a qué horas, qué hora, qué horas, a q hora, a q horas, aqué hora, aqué horas, dónde, adónde, a dónde, en dónde, en qué lugar, qué lugar, en qué sitio, en qué parte, qué fecha, en qué fecha, fecha, hora, horario, lugar, sitio, dirección
asks-of-meetings = audiencia, audiencias, encuentro, encuentros, reunión, reuniones, rendición, rendición de cuentas, rendición cuentas, foro, mesa, mesa de trabajo, feria, feria de la gestión, diálogo, diálogo zonal, evento, conversatorio, cabildo
asks-begins = empieza, empiesa, enpieza, empiezan, empezará, comienza, comiensa, comienzan, inicia, arranca, termina, acaba, se acaba, se termina
asks-is = es, son, será, serán, sería, va a ser, vaser, queda, se hace, se hará, la hacen, lo hacen, hacen, se va a hacer, van a hacer, se realiza, se realizará, va a realizarse, tiene lugar, hay, toca
asks-politely = y, o, hola, buenas, buenos días, buen día, buenas tardes, buenas noches, cordial saludo, saludos, por favor, porfa, porfavor, gracias, muchas gracias, disculpe, disculpen, perdón, una pregunta, pregunta, me, nos, puede, pueden, podría, podrían, decir, decirme, decirnos, informar, informarme, confirmar, confirmarme, dicen, diga, digan, dígame, díganme, quisiera, quiero, quería, necesito, saber, sabe, saben, usted, ustedes, si, señor, señora, señores
asks-around = la, el, los, las, lo, una, un, esa, ese, esta, este, de, del, en, a, al, para, con, que viene, pública, público, públicas, próxima, próximo, hoy, mañana, virtual, presencial, este año, de la alcaldía, con la alcaldía, en la alcaldía, del alcalde, con el alcalde, del municipio
# Con qué palabras se pide este idioma.
language-said = español, castellano, spanish, en español, quiero español
# Lo que se contesta a quien saluda o da las gracias mientras escribe otra cosa.
thanks = Con mucho gusto. Si quiere preguntar algo, solo escriba.
stop-offer = ¿Dejamos de escribirle? No le mandamos más invitaciones, encuestas ni recordatorios. Solo le llega la respuesta a lo que usted pregunte, y el aviso si cambia un encuentro al que dijo que va.
stop-offer-staff = Los avisos de su trabajo siguen llegando. Para no recibirlos, hable con la coordinación.
button-stop-all = 🔕 Sí, no me escriban más
button-stop-keep = No, seguir igual
stopped = Listo. No le mandamos más invitaciones, encuestas ni recordatorios. Si cambia de idea, escriba /privacidad.
# Cuando lo que alguien tenía a medias se terminó solo.
dialogue-over = { $what ->
    [adding] Pasó más de un día y ya no esperamos lo que iba a agregar. Para agregarlo, abra su pregunta en /mis_preguntas, toque «Agregar algo» y escríbalo otra vez.
    [insisting] Pasó más de un día y ya no esperamos lo que le faltó a la respuesta. Para decirlo, abra su pregunta en /mis_preguntas, toque «Pedir que la completen» y escríbalo otra vez.
    [answering] Hace más de cuatro días dejó una respuesta a medias. No se envió y ya no la tenemos guardada. Lo que escribió sigue en este chat, más arriba: puede copiarlo. Abra la pregunta en /pendientes y empiece otra vez.
    [delivering] Hace más de un día iba a registrar la entrega de una respuesta, y no se hizo. Ábrala en /pendientes y empiece otra vez.
    [extending] Hace más de un día iba a alargar la fecha de una pregunta, y no se hizo. La fecha sigue igual. Ábrala en /pendientes y empiece otra vez.
    [lacking] Hace más de un día iba a pedir lo que falta en una pregunta, o a cerrarla, y no se hizo. La pregunta sigue igual. Ábrala en /pendientes y empiece otra vez.
    [sending] Hace más de un día iba a enviar una pregunta a otra entidad, o a agregar una a la lista, y no se hizo. Todo sigue igual. Ábrala en /pendientes y empiece otra vez.
    [sharing] Hace más de un día dejó a medias lo de una parte con otra oficina, y no se hizo. Ábrala en /pendientes y empiece otra vez.
    [taking_in] Hace más de un día dejó una pregunta sin radicar. Lo que había escrito se perdió; lo que ya radicó sigue ahí. Empiece otra vez en /radicar.
    [handing_over] Hace más de un día iba a pasar una pregunta a otra oficina, y no se hizo. Empiece otra vez en /pendientes.
    [planning] Hace más de un día dejó un encuentro a medias. Lo que no había guardado se perdió, y lo que escribió ahora tampoco se guardó. Empiece otra vez en /encuentros.
    [convening] Hace más de un día dejó una convocatoria a medias. Lo que ya guardó sigue ahí; lo que escribió ahora no se guardó. Siga en /convocar.
    [proposing] Pasó más de un día y ya no esperamos el tema que iba a proponer. Abra la encuesta en /encuestas, toque «Proponer otro tema» y escríbalo otra vez.
    [surveying] Hace más de un día dejó una encuesta a medias. Lo que ya guardó sigue ahí; lo que escribió ahora no se guardó. Siga en /encuestas.
    [code] Pasó más de un día y ya no esperamos su código. Escriba /codigo y después el código.
    [setting] Hace más de un día dejó a medias algo del proceso. Lo que ya guardó sigue ahí; lo que escribió ahora no se guardó. Siga en /proceso.
    [schedule] Hace más de un día dejó a medias un cambio en una actividad. Ese cambio no se guardó. Ábrala en /actividades y empiece otra vez.
    [left] Usted ya no está en el equipo de rendición de cuentas. Lo que había dejado a medias no sigue.
    [loading] Hace más de un día mandó un cronograma y no se cargó. Para cargarlo, mande otra vez el archivo.
    [guest] Pasó más de un día y cerramos lo que iba a escribir sobre un encuentro. Lo que ya quedó guardado sigue ahí. Para seguir, abra el encuentro en /encuentros y escríbalo otra vez.
    [observing] Pasó más de un día y su observación no se envió. Abra el documento en /documentos y escríbala otra vez.
    [consulting] Hace más de un día dejó algo a medias sobre un documento. Lo que ya guardó sigue ahí; lo que escribió ahora no se guardó. Siga en /observaciones.
   *[typing] Hace más de un día dejó formularios a medias. Los que ya guardó siguen ahí; lo que escribió ahora no se guardó. Siga en /papel.
}
word-tap = Para contestar, toque el botón que está debajo del mensaje. Si quiere preguntar algo, escriba su pregunta.
dialogue-lost = Hicimos un cambio y se perdió lo que estaba escribiendo. Lo sentimos. Escríbalo otra vez, por favor. Si no sabe cómo, toque /ayuda.
