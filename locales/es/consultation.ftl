### Documentos en consulta: la gente opina por partes, las oficinas responden, y sale un informe.

## Lo que lee todo el mundo.

documents = <b>Documentos en consulta</b>
    Toque uno para leerlo y decir qué piensa.
documents-none = Ahora no hay documentos para opinar. Cuando haya uno, lo verá aquí.
document-line = { $state ->
    [open] 📝 { $name } (hasta el { $date })
    [reported] 📄 { $name }: informe
   *[closed] ⏳ { $name }: en respuesta
}
document-open = 📅 Puede opinar hasta el <b>{ $date }</b>. Ese día también cuenta.
document-how = Lea el documento. Luego toque la parte sobre la que quiere opinar.
document-closed = ⏳ Ya no se reciben observaciones. Las estamos respondiendo.
document-reported = 📄 Ya está el informe. Ahí está todo lo que dijo la gente y lo que le respondimos.
document-cancelled = Este documento ya no está en consulta. Lo que se dijo no se va a publicar.
document-sections = ¿De qué parte quiere hablar?
section-whole = Todo el documento
button-whole-document = 💬 Sobre todo el documento
button-document-section = 💬 { $name }
button-more-sections = Más partes
button-my-observations = 👤 Mis observaciones
button-see-report = 📄 Ver el informe
observation-write =
    Va a opinar sobre: <b>{ $section }</b>

    Escriba lo que piensa, con sus palabras. Lo vamos a publicar sin su nombre. No escriba datos de nadie: ni nombres, ni cédulas, ni teléfonos.
observation-only-text = Aquí solo podemos recibir texto. Por favor, escríbalo.
observation-preview =
    Esto va a decir sobre: <b>{ $section }</b>

    <blockquote>{ $text }</blockquote>
observation-warning = ⚠️ Este texto se va a publicar sin su nombre. Revise que no tenga datos de ninguna persona. ¿Lo enviamos?
observation-receipt =
    ✅ Recibimos su observación número <b>{ $number }</b>, sobre: { $section }

    Le vamos a responder por aquí. Si cambia de idea, la puede retirar hasta el { $date }.
button-another-observation = 💬 Opinar otra vez
observation-dropped = Listo. No enviamos nada.
my-observations = Esto dijo usted. Toque una para verla completa.
my-observations-none = Usted no ha dicho nada sobre este documento.
observation-line = { $number }. { $text }
observation-head = <b>Observación { $number }</b>. Sobre: { $section }
observation-answered = Respuesta: <b>{ $verdict }</b>
observation-verdict = { $verdict ->
    [accepted] Aceptada
    [partly] Aceptada en parte
    [declined] No aceptada
   *[none] Sin respuesta
}
observation-answer-later = La respuesta la verá aquí cuando salga el informe.
button-withdraw-observation = Retirarla
observation-withdraw-confirm = ¿La quiere retirar? Entonces no se publica ni se responde.
observation-withdrawn = Listo. Retiramos su observación.
observation-too-many = Usted ya hizo { $most } observaciones sobre este documento. No podemos recibir más.
observation-no-words = No vemos palabras en su mensaje. Por favor, escríbalo.
observation-too-long = El texto es muy largo. Caben { $most } letras. Por favor, hágalo más corto.
observation-cut = Su texto es muy largo. Guardamos solo el comienzo.
consultation-reported =
    📄 Ya está el informe de: <b>{ $name }</b>

    Usted opinó. Ahí está cada observación con su respuesta. Gracias por participar.
consultation-given-up = La consulta de «{ $name }» se canceló. Lo que usted dijo no se va a publicar. Gracias por participar.
report-sent = Informe de lo que dijo la gente: { $name }
report-sent-draft = Así va el informe: { $name }. Todavía no es público.

## Por qué no se puede.

