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
check-process = entity.process: [[office]] { $offices }, [[topic]] { $topics }, [[space]] { $spaces }
check-polls = sin telegram.webhook: el programa le pregunta a Telegram qué hay de nuevo
check-no-web = sin web.listen: no hay /health ni /metrics
run-cannot-start = No se puede iniciar: { $reason }
run-had-to-stop = Una entidad tuvo que parar: { $reason }
run-cannot-listen = No se puede escuchar en { $address }: { $why }
run-token = Telegram ya no acepta el token. Pida el actual a @BotFather.
run-no-telegram = No hay conexión con Telegram: { $why }
run-broke-down = Una parte del programa se dañó. Lo que estaba haciendo queda guardado; inícielo otra vez.
run-no-spaces = No se pudieron tomar los encuentros del archivo del proceso: { $why }
run-no-dates = No se pudieron volver a contar las fechas de las preguntas abiertas: { $why }
run-database-away = No se puede llegar a la base de datos, o no se puede escribir en ella: { $why }
run-database-closed = No se puede abrir la base de datos { $url }: { $why }
run-database-newer = La base de datos está en la migración { $migration }, que esta versión de convoca no conoce. Use la versión que la escribió, o una posterior.
run-database-kind = La dirección de la base de datos { $url } no sirve. Escriba sqlite://ARCHIVO o postgres://USUARIO@SERVIDOR/NOMBRE.
run-database-in-use = Otro convoca está usando el archivo { $file }. Deténgalo primero.
run-database-fails = La base de datos falló: { $why }
run-shared-secrets = Con varias entidades, TELOXIDE_TOKEN y DATABASE_URL no pueden venir del ambiente: cada archivo debe tener los suyos.
invite-bad-role = --role { $value }: no existe. Lo correcto sería: liaison, head, coordinator, committee o auditor.
invite-bad-office = --office "{ $value }": el rol { $role } no va con esa oficina. Las oficinas son: { $known }. Coordinator, committee y auditor van sin oficina.
invite-once = Sirve una sola vez, durante 7 días.
check-others-read = ⚠️ { $file }: otras personas de este computador pueden leerlo. Si tiene el token o una contraseña, ciérrelo: chmod 600 { $file }
