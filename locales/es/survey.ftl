# Encuestas: lo que suelen preguntar.
survey-name-topics = ¿De qué temas hablamos?
survey-name-space = ¿Cómo le pareció el encuentro?
survey-name-of-space = ¿Cómo le pareció «{ $space }»?
survey-name-strategy = ¿Cómo rendimos cuentas este año?
survey-name-other = Encuesta
survey-ask-topics = ¿Qué temas le importan más? De esos temas hablaremos primero.
survey-ask-meeting = ¿Cómo prefiere que nos reunamos?
survey-ask-zone = ¿Dónde vive usted?
survey-ask-clear = ¿Entendió lo que le explicaron?
survey-ask-heard = ¿Se tuvo en cuenta lo que usted dijo?
survey-ask-why-not-heard = ¿Por qué cree que no se tuvo en cuenta?
survey-ask-stars = ¿Cuántas estrellas le da al encuentro?
survey-ask-improve = ¿Qué podemos mejorar?
survey-ask-informed = ¿Supo a tiempo de los encuentros?
survey-ask-answered = Si hizo una pregunta, ¿se la respondieron?
survey-ask-strategy-stars = ¿Cuántas estrellas nos da por cómo rendimos cuentas?
survey-ask-strategy-improve = ¿Qué debemos cambiar el próximo año?
survey-yes = Sí
survey-partly = Más o menos
survey-no = No
survey-answered-in-time = Sí, a tiempo
survey-answered-late = Sí, pero tarde
survey-answered-never = No
survey-answered-not-asked = No hice preguntas

# Encuestas: lo que lee quien responde.
surveys = <b>Encuestas</b>
surveys-none = Ahora no hay encuestas. Cuando haya una, aquí la verá.
surveys-closed = • «{ $name }». Ya se cerró. Estamos contando: aquí verá los resultados.
surveys-closed-until = • «{ $name }». Ya se cerró. Los resultados salen aquí a más tardar el { $date }.
surveys-open = • «{ $name }». Puede responder ya.
surveys-open-until = • «{ $name }». Tiene hasta { $when } para responder.
surveys-published = • «{ $name }». Ya se cerró: { $aim ->
    [topics] vea qué ganó.
   *[other] vea qué se respondió.
}
survey-day = el { $day }
survey-moment = el { $day } a { $hour }
survey-until = Tiene hasta { $when } para responder.
survey-while-open = Puede responder mientras esté abierta.
survey-sealed = { $aim ->
    [topics] Su voto es secreto. Nadie ve resultados antes de que se cierre. Después del cierre nadie puede saber quién respondió qué.
   *[other] Nadie ve resultados antes de que se cierre. Después del cierre nadie puede saber quién respondió qué.
}
survey-summed = Las respuestas se suman por zona y por grupo, nunca con su nombre.
survey-step = Pregunta { $place } de { $all }
survey-how-one = Toque una respuesta.
survey-how-scale = Toque un número: 1 es muy malo, { $most } es muy bueno.
survey-how-several = { $marked ->
    [0] Toque hasta { $most }.
   *[other] Toque hasta { $most }. Lleva { $marked }. Para quitar uno, tóquelo otra vez.
}
survey-how-order = { $marked ->
    [0] Toque hasta { $most }, primero el más importante.
   *[other] Toque hasta { $most }, primero el más importante. Lleva { $marked }. Para quitar uno, tóquelo otra vez.
}
survey-how-score =
    Tema { $place } de { $all }: <b>{ $name }</b>
    ¿Qué tanto le importa? 1 es poco, { $most } es mucho.
