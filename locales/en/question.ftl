### What whoever asks reads.

greeting =
    <b>{ $entity }</b>
    Hello. Write your question here.
    We answer in writing.
    You do not have to give your name.
greeting-space = { $when ->
    [now] 📅 Now: <b>{ $name }</b>
    [soon] 📅 On { $date } at { $hour }: <b>{ $name }</b>
   *[later] 📅 Today at { $hour }: <b>{ $name }</b>
}
greeting-survey = 🗳 You can answer now: <b>{ $name }</b>
button-today-space = 📅 { $name }
button-today-survey = 🗳 Answer: { $name }
button-my-questions = 📋 My questions
meetings-known = This is what we know:
meetings-not-sent = We did not take what you wrote for a question. If you want an office to answer you, tap «✍️ Send it as a question».
meeting-known =
    <b>{ $name }</b>
    📅 { $date }, { $hour }
meeting-now =
    <b>{ $name }</b>
    🟢 { $day ->
        [same] It is on now, until { $ends }.
       *[other] It is on now, until { $date }, { $hour }.
    }
button-send-as-question = ✍️ Send it as a question
unknown-command = That command does not exist.
button-ask = ✍️ Ask a question
button-more = Show more
button-yes = Yes
button-no = No
button-stale = This button no longer works. To see what you can do, write /help.
too-many-replies = We are sending you many replies and they arrive one by one. Wait until all are here. If you write before that, we will not answer. What you confirmed with a button was saved: do not do it again.
too-many-errands = We are still working on what you asked for or sent before. Wait for our answer and send it again.
apology = We had a problem with your message. We kept it and will look at it. If you like, write it again.
only-caption = We cannot read the file. We took only what you wrote with it.
only-text = We cannot read this. Send text, a photo, a document or a voice note.
group = Hello. To ask, write to us here: https://t.me/{ $bot }?start=ask

ask-space = Which meeting is your question for?
ask-space-line = { $name } · { $date }
button-no-space = None: it is a general question
box = 📮 Year-round box
ask-write =
    Write your question in your own words. You do not need to know the law.
    You can also send a photo, a document or a voice note.
ask-no-words = We see no words in your message. Write what you want to know.
ask-write-after-file = We have the file. Now write your question.
ask-topic = What is your question about? If you do not know, tap “I do not know”.
ask-topic-offered = If this is your question, what is it about? If you do not know, tap “I do not know”.
button-no-topic = I do not know
button-no-question = It is not a question
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
button-space = Change the meeting
button-rewrite = Write it again
button-drop = Do not send
ask-dropped = Done. Nothing was sent. If you want to ask, just write.
button-take-back = ↩️ I do want to send it
button-topic = Change the topic
button-unsent = ✏️ See it and change it
unsent = ✏️ We have not received this, which you wrote:
unsent-asked = If it is right like this, tap “✅ Send”. If you say nothing for a day, we take it as it is and tell you.
unsent-offered = Is it a question for us? If so, tap “✅ Send”. If not, you do not have to do anything.
unsent-no-words = Your question is missing. Write it and we show it to you before sending it.
unsent-file = 📎 You sent us a file without a question. Write your question and we show it to you before sending it.
unsent-ended = We did not receive this, which you wrote, because you did not send it:
unsent-file-ended = We did not receive the file that you sent, because you wrote no question and did not send it.
unsent-filed =
    You wrote this question on { $date } and did not tap “Send”:

    <blockquote>{ $question }</blockquote>

    So that it is not lost, we have taken it as it is. If you did not want to send it, tap “Withdraw it”.
ask-belongs =
    A while ago you began this question and did not send it:

    <blockquote>{ $question }</blockquote>

    Is what you send now part of that question?
ask-belongs-to = Is what you send now part of what you added to your question <b>{ $number }</b>?
button-belongs = Yes, it is part of it
button-apart = No, it is something else
ask-too-many-apart = That is many messages. First tap “Yes” or “No”.
ask-apart = The question before has not been sent yet. It is kept: you find it in /my_questions.
ask-space-closed = That meeting has closed. Your question goes to: { $space }.
ask-held = What you wrote is kept. When the time comes, tap “✅ Send”.
nameless-write =
    <b>{ $space }</b>
    Write the question in one message. Give no names.
    We do not keep who asks it. It is sent as soon as you write it.
nameless-no-files = At children's meetings we keep no photos, recordings or files. Write the question.
nameless-over = Questions can no longer be asked at that meeting. To see what is to come, write /meetings.
nameless-code =
    Your code is <b>{ $code }</b>. Keep it: we do not know who asked and cannot write to you.
    To read the answer, write /code and the code. Whoever organises the meeting will tell it too.
