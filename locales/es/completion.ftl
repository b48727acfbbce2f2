### Falta algo en una pregunta: se pide, llega, o la pregunta se cierra.

button-ask-missing = 📝 Pedir lo que falta
button-missing-send = ✅ Pedirlo
button-closing-send = ✅ Firmar y cerrar
button-on-without = ▶️ Seguir sin esperar
button-on-without-yes = ▶️ Sí, seguir
button-close = ✖️ Cerrar la pregunta
button-bring = ✍️ Enviar lo que falta
button-bring-to = 📝 Es lo que falta en la { $number }
button-prolong = 🗓️ Pedir un mes más
button-another-question = ❓ Era otra pregunta

missing-write = 📝 <b>Pedir lo que falta en la pregunta { $number }</b>

    <blockquote>{ $question }</blockquote>

    Escriba qué falta para poder responder. Lo lee quien preguntó: use palabras sencillas y pida todo de una vez.

    Quien preguntó tendrá hasta el <b>{ $date }</b>. Mientras tanto el plazo se detiene. Solo se puede pedir una vez ({ $norm }).
missing-short = Es muy corto. Escriba en una frase completa qué se necesita.
missing-preview = Se le pide a quien preguntó:

    <blockquote>{ $told }</blockquote>

    ¿Lo enviamos? Después no se puede cambiar.
missing-dropped = Listo, la pregunta sigue igual.
missing-sent = 📝 Ya le pedimos lo que falta a quien hizo la pregunta { $number }. Tiene hasta el <b>{ $date }</b>. Mientras tanto el plazo está detenido.
missing-asked = 📝 Para responder su pregunta <b>{ $number }</b> nos falta algo: «{ $question }»

    <b>Nos falta:</b> { $missing }

    Escríbalo aquí, o envíe una foto o un documento. Tiene hasta el <b>{ $date }</b>. Mientras tanto el plazo para responderle se detiene. Cuando usted escriba, sigue con los días que quedan.

    Si necesita más tiempo, puede pedir un mes más, una sola vez. Si no escribe, la pregunta se puede cerrar. Después puede volver a hacerla.

    Lo pide: { $office } ({ $norm }).
missing-reminder = ⏰ Todavía nos falta algo para responder su pregunta <b>{ $number }</b>:

    { $missing }

    Escríbalo aquí, o envíe una foto o un documento. Tiene hasta el <b>{ $date }</b>.
missing-thanks = ✅ Gracias. Lo agregamos a su pregunta <b>{ $number }</b>. El plazo sigue. Le respondemos a más tardar el <b>{ $date }</b>.
missing-prolonged = 🗓️ Listo. Ahora tiene hasta el <b>{ $date }</b> para enviar lo que falta en su pregunta <b>{ $number }</b>. Escríbalo aquí cuando lo tenga.
missing-which = Varias preguntas suyas esperan algo que falta. Si lo que escribió es para una de ellas, toque su número.
missing-went-on = ▶️ Seguimos con su pregunta <b>{ $number }</b> sin esperar lo que faltaba. Le respondemos a más tardar el <b>{ $date }</b>. Si quiere, todavía puede agregar algo.
missing-closed = ✖️ Cerramos su pregunta <b>{ $number }</b>: «{ $question }»

    Le pedimos algo que faltaba, y no llegó. Motivo: { $reason }

    Lo decidió: { $office } ({ $norm }).

    Puede volver a hacer la pregunta cuando quiera. Si no está de acuerdo con esta decisión, puede pedirle a la misma oficina que la cambie. Eso se llama recurso de reposición.
missing-asked-here = ⏸️ Le pedimos a quien hizo la pregunta <b>{ $number }</b> lo que falta: { $missing }

    Tiene hasta el { $date }. Mientras tanto el plazo está detenido.
missing-lost = 📭 <b>No llegó lo que se pidió para la pregunta { $number }.</b> Quien preguntó no recibe mensajes del bot. El plazo no se detuvo: hay que responder a más tardar el { $date }.
missing-prolonged-here = 🗓️ Quien hizo la pregunta <b>{ $number }</b> pidió un mes más para enviar lo que falta. Ahora tiene hasta el { $date }.
missing-brought = ▶️ Llegó lo que faltaba en la pregunta <b>{ $number }</b>. El plazo sigue: hay que responder a más tardar el <b>{ $date }</b>.

    <blockquote>{ $text }</blockquote>
