config-unreadable = { $file }: cannot be read ({ $reason }).
config-malformed = { $file }: cannot be understood: { $reason }
config-unknown-key = { $field }: there is no such key. Known here: { $known }.
config-missing = { $field }: this is missing.
config-wrong-value = { $field } = { $value }: not valid. Right would be: { $wanted }.
process-duplicate-key = { $file }: [[{ $thing }]]: the key “{ $key }” is there twice; each must be different.
process-reserved-key = { $file }: [[space]]: the key “{ $key }” belongs to the year-round box; write another one.
process-ambiguous-name = { $file }: [[office]]: “{ $name }” names two offices, { $first } and { $second }; take it from one of them.
process-unknown-office = { $file }: [[topic]] { $topic }: there is no office with the key “{ $office }”; correct it or add its [[office]].
process-ends-before-start = { $file }: [[space]] { $space }: ends_at = { $end } is not after starts_at = { $start }.
process-closes-before-opening = { $file }: [[space]] { $space }: questions_close = { $close } is not after questions_open = { $open }.
