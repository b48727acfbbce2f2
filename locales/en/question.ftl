### What whoever asks reads.

greeting =
    Hello. Here you can put questions to { $entity }.
    Write what you want to know. We answer in writing.
    You do not have to give your name.
help =
    This is what you can do here:

    /ask – ask a question
    /my_questions – see how they are going
    /status and the number – see one of them
    /privacy – see or erase your data
    /language – change the language
    /cancel – leave what you are doing

    You can also just write your question.
unknown-command = We do not know that command.
button-ask = ✍️ Ask a question
button-more = Show more
button-yes = Yes
button-no = No
button-stale = This button no longer works.
apology = We had a problem with your message. We kept it and will look at it. If you like, write it again.
only-text = We cannot read this. Send text, a photo, a document or a voice note.
group = Hello. To ask, write to me here: https://t.me/{ $bot }?start=ask

ask-space = Where do you want to ask your question?
button-box = 📮 Year-round box
ask-write = Write your question in your own words. You do not need to know the law.
ask-write-after-file = We received the file. Now write your question.
ask-topic = What is your question about?
button-no-topic = I do not know
ask-voice-only = (voice note)
ask-too-long = Your text is very long. We kept only the beginning.
ask-too-many-files = These are many files. We kept only the first { $count }.
ask-preview =
    This is your question:

    <blockquote>{ $question }</blockquote>
ask-preview-space = 📍 { $space }
ask-preview-topic = 🏷 { $topic }
ask-preview-files = { $count ->
    [one] 📎 One file
   *[other] 📎 { $count } files
}
ask-preview-named = 👤 It is published with your name: { $name }
ask-preview-unnamed = 👤 It is published without your name
ask-preview-send = Shall we send it?
button-send = ✅ Send
button-named = Add my name
button-unnamed = Remove my name
button-space = Change the space
button-rewrite = Write it again
button-drop = Do not send
ask-dropped = Done. Nothing was sent. If you want to ask, just write.
cancel-nothing = There is nothing to cancel. If you want to ask, just write.
edited-too-late = That message stays as it was. If you want to add something, find your question in /my_questions.

ask-receipt =
    We received your question. Its number is <b>{ $number }</b>. Keep it.

    We will answer in writing by <b>{ $date }</b>.
ask-receipt-office = Your question is with: { $office }.
ask-receipt-no-office = We are finding out who can answer you.
ask-filed = Your message came on a day without work. We count from { $date }.
button-why = 📅 Why that date?
why =
    <b>{ $number }</b>
    We received your question on { $received }. We will answer by <b>{ $date }</b>.
    We count business days only. This is the count:

mine = These are your questions. Tap one to see it.
mine-none = You have no questions yet. Would you like to ask one?
mine-line = { $sign } { $number } · { $text }
status =
    <b>{ $number }</b>

    <blockquote>{ $question }</blockquote>
status-open = ⏳ We are on it. We will answer by <b>{ $date }</b>.
status-overdue = 🔴 We missed the date: it was { $date }. We are sorry. You can ask the Personería for help.
status-reopened = ⏳ You asked for a fuller answer. We are on it.
status-answered = ✅ We have answered it:
status-withdrawn = ✖️ You withdrew this question.
button-add = Add something
button-withdraw = Withdraw it
button-insist = Ask for a fuller answer
add-write = Write what you want to add. You can also send a photo or a document.
added = Done. We added it to your question { $number }.
withdraw-sure = Do you want to withdraw question { $number }? If you do, we will not answer it.
button-withdraw-yes = Yes, withdraw it
button-keep = No, keep it
withdrawn = Done. We withdrew your question. You can ask another whenever you like.

answer =
    There is an answer to your question <b>{ $number }</b>.
    <i>{ $question }</i>

    Answered by: { $office }

    { $answer }
answer-rate = Did the answer help you?
button-rate-yes = 👍 Yes
button-rate-partly = 🤏 In part
button-rate-no = 👎 No
rated = Thank you for telling us.
rated-insist = Thank you for telling us. If something is missing, you can ask once for a fuller answer.
insist-write = Write what the answer lacks.
insisted = Done. Your question { $number } is open again. The office will complete its answer.
moved = Your question { $number } is now with: { $office }. The date stays: { $date }.

refused-not-found = We did not find that question among yours. See the list in /my_questions.
refused-answered = That question has been answered.
refused-withdrawn = That question was withdrawn.
refused-not-answered = That question has not been answered yet.
refused-insisted = That answer was completed once already. If you like, ask another question.

language = In which language should we write to you?
language-name = English
language-set = Done. From now on we write to you in English.
