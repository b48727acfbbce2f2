### What is missing before the first hearing, in the chat and in «convoca check».
checklist = <b>Before the first hearing</b>
checklist-head = Before the first hearing:
checklist-missing = { $count ->
    [one] 1 thing is missing. Tap the button to do it.
   *[other] { $count } things are missing. Tap a button to do one.
}
checklist-done = Everything is there. You can convene.
check-there = ✅ { $item ->
    [schedule] Schedule: version { $count }
    [offices] Offices: { $count }
    [topics] Topics: { $count }
    [liaisons] Each office has a liaison
    [hearing] The hearing is announced
    [calendar] The calendar was looked at
    [policy] People know where to write about their data
   *[trial] A question was tried
}
check-missing = – { $item ->
    [schedule] The schedule is missing
    [offices] The offices are missing
    [topics] The topics of questions are missing
    [liaisons] { $count ->
        [0] The offices' liaisons are missing
        [one] The liaison of 1 office is missing
       *[other] The liaisons of { $count } offices are missing
    }
    [hearing] The hearing is not announced
    [calendar] Nobody has looked at the calendar
    [policy] Nothing says where to write about personal data
   *[trial] No question was tried
}
check-unknown = ❔ { $item ->
    [schedule] Schedule: we could not look
    [liaisons] Liaisons of the offices: we could not look
    [hearing] Hearing: we could not look
    [calendar] Whether the calendar was looked at: we could not look
   *[trial] Question tried: we could not look
}
check-no-database =
    ⚠️ We could not look into the database. So we do not know what has a ❔, nor whether messages were set aside.
    If convoca has not run yet, that is normal: start it with «convoca run» and look again.
    If it has run before, look at database.url (or DATABASE_URL), whether the database server is on, and whether the program is of the version of the database.
button-checklist = 📋 What is missing
button-checklist-back = ⬅️ To the list
button-check = { $item ->
    [schedule] 📄 Load the schedule
    [offices] 🏢 Say the offices
    [topics] 🏷 Choose the topics
    [liaisons] 🔗 Invite the liaisons
    [hearing] 📣 Make the hearing
    [calendar] 📅 Look at the calendar
    [policy] 🔒 Say who answers for data
   *[trial] 🧪 Try a question
}
button-check-write = { $item ->
    [topics] ✍️ Write other topics
   *[other] ✍️ Write the offices
}
check-offices = The offices come with the schedule: send it. You can also write them.
check-topics = People choose a topic when they ask, and the question goes to its office. By what each office does, we propose these:
check-topics-none = People choose a topic when they ask, and the question goes to its office. We have no more topics to propose: write them.
check-topic = • { $name } → { $office }
button-check-topic = ➕ { $name }
button-check-topics = ✅ Add all { $count }
check-liaisons = { $count ->
    [one] 1 office has no liaison. Tap its name: you get an invitation to send to that person.
   *[other] { $count } offices have no liaison. Tap one: you get an invitation to send to that person.
}{ $invited ->
    [0] {""}
   *[other] {" "}Those with ✉️ have an invitation; the person still has to enter.
}
check-liaisons-done = All offices have a liaison.
button-check-links = { $count ->
    [one] 🔗 Make 1 invitation
   *[other] 🔗 Make the { $count } invitations
}
check-link =
    Invitation to be the liaison of { $office } in the accountability process.

    Tap to enter: { $link }
    It works only once, until { $date }.
check-links = { $count ->
    [one] Forward the message above to the person of that office.
   *[other] Forward each message above to the person of that office. There are { $count }.
}
button-check-invited = ✉️ { $name }
check-calendar = <b>Calendar.</b> Saturdays are not worked. Colombia's holidays are there already.
check-calendar-saturday = <b>Calendar.</b> Saturdays are worked. Colombia's holidays are there already.
check-calendar-no-days = In the year to come there are no civic days.
check-calendar-days = These days do not count for terms either:
check-calendar-day = • { $date }: { $why }
check-calendar-more = • … and { $count } more
check-calendar-change = Terms are counted with these days. If one is missing, tell whoever runs the program, with its act.
check-write = { $item ->
    [topics] Write each topic and its office, like this: Health: Secretaría de Salud. One on each line.
   *[policy] To which e-mail address can people write to know of their data, correct or erase them? Write it.
}
check-bad-email = That isn't an e-mail address.
check-bad-topic = We didn't understand “{ $written }”. Write the topic, a colon and the name of the office.
check-topic-no-office = There is no office “{ $name }”. Your offices are: { $offices }. We have kept nothing yet.
check-topic-there = The topic “{ $name }” is there already. Leave that line out. We have kept nothing yet.
check-kept = Done. It is kept.
check-trial = We make a test question: it is recorded, goes to the office, is answered and the answer leaves. Then all of it is erased. Nobody gets anything.
button-check-try = ▶️ Try
trial = 🧪 <b>Test question</b>
trial-asked = ✅ It was recorded with the number { $number }.
trial-due = ✅ It has to be answered by { $date }.
trial-office = ✅ Topic “{ $topic }”: { $office } gets it.
trial-unplaced = 🟡 There are no topics: the coordinator gets it, to say which office answers.
trial-liaisons = { $count ->
    [0] 🟡 That office has no liaison: the coordinator answers for it.
    [one] ✅ That office has 1 liaison.
   *[other] ✅ That office has { $count } liaisons.
}
trial-answered = ✅ It was answered, and the answer would leave for whoever asked.
trial-unanswered = 🔴 The answer would not reach whoever asked.
trial-gone = The test is erased already: nothing of it is left.
trial-again = What is marked 🟡 or 🔴 is missing. When it is there, try again.
trial-question = Is this a test question?
trial-reply = Yes. This is a test answer.
