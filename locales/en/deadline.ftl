# The answer of `convoca deadline`.
deadline-received = Received: { $date }, { $hour }
deadline-filed = Filed: { $date } (the first business day after it was received)
deadline-term = Term: { $term }
deadline-due = Due: { $date }
deadline-due-promised = Due: { $date } ({ $rule })
deadline-due-other = By the other rule: { $date } ({ $rule })
deadline-receipt-title = The count, day by day:
deadline-receipt-stands = from the day after: the count stands still
deadline-extended = Extension, told on { $date }: { $more } more; { $total } in total ({ $norm }).
deadline-asked = What is missing was asked for on { $date }: the count stops (CPACA art. 17).
deadline-completed = The person completed it on { $date }: the count goes on the day after with what was left: { $left } (CPACA art. 17).
deadline-completed-elsewhere = The person completed it on { $date }, after the transfer: that does not change the date.
deadline-transferred = Transfer: the other entity received it on { $date } and from there has a term of its own of { $term } (CPACA art. 21).
deadline-was = Before that it was due on { $date }.
deadline-stands = Due: there is no date yet. The count stands still while the person completes what is missing, which can be done until { $date } (CPACA art. 17). Once it is complete, the entity has this much time left: { $left }.
deadline-rule-receipt = counted from the day it was received, CPACA arts. 14 and 15
deadline-rule-filing = counted from the business day it was filed, CPACA art. 54
term-business-days = { $days ->
    [one] 1 business day
   *[other] { $days } business days
}
term-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}

# One line of the receipt.
receipt-counted = { $date }: day { $n } of { $total }
receipt-received = { $date }: received; not counted
receipt-received-closed = { $date }: received; not counted ({ $reasons })
receipt-filed = { $date }: registered; the count starts the day after
receipt-skipped = { $date }: not counted ({ $reasons })
receipt-paused = { $date }: not counted (waiting for what is missing)
receipt-moved-end = { $date }: the term is moved to this day

# Why a day does not count.
reason-saturday = Saturday
reason-sunday = Sunday
reason-holiday = holiday: { $name }, { $law }
reason-non-business-day = local non-working day: { $act }
reason-suspension = the entity suspended terms: { $act }
reason-received = day of receipt
reason-filed = day of filing
reason-paused = waiting for what is missing
reason-moved-end = the term is moved to this day

# Why something is refused.
refusal-year = Only the years { $first } to { $last } are computed; { $year } is not among them.
refusal-term-days = The term must be 1 to { $most } business days.
refusal-term-months = The term must be 1 to { $most } months.
refusal-beyond-calendar = The term would end after { $last }, where the calendar ends.
refusal-term-in-months = A term in months is neither extended nor stopped (CPACA arts. 14 and 17).
refusal-before-receipt = That would be before the day it was received, { $date }.
refusal-already-extended = It was extended before, and can be only once (CPACA art. 14).
refusal-extension-too-late = It can no longer be extended: that had to be told by { $date } (CPACA art. 14).
refusal-extension-out-of-range = At least one business day is added and at most { $more ->
    [one] 1 business day
   *[other] { $more } business days
}. In all they can be { $most }, no more (CPACA art. 14).
refusal-already-asked = What is missing was asked for before; everything is asked for at once (CPACA art. 17).
refusal-completion-too-late = What is missing can no longer be asked for: that had to be done by { $date } (CPACA art. 17).
refusal-before-request = That would be before the day on which the missing part was asked for, { $date } (CPACA art. 17).
refusal-answer-too-late = The time to complete the petition ended on { $date } (CPACA art. 17). It can be filed again.
refusal-already-prolonged = The time to complete the petition was prolonged before (CPACA art. 17).
refusal-transfer-too-late = The transfer was due by { $date } (CPACA art. 21).
refusal-before-transfer = The other entity cannot have received it before it was sent, { $date } (CPACA art. 21).
act-adopted = { $act }, adopted on { $date }
