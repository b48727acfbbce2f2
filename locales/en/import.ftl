# Stages, elements and fields of a schedule.
stage-readiness = Readiness
stage-design = Design
stage-preparation = Preparation
stage-execution = Execution
stage-follow-up = Follow-up and evaluation
element-information = Information
element-dialogue = Dialogue
element-responsibility = Responsibility
severity-error = error
severity-warning = check
severity-notice = notice
field-number = No.
field-stage = Stage
field-elements = Elements
field-action = Action
field-title = Activity
field-product = Target or product
field-start = Start
field-finish = Finish
field-responsible = Responsible
when-permanent = permanent
when-undated = no date
when-month = { $month } { $year }
when-span = { $start } to { $finish }
line-of-sheet = { $line } (sheet { $sheet })
when-from = from { $start }
when-until = until { $finish }

# What is odd in a schedule, and what can be done.
finding-finish-before-start = Ends ({ $finish }) before it begins ({ $start }).
finding-non-working-day = Nobody works on { $date }: { $reason }.
finding-stage-out-of-order = Belongs to the stage { $stage } and ends on { $finish }, before { $earlier } begins ({ $begins }, line { $line }).
finding-answer-before-legal = Answers are planned until { $planned }; { $days } business days from { $from } end on { $legal }. The plan gives { $counted ->
    [one] 1 business day.
   *[other] { $counted } business days.
}
finding-answer-after-legal = Answers are planned until { $planned }; the legal term, { $days } business days from { $from }, ends before that, on { $legal }.
finding-term = Says “{ $days } days” without saying whether they are business days.
finding-no-date = Has no date.
finding-not-a-date = Where the date should be it says “{ $written }”.
finding-impossible-date = The date “{ $written }” does not exist.
finding-no-responsible = Does not say who is responsible.
finding-responsible-inferred = The cell of the responsible office is empty; that of line { $line } was taken, because the cells seem to be merged.
finding-unknown-office = “{ $name }” is not among the offices of the entity.
finding-office-variant = “{ $name }” looks like “{ $other }”: they may be the same office.
finding-duplicated = Is the same activity as in line { $line }.
finding-nearly-duplicated = Looks much like the activity in line { $line }, which is in another stage and ends on the same day.
finding-cut-end = The text seems cut at its end: “… { $shown }”.
finding-cut-start = The text seems cut at its beginning: “{ $shown } …”.
finding-year-conflict = The document is of { $document }, but here it says { $other } (lines { $lines }).
finding-publicity-after-event = People are told until { $finish }, after the event of { $event } (line { $line }).
finding-several-stages = Several stages are marked: { $stages }.
finding-several-periods = { $periods } periods are marked: one long activity, or one that comes back.
finding-two-in-one = There seem to be two tasks in one cell; the second begins “{ $begins } …”.
finding-not-an-office = Where the responsible office should be it says “{ $written }”, which is no office.
finding-recurring = It comes back: it says “{ $written }”.
finding-sheet-left-out = The sheet “{ $sheet }” has activities too ({ $count }) and was not read: it repeats those of another sheet or is of another year.
finding-sheet-hidden = The sheet “{ $sheet }” is hidden and has activities ({ $count }): they were not read.
finding-hidden-rows = { $count ->
    [one] This row is hidden in the file and has an activity. We read it too.
   *[other] { $count } hidden rows have activities. This is the first. We read them too.
}
finding-hidden-columns = { $count ->
    [one] A column is hidden in the file. We read it too.
   *[other] { $count } columns are hidden in the file. We read them too.
}
finding-nothing-marked = In the columns of months or weeks (there are { $count }) no cell is marked. Perhaps the marks were colours, which this file does not keep.
finding-column-left-out = The column “{ $label }” was not read: its title does not say that it is what is planned.
finding-misspelling = Says “{ $written }”.
finding-evaluated-early = The evaluation ends on { $finish }, while answers may still be given (until { $legal }).

