### Encuestas: escribirlas, abrirlas y cerrarlas; y por qué algo no se hizo.

survey-at-question = Pregunta { $place }: { $what }
survey-life-refused = { $why ->
    [open_already] La encuesta ya está abierta.
    [never_opened] La encuesta todavía no se ha abierto.
    [still_open] La encuesta está abierta y la gente ya responde. Eso ahora no se puede: cambiaría lo que ya se respondió, o se vería antes de tiempo.
    [closed_already] La encuesta ya se cerró. Eso ya no se puede.
    [published_already] El resultado ya se publicó. Eso ya no se puede.
   *[cancelled_already] La encuesta se canceló. Eso ya no se puede.
}
survey-not-open = { $state ->
    [draft] Esta encuesta todavía no ha empezado. Con /encuestas ve las que ya puede responder.
    [cancelled] Esta encuesta se canceló. Lo que se respondió no cuenta. Con /encuestas ve las otras.
   *[other] Esta encuesta ya se cerró. Gracias por querer participar. Con /encuestas ve las otras y los resultados.
}
survey-answer-refused = { $why ->
    [no_such_question] Esa pregunta no está en la encuesta.
    [not_asked] Esta no le toca, por lo que respondió antes.
    [cannot_skip] Esta no se puede saltar. De ella depende lo que sigue.
    [other_kind] Así no se responde esta. Use los botones o escriba lo que se le pide.
    [out_of_range] Ese número es muy pequeño o muy grande.
    [no_text] No escribió nada.
    [too_long] Es muy largo. Dígalo en menos palabras.
    [unknown_zone] Ese lugar no está en la lista. Elija uno de la lista.
    [empty] Falta su respuesta. Elija algo, o salte la pregunta.
    [too_many] Ya eligió todo lo que puede. Quite algo para poner otra cosa.
    [twice] Eligió lo mismo dos veces.
   *[unknown_choice] Eso no está en la lista. Toque uno de los botones.
}
survey-has-flaws = La encuesta no se puede abrir así. Falta arreglar esto:
survey-fault = { $fault ->
    [no_questions] No tiene preguntas.
    [too_many_questions] Tiene muchas preguntas. Caben 60.
    [same_question] Está repetida.
    [few_choices] Necesita dos opciones o más.
    [too_many_choices] Tiene muchas opciones. Caben 60.
    [same_choice] Dos opciones son iguales.
    [most_is_zero] No se puede elegir ninguna opción.
    [most_too_large] Deja elegir más opciones de las que hay.
    [scale_out_of_range] La escala va de 1 hasta un número entre 2 y 10.
    [numbers_backwards] El número menor es más grande que el mayor.
    [no_room_for_text] No deja escribir nada.
    [unknown_condition] Su condición habla de una pregunta que no está.
    [condition_too_late] Su condición habla de una pregunta que viene después.
    [too_many_places] Hay muchas zonas o grupos. Caben 250 zonas y 63 grupos.
   *[condition_never_met] Su condición no se puede cumplir nunca.
}
survey-closes-too-soon = La encuesta cerraría antes de abrir, o ya mismo. Ponga una fecha más tarde.
survey-closes-first = De noche no le escribimos a la gente, y la encuesta se cierra antes de la mañana. Ponga un cierre más tarde.
survey-needs-code =
    Para responder hace falta el código de un formulario de papel. Pídalo en las oficinas de la entidad o en el encuentro.
    Si ya lo tiene, escriba /codigo y el código. Por ejemplo: /codigo ACDEF-34679
