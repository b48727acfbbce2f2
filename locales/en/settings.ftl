### Settings: what a coordinator can change from the phone.

settings = <b>Settings</b>

    Here you see and change how the bot works. Nothing changes before you have seen it, and nearly everything can be undone.
button-settings-back = ⬅️ Settings
button-part = { $section ->
    [hours] 🕗 Hours
    [reminder] 🔔 Reminders
    [questions] ❓ Questions
    [answers] 📝 Answers
    [convocations] 📣 Convocations
    [schedule] 📄 Schedule
   *[controller] 🔒 Personal data
}
button-part-of = { $section ->
    [office] 🏢 Offices ({ $count })
    [topic] 💬 Topics ({ $count })
    [zone] 📍 Zones ({ $count })
   *[group] 👥 Groups ({ $count })
}
button-part-back = ⬅️ { $section ->
    [office] Offices
    [topic] Topics
    [zone] Zones
    [group] Groups
    [hours] Hours
    [reminder] Reminders
    [questions] Questions
    [answers] Answers
    [convocations] Convocations
    [schedule] Schedule
   *[controller] Personal data
}
part = { $section ->
    [office] { $count ->
        [0] There are no offices yet.
       *[other] <b>Offices</b>: who answers. Tap one to see or change it.
    }
    [topic] { $count ->
        [0] There are no topics yet.
       *[other] <b>Topics</b>: what people ask about. Tap one to see or change it.
    }
    [zone] { $count ->
        [0] There are no zones yet.
       *[other] <b>Zones</b>: where people live. Tap one to see or change it.
    }
    [group] { $count ->
        [0] There are no groups yet.
       *[other] <b>Groups</b>: who is invited. Tap one to see or change it.
    }
    [hours] Working hours
    [reminder] <b>Reminders</b>: who is reminded of a question without an answer, and when. Tap a post.
    [questions] How questions are taken
    [answers] How questions are answered
    [convocations] When we write to people
    [schedule] Schedule
   *[controller] Who answers for personal data
}
button-part-add = { $section ->
    [office] ➕ Add offices
    [topic] ➕ Add a topic
    [zone] ➕ Add zones
   *[group] ➕ Add groups
}
part-add = { $section ->
    [office] Write the name of the office. If there are several, one on each line.
    [topic] Write the topic in people’s words. For example: Waste and recycling
    [zone] Write the name of the zone. If there are several, one on each line.
   *[group] Write the name of the group. If there are several, one on each line.
}
part-no-name = “{ $written }” is no name. Write only names, one on each line. We have kept nothing yet.
part-too-many = Those are too many lines. There is room for 60: send them in two parts.
part-there-already = That is in the list already. Write another name.
topic-one = Write one topic. Then we ask which office answers it.
topic-office = Which office answers questions about “{ $name }”?
button-change = ✏️ { $what }
button-entry-remove = { $section ->
    [office] 🗑 Remove the office
    [topic] 🗑 Remove the topic
    [zone] 🗑 Remove the zone
   *[group] 🗑 Remove the group
}
setting = { $setting ->
    [of-name] Name
    [of-aliases] Other names
    [of-whole] Part of
    [of-head] Post of its head
    [of-email] E-mail
    [to-name] Name
    [to-office] Answered by
    [zo-name] Name
    [zo-whole] Part of
    [zo-people] Inhabitants
    [gr-name] Name
    [gr-kind] What they are
    [gr-shy] Sensitive
    [gr-people] People
    [ho-work] Working hours
    [ho-digest] Summary of the morning
    [re-before] Days before the deadline
    [re-daily] Every day
    [qu-hour] Per person in an hour
    [qu-day] Per person in a day
    [qu-gather] Minutes to gather notices
    [qu-days] Days to complete
    [an-extend] Who may extend the date
    [an-parts] Days to compose the answer
    [co-hours] Hours to write
    [co-sunday] On Sundays too
    [co-holiday] On holidays too
    [co-second] Somebody else approves
    [co-waves] Before the encounter
    [sc-months] Review of what is permanent
    [da-name] Name
    [da-address] Address
    [da-email] E-mail
    [da-phone] Telephone
   *[da-policy] Data policy
}
setting-ask = { $setting ->
    [of-name] Write the official name of the office.
    [of-aliases] Write what else it is called, one name on each line.
    [of-whole] Which office is it part of?
    [of-head] Write the post of whoever directs the office. For example: Secretary of Health
    [of-email] Write the e-mail of the office.
    [to-name] Write the topic in people’s words. In two languages, with a bar between: Basuras | Waste
    [to-office] Which office answers?
    [zo-name] Write the name of the zone.
    [zo-whole] Which zone is it part of?
    [zo-people] Write how many people live there, by the census.
    [gr-name] Write the name of the group. In two languages, with a bar between: Jóvenes | Young people
    [gr-kind] What are these people for the entity?
    [gr-shy] Does belonging to this group tell something intimate? For example health, origin or having been a victim. Whoever does not agree is not asked (Ley 1581 de 2012, art. 6).
    [gr-people] Write how many people they are, by the census.
    [ho-work] Write the hours of work. Notices come in these hours. For example: 8 to 12 and 2 pm to 5 pm
    [ho-digest] Write at what time the summary of each morning comes. For example: 8:00
    [re-before] Write how many business days before the deadline they are reminded. 0 is the last day. For example: 5, 3, 1, 0
    [re-daily] From when on are they reminded every day?
    [qu-hour] Write how many questions one person can send in an hour, from 1 to 10,000. The others wait, none is lost.
    [qu-day] Write how many questions one person can send in a day, from 1 to 10,000. The others wait, none is lost.
    [qu-gather] Write how many minutes we wait to gather notices of new questions into one. From 0 to 1440; with 0 there is one for each question.
    [qu-days] Write within how many business days an answer is completed when somebody says that something is missing. From 1 to 15.
    [an-extend] Who may extend the date for answering a question? The law lets it be done only once, and whoever asked is told (Ley 1437 de 2011, art. 14).
    [an-parts] Write how many business days before the date of an answer the other offices give their part, at the latest. From 0 to 10.
    [co-hours] Write at what hours people can be written to. For example: 7 am to 8 pm
    [co-sunday] Are people written to on Sundays too?
    [co-holiday] Are people written to on holidays too?
    [co-second] Does somebody else have to approve a convocation before it leaves?
    [co-waves] Write how long before an encounter people are told. For example: 8 days, 2 hours
    [sc-months] How often are permanent activities reviewed?
    [da-name] Write who answers for personal data.
    [da-address] Write the address of that office.
    [da-email] Write the e-mail to write to about personal data.
    [da-phone] Write the telephone to call about personal data.
   *[da-policy] Write the address of the page with the data policy. It begins with https://
}
setting-nothing = { $setting ->
    [re-before] never
    [re-daily] never
    [co-waves] nobody is told before
   *[other] nothing yet
}
setting-choice = { $choice ->
    [yes] Yes
    [no] No
    [value] They receive its services
    [interest] They care about what it does
    [head] The head of the office
    [liaison] The liaison of the office
    [coordinator] The coordinators
    [day-before] From one day before
    [that-day] From the last day
   *[overdue] Once it is overdue
}
setting-count = { $setting ->
    [sc-months] { $count ->
        [one] Every month
       *[other] Every { $count } months
    }
   *[other] { $count }
}
setting-role = { $role ->
    [liaison] Liaisons
    [head] Heads
    [coordinator] Coordination
    [committee] Committee
   *[auditor] Internal control
}
setting-choose = Tap one of the buttons.
button-setting-empty = { $setting ->
    [re-before] 🚫 Never
    [re-daily] 🚫 Never
    [co-waves] 🚫 Tell nobody before
   *[other] 🚫 Leave it empty
}
settings-preview = It would be like this:

    { $changes }
