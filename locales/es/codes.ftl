# Los códigos de las invitaciones, en la terminal.
codes-code = código
codes-link = enlace
codes-made = Listo: { $count ->
    [one] 1 código en { $file }. Guárdelo bien: no se puede volver a ver.
   *[other] { $count } códigos en { $file }. Guárdelo bien: no se pueden volver a ver.
}
codes-imported = { $list }: { $count ->
    [one] 1 código nuevo
   *[other] { $count } códigos nuevos
}. Ya estaban: { $known }.
codes-list = { $list }: { $count ->
    [one] 1 código
   *[other] { $count } códigos
}, { $used ->
    [one] 1 usado
   *[other] { $used } usados
}
codes-none = No hay ninguna lista. Haga una con: convoca codes new --list NOMBRE --count 200
codes-bad-list = --list: «{ $value }» no sirve. Se escriben de 1 a 24 letras sin tilde, cifras y guiones.
codes-bad-count = --count: «{ $value }» no sirve. Se escribe un número de 1 a 100000.
codes-bad-line = { $file }, línea { $line }: «{ $value }» no sirve. Un código tiene de { $least } a 40 letras sin tilde y cifras. No se guardó nada.
codes-unread-line = { $file }, línea { $line }: { $why } No se guardó nada.
codes-no-codes = { $file }: no tiene códigos en la primera columna.
