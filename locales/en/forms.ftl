### What is asked step by step: the buttons of each step and what is said around it.

button-back = ⬅️ Back
button-skip = Skip ➡️
form-leave = ✖️ Leave
form-now-is = Now it says:
form-not-this = That is of no use here. Send what we asked for, or tap “Back”.

# What is typed instead of tapping a button, with commas between the words. Only a whole message counts.
typed-words = { $word ->
    [yes] yes
    [no] no
    [send] send, vote
    [cancel] cancel, leave, do not send, do not keep, leave it
    [back] back
    [skip] skip, go on
    [help] help
   *[stop] stop
}
# When what somebody had under way has ended by itself.
dialogue-over = { $what ->
    [adding] Days ago you were going to add something to a question, and that was closed. To add it, open your question in /my_questions.
    [insisting] Days ago you were going to say what an answer lacks, and that was closed. To say it, open your question in /my_questions.
    [answering] Days ago you left an answer half done, and it was not sent. We did not note what is new. Start again in /pending.
    [handing_over] Days ago you were going to pass a question to another office, and it was not done. Start again in /pending.
    [planning] Days ago you left a meeting half done, and that change was closed. We did not note what you wrote now. Start again in /spaces.
    [convening] Days ago you left an invitation half done. What you had kept is still there; we did not note what you wrote now. Go on in /convene.
    [voting] Days ago you left a survey half done. What you had answered is still kept. Go on in /surveys.
    [proposing] Days ago you were going to propose a topic in a survey, and that was closed. Start again in /surveys.
    [surveying] Days ago you left a survey half done. What you had kept is still there; we did not note what you wrote now. Go on in /surveys.
    [code] Days ago you were going to write a code, and that was closed. If you still have it, write /code.
    [schedule] Days ago you left an activity half done. We did not note what you wrote now. Start again in /activities.
    [guest] Days ago you left something about a meeting half done. We did not note what you wrote now. Start again in /spaces.
    [observing] Days ago you left a comment half done, and it was not sent. Start again in /documents.
    [consulting] Days ago you left a document half done. What you had kept is still there; we did not note what you wrote now. Go on in /observations.
   *[typing] Days ago you left forms half done. Those you had kept are still there; we did not note what you wrote now. Go on in /paper.
}
dialogue-lost = We changed the bot and could not keep what you were writing. Please start again: /help shows how.