survey-form-used = Ese código ya se usó. Cada formulario sirve para una persona. Si no fue usted, pida otro donde se lo dieron.
survey-form-typed = Ese formulario ya lo pasamos al computador y ya cuenta. No tiene que hacer nada más.
survey-no-such-form = No hay un formulario con ese código. Mire bien las letras y vuelva a escribirlo.
survey-no-proposals = En esta encuesta no se pueden proponer temas.
survey-too-many-proposals = Usted ya propuso tres temas. No se pueden proponer más. Con /encuestas puede elegir entre los que están.
survey-no-topic = Escriba un tema en pocas palabras: de 3 a 60 letras.
survey-changed = Otra persona cambió algo hace un momento. No hicimos nada. Mire cómo está ahora.
survey-not-counted = Las respuestas todavía no se han contado. Espere un momento.
survey-no-space = Ese encuentro ya pasó, se canceló o no existe.
survey-invited-already = { $reminds ->
    [yes] Ya se les avisó. Los recordatorios salen solos antes del cierre.
   *[no] Ya se les avisó. Ya no hay más recordatorios. Si quiere que salgan, ponga un cierre más tarde.
}
survey-nobody = No hay a quién enviarla.
survey-writing-refused = { $why ->
    [nothing] No hay nada escrito.
    [long_pledge] El texto es muy largo. Caben 1.000 letras.
    [long_name] El nombre es muy largo. Caben 80 letras.
    [long_question] La pregunta es muy larga. Caben 300 letras.
    [long_choice] Una opción es muy larga. Caben 60 letras en cada una. Escríbalas otra vez.
    [one_choice] Necesita dos opciones o más. Escriba una en cada línea.
    [many_choices] Son muchas opciones. Caben 60.
    [same_choice] Dos opciones son iguales. Deje una sola.
    [many_questions] Son muchas preguntas. Caben 60.
    [no_number] Ese número no sirve aquí. Escriba otro.
    [other_kind] Esa pregunta no es de esas.
    [topics_twice] La encuesta ya pregunta por temas. Cámbielos en esa pregunta.
    [nothing_before] Antes de esta no hay una pregunta de la que pueda depender.
    [needed] Otra pregunta depende de esta. Primero quite esa condición.
    [no_moment] No entendimos la fecha. Escriba el día y la hora, por ejemplo: 20 de agosto, 5 p. m.
    [past] Esa hora ya pasó. Ponga una que esté por venir.
    [too_far] Esa fecha está muy lejos. Ponga una dentro de un año.
    [space_taken] Ese encuentro ya tiene su encuesta.
    [decided] Otra persona ya decidió sobre esta propuesta. No hicimos nada.
   *[topic_exists] Ese tema ya está en la lista.
}

surveying-list = <b>Encuestas</b>
    Toque una para ver cómo va.
