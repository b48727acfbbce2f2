### What is asked step by step: the buttons of each step and what is said around it.

button-back = ⬅️ Back
button-skip = Skip ➡️
form-leave = ✖️ Leave
form-now-is = Now it says:
form-no-file = No file goes here. Write the answer. The file was not kept.
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
    [greet] hello, hi, hey, hello there, good morning, good day, good afternoon, good evening, good night, greetings
    [thanks] thanks, thank you, thank you very much, many thanks, thanks a lot, thanks for the answer, ok, okay, done, got it
    [quiet] unsubscribe, no more messages, do not write to me, do not write to me any more, stop writing, stop messages, no messages
   *[stop] stop
}
# By which words people ask when or where a meeting is, with commas. The whole message is words of these lists,
# and of a meeting to come: with any other it is a question for an office.
asks-when = when, wen, what day, which day, at what time, what time, where, what place, in what place, what date, which date, date, time, place, address
asks-of-meetings = hearing, hearings, meeting, meetings, public hearing, accountability meeting, accountability hearing, forum, fair, dialogue, working table, event, town hall
asks-begins = start, starts, begin, begins, end, ends
asks-is = is, s, are, will, will be, be, held, take place, takes place, taking place, going to be, does, do
asks-politely = and, or, hello, hi, hey, good morning, good day, good afternoon, good evening, please, thanks, thank you, excuse me, can, could, would, you, tell, let, me, us, i, we, like, want, need, to, know, it
asks-around = the, a, an, this, that, these, next, of, on, in, at, for, from, with, public, online, today, tomorrow, the mayor, the municipality, the town
# By which words this language is asked for.
language-said = english, inglés, in english, en inglés, english please
# What is said to whoever greets or says thanks while writing something else.
thanks = You are welcome. If you want to ask something, just write.
stop-offer = Shall we stop writing to you? We send you no more invitations, surveys or reminders. You only get the answer to what you ask, and news if a meeting you said you will come to changes.
stop-offer-staff = Notices about your work go on. If you do not want them, talk to the coordinators.
button-stop-all = 🔕 Yes, no more messages
button-stop-keep = No, leave it as it is
stopped = Done. We send you no more invitations, surveys or reminders. If you change your mind, write /privacy.
# When what somebody had under way has ended by itself.
dialogue-over = { $what ->
    [adding] More than a day has passed, and we no longer wait for what you were going to add. To add it, open your question in /my_questions, tap “Add something” and write it again.
    [insisting] More than a day has passed, and we no longer wait for what the answer lacked. To say it, open your question in /my_questions, tap “Ask for a fuller answer” and write it again.
    [answering] More than four days ago you left an answer half done. It was not sent and we no longer have it. What you wrote is still in this chat, further up: you can copy it. Open the question in /pending and start again.
    [delivering] More than a day ago you were about to note how an answer was delivered, and did not. Open it in /pending and begin again.
    [extending] More than a day ago you were about to extend the date of a question, and it was not done. The date stays as it was. Open it in /pending and begin again.
    [lacking] More than a day ago you were about to ask for what is missing in a question, or to close it, and it was not done. The question stays as it was. Open it in /pending and begin again.
    [sending] More than a day ago you were about to send a question to another entity, or to add one to the list, and it was not done. All stays as it was. Open it in /pending and begin again.
    [sharing] More than a day ago you left something about a part with another office half done, and it was not done. Open it in /pending and begin again.
    [taking_in] More than a day ago you left a question unrecorded. What you had written is lost; what you recorded stays. Begin again in /take_in.
    [handing_over] More than a day ago you were going to pass a question to another office, and it was not done. Start again in /pending.
    [planning] More than a day ago you left a meeting half done. What you had not saved is lost, and what you wrote now was not saved either. Start again in /meetings.
    [convening] More than a day ago you left a convocation half done. What you had saved is still there; what you wrote now was not saved. Go on in /convene.
    [proposing] More than a day has passed, and we no longer wait for the topic you were going to propose. Open the survey in /surveys, tap “Propose another topic” and write it again.
    [surveying] More than a day ago you left a survey half done. What you had saved is still there; what you wrote now was not saved. Go on in /surveys.
    [code] More than a day has passed, and we no longer wait for your code. Write /code and then the code.
    [setting] More than a day ago you left something about the process half done. What you kept is still there; what you wrote now was not kept. Go on in /process.
    [schedule] More than a day ago you left a change to an activity half done. That change was not saved. Open it in /activities and start again.
    [left] You are no longer on the accountability team. What you had begun does not go on.
    [loading] More than a day ago you sent a schedule and it was not loaded. To load it, send the file again.
    [guest] More than a day has passed, and we closed what you were going to write about a meeting. What was saved is still there. To go on, open the meeting in /meetings and write it again.
    [observing] More than a day has passed and your comment was not sent. Open the document in /documents and write it again.
    [consulting] More than a day ago you left something about a document half done. What you had saved is still there; what you wrote now was not saved. Go on in /observations.
   *[typing] More than a day ago you left forms half done. Those you had saved are still there; what you wrote now was not saved. Go on in /paper.
}
word-tap = To answer, tap the button below the message. If you want to ask something, write your question.
dialogue-lost = We made a change and what you were writing was lost. We are sorry. Please write it again. If you do not know how, tap /help.
