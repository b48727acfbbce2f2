# The codes of invitations, at the terminal.
codes-code = code
codes-link = link
codes-made = Done: { $count ->
    [one] 1 code in { $file }. Keep it well: it cannot be seen again.
   *[other] { $count } codes in { $file }. Keep it well: they cannot be seen again.
}
codes-imported = { $list }: { $count ->
    [one] 1 new code
   *[other] { $count } new codes
}. There already: { $known }.
codes-list = { $list }: { $count ->
    [one] 1 code
   *[other] { $count } codes
}, { $used } used
codes-none = There is no list. Make one with: convoca codes new --list NAME --count 200
codes-bad-list = --list: “{ $value }” will not do. Write 1 to 24 small letters without accents, digits and hyphens.
codes-bad-count = --count: “{ $value }” will not do. Write a number from 1 to 100000.
codes-bad-line = { $file }, line { $line }: “{ $value }” will not do. A code has { $least } to 40 letters without accents and digits. Nothing was kept.
codes-unread-line = { $file }, line { $line }: { $why } Nothing was kept.
codes-no-codes = { $file }: there are no codes in the first column.
