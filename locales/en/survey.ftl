# Surveys: what they usually ask.
survey-name-topics = What shall we talk about?
survey-name-space = How was the meeting?
survey-name-of-space = How was “{ $space }”?
survey-name-strategy = How did we account for the year?
survey-name-other = Survey
survey-ask-topics = Which topics matter most to you? We will talk about them first.
survey-ask-meeting = How would you like us to meet?
survey-ask-zone = Where do you live?
survey-ask-clear = Did you understand what was explained?
survey-ask-heard = Did you feel heard?
survey-ask-why-not-heard = Why do you feel that you were not heard?
survey-ask-stars = How many stars do you give the meeting?
survey-ask-improve = What can we do better?
survey-ask-informed = Did you know of the meetings in time?
survey-ask-answered = If you asked a question, was it answered?
survey-ask-strategy-stars = How many stars do you give us for how we accounted to you?
survey-ask-strategy-improve = What should we change next year?
survey-yes = Yes
survey-partly = More or less
survey-no = No
survey-answered-in-time = Yes, in time
survey-answered-late = Yes, but late
survey-answered-never = No
survey-answered-not-asked = I did not ask

# Surveys: what those who answer read.
surveys = <b>Surveys</b>
surveys-none = There are no surveys now. When there is one, you will see it here.
surveys-closed = • “{ $name }”. It has closed. We are counting: you will see the results here.
surveys-closed-until = • “{ $name }”. It has closed. The results will be here by { $date }.
surveys-open = • “{ $name }”. You can answer now.
surveys-open-until = • “{ $name }”. You have until { $when } to answer.
surveys-published = • “{ $name }”. It is closed: { $aim ->
    [topics] see what won.
   *[other] see what people answered.
}
survey-day = { $day }
survey-moment = { $day } at { $hour }
survey-until = You have until { $when } to answer.
survey-while-open = You can answer while it is open.
survey-sealed = { $aim ->
    [topics] Your vote is secret. Nobody sees results before it closes. After that nobody can know who answered what.
   *[other] Nobody sees results before it closes. After that nobody can know who answered what.
}
survey-summed = Answers are added up by zone and by group, never with your name.
survey-step = Question { $place } of { $all }
survey-how-one = Tap one answer.
survey-how-scale = Tap a number: 1 is very bad, { $most } is very good.
survey-how-several = { $marked ->
    [0] Tap up to { $most }.
   *[other] Tap up to { $most }. You have { $marked }. To take one away, tap it again.
}
survey-how-order = { $marked ->
    [0] Tap up to { $most }, the most important first.
   *[other] Tap up to { $most }, the most important first. You have { $marked }. To take one away, tap it again.
}
survey-how-score =
    Topic { $place } of { $all }: <b>{ $name }</b>
    How much does it matter to you? 1 is little, { $most } is a lot.
survey-how-number = Write a number from { $least } to { $most }.
survey-how-text = Write your answer in a message.
survey-only-text = Please write the answer in words.
survey-number-please = Please write just a number.
survey-skipped = No answer
survey-review = { $aim ->
    [topics] This is what you marked. If it is right, tap “Vote”.
   *[other] This is what you answered. If it is right, tap “Send”.
}
survey-review-voted = { $aim ->
    [topics] You have voted and your vote counts. If you change something, tap “Vote again”.
   *[other] You have answered. If you change something, tap “Send again”.
}
survey-voted = { $aim ->
    [topics] ✅ We have your vote. Thank you!
   *[other] ✅ We have your answers. Thank you!
}
survey-voted-again = { $aim ->
    [topics] ✅ We changed your vote. Only the last one counts.
   *[other] ✅ We changed your answers. Only the last ones count.
}
survey-change-until = { $aim ->
    [topics] You can change it: you have until { $when } to do so. Afterwards you can see what won: write /surveys.
   *[other] You can change them: you have until { $when } to do so.
}
survey-change-while-open = { $aim ->
    [topics] You can change it while the survey is open. Afterwards you can see what won: write /surveys.
   *[other] You can change them while the survey is open.
}
survey-propose = Write the topic that is missing, in a few words. For example: “Parks for children”.
survey-proposed = We have your topic. We will read it and tell you what became of it.
survey-proposed-exists = That topic is on the list already: { $name }. You can mark it.
survey-not-there = This survey is for those who were at the meeting.
survey-busy = You are writing something else. Finish it first, or write /cancel. Then tap the question again.
survey-asked-instead = We took what you wrote for a question to the entity. If it was your answer to the survey, tap “Back to the survey” and write it without “?”.
survey-text-dropped = Done. What you have answered in the survey is kept. With /surveys you can go on.
button-topic-before = ⬅️ Other topic
button-topic-after = Other topic ➡️
button-vote = ✅ { $aim ->
    [topics] Vote
   *[other] Send
}
button-vote-again = ✅ { $aim ->
    [topics] Vote again
   *[other] Send again
}
button-vote-change = ✏️ { $aim ->
    [topics] Change my vote
   *[other] Change my answers
}
button-propose = 💡 Propose another topic
button-back-to-survey = 🗳 Back to the survey

# Surveys: what reaches many.
survey-call =
    🗳 { $entity } asks you: <b>{ $name }</b>
    { $aim ->
        [topics] Your answer helps to decide what we will talk about.
       *[other] It is a few questions. Your answer helps us do better.
    }
survey-call-again =
    🗳 You can still answer: <b>{ $name }</b>
    It is short. { $entity } would like to know what you think.
survey-call-code = 🔑 To answer you need a form with a code. Ask for one at the entity's offices or at the meeting. Then write /code and the code.
survey-result =
    📊 { $aim ->
        [topics] We counted the votes: <b>{ $name }</b>
       *[other] We counted the answers: <b>{ $name }</b>
    }
    Thank you for taking part.
survey-pledge =
    Because of what you said, { $entity } will do this:
    { $text }
survey-result-page = See all the results: { $url }
survey-counted =
    📊 Closed and counted: <b>{ $name }</b>
    { $people } took part.
survey-counted-few =
    📊 Closed: <b>{ $name }</b>
    Very few people answered. To keep their secret no results are shown.
survey-publish-next = Write what the entity will do and publish. If nobody does, it is published by itself on { $day }.
button-answer-survey = 🗳 Answer
button-no-more-surveys = 🔕 No more surveys
button-see-result = 📊 See the result
button-open-survey = 🗂 Open the survey
survey-unsubscribed = Done. We send you no more surveys. If you change your mind: /privacy
result-links = 📎 Here are the data. With them anybody can count again:
result-file = { $kind ->
    [xlsx] The workbook, with tables and charts.
   *[json] The same data, for programmers. With them and the list of ballots anybody can count again.
}
result-file-ballots = The list of ballots, without names and shuffled. With it anybody can count again.
button-result-data = 📎 See the data