surveying-none = Todavía no hay encuestas.
surveying-choose-aim = ¿Para qué es la encuesta?
surveying-choose-template = ¿Qué plantilla quiere ver? Lo que cambie sirve para las próximas encuestas, no para las que ya están.
surveying-aim = { $aim ->
    [topics] 💬 Elegir los temas
    [space] 🏛 Evaluar un encuentro
    [strategy] 📅 Evaluar todo el año
   *[other] ❓ Otra cosa
}
surveying-state = { $sign } { $state ->
    [template] Plantilla: de aquí salen las próximas.
    [draft] Borrador: solo la ve quien coordina.
    [open] Abierta: la gente está respondiendo.
    [closed] Cerrada.
    [published] Cerrada, con el resultado publicado.
   *[cancelled] Cancelada: no cuenta.
}
surveying-opens-at = 🗓 Abre sola: { $when }
surveying-opens-by-hand = 🗓 Abre cuando usted la abra.
surveying-opened = 🗓 Se abrió: { $when }
surveying-closed = 🗓 Se cerró: { $when }
surveying-closes-at = ⏳ Cierra sola: { $when }
surveying-closes-by-hand = ⏳ Cierra cuando usted la cierre.
surveying-moment = { $date }, { $hour }
surveying-end-of-day = { $date }, al final del día
surveying-voters = 🗳 { $people ->
    [one] Ha participado <b>1</b> persona.
   *[other] Han participado <b>{ $people }</b> personas.
}
surveying-sealed = 🔒 Los votos están sellados. Hasta que cierre, nadie puede ver qué va ganando: tampoco usted.
surveying-audience = 👥 Para: { $audience }
surveying-everybody = todo el mundo
surveying-space = 🏛 Sobre: { $name }
surveying-code-on = 🔑 Solo se responde con el código de un formulario.
surveying-proposals-on = 💡 La gente puede proponer otros temas.
surveying-questions = ❓ { $count ->
    [0] Sin preguntas
    [one] 1 pregunta
   *[other] { $count } preguntas
}
surveying-flaws = ⚠️ <b>Falta arreglar</b>
surveying-choose-space = ¿De qué encuentro se trata?
surveying-no-spaces = No hay encuentros anunciados.
surveying-questions-none = Todavía no hay preguntas. Agregue la primera.
surveying-questions-choose = Toque una pregunta para cambiarla.
surveying-choose-sort = ¿Cómo se responde la pregunta?
surveying-sort = { $sort ->
    [one] 🔘 Una opción
    [several] ☑️ Varias opciones
    [order] 🔢 Opciones en orden
    [scale] ⭐ Estrellas
    [number] #️⃣ Un número
    [text] ✍️ Un texto
    [zone] 📍 Dónde vive
   *[topics] 💬 Temas
}
surveying-question = Pregunta { $place } · { $sort }
surveying-how-one = Se elige una opción.
surveying-how-choose = { $most ->
    [one] Se elige una.
   *[other] Se eligen hasta { $most }.
}
surveying-how-order = { $most ->
    [one] Se elige una.
   *[other] Se eligen hasta { $most }, en orden: primero la que más importa.
}
surveying-how-score = Cada tema recibe de 1 a { $most } puntos.
surveying-how-scale = Se dan de 1 a { $most } estrellas.
surveying-how-number = Se escribe un número de { $least } a { $most }.
surveying-how-text = Se escribe un texto. Caben { $most } letras.
surveying-how-zone = Se elige el barrio o la vereda.
surveying-only-if-chosen = ↪️ Solo si en la pregunta { $place } se eligió «{ $choice }».
surveying-only-if-least = ↪️ Solo si en la pregunta { $place } se respondió { $value } o más.
surveying-only-if-most = ↪️ Solo si en la pregunta { $place } se respondió { $value } o menos.
surveying-and-more = … y { $count } más
surveying-method = { $method ->
    [choose] ☑️ Elegir
    [order] 🔢 Ordenar
   *[score] ⭐ Puntos
}
surveying-remove = ¿Quitar esta pregunta? «{ $name }»
surveying-choose-earlier = ¿De qué pregunta depende? Tiene que estar antes.
surveying-choose-answer = ¿Con qué respuesta se pregunta? «{ $name }»
surveying-or-more = { $value } o más
surveying-or-less = { $value } o menos
surveying-at-least = Desde un número
surveying-at-most = Hasta un número
surveying-preview = 👁 Así la ve la gente. Pregunta { $place }.
surveying-ask = { $what ->
    [name] ¿Cómo se llama la encuesta? Caben 80 letras.
    [pledge] ¿Qué va a hacer la entidad con este resultado? Escríbalo claro y corto. Caben 1.000 letras.
    [add] Escriba la pregunta. Caben 300 letras.
    [text] Escriba la pregunta otra vez. Caben 300 letras.
    [choices] Escriba las opciones, una en cada línea. Caben 60 letras en cada una. Lo que escriba reemplaza lo que había.
    [topic] Escriba el tema nuevo. Caben 60 letras. Queda al final de la lista.
    [rewrite] Escriba el tema como debe quedar. Caben 60 letras.
    [most] ¿Hasta cuántas? Toque o escriba un número.
    [bounds] Escriba el número menor y el mayor. Por ejemplo: 0 - 120
    [when] Escriba el número.
    [opens] ¿Cuándo abre? Por ejemplo: 20 de agosto, 8 a. m.
    [closes] ¿Cuándo cierra? Por ejemplo: 30 de agosto, 6 p. m. Si escribe solo el día, cierra al final de ese día.
   *[formula] Escriba para quién es. Por ejemplo: <code>zona:centro y (grupo:jac o grupo:ong)</code>
}
surveying-languages = Si quiere otro texto en otro idioma, escríbalos en la misma línea: <code>{ $languages }</code>. Si no, todos leen lo mismo.
surveying-not-whole = ⚠️ La lista no cabe completa. Si la copia, le van a faltar opciones.
surveying-dates = <b>Fechas de la encuesta</b>
surveying-will-open = La encuesta abrirá sola: <b>{ $when }</b>. ¿Está bien?
surveying-will-close = La encuesta se va a cerrar sola: <b>{ $when }</b>. ¿Está bien?
surveying-step = { $step ->
    [open] ¿Abrir ya «<b>{ $name }</b>»?
    [close] ¿Cerrar ya «<b>{ $name }</b>»? Nadie más podrá responder, y no se puede volver a abrir.
   *[cancel] ¿Cancelar «<b>{ $name }</b>»? Lo que la gente respondió no se cuenta, y no se puede volver atrás.
}
surveying-step-yes = { $step ->
    [open] ✅ Sí, abrir
    [close] 🔒 Sí, cerrar
   *[cancel] ❌ Sí, cancelar
}
surveying-frozen = ✋ Mientras esté abierta no se cambian las preguntas. Solo se pueden agregar temas y mover el cierre.
surveying-seed = 🎲 Texto para los empates: <code>{ $seed }</code>. Si dos quedan iguales, este texto decide cuál va primero. Se publica con el resultado y cualquiera puede comprobarlo.
surveying-opened-now = ✅ La encuesta está abierta. Reenvíe el mensaje que sigue a sus grupos y canales.
surveying-share = 🗳 <b>{ $name }</b>
    { $entity } quiere saber qué piensa usted. Toque el botón y responda.