document-not-now = { $state ->
    [draft] Todavía no está publicado.
    [open] Está abierto: la gente está opinando. Por eso ahora no se puede cambiar el documento ni responder.
    [closed] Ya se cerró. No se reciben más observaciones.
    [reported] Ya salió el informe. No se puede cambiar nada.
   *[cancelled] Se canceló. No se puede cambiar nada.
}
document-changed = Otra persona lo cambió antes. Ábralo otra vez para ver cómo está.
document-over = Ya pasó la fecha. No se reciben más observaciones.
document-lacks = { $what ->
    [file] Falta el documento.
    [sections] Faltan las partes.
   *[term] Falta la fecha de cierre.
}
document-bad-name = Escriba un nombre de hasta { $most } letras.
document-no-sections = No vemos ninguna parte. Escriba una en cada línea.
document-too-many-sections = Son { $count } partes. Caben { $most }. Junte algunas y mándelas otra vez.
document-long-section = El nombre de esta parte es muy largo: «{ $name }…». Caben { $most } letras.
document-same-section = Hay dos partes con el mismo nombre: «{ $name }».
document-no-document = Mándelo como archivo, por ejemplo en PDF. Una foto o una nota de voz no sirven aquí.
document-too-large = El archivo es muy grande. Caben { $most } MB.
document-past = Esa fecha no sirve. Tiene que ser después de hoy.
document-too-far = Esa fecha está muy lejos. Puede ser hasta en un año.
document-day-of-rest = Ese día no se trabaja. Escriba un día hábil.
document-not-later = La fecha solo se puede mover para más tarde.
document-unanswered = { $count ->
    [one] ⚠️ Hay 1 observación sin respuesta. El informe lo va a decir así: «Sin respuesta».
   *[other] ⚠️ Hay { $count } observaciones sin respuesta. El informe lo va a decir así: «Sin respuesta».
}

## Lo que lee quien coordina y quien responde.

consultations = <b>Documentos en consulta</b>
    Publique un documento, mire qué dice la gente y responda.
consultations-to-answer = <b>Documentos en consulta</b>
    Toque uno para ver las observaciones de su oficina.
