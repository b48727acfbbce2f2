### Lo que falta antes de la primera audiencia, en el chat y en «convoca check».
checklist = <b>Antes de la primera audiencia</b>
checklist-head = Antes de la primera audiencia:
checklist-missing = { $count ->
    [one] Falta 1 cosa. Toque el botón para hacerla.
   *[other] Faltan { $count } cosas. Toque el botón de la que quiera hacer.
}
checklist-done = Ya está todo. Puede convocar.
check-there = ✅ { $item ->
    [schedule] Cronograma: versión { $count }
    [offices] Oficinas: { $count }
    [topics] Temas: { $count }
    [liaisons] Cada oficina tiene enlace
    [hearing] Audiencia anunciada
    [calendar] Calendario revisado
    [policy] La gente sabe a quién escribir por sus datos
   *[trial] Se probó una pregunta
}
check-missing = – { $item ->
    [schedule] Falta el cronograma
    [offices] Faltan las oficinas
    [topics] Faltan los temas de las preguntas
    [liaisons] { $count ->
        [0] Faltan los enlaces de las oficinas
        [one] Falta el enlace de 1 oficina
       *[other] Faltan los enlaces de { $count } oficinas
    }
    [hearing] Falta anunciar la audiencia
    [calendar] Falta revisar el calendario
    [policy] Falta decir a quién se escribe por los datos personales
   *[trial] Falta probar una pregunta
}
check-unknown = ❔ { $item ->
    [schedule] Cronograma: no pudimos mirar
    [liaisons] Enlaces de las oficinas: no pudimos mirar
    [hearing] Audiencia: no pudimos mirar
    [calendar] Revisión del calendario: no pudimos mirar
   *[trial] Pregunta de prueba: no pudimos mirar
}
check-no-database =
    ⚠️ No pudimos mirar la base de datos. Por eso no sabemos lo que tiene ❔, ni si hay mensajes apartados.
    Si convoca no ha corrido todavía, es normal: inicie con «convoca run» y mire otra vez.
    Si ya había corrido, revise database.url (o DATABASE_URL), que el servidor de la base de datos esté prendido, y que el programa sea de la versión de la base de datos.
button-checklist = 📋 Lo que falta
button-checklist-back = ⬅️ A la lista
button-check = { $item ->
    [schedule] 📄 Cargar el cronograma
    [offices] 🏢 Decir las oficinas
    [topics] 🏷 Escoger los temas
    [liaisons] 🔗 Invitar a los enlaces
    [hearing] 📣 Crear la audiencia
    [calendar] 📅 Revisar el calendario
    [policy] 🔒 Decir quién responde por los datos
   *[trial] 🧪 Probar una pregunta
}
button-check-write = { $item ->
    [topics] ✍️ Escribir otros temas
   *[other] ✍️ Escribir las oficinas
}
check-offices = Las oficinas salen del cronograma: mándelo. También puede escribirlas.
check-topics = La gente escoge un tema cuando pregunta, y la pregunta llega a su oficina. Según lo que hace cada oficina, le proponemos estos:
check-topics-none = La gente escoge un tema cuando pregunta, y la pregunta llega a su oficina. No tenemos más temas para proponerle: escríbalos.
check-topic = • { $name } → { $office }
button-check-topic = ➕ { $name }
button-check-topics = ✅ Agregar los { $count }
check-liaisons = { $count ->
    [one] 1 oficina no tiene enlace. Toque su nombre: sale una invitación para mandarle a esa persona.
   *[other] { $count } oficinas no tienen enlace. Toque una: sale una invitación para mandarle a esa persona.
}{ $invited ->
    [0] {""}
   *[other] {" "}Las que tienen ✉️ ya tienen invitación; falta que la persona entre.
}
check-liaisons-done = Todas las oficinas tienen enlace.
button-check-links = { $count ->
    [one] 🔗 Hacer 1 invitación
   *[other] 🔗 Hacer las { $count } invitaciones
}
check-link =
    Invitación para ser enlace de { $office } en la rendición de cuentas.

    Toque para entrar: { $link }
    Sirve una sola vez, hasta el { $date }.
check-links = { $count ->
    [one] Reenvíe el mensaje de arriba a la persona de esa oficina.
   *[other] Reenvíe cada mensaje de arriba a la persona de esa oficina. Son { $count }.
}
button-check-invited = ✉️ { $name }
check-calendar = <b>Calendario.</b> Los sábados no se trabaja. Los festivos de Colombia ya están.
check-calendar-saturday = <b>Calendario.</b> Los sábados sí se trabaja. Los festivos de Colombia ya están.
check-calendar-no-days = En el próximo año no hay días cívicos.
check-calendar-days = Estos días tampoco cuentan para los plazos:
check-calendar-day = • { $date }: { $why }
check-calendar-more = • … y { $count } más
check-calendar-change = Con estos días se cuentan los plazos. Si falta alguno, dígaselo con su acto administrativo a quien opera el programa.
check-write = { $item ->
    [topics] Escriba cada tema y su oficina, así: Salud: Secretaría de Salud. Uno en cada línea.
   *[policy] ¿A qué correo puede escribir la gente para saber de sus datos, corregirlos o borrarlos? Escríbalo.
}
check-bad-email = Eso no es un correo.
check-bad-topic = No entendimos «{ $written }». Escriba el tema, dos puntos y el nombre de la oficina.
check-topic-no-office = No hay una oficina «{ $name }». Sus oficinas son: { $offices }. Todavía no guardamos nada.
check-topic-there = El tema «{ $name }» ya está. Quite esa línea. Todavía no guardamos nada.
check-kept = Listo. Ya quedó guardado.
check-trial = Hacemos una pregunta de prueba: queda registrada, va a la oficina, se responde y la respuesta sale. Después se borra todo. Nadie recibe nada.
button-check-try = ▶️ Probar
trial = 🧪 <b>Pregunta de prueba</b>
trial-asked = ✅ Quedó registrada con el número { $number }.
trial-due = ✅ Hay que responderla hasta el { $date }.
trial-office = ✅ Tema «{ $topic }»: la recibe { $office }.
trial-unplaced = 🟡 No hay temas: la recibe quien coordina, para decir qué oficina responde.
trial-liaisons = { $count ->
    [0] 🟡 Esa oficina no tiene enlace: quien coordina responde por ella.
    [one] ✅ Esa oficina tiene 1 enlace.
   *[other] ✅ Esa oficina tiene { $count } enlaces.
}
trial-answered = ✅ Se respondió, y la respuesta saldría para quien preguntó.
trial-unanswered = 🔴 La respuesta no le llegaría a quien preguntó.
trial-gone = La prueba ya se borró: no quedó nada de ella.
trial-again = Falta lo que está marcado con 🟡 o 🔴. Cuando esté listo, pruebe otra vez.
trial-question = ¿Esta es una pregunta de prueba?
trial-reply = Sí. Esta es una respuesta de prueba.