surveying-share-until = Puede responder hasta: { $when }
surveying-share-button = 🗳 Responder
surveying-kept = Listo.
surveying-proposals = 💡 <b>Temas propuestos por revisar: { $count }</b>
surveying-no-proposals = No hay temas propuestos por revisar.
surveying-merge = ¿A cuál de estos temas se refiere «{ $text }»?
surveying-decline = ✖️ No: { $reason ->
    [repeated] ya hay uno igual
    [elsewhere] no es del municipio
   *[offends] ofende o da datos de alguien
}
proposal-of = Usted propuso «{ $text }» en la encuesta «{ $survey }».
proposal-added = ✅ Ya está en la lista, así: «{ $topic }». Quien quiera puede elegirlo. Usted también: puede cambiar su voto.
proposal-merged = ✅ Ya había un tema que dice lo mismo: «{ $topic }». Puede elegir ese.
proposal-declined = { $reason ->
    [repeated] No lo pusimos: ya hay uno igual. Mire la lista y elija ese.
    [elsewhere] No lo pusimos: eso no depende del municipio. Gracias por decirlo.
   *[offends] No lo pusimos: ofende a alguien, o da datos de una persona. Puede escribirlo de otra forma.
}
proposal-late = Llegó cuando la encuesta ya se cerraba, y no alcanzó a entrar en la lista. Queda anotado. Gracias por decirlo.
agenda-head = Los temas que eligió la gente, en su orden:
agenda-line = { $place }. { $topic } (responde: { $office })
agenda-line-alone = { $place }. { $topic }
agenda-news = 📣 La gente eligió de qué hablar en <b>{ $space }</b> ({ $date }, { $hour }). De estos temas responde su oficina:
agenda-prepare = Prepare con tiempo lo que va a contar.
surveying-button-new = ➕ Nueva encuesta
surveying-button-answer = 🗳 Responder la encuesta
surveying-button-templates = 📄 Plantillas
surveying-button-list = ⬅️ Encuestas
surveying-button-questions = ❓ Preguntas
surveying-button-name = ✍️ Nombre
surveying-button-audience = 👥 Para quién
surveying-button-space = 🏛 Encuentro
surveying-button-no-space = Ninguno
surveying-switch-code = { $on ->
    [yes] ☑️ Solo con código
   *[no] ⬜ Solo con código
}
surveying-switch-proposals = { $on ->
    [yes] ☑️ Se pueden proponer temas
   *[no] ⬜ Se pueden proponer temas
}
surveying-button-preview = 👁 Ver lo que ve la gente
surveying-button-dates = 🗓 Fechas
surveying-button-closing = 🗓 Mover el cierre
surveying-button-open = ▶️ Abrir
surveying-button-close = 🔒 Cerrar ya
surveying-button-cancel = ❌ Cancelar la encuesta
surveying-button-share = 📣 Mensaje para compartir
surveying-button-proposals = 💡 Temas propuestos ({ $count })
surveying-button-add = ➕ Agregar una pregunta
surveying-button-text = ✍️ Pregunta
surveying-button-choices = 📋 Opciones
surveying-button-topic = ➕ Agregar un tema
surveying-button-process-topics = 📋 Los temas del proceso
surveying-button-bounds = 🔢 De cuánto a cuánto
surveying-button-most = 🔢 Hasta cuántas
surveying-button-when = ↪️ Preguntar solo si…
surveying-button-always = ↪️ Preguntar siempre
surveying-button-up = ⬆️ Subir
surveying-button-down = ⬇️ Bajar
surveying-button-remove = 🗑 Quitar
surveying-button-remove-yes = 🗑 Sí, quitar
surveying-button-opens = ✍️ Que abra en una fecha
surveying-button-opens-by-hand = ✋ La abro yo
surveying-button-days = { $count } días hábiles
surveying-button-closes = ✍️ Que cierre en otra fecha
surveying-button-closes-by-hand = ✋ La cierro yo
surveying-button-yes = ✅ Sí
surveying-button-everybody = 👥 Todo el mundo
surveying-button-formula = ⌨️ Escribir para quién
surveying-button-accept = ✅ Agregar
surveying-button-rewrite = ✍️ Agregar con otro texto
surveying-button-merge = 🔗 Es uno que ya está
surveying-button-later = ⏭ Ver el siguiente

