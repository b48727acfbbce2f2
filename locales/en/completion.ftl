### Something is missing in a question: it is asked for, it comes, or the question is closed.

button-ask-missing = 📝 Ask for what is missing
button-missing-send = ✅ Ask for it
button-closing-send = ✅ Sign and close
button-on-without = ▶️ Go on without it
button-on-without-yes = ▶️ Yes, go on
button-close = ✖️ Close the question
button-bring = ✍️ Send what is missing
button-bring-to = 📝 It is what is missing in { $number }
button-prolong = 🗓️ Take another month
button-another-question = ❓ It was another question

missing-write = 📝 <b>Ask for what is missing in question { $number }</b>

    <blockquote>{ $question }</blockquote>

    Write what is missing to be able to answer. Whoever asked reads it: use plain words and ask for everything at once.

    Whoever asked will have until <b>{ $date }</b>. The clock stops meanwhile. This can be done only once ({ $norm }).
missing-short = That is very short. Write in a whole sentence what is needed.
missing-preview = Whoever asked is told:

    <blockquote>{ $told }</blockquote>

    Do we send it? It cannot be changed afterwards.
missing-dropped = Done, the question stays as it was.
missing-sent = 📝 We have asked whoever asked question { $number } for what is missing. They have until <b>{ $date }</b>. The clock has stopped meanwhile.
missing-asked = 📝 Something is missing to answer your question <b>{ $number }</b>: “{ $question }”

    <b>What is missing:</b> { $missing }

    Write it here, or send a photo or a document. You have until <b>{ $date }</b>. Meanwhile our time to answer stops. When you write, it goes on with the days that are left.

    If you need more time, you can take another month, once. If you do not write, the question may be closed. You can ask it again afterwards.

    Asked for by: { $office } ({ $norm }).
missing-reminder = ⏰ Something is still missing to answer your question <b>{ $number }</b>:

    { $missing }

    Write it here, or send a photo or a document. You have until <b>{ $date }</b>.
missing-thanks = ✅ Thank you. We have added it to your question <b>{ $number }</b>. The clock goes on. We will answer by <b>{ $date }</b>.
missing-prolonged = 🗓️ Done. You now have until <b>{ $date }</b> to send what is missing in your question <b>{ $number }</b>. Write it here when you have it.
missing-which = Several of your questions wait for something. If what you wrote is for one of them, tap its number.
missing-went-on = ▶️ We go on with your question <b>{ $number }</b> without what was missing. We will answer by <b>{ $date }</b>. You can still add something if you like.
missing-closed = ✖️ We have closed your question <b>{ $number }</b>: “{ $question }”

    We asked you for something that was missing, and it did not come. Reason: { $reason }

    Decided by: { $office } ({ $norm }).

    You can ask the question again whenever you like. If you do not agree with this decision, you can ask the same office to change it. The law calls that <i>recurso de reposición</i>.
missing-asked-here = ⏸️ We have asked whoever asked question <b>{ $number }</b> for what is missing: { $missing }

    They have until { $date }. The clock has stopped meanwhile.
missing-lost = 📭 <b>What was asked for in question { $number } did not arrive.</b> Whoever asked gets no messages of the bot. The clock has not stopped: it has to be answered by { $date }.
missing-prolonged-here = 🗓️ Whoever asked question <b>{ $number }</b> takes another month to send what is missing. They now have until { $date }.
missing-brought = ▶️ What was missing in question <b>{ $number }</b> has come. The clock goes on: it has to be answered by <b>{ $date }</b>.

    <blockquote>{ $text }</blockquote>
missing-forgone = ▶️ Whoever asked question <b>{ $number }</b> had their data erased, and what was missing does not come any more. The clock goes on: it has to be answered by <b>{ $date }</b>.
missing-went-on-here = ▶️ Question <b>{ $number }</b> goes on without what was missing. It has to be answered by <b>{ $date }</b>.
missing-closed-here = ✖️ Question <b>{ $number }</b> was closed because what was missing did not come. Reason: { $reason }
missing-closure-lost = 📭 <b>The notice that question { $number } was closed did not arrive.</b> Whoever asked gets no messages of the bot. So the question is not closed: you can go on without what is missing, and answer it.

closing-write = ✖️ <b>Close question { $number }</b>

    What was asked for: { $missing }
    There was time until { $date }, and it did not come.

    Write why it is closed. It is a decision that you sign ({ $norm }), and whoever asked reads it.
closing-preview = Whoever asked is told:

    <blockquote>{ $told }</blockquote>

    Do you sign it, and do we close it? It cannot be changed afterwards.
closing-sent = ✖️ Question { $number } is closed. We have told whoever asked.
going-on-sure = Go on with question { $number } without what is missing? The clock runs again from today with the days that are left, and we tell whoever asked.
gone-on = ▶️ Question { $number } goes on. It has to be answered by <b>{ $date }</b>.

completion-line = 📝 Missing: { $missing }
completion-line-past = 📝 Something that was missing was asked for: { $missing }
until-incomplete = ⏸️ Whoever asked has until { $date } to send what is missing. The clock has stopped.
until-incomplete-over = ⏸️ Whoever asked had until { $date } to send what is missing, and it did not come. Close it, or go on without it.
left-incomplete = waits for whoever asked
left-incomplete-over = close or go on
status-incomplete = 📝 Something is missing to answer you. Write it here, by <b>{ $date }</b>. The clock has stopped.
status-incomplete-over = 📝 Something was missing to answer you. You had until { $date }. The question has not been closed: you can still write it here.
status-closed = ✖️ This question was closed because what was missing did not come. If you like, you can ask it again.
why-stands =
    <b>{ $number }</b>
    On { $date } we asked you for something that is missing. The clock has stopped since that day. When it comes, the clock goes on with the days that are left.
why-stands-staff =
    <b>{ $number }</b>
    On { $date } something that is missing was asked for. The clock has stopped since that day. When it comes, the clock goes on with the days that are left.

step-asked = We asked you for something that was missing. The clock stopped.
step-prolonged = You took another month.
step-completed = You sent what was missing. The clock went on.
step-went-on = We went on without what was missing. The clock went on.
step-unasked = What we asked for did not reach you. The clock went on.
step-closed = We closed the question because what was missing did not come.
step-unclosed = The notice that it was closed did not reach you. The question was not closed.

digest-incomplete = { $count ->
    [one] 📝 What was missing in one question did not come. Close it, or go on without it:
   *[other] 📝 What was missing in { $count } questions did not come. Close them, or go on without it:
}
digest-incomplete-line = • { $number }: there was time until { $date }.

data-missing = We asked you for something that was missing, until { $date }:
data-closing = We closed the question because it did not come:

refused-stop-told = Whoever asked was asked for something that was missing. With that kind the date had passed by that day, and what they were told is not changed. The kind stays as it was.
refused-stands = The clock of this question has stopped: it waits for what is missing. To do that, first tap “▶️ Go on without it”.
refused-runs = This question waits for nothing any more: the clock runs.
refused-closed = That question was closed because what was missing did not come. It can be asked again.
refused-leads = Others that ask the same are answered with this question, and each has a clock of its own. First take them apart, then do it.
completion-line-closed = Missing: { $missing } Why it was closed: { $why } Whoever asked can ask for this to be reviewed (recurso de reposición) or ask again.
refused-month-over = That time ended on { $date } and is not made longer. You can still write what is missing: it counts as long as we have not closed your question.
refused-has-time = Whoever asked has time until { $date }. It cannot be closed before that.
