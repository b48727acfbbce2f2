### What has happened to a question, step by step.

button-happened = 🕑 What has happened
happened = 🕑 <b>What has happened to your question { $number }</b>
happened-before = { $count ->
    [one] (There was 1 step before.)
   *[other] (There were { $count } steps before.)
}
happened-line = • { $date }, { $hour }: { $text }
step-received = We received your question.
step-placed = We gave it to: { $office }.
step-unplaced = It was left without an office. We began to look for the one that answers.
step-acknowledged = The office said that it has received it.
step-added = You added something.
step-answered = We answered.
step-corrected = We corrected the answer.
step-delivered = The answer reached you.
step-undelivered = The answer did not reach you here.
step-handed-over = We delivered the answer another way.
step-withdrawn = You withdrew the question.
step-reopened = You asked for a fuller answer.
step-joined = It is answered together with another question that asks the same. Your number and your date stay.
step-parted = It is answered by itself again.
step-rated = You said whether the answer helped{ $rating ->
    [yes] : yes.
    [partly] : partly.
    [no] : no.
   *[other] .
}
step-missed = We missed the date: it was { $date }.
step-missed-once = We missed the date.
step-extended = The office needed more time.
step-recounted = The calendar changed and we counted again.
step-tagged = The office said what kind of petition it is: { $kind }.
step-tagged-once = The office said what kind of petition it is.
step-dates = The date went from { $old } to { $new }.
