### The dialogue spaces: what everybody sees and what coordinators do.

space-kind = { $kind ->
    [public_hearing] Public hearing
    [sector_hearing] Hearing of one sector
    [forum] Forum
    [working_table] Working table
    [zonal_dialogue] Zonal dialogue
    [management_fair] Management fair
    [neighbourhood_day] Back in the neighbourhood
    [virtual] Online meeting
    [core_group] Core group
   *[children] Children's meeting
}
spaces = These are the meetings. Tap one to see it.
spaces-none = No meetings are announced now. You can still ask at any time.
space-line = { $sign } { $date } · { $name }
space-midnight = { $date } at the end of the day
space-moment = { $date }, { $hour }
space-phase = { $sign } { $phase ->
    [draft] Draft: people do not see it yet
    [announced] Announced
    [under_way] Under way
    [closed] Over
   *[cancelled] Cancelled
}
space-when = 📅 { $from }, until { $until }
space-agenda = 🗒 { $text }
space-support = 🤝 { $text }
space-capacity = 👥 Places: { $people }
space-questions-now = ❓ You can ask until { $until }
space-questions-later = ❓ You can ask from { $from } until { $until }
space-questions-over = ❓ It no longer takes questions
space-history = <b>What has happened</b>
space-step = { $kind ->
    [declared] comes from the process file
    [created] made
    [announced] announced
    [renamed] new name
    [rescheduled] new date
    [moved] new place
    [described] new information
    [window_changed] new time for questions
    [questions_opened] questions were opened
    [questions_closed] questions were closed
    [papers_complete] minutes, attendance and commitments are there
   *[cancelled] cancelled
}
button-new-space = ➕ Make a meeting
button-spaces = See the meetings
button-announce = 📣 Announce
button-keep-draft = 💾 Keep without announcing
button-open-questions = ❓ Open questions now
button-close-questions = ⛔ Close questions now
button-space-start = 📅 Date and time
button-space-place = 📍 Place
button-space-open = ❓ Questions
button-space-name = ✏️ Name
button-space-link = 🔗 Stream
button-space-agenda = 🗒 Agenda
button-space-capacity = 👥 Capacity
button-space-support = 🤝 Support
button-space-documents = 📄 Documents
button-space-cancel = ❌ Cancel the meeting
button-space-drop = Leave it
button-space-yes = ✅ Yes
button-no-place = No place yet
button-open-now = From now on
button-open-start = When it begins
button-close-end = When it ends
button-close-after = Five business days later
space-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
space-choose-kind = What kind of meeting is it?
space-ask = { $what ->
    [start] On which day and at what time does it begin? Write it like this: 13 July, 9 am
    [end] When does it end? Tap a length or write the time, for example: 12:00
    [place] Where is it? Write the address or send the location.
    [name] What is it called? Write the name.
    [link] Where is it streamed? Write the link: https://…
    [open] From when on can people ask? Tap an option or write day and time.
    [close] Until when can people ask? Tap an option or write day and time.
    [agenda] What will be talked about? Write the agenda.
    [capacity] How many people is there room for? Write only the number.
    [support] Which support is there? For example: sign language, a ramp, an interpreter.
    [documents] Where can the documents be read? Write the links, one on each line.
   *[cancel] Why is it cancelled? Write the reason. People will read it.
}
space-ask-hour = On { $date }. At what time does it begin? Write it like this: 9 a.m.
space-not-understood = { $what ->
    [start] We did not understand the date, or it is over. Write it like this: 13 July, 9 a.m.
    [end] We did not understand the time, or it is before the beginning. Write it like this: 12:00
    [link] That is no link. It must begin with https://
    [open] We did not understand the date. Write it like this: 12 July, 8 a.m.
    [close] We did not understand the date, or it is before questions open. Write it like this: 19 July, 5 p.m.
    [capacity] Write only a number, for example: 200
    [documents] Write links only. Each begins with https://
    [preview] Tap one of the buttons.
    [announce] Tap one of the buttons.
    [open_questions] Tap one of the buttons.
    [close_questions] Tap one of the buttons.
   *[other] A short text goes here. Please write it.
}
space-preview = This is how it will be. Shall we announce it?
space-change = { $what ->
    [announce] Everybody will see it. Shall we announce it?
    [open_questions] People can ask from now on. Shall we open questions?
    [close_questions] People can no longer ask here. Shall we close questions?
    [cancel] The meeting is cancelled, and that cannot be undone. Shall we cancel it?
   *[other] This is how it will be. Shall we change it?
}
space-reason = Reason: { $text }
space-kept = Done.
space-dropped = Done. Nothing was changed.
space-refused = { $why ->
    [cancelled] That meeting was cancelled. If it takes place, make a new one.
    [over] That meeting is over.
    [announced_before] That meeting was announced before.
    [not_announced] Announce the meeting first. Then people can ask.
    [ends_before_start] It would end before it begins. Check the times.
    [in_the_past] That date is over.
    [closes_before_opening] Questions would close before they open. Check the dates.
    [too_few_places] More people have said that they are coming. There cannot be fewer places.
   *[nothing_to_do] It is like that already.
}
space-on-holiday = ⚠️ That day is a holiday: { $name }.
space-on-rest = ⚠️ The entity does not work that day: { $act }.
space-nobody-told = ✉️ We have not written to anybody about this meeting yet.
button-call-people = 📣 Invite people
space-news-nobody = Nobody knows of it yet. Nobody has to be told.
space-news-text = ✉️ We write this to those who know of it:
space-news-above = ✉️ To those who know of it we write what is above.
button-space-yes-tell = ✅ Yes, change and tell them
button-space-quietly = ✏️ Only correct, tell nobody
space-full = 👥 All places are taken. If you say you're coming, you go on the waiting list.
space-capacity-below = { $people ->
    [one] 1 person has
   *[other] { $people } people have
} said that they are coming. There cannot be fewer places: they have theirs.