nameless-forgotten = At children's meetings we no longer keep who asks. Your question <b>{ $number }</b> is kept, without your data.
answered-there =
    💬 There is an answer to question <b>{ $number }</b> of the meeting { $space }. We do not know who asked it. Please tell it at the meeting.

    <blockquote>{ $question }</blockquote>

    { $office } answers:
    <blockquote>{ $answer }</blockquote>
cancel-nothing = There is nothing to cancel. If you want to ask, just write.
cancel-form = Done. You left what you were filling in. What was not kept yet is gone.
edited-too-late = That message stays as it was. To add something, find your question in /my_questions.

ask-receipt =
    We have your question. Its number is <b>{ $number }</b>. Keep it.

    We will answer in writing by <b>{ $date }</b>.
ask-receipt-office = Who will answer you: { $office }.
ask-receipt-no-office = We are finding out who can answer you.
ask-filed = Your message came on { $received }, a day when we don't work. We register your question on { $date }. That day doesn't count yet: the first one that counts is the next working day.
button-why = 📅 Why that date?
why =
    <b>{ $number }</b>
    { $reader ->
        [own] Your question came on { $received }. We will answer by <b>{ $date }</b>.
        [own-missed] Your question came on { $received }. The date for the answer was <b>{ $date }</b>, and we missed it.
        [staff] The question came on { $received }. It has to be answered by <b>{ $date }</b>.
       *[staff-missed] The question came on { $received }. The date for the answer was <b>{ $date }</b>, and it was missed.
    }

mine = These are your questions. Tap one to see it.
mine-none = You have no questions yet. Would you like to ask one?
mine-unsent = ✏️ Not sent · { $text }
mine-line = { $sign } { $number } · { $text }
not-a-number = Write /status and the number of your question. A number looks like this: 2024-000123. If you do not have it, look in /my_questions.
status =
    <b>{ $number }</b>

    <blockquote>{ $question }</blockquote>
status-open = ⏳ We are on it. We will answer by <b>{ $date }</b>.
status-overdue = 🔴 We missed the date: it was { $date }. We are sorry. You can ask the Personería for help.
status-reopened = ⏳ You asked for a fuller answer. We will complete it by <b>{ $date }</b>. This is what we answered first:
status-answered = { $giving ->
   *[first] ✅ We have answered it:
    [completion] ✅ We have answered it, and then completed the answer:
    [correction] ✅ We have answered it, and corrected the answer. This one holds:
    [corrected_completion] ✅ We have answered it, completed the answer and corrected it. This holds:
}
status-insisted = <b>You asked to have it completed:</b> { $text }
status-added = <b>You added:</b> { $text }
status-nth = { $nth ->
    [1] <b>First answer:</b>
   *[other] <b>Second answer:</b>
}
status-withdrawn = ✖️ You withdrew this question. If you like, you can ask another.
button-status = See my question
button-full = See the whole answer
button-add = Add something
button-add-more = Add something else
button-withdraw = Withdraw it
button-insist = Ask for a fuller answer
add-write = Write what you want to add. You can also send a photo or a document.
added = Done. It now goes with your question { $number }. The date stays.
withdraw-sure = Do you want to withdraw question { $number }? If you do, we will not answer it.
button-withdraw-yes = Yes, withdraw it
button-keep = No, keep it
withdrawn = Done. We withdrew your question. You can ask another whenever you like.

answer =
    { $begins }
    <i>{ $question }</i>

    Answered by: { $office }

    { $answer }
answer-files = { $count ->
    [one] 📎 One file comes with the answer.
   *[other] 📎 { $count } files come with the answer.
}
answer-rate = Did the answer help you?
button-rate-yes = 👍 Yes
button-rate-partly = 🤏 In part
button-rate-no = 👎 No
rated = Thank you for telling us. If there is something else you want to know, just write.
rated-insist = Thank you for telling us. If something is missing, you can ask once for a fuller answer.
insist-write = Write what the answer lacks.
insisted = Done. Your question { $number } is open again. We will complete the answer by <b>{ $date }</b>.
moved = Your question { $number } is now with: { $office }. The date stays: { $date }.
moved-reopened = Your question { $number } is now with: { $office }. The date for completing the answer stays: { $date }.

see-mine = See yours in /my_questions.
refused-answered = That question has been answered.
refused-withdrawn = That question was withdrawn.
refused-not-answered = That question has not been answered yet.
refused-insisted = That answer was completed once already. If something is missing, ask another question.
refused-not-yet = You sent several questions a moment ago. You can send the next one from { $when }
refused-too-often = You did this many times in a short time. You can go on from { $when }
refused-too-many-files = This question has many files already, and there is no room for more. If you want to add something, write it.

