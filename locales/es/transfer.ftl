### Una pregunta le corresponde a otra entidad: se le envía, y a veces vuelve.

button-transfer = 📨 Es de otra entidad
button-transfer-send = ✅ Enviarla a esa entidad
button-letter = 📎 Ver la carta
button-recall = ↩️ Volver a tomarla
button-recall-yes = ↩️ Sí, tomarla
button-entities = 🏛️ Otras entidades
button-add-entity = ➕ Agregar una entidad
button-drop-entity = 🗑️ Quitarla de la lista

transfer-entity = 📨 <b>Enviar la pregunta { $number } a otra entidad</b>

    <blockquote>{ $question }</blockquote>

    ¿A cuál le corresponde? Toque una, o escriba su nombre ({ $norm }).
transfer-until = Se hace a más tardar el { $date }: son cinco días hábiles desde que llegó.
transfer-until-late = Había que hacerlo a más tardar el { $date }. Todavía hay que enviarla, y a la persona se le dice que va tarde.
transfer-contact =
    <b>{ $entity }</b>

    ¿Cómo se llega a esa entidad? Escriba un correo, una página o una dirección. Lo lee quien preguntó.
transfer-contact-kept =
    <b>{ $entity }</b>

    ¿Cómo se llega a esa entidad? Escriba un correo, una página o una dirección. Lo lee quien preguntó. Queda en la lista para la próxima vez.
transfer-letter =
    <b>{ $entity }</b>

    Ahora mande la carta con la que envía allá la pregunta: un archivo PDF o una foto. A quien preguntó le llega una copia.
transfer-only-letter = Aquí va la carta: un archivo PDF o una foto.
transfer-short = Es muy corto. Escríbalo completo.
transfer-preview = Se le avisa a quien preguntó, con la copia de la carta:

    <blockquote>{ $told }</blockquote>

    Envíe usted la carta y la pregunta a esa entidad. ¿Ya está hecho? Si dice que sí, aquí queda como trasladada.
transfer-preview-nobody = Quien preguntó no está en este chat. Dele usted el aviso y la copia de la carta:

    <blockquote>{ $told }</blockquote>

    Envíe usted la carta y la pregunta a esa entidad. ¿Ya está hecho? Si dice que sí, aquí queda como trasladada.
transfer-dropped = Listo, la pregunta sigue aquí.
transfer-done = 📨 La pregunta { $number } quedó trasladada: la tiene { $entity }. Aquí ya no corre el plazo.
transfer-sent = 📨 Su pregunta <b>{ $number }</b> le corresponde a otra entidad: «{ $question }»

    La enviamos hoy a: <b>{ $entity }</b>
    Para comunicarse con ella: { $contact }

    Esa entidad le responde. Su plazo empieza el día después de que la reciba ({ $norm }). Le enviamos la copia de la carta.
transfer-sent-late = La ley pide enviarla en cinco días hábiles: era a más tardar el { $date }. Se nos hizo tarde. Lo sentimos.
transfer-there = 📨 La pregunta <b>{ $number }</b>, de niñas y niños en «{ $space }», le corresponde a otra entidad. La tiene { $entity }. Cuénteles.

    <blockquote>{ $question }</blockquote>
transfer-here = 📨 La pregunta <b>{ $number }</b> quedó trasladada: la tiene { $entity }. Aquí ya no corre el plazo.
transfer-lost = 📭 <b>No llegó el aviso de que se trasladó la pregunta { $number }.</b> Quien preguntó no recibe mensajes del bot. La pregunta sigue en la otra entidad. Avísele de otra manera, con la copia de la carta.
transfer-back = ↩️ Su pregunta <b>{ $number }</b> volvió, y le respondemos aquí. La fecha es la misma: a más tardar el <b>{ $date }</b>.
transfer-back-late = ↩️ Su pregunta <b>{ $number }</b> volvió, y le respondemos aquí. La fecha era el { $date } y ya pasó. Lo sentimos: la respondemos lo antes posible. Puede pedir ayuda a la Personería.
transfer-back-here = ↩️ La pregunta <b>{ $number }</b> volvió de la otra entidad. Hay que responderla a más tardar el <b>{ $date }</b>.
transfer-back-here-late = ↩️ La pregunta <b>{ $number }</b> volvió de la otra entidad. La fecha era el { $date } y ya pasó: hay que responderla ya.
taking-back-sure = ¿Volver a tomar la pregunta { $number }? La fecha es la misma de antes: el { $date }. Le avisamos a quien preguntó.
taken-back = ↩️ La pregunta { $number } está aquí otra vez. Hay que responderla a más tardar el <b>{ $date }</b>.
taken-back-late = ↩️ La pregunta { $number } está aquí otra vez. La fecha era el { $date } y ya pasó.
transfer-line = 📨 Trasladada el { $date }. La tiene { $entity } ({ $contact }).
transfer-line-past = ↩️ La tuvo { $entity } desde el { $date }.
until-transferred = 📨 Está en otra entidad. Aquí no corre el plazo.
left-transferred = trasladada
status-transferred = 📨 Su pregunta le corresponde a otra entidad, y allá le responden.

entities = { $count ->
    [0] 🏛️ <b>Otras entidades</b>

    Todavía no hay ninguna. Aquí quedan las entidades a las que se envían preguntas que no son de esta.
    [one] 🏛️ <b>Otras entidades</b>

    Hay una. Tóquela para verla.
   *[other] 🏛️ <b>Otras entidades</b>

    Hay { $count }. Toque una para verla.
}
entity = 🏛️ <b>{ $entity }</b>

    { $contact }
entity-name = ¿Cómo se llama la entidad? Escriba el nombre completo.
entity-dropped = Listo, la lista sigue igual.

step-transferred = La enviamos a otra entidad.
step-transferred-to = La enviamos a otra entidad: { $entity }.
step-transfer-untold = El aviso del traslado no le llegó por aquí.
step-taken-back = La pregunta volvió, y la tomamos otra vez.

data-transfer = Enviada a otra entidad:
overview-away = 📨 Trasladadas: { $count }

refused-away = Esa pregunta está en otra entidad.
refused-not-away = Esa pregunta no está en otra entidad.
