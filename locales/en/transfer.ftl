### A question belongs to another entity: it is sent there, and sometimes comes back.

button-transfer = 📨 Another entity's
button-transfer-send = ✅ Send it to that entity
button-letter = 📎 See the letter
button-recall = ↩️ Take it up again
button-recall-yes = ↩️ Yes, take it up
button-entities = 🏛️ Other entities
button-add-entity = ➕ Add an entity
button-drop-entity = 🗑️ Take it out of the list

transfer-entity = 📨 <b>Send question { $number } to another entity</b>

    <blockquote>{ $question }</blockquote>

    Whose is it? Tap one, or write its name ({ $norm }).
transfer-until = It is to be done by { $date }: five business days from when it came.
transfer-until-late = It was to be done by { $date }. It still has to be sent, and the person is told that it goes late.
transfer-contact = How is { $entity } reached? Write a mailbox, a page or an address. Whoever asked reads it.
transfer-contact-kept = How is { $entity } reached? Write a mailbox, a page or an address. Whoever asked reads it. It stays in the list for the next time.
transfer-letter = Now send the letter with which it goes to { $entity }: a PDF file or a photo. Whoever asked gets a copy.
transfer-only-letter = The letter goes here: a PDF file or a photo.
transfer-short = That is very short. Write all of it.
transfer-preview = Whoever asked is told, with a copy of the letter:

    <blockquote>{ $told }</blockquote>

    Send the letter and the question to that entity yourself. Is it done? If you say yes, the question stands here as transferred.
transfer-preview-nobody = Whoever asked is not in this chat. Give them the notice and the copy of the letter yourself:

    <blockquote>{ $told }</blockquote>

    Send the letter and the question to that entity yourself. Is it done? If you say yes, the question stands here as transferred.
transfer-dropped = Done, the question stays here.
transfer-done = 📨 Question { $number } was transferred to { $entity }. The clock does not run here any more.
transfer-sent = 📨 Your question <b>{ $number }</b> belongs to another entity: “{ $question }”

    We have sent it today to: <b>{ $entity }</b>
    To get in touch: { $contact }

    That entity will answer you. Its time starts the day after it receives the question ({ $norm }). We send you a copy of the letter.
transfer-sent-late = The law wants it sent within five business days: that was by { $date }. We were late. We are sorry.
transfer-there = 📨 Question <b>{ $number }</b>, asked by children at “{ $space }”, belongs to another entity. We have sent it to { $entity }. Tell them.

    <blockquote>{ $question }</blockquote>
transfer-here = 📨 Question <b>{ $number }</b> was transferred to { $entity }. The clock does not run here any more.
transfer-lost = 📭 <b>The notice that question { $number } was transferred did not arrive.</b> Whoever asked gets no messages of the bot. The question is still with the other entity. Tell them another way, with the copy of the letter.
transfer-back = ↩️ Your question <b>{ $number }</b> has come back, and we answer it here. The date is the same: by <b>{ $date }</b>.
transfer-back-late = ↩️ Your question <b>{ $number }</b> has come back, and we answer it here. The date was { $date } and has passed. We are sorry: we answer it as soon as we can. You can ask the Personería for help.
transfer-back-here = ↩️ Question <b>{ $number }</b> has come back from the other entity. It has to be answered by <b>{ $date }</b>.
transfer-back-here-late = ↩️ Question <b>{ $number }</b> has come back from the other entity. The date was { $date } and has passed: it has to be answered now.
taking-back-sure = Take up question { $number } again? The date is the one before: { $date }. We tell whoever asked.
taken-back = ↩️ Question { $number } is here again. It has to be answered by <b>{ $date }</b>.
taken-back-late = ↩️ Question { $number } is here again. The date was { $date } and has passed.
transfer-line = 📨 Transferred to { $entity } ({ $contact }) on { $date }.
transfer-line-past = ↩️ It was with { $entity } from { $date } on.
until-transferred = 📨 It is with another entity. The clock does not run here.
left-transferred = transferred
status-transferred = 📨 Your question belongs to another entity, which will answer you.

entities = { $count ->
    [0] 🏛️ <b>Other entities</b>

    There is none yet. The entities to which questions of others are sent are kept here.
    [one] 🏛️ <b>Other entities</b>

    There is one. Tap it to see it.
   *[other] 🏛️ <b>Other entities</b>

    There are { $count }. Tap one to see it.
}
entity = 🏛️ <b>{ $entity }</b>

    { $contact }
entity-name = What is the entity called? Write its whole name.
entity-dropped = Done, the list stays as it was.

step-transferred = We sent it to another entity.
step-transferred-to = We sent it to { $entity }.
step-transfer-untold = The notice of the transfer did not reach you here.
step-taken-back = The question came back, and we took it up again.

data-transfer = Sent to another entity:
overview-away = 📨 Transferred: { $count }

refused-away = That question is with another entity.
refused-not-away = That question is not with another entity.
