### The schedule and what becomes of its activities.

# What a new version changes, in «convoca import».
changes-none = The schedule says the same as version { $version }: nothing has changed.
changes-first = Version 1 was stored, with { $count ->
    [one] 1 activity
   *[other] { $count } activities
}.
changes-first-check = It would be version 1, with { $count ->
    [one] 1 activity
   *[other] { $count } activities
}. Nothing was stored.
changes = Version { $version } was stored. Compared with { $before }: { $counts }.
changes-check = Compared with version { $before }: { $counts }. Nothing was stored.
changes-counts = { $added } added, { $changed } changed, { $moved } moved, { $dropped } dropped
change-added = {"  "}+ { $name }
change-dropped = {"  "}- { $name }
change-changed = {"  "}~ { $name } ({ $fields })
change-moved = {"  "}> { $name }: { $before } → { $after } ({ $fields })
import-not-kept = Nothing was stored: { $reason }.

# In the morning's digest.
digest-activities = <b>From the schedule:</b>
digest-activities-alone = <b>Good morning. This is how the schedule stands:</b>
digest-starting = { $count ->
    [one] 🚀 1 about to begin
   *[other] 🚀 { $count } about to begin
}
digest-to-review = { $count ->
    [one] 🔎 1 permanent one to review
   *[other] 🔎 { $count } permanent ones to review
}
digest-undated = { $count ->
    [one] ❔ 1 without a date: please give it one
   *[other] ❔ { $count } without a date: please give them one
}
digest-activity = { $light } { $left } · { $name }
digest-activity-starts = 🚀 { $days ->
    [one] begins in 1 business day
   *[other] begins in { $days } business days
} · { $name }
digest-activity-starts-today = 🚀 begins today · { $name }
digest-activity-review = 🔎 to review · { $name }
digest-activity-when = ❔ { $when } · { $name }
button-open-activity = Open the activity
button-activities = See activities

# /process and /activities.
activities-staff-only = That is for people who work here. To see what you can do, write /help.
activities = Activities of the schedule. Tap one to open it.
activities-late = Overdue activities. Tap one to open it.
activities-week = Activities of this week. Tap one to open it.
activities-none = There are no activities here.
activities-line = { $light } { $when } · { $name }
button-sheet = Download as spreadsheet
activity = { $light } <b>{ $name }</b>
activity-who = Done by: { $who }
activity-planned = In the schedule: { $when }
activity-postponed = Put off to <b>{ $date }</b>.
activity-left = Now: { $left }.
activity-stage = Stage: { $stage }
activity-part = Part of the schedule: { $text }
activity-action = Is part of: { $text }
activity-indicator = Measured by: { $text }
activity-unit = Unit: { $text }
activity-target = Target: { $text }
activity-product = Product: { $text }
activity-progress = Progress: { $percent }%
activity-value = Value of the indicator: { $value }
activity-remark = Remarks: { $text }
activity-event-done = Evidence: { $text }
activity-event-postponed = Put off to { $date }. Reason: { $text }
activity-event-superseded = The new schedule changed the date. It is no longer put off to { $date }.
button-done = ✅ It is done
button-postpone = 📅 Put off
button-date = 📅 Give it a date
button-progress = 📈 Say how it goes
button-reopen = ↩️ Not done yet
button-no-evidence = No evidence
button-confirm = ✅ Confirm
button-leave = Leave as it is
activity-evidence = Send the evidence: a file or a link. If you have none, tap “No evidence”.
activity-date-write = For which day? Write it like this: 15/08/2024, or 15 August.
activity-date-unclear = We did not understand the day. Write it like this: 15/08/2024, or 15 August.
activity-reason-write = It will be { $date }. Write in one sentence why.
activity-postpone-preview =
    <b>{ $name }</b>
    In the schedule: { $planned }
    New date: <b>{ $date }</b>
    Reason: { $reason }

    Shall we put it off?
