### Varias oficinas ayudan a responder una pregunta: lo que leen la que responde, las que ayudan y quien preguntó.

share-button-ask = 🤝 Pedir una parte a otra oficina
share-button-list = 🤝 Ver las partes
share-button-compose = 🧩 Componer la respuesta
share-button-see = Ver la parte
share-button-give = ✍️ Escribir la parte
share-button-correct = ✏️ Corregir la parte
share-button-deliver = ✅ Entregar la parte
share-button-remind = 🔔 Recordarle
share-button-take-back = ↩️ Ya no hace falta
share-button-take-back-meant = ✅ Sí, ya no hace falta

share-which = 🤝 <b>¿A qué oficinas les pide una parte de la respuesta a { $number }?</b>

    <blockquote>{ $question }</blockquote>

    Toque una o varias. Su oficina arma la respuesta y la envía: la persona recibe una sola. La fecha de la pregunta no cambia.
share-chosen = ✅ { $office }
share-on = Seguir ➡️
share-tap = Toque el nombre de cada oficina. Para seguir, toque «Seguir».
share-only-text = Solo se puede escribir. Los archivos de la pregunta ya los ven las otras oficinas.
share-what = ¿Qué les pide? Oficinas: { $offices }

    Escríbalo con palabras sencillas. También les puede mandar la pregunta { $number } como está. No ponga datos personales de nadie.
share-as-it-is = 📄 La pregunta como está
share-preview = 🤝 Parte de la respuesta a <b>{ $number }</b>

    Se le pide a: { $offices }
share-asked = <b>Se le pide:</b> { $text }
share-asked-as-it-is = Se le pide responder lo que le toca de la pregunta.
share-preview-dates = Hay que entregarla a más tardar el <b>{ $date }</b> ({ $left }). La respuesta completa sale a más tardar el { $until }. ¿La pedimos?
share-send = ✅ Pedir la parte
share-sent = 🤝 Ya le pedimos la parte de { $number } a: { $offices }. Hay que entregarla a más tardar el <b>{ $date }</b>. Le avisamos cuando llegue, o si no llega.
share-dropped = Listo. No le pedimos nada a nadie. La pregunta sigue en /pendientes.

share-parts = <b>Partes de otras oficinas:</b>
share-line-asked = { $light } { $office }: hasta el { $date } ({ $left })
share-line-late = 🔴 { $office }: no ha respondido. Era hasta el { $date } ({ $left })
share-line-given = ✅ { $office }: la entregó el { $date }
share-line-given-late = ✅ { $office }: la entregó tarde, el { $date }
share-line-returned = ↩️ { $office }: dice que no le toca. { $reason }
share-line-dissolved = ↩️ { $office }: esa oficina ya no existe
share-line-taken-back = ✖️ { $office }: ya no hace falta

share-list = 🤝 <b>Partes de la respuesta a { $number }</b>
share-list-none = Nadie más ayuda a responder { $number }.
share-one = 🤝 Parte de la respuesta a <b>{ $number }</b>
share-one-given =
    <b>Su respuesta:</b>
    <blockquote>{ $text }</blockquote>
share-missed = ⏰ No llegó a tiempo: era hasta el { $date }.
share-reminded = Ya le recordamos.
share-take-back = ¿Ya no hace falta la parte de { $office } para { $number }? Le avisamos a esa oficina.
share-taken-back = Listo. La parte de { $office } para { $number } ya no hace falta. Le avisamos a esa oficina.
share-missed-list = Partes que no llegaron a tiempo, de preguntas sin responder. Toque una para abrirla.
share-missed-none = Ninguna parte está atrasada.
share-missed-line = { $number } · { $office }
overview-parts = { $count ->
    [one] 🤝 1 parte no llegó a tiempo
   *[other] 🤝 { $count } partes no llegaron a tiempo
}

share-helper = Ayuda a responder: { $office }.
share-helpers = Varias oficinas ayudan a responder: { $offices }.
step-contributed = { $office } ya dio su parte de la respuesta.
step-unshared = { $office } ya no ayuda a responder.

share-opened = 🤝 Parte de la respuesta a <b>{ $number }</b>
share-opened-lead = La pregunta la responde: { $office }, a más tardar el { $date }.
share-opened-given = <b>Su oficina respondió:</b> { $text }
share-until = Entregar la parte a más tardar el <b>{ $date }</b> ({ $left }).
share-until-late = Había que entregar la parte a más tardar el <b>{ $date }</b> ({ $left }). Todavía sirve: entréguela.
share-given-on = ✅ Su oficina la entregó el { $date }.
share-pending-line = 🤝 { $light } { $number } · { $left } · { $text }
share-write = Escriba la parte que le toca a su oficina de { $number }. Puede mandar varios mensajes y archivos.
share-rewrite = Escriba otra vez la parte de { $number }, completa. Queda en lugar de la anterior.
share-part-preview =
    Su parte de la respuesta a <b>{ $number }</b>:

    <blockquote>{ $text }</blockquote>
share-part-preview-ask =
    { $files ->
        [0] Sin archivos.
        [one] Con un archivo.
       *[other] Con { $files } archivos.
    } La recibe la oficina que arma la respuesta. ¿La entregamos? Si falta algo, siga escribiendo.
