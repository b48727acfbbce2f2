### Paper forms: typing them, bringing them in from a spreadsheet, printing them.


ballots-none = No survey is open now. Forms are typed only while a survey is open.
ballots-which = Which survey are the forms of?
ballots-begin =
    📝 <b>{ $name }</b>
    Write each form on one line: its number, a colon and the answers. You can send several lines.
ballots-example = For example: <code>{ $line }</code>
ballots-rules =
    Between two questions goes “/”. What was left open is “-”.
    You can also send a spreadsheet.
ballots-printed-only = Only forms that were printed here count.
ballots-any-number = Give each form a number and write it on the form.
ballots-kind = { $kind ->
    [one] one
    [several] up to { $most }
    [order] up to { $most }, in order
    [score] a score from 1 to { $most } for each topic, in this order; 0 is none
    [scale] from 1 to { $most }
    [number] from { $least } to { $most }
    [zone] one
   *[text] what the person wrote
}
button-ballots-template = 📄 Empty spreadsheet
button-ballots-done = Done
button-ballots-type = 📝 Type forms
button-ballots-print = 🖨 Print forms
ballots-done = { $count ->
    [0] Done. No form was kept.
    [one] Done. 1 form was kept.
   *[other] Done. { $count } forms were kept.
}
ballots-so-far = { $count ->
    [0] No form so far.
    [one] 1 form so far.
   *[other] { $count } forms so far.
}
ballots-kept = ✅ Form { $form }: { $words }
ballots-retyped = 🔁 Form { $form } was changed: { $words }
ballots-again = ⚠️ Form { $form }: it was typed before. If what you just wrote is right, press “Change { $form }”.
button-ballots-again = 🔁 Change { $form }
ballots-used = ❌ Form { $form }: the person has answered by phone with its code. The form does not count.
ballots-unknown = ❌ Form { $form }: no such number was printed for this survey. Look at the number again.
ballots-closed = This survey takes no more forms. The last ones were not kept.
ballots-too-many-lines = Only the first { $count } lines were read. Please send the others again.
ballots-bad = ❌ “{ $written }”: { $why }
ballots-bad-form = ❌ Form { $form }: { $why }
ballots-bad-question = ❌ Form { $form }, question { $place }: { $why }
ballots-wrong = { $why ->
    [no_form] Begin with the number of the form and a colon. For example: 17: 3 1 5
    [form_missing] The number of the form is missing.
    [no_such_number] No form has such a number. They go from 1 to { $most }.
    [many_parts] “{ $written }” is too much. { $all ->
        [one] The survey has 1 question.
       *[other] The survey has { $all } questions.
    }
    [empty] It has no answer.
    [not_asked] After what was answered before, this one is not asked. Write “-”.
    [unknown_choice] “{ $written }” is no answer. They go from 1 to { $all }.
    [too_many] More than { $most } are marked.
    [only_one] Only one can be marked.
    [twice] One stands there twice: “{ $written }”.
    [score_count] { $all ->
        [one] Write 1 score.
       *[other] Write { $all } scores, one for each topic.
    } Where there is none, write 0.
    [no_score] “{ $written }” is no score. They go from 1 to { $most }, or 0 for none.
    [no_number] “{ $written }” is no number.
    [out_of_range] “{ $written }” cannot be. It goes from { $least } to { $most }.
    [too_long] It is too long. There is room for { $most } letters.
    [cell_error] The cell says { $written }: it is an error of the sheet. Correct it and send the sheet again.
    [no_value] The cell has a formula without its result. Open the file in Excel, save it and send it again.
    [digits_lost] The cell has a number of more than 15 digits: “{ $written }”.
    [letters] Some letters are wrong, mostly those with accents. Save the sheet with “Save as → CSV UTF-8” and send it again.
   *[unknown_zone] “{ $written }” is no place on the list. They go from 1 to { $all }.
}
ballots-send-lines = Write the forms or send a spreadsheet (.xlsx, .ods or .csv). If you have finished, press “Done”.

ballots-sheet = Forms
ballots-sheet-help = Answers
ballots-column-form = Form
ballots-words-form = form, forms, sheet, ballot
ballots-template-sent = Write one form in each row, with the numbers of the answers, and send it here. The other sheet says what each number is.
ballots-sheet-unreadable = There are no forms in that file. The first column must be called “Form”. Ask for the empty spreadsheet and fill it in.
ballots-sheet-too-many = It has more than { $most } rows. Please send it in parts.
ballots-preview = { $count ->
    [0] There are no new forms.
    [one] There is 1 form to keep.
   *[other] There are { $count } forms to keep.
}
ballots-preview-typed = Known already: { $count }. They stay as they are.
ballots-preview-used = Answered by phone: { $count }. The form does not count.
ballots-preview-unknown = Rows with a number that was not printed: { $lines }
ballots-preview-twice = Rows with a form that stands further up: { $lines }
ballots-preview-wrong = Rows with errors: { $count }. They are not kept.
ballots-preview-line = Row { $line }: { $what }
button-ballots-keep = ✅ Keep
button-ballots-drop = Do not keep
ballots-dropped = Nothing of that file was kept.
ballots-imported = { $count ->
    [0] There was nothing new to keep.
    [one] ✅ 1 form was kept.
   *[other] ✅ { $count } forms were kept.
}

ballots-ask-count =
    🖨 <b>{ $name }</b>
    How many forms do you want to print? Press or write a number from 1 to { $most }.
    Each has a number and a code. Once you have printed them, only printed forms count.
ballots-bad-count = Write a number from 1 to { $most }.
ballots-not-made = The forms could not be made. Please try again in a moment.
ballots-no-numbers = There are no numbers left for more forms.
ballots-forms-sent =
    Forms { $first } to { $last }. Open it on a computer and print it.
    Keep it safe: whoever has a code can answer once. The codes cannot be seen anywhere else.
ballots-forms-name = forms

ballots-form-number = Form No.
ballots-by-hand = Fill in this form and hand it in. Do not write your name.
ballots-once = Use the form or the phone. It counts only once.
ballots-by-phone = Or answer by phone: point the camera at this square, or send @{ $bot } on Telegram the word /code and this code:
ballots-only-if = Answer this only if you marked “{ $name }” in question { $place }.
ballots-only-if-least = Answer this only if you put { $least } or more in question { $place }.
ballots-only-if-most = Answer this only if you put { $most } or less in question { $place }.
ballots-how-one = Mark only one, with an X.
ballots-how-several = Mark up to { $most }, with an X.
ballots-how-order = Mark up to { $most }. Put 1 for the most important, 2 for the next.
ballots-how-score = Circle a number in each line. 1 is little, { $most } is much.
ballots-how-scale = Circle a number. 1 is very bad, { $most } is very good.
ballots-how-number = Write a number from { $least } to { $most }.
ballots-how-text = Write clearly.

forms-bad-survey = “{ $value }” is not the number of an open survey.
forms-bad-count = --count { $value } does not do: write a number from 1 to { $most }.
forms-made = { $count ->
    [one] 1 form
   *[other] { $count } forms
}, { $first } to { $last }: { $file }
