# The answer of `convoca deadline`.
deadline-received = Recibida: { $date }, { $hour }
deadline-filed = Radicada: { $date } (el primer día hábil después de recibirla)
deadline-term = Término: { $term }
deadline-due = Vence: { $date }
deadline-due-promised = Vence: { $date } ({ $rule })
deadline-due-other = Según la otra regla: { $date } ({ $rule })
deadline-receipt-title = La cuenta, día por día:
deadline-receipt-stands = desde el día siguiente: la cuenta está detenida
deadline-extended = Prórroga, avisada el { $date }: { $more } más; { $total } en total ({ $norm }).
deadline-asked = Se pidió lo que falta el { $date }: la cuenta se detiene (CPACA art. 17).
deadline-completed = La persona lo completó el { $date }: la cuenta sigue al día siguiente, con lo que quedaba: { $left } (CPACA art. 17).
deadline-completed-elsewhere = La persona lo completó el { $date }, después del traslado: eso no cambia la fecha.
deadline-transferred = Traslado: la otra entidad la recibió el { $date } y desde ahí tiene su propio término de { $term } (CPACA art. 21).
deadline-was = Antes vencía el { $date }.
deadline-stands = Vence: todavía no hay fecha. La cuenta está detenida mientras la persona completa lo que falta; puede hacerlo hasta el { $date } (CPACA art. 17). Cuando lo complete, a la entidad le queda este tiempo: { $left }.
deadline-rule-receipt = se cuenta desde el día en que se recibió, CPACA arts. 14 y 15
deadline-rule-filing = se cuenta desde el día hábil en que se radicó, CPACA art. 54
term-business-days = { $days ->
    [one] 1 día hábil
   *[other] { $days } días hábiles
}
term-months = { $months ->
    [one] 1 mes
   *[other] { $months } meses
}

# One line of the receipt.
receipt-counted = { $date }: día { $n } de { $total }
receipt-received = { $date }: se recibió; no se cuenta
receipt-received-closed = { $date }: se recibió; no se cuenta ({ $reasons })
receipt-filed = { $date }: quedó registrada; la cuenta empieza el día siguiente
receipt-skipped = { $date }: no se cuenta ({ $reasons })
receipt-paused = { $date }: no se cuenta (se espera lo que falta)
receipt-moved-end = { $date }: el término se corre hasta este día

# Why a day does not count.
reason-saturday = sábado
reason-sunday = domingo
reason-holiday = festivo: { $name }, { $law }
reason-non-business-day = día no hábil local: { $act }
reason-suspension = la entidad suspendió los plazos: { $act }
reason-received = día en que se recibió
reason-filed = día en que se radicó
reason-paused = se espera lo que falta
reason-moved-end = el término se corre hasta este día

# Why something is refused.
refusal-year = Solo se calculan los años { $first } a { $last }; { $year } no está entre ellos.
refusal-term-days = El término va de 1 a { $most } días hábiles.
refusal-term-months = El término va de 1 a { $most } meses.
refusal-beyond-calendar = El término terminaría después de { $last }, hasta donde llega el calendario.
refusal-term-in-months = Un término en meses no se prorroga ni se detiene (CPACA arts. 14 y 17).
refusal-before-receipt = Eso sería antes del día en que se recibió, { $date }.
refusal-already-extended = Ya se prorrogó una vez, y solo se puede una vez (CPACA art. 14).
refusal-extension-too-late = Ya no se puede prorrogar: había que avisar a más tardar el { $date } (CPACA art. 14).
refusal-extension-out-of-range = Se agrega al menos un día hábil y como mucho { $more ->
    [one] 1 día hábil
   *[other] { $more } días hábiles
}. En total pueden ser { $most }, no más (CPACA art. 14).
refusal-already-asked = Ya se pidió una vez lo que falta; se pide todo junto (CPACA art. 17).
refusal-completion-too-late = Ya no se puede pedir lo que falta: había que hacerlo a más tardar el { $date } (CPACA art. 17).
refusal-before-request = Eso sería antes del día en que se pidió lo que falta, { $date } (CPACA art. 17).
refusal-answer-too-late = El tiempo para completar la petición terminó el { $date } (CPACA art. 17). Se puede presentar otra vez.
refusal-already-prolonged = El tiempo para completar la petición ya se alargó una vez (CPACA art. 17).
refusal-transfer-too-late = El traslado debía hacerse a más tardar el { $date } (CPACA art. 21).
refusal-before-transfer = La otra entidad no pudo recibirla antes de que se enviara, { $date } (CPACA art. 21).
act-adopted = { $act }, del { $date }
