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
    [adding] More than a day ago you were going to add something to a question, and that was closed. To add it, open your question in /my_questions.
    [insisting] More than a day ago you were going to say what an answer lacks, and that was closed. To say it, open your question in /my_questions.
    [answering] More than a day ago you left an answer half done, and it was not sent. We did not note what is new. Start again in /pending.
    [handing_over] More than a day ago you were going to pass a question to another office, and it was not done. Start again in /pending.
    [planning] More than a day ago you left a meeting half done, and that change was closed. We did not note what you wrote now. Start again in /spaces.
    [convening] More than a day ago you left an invitation half done. What you had kept is still there; we did not note what you wrote now. Go on in /convene.
    [proposing] More than a day ago you were going to propose a topic in a survey, and that was closed. Start again in /surveys.
    [surveying] More than a day ago you left a survey half done. What you had kept is still there; we did not note what you wrote now. Go on in /surveys.
    [code] More than a day ago you were going to write a code, and that was closed. If you still have it, write /code.
    [schedule] More than a day ago you left an activity half done. We did not note what you wrote now. Start again in /activities.
    [guest] More than a day ago you left something about a meeting half done. We did not note what you wrote now. Start again in /spaces.
    [observing] More than a day ago you left a comment half done, and it was not sent. Start again in /documents.
    [consulting] More than a day ago you left a document half done. What you had kept is still there; we did not note what you wrote now. Go on in /observations.
   *[typing] More than a day ago you left forms half done. Those you had kept are still there; we did not note what you wrote now. Go on in /paper.
}
dialogue-lost = We changed the bot and could not keep what you were writing. Please start again: /help shows how.
