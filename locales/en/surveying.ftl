### Surveys: writing them, opening and closing them; and why something was not done.

survey-at-question = Question { $place }: { $what }
survey-life-refused = { $why ->
    [open_already] The survey is open already.
    [never_opened] The survey has not been opened yet.
    [still_open] The survey is open and people are answering. That cannot be done now: it would change what was answered, or show it too soon.
    [closed_already] The survey is closed. That cannot be done any more.
    [published_already] The result is published. That cannot be done any more.
   *[cancelled_already] The survey was cancelled. That cannot be done any more.
}
survey-not-open = { $state ->
    [draft] This survey has not begun yet.
    [cancelled] This survey was cancelled. What was answered does not count.
   *[other] This survey is closed. Thank you for wanting to take part.
}
survey-answer-refused = { $why ->
    [no_such_question] That question is not in the survey.
    [not_asked] This one is not for you, because of what you answered before.
    [cannot_skip] This one cannot be skipped. What follows depends on it.
    [other_kind] This one is not answered like that. Use the buttons or write what is asked for.
    [out_of_range] That number is too small or too great.
    [no_text] You wrote nothing.
    [too_long] That is too long. Say it in fewer words.
    [unknown_zone] That place is not in the list. Choose one of the list.
    [empty] Your answer is missing. Choose something, or skip the question.
    [too_many] You have chosen all you can. Take something away to add another.
    [twice] You chose the same twice.
   *[unknown_choice] That is not in the list. Tap one of the buttons.
}
survey-has-flaws = The survey cannot be opened like this. This has to be put right:
survey-fault = { $fault ->
    [no_questions] It has no questions.
    [too_many_questions] It has too many questions. There is room for 60.
    [same_question] It is there twice.
    [few_choices] It needs two choices or more.
    [too_many_choices] It has too many choices. There is room for 60.
    [same_choice] Two choices are the same.
    [most_is_zero] Nothing can be chosen.
    [most_too_large] It lets people choose more than there is.
    [scale_out_of_range] The scale goes from 1 to a number between 2 and 10.
    [numbers_backwards] The smallest number is greater than the greatest.
    [no_room_for_text] There is no room to write.
    [unknown_condition] Its condition is about a question that is not there.
    [condition_too_late] Its condition is about a question that comes later.
   *[condition_never_met] Its condition can never be met.
}
survey-closes-too-soon = The survey would close before it opens, or right now. Choose a later date.
survey-needs-code = To answer you need the code of your form. Write /code and the code.
survey-form-used = That code was used already. Each form is for one person.
survey-form-typed = That form has been typed in already. Your vote counts.
survey-no-such-form = There is no form with that code. Look at the letters and write it again.
survey-no-proposals = Topics cannot be proposed in this survey.
survey-too-many-proposals = You have proposed three topics already. No more can be proposed.
survey-no-topic = Write a topic in a few words: 3 to 60 letters.
survey-changed = Somebody else changed something a moment ago. Nothing was done. See how it is now.
survey-not-counted = The votes have not been counted yet. Wait a moment.
survey-no-space = That meeting is over, was cancelled or does not exist.
survey-nobody = There is nobody to send it to.
survey-writing-refused = { $why ->
    [nothing] There is nothing written.
    [long_name] The name is too long. There is room for 80 letters.
    [long_question] The question is too long. There is room for 300 letters.
    [long_choice] One choice is too long. There is room for 60 letters in each. Write them again.
    [one_choice] It needs two choices or more. Write one on each line.
    [many_choices] Too many choices. There is room for 60.
    [same_choice] Two choices are the same. Leave one of them.
    [many_questions] Too many questions. There is room for 60.
    [no_number] That number does not fit here. Write another one.
    [other_kind] That question is not one of those.
    [topics_twice] The survey asks for topics already. Change them in that question.
    [nothing_before] Before this one there is no question it could depend on.
    [needed] Another question depends on this one. Take that condition away first.
    [no_moment] We did not understand the date. Write the day and the hour, for example: 20 August, 5 p.m.
    [past] That hour is over. Choose one that is still to come.
    [too_far] That date is too far away. Choose one within a year.
    [space_taken] That meeting has its survey already.
    [decided] Somebody else has decided on this proposal. Nothing was done.
   *[topic_exists] That topic is in the list already.
}
