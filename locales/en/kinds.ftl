### What kind of petition a question is: what the office and whoever asked read.

kind = { $kind ->
   *[accountability] Question about how the entity governs
    [petition] General petition
    [information] Request for information or documents
    [consultation] Request for the entity's opinion
    [authority] Request for information by another public entity
    [congress] Request for a report to Congress
    [data_query] Query about your personal data
    [data_claim] Claim about your personal data
}
kind-doubt = { $kind ->
   *[accountability] a question about how the entity governs
    [petition] a general petition
    [information] a request for information or documents
    [consultation] a request for the entity's opinion
    [authority] a request for information by another public entity
    [congress] a request for a report to Congress
    [data_query] a query about personal data
    [data_claim] a claim about personal data
}
kind-line = 🏷️ Kind: { $kind }. { $law }
kind-law = The law gives { $days } business days ({ $norm }).
kind-law-unquoted = There are { $days } business days to answer.
kind-moved = The date was { $old } before.
kind-silence = If we do not answer in that time, the law takes what you ask for as granted. We can no longer refuse it. Copies are handed over within the 3 business days after that.
kind-silence-passed = We did not answer in that time. So the law takes what you ask for as granted. We can no longer refuse it. Copies are handed over within the 3 business days after that.
kind-silence-staff = The time is over: the law takes what the person asks for as granted. It can no longer be refused. Copies are handed over within the 3 business days after that.

button-kinds = 🏷️ Say what kind it is
button-kind-of = { $days ->
    [one] { $kind } · 1 business day
   *[other] { $kind } · { $days } business days
}
button-kind-set = ✅ Yes, it is of that kind
kinds = 🏷️ <b>What kind of petition is { $number }?</b>

    <blockquote>{ $question }</blockquote>

    It stands as: { $kind }. Read what the person asks for and tap the kind. You see the date before anything is saved.
kind-preview = It is of this kind: <b>{ $kind }</b>. { $law }
kind-preview-asker = Whoever asked is told:
kind-preview-children = Children asked this question. We tell the coordinators, who tell them:
kind-preview-nobody = Whoever asked is not in this chat: there is nobody to tell. The date would be:
kind-preview-passed = ⚠️ That date has passed. The question is overdue since that day, and no other kind takes that back.
kind-preview-sure = Is it of that kind?

tagged = 🏷️ We looked at your question <b>{ $number }</b>: “{ $question }”

    It is of this kind: <b>{ $kind }</b>. { $law }
tagged-earlier = The date was { $old } before. Now we answer earlier: by <b>{ $new }</b>.
tagged-later = The date was { $old } before. Now we answer later: by <b>{ $new }</b>.
tagged-same = The date stays as it was: we answer by <b>{ $new }</b>.
tagged-passed = For that kind the date was <b>{ $new }</b>, and it has passed. We are sorry. We still owe you the answer.
tagged-help = If you do not agree, you can ask the Personería for help.
tagged-there = 🏷️ The office said what kind of petition question <b>{ $number }</b> is, asked by children at “{ $space }”: { $kind }. Tell them the date.

    <blockquote>{ $question }</blockquote>
tagged-here = 🏷️ Question <b>{ $number }</b> is of this kind now: { $kind }.
tagged-dates = The date was { $old } before. Now it is <b>{ $new }</b>.
tagged-date = The date stays as it was: <b>{ $new }</b>.
tagged-overdue = That date has passed: the question is overdue.
kind-set = 🏷️ Done: question { $number } is of this kind: { $kind }. It is to be answered by <b>{ $date }</b>.
kind-set-overdue = 🏷️ Done: question { $number } is of this kind: { $kind }. It is overdue since <b>{ $date }</b>.
tag-lost = 📭 <b>The notice of the new date of question { $number } did not arrive.</b> Whoever asked gets no messages of the bot. So its kind and its date are again those before: { $date }. Nobody waits longer without being told.

digest-doubt = { $count ->
    [one] 🏷️ <b>Look at this question.</b> If it is { $asks }, the law gives { $days } business days. Open it and say what kind it is:
   *[other] 🏷️ <b>Look at these { $count } questions.</b> If one is { $asks }, the law gives { $days } business days. Open them and say what kind they are:
}
digest-doubt-line = { $number }: it would be by { $date }

refused-no-more-time = The law does not say that the date of this kind of petition can be extended.
refused-of-this-kind = The question is of that kind already.
refused-extension-told = Whoever asked was told that the date was extended. For that kind it would be another, and what was told stays. The kind stays as it was.
refused-passed-before = The date was { $date } and it has passed. A kind with more days does not give it back. The kind stays as it was.
