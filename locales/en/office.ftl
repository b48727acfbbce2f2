### What liaisons, heads, coordinators and internal control read.

staff-only = That is for those who work for the entity. To see your questions, write /my_questions.
invited-liaison = Welcome. You are the liaison of: { $offices }. We'll tell you here of every new question. See what there is in /pending.
invited-head = Welcome. You are the head of: { $offices }. We'll tell you if a question is about to be late, and of what is behind in the schedule. See what there is in /pending.
invited-all-offices = all offices
invited-coordinator = Welcome. You coordinate the accountability process. We'll tell you of questions without an office and of overdue ones. See what there is in /pending.
invited-committee = Welcome. You are of the accountability committee. We'll tell you of questions that are due without an answer and of what is behind in the schedule. See it any time in /pending.
invited-auditor = Welcome. You are internal control. We'll tell you of overdue questions and of what is behind in the schedule. See it any time in /pending.
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
left-reopened = to be completed, { $left }
file-only = (a file)
until = To be answered by <b>{ $date }</b> ({ $left }).
until-overdue = It had to be answered by <b>{ $date }</b> ({ $left }).
until-reopened = It was answered once, in time. The answer has to be completed by <b>{ $date }</b> ({ $left }).
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
pending-none = There are no questions to answer. 👏
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
answer-asked = The question: <i>{ $question }</i>
answer-write = Write the answer to { $number }. You can send several messages and files.
answer-write-after-file = We have the file. Now write the answer to { $number }: one sentence will do.
answer-preview =
    Answer to <b>{ $number }</b>:

    <blockquote>{ $answer }</blockquote>
answer-preview-ask =
    { $files ->
        [0] No files.
        [one] With one file.
       *[other] With { $files } files.
    } Shall we send it to the person? If something is missing, go on writing.
answer-sent = Done. The answer to { $number } is saved and on its way. If it does not reach the person, we will tell you.
answer-dropped = Done. Nothing was sent. The question is still in /pending.
choose-office = Which office is it for?
button-unknown-office = I do not know: let the coordinator decide
hand-over-reason = Write in one sentence why it is not of your office. If you would rather keep it, write /cancel.
handed-over = Done. Question { $number } is now with: { $office }.
handed-back = Done. Question { $number } goes back to the coordinator.
tomorrow = Done. We remind you on { $date }.

digest = <b>Good morning. These are the questions:</b>
digest-overdue = { $count ->
    [one] 🔴 1 overdue
   *[other] 🔴 { $count } overdue
}
digest-due = { $count ->
    [one] ⏳ 1 due soon
   *[other] ⏳ { $count } due soon
}
digest-unplaced = { $count ->
    [one] ❓ 1 without an office: assign it
   *[other] ❓ { $count } without an office: assign them
}
digest-new = { $count ->
    [one] 📥 1 new
   *[other] 📥 { $count } new
}
digest-line = { $light } { $number } · { $left } · { $text }
digest-line-office = { " " }· { $office }
digest-line-no-office = { " " }· no office
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
left-undelivered = the answer did not arrive
left-no-office = no office, { $left }
until-reopened-late = It was answered once, after its date. The answer has to be completed by <b>{ $date }</b> ({ $left }).
answer-kept = { $why ->
    [no_chat] The answer to { $number } is saved. The question did not come by this chat: give the answer to the person and note how, in /pending. If the person uses their code, it reaches them on Telegram.
   *[erased] The answer to { $number } is saved, but there is nowhere to send it: the person erased their data. It stays in /pending until another way of delivery is noted.
}
answer-sent-late = It is late: the date was { $date }. The person is told that the answer is late.
handed-over-date = The date stays: { $date }.
handed-over-late = The date was { $date } and has passed: it needs an answer now.
notice-undelivered =
    📭 The answer to <b>{ $number }</b> did not reach the person: { $why ->
        [blocked] they blocked this chat
        [gone] their Telegram account is gone
        [no_chat] the question did not come by this chat
        [erased] they erased their data
       *[refused] Telegram did not take the message, or a file
    }.

    <blockquote>{ $text }</blockquote>

    The answer is saved. { $why ->
        [blocked] If the person comes back, we will send it. If you deliver it another way, note it.
        [gone] If you deliver it another way, note it.
        [no_chat] Deliver it as the person asked, and note it.
        [erased] It cannot be sent to them here any more.
       *[refused] Correct it, or deliver it another way and note it.
    }
