# What is wrong with a calendar file. One line each.
calendar-unreadable = { $file }: cannot be read ({ $reason })
calendar-not-understood = { $file }, line { $line }: “{ $text }” is not understood ({ $reason }). The keys are time_zone, saturday_is_business_day, [[non_business_day]] with date and act, [[suspension]] with from, to and act; a date is written 2024-07-15
calendar-bad-date = { $file }: { $field }: “{ $value }” is not a date that exists; it is written year-month-day, for example 2024-07-15
calendar-bad-zone = { $file }: time_zone: “{ $value }” is not a time zone; one is America/Bogota
calendar-date-out-of-range = { $file }: { $field }: “{ $value }” must be between the years { $first } and { $last }
calendar-ends-before-start = { $file }: suspension.to: “{ $to }” is before from = “{ $from }”; it must be the same day or a later one
calendar-missing-act = { $file }: { $field }: “” is empty in the entry of { $date }; write the administrative act, for example Decreto 101 de 2024