language = In which language should we write to you?
language-name = English
language-set = Done. From now on we write to you in English.
language-set-own = Done. What the office writes in { $language } will come to you like that. The rest comes in { $usual }.
answer-begins = { $giving ->
   *[first] There is an answer to your question <b>{ $number }</b>.
    [completion] We completed the answer to your question <b>{ $number }</b>.
    [correction] We corrected the answer to your question <b>{ $number }</b>. This one holds, not the one before.
    [corrected_completion] We corrected the second answer to your question <b>{ $number }</b>. This one takes its place. The first answer stays as it is.
}
answer-late = The answer is late: the date was { $date }. We are sorry.
answer-completed-late = We completed it late: the date was { $date }. We are sorry.
status-reopened-overdue = 🔴 We missed the date for completing the answer: it was { $date }. We are sorry. You can ask the Personería for help. This is what we answered first:
status-recounted = After that date the calendar changed. By today’s calendar it would be { $date }. We missed it all the same.
moved-late = Your question { $number } is now with: { $office }. The date was { $date } and we missed it. We are sorry. You can ask the Personería for help.
missed =
    🔴 We did not answer your question <b>{ $number }</b> in time. The date was { $date }. We are sorry.
    <i>{ $text }</i>

    We still owe you the answer and will send it. If you like, you can ask the Personería for help: it sees to it that the entity answers.
missed-reopened =
    🔴 We did not complete the answer to your question <b>{ $number }</b> in time. The date was { $date }. We are sorry.
    <i>{ $text }</i>

    We still owe it to you. If you like, you can ask the Personería for help: it sees to it that the entity answers.
missed-several = 🔴 We did not answer several of your questions in time. We are sorry. The dates were:
missed-line = <b>{ $number }</b>: { $date }
missed-several-owed = We still owe you the answers and will send them. If you like, you can ask the Personería for help: it sees to it that the entity answers.
insistence-dated = You asked us to complete the answer to your question <b>{ $number }</b>. Now there is a date: we will complete it by <b>{ $date }</b> at the latest.
refused-delivered = That answer has reached the person.
button-see-mine = See my questions
back = Good to have you back. While we could not write to you:
back-answers = { $count ->
    [one] 💬 We answered a question of yours. We are sending it now.
   *[other] 💬 We answered { $count } questions of yours. We are sending them now.
}
back-no-answers = 💬 There are no new answers.
back-late = { $count ->
    [one] 🔴 We missed the date of one question of yours: { $numbers }. We still owe you the answer. If you like, you can ask the Personería for help.
   *[other] 🔴 We missed the dates of { $count } questions of yours: { $numbers }. We still owe you the answers. If you like, you can ask the Personería for help.
}
back-cancelled = ✖️ Cancelled: { $name } ({ $date }).
back-waits = ⏳ You are still on the waiting list: { $name } ({ $date }, { $hour })
back-comes = 📍 You are on the list: { $name } ({ $date }, { $hour })
why-filed = It came on a { $weekday }. It was registered on { $filed }; the count starts the day after.
why-recounted = { $promised } was promised. The calendar changed afterwards: by today’s calendar the count gives { $date }. The date that was promised is not erased.
why-completed =
    <b>{ $number }</b>
    You asked us to complete the answer. { $state ->
        [answered] We have completed it. There was time until <b>{ $date }</b>.
       *[reopened] We complete it by <b>{ $date }</b>.
    }
    The date { $first } was for the first answer.
why-completed-staff =
    <b>{ $number }</b>
    The person asked to have the answer completed. { $state ->
        [answered] It has been completed. There was time until <b>{ $date }</b>.
       *[reopened] It has to be completed by <b>{ $date }</b>.
    }
    The date { $first } was for the first answer. The entity sets the days for completing it.
why-count = We count only the days on which terms run at { $entity }. This is the count:
extended =
    ⏳ We need more time to answer your question <b>{ $number }</b>: “{ $question }”

    The date was { $old } before. Now we answer by <b>{ $new }</b>.

    Reason: { $reason }

    Decided by: { $office }. The law lets the date be moved only once ({ $norm }).
    If you do not agree, you can ask the Personería for help.
joined =
    👥 Your question <b>{ $number }</b> is answered together with another one like it.

    You keep your number. You'll get the answer here by <b>{ $date }</b>.
parted =
    Your question <b>{ $number }</b> is answered alone, no longer together with another one.

    You keep your number. You'll get the answer here by <b>{ $date }</b>.
status-joined = 👥 Your question is answered together with another one like it. Your number and your date stay the same.
answer-public = 👥 More than ten questions ask the same. So there is one answer, and it is public (Ley 1437 de 2011, art. 22). The entity publishes it on its page. You can ask for a copy too.