consultations-none = Su oficina no tiene observaciones por ahora.
consultations-staff-only = Eso es para quienes trabajan en la entidad. Para ver los documentos, escriba /documentos.
consultation-line = { $state ->
    [draft] ✏️ { $name } (borrador)
    [open] 📝 { $name } (abierto)
    [closed] ⏳ { $name } (por responder)
    [reported] 📄 { $name } (informe)
   *[cancelled] ✖️ { $name } (cancelado)
}
consultation-state = { $state ->
    [draft] ✏️ Borrador: solo lo ve quien coordina.
    [open] 📝 Abierto: la gente está opinando.
    [closed] ⏳ Cerrado: las oficinas responden.
    [reported] 📄 Con informe: todos lo pueden leer.
   *[cancelled] ✖️ Cancelado.
}
consultation-until = 📅 Hasta el final del { $date }.
consultation-file = 📎 { $name }
consultation-no-file = 📎 Falta el documento.
consultation-sections = { $count ->
    [0] 📑 Sin partes: se opina sobre todo el documento.
    [one] 📑 1 parte, y todo el documento.
   *[other] 📑 { $count } partes, y todo el documento.
}
consultation-count = { $count ->
    [0] 💬 No hay observaciones.
    [one] 💬 1 observación. Con respuesta: { $answered }.
   *[other] 💬 { $count } observaciones. Con respuesta: { $answered }.
}
consultation-section-count = • { $name }: { $count } ({ $answered } con respuesta)
consultation-link = 🔗 Para compartir: { $link }
button-new-document = ➕ Nuevo documento
button-document = ↩️ Ver el documento
button-answer-observations = ✍️ Responder ({ $count })
button-read-observations = 💬 Leer las observaciones
button-preview-document = 👁 Verlo como lo ve la gente
button-edit-document = { $what ->
    [name] ✏️ Nombre
    [file] 📎 Documento
    [sections] 📑 Partes
    [term] 📅 Fecha de cierre
    [later] 📅 Dar más tiempo
   *[office] 🏢 Quién responde
}
button-document-step = { $step ->
    [open] 📣 Publicar
    [close] 🔒 Cerrar ya
    [report] 📄 Publicar informe
   *[cancel] 🗑 Cancelar
}
document-ask = { $what ->
    [name] ¿Cómo se llama el documento? Si quiere, escriba el nombre en cada idioma, con una barra en medio ({ $languages }): «Estrategia 2025 | Strategy 2025».
    [file] Mande el documento como archivo, por ejemplo en PDF.
    [sections] Escriba las partes del documento, una en cada línea. Si quiere, con el nombre en cada idioma y una barra en medio ({ $languages }): «Metas | Goals».
    [term] ¿Cuánto tiempo va a estar abierto? Toque los días hábiles, o escriba una fecha: «2 de agosto».
   *[later] ¿Hasta cuándo? Toque un día, o escriba una fecha: «2 de agosto».
}
document-date-not-understood = No entendimos la fecha. Escríbala así: «2 de agosto».
button-term-days = { $days } días hábiles
button-no-sections = Sin partes: todo el documento
document-confirm = { $step ->
    [open] Se va a poder opinar hasta el final del { $date }. Después de publicar no se puede cambiar ni el documento ni sus partes. ¿Lo publicamos?
    [close] Desde ahora no se va a recibir nada más. No se puede volver a abrir. ¿Lo cerramos?
    [report] Todo el mundo va a leer el informe, sin nombres. Después no se pueden cambiar las respuestas. ¿Lo publicamos?
    [discard] Es un borrador. Nadie más lo ha visto. ¿Lo cancelamos?
   *[cancel] No se va a publicar nada de lo que se dijo. ¿Lo cancelamos?
}
document-reported-one = Quien hizo una sola observación lee ahí también su respuesta.
section-offices = ¿Quién responde sobre cada parte? Toque una para cambiarlo.
section-office = { $section }: { $office }
section-choose-office = ¿Quién responde sobre «{ $section }»?
observations-none = No hay observaciones que usted pueda leer.
observations-list = { $count ->
    [one] 1 observación. Tóquela para leerla.
   *[other] { $count } observaciones. Toque una para leerla.
}
observations-all-answered = No queda ninguna por responder.
observation-choose = ¿Qué le respondemos?
button-verdict = { $verdict ->
    [accepted] ✅ Aceptada
    [partly] ☑️ Aceptada en parte
   *[declined] ✖️ No aceptada
}
observation-reasons = { $verdict ->
    [accepted] Observación { $number }: aceptada. Si quiere, escriba qué va a cambiar en el documento.
    [partly] Observación { $number }: aceptada en parte. Escriba qué se acepta, qué no, y por qué.
   *[declined] Observación { $number }: no aceptada. Escriba por qué.
}
button-no-reasons = Sin más
button-change-answer = ✏️ Cambiar esta respuesta
observation-answer-kept = ✅ Guardamos la respuesta a la observación { $number }. Sale con el informe.
consultation-closed = { $count ->
    [0] 🔒 Se cerró «{ $name }». Nadie hizo observaciones.
    [one] 🔒 Se cerró «{ $name }». Hay 1 observación por responder. Luego se publica el informe.
   *[other] 🔒 Se cerró «{ $name }». Hay { $count } observaciones por responder. Luego se publica el informe.
}
observations-to-answer = { $count ->
    [one] 💬 La gente opinó sobre «{ $name }». Su oficina tiene 1 observación por responder.
   *[other] 💬 La gente opinó sobre «{ $name }». Su oficina tiene { $count } observaciones por responder.
}

## El informe.

report-sheet = { $what ->
    [summary] Resumen
   *[list] Observaciones
}
report-column = { $what ->
    [number] N.º
    [section] Parte
    [text] Observación
    [made] Recibida
    [verdict] Respuesta
    [reasons] Razones
    [office] Oficina
    [answered] Respondida
   *[all] Todas
}
report-open = En consulta desde el { $from } hasta el { $until }.
report-no-names = Este informe no tiene nombres ni datos de las personas.
report-file = observaciones-{ $number }.xlsx
report-total = Total
report-coordination = Coordinación

## Órdenes.

observation-hidden = [La entidad retiró este texto. { $cause ->
    [data] Tenía datos de una persona.
   *[insult] Tenía insultos.
}]
observation-why-hide = Va a retirar el texto de la observación { $number }. El número queda y se puede responder, pero nadie vuelve a leer el texto. ¿Por qué?
observation-was-hidden =
    Retiramos el texto de su observación { $number } sobre <b>{ $name }</b>, porque { $cause ->
        [data] tenía datos de una persona
       *[insult] tenía insultos
    } y el informe es público. Si quiere, escríbala otra vez sin eso mientras esté abierto: /documentos
button-hide-observation = 🚫 Retirar este texto
button-hide-cause = { $cause ->
    [data] Tiene datos de una persona
   *[insult] Tiene insultos
}
button-keep-observation = ⬅️ Dejarlo como está
