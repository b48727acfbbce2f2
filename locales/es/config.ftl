config-unreadable = { $file }: no se puede leer ({ $reason }).
config-malformed = { $file }: no se entiende: { $reason }
config-unknown-key = { $field }: esta clave no existe. Aquí se conocen: { $known }.
config-missing = { $field }: falta este dato.
config-wrong-value = { $field } = { $value }: no es válido. Lo correcto sería: { $wanted }.
process-duplicate-key = { $file }: [[{ $thing }]]: la clave «{ $key }» está dos veces; cada una debe ser distinta.
process-reserved-key = { $file }: [[space]]: la clave «{ $key }» es del buzón permanente; escriba otra.
process-ambiguous-name = { $file }: [[office]]: «{ $name }» nombra a dos oficinas, { $first } y { $second }; quítelo de una.
process-unknown-part = { $file }: [[space]] { $space }: no hay un [[{ $thing }]] con la clave «{ $key }»; corríjala o agréguelo.
process-unknown-office = { $file }: [[topic]] { $topic }: no hay una oficina con la clave «{ $office }»; corríjala o agregue su [[office]].
process-bad-parent = { $file }: [[{ $thing }]] { $key }: no puede depender de «{ $parent }», porque no existe o depende a su vez de esta. Corrija parent.
process-too-many = { $file }: hay { $count } [[{ $thing }]] y las encuestas se cuentan con { $most } como máximo. Quite o agrupe algunas: las partes de una zona, con parent, no cuentan aparte.
process-ends-before-start = { $file }: [[space]] { $space }: ends_at = { $end } no es posterior a starts_at = { $start }.
process-closes-before-opening = { $file }: [[space]] { $space }: questions_close = { $close } no es posterior a questions_open = { $open }.
run-cannot-start = No se puede iniciar: { $reason }
run-shared-secrets = Con varias entidades, TELOXIDE_TOKEN y DATABASE_URL no pueden venir del ambiente: cada archivo debe tener los suyos.
invite-bad-role = --role { $value }: no existe. Lo correcto sería: liaison, head, coordinator o auditor.
invite-bad-office = --office "{ $value }": el rol { $role } no va con esa oficina. Las oficinas son: { $known }. Coordinator y auditor van sin oficina.
invite-once = Sirve una sola vez, durante 7 días.
