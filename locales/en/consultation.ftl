### Documents up for comments: people comment by part, offices answer, and a report comes out.

## What everybody reads.

documents = <b>Documents up for comments</b>
    Touch one to read it and say what you think.
documents-none = There are no documents to comment on now. When there is one, you will see it here.
document-line = { $state ->
    [open] 📝 { $name } (until { $date })
    [reported] 📄 { $name }: report
   *[closed] ⏳ { $name }: being answered
}
document-open = 📅 You can comment until <b>{ $date }</b>. That day counts too.
document-how = Read the document. Then touch the part you want to speak about.
document-closed = ⏳ Comments are no longer taken. We are answering them.
document-reported = 📄 The report is here. It has all that people said and what we answered.
document-cancelled = This document is no longer up for comments. What was said will not be published.
document-sections = Which part do you want to speak about?
section-whole = The whole document
button-whole-document = 💬 About the whole document
button-document-section = 💬 { $name }
button-more-sections = More parts
button-my-observations = 👤 My comments
button-see-report = 📄 See the report
observation-write =
    You are going to comment on: <b>{ $section }</b>

    Write what you think, in your own words. We will publish it without your name. Do not write anybody's data: no names, no ID numbers, no phone numbers.
observation-only-text = Here we can only take text. Please write it.
observation-preview =
    This is what you are going to say about: <b>{ $section }</b>

    <blockquote>{ $text }</blockquote>
observation-warning = ⚠️ This text will be published without your name. Make sure that it has nobody's data. Shall we send it?
observation-receipt =
    ✅ We have received your comment number <b>{ $number }</b>, about: { $section }

    We will answer you here. If you change your mind, you can take it back until { $date }.
button-another-observation = 💬 Comment again
observation-dropped = Done. We have sent nothing.
my-observations = This is what you said. Touch one to see all of it.
my-observations-none = You have said nothing about this document.
observation-line = { $number }. { $text }
observation-head = <b>Comment { $number }</b>. About: { $section }
observation-answered = Answer: <b>{ $verdict }</b>
observation-verdict = { $verdict ->
    [accepted] Accepted
    [partly] Accepted in part
    [declined] Not accepted
   *[none] No answer
}
observation-answer-later = You will see the answer here when the report comes out.
button-withdraw-observation = Take it back
observation-withdraw-confirm = Do you want to take it back? Then it is neither published nor answered.
observation-withdrawn = Done. We have taken your comment back.
observation-too-many = You have already made { $most } comments on this document. We cannot take more.
observation-no-words = We see no words in your message. Please write it.
observation-too-long = The text is too long. { $most } letters fit. Please make it shorter.
observation-cut = Your text is too long. We have kept only the beginning.
consultation-reported =
    📄 The report is out: <b>{ $name }</b>

    You commented. It has every comment with its answer. Thank you for taking part.
consultation-given-up = The consultation on “{ $name }” was cancelled. What you said will not be published. Thank you for taking part.
report-sent = Report on what people said: { $name }
report-sent-draft = The report so far: { $name }. It is not public yet.

## Why it cannot be done.

document-not-now = { $state ->
    [draft] It is not published yet.
    [open] It is open: people are commenting. So the document cannot be changed now, nor comments answered.
    [closed] It is closed. No more comments are taken.
    [reported] The report is out. Nothing can be changed.
   *[cancelled] It was cancelled. Nothing can be changed.
}
document-changed = Somebody else has changed it. Open it again to see how it is.
document-over = The date is over. No more comments are taken.
document-lacks = { $what ->
    [file] The document is missing.
    [sections] The parts are missing.
   *[term] The closing date is missing.
}
document-bad-name = Write a name of up to { $most } letters.
document-no-sections = We see no part. Write one on each line.
document-too-many-sections = These are { $count } parts. { $most } fit. Join some of them and send them again.
document-long-section = The name of this part is too long: “{ $name }…”. { $most } letters fit.
document-same-section = Two parts have the same name: “{ $name }”.
document-no-document = Send it as a file, for example a PDF. A photo or a voice note will not do here.
document-too-large = The file is too large. { $most } MB fit.
document-past = That date will not do. It has to be after today.
document-too-far = That date is too far away. It can be up to a year from now.
document-day-of-rest = Nobody works on that day. Write a business day.
document-not-later = The date can only move later.
document-unanswered = { $count ->
    [one] ⚠️ 1 comment has no answer. The report will say so: “No answer”.
   *[other] ⚠️ { $count } comments have no answer. The report will say so: “No answer”.
}

## What coordinators and those who answer read.

consultations = <b>Documents up for comments</b>
    Publish a document, see what people say, and answer.
consultations-to-answer = <b>Documents up for comments</b>
    Touch one to see the comments for your office.