proposal-start = Should it start on { $date }?
proposal-check-dates = Correct the date in the schedule.
proposal-working-day = Unless people meet on that day, it could be { $date }.
proposal-stage-order = Check the stage or the dates.
proposal-answer-before = The schedule promises sooner than the law asks: keep that date as your own target or change it to { $legal }. A question asked earlier has its own term.
proposal-answer-after = Change the date to { $legal }, or to an earlier one.
proposal-term = Write “{ $days } business days”: that is how they are counted unless the rule says otherwise (Ley 4 de 1913, art. 62).
proposal-no-date = Give it a date; nobody can be reminded without one. If the year is missing, use --year.
proposal-date = Should it be { $date }?
proposal-between = It may be that of line { $above } or of line { $below }: choose.
proposal-no-responsible = Write the office responsible.
proposal-confirm-responsible = Confirm or change it.
proposal-nearest-office = Is it “{ $nearest }”? Add “{ $name }” to its aliases in process.toml.
proposal-unknown-office = Add “{ $name }” to the offices of process.toml, or to the aliases of the one it is.
proposal-office-variant = If they are the same, write them alike, or make one an alias of the other in process.toml.
proposal-duplicated = Keep one, or say how they differ.
proposal-cut = Complete the text from the original document.
proposal-year = Confirm the year; --year sets it for dates that name none.
proposal-publicity = It should end before { $event }.
proposal-several-stages = The first was taken; choose one, or divide the activity.
proposal-several-periods = It was taken as one, until the end of the last period, with a reminder at the end of each. Say so if it comes back.
proposal-two-in-one = Divide it into two activities.
proposal-recurring = Unless the schedule says until when, it is kept as permanent. If it ends on a date, write it.
proposal-sheet = If it is the one that counts, choose it with --sheet.
proposal-hidden = Show in the file what is hidden. If it does not belong there, delete it and load the file again.
proposal-nothing-marked = Write an X in each month or week, or the dates, and save the file again.
proposal-column-left-out = If it is what is planned, call it “Fecha programada” or “Responsable”, and load the file again.
proposal-misspelling = Should it be “{ $right }”?
proposal-evaluated-early = Evaluate after { $legal }.

# The command “convoca import”.
import-summary = { $file }: { $count ->
    [one] 1 activity
   *[other] { $count } activities
} ({ $kind })
import-sheet = Sheet: { $sheet }
import-sheets = Sheets: { $sheets }
import-document = Document: { $title } (line { $line })
import-year-said = Year: { $year } (line { $line })
import-year-given = Year: { $year } (as you gave it)
import-year-none = Year: the document names none outside of its dates
import-stages = Stages: { $stages }
import-stage-count = { $stage } { $count }
import-no-stage = none { $count }
import-actions = Actions: { $count }
import-precisions = Dates: { $days } to the day, { $weeks } to the week, { $months } to the month, { $periods } to the four-month period, { $permanent } permanent, { $undated } without
import-inferred = Concluded, not read (marked with *): { $count ->
    [one] in 1 activity
   *[other] in { $count } activities
}
import-unread = Lines not understood as an activity: { $lines }
import-more = … and { $count } more; --json gives all
import-head-line = Line
import-head-when = When
import-anomalies = What is odd: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings } to check, { $notices ->
    [one] 1 notice
   *[other] { $notices } notices
}
import-no-anomalies = Nothing is odd.
import-anomaly = { $line }: { $message }
import-proposal = → { $proposal }
import-not-stored = Nothing was stored: this is what was understood.
import-written = { $file } was written.
import-remarks = Remarks
import-indicator = Indicator
import-unit = Unit
import-target = Target
import-sheet-activities = Activities
import-sheet-anomalies = What is odd
import-severity = Severity
import-message = What it is
import-proposal-head = What to do

# Why a file cannot be imported.
import-no-file = { $file }: there is no file of this name.
import-unreadable = { $file }: cannot be read ({ $reason }).
import-empty = { $file }: is empty.
import-too-large = { $file }: has { $megabytes } MB; files of up to { $most } MB are read. Nothing was read.
import-bomb = { $file }: looks small but is huge inside (rows, columns or text). Nothing was read.
import-other-kind = { $file }: is { $what }, not a schedule. { $what ->
    [HTML] Open it in Excel and save it with “Save as → Excel Workbook (.xlsx)”.
    [XML] Open it in Excel and save it with “Save as → Excel Workbook (.xlsx)”.
    [XLSB] Open it in Excel and save it with “Save as → Excel Workbook (.xlsx)”.
    [DOC] Open it in Word and save it with “Save as → Word Document (.docx)”.
   *[other] What is read: .xlsx, .xls, .ods, .docx, .csv, .tsv and text.
}
import-unknown-kind = { $file }: is no file that can be read. What is read: .xlsx, .xls, .ods, .docx, .csv, .tsv and text.
import-locked = { $file }: has a password. Save it without one.
import-damaged = { $file }: is damaged ({ $reason }). Open it and save it again.
import-no-header = { $file }: no row has the titles of a schedule, such as Actividad, Responsable and Fecha. The first thing seen is “{ $seen }”. Nothing was imported.
import-no-activities = { $file }: there are no activities under the titles of line { $line }. Nothing was imported.
import-no-sheet = { $file }: there is no sheet “{ $sheet }”. The sheets are: { $known }.
import-bad-entity = { $file }: there is no process.toml or convoca.toml of an entity.
import-cannot-write = { $file }: cannot be written ({ $reason }).
