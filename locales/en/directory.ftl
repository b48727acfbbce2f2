# The sheets and columns of the directory. Sheets are names of files too.
directory-offices = offices
directory-topics = topics
directory-groups = groups
directory-zones = zones
directory-spaces = meetings
directory-key = key
directory-name = name ({ $language })
directory-aliases = also called
directory-parent = part of
directory-head = title of its head
directory-liaisons = liaisons
directory-email = e-mail
directory-hours = working hours
directory-office = office that answers
directory-kind = kind
directory-sensitive = sensitive
directory-kind-value = value group
directory-kind-interest = interest group

directory-same = The file says the same as { $file }. Nothing changes.
directory-added = { $sheet }: + { $key } ({ $name })
directory-removed = { $sheet }: − { $key } ({ $name })
directory-changed = { $sheet }: { $key }, { $column }: “{ $old }” → “{ $new }”
directory-reordered = { $sheet }: another order
directory-check = This is only a check: nothing was written.
directory-written = Done: { $file } has these changes now. If «convoca run» is working, restart it.
directory-exported = Written: { $file }
directory-no-sheet = { $file }: there is no sheet of a directory. The sheets are called: { $known }.
directory-unknown-column = { $file }, { $sheet }: the column “{ $title }” is not known. The columns are: { $known }.
directory-no-names = { $file }, { $sheet }: the column of names is missing.
directory-bad-row = { $file }, { $sheet }, line { $line }, { $column }: { $why }
directory-bad-cell = “{ $value }” will not do. { $right }
directory-twice = “{ $value }” stands in line { $line } already. Change one of the two.
directory-no-office = There is no office “{ $value }”. Write it as it stands in the sheet of offices.
directory-not-there = There is no row “{ $value }” in this sheet. Write it as it stands there, or leave the cell empty.
directory-circle = “{ $value }” is itself part of this row. One of the two cannot be part of the other.
directory-needed = { $file }, { $sheet }: the office “{ $office }” is missing, and it answers the topic “{ $topic }”. Leave it in the sheet, or change the topic’s office first.
directory-right-key = Write 1 to 24 letters without accents, digits and hyphens; empty, it is made from the name.
directory-right-name = Write the name.
directory-right-email = Write an address like oficina@municipio.gov.co
directory-right-hours = Write hours like 08:00-12:00, 14:00-17:00
directory-right-kind = The kinds are: { $known }.
directory-right-sensitive = If it is sensitive (health, ethnicity, victims…), write x. If not, leave it empty.
directory-right-office = Write the office that answers.
directory-right-none = Leave it empty.
directory-no-process = { $file }: it names no process. Add under [entity]: process = "process.toml"
directory-cannot-write = { $file }: cannot be written ({ $reason })
directory-exists = { $file }: it exists and is not touched. Write another name.

### In the chat.
directory-file-name = directory.xlsx
directory-changes-name = what-changes.txt
directory-sent =
    Offices, topics, groups and zones as they are today. Change them on your computer and send the file here.

    A row that you take out goes. A column that you take out stays as it is. Nothing changes before you have seen it.
directory-changes = All that would change, line by line.
directory-bad =
    We changed nothing. In “{ $file }” this is to be mended:

    { $lines }

    Mend it on your computer and send the file again.
directory-too-long = “{ $file }” has more than { $most } rows in a sheet. That can't be done in the chat: ask whoever runs the program to load it.
directory-counted = { $sheet }: { $rows } in the file. New: { $added }. Changed: { $changed }. Gone: { $gone }.
directory-order = The order isn't changed here.
button-directory = 📒 Offices and topics in Excel
