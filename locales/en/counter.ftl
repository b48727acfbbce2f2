### The counter: questions that come on paper, by telephone or are said.

counter-how = How did the question come?
counter-channel = { $channel ->
    [paper] 📄 On paper
    [telephone] 📞 By telephone
    [in_person] 🙋 They said it in person
   *[hall] ⚡ In a meeting, one after another
}
counter-encounter = In which meeting are you?
counter-write = { $channel ->
    [paper] Send a picture of the paper and write what the person asks. Use their words.
    [telephone] Write what the person asks, in their words. You can send the recording too.
   *[in_person] Write what the person asks, in their words. You can send the recording too.
}
counter-transcribe = We kept the recording. Now write what it says, word for word: so there is a record, and the office can read it.
counter-in-a-line = We kept the file. Now write what the person asks. One line is enough.
counter-when = { $channel ->
    [paper] When did the paper come? Look at the stamp. Write the day and the hour, for example: 12 July at 9 am
   *[other] When did they say it? Write the day and the hour, for example: 12 July at 9 am
}
counter-ago = { $days ->
    [0] Now
   *[1] Yesterday
}
counter-when-unclear = We did not understand the date. Write it like this: 12 July at 9 am
counter-to-come = That date is still to come. Look at the stamp and write it again.
counter-reason = It came on { $date } and is recorded today. Why? Write it in a sentence. The term runs from when it came.
counter-why-later = The question came on an earlier day. Somebody has to say why it is recorded today.
counter-place = Where was it received? For example: the counter of the town hall.
counter-topic = What is it about?
counter-no-topic = I don't know
counter-asker = Who asks? How do we give them the answer? Write a name and a telephone or an address. The person need not say it.
counter-not-said = They did not say
counter-tap = That is no part of the question. Tap one of the buttons.
counter-preview =
    { $channel ->
        [paper] 📄 It came on paper
        [telephone] 📞 It came by telephone
       *[in_person] 🙋 It was said in person
    }

    <blockquote>{ $question }</blockquote>

    It came: { $date }
counter-line-place = Where: { $text }
counter-line-reason = Why it was recorded later: { $text }
counter-line-space = Meeting: { $text }
counter-line-topic = Topic: { $text }
counter-line-office = Answers: { $text }
counter-line-no-office = It has no office yet: the coordinator looks for one.
counter-line-files = { $count ->
    [one] 📎 With one file
   *[other] 📎 With { $count } files
}
counter-line-asker = Who asks: { $text }
counter-line-nobody = They did not say who they are. They get the answer with the code on their slip.
counter-line-due = To be answered by { $date }.
counter-record = ✅ Record it
counter-taken-in = ✅ It is recorded with the number <b>{ $number }</b>. It will be answered by <b>{ $date }</b>. The slip to print is on its way.
counter-more = ➕ Record another
counter-dropped = Done. Nothing was recorded.
counter-left = Done. What you recorded stays. To print the slips, write /take_in.
counter-missing = { $count ->
    [one] 🖨 Print 1 slip that is missing
   *[other] 🖨 Print { $count } slips that are missing
}
counter-hall = ⚡ <b>{ $space }</b>. Write each question on a line of its own. When you send it, it is recorded with its number.
counter-hall-count = { $count ->
    [one] ⚡ <b>{ $space }</b>. One question so far:
   *[other] ⚡ <b>{ $space }</b>. { $count } questions so far:
}
counter-hall-line = ✅ <b>{ $number }</b> · { $text }
counter-hall-next = Write the next one.
counter-hall-words = Write the question in words. A recording alone is not enough.
counter-hall-under = Send the picture again and write the question under it.
counter-hall-full = There are many. Tap «Finish and print» and begin again: at most { $most } in a row.
counter-hall-outage = It was written on the day it came; the system got it later.
counter-undo = ↩️ Take the last one back
counter-end = 🖨 Finish and print
counter-hall-over = { $count ->
    [0] Done. No question was recorded.
    [one] Done. One question was recorded.
   *[other] Done. { $count } questions were recorded.
}
counter-slips = { $count ->
    [one] 🖨 The slip. Print it and give it to the person. If there was one before, it is good for nothing now.
   *[other] 🖨 The { $count } slips. Print them and give each person theirs. The codes are kept nowhere else.
}
counter-slip-name = slip-{ $number }.html
counter-no-slip = There is no slip to print.
button-slip = 🖨 Print a new slip
counter-came = { $channel ->
    [paper] 📄 It came on paper. Recorded on { $date }.
    [telephone] 📞 It came by telephone. Recorded on { $date }.
    [in_person] 🙋 It was said in person. Recorded on { $date }.
   *[hall] ⚡ It was said in the meeting. Recorded on { $date }.
}
counter-is-claimed = The person has followed it on Telegram since { $date }.
counter-said-who = The person said who they are. The office that answers sees it.
counter-unknown = It is not noted who asks.
counter-claim =
    Is this question yours? <b>{ $number }</b>

    <blockquote>{ $question }</blockquote>

    If it is, tap the button: the answer will reach you here.
button-claim = ✅ Yes, it is my question
counter-claimed-late = Done. The question <b>{ $number }</b> is here now. The date for the answer was { $date } and we missed it. We are sorry. You can ask the Personería for help.
counter-claimed = Done. The question <b>{ $number }</b> is here now. We will answer by <b>{ $date }</b>, in this chat.
counter-claimed-over = Done. The question <b>{ $number }</b> is here now.
counter-typists-only = Recording questions is for liaisons, heads and the coordination.

# What is printed.
slip-title = Receipt of your question
slip-number = Your number is
slip-received = We received it on { $date }.
slip-due = We will answer in writing by { $date }.
slip-how = To see the answer on your phone, point the camera at this code. Or look for @{ $bot } in Telegram, write /code and then:
slip-keep = Keep this paper. Whoever has the code can see your question.
