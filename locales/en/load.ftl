### A schedule that is sent in the chat, and what is added to the process there.

# A schedule that is sent in the chat.
load-ask =
    Send the schedule's file here: Excel (.xlsx), LibreOffice (.ods), Word (.docx), .csv or text.

    First we show you what we understood. Nothing is kept without your yes.
load-no-file = That isn't a file. What you wrote wasn't kept.
load-not-yours = If that file is the schedule: only a coordinator can load it. Ask one to send it.
load-picture = We can't read a schedule from a photo or a PDF. Send the file it was made with: Excel, Word or .csv. If you only have the paper, copy it into an Excel sheet: a row for each activity, with columns Actividad, Inicio, Fin and Responsable.
load-other-file = We can't read a schedule from that file. Send the Excel, the Word or the .csv file.
load-other-kind = That file is { $what }, and we can't read a schedule from it. Open it, save it as .xlsx, .docx or .csv, and send it again.
load-damaged = We couldn't open that file. Open it in the program it was made with, save it again and send it.
load-no-schedule = We found no schedule in that file. It needs a row with the titles of the columns, such as Actividad, Responsable and Inicio. To change what is there already, get the sheet from /activities.
load-no-header = We found no titles of a schedule in that file, such as Actividad, Responsable and Inicio. The first thing we saw is “{ $seen }”. Put the titles in a row and send it again. To change what is there already, get the sheet from /activities.
load-no-activities = Below the titles in line { $line } there are no activities. Look at the file and send it again.
load-too-many = It has more than { $most } activities. It can't be loaded in the chat: ask whoever runs the program to load it.
load-busy = We read the file, but you are doing something else. Finish it, or write /cancel, and send the file again. We kept nothing.
load-tap = To decide, tap a button. What you wrote was not kept in the schedule.
load-reading = One moment: we are reading it again.
load-file-name = schedule
load-odd-name = odd.xlsx
load-changes-name = changes.xlsx
load-head = 📄 <b>{ $file }</b>
load-count = { $count ->
    [one] We understood <b>1 activity</b>.
   *[other] We understood <b>{ $count } activities</b>.
}
load-span = From { $first } to { $last }.
load-precision = { $kind ->
    [day] { $found } to the day
    [month] { $found } to the month
    [week] { $found } to the week
    [four_month_period] { $found } by four months
    [permanent] { $found } for the whole year
    [undated] { $found } without a date
   *[other] { $found } by period
}
load-all-past = ⚠️ All dates have passed. Look whether this is the right file.
load-dates = Dates: { $dates }.
load-stages = Stages: { $stages }.
load-no-stages = It doesn't say of which stages they are.
load-sheet = Sheet: { $name }.
load-other-sheets = There are more sheets with activities that we didn't read: { $names }.
load-offices = Offices that we know already: { $known }.
load-new-offices = New offices ({ $count }): { $names }. They aren't added unless you say so.
load-similar-offices = Much like an office that is there already ({ $count }): { $names }. Decide whether they are the same.
load-nothing-odd = We saw nothing odd.
load-odd = To be looked at: { $parts }.
load-odd-part = { $severity ->
    [error] 🔴 { $count } wrong
    [warning] 🟡 { $count } to be decided
   *[notice] 🔵 { $count } just in case
}
load-unread = Lines that we didn't understand: { $lines }.
load-left-out = { $count ->
    [one] There is 1 more odd thing. It is in the sheet.
   *[other] There are { $count } more odd things. They are in the sheet.
}
load-first = It would be the first version.
load-same = It says the same as version { $version }: there is nothing to load.
load-against = Against version { $version }: { $counts }.
load-change = { $kind ->
    [added] { $count } new
    [changed] { $count } with other data
    [moved] { $count } with another date
   *[dropped] { $count } no longer there
}
load-much-goes = ⚠️ Most of what there is today would no longer be there: { $count } of { $all }. Look whether this is the right file.
load-decided-offices = { $count ->
    [one] You have decided about 1 office.
   *[other] You have decided about { $count } offices.
}
load-not-offices = { $count ->
    [one] You said that 1 name is no office. It stays written, but we notify nobody because of it.
   *[other] You said that { $count } names are no offices. They stay written, but we notify nobody because of them.
}
load-corrected = { $count ->
    [one] You corrected 1 thing.
   *[other] You corrected { $count } things.
}
load-later = { $count ->
    [one] You left 1 thing for later.
   *[other] You left { $count } things for later.
}
load-nothing-yet = Nothing was kept yet.
load-look-again = Nothing was kept yet. See what it would be before you load it.
load-all-decided = Done: you have decided everything.
load-all-seen = You have seen everything. What you left for later is still here.
load-aside = We kept your review of the schedule. To go on: /proceso
load-half = You left the schedule “{ $file }” half reviewed.
load-resume =
    You left the schedule “{ $file }” half reviewed. What you decided is kept.

    Do you go on with it or send another file?