missing-forgone = ▶️ Quien hizo la pregunta <b>{ $number }</b> borró sus datos, y lo que faltaba ya no llega. El plazo sigue: hay que responder a más tardar el <b>{ $date }</b>.
missing-went-on-here = ▶️ La pregunta <b>{ $number }</b> sigue sin esperar lo que faltaba. Hay que responder a más tardar el <b>{ $date }</b>.
missing-closed-here = ✖️ Se cerró la pregunta <b>{ $number }</b>, porque no llegó lo que faltaba. Motivo: { $reason }
missing-closure-lost = 📭 <b>No llegó el aviso de que se cerró la pregunta { $number }.</b> Quien preguntó no recibe mensajes del bot. Por eso la pregunta no queda cerrada: puede seguir sin esperar, y responderla.

closing-write = ✖️ <b>Cerrar la pregunta { $number }</b>

    Se pidió: { $missing }
    Había tiempo hasta el { $date }, y no llegó.

    Escriba por qué se cierra. Es una decisión que usted firma ({ $norm }), y la lee quien preguntó.
closing-preview = Se le avisa a quien preguntó:

    <blockquote>{ $told }</blockquote>

    ¿La firma y la cerramos? Después no se puede cambiar.
closing-sent = ✖️ Se cerró la pregunta { $number }. Ya le avisamos a quien preguntó.
going-on-sure = ¿Seguir con la pregunta { $number } sin esperar lo que falta? El plazo vuelve a correr desde hoy con los días que quedan, y le avisamos a quien preguntó.
gone-on = ▶️ La pregunta { $number } sigue. Hay que responder a más tardar el <b>{ $date }</b>.

completion-line = 📝 Falta: { $missing }
completion-line-past = 📝 Se pidió algo que faltaba: { $missing }
until-incomplete = ⏸️ Quien preguntó tiene hasta el { $date } para enviar lo que falta. El plazo está detenido.
until-incomplete-over = ⏸️ Quien preguntó tenía hasta el { $date } para enviar lo que falta, y no llegó. Ciérrela, o siga sin esperar.
left-incomplete = espera a quien preguntó
left-incomplete-over = cerrar o seguir
status-incomplete = 📝 Nos falta algo para responderle. Escríbalo aquí, a más tardar el <b>{ $date }</b>. El plazo está detenido.
status-incomplete-over = 📝 Nos faltó algo para responderle. Tenía hasta el { $date }. La pregunta no se ha cerrado: todavía puede escribirlo aquí.
status-closed = ✖️ Esta pregunta se cerró porque no llegó lo que faltaba. Si quiere, puede volver a hacerla.
why-stands =
    <b>{ $number }</b>
    El { $date } le pedimos algo que falta. Desde ese día el plazo está detenido. Cuando llegue, sigue con los días que quedan.
why-stands-staff =
    <b>{ $number }</b>
    El { $date } se pidió algo que falta. Desde ese día el plazo está detenido. Cuando llegue, sigue con los días que quedan.

step-asked = Le pedimos algo que faltaba. El plazo se detuvo.
step-prolonged = Usted pidió un mes más.
step-completed = Usted envió lo que faltaba. El plazo siguió.
step-went-on = Seguimos sin esperar lo que faltaba. El plazo siguió.
step-unasked = Lo que pedimos no le llegó. El plazo siguió.
step-closed = Cerramos la pregunta, porque no llegó lo que faltaba.
step-unclosed = No le llegó el aviso de cierre. La pregunta no se cerró.

digest-incomplete = { $count ->
    [one] 📝 A una pregunta no le llegó lo que faltaba. Ciérrela, o siga sin esperar:
   *[other] 📝 A { $count } preguntas no les llegó lo que faltaba. Ciérrelas, o siga sin esperar:
}
digest-incomplete-line = • { $number }: había tiempo hasta el { $date }.

data-missing = Le pedimos algo que faltaba, hasta el { $date }:
data-closing = Cerramos la pregunta porque no llegó:

refused-stop-told = A quien preguntó se le pidió algo que faltaba. Con esa clase, la fecha ya había pasado ese día, y lo avisado no se cambia. La clase sigue igual.
refused-stands = El plazo de esta pregunta está detenido: espera lo que le falta. Para hacer eso, primero toque «▶️ Seguir sin esperar».
refused-runs = Esta pregunta ya no espera nada: el plazo corre.
refused-closed = Esa pregunta se cerró porque no llegó lo que faltaba. Se puede volver a hacer.
refused-leads = Con esta pregunta se responden otras iguales, y cada una tiene su plazo. Primero sepárelas, y después hágalo.
completion-line-closed = Faltaba: { $missing } Por qué se cerró: { $why } Quien preguntó puede pedir que esto se revise (recurso de reposición) o preguntar otra vez.
refused-month-over = Ese tiempo terminó el { $date } y ya no se alarga. Todavía puede escribir lo que falta: cuenta mientras no cerremos su pregunta.
refused-has-time = Quien preguntó tiene tiempo hasta el { $date }. Antes no se puede cerrar.