activity-progress-write = Write from 0 to 100 how much is done. You can also write the value of the indicator, for example: 3 workshops.
activity-kept = Done. It is saved.
activity-left-alone = Done. We changed nothing.
reluctant-dropped = That activity is no longer in the schedule.
reluctant-done = That activity is already done.
reluctant-not-done = That activity is not done.
reluctant-past = That day is over. Write another one.
reluctant-same-date = That is the day it already has. Write another one.
reluctant-before-start = That day is before it begins. Write another one.
reluctant-too-far = That day is very far away. Write another one.
reluctant-no-reason = To change the date, the reason is needed.
reluctant-percentage = Progress goes from 0 to 100.
reluctant-unit = That value does not fit the indicator’s unit. Write a number, for example 40.
process-none = There is no schedule yet. A coordinator sends it here: Excel, Word, .csv or text.
process =
    <b>How the process stands</b>
    Schedule: version { $version }, of { $date }.
    Done: { $done } of { $count }.
process-late = { $count ->
    [0] ✅ Nothing is overdue.
    [one] 🔴 1 is overdue:
   *[other] 🔴 { $count } are overdue:
}
process-week = { $count ->
    [0] Nothing is due this week.
    [one] 🟡 1 is due this week:
   *[other] 🟡 { $count } are due this week:
}
process-line = • { $name }
process-stages = Done by stage:
process-offices = { $shared ->
    [yes] Done by office (an activity may be of several):
   *[no] Done by office:
}
process-no-stage = No stage
process-part = • { $name }: { $done } of { $count }
process-odd = Odd in the schedule: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings } to check, { $notices ->
    [one] 1 notice
   *[other] { $notices } notices
}.
process-odd-line = • Line { $line }: { $text }
button-late = 🔴 See overdue ({ $count })
button-week = 🟡 See this week ({ $count })

# The spreadsheet.
sheet-name = activities
sheet-key = Key
sheet-planned = In the schedule
sheet-date = Date
sheet-reason = Reason for the new date
sheet-status = State
sheet-progress = Progress %
sheet-value = Value of the indicator
status-open-word = to do
status-done-word = done
sheet-sent = You can change the date, the reason, the state, the progress, the value and the remarks. Do not change the key. Send the file here: before saving we show you what changes.
sheet-preview = Your sheet changes { $count ->
    [one] 1 activity
   *[other] { $count } activities
}:
sheet-refused = We saved nothing. Correct the sheet and send it again. There { $count ->
    [one] is 1 problem
   *[other] are { $count } problems
}:
sheet-bad-cell = Row { $line }, { $column }: we did not understand “{ $written }”.
sheet-unread-cell = Row { $line }, { $column }: { $why }
sheet-bad-row = Row { $line }: { $why }
sheet-unknown-row = There is no activity with that key.
sheet-twice = That key is there twice.
sheet-row-overtaken = Somebody changed this activity after you got the sheet. Delete this row, or get the sheet again.
sheet-same = Your sheet says the same as what is saved. We changed nothing.
sheet-too-many = Your sheet changes more than { $most } activities. Send it in parts.
sheet-too-many-rows = Your sheet has more than { $most } rows. Leave only the activities that you changed and send it again.
sheet-too-long = These are too many activities for one sheet.
sheet-too-large = That file is too large. We take sheets of up to { $most } MB.
sheet-grows = That file looks small but is huge inside: it has too many rows, columns or too much text. We did not read it. Copy only the rows with data to a new sheet and send that.
sheet-too-slow = That file takes too long to open. We did not read it. Copy only the rows with data to a new sheet and send that.
sheet-old = That file is from an old Excel (.xls). Open it, save it as .xlsx and send it again.
sheet-page = That file is { $what } inside. Open it in Excel and save it with “Save as → Excel Workbook (.xlsx)”. Then send it again.
sheet-locked = That file has a password. Save it without a password and send it again.
sheet-not-fetched = We could not download the file. Send it again in a while.
sheet-applied = Done. We saved the changes of { $count ->
    [one] 1 activity
   *[other] { $count } activities
}.
sheet-overtaken = Something has changed since you saw the list. We saved nothing. Send the sheet again.
sheet-waiting = Confirm what your sheet changes, or leave it as it is. To stop, write /cancel.

# The menu of commands.
