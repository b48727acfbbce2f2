### La ventanilla: preguntas que llegan en papel, por teléfono o de viva voz.

counter-how = ¿Cómo llegó la pregunta?
counter-channel = { $channel ->
    [paper] 📄 En papel
    [telephone] 📞 Por teléfono
    [in_person] 🙋 La dijo en persona
   *[hall] ⚡ En un encuentro, una tras otra
}
counter-encounter = ¿En qué encuentro está?
counter-write = { $channel ->
    [paper] Mande la foto del papel y escriba lo que pide la persona. Use las palabras de ella.
    [telephone] Escriba lo que pide la persona, con sus palabras. También puede mandar el audio.
   *[in_person] Escriba lo que pide la persona, con sus palabras. También puede mandar el audio.
}
counter-transcribe = Guardamos el audio. Ahora escriba lo que dice, palabra por palabra: así queda constancia y la oficina lo puede leer.
counter-in-a-line = Guardamos el archivo. Ahora escriba lo que pide la persona. Puede ser en una línea.
counter-when = { $channel ->
    [paper] ¿Cuándo llegó el papel? Mire el sello. Escriba el día y la hora, por ejemplo: 12 de julio a las 9 a. m.
   *[other] ¿Cuándo lo dijo? Escriba el día y la hora, por ejemplo: 12 de julio a las 9 a. m.
}
counter-ago = { $days ->
    [0] Ahora
   *[1] Ayer
}
counter-when-unclear = No entendimos la fecha. Escríbala así: 12 de julio a las 9 a. m.
counter-to-come = Esa fecha todavía no ha llegado. Revise el sello y escríbala otra vez.
counter-reason = Llegó el { $date } y se registra hoy. ¿Por qué? Escríbalo en una frase. El plazo corre desde que llegó.
counter-why-later = La pregunta llegó un día anterior. Hay que decir por qué se registra hoy.
counter-place = ¿Dónde la recibieron? Por ejemplo: ventanilla de la alcaldía.
counter-topic = ¿De qué tema es?
counter-no-topic = No sé
counter-asker = ¿Quién pregunta? ¿Cómo le entregamos la respuesta? Escriba nombre y teléfono o dirección. La persona puede no decirlo.
counter-not-said = No lo quiso decir
counter-tap = Eso no es parte de la pregunta. Toque uno de los botones.
counter-preview =
    { $channel ->
        [paper] 📄 Llegó en papel
        [telephone] 📞 Llegó por teléfono
       *[in_person] 🙋 Se dijo en persona
    }

    <blockquote>{ $question }</blockquote>

    Llegó: { $date }
counter-line-place = Dónde: { $text }
counter-line-reason = Por qué se registró después: { $text }
counter-line-space = Encuentro: { $text }
counter-line-topic = Tema: { $text }
counter-line-office = Responde: { $text }
counter-line-no-office = Todavía no tiene oficina: la coordinación busca una.
counter-line-files = { $count ->
    [one] 📎 Con un archivo
   *[other] 📎 Con { $count } archivos
}
counter-line-asker = Quién pregunta: { $text }
counter-line-nobody = No dijo quién es. La respuesta se entrega con el código de su constancia.
counter-line-due = Se responde a más tardar el { $date }.
counter-record = ✅ Radicar
counter-taken-in = ✅ Quedó radicada con el número <b>{ $number }</b>. Se responde a más tardar el <b>{ $date }</b>. Ya le mandamos la constancia para imprimir.
counter-more = ➕ Radicar otra
counter-dropped = Listo. No se radicó nada.
counter-left = Listo. Lo que ya radicó sigue ahí. Para imprimir las constancias, escriba /radicar.
counter-missing = { $count ->
    [one] 🖨 Imprimir 1 constancia que falta
   *[other] 🖨 Imprimir { $count } constancias que faltan
}
counter-hall = ⚡ <b>{ $space }</b>. Escriba cada pregunta en un renglón. Al enviarla queda radicada con su número.
counter-hall-count = { $count ->
    [one] ⚡ <b>{ $space }</b>. Va una pregunta:
   *[other] ⚡ <b>{ $space }</b>. Van { $count } preguntas:
}
counter-hall-line = ✅ <b>{ $number }</b> · { $text }
counter-hall-next = Escriba la siguiente.
counter-hall-words = Escriba la pregunta con palabras. Un audio solo no alcanza.
counter-hall-under = Mande la foto otra vez y escriba la pregunta debajo de la foto.
counter-hall-full = Van muchas. Toque «Terminar e imprimir» y empiece otra vez: son máximo { $most } seguidas.
counter-hall-outage = Se escribió el día en que llegó; el sistema la recibió después.
counter-undo = ↩️ Quitar la última
counter-end = 🖨 Terminar e imprimir
counter-hall-over = { $count ->
    [0] Listo. No se radicó ninguna pregunta.
    [one] Listo. Quedó radicada una pregunta.
   *[other] Listo. Quedaron radicadas { $count } preguntas.
}
counter-slips = { $count ->
    [one] 🖨 La constancia. Imprímala y désela a la persona. Si había una anterior, ya no sirve.
   *[other] 🖨 Las { $count } constancias. Imprímalas y dele a cada persona la suya. Los códigos no quedan en ninguna otra parte.
}
counter-slip-name = constancia-{ $number }.html
counter-no-slip = No hay constancia para imprimir.
button-slip = 🖨 Imprimir una constancia nueva
counter-came = { $channel ->
    [paper] 📄 Llegó en papel. Se registró el { $date }.
    [telephone] 📞 Llegó por teléfono. Se registró el { $date }.
    [in_person] 🙋 Se dijo en persona. Se registró el { $date }.
   *[hall] ⚡ Se dijo en el encuentro. Se registró el { $date }.
}
counter-is-claimed = La persona la sigue por Telegram desde el { $date }.
counter-said-who = La persona dijo quién es. Lo ve la oficina que responde.
counter-unknown = No está anotado quién pregunta.
counter-claim =
    ¿Es suya esta pregunta? <b>{ $number }</b>

    <blockquote>{ $question }</blockquote>

    Si es suya, toque el botón: aquí le llega la respuesta.
button-claim = ✅ Sí, es mi pregunta
counter-claimed-late = Listo. La pregunta <b>{ $number }</b> ya está aquí. La fecha para responder era el { $date } y se nos pasó. Lo sentimos. Puede pedir ayuda a la Personería.
counter-claimed = Listo. La pregunta <b>{ $number }</b> ya está aquí. Le respondemos a más tardar el <b>{ $date }</b>, en este chat.
counter-claimed-over = Listo. La pregunta <b>{ $number }</b> ya está aquí.
counter-typists-only = Radicar preguntas es para enlaces, jefaturas y coordinación.

# Lo que se imprime.
slip-title = Constancia de su pregunta
slip-number = Su número es
slip-received = La recibimos el { $date }.
slip-due = Le respondemos por escrito a más tardar el { $date }.
slip-how = Para ver la respuesta en su teléfono, apunte a este código con la cámara. O busque @{ $bot } en Telegram, escriba /codigo y después:
slip-keep = Guarde este papel. Quien tenga el código puede ver su pregunta.
