# What a person typed and what would be right. One line each: field, value, what would be right.
input-wrong = { $field }: “{ $value }” does not do. { $right }
input-instant = Write date, time and offset from UTC, for example 2024-07-13T09:00:00-05:00
input-instant-no-offset = The offset from UTC is missing at the end, for example -05:00: 2024-07-13T09:00:00-05:00
input-instant-no-such-time = That date or time does not exist; one that does is 2024-07-13T09:00:00-05:00
input-number = Write a whole number from 1 on, for example 15
input-date = Write a date that exists, for example 2024-07-31
input-extended-days-alone = --extended-on is missing, the day on which the notice of the extension left
input-changes-with = It is for one question with its term in business days, not with { $flag }
input-rule = The rules are receipt (from when it is received) and filing (from when it is filed)
input-kind = The kinds of petition are { $known }
input-lang = The languages are { $known }
input-year = Write a year from { $first } to { $last }
input-file-unreadable = { $file }: cannot be read ({ $reason })
input-output-failed = The result cannot be written ({ $reason })

# What is wrong with a table of deadlines.
batch-row = Line { $line }: { $problem }
batch-fields = it has { $found ->
    [one] 1 field
   *[other] { $found } fields
} and the header { $expected }; every row must have the same fields
batch-empty = { $file }: is empty; the first line must name the columns received_at, term_business_days and rule
batch-no-column = { $file }: the column { $column } is missing; the first line must name received_at, term_business_days and rule, and says “{ $header }”
batch-column-twice = { $file }: the column { $column } is there twice; it must be there once
batch-column-taken = { $file }: there is a column due_date already; remove or rename it so that the result can be appended
