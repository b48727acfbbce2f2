### Several offices help to answer a question: what those read who answer, those who help, and whoever asked.

share-button-ask = 🤝 Ask another office for a part
share-button-list = 🤝 See the parts
share-button-compose = 🧩 Compose the answer
share-button-see = See the part
share-button-give = ✍️ Write the part
share-button-correct = ✏️ Correct the part
share-button-deliver = ✅ Hand in the part
share-button-remind = 🔔 Remind them
share-button-take-back = ↩️ Not needed any more
share-button-take-back-meant = ✅ Yes, it is not needed any more

share-which = 🤝 <b>Which offices do you ask for a part of the answer to { $number }?</b>

    <blockquote>{ $question }</blockquote>

    Tap one or several. Your office puts the answer together and sends it: the person gets one. The date of the question does not change.
share-chosen = ✅ { $office }
share-on = Go on ➡️
share-tap = Tap the name of each office. To go on, tap “Go on”.
share-only-text = It can only be written. The other offices see the files of the question already.
share-what = What do you ask them for? Offices: { $offices }

    Write it in plain words. You can also send them question { $number } as it is. Do not write anybody's personal data.
share-as-it-is = 📄 The question as it is
share-preview = 🤝 A part of the answer to <b>{ $number }</b>

    Asked: { $offices }
share-asked = <b>What is asked:</b> { $text }
share-asked-as-it-is = They are asked to answer what is theirs of the question.
share-preview-dates = It is due by <b>{ $date }</b> ({ $left }). The whole answer leaves by { $until }. Shall we ask for it?
share-send = ✅ Ask for the part
share-sent = 🤝 Asked for a part of { $number }: { $offices }. It is due by <b>{ $date }</b>. We will tell you when it comes, or if it does not.
share-dropped = Done. Nobody was asked for anything. The question is still in /pending.

share-parts = <b>Parts of other offices:</b>
share-line-asked = { $light } { $office }: by { $date } ({ $left })
share-line-late = 🔴 { $office }: has not answered. It was due by { $date } ({ $left })
share-line-given = ✅ { $office }: gave it on { $date }
share-line-given-late = ✅ { $office }: gave it late, on { $date }
share-line-returned = ↩️ { $office }: says that it is not theirs. { $reason }
share-line-dissolved = ↩️ { $office }: that office does not exist any more
share-line-taken-back = ✖️ { $office }: not needed any more

share-list = 🤝 <b>Parts of the answer to { $number }</b>
share-list-none = Nobody else helps to answer { $number }.
share-one = 🤝 A part of the answer to <b>{ $number }</b>
share-one-given =
    <b>Their answer:</b>
    <blockquote>{ $text }</blockquote>
share-missed = ⏰ It did not come in time: it was due by { $date }.
share-reminded = They are reminded.
share-take-back = Is the part of { $office } for { $number } not needed any more? We will tell that office.
share-taken-back = Done. The part of { $office } for { $number } is not needed any more. We tell that office.
share-missed-list = Parts that did not come in time, of questions without an answer. Tap one to open it.
share-missed-none = No part is late.
share-missed-line = { $number } · { $office }
overview-parts = { $count ->
    [one] 🤝 1 part did not come in time
   *[other] 🤝 { $count } parts did not come in time
}

share-helper = This office helps to answer: { $office }.
share-helpers = Several offices help to answer: { $offices }.
step-contributed = { $office } has given its part of the answer.
step-unshared = { $office } does not help to answer any more.

share-opened = 🤝 A part of the answer to <b>{ $number }</b>
share-opened-lead = The question is answered by: { $office }, no later than { $date }.
share-opened-given = <b>Your office answered:</b> { $text }
share-until = The part is due by <b>{ $date }</b> ({ $left }).
share-until-late = The part was due by <b>{ $date }</b> ({ $left }). It is still of use: hand it in.
share-given-on = ✅ Your office gave it on { $date }.
share-pending-line = 🤝 { $light } { $number } · { $left } · { $text }
share-write = Write your office's part of { $number }. You can send several messages and files.
share-rewrite = Write the part of { $number } again, as a whole. It takes the place of the one before.
share-part-preview =
    Your part of the answer to <b>{ $number }</b>:

    <blockquote>{ $text }</blockquote>
share-part-preview-ask =
    { $files ->
        [0] No files.
        [one] With one file.
       *[other] With { $files } files.
    } The office that puts the answer together gets it. Shall we hand it in? If something is missing, go on writing.
