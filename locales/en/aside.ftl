### What could not be handled, in the terminal.

aside-none = Nothing is set aside.
aside-unknown = «{ $value }» is not among what was set aside. See the numbers with: convoca aside list
aside-settled =
    { $count ->
        [0] Nothing was set aside.
        [one] Done: 1 was erased. The log says so.
       *[other] Done: { $count } were erased. The log says so.
    }
check-aside =
    { $count ->
        [one] ⚠ There is 1 message that could not be handled. See it with: convoca aside list
       *[other] ⚠ There are { $count } messages that could not be handled. See them with: convoca aside list
    }