opened-undelivered = 📭 <b>The answer has not reached the person:</b> { $why ->
    [blocked] they blocked this chat. If they come back, we will send it.
    [gone] their Telegram account is gone.
    [no_chat] the question did not come by this chat. Deliver it and note how.
    [erased] they erased their data.
   *[refused] Telegram did not take the message, or a file.
}
opened-delivered = 📬 { $way ->
    [paper] Handed over on paper on { $date }.
    [telephone] Told by telephone; noted on { $date }.
    [page] Read on the page; noted on { $date }.
    [mail] Sent by mail; noted on { $date }.
   *[chat] It arrived on { $date }.
}
opened-evidence = Proof: { $text }
opened-correction = <b>Corrected answer:</b> { $text }
opened-acknowledged = 👍 The office received it on { $date }.
opened-recounted = The calendar changed afterwards. By today’s calendar the date would be { $date }. The date that was missed is still the one above.
opened-planned-before = 📅 The schedule promises an answer by { $planned }. The law gives until { $legal }: { $days ->
    [0] the same business day
    [one] 1 business day more
   *[other] { $days } business days more
}. The schedule names a fixed day; the law counts from when the question came.
opened-planned-after = 📅 The schedule plans an answer by { $planned }. The law gives until { $legal }: { $days ->
    [0] the same business day
    [one] 1 business day less
   *[other] { $days } business days less
}. The date of the law holds.
button-acknowledge = 👍 Received
acknowledged = Noted. The date stays.
button-correct-answer = ✏️ Correct the answer
correction-write = Write the corrected answer to { $number }, all of it. The person gets the new one and is told that it is a correction. The first one is kept.
button-deliver = 📬 Note another delivery
deliver-how = How did the answer to { $number } reach the person?
button-way = { $way ->
    [paper] On paper, by hand
    [telephone] By telephone, aloud
    [page] They read it on the page
   *[mail] By mail
}
deliver-evidence = { $way ->
    [paper] It was handed over on paper.
    [telephone] It was read out by telephone.
    [page] They read it on the page.
   *[mail] It was sent by mail.
} Write in one sentence when it was and what shows it. For example: “5 August, they signed for it”.
delivered-noted = Done. It is noted that the answer to { $number } was delivered { $way ->
    [paper] on paper
    [telephone] by telephone
    [page] by the page
   *[mail] by mail
}.
without-liaison = { $count ->
    [one] ⚠️ One office has no liaison: { $offices }. Invite somebody in /team.
   *[other] ⚠️ { $count } offices have no liaison: { $offices }. Invite somebody in /team.
}
button-extend = ⏳ Extend the date
button-extend-by = { $days ->
    [one] 1 more business day: { $date }
   *[other] { $days } more business days: { $date }
}
button-extend-send = ✅ Send the notice
extend-days = ⏳ <b>More time for question { $number }</b>

    It has to be answered by { $date }. How many more business days do you need? Tap a date, or write a number from 1 to { $most }.

    This can be done only once ({ $norm }).
extend-days-range = Write 1 to { $most } more business days: the law does not allow more ({ $norm }).
extend-not-days = That is not a number of days. Write the number only. For example: 7
extend-reason = Question { $number } would be answered by <b>{ $date }</b>.

    Write why more time is needed. Whoever asked reads it: use plain words. Do not put anybody's personal data in it.
extend-reason-short = That is very short. Write in a whole sentence why more time is needed.
extend-reason-long = That is very long: it has { $length } letters and { $most } fit. Write it shorter.
extend-only-text = Only a text does here, without files.
extend-preview = Whoever asked is told:

    <blockquote>{ $told }</blockquote>

    Do we send it? It cannot be changed afterwards.
extend-preview-children =
    Children asked this question. We tell the coordinators, who tell them:

    <blockquote>{ $told }</blockquote>

    Do we send it? It cannot be changed afterwards.
