### What liaisons, heads, coordinators and internal control read.

help-staff =
    For your office:
    /pending – questions to answer
staff-only = This command is for those who work for the entity.
invited-liaison = Welcome. You are the liaison of { $office }. We tell you here of every new question. See what there is in /pending.
invited-head = Welcome. You are the head of { $office }. We tell you only if a question is about to be late.
invited-coordinator = Welcome. You coordinate the accountability process. We tell you of questions without an office. See what there is in /pending.
invited-auditor = Welcome. You are internal control. We tell you of overdue questions.
invitation-dead = This invitation no longer works. Ask whoever sent it for a new one.

left-overdue = { $days ->
    [one] overdue by 1 business day
   *[other] overdue by { $days } business days
}
left-today = due today
left = { $days ->
    [one] 1 business day left
   *[other] { $days } business days left
}
notice =
    📥 New question <b>{ $number }</b> for { $office }.

    <blockquote>{ $question }</blockquote>

    To be answered by <b>{ $date }</b> ({ $left }).
notice-reopened =
    🔁 The person asked for a fuller answer to <b>{ $number }</b>.

    <blockquote>{ $question }</blockquote>

    The legal date was { $date } and does not change.
notice-unplaced =
    ❓ Question <b>{ $number }</b> has no office. Please assign it.

    <blockquote>{ $question }</blockquote>

    To be answered by <b>{ $date }</b>.
notices = 📥 { $count } new questions have come:
button-open = Open
button-pending = Show pending
pending = Questions to answer. Tap one to open it.
pending-none = There are no questions to answer. 👏
pending-line = { $light } { $number } · { $left } · { $text }
opened =
    { $light } <b>{ $number }</b>
    To be answered by <b>{ $date }</b> ({ $left }).

    <blockquote>{ $question }</blockquote>
opened-office = Office: { $office }
opened-answer = <b>Answer given:</b> { $text }
opened-insistence = <b>The person insists:</b> { $text }
opened-addition = <b>The person added:</b> { $text }
button-answer = ✍️ Answer
button-not-mine = Not of my office
button-place = Assign to an office
button-tomorrow = ⏰ Remind me tomorrow
answer-write = Write the answer to { $number }. You can send several messages and files.
answer-preview =
    Answer to <b>{ $number }</b>:

    <blockquote>{ $answer }</blockquote>

    Files: { $files }. Shall we send it to the person? If something is missing, go on writing.
answer-sent = Done. We sent the answer to { $number }.
answer-dropped = Done. Nothing was sent. The question is still pending.
choose-office = Which office is it for?
button-unknown-office = I do not know: let the coordinator decide
hand-over-reason = Write in one sentence why it belongs to that office.
handed-over = Done. Question { $number } is now with { $office }. The date stays.
handed-back = Done. Question { $number } goes back to the coordinator. The date stays.
tomorrow = Done. We remind you on { $date }.

digest = <b>Good morning. These are the questions:</b>
digest-overdue = { $count ->
    [one] 🔴 1 overdue
   *[other] 🔴 { $count } overdue
}
digest-due = { $count ->
    [one] 🟡 1 due soon
   *[other] 🟡 { $count } due soon
}
digest-new = { $count ->
    [one] 📥 1 new
   *[other] 📥 { $count } new
}
digest-line = { $light } { $number } · { $left } · { $text } { $office }
digest-more = And { $count } more.