share-part-given = Done. The part of { $number } is now with: { $office }. You can correct it until the answer leaves.
share-part-late = It came late: the date was { $date }.
share-give-back = Why is the part of { $number } not your office's? Write it in one sentence. The office that asked for it reads it.
share-given-back = Done. The part of { $number } goes back to: { $office }.
share-files = { $count ->
    [one] With one file.
   *[other] With { $count } files.
}
share-came-late = It came late: it was due by { $date }.
share-left = { $count ->
    [one] One more office has to give its part.
   *[other] { $count } more offices have to give theirs.
}
share-all-there = No part is missing any more.

notice-share-asked = 🤝 { $who } asks your office, { $office }, for a part of the answer to <b>{ $number }</b>.
notice-share-asked-unplaced = 🤝 The coordinators ask your office, { $office }, for a part of the answer to <b>{ $number }</b>.
notice-share-reminded = 🔔 { $who } reminds you of the part of the answer to <b>{ $number }</b>.
notice-share-reminded-unplaced = 🔔 The coordinators remind you of the part of the answer to <b>{ $number }</b>.
notice-share-redated = 📅 The part of the answer to <b>{ $number }</b> has another date. It was { $old } before. It is <b>{ $new }</b> now.
notice-share-added =
    📝 The person added something to question <b>{ $number }</b>. Look at it for your office's part:
    { $text }
notice-share-taken-back = ↩️ The part of the answer to <b>{ $number }</b> is not needed any more. There is nothing you have to do.
notice-share-answered = The answer to <b>{ $number }</b> left without your office's part. You do not have to hand it in any more.
notice-share-over = Question <b>{ $number }</b> is not answered here any more. Your office's part is not needed.
notice-share-given = ✅ { $office } gave its part of the answer to <b>{ $number }</b>:
notice-share-corrected = ✏️ { $office } corrected its part of the answer to <b>{ $number }</b>:
notice-share-returned =
    ↩️ { $office } says that the part of the answer to <b>{ $number }</b> is not theirs.
    Reason: { $reason }
notice-share-dissolved = ↩️ { $office } does not exist any more: its part of the answer to <b>{ $number }</b> will not come. Ask another office for it.
notice-share-late = ⏰ { $office } has not given its part of the answer to <b>{ $number }</b>. It was due by { $date }. You can remind them, or answer without it: the date of the question does not change.

compose-silent = ⚠️ Has not answered: { $offices }. The answer can leave without that part, and says so. If that part is not needed any more, take it back in “See the parts”.
compose-left-out = 🧩 There is something new that this answer does not have: { $offices }. To put it in, tap “Compose the answer”.
compose-changed = Meanwhile something about the parts of other offices has changed. Look again before you send it.
compose-missing = { $count ->
    [one] This office has not given its part: { $offices }. If you need it, ask us for a fuller answer.
   *[other] These offices have not given their parts: { $offices }. If you need them, ask us for a fuller answer.
}
compose-missing-again = { $count ->
    [one] This office has not given its part: { $offices }.
   *[other] These offices have not given their parts: { $offices }.
}
compose-button-edit = ✏️ Change: { $office }
compose-edit = Write what stands in the answer in the place of the part of: { $office }.
compose-button-cut = ➖ Take this part out

digest-parts = <b>Parts to answer together with other offices:</b>
digest-parts-alone = <b>Good morning. These are the parts to answer together with other offices:</b>
digest-parts-late = { $count ->
    [one] 🔴 1 part is late
   *[other] 🔴 { $count } parts are late
}
digest-parts-due = { $count ->
    [one] 🟡 1 part is due
   *[other] 🟡 { $count } parts are due
}
digest-button-part = Open the part

refused-share-over = The answer has left, or the question was taken back. That part is not needed any more.
refused-share-given = Your office has given that part. To change it, open it and tap “Correct the part”.
refused-share-not-given = That part was not given yet.
refused-share-returned = Your office said that that part is not theirs.
refused-share-taken-back = The office that asked for that part does not need it any more.
refused-share-changed = Somebody else of your office has just changed that part. Open it again and see how it is now.
refused-share-reminded = They were reminded today. You can do it again tomorrow.
refused-share-no-office = There is no other office that can be asked.
refused-share-has-part = One of those offices has the question or a part already. Begin again.
refused-share-too-many = { $most } offices help already, and there cannot be more.
refused-share-no-parts = No part has come yet.
