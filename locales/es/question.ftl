### Lo que lee quien pregunta.

greeting =
    Hola. Aquí usted le pregunta a { $entity }.
    Escriba lo que quiere saber. Le respondemos por escrito.
    No tiene que dar su nombre.
help =
    Esto puede hacer aquí:

    /preguntar – hacer una pregunta
    /mis_preguntas – ver en qué van
    /estado y el número – ver una sola
    /privacidad – ver o borrar sus datos
    /idioma – cambiar el idioma
    /cancelar – dejar lo que está haciendo

    También puede escribir su pregunta de una vez.
unknown-command = No conocemos esa orden.
button-ask = ✍️ Hacer una pregunta
button-more = Ver más
button-yes = Sí
button-no = No
button-stale = Este botón ya no sirve.
apology = Tuvimos un problema con su mensaje. Lo guardamos y lo vamos a revisar. Si quiere, escríbalo otra vez.
only-text = Esto no lo podemos leer. Mande texto, una foto, un documento o una nota de voz.
group = Hola. Para preguntar, escríbame aquí: https://t.me/{ $bot }?start=ask

ask-space = ¿Dónde quiere hacer su pregunta?
button-box = 📮 Buzón de todo el año
ask-write = Escriba su pregunta con sus palabras. No hace falta saber de leyes.
ask-write-after-file = Recibimos el archivo. Ahora escriba su pregunta.
ask-topic = ¿De qué tema es su pregunta?
button-no-topic = No sé
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
button-space = Cambiar de espacio
button-rewrite = Escribir de nuevo
button-drop = No enviar
ask-dropped = Listo. No enviamos nada. Si quiere preguntar, solo escriba.
cancel-nothing = No hay nada que cancelar. Si quiere preguntar, solo escriba.
edited-too-late = Ese mensaje ya quedó como estaba. Si quiere agregar algo, busque su pregunta en /mis_preguntas.

ask-receipt =
    Recibimos su pregunta. Su número es <b>{ $number }</b>. Guárdelo.

    Le respondemos por escrito a más tardar el <b>{ $date }</b>.
ask-receipt-office = Su pregunta la tiene: { $office }.
ask-receipt-no-office = Ya buscamos quién le puede responder.
ask-filed = Su mensaje llegó un día que no es hábil. Empezamos a contar desde el { $date }.
button-why = 📅 ¿Por qué esa fecha?
why =
    <b>{ $number }</b>
    Recibimos su pregunta el { $received }. Le respondemos a más tardar el <b>{ $date }</b>.
    Contamos solo días hábiles. Así los contamos:

mine = Estas son sus preguntas. Toque una para verla.
mine-none = Usted no tiene preguntas todavía. ¿Quiere hacer una?
mine-line = { $sign } { $number } · { $text }
status =
    <b>{ $number }</b>

    <blockquote>{ $question }</blockquote>
status-open = ⏳ La estamos viendo. Le respondemos a más tardar el <b>{ $date }</b>.
status-overdue = 🔴 Se nos pasó la fecha: era el { $date }. Lo sentimos. Puede pedir ayuda a la Personería.
status-reopened = ⏳ Usted pidió una respuesta más completa. La estamos viendo.
status-answered = ✅ Ya la respondimos:
status-withdrawn = ✖️ Usted retiró esta pregunta.
button-add = Agregar algo
button-withdraw = Retirarla
button-insist = Pedir que la completen
add-write = Escriba lo que quiere agregar. También puede mandar una foto o un documento.
added = Listo. Lo agregamos a su pregunta { $number }.
withdraw-sure = ¿Quiere retirar la pregunta { $number }? Si la retira, no la vamos a responder.
button-withdraw-yes = Sí, retirarla
button-keep = No, dejarla
withdrawn = Listo. Retiramos su pregunta. Puede hacer otra cuando quiera.

answer =
    Ya hay respuesta a su pregunta <b>{ $number }</b>.
    <i>{ $question }</i>

    Responde: { $office }

    { $answer }
answer-rate = ¿La respuesta le sirvió?
button-rate-yes = 👍 Sí
button-rate-partly = 🤏 En parte
button-rate-no = 👎 No
rated = Gracias por contarnos.
rated-insist = Gracias por contarnos. Si falta algo, puede pedir una vez que la completen.
insist-write = Escriba qué le faltó a la respuesta.
insisted = Listo. Su pregunta { $number } se abrió de nuevo. La oficina va a completar la respuesta.
moved = Su pregunta { $number } ahora la tiene: { $office }. La fecha no cambia: { $date }.

refused-not-found = No encontramos esa pregunta entre las suyas. Mire la lista en /mis_preguntas.
refused-answered = Esa pregunta ya tiene respuesta.
refused-withdrawn = Esa pregunta fue retirada.
refused-not-answered = Esa pregunta todavía no tiene respuesta.
refused-insisted = Esa respuesta ya se completó una vez. Si quiere, haga otra pregunta.

language = ¿En qué idioma le escribimos?
language-name = Español
language-set = Listo. Desde ahora le escribimos en español.
