### Paper forms: typing them, bringing them in from a spreadsheet, printing them.

command-paper = paper
command-paper-what = Type paper forms
help-paper = /paper – type paper forms of a survey

paper-none = No survey is open now. Forms are typed only while a survey is open.
paper-staff-only = Only those who work on this type paper forms.
paper-which = Which survey are the forms of?
paper-begin =
    📝 <b>{ $name }</b>
    Write each form on one line: its number, a colon and the answers. You can send several lines.
paper-example = For example: <code>{ $line }</code>
paper-rules =
    Between two questions goes “/”. What was left open is “-”.
    You can also send a spreadsheet.
paper-printed-only = Only forms that were printed here count.
paper-any-number = Give each paper a number and write it on the paper.
paper-kind = { $kind ->
    [one] one
    [several] up to { $most }
    [order] up to { $most }, in order
    [score] a score from 1 to { $most } for each topic, in this order; 0 is none
    [scale] from 1 to { $most }
    [number] from { $least } to { $most }
    [zone] one
   *[text] what the person wrote
}
button-paper-template = 📄 Empty spreadsheet
button-paper-done = Done
button-paper-type = 📝 Type forms
button-paper-print = 🖨 Print forms
paper-done = { $count ->
    [0] Done. No form was kept.
    [one] Done. 1 form was kept.
   *[other] Done. { $count } forms were kept.
}
paper-so-far = { $count ->
    [0] No form so far.
    [one] 1 form so far.
   *[other] { $count } forms so far.
}
paper-typed = ✅ Form { $form }: { $words }
paper-retyped = 🔁 Form { $form } was changed: { $words }
paper-again = ⚠️ Form { $form }: it was typed before. If what you just wrote is right, press “Change { $form }”.
button-paper-again = 🔁 Change { $form }
paper-used = ❌ Form { $form }: the person has answered by phone with its code. The paper does not count.
paper-unknown = ❌ Form { $form }: no such number was printed for this survey. Look at the number again.
paper-closed = This survey takes no more forms. The last ones were not kept.
paper-too-many-lines = Only the first { $count } lines were read. Please send the others again.
paper-bad = ❌ “{ $written }”: { $why }
paper-bad-form = ❌ Form { $form }: { $why }
paper-bad-question = ❌ Form { $form }, question { $place }: { $why }
paper-wrong = { $why ->
    [no_form] Begin with the number of the form and a colon. For example: 17: 3 1 5
    [no_such_number] No form has such a number. They go from 1 to { $most }.
    [many_parts] “{ $written }” is too much. The survey has { $all } questions.
    [empty] It has no answer.
    [not_asked] After what was answered before, this one is not asked. Write “-”.
    [unknown_choice] “{ $written }” is no answer. They go from 1 to { $all }.
    [too_many] More than { $most } are marked.
    [only_one] Only one can be marked.
    [twice] One stands there twice: “{ $written }”.
    [score_count] Write { $all } scores, one for each topic. Where there is none, write 0.
    [no_score] “{ $written }” is no score. They go from 1 to { $most }, or 0 for none.
    [no_number] “{ $written }” is no number.
    [out_of_range] “{ $written }” cannot be. It goes from { $least } to { $most }.
    [too_long] It is too long. There is room for { $most } letters.
   *[unknown_zone] “{ $written }” is no place on the list. They go from 1 to { $all }.
}
paper-send-lines = Write the forms or send a spreadsheet (.xlsx, .ods or .csv). If you have finished, press “Done”.

paper-sheet = Forms
paper-sheet-help = Answers
paper-column-form = Form
paper-words-form = form, forms, sheet, ballot
paper-template-sent = Write one form in each row, with the numbers of the answers, and send it here. The other sheet says what each number is.
paper-sheet-unreadable = There are no forms in that file. The first column must be called “Form”. Ask for the empty spreadsheet and fill it in.
paper-sheet-too-many = It has more than { $most } rows. Please send it in parts.
paper-preview = { $count ->
    [0] There are no new forms.
    [one] There is 1 form to keep.
   *[other] There are { $count } forms to keep.
}
paper-preview-typed = Known already: { $count }. They stay as they are.
paper-preview-used = Answered by phone: { $count }. The paper does not count.
paper-preview-unknown = Rows with a number that was not printed: { $lines }
paper-preview-twice = Rows with a form that stands further up: { $lines }
paper-preview-wrong = Rows with errors: { $count }. They are not kept.
paper-preview-line = Row { $line }: { $what }
button-paper-keep = ✅ Keep
button-paper-drop = Do not keep
paper-dropped = Nothing of that file was kept.
paper-imported = { $count ->
    [0] There was nothing new to keep.
    [one] ✅ 1 form was kept.
   *[other] ✅ { $count } forms were kept.
}

paper-ask-count =
    🖨 <b>{ $name }</b>
    How many forms do you want to print? Press or write a number from 1 to { $most }.
    Each has a number and a code. Once you have printed them, only printed forms count.
paper-bad-count = Write a number from 1 to { $most }.
paper-not-made = The forms could not be made. Please try again in a moment.
paper-no-numbers = There are no numbers left for more forms.
paper-forms-sent =
    Forms { $first } to { $last }. Open it on a computer and print it.
    Keep it safe: whoever has a code can answer once. The codes cannot be seen anywhere else.
paper-forms-name = forms

paper-form-number = Form No.
paper-by-hand = Mark with an X. Do not write your name. Hand in this sheet.
paper-once = Use the sheet or the phone. It counts only once.
paper-by-phone = Or answer by phone: take a photo of this square, or send @{ $bot } on Telegram the word /code and this code:
paper-only-if = Answer this only if you marked “{ $name }” in question { $place }.
paper-only-if-least = Answer this only if you put { $least } or more in question { $place }.
paper-only-if-most = Answer this only if you put { $most } or less in question { $place }.
paper-how-one = Mark only one.
paper-how-several = Mark up to { $most }.
paper-how-order = Mark up to { $most }. Put 1 for the most important, 2 for the next.
paper-how-score = Circle a number in each line. 1 is little, { $most } is much.
paper-how-scale = Circle a number. 1 is very bad, { $most } is very good.
paper-how-number = Write a number from { $least } to { $most }.
paper-how-text = Write clearly.

forms-bad-survey = “{ $value }” is not the number of an open survey.
forms-bad-count = --count { $value } does not do: write a number from 1 to { $most }.
forms-made = { $count } forms, { $first } to { $last }: { $file }
