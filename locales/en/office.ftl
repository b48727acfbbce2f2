### What liaisons, heads, coordinators and internal control read.

staff-only = That is for those who work for the entity. To see your questions, write /my_questions.
invited-liaison = Welcome. You are the liaison of: { $office }. We'll tell you here of every new question. See what there is in /pending.
invited-head = Welcome. You are the head of: { $office }. We tell you only if a question is about to be late. See what there is in /pending.
invited-coordinator = Welcome. You coordinate the accountability process. We tell you of questions without an office. See what there is in /pending.
invited-auditor = Welcome. You are internal control. We tell you of overdue questions. See them any time in /pending.
invitation-dead = This invitation no longer works. If you work for the entity, ask whoever sent it for a new one.

left-overdue = { $days ->
    [one] overdue by 1 business day
   *[other] overdue by { $days } business days
}
left-today = due today
left = { $days ->
    [one] 1 business day left
   *[other] { $days } business days left
}
left-reopened = to be completed
file-only = (a file)
until = To be answered by <b>{ $date }</b> ({ $left }).
until-reopened = The legal date has been met. The answer has to be completed.
notice = 📥 New question <b>{ $number }</b> for: { $office }.
notice-placed = 📥 Question <b>{ $number }</b> has come to: { $office }.
notice-unplaced = ❓ Question <b>{ $number }</b> has no office. Please assign it.
notice-added =
    📝 The person added something to question <b>{ $number }</b>:
    { $text }
notice-reopened =
    🔁 The person asked for a fuller answer to <b>{ $number }</b>:
    { $text }
notice-reason = Reason: { $text }
notices = 📥 { $count } questions are new or have something new:
same-author = 👤 { $count } questions from the same person in the last 7 days.
button-open = Open
button-pending = Show pending
pending = Questions to answer. Tap one to open it.
pending-none = There are no questions to answer. 👏 We tell you when one comes.
pending-line = { $light } { $number } · { $left } · { $text }
opened =
    { $light } <b>{ $number }</b>
    { $until }

    <blockquote>{ $question }</blockquote>
opened-office = Office: { $office }
opened-no-office = Office: none yet
opened-answer = <b>Answer given:</b> { $text }
opened-insistence = <b>The person insists:</b> { $text }
opened-addition = <b>The person added:</b> { $text }
button-answer = ✍️ Answer
button-not-mine = Not my office's
button-place = Assign to an office
button-tomorrow = ⏰ Remind me tomorrow
answer-write = Write the answer to { $number }. You can send several messages and files.
answer-write-after-file = We have the file. Now write the answer to { $number }: one sentence will do.
answer-preview =
    Answer to <b>{ $number }</b>:

    <blockquote>{ $answer }</blockquote>

    { $files ->
        [0] No files.
        [one] With one file.
       *[other] With { $files } files.
    } Shall we send it to the person? If something is missing, go on writing.
answer-sent = Done. We sent the answer to { $number }.
answer-dropped = Done. Nothing was sent. The question is still in /pending.
choose-office = Which office is it for?
button-unknown-office = I do not know: let the coordinator decide
hand-over-reason = Write in one sentence why it is not of your office. If you would rather keep it, write /cancel.
handed-over = Done. Question { $number } is now with: { $office }. The date stays.
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
digest-line = { $light } { $number } · { $left } · { $text }
digest-line-office = { " " }· { $office }
digest-reopened = { $count ->
    [one] 🔁 1 to be completed
   *[other] 🔁 { $count } to be completed
}
digest-changed = { $count ->
    [one] 📝 1 with something new
   *[other] 📝 { $count } with something new
}
digest-snoozed = { $count ->
    [one] ⏰ 1 you wanted to be reminded of
   *[other] ⏰ { $count } you wanted to be reminded of
}
digest-more = And { $count } more.
button-files = 📎 See the files ({ $count })