survey-how-number = Escriba un número de { $least } a { $most }.
survey-how-text = Escriba su respuesta en un mensaje.
survey-only-text = Por favor escriba la respuesta con letras.
survey-number-please = Por favor escriba solo un número.
survey-skipped = Sin respuesta
survey-review = { $aim ->
    [topics] Esto es lo que marcó. Si está bien, toque «Votar».
   *[other] Esto es lo que respondió. Si está bien, toque «Enviar».
}
survey-review-voted = { $aim ->
    [topics] Usted ya votó y su voto cuenta. Si cambia algo, toque «Votar otra vez».
   *[other] Usted ya respondió. Si cambia algo, toque «Enviar otra vez».
}
survey-voted = { $aim ->
    [topics] ✅ Recibimos su voto. ¡Gracias!
   *[other] ✅ Recibimos sus respuestas. ¡Gracias!
}
survey-voted-again = { $aim ->
    [topics] ✅ Cambiamos su voto. Cuenta solo el último.
   *[other] ✅ Cambiamos sus respuestas. Cuentan solo las últimas.
}
survey-change-until = { $aim ->
    [topics] Puede cambiarlo: tiene hasta { $when } para hacerlo. Después puede ver qué ganó: escriba /encuestas.
   *[other] Puede cambiarlas: tiene hasta { $when } para hacerlo.
}
survey-change-while-open = { $aim ->
    [topics] Puede cambiarlo mientras la encuesta esté abierta. Después puede ver qué ganó: escriba /encuestas.
   *[other] Puede cambiarlas mientras la encuesta esté abierta.
}
survey-propose = Escriba el tema que le falta, en pocas palabras. Por ejemplo: «Parques para niños».
survey-proposed = Recibimos su tema. Lo vamos a leer y le contamos qué pasó con él.
survey-proposed-exists = Ese tema ya está en la lista: { $name }. Puede marcarlo.
survey-not-there = Esta encuesta es para quienes estuvieron en el encuentro.
survey-busy = Está escribiendo otra cosa. Primero termínela, o escriba /cancelar. Después toque otra vez la pregunta.
survey-asked-instead = Tomamos lo que escribió como una pregunta a la entidad. Si era su respuesta a la encuesta, toque «Volver a la encuesta» y escríbala sin «?».
survey-text-dropped = Listo. Lo que ya respondió en la encuesta sigue guardado. Con /encuestas puede seguir.
button-topic-before = ⬅️ Otro tema
button-topic-after = Otro tema ➡️
button-vote = ✅ { $aim ->
    [topics] Votar
   *[other] Enviar
}
button-vote-again = ✅ { $aim ->
    [topics] Votar otra vez
   *[other] Enviar otra vez
}
button-vote-change = ✏️ { $aim ->
    [topics] Cambiar mi voto
   *[other] Cambiar mis respuestas
}
button-propose = 💡 Proponer otro tema
button-back-to-survey = 🗳 Volver a la encuesta

# Encuestas: lo que llega a muchos.
survey-call =
    🗳 { $entity } le pregunta: <b>{ $name }</b>
    { $aim ->
        [topics] Su respuesta ayuda a decidir de qué vamos a hablar.
       *[other] Son pocas preguntas. Su respuesta nos ayuda a mejorar.
    }
survey-call-again =
    🗳 Todavía puede responder: <b>{ $name }</b>
    Es corta. { $entity } quiere conocer su opinión.
survey-call-code = 🔑 Para responder necesita un formulario con código. Pídalo en las oficinas de la entidad o en el encuentro. Después escriba /codigo y el código.
survey-result =
    📊 { $aim ->
        [topics] Ya contamos los votos: <b>{ $name }</b>
       *[other] Ya contamos las respuestas: <b>{ $name }</b>
    }
    Gracias por participar.
survey-pledge =
    Por lo que usted dijo, { $entity } va a hacer esto:
    { $text }
survey-result-page = Vea todos los resultados: { $url }
survey-counted =
    📊 Se cerró y se contó: <b>{ $name }</b>
    Participaron { $people }.
survey-counted-few =
    📊 Se cerró: <b>{ $name }</b>
    Respondieron muy pocas personas. Para cuidar su secreto no se muestran resultados.
survey-publish-next = Escriba qué va a hacer la entidad y publique. Si nadie publica, se publica solo el { $day }.
button-answer-survey = 🗳 Responder
button-no-more-surveys = 🔕 No más encuestas
button-see-result = 📊 Ver resultado
button-open-survey = 🗂 Abrir la encuesta
survey-unsubscribed = Listo. No le mandamos más encuestas. Si cambia de idea: /privacidad
result-links = 📎 Aquí están los datos. Con ellos cualquiera puede revisar la cuenta:
result-file = { $kind ->
    [xlsx] La hoja de cálculo, con tablas y gráficas.
   *[json] Los mismos datos, para programadores. Con ellos y la lista de votos cualquiera puede revisar la cuenta.
}
result-file-ballots = La lista de votos, sin nombres y en desorden. Con ella cualquiera puede revisar la cuenta.
button-result-data = 📎 Ver los datos