load-in-file = This isn't changed here. Correct it in the file, save it and send it again. Or leave it as it is.
button-load-resume = ▶️ Go on with the one I left
button-load-instead = 📄 Send another file
button-load-again = { $count ->
    [one] 🔎 Review what I left for later (1)
   *[other] 🔎 Review what I left for later ({ $count })
}
button-load-review = { $count ->
    [one] 🔎 Look at 1 thing
   *[other] 🔎 Look at { $count } things
}
button-load-offices = 🏢 Add the new offices ({ $count })
button-load-year = 📅 Say the year
button-load-sheet = 📑 Read the sheet “{ $name }”
button-load-preview = 👀 See what it would be
button-load-changes = ⬇️ See what changes
button-load = ✅ Load
button-load-leave = ✖️ Don't load
button-load-close = ✖️ Close
button-load-back = ⬅️ To the summary
button-load-another = 📄 Load another schedule
button-load-first = 📄 Load the schedule
button-load-state = 📊 See how it stands
button-versions = 🕑 Versions
button-version = ⬇️ Get version { $version }
button-is-question = ✍️ It's for a question
button-point-fine = It's fine so
button-point-leave = Leave it as it is
button-point-office = 🏢 It's a new office
button-point-use = ✅ Use: { $value }
button-point-alias = ✅ It's “{ $name }”
button-point-change = ✏️ Change
button-point-other-name = ✏️ It is there under another name
button-point-no-office = 🚫 That is no office
button-point-later = Later
load-severity = { $severity ->
    [error] 🔴 it can't be so
    [warning] 🟡 to be decided
   *[notice] 🔵 just in case
}
load-point = { $count ->
    [one] <b>1</b> is left to review
   *[other] <b>{ $count }</b> are left to review
} · { $severity }
load-line = Line { $line }: { $name }
load-line-alone = Line { $line }
load-new-office = “{ $name }” isn't among the entity's offices.
load-propose-office = Is it a new office? Is it there already under another name? Or is it no office at all?
load-propose-nearest = Is it “{ $name }”?
load-propose-date = Give it a date. Without one we can't remind anybody.
load-propose-variant = If they are the same office, tap “Change” and write the right name.
load-propose-year = If the year is wrong, correct it in the file and send it again.
load-write-office = Which office is “{ $name }”? Write one of these names: { $offices }.
load-write-no-office = The entity has no offices yet. Go back to the summary and add those that are new.
load-write-nothing = nothing
load-write-day =
    Line { $line }: { $name }
    { $column } says: { $now }

    Which day is it? Write it like this: 15/08/2024, or 15 August.
load-write-text =
    Line { $line }: { $name }
    { $column } says: { $now }

    Write what is right.
load-write-stage =
    Line { $line }: { $name }
    { $column } says: { $now }

    Which stage is it of? Write one: { $stages }.
load-no-such-stage = There is no stage “{ $name }”. If your document has other stages, correct it in the file.
load-write-in-file = That is corrected in the file. Lines: { $lines }. Correct it, save it and send it again. You can also load it as it is and correct it later.
load-write-year = Of which year is the schedule? Write the year, for example: 2024.
load-bad-year = That isn't a year that can be used here.
load-no-such-office = There is no office “{ $name }”. Write the full name of the office.
load-odd-sheet = Your schedule as we understood it. What is odd has a colour and a note.
load-changes-sheet = What changes against version { $version }.
load-overtaken = Somebody loaded another version while you were looking. We kept nothing. Look again at what changes.
load-over = You can no longer load the schedule. The file you sent was not loaded. A coordinator can send it again.
load-already = It is loaded already: it is version { $version } of the schedule.
load-no-more = There is nothing to load here any more. The version in force is { $version }: { $file }.
load-left = Done. We loaded nothing. The schedule is as it was.
load-done = ✅ Done. Version { $version } of the schedule is in force: { $counts }.
load-done-offices = { $count ->
    [one] We added what you said about 1 office. You can invite its liaison now: /team
   *[other] We added what you said about { $count } offices. You can invite their liaisons now: /team
}
load-done-later = { $count ->
    [one] 1 thing is left to look at. To correct it, send the file again.
   *[other] { $count } things are left to look at. To correct them, send the file again.
}
versions = <b>Versions of the schedule</b>
version-line = <b>{ $version }.</b> { $date }, { $count ->
    [one] 1 activity
   *[other] { $count } activities
}: { $file }
versions-back = To go back to an earlier version, send its file again.
version-sheet = What version { $version } said.
changes-sheet = What changes
changes-head-what = What happens
changes-head-before = Before
changes-head-now = Now
changes-head-fields = What changed
changes-kind = { $kind ->
    [added] new
    [changed] other data
    [moved] another date
   *[dropped] gone
}
# What stands in process.toml of what was added in the chat.
amended = Changed in Telegram: { $what } ({ $date }, { $who })
amended-to = Changed in Telegram: { $what } = { $text } ({ $date }, { $who })
amended-away = Taken away in Telegram: { $what } ({ $date }, { $who })
amended-until = Until when this file says what was changed in Telegram. convoca writes it: leave it as it is.
