# What a person typed and what would be right. One line each: field, value, what would be right.
input-wrong = { $field }: «{ $value }» no sirve. { $right }
input-instant = Se escribe fecha, hora y diferencia con UTC, por ejemplo 2024-07-13T09:00:00-05:00
input-instant-no-offset = Falta la diferencia con UTC al final, por ejemplo -05:00: 2024-07-13T09:00:00-05:00
input-instant-no-such-time = Esa fecha u hora no existe; una que sí existe es 2024-07-13T09:00:00-05:00
input-number = Se escribe un número entero desde 1, por ejemplo 15
input-date = Se escribe una fecha que exista, por ejemplo 2024-07-31
input-extended-days-alone = Falta --extended-on, el día en que salió el aviso de la prórroga
input-changes-with = Vale para una pregunta con su término en días hábiles, no con { $flag }
input-rule = Las reglas son receipt (desde que se recibe) y filing (desde que se radica)
input-kind = Las clases de petición son { $known }
input-lang = Los idiomas son { $known }
input-year = Se escribe un año de { $first } a { $last }
input-file-unreadable = { $file }: no se puede leer ({ $reason })
input-output-failed = No se puede escribir el resultado ({ $reason })

# What is wrong with a table of deadlines.
batch-row = Línea { $line }: { $problem }
batch-fields = tiene { $found ->
    [one] 1 campo
   *[other] { $found } campos
} y el encabezado { $expected }; cada fila debe tener los mismos campos
batch-empty = { $file }: está vacío; la primera línea debe nombrar las columnas received_at, term_business_days y rule
batch-no-column = { $file }: falta la columna { $column }; la primera línea debe nombrar received_at, term_business_days y rule, y dice «{ $header }»
batch-column-twice = { $file }: la columna { $column } está dos veces; debe estar una sola vez
batch-column-taken = { $file }: ya hay una columna due_date; quítela o cámbiele el nombre para que se pueda añadir el resultado
