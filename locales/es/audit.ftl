audit-whole = El registro está completo y sin cambios: { $count ->
    [one] 1 anotación
   *[other] { $count } anotaciones
}.
audit-changed = El registro fue alterado: la anotación { $at } no es la que era.
audit-missing = El registro fue alterado: falta la anotación { $at }.
audit-bad-days = --to { $to } es anterior a --from { $from }; debe ser el mismo día o uno posterior.
