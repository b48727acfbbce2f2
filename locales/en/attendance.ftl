### Attendance and papers of a meeting, for those who run it.

guests-coming = 👥 { $count } will come
guests-coming-waiting = 👥 { $count } will come, { $waiting } waiting
guests-declined = Cannot come: { $count }
guests-need = { $need ->
    [sign_language] ask for sign language: { $count }
    [ramp] ask for a way in without steps: { $count }
   *[other] ask for something else: { $count }
}
button-forget = 🗑 Erase a person
forget-ask = Write the name, document or telephone of whoever asks to be erased. We look in the lists of all meetings.
forget-none = We found nobody like that. Check how it is written and write it again. To leave, write /cancel.
forget-found = Press whom you want to erase.
forget-found-more = There are many people. Press whom you want to erase, or write more.
forget-line = { $who } – { $space }
forget-sure =
    Shall we erase these data from the list of «{ $space }»?
    { $who }
    The person is still counted, but without a name. This cannot be undone.
button-forget-yes = Yes, erase
forget-done = Done. We erased their data from that list. If there is a photo or a file of the list, erase it too.
guests-few = fewer than 5
guests-at-least = { $count } or more
guests-sensitive = This is private: use it only to prepare the meeting.
attended = { $count ->
    [0] 🙋 No attendance registered yet
    [one] 🙋 1 person came
   *[other] 🙋 { $count } people came
}
attendance-sources = With the code: { $qr }. By name: { $staff }. Only counted: { $more }. From lists: { $paper }.
attendance-children = This is a meeting of children. We only count how many come: no names are kept.
attendance-early = Attendance is taken from one hour before the beginning. You can already get the list to print it.
attendance-noted = ✅ { $name }. { $count } so far.
attendance-counted = ✅ One more. { $count } so far.
attendance-undone = ↩️ The last one is gone. { $count } so far.
attendance-nothing-undone = There is nothing of yours to undo. { $count } so far.
attendance-names = Write the name of each person in a message. If you like, add document and telephone: Ana Pérez; 1234567; 3001234567
button-guests = 👥 Who comes
button-attendance = 🙋 Attendance
button-door = 📱 Code for the door
button-new-code = 🔄 New code
button-one-more = ➕ One person
button-names = ✍️ Write names
button-names-done = Done
button-undo = ↩️ Undo
button-list-in = 📥 Send a list
button-list-out = 📤 Get the list
button-list-keep = ✅ Keep it
button-list-drop = Leave it
door-code = People scan this code and are registered. It is good until { $until }. Then press “New code”.
door-page = For a screen or a projector, open this page. Its code renews itself: { $page }
door-no-code = The code could not be made. Try again.
list-ask = Send the list as a spreadsheet: .xlsx, .ods or .csv. It needs a column with the names.
list-unreadable = No column of names was found in that file, or it is too large. Look at the titles and send it again.
list-preview = { $count ->
    [0] There is nobody new in that list.
    [one] There is 1 new person in that list.
   *[other] There are { $count } new people in that list.
}
list-known = { $count ->
    [one] 1 was there already.
   *[other] { $count } were there already.
}
list-nameless = { $count ->
    [one] 1 row without a name is not kept: { $lines }.
   *[other] { $count } rows without a name are not kept: { $lines }.
}
list-unread = Row { $place }: { $why }
list-more-unread = { $count ->
    [one] There is 1 more cell that cannot be read.
   *[other] There are { $count } more cells that cannot be read.
}
list-page = { $line } ({ $sheet })
list-kept = Done. We kept { $count }. { $all } in all.
list-dropped = Done. The list was not kept.
list-sent = The second sheet can be printed and signed. It has personal data: keep it well.
list-file-name = attendance
list-sheet = Attendance
list-sheet-print = To print
list-title = Attendance list
list-date = Date: { $date }
list-place = Place: { $place }
list-privacy = Your data only serve to record attendance. Fill in only what you like.
list-number = No.
list-name = Name
list-document = Document
list-phone = Telephone
list-group = Group
list-zone = Zone
list-signature = Signature
list-words-foot = total, totals, subtotal, sum, prepared, reviewed, approved, signature, remark, remarks, note, notes
list-words-name = name, names, surname, attendee, participant
list-words-document = document, id, identification
list-words-phone = telephone, phone, mobile, contact
list-words-group = group, population, organisation, organization
list-words-zone = zone, district, neighbourhood, village, area
button-papers = 📄 Minutes and commitments
button-papers-of = 📄 { $name }
paper = { $paper ->
    [minutes] minutes
    [attendance] attendance
   *[commitments] commitments
}
paper-line = { $sign } { $paper ->
    [minutes] Minutes
    [attendance] Attendance list
   *[commitments] Commitments
}
button-paper = { $paper ->
    [minutes] 📄 Send the minutes
    [attendance] 🙋 Send the attendance list
   *[commitments] 🤝 Send the commitments
}
papers-complete = All three are there. If you send another, it replaces the one before.
papers-missing = Press what you are going to send.
paper-ask = { $paper ->
    [minutes] Send the minutes as a document or photo.
    [attendance] Send the attendance list as a document or photo.
   *[commitments] Send the commitments as a document or photo, or write them.
}
paper-kept = { $paper ->
    [minutes] Done. We kept the minutes.
    [attendance] Done. We kept the attendance list.
   *[commitments] Done. We kept the commitments.
}
paper-refused = That cannot be kept for this meeting.
digest-papers = 📄 Papers are missing of:
digest-papers-alone = Good morning. Papers are missing of:
digest-papers-line = • { $name } ({ $date }): { $missing }
papers-unsent = Those who were there don't have them yet.
papers-to-send = the minutes are still to be sent to those who were there
button-minutes = 📨 Send the minutes to those who were there
minutes-title = <b>The minutes and commitments, before you send them</b>
minutes-sent = Done. They go to those who were there.
