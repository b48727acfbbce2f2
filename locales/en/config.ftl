config-unreadable = { $file }: cannot be read ({ $reason }).
config-malformed = { $file }: cannot be understood: { $reason }
config-unknown-key = { $field }: there is no such key. Known here: { $known }.
config-missing = { $field }: this is missing.
config-wrong-value = { $field } = { $value }: not valid. Right would be: { $wanted }.
