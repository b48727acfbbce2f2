### The calendar has changed: dates are counted again.

# To whoever asked.
recount-later =
    The date of your question <b>{ $number }</b> has changed.

    Before: { $old }.
    Now we will answer by <b>{ $new }</b> at the latest.
recount-earlier =
    We will answer your question <b>{ $number }</b> earlier.

    The date was: { $old }.
    Now we will answer by <b>{ $new }</b> at the latest.
recount-past =
    The date of your question <b>{ $number }</b> has changed.

    Before: { $old }.
    Now: <b>{ $new }</b>. That date has passed. We are sorry. You can ask the Personería for help.
recount-day-lost = { $date } is not counted now ({ $norm }).
recount-day-lost-plain = { $date } is not counted now.
recount-day-back = { $date } is counted now. Before, it was not ({ $norm }).
recount-day-back-plain = { $date } is counted now. Before, it was not.
recount-why-more = { $count ->
    [one] And one more day.
   *[other] And { $count } more days.
}
recount-why-unknown = We counted the days again, with today's calendar.

# To the office, and to whoever applies the calendar.
recount-office = { $count ->
    [one] 📅 The calendar has changed, and with it the date of one question:
   *[other] 📅 The calendar has changed, and with it the dates of { $count } questions:
}
recount-line-more = { $days ->
    [one] { $number }: before { $old }, now { $new } (1 business day more)
   *[other] { $number }: before { $old }, now { $new } ({ $days } business days more)
}
recount-line-less = { $days ->
    [one] { $number }: before { $old }, now { $new } (1 business day less)
   *[other] { $number }: before { $old }, now { $new } ({ $days } business days less)
}
recount-less-time = ⚠️ The law gives less time to answer. Whoever asked is told too.
recount-same = All dates are counted with this calendar already. Nothing changes.
recount-none = No question that waits for an answer changes its date.
recount-would = { $count ->
    [one] The date of one question would change. Nothing was written.
   *[other] The dates of { $count } questions would change ({ $more } with more time, { $less } with less). Nothing was written.
}
recount-done = { $count ->
    [one] The date of one question has changed. Its office and whoever asked are told.
   *[other] The dates of { $count } questions have changed ({ $more } with more time, { $less } with less). Their offices and those who asked are told.
}
recount-kept = { $count ->
    [one] One question was overdue already: its date does not change, and it still is.
   *[other] { $count } questions were overdue already: their dates do not change, and they still are.
}
recount-restart = If «convoca run» is working, restart it: then it counts what comes with this calendar.
recount-no-calendar = { $file }: it names no calendar. Add under [entity]: calendar = "calendar.toml"
recount-not-written = { $file }: cannot be written ({ $reason })
recount-missed =
    We did not answer your question <b>{ $number }</b> in time. The date was <b>{ $old }</b>.

    After that date the calendar changed. By today’s calendar it would be { $new }. We missed it all the same. We are sorry. You can ask the Personería for help.
recount-not-missed = We told you that the date we missed was { $old }. It was counted wrongly. The new one holds.
recount-line-missed = { $number }: missed on { $old }; by today’s calendar it would be { $new }
recount-still-missed = { $count ->
    [one] 📅 The calendar changed after a question had become overdue. It still is:
   *[other] 📅 The calendar changed after { $count } questions had become overdue. They still are:
}