consultations-none = Your office has no comments for now.
consultations-staff-only = That is for those who work for the entity. To see the documents, write /documents.
consultation-line = { $state ->
    [draft] ✏️ { $name } (draft)
    [open] 📝 { $name } (open)
    [closed] ⏳ { $name } (to be answered)
    [reported] 📄 { $name } (report)
   *[cancelled] ✖️ { $name } (cancelled)
}
consultation-state = { $state ->
    [draft] ✏️ Draft: only coordinators see it.
    [open] 📝 Open: people are commenting.
    [closed] ⏳ Closed: the offices are answering.
    [reported] 📄 With its report: everybody can read it.
   *[cancelled] ✖️ Cancelled.
}
consultation-until = 📅 Until the end of { $date }.
consultation-file = 📎 { $name }
consultation-no-file = 📎 The document is missing.
consultation-sections = { $count ->
    [0] 📑 No parts: people comment on the whole document.
    [one] 📑 1 part, and the whole document.
   *[other] 📑 { $count } parts, and the whole document.
}
consultation-count = { $count ->
    [0] 💬 There are no comments.
    [one] 💬 1 comment. Answered: { $answered }.
   *[other] 💬 { $count } comments. Answered: { $answered }.
}
consultation-section-count = • { $name }: { $count } ({ $answered } answered)
consultation-link = 🔗 To share: { $link }
button-new-document = ➕ New document
button-document = ↩️ See the document
button-answer-observations = ✍️ Answer ({ $count })
button-read-observations = 💬 Read the comments
button-preview-document = 👁 See it as people will
button-edit-document = { $what ->
    [name] ✏️ Name
    [file] 📎 Document
    [sections] 📑 Parts
    [term] 📅 Closing date
    [later] 📅 Give more time
   *[office] 🏢 Who answers
}
button-document-step = { $step ->
    [open] 📣 Publish
    [close] 🔒 Close now
    [report] 📄 Publish the report
   *[cancel] 🗑 Cancel
}
document-ask = { $what ->
    [name] What is the document called? If you like, write the name in each language, with a bar between them ({ $languages }): “Estrategia 2025 | Strategy 2025”.
    [file] Send the document as a file, for example a PDF.
    [sections] Write the parts of the document, one on each line. If you like, with the name in each language and a bar between them ({ $languages }): “Metas | Goals”.
    [term] How long will it be open? Touch the business days, or write a date: “2 August”.
   *[later] Until when? Touch a day, or write a date: “2 August”.
}
document-date-not-understood = We did not understand the date. Write it like this: “2 August”.
button-term-days = { $days } business days
button-no-sections = No parts: the whole document
document-confirm = { $step ->
    [open] People will be able to comment until the end of { $date }. Once it is published, neither the document nor its parts can be changed. Shall we publish it?
    [close] From now on nothing more will be taken. It cannot be opened again. Shall we close it?
    [report] Everybody will read the report, without names. After that the answers cannot be changed. Shall we publish it?
    [discard] It is a draft. Nobody else has seen it. Shall we cancel it?
   *[cancel] Nothing of what was said will be published. Shall we cancel it?
}
document-reported-one = Those who made one comment also read its answer there.
section-offices = Who answers about each part? Touch one to change it.
section-office = { $section }: { $office }
section-choose-office = Who answers about “{ $section }”?
observations-none = There are no comments that you can read.
observations-list = { $count ->
    [one] 1 comment. Touch it to read it.
   *[other] { $count } comments. Touch one to read it.
}
observations-all-answered = None is left to be answered.
observation-choose = What do we answer?
button-verdict = { $verdict ->
    [accepted] ✅ Accepted
    [partly] ☑️ Accepted in part
   *[declined] ✖️ Not accepted
}
observation-reasons = { $verdict ->
    [accepted] Comment { $number }: accepted. If you like, write what will change in the document.
    [partly] Comment { $number }: accepted in part. Write what is accepted, what is not, and why.
   *[declined] Comment { $number }: not accepted. Write why.
}
button-no-reasons = Nothing more
button-change-answer = ✏️ Change this answer
observation-answer-kept = ✅ We have kept the answer to comment { $number }. It comes out with the report.
consultation-closed = { $count ->
    [0] 🔒 “{ $name }” is closed. Nobody commented.
    [one] 🔒 “{ $name }” is closed. There is 1 comment to answer. Then the report is published.
   *[other] 🔒 “{ $name }” is closed. There are { $count } comments to answer. Then the report is published.
}
observations-to-answer = { $count ->
    [one] 💬 People commented on “{ $name }”. Your office has 1 comment to answer.
   *[other] 💬 People commented on “{ $name }”. Your office has { $count } comments to answer.
}

## The report.

report-sheet = { $what ->
    [summary] Summary
   *[list] Comments
}
report-column = { $what ->
    [number] No.
    [section] Part
    [text] Comment
    [made] Received
    [verdict] Answer
    [reasons] Reasons
    [office] Office
    [answered] Answered
   *[all] All
}
report-open = Up for comments from { $from } to { $until }.
report-no-names = This report has no names and no data of people.
report-file = comments-{ $number }.xlsx
report-total = Total
report-coordination = Coordination

## Commands.

observation-hidden = [The entity took this text out. { $cause ->
    [data] It had data of a person.
   *[insult] It had insults.
}]
observation-why-hide = You are about to take out the text of comment { $number }. The number stays and it can be answered, but nobody reads the text again. Why?
observation-was-hidden =
    We took out the text of your comment { $number } on <b>{ $name }</b>, because { $cause ->
        [data] it had data of a person
       *[insult] it had insults
    } and the report is public. If you like, write it again without that while it is open: /documents
button-hide-observation = 🚫 Take this text out
button-hide-cause = { $cause ->
    [data] It has data of a person
   *[insult] It has insults
}
button-keep-observation = ⬅️ Leave it as it is
