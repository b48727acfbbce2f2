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
    [draft] Esta encuesta todavía no ha empezado.
    [cancelled] Esta encuesta se canceló. Lo que se respondió no cuenta.
   *[other] Esta encuesta ya se cerró. Gracias por querer participar.
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
   *[condition_never_met] Su condición no se puede cumplir nunca.
}
survey-closes-too-soon = La encuesta cerraría antes de abrir, o ya mismo. Ponga una fecha más tarde.
survey-needs-code = Para responder hace falta el código de su hoja. Escriba /codigo y el código.
survey-form-used = Ese código ya se usó. Cada hoja sirve para una persona.
survey-form-typed = Esa hoja ya la pasamos al computador. Su voto ya cuenta.
survey-no-such-form = No hay una hoja con ese código. Mire bien las letras y vuelva a escribirlo.
survey-no-proposals = En esta encuesta no se pueden proponer temas.
survey-too-many-proposals = Usted ya propuso tres temas. No se pueden proponer más.
survey-no-topic = Escriba un tema en pocas palabras: de 3 a 60 letras.
survey-changed = Otra persona cambió algo hace un momento. No hicimos nada. Mire cómo está ahora.
survey-not-counted = Los votos todavía no se han contado. Espere un momento.
survey-no-space = Ese encuentro ya pasó, se canceló o no existe.
survey-nobody = No hay a quién enviarla.
survey-writing-refused = { $why ->
    [nothing] No hay nada escrito.
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
