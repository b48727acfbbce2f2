greeting =
    Hola. Este es el canal de preguntas de { $entity }.
    Escriba su pregunta y le respondemos por escrito.
    No tiene que dar su nombre ni sus datos.
button-ask = Hacer una pregunta
ask-write = Escriba su pregunta con sus palabras. No hace falta saber de leyes.
ask-preview =
    Esta es su pregunta:

    <blockquote>{ $question }</blockquote>

    ¿La enviamos?
button-send = ✅ Enviar
button-drop = Borrar y no enviar
ask-receipt =
    Recibimos su pregunta. Su número es <b>{ $number }</b>. Guárdelo.

    Le respondemos por escrito a más tardar el <b>{ $date }</b>.
ask-filed = Su mensaje llegó un día que no es hábil. Empezamos a contar desde el { $date }.
ask-dropped = Listo. No enviamos nada. Puede preguntar cuando quiera: solo escriba.
only-text = Por ahora solo podemos leer texto. Escriba su pregunta con sus palabras.
button-stale = Este botón ya no sirve.
apology = Tuvimos un problema con su mensaje. Lo guardamos y lo vamos a revisar. Si quiere, escríbalo otra vez.