settings-same = It is like this already. There is nothing to change.
settings-overtaken = Somebody changed something meanwhile. Look again at how it would be.
settings-kept = Kept
button-setting-keep = ✅ Keep
setting-changes = { $label }
    Before: { $before }
    After: { $after }
setting-changes-of = { $what } · { $label }
    Before: { $before }
    After: { $after }
setting-added = ➕ { $section ->
    [office] Office
    [topic] Topic
    [zone] Zone
   *[group] Group
} “{ $name }”
setting-added-topic = ➕ Topic “{ $name }”. Answered by: { $office }
setting-removed = 🗑 Goes: { $section ->
    [office] office
    [topic] topic
    [zone] zone
   *[group] group
} “{ $name }”
setting-added-group = ➕ Group “{ $name }”
    It is asked apart, as something sensitive, and only of whoever agrees. If it is not, change that afterwards on its card.
setting-sensitive = ⚠️ If it becomes “Yes”, what was said by whoever has not agreed is erased. That cannot be undone.
settings-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
# How days and hours before an encounter are written
setting-unit-words = { $unit ->
    [d] d, day, days, day before, days before
   *[h] h, hour, hours, hour before, hours before
}
button-history = 🕑 What was changed
history = <b>What was changed</b>, the newest first. To undo, tap the number.
history-none = Nobody has changed anything from Telegram yet.
history-nobody = somebody who is gone
history-line = { $number }. { $at } · { $who }
    { $changes }
button-setting-undo = ↩️ { $number }

# Why the process cannot be changed so
process-bad-value = That does not work here. Write it again as the question says.
process-not-there = That is not as you saw it any more. Somebody changed it meanwhile.
process-overtaken = Somebody changed the offices meanwhile. Send the file again.
process-in-use = { $by ->
    [staff] It cannot be removed: people have a post in this office. Move them to another one first.
    [invitations] It cannot be removed: there is an invitation to this office that nobody used. Wait until it ends.
    [questions] It cannot be removed: this office has received questions. You can rename it.
    [consultations] It can't go: it answers a part of a document in consultation. Give that part to another office first.
   *[activities] It cannot be removed: the schedule names this office. Change the schedule first.
}
process-name-taken = There is an office called “{ $name }” already. Write another name.
process-still-answers = It cannot be removed: it still answers topics. Move them to another office first.
process-has-parts = It cannot be removed: it has parts. Remove those parts first, or move them to another one.
process-circle = That cannot be: it would be part of itself. Choose another one.
process-protected = That cannot be: people told it as sensitive, and we keep it like that.
process-still-in-space = It cannot be removed: an encounter uses it.
process-full = Those are too many: there is room for { $most }.