extend-dropped = Done, the date stays as it was.
extension-sent = ⏳ We have told whoever asked question { $number }. It is to be answered by <b>{ $date }</b> now.
extension-sent-children = ⏳ Children asked question { $number }. We have told the coordinators, who tell them. It is to be answered by <b>{ $date }</b> now.
extension-line = ⏳ The office needs more time. The date was { $old } before. Reason: { $reason }
extended-here = ⏳ There is more time for question <b>{ $number }</b>. The date was { $old } before. Now it is <b>{ $new }</b>. Reason: { $reason }
extended-there = ⏳ The office needs more time for question <b>{ $number }</b>, asked by children at “{ $space }”. Tell them the new date.

    <blockquote>{ $question }</blockquote>

    The date was { $old } before. Now it is <b>{ $new }</b>. Reason: { $reason }
extension-lost = 📭 <b>The notice of more time for question { $number } did not arrive.</b> Whoever asked gets no messages of the bot. So the date is again { $date }: the law wants them to be told before it is over.
refused-nobody-to-tell = That cannot be done: whoever asked is not in this chat, and the law wants them told. The date stays as it was.
refused-date-moved = The date of this question has just changed. Open it again and look at the new one.
refused-out-of-reach = That cannot be done: messages from the bot do not reach whoever asked, and the law wants them told. The date stays as it was.
line-alike = { " " }· and { $count ->
    [one] 1 more like it
   *[other] { $count } more like it
}
button-alike = 🔎 Similar questions
button-compare = Compare with { $number }
button-same = ✅ The same: answer together
button-not-same = ✖️ Not the same
button-answer-alone = ↩️ Answer it alone
button-open-leader = Open { $number }
button-together = { $count ->
    [one] 👥 See the other one
   *[other] 👥 See the other { $count }
}
alike-heading = <b>{ $number }</b> · { $office } · not answered, due on { $date }
alike-with-others = { $count ->
    [one] It is answered together with 1 more already.
   *[other] It is answered together with { $count } more already.
}
alike-none = We found no unanswered question that is like <b>{ $number }</b>.
alike = { $count ->
    [one] This question is
   *[other] These { $count } questions are
} like <b>{ $number }</b>:
compare = <b>Do they ask the same?</b>
compare-besides = Only here: { $marks }
compare-ask = If they do, one answer is given and each person gets it. Each keeps their number and their date. The first date counts: that of { $number }, <b>{ $date }</b>.
joined-together = { $count ->
    [one] Done. Both questions are answered together.
   *[other] Done. { $count } questions are answered together with <b>{ $number }</b> now.
} In /pending there is <b>{ $number }</b>, due on { $date }. Until you answer you can take them apart.
parted-again = Done. Question <b>{ $number }</b> is answered alone, by { $date }.
together = These questions are answered together with <b>{ $number }</b>. Tap one to open it.
opened-led = 👥 It is answered together with <b>{ $number }</b>, which is due first.
opened-leads = { $count ->
    [one] 👥 It is answered together with 1 more question that asks the same.
   *[other] 👥 It is answered together with { $count } more questions that ask the same.
}
refused-led = This question is answered together with another one that asks the same. Open that one, or take them apart first.
refused-alone = This question is answered alone already.
answer-to-others = { $count ->
    [one] 👥 It also answers another question that asks the same.
   *[other] 👥 It also answers the other { $count } questions that ask the same.
}
answer-to-many = 👥 It also goes to whoever else asked the same: { $count } more. As they are more than ten in all, the answer is public (Ley 1437 de 2011, art. 22): publish it on the entity's page.
answer-sent-to-others = { $count ->
    [one] 👥 It also answers the other question that asks the same.
   *[other] 👥 It also answers the other { $count } questions that ask the same.
}
answer-others-by-hand = { $count ->
    [one] 📭 One of them did not come by this chat, or has nobody to be sent to. It is in /pending.
   *[other] 📭 { $count } of them did not come by this chat, or have nobody to be sent to. They are in /pending.
}
answer-sent-to-many = 👥 It is also on its way to whoever else asked the same: { $count } more. Each reads that the answer is public. Publish it on the entity's page today.
answer-others-changed = While you were writing, the questions that are answered together changed. Nothing was sent. Look again, and send.