# Después de escribirla.
surveying-button-invite = 📨 Avisar a la gente
surveying-button-pledge = ✏️ Qué vamos a hacer
surveying-button-publish = ✅ Publicar
surveying-button-agenda = 🗓 Llenar la agenda
surveying-button-texts = 💬 Lo que la gente escribió
surveying-button-invite-yes = 📨 Sí, avisar a { $people }
surveying-button-publish-yes = ✅ Sí, publicar
surveying-not-opened = ⚠️ La encuesta «<b>{ $name }</b>» no se abrió en su fecha. Quedó en borrador. Arréglela y ábrala, o póngale otra fecha.
surveying-invite-code = 🔑 Solo se responde con el código de un formulario. El aviso dice dónde pedirlo.
surveying-reminders = A quien no responda le recordamos antes del cierre.
surveying-publish = <b>Antes de publicar el resultado, revise</b>
    Todo el mundo lo podrá ver apenas usted diga que sí. A quienes participaron les llega esto:
surveying-publish-ask = ¿Lo publicamos? Lo que sale no se puede devolver.
surveying-publish-no-pledge = Todavía no dice qué va a hacer la entidad. Es mejor escribirlo antes.
surveying-texts = Lo que la gente escribió, sin nombres y en desorden. Es solo para el equipo: puede tener datos de personas. No se publica.
surveying-no-texts = Nadie escribió nada en esta encuesta.
surveying-too-few = Respondieron muy pocas personas. No hay temas para la agenda.
surveying-agenda-preview =
    <b>¿Poner esta agenda?</b>
    Va a quedar en <b>{ $name }</b> ({ $date }):

    { $agenda }
surveying-agenda-replaces =
    ⚠️ Ese encuentro ya tiene agenda. Esta la reemplaza. Ahora dice:
    <i>{ $agenda }</i>
surveying-agenda-public = ⚠️ El resultado todavía no se ha publicado. La agenda la puede ver todo el mundo.
surveying-button-agenda-yes = ✅ Sí, poner esta agenda
surveying-agenda-filled =
    ✅ Esta es ahora la agenda de <b>{ $name }</b>.

    { $agenda }

    { $people ->
        [0] No avisamos a nadie: de estos temas no responde ninguna oficina que use el chat. Avíseles usted.
        [one] Ya lo sabe 1 persona de las oficinas que responden.
       *[other] Ya lo saben { $people } personas de las oficinas que responden.
    }
