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
    [draft] This survey has not begun yet. With /surveys you see those you can answer.
    [cancelled] This survey was cancelled. What was answered does not count. With /surveys you see the others.
   *[other] This survey is closed. Thank you for wanting to take part. With /surveys you see the others and the results.
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
    [too_many_places] There are too many zones or groups. There is room for 250 zones and 63 groups.
   *[condition_never_met] Its condition can never be met.
}
survey-closes-too-soon = The survey would close before it opens, or right now. Choose a later date.
survey-closes-first = We don't write to people at night, and the survey closes before the morning. Let it close later.
survey-needs-code =
    To answer you need the code of a paper form. Ask for one at the offices of the entity or at the meeting.
    If you have it, write /code and the code. For example: /code ACDEF-34679
survey-form-used = That code was used already. Each form is for one person. If it was not you, ask for another one where you got it.
survey-form-typed = That form has been typed in already and counts. There is nothing else to do.
survey-no-such-form = There is no form with that code. Look at the letters and write it again.
survey-no-proposals = Topics cannot be proposed in this survey.
survey-too-many-proposals = You have proposed three topics already. No more can be proposed. With /surveys you can choose among those there are.
survey-no-topic = Write a topic in a few words: 3 to 60 letters.
survey-changed = Somebody else changed something a moment ago. Nothing was done. See how it is now.
survey-not-counted = The answers have not been counted yet. Wait a moment.
survey-no-space = That meeting is over, was cancelled or does not exist.
survey-invited-already = { $reminds ->
    [yes] People were told already. The reminders leave by themselves before it closes.
   *[no] People were told already. There are no more reminders. If you want some, set a later closing.
}
survey-nobody = There is nobody to send it to.
survey-writing-refused = { $why ->
    [nothing] There is nothing written.
    [long_pledge] The text is too long. There is room for 1,000 letters.
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

surveying-list = <b>Surveys</b>
    Tap one to see how it is going.
surveying-none = There are no surveys yet.
surveying-choose-aim = What is the survey for?
surveying-choose-template = Which template do you want to see? What you change is for the next surveys, not for those that are there.
surveying-aim = { $aim ->
    [topics] 💬 Choose the topics
    [space] 🏛 Evaluate a meeting
    [strategy] 📅 Evaluate the whole year
   *[other] ❓ Something else
}
surveying-state = { $sign } { $state ->
    [template] Template: the next ones are made of it.
    [draft] Draft: only coordinators see it.
    [open] Open: people are answering.
    [closed] Closed.
    [published] Closed, with the result published.
   *[cancelled] Cancelled: it does not count.
}
surveying-opens-at = 🗓 Opens by itself: { $when }
surveying-opens-by-hand = 🗓 Opens when you open it.
surveying-opened = 🗓 Was opened: { $when }
surveying-closed = 🗓 Was closed: { $when }
surveying-closes-at = ⏳ Closes by itself: { $when }
surveying-closes-by-hand = ⏳ Closes when you close it.
surveying-moment = { $date }, { $hour }
surveying-end-of-day = { $date }, at the end of the day
surveying-voters = 🗳 { $people ->
    [one] <b>1</b> person took part.
   *[other] <b>{ $people }</b> people took part.
}
surveying-sealed = 🔒 The votes are sealed. Until it closes nobody can see what is ahead: you neither.
surveying-audience = 👥 For: { $audience }
surveying-everybody = everybody
surveying-space = 🏛 About: { $name }
surveying-code-on = 🔑 It is answered only with the code of a form.
surveying-proposals-on = 💡 People can propose other topics.
surveying-questions = ❓ { $count ->
    [0] No questions
    [one] 1 question
   *[other] { $count } questions
}
surveying-flaws = ⚠️ <b>To be put right</b>
surveying-choose-space = Which meeting is it about?
surveying-no-spaces = No meetings have been announced.
surveying-questions-none = There are no questions yet. Add the first one.
surveying-questions-choose = Tap a question to change it.
surveying-choose-sort = How is the question answered?
surveying-sort = { $sort ->
    [one] 🔘 One choice
    [several] ☑️ Several choices
    [order] 🔢 Choices in order
    [scale] ⭐ Stars
    [number] #️⃣ A number
    [text] ✍️ A text
    [zone] 📍 Where they live
   *[topics] 💬 Topics
}
surveying-question = Question { $place } · { $sort }
surveying-how-one = One choice is taken.
surveying-how-choose = { $most ->
    [one] One is chosen.
   *[other] Up to { $most } are chosen.
}
surveying-how-order = { $most ->
    [one] One is chosen.
   *[other] Up to { $most } are chosen, in order: first what matters most.
}
surveying-how-score = Each topic gets 1 to { $most } points.
surveying-how-scale = 1 to { $most } stars are given.
surveying-how-number = A number from { $least } to { $most } is written.
surveying-how-text = A text is written. There is room for { $most } letters.
surveying-how-zone = The neighbourhood or village is chosen.
surveying-only-if-chosen = ↪️ Only if «{ $choice }» was chosen in question { $place }.
surveying-only-if-least = ↪️ Only if question { $place } was answered with { $value } or more.
surveying-only-if-most = ↪️ Only if question { $place } was answered with { $value } or less.
surveying-and-more = … and { $count } more
surveying-method = { $method ->
    [choose] ☑️ Choose
    [order] 🔢 Order
   *[score] ⭐ Points
}
surveying-remove = Remove this question? «{ $name }»
surveying-choose-earlier = On which question does it depend? It has to come before.
surveying-choose-answer = After which answer is it asked? «{ $name }»
surveying-or-more = { $value } or more
surveying-or-less = { $value } or less
surveying-at-least = From a number on
surveying-at-most = Up to a number
surveying-preview = 👁 This is how people see it. Question { $place }.
surveying-ask = { $what ->
    [name] What is the survey called? There is room for 80 letters.
    [pledge] What will the entity do with this result? Write it clear and short. There is room for 1,000 letters.
    [add] Write the question. There is room for 300 letters.
    [text] Write the question again. There is room for 300 letters.
    [choices] Write the choices, one on each line. There is room for 60 letters in each. What you write takes the place of what there was.
    [topic] Write the new topic. There is room for 60 letters. It goes to the end of the list.
    [rewrite] Write the topic as it should be. There is room for 60 letters.
    [most] Up to how many? Tap or write a number.
    [bounds] Write the smallest and the greatest number. For example: 0 - 120
    [when] Write the number.
    [opens] When does it open? For example: 20 August, 8 a.m.
    [closes] When does it close? For example: 30 August, 6 p.m. If you write only the day, it closes at the end of that day.
   *[formula] Write whom it is for. For example: <code>zone:centro and (group:jac or group:ong)</code>
}
surveying-languages = If you want another text in another language, write them on the same line: <code>{ $languages }</code>. Otherwise everybody reads the same.
surveying-not-whole = ⚠️ The list does not fit here whole. If you copy it, choices will be missing.
surveying-dates = <b>Dates of the survey</b>
surveying-will-open = The survey will open by itself: <b>{ $when }</b>. Is that right?
surveying-will-close = The survey will close by itself: <b>{ $when }</b>. Is that right?
surveying-step = { $step ->
    [open] Open «<b>{ $name }</b>» now?
    [close] Close «<b>{ $name }</b>» now? Nobody else can answer then, and it cannot be opened again.
   *[cancel] Cancel «<b>{ $name }</b>»? What people answered is not counted, and there is no way back.
}
surveying-step-yes = { $step ->
    [open] ✅ Yes, open
    [close] 🔒 Yes, close
   *[cancel] ❌ Yes, cancel
}
surveying-frozen = ✋ While it is open the questions do not change. Topics can be added and the closing can be moved.
surveying-seed = 🎲 Text for ties: <code>{ $seed }</code>. If two are equal, this text decides which goes first. It is published with the result and anybody can check.
surveying-opened-now = ✅ The survey is open. Forward the next message to your groups and channels.
surveying-share = 🗳 <b>{ $name }</b>
    { $entity } wants to know what you think. Tap the button and answer.
surveying-share-until = You can answer until: { $when }
surveying-share-button = 🗳 Answer
surveying-kept = Done.
surveying-proposals = 💡 <b>Proposed topics to look at: { $count }</b>
surveying-no-proposals = There are no proposed topics to look at.
surveying-merge = Which of these topics does «{ $text }» mean?
surveying-decline = ✖️ No: { $reason ->
    [repeated] there is one like it
    [elsewhere] not for the municipality
   *[offends] it offends or tells of somebody
}
proposal-of = You proposed «{ $text }» in the survey «{ $survey }».
proposal-added = ✅ It is in the list now, like this: «{ $topic }». Whoever wants to can choose it. You too: you can change your vote.
proposal-merged = ✅ There was a topic that says the same: «{ $topic }». You can choose that one.
proposal-declined = { $reason ->
    [repeated] We did not add it: there is one like it. Look at the list and choose that one.
    [elsewhere] We did not add it: it is not up to the municipality. Thank you for saying so.
   *[offends] We did not add it: it offends somebody, or tells something private about them. You can write it in another way.
}
proposal-late = It came when the survey was about to close, and did not get into the list any more. It is noted. Thank you for telling us.
agenda-head = The topics that people chose, in their order:
agenda-line = { $place }. { $topic } (answered by: { $office })
agenda-line-alone = { $place }. { $topic }
agenda-news = 📣 People chose what to talk about in <b>{ $space }</b> ({ $date }, { $hour }). Your office answers for these topics:
agenda-prepare = Prepare in time what you will tell them.
surveying-button-new = ➕ New survey
surveying-button-answer = 🗳 Answer as a citizen
surveying-button-templates = 📄 Templates
surveying-button-list = ⬅️ Surveys
surveying-button-questions = ❓ Questions
surveying-button-name = ✍️ Name
surveying-button-audience = 👥 For whom
surveying-button-space = 🏛 Meeting
surveying-button-no-space = None
surveying-switch-code = { $on ->
    [yes] ☑️ Only with a code
   *[no] ⬜ Only with a code
}
surveying-switch-proposals = { $on ->
    [yes] ☑️ Topics can be proposed
   *[no] ⬜ Topics can be proposed
}
surveying-button-preview = 👁 See it as people do
surveying-button-dates = 🗓 Dates
surveying-button-closing = 🗓 Move the closing
surveying-button-open = ▶️ Open
surveying-button-close = 🔒 Close now
surveying-button-cancel = ❌ Cancel the survey
surveying-button-share = 📣 Message to share
surveying-button-proposals = 💡 Proposed topics ({ $count })
surveying-button-add = ➕ Add a question
surveying-button-text = ✍️ Question
surveying-button-choices = 📋 Choices
surveying-button-topic = ➕ Add a topic
surveying-button-process-topics = 📋 The topics of the process
surveying-button-bounds = 🔢 From how much to how much
surveying-button-most = 🔢 Up to how many
surveying-button-when = ↪️ Ask only if…
surveying-button-always = ↪️ Always ask
surveying-button-up = ⬆️ Up
surveying-button-down = ⬇️ Down
surveying-button-remove = 🗑 Remove
surveying-button-remove-yes = 🗑 Yes, remove
surveying-button-opens = ✍️ Open on a date
surveying-button-opens-by-hand = ✋ I open it
surveying-button-days = { $count } business days
surveying-button-closes = ✍️ Close on another date
surveying-button-closes-by-hand = ✋ I close it
surveying-button-yes = ✅ Yes
surveying-button-everybody = 👥 Everybody
surveying-button-formula = ⌨️ Write for whom
surveying-button-accept = ✅ Add
surveying-button-rewrite = ✍️ Add with another text
surveying-button-merge = 🔗 It is one that is there
surveying-button-later = ⏭ See the next one

# After it was written.
surveying-button-invite = 📨 Tell people
surveying-button-pledge = ✏️ What we will do
surveying-button-publish = ✅ Publish
surveying-button-agenda = 🗓 Fill the agenda
surveying-button-texts = 💬 What people wrote
surveying-button-invite-yes = 📨 Yes, tell { $people }
surveying-button-publish-yes = ✅ Yes, publish
surveying-not-opened = ⚠️ The survey «<b>{ $name }</b>» did not open on its date. It stays a draft. Mend it and open it, or give it another date.
surveying-invite-code = 🔑 It can only be answered with the code of a form. The message says where to get one.
surveying-reminders = Whoever does not answer is reminded before it closes.
surveying-publish = <b>Look before you publish the result</b>
    Everybody can see it as soon as you say yes. Those who took part get this:
surveying-publish-ask = Shall we publish it? What has left cannot be taken back.
surveying-publish-no-pledge = It does not say yet what the entity will do. It is better to write that first.
surveying-texts = What people wrote, without names and shuffled. It is for the team only: it may have data of people. It is not published.
surveying-no-texts = Nobody wrote anything in this survey.
surveying-too-few = Very few people answered. There are no topics for the agenda.
surveying-agenda-preview =
    <b>Set this agenda?</b>
    It will stand in <b>{ $name }</b> ({ $date }):

    { $agenda }
surveying-agenda-replaces =
    ⚠️ That meeting has an agenda. This one replaces it. Now it says:
    <i>{ $agenda }</i>
surveying-agenda-public = ⚠️ The result was not published yet. Everybody can see the agenda.
surveying-button-agenda-yes = ✅ Yes, set this agenda
surveying-agenda-filled =
    ✅ This is now the agenda of <b>{ $name }</b>.

    { $agenda }

    { $people ->
        [0] Nobody was told: no office that uses the chat answers for these topics. Please tell them yourself.
        [one] 1 person of the offices that answer knows of it.
       *[other] { $people } people of the offices that answer know of it.
    }
