### Qué clase de petición es una pregunta: lo que leen la oficina y quien preguntó.

kind = { $kind ->
   *[accountability] Pregunta de la rendición de cuentas
    [petition] Petición general
    [information] Pedido de información o documentos
    [consultation] Pedido de una opinión de la entidad
    [authority] Pedido de información de otra entidad pública
    [congress] Pedido de informe para el Congreso
    [data_query] Consulta sobre sus datos personales
    [data_claim] Reclamo sobre sus datos personales
}
kind-doubt = { $kind ->
   *[accountability] una pregunta de la rendición de cuentas
    [petition] una petición general
    [information] un pedido de información o documentos
    [consultation] un pedido de una opinión de la entidad
    [authority] un pedido de información de otra entidad pública
    [congress] un pedido de informe para el Congreso
    [data_query] una consulta sobre datos personales
    [data_claim] un reclamo sobre datos personales
}
kind-line = 🏷️ Clase: { $kind }. { $law }
kind-law = La ley da { $days } días hábiles ({ $norm }).
kind-law-unquoted = Hay { $days } días hábiles para responder.
kind-moved = Antes la fecha era el { $old }.
kind-silence = Si no le respondemos en ese plazo, la ley da por aceptado lo que usted pide. Ya no se lo podemos negar. Las copias se le entregan en los 3 días hábiles siguientes.
kind-silence-passed = No le respondimos en ese plazo. Por eso la ley da por aceptado lo que usted pide. Ya no se lo podemos negar. Las copias se le entregan en los 3 días hábiles siguientes.
kind-silence-staff = Pasó el plazo: la ley da por aceptado lo que pide la persona. Ya no se puede negar. Las copias se entregan en los 3 días hábiles siguientes.

button-kinds = 🏷️ Decir qué clase es
button-kind-of = { $days ->
    [one] { $kind } · 1 día hábil
   *[other] { $kind } · { $days } días hábiles
}
button-kind-set = ✅ Sí, es de esa clase
kinds = 🏷️ <b>¿Qué clase de petición es { $number }?</b>

    <blockquote>{ $question }</blockquote>

    Ahora está como: { $kind }. Lea lo que pide la persona y toque la clase. Antes de guardar ve cómo queda la fecha.
kind-preview = Es de esta clase: <b>{ $kind }</b>. { $law }
kind-preview-asker = Se le avisa a quien preguntó:
kind-preview-children = Es una pregunta de niñas y niños. Le avisamos a la coordinación, para que les cuente:
kind-preview-nobody = Quien preguntó no está en este chat: no hay a quién avisarle. La fecha queda así:
kind-preview-passed = ⚠️ Esa fecha ya pasó. La pregunta queda vencida desde ese día, y otra clase no lo devuelve.
kind-preview-sure = ¿Es de esa clase?

tagged = 🏷️ Revisamos su pregunta <b>{ $number }</b>: «{ $question }»

    Es de esta clase: <b>{ $kind }</b>. { $law }
tagged-earlier = Antes la fecha era el { $old }. Ahora le respondemos antes: a más tardar el <b>{ $new }</b>.
tagged-later = Antes la fecha era el { $old }. Ahora le respondemos después: a más tardar el <b>{ $new }</b>.
tagged-same = La fecha no cambia: le respondemos a más tardar el <b>{ $new }</b>.
tagged-passed = Con esa clase la fecha era el <b>{ $new }</b>, y ya pasó. Lo sentimos. Todavía le debemos la respuesta.
tagged-help = Si no está de acuerdo, puede pedir ayuda a la Personería.
tagged-there = 🏷️ La oficina dijo qué clase de petición es la pregunta <b>{ $number }</b>, de niñas y niños en «{ $space }»: { $kind }. Cuénteles la fecha.

    <blockquote>{ $question }</blockquote>
tagged-here = 🏷️ Ahora la pregunta <b>{ $number }</b> es de esta clase: { $kind }.
tagged-dates = Antes la fecha era el { $old }. Ahora es el <b>{ $new }</b>.
tagged-date = La fecha no cambia: es el <b>{ $new }</b>.
tagged-overdue = Esa fecha ya pasó: la pregunta está vencida.
kind-set = 🏷️ Listo: la pregunta { $number } es de esta clase: { $kind }. Se responde a más tardar el <b>{ $date }</b>.
kind-set-overdue = 🏷️ Listo: la pregunta { $number } es de esta clase: { $kind }. Está vencida desde el <b>{ $date }</b>.
tag-lost = 📭 <b>No llegó el aviso de la nueva fecha de la pregunta { $number }.</b> Quien preguntó no recibe mensajes del bot. Por eso la clase y la fecha vuelven a ser las de antes: el { $date }. Nadie espera más sin que se le avise.

digest-doubt = { $count ->
    [one] 🏷️ <b>Revise esta pregunta.</b> Si es { $asks }, la ley da { $days } días hábiles. Ábrala y diga qué clase es:
   *[other] 🏷️ <b>Revise estas { $count } preguntas.</b> Si alguna es { $asks }, la ley da { $days } días hábiles. Ábralas y diga qué clase son:
}
digest-doubt-line = { $number }: sería a más tardar el { $date }

refused-no-more-time = La ley no dice que se pueda alargar la fecha de esta clase de petición.
refused-of-this-kind = La pregunta ya es de esa clase.
refused-extension-told = A quien preguntó ya se le avisó que la fecha se alargó. Con esa clase la fecha sería otra, y lo avisado no se cambia. La clase sigue igual.
refused-passed-before = La fecha era el { $date } y ya pasó. Una clase con más días no la devuelve. La clase sigue igual.
