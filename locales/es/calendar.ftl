# What is wrong with a calendar file. One line each.
calendar-unreadable = { $file }: no se puede leer ({ $reason })
calendar-not-understood = { $file }, línea { $line }: no se entiende «{ $text }» ({ $reason }). Las claves son time_zone, saturday_is_business_day, [[non_business_day]] con date y act, [[suspension]] con from, to y act; una fecha se escribe 2024-07-15
calendar-bad-date = { $file }: { $field }: «{ $value }» no es una fecha que exista; se escribe año-mes-día, por ejemplo 2024-07-15
calendar-bad-zone = { $file }: time_zone: «{ $value }» no es una zona horaria; se escribe por ejemplo America/Bogota
calendar-date-out-of-range = { $file }: { $field }: «{ $value }» debe estar entre los años { $first } y { $last }
calendar-ends-before-start = { $file }: suspension.to: «{ $to }» es anterior a from = «{ $from }»; debe ser el mismo día o uno posterior
calendar-missing-act = { $file }: { $field }: «» está vacío en la entrada del { $date }; escriba el acto administrativo, por ejemplo Decreto 101 de 2024
