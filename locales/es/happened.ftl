### Qué ha pasado con una pregunta, paso por paso.

button-happened = 🕑 Qué ha pasado
happened = 🕑 <b>Qué ha pasado con su pregunta { $number }</b>
happened-before = { $count ->
    [one] (Antes hubo 1 paso más.)
   *[other] (Antes hubo { $count } pasos más.)
}
happened-line = • { $date }, { $hour }: { $text }
step-received = Recibimos su pregunta.
step-placed = La pasamos a: { $office }.
step-unplaced = Quedó sin oficina. Empezamos a buscar cuál le responde.
step-acknowledged = La oficina dijo que la recibió.
step-added = Usted agregó algo.
step-answered = Le respondimos.
step-corrected = Corregimos la respuesta.
step-delivered = Le llegó la respuesta.
step-undelivered = La respuesta no le llegó por aquí.
step-handed-over = Le entregamos la respuesta de otra manera.
step-withdrawn = Usted retiró la pregunta.
step-reopened = Usted pidió completar la respuesta.
step-joined = Se responde junto con otra pregunta igual. Su número y su fecha no cambian.
step-parted = Otra vez se responde aparte.
step-rated = Usted dijo si la respuesta le sirvió{ $rating ->
    [yes] : sí.
    [partly] : en parte.
    [no] : no.
   *[other] .
}
step-missed = Se nos pasó la fecha: era el { $date }.
step-missed-once = Se nos pasó la fecha.
step-extended = La oficina necesitó más tiempo.
step-recounted = Cambió el calendario y contamos otra vez.
step-tagged = La oficina dijo qué clase de petición es: { $kind }.
step-tagged-once = La oficina dijo qué clase de petición es.
step-dates = La fecha pasó del { $old } al { $new }.
