### Cambió el calendario: las fechas se cuentan de nuevo.

# A quien preguntó.
recount-later =
    Cambió la fecha de su pregunta <b>{ $number }</b>.

    Antes: { $old }.
    Ahora le respondemos a más tardar el <b>{ $new }</b>.
recount-earlier =
    Vamos a responder antes su pregunta <b>{ $number }</b>.

    La fecha era: { $old }.
    Ahora le respondemos a más tardar el <b>{ $new }</b>.
recount-past =
    Cambió la fecha de su pregunta <b>{ $number }</b>.

    Antes: { $old }.
    Ahora: <b>{ $new }</b>. Esa fecha ya pasó. Lo sentimos. Puede pedir ayuda a la Personería.
recount-day-lost = El { $date } ahora no se cuenta ({ $norm }).
recount-day-lost-plain = El { $date } ahora no se cuenta.
recount-day-back = El { $date } ahora se cuenta. Antes no se contaba ({ $norm }).
recount-day-back-plain = El { $date } ahora se cuenta. Antes no se contaba.
recount-why-more = { $count ->
    [one] Y otro día más.
   *[other] Y { $count } días más.
}
recount-why-unknown = Contamos de nuevo los días, con el calendario de hoy.

# A la oficina, y a quien aplica el calendario.
recount-office = { $count ->
    [one] 📅 Cambió el calendario y, con él, la fecha de una pregunta:
   *[other] 📅 Cambió el calendario y, con él, la fecha de { $count } preguntas:
}
recount-line-more = { $days ->
    [one] { $number }: antes { $old }, ahora { $new } (1 día hábil más)
   *[other] { $number }: antes { $old }, ahora { $new } ({ $days } días hábiles más)
}
recount-line-less = { $days ->
    [one] { $number }: antes { $old }, ahora { $new } (1 día hábil menos)
   *[other] { $number }: antes { $old }, ahora { $new } ({ $days } días hábiles menos)
}
recount-less-time = ⚠️ La ley da menos tiempo para responder. A quien preguntó también se le avisa.
recount-same = Las fechas ya están contadas con este calendario. Nada cambia.
recount-none = Ninguna pregunta por responder cambia de fecha.
recount-would = { $count ->
    [one] Cambiaría la fecha de una pregunta. No se escribió nada.
   *[other] Cambiarían las fechas de { $count } preguntas ({ $more } con más tiempo, { $less } con menos). No se escribió nada.
}
recount-done = { $count ->
    [one] Cambió la fecha de una pregunta. Se les avisa a la oficina y a quien preguntó.
   *[other] Cambiaron las fechas de { $count } preguntas ({ $more } con más tiempo, { $less } con menos). Se les avisa a las oficinas y a quienes preguntaron.
}
recount-kept = { $count ->
    [one] Una pregunta ya estaba vencida: su fecha no cambia, y sigue vencida.
   *[other] { $count } preguntas ya estaban vencidas: sus fechas no cambian, y siguen vencidas.
}
recount-restart = Si «convoca run» está en marcha, reinícielo: así cuenta con este calendario lo que llegue.
recount-no-calendar = { $file }: no nombra un calendario. Agregue bajo [entity]: calendar = "calendar.toml"
recount-not-written = { $file }: no se puede escribir ({ $reason })
recount-missed =
    No respondimos a tiempo su pregunta <b>{ $number }</b>. La fecha era el <b>{ $old }</b>.

    Después de esa fecha cambió el calendario. Con el de hoy sería el { $new }. Eso no cambia que se nos pasó. Lo sentimos. Puede pedir ayuda a la Personería.
recount-not-missed = Le dijimos que la fecha que se nos pasó era el { $old }. Estaba mal contada. Vale la nueva.
recount-line-missed = { $number }: vencida el { $old }; con el calendario de hoy sería el { $new }
recount-still-missed = { $count ->
    [one] 📅 El calendario cambió después de que se venció una pregunta. Sigue vencida:
   *[other] 📅 El calendario cambió después de que se vencieron { $count } preguntas. Siguen vencidas:
}
