config-unreadable = { $file }: cannot be read ({ $reason }).
config-malformed = { $file }: cannot be understood: { $reason }
config-unknown-key = { $field }: there is no such key. Known here: { $known }.
config-missing = { $field }: this is missing.
config-wrong-value = { $field } = { $value }: not valid. Right would be: { $wanted }.
process-duplicate-key = { $file }: [[{ $thing }]]: the key “{ $key }” is there twice; each must be different.
process-reserved-key = { $file }: [[space]]: the key “{ $key }” belongs to the year-round box; write another one.
process-ambiguous-name = { $file }: [[office]]: “{ $name }” names two offices, { $first } and { $second }; take it from one of them.
process-unknown-part = { $file }: [[space]] { $space }: there is no [[{ $thing }]] with the key “{ $key }”; correct it or add it.
process-unknown-office = { $file }: [[topic]] { $topic }: there is no office with the key “{ $office }”; correct it or add its [[office]].
process-bad-parent = { $file }: [[{ $thing }]] { $key }: it cannot be part of “{ $parent }”, which does not exist or is part of it in turn. Correct parent.
process-too-many = { $file }: there are { $count } [[{ $thing }]], and surveys are counted with at most { $most }. Remove or join some: parts of a zone, with parent, are not counted apart.
process-ends-before-start = { $file }: [[space]] { $space }: ends_at = { $end } is not after starts_at = { $start }.
process-closes-before-opening = { $file }: [[space]] { $space }: questions_close = { $close } is not after questions_open = { $open }.
check-process = entity.process: [[office]] { $offices }, [[topic]] { $topics }, [[space]] { $spaces }
check-polls = no telegram.webhook: the program asks Telegram what is new
check-no-web = no web.listen: neither /health nor /metrics
run-cannot-start = Cannot start: { $reason }
run-had-to-stop = An entity had to stop: { $reason }
run-cannot-listen = Cannot listen at { $address }: { $why }
run-token = Telegram no longer accepts the token. Ask @BotFather for the current one.
run-no-telegram = There is no connection to Telegram: { $why }
run-broke-down = A part of the program broke down. What it was doing is kept; start it again.
run-no-spaces = The meetings of the process file cannot be taken over: { $why }
run-no-dates = The dates of open questions cannot be counted again: { $why }
run-database-away = The database cannot be reached or written: { $why }
run-database-closed = The database { $url } cannot be opened: { $why }
run-database-newer = The database is at migration { $migration }, which this version of convoca does not know. Use the version that wrote it, or a later one.
run-database-kind = The address of the database { $url } does not do. Write sqlite://FILE or postgres://USER@HOST/NAME.
run-database-in-use = Another convoca is using the file { $file }. Stop it first.
run-database-fails = The database failed: { $why }
run-shared-secrets = With several entities, TELOXIDE_TOKEN and DATABASE_URL cannot come from the environment: each file needs its own.
invite-bad-role = --role { $value }: there is no such role. Right would be: liaison, head, coordinator, committee or auditor.
invite-bad-office = --office "{ $value }": role { $role } does not go with that office. The offices are: { $known }. Coordinator, committee and auditor go without one.
invite-once = It works once, for 7 days.
check-others-read = ⚠️ { $file }: other people on this machine can read it. If the token or a password is in it, close it: chmod 600 { $file }
