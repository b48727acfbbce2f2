audit-whole = The log is complete and unchanged: { $count ->
    [one] 1 entry
   *[other] { $count } entries
}.
audit-changed = The log was tampered with: entry { $at } is not what it was.
audit-missing = The log was tampered with: entry { $at } is missing.
audit-bad-days = --to { $to } is before --from { $from }; it must be the same day or a later one.
