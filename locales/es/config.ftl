config-unreadable = { $file }: no se puede leer ({ $reason }).
config-malformed = { $file }: no se entiende: { $reason }
config-unknown-key = { $field }: esta clave no existe. Aquí se conocen: { $known }.
config-missing = { $field }: falta este dato.
config-wrong-value = { $field } = { $value }: no es válido. Lo correcto sería: { $wanted }.