share-part-given = Listo. La parte de { $number } ya la tiene: { $office }. La puede corregir hasta que salga la respuesta.
share-part-late = Llegó tarde: la fecha era el { $date }.
share-give-back = ¿Por qué no le toca a su oficina la parte de { $number }? Escríbalo en una frase. Lo lee la oficina que la pidió.
share-given-back = Listo. La parte de { $number } vuelve a: { $office }.
share-files = { $count ->
    [one] Con un archivo.
   *[other] Con { $count } archivos.
}
share-came-late = Llegó tarde: era hasta el { $date }.
share-left = { $count ->
    [one] Falta la parte de otra oficina.
   *[other] Faltan las partes de otras { $count } oficinas.
}
share-all-there = Ya no falta ninguna parte.

notice-share-asked = 🤝 { $who } le pide a su oficina, { $office }, una parte de la respuesta a <b>{ $number }</b>.
notice-share-asked-unplaced = 🤝 La coordinación le pide a su oficina, { $office }, una parte de la respuesta a <b>{ $number }</b>.
notice-share-reminded = 🔔 { $who } le recuerda la parte de la respuesta a <b>{ $number }</b>.
notice-share-reminded-unplaced = 🔔 La coordinación le recuerda la parte de la respuesta a <b>{ $number }</b>.
notice-share-redated = 📅 Cambió la fecha de la parte de la respuesta a <b>{ $number }</b>. Antes era el { $old }. Ahora es el <b>{ $new }</b>.
notice-share-added =
    📝 La persona agregó algo a la pregunta <b>{ $number }</b>. Mírelo para la parte de su oficina:
    { $text }
notice-share-taken-back = ↩️ La parte de la respuesta a <b>{ $number }</b> ya no hace falta. No tiene que hacer nada.
notice-share-answered = La respuesta a <b>{ $number }</b> salió sin la parte de su oficina. Ya no la tiene que entregar.
notice-share-over = La pregunta <b>{ $number }</b> ya no se responde aquí. La parte de su oficina ya no hace falta.
notice-share-given = ✅ { $office } entregó su parte de la respuesta a <b>{ $number }</b>:
notice-share-corrected = ✏️ { $office } corrigió su parte de la respuesta a <b>{ $number }</b>:
notice-share-returned =
    ↩️ { $office } dice que no le toca la parte de la respuesta a <b>{ $number }</b>.
    Motivo: { $reason }
notice-share-dissolved = ↩️ { $office } ya no existe: su parte de la respuesta a <b>{ $number }</b> no va a llegar. Pídasela a otra oficina.
notice-share-late = ⏰ { $office } no ha entregado su parte de la respuesta a <b>{ $number }</b>. Era hasta el { $date }. Puede recordarle, o responder sin ella: la fecha de la pregunta no cambia.

compose-silent = ⚠️ No ha respondido: { $offices }. La respuesta puede salir sin esa parte, y lo dice. Si esa parte ya no hace falta, retírela en «Ver las partes».
compose-left-out = 🧩 Hay algo nuevo que esta respuesta no tiene: { $offices }. Para ponerlo, toque «Componer la respuesta».
compose-changed = Mientras tanto cambió algo de las partes de otras oficinas. Mire otra vez antes de enviar.
compose-missing = { $count ->
    [one] Esta oficina no ha dado su parte: { $offices }. Si le hace falta, pida que completemos la respuesta.
   *[other] Estas oficinas no han dado su parte: { $offices }. Si le hace falta, pida que completemos la respuesta.
}
compose-missing-again = { $count ->
    [one] Esta oficina no ha dado su parte: { $offices }.
   *[other] Estas oficinas no han dado su parte: { $offices }.
}
compose-button-edit = ✏️ Cambiar: { $office }
compose-edit = Escriba lo que va en la respuesta en lugar de la parte de: { $office }.
compose-button-cut = ➖ Quitar esta parte

digest-parts = <b>Partes para responder con otras oficinas:</b>
digest-parts-alone = <b>Buenos días. Estas son las partes para responder con otras oficinas:</b>
digest-parts-late = { $count ->
    [one] 🔴 1 parte atrasada
   *[other] 🔴 { $count } partes atrasadas
}
digest-parts-due = { $count ->
    [one] 🟡 1 parte por entregar
   *[other] 🟡 { $count } partes por entregar
}
digest-button-part = Abrir la parte

refused-share-over = La respuesta ya salió, o la pregunta se retiró. Esa parte ya no hace falta.
refused-share-given = Su oficina ya entregó esa parte. Si quiere cambiarla, ábrala y toque «Corregir la parte».
refused-share-not-given = Esa parte todavía no se ha entregado.
refused-share-returned = Su oficina dijo que esa parte no le toca.
refused-share-taken-back = La oficina que pidió esa parte ya no la necesita.
refused-share-changed = Otra persona de su oficina acaba de cambiar esa parte. Ábrala otra vez y mire cómo quedó.
refused-share-reminded = Hoy ya se le recordó. Puede hacerlo otra vez mañana.
refused-share-no-office = No hay otra oficina a la que se le pueda pedir.
refused-share-has-part = Una de esas oficinas ya tiene la pregunta o una parte. Empiece otra vez.
refused-share-too-many = Ya ayudan { $most } oficinas, y no pueden ser más.
refused-share-no-parts = Todavía no ha llegado ninguna parte.
