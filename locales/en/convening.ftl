### Convocations: what a coordinator sees.

coordinators-only = This is for those who coordinate the process.
convocations = <b>Convocations</b>
    Here you invite people to a hearing, see how the sending goes and get the evidence.
convocation-line = { $sign } { $name }
convocation-free = Message without a meeting
convocation-choose-space = To which meeting do you invite?
convocation-title = <b>Convocation: { $name }</b>
convocation-state = { $sign } { $state ->
    [draft] Draft: nothing has been sent.
    [submitted] It waits for the yes of another coordinator.
    [approved] Approved: it leaves at its hours.
    [sent] All of it has left.
    [paused] Paused: nothing leaves.
   *[cancelled] Cancelled: nothing more leaves.
}
convocation-audience = 👥 For: { $audience }
convocation-reach = ✉️ Today it would reach <b>{ $people ->
    [one] { $people } person
   *[other] { $people } people
}</b>.
convocation-left-out = – It does not reach { $people }: { $why }
convocation-file = 📎 { $name }
convocation-waves = <b>When it leaves</b>
wave-at-once = As soon as it is approved
wave-moment = { $date }, { $hour }
wave-ahead = { $unit ->
    [days] { $count ->
        [one] 1 day before
       *[other] { $count } days before
    }
    [hours] { $count ->
        [one] 1 hour before
       *[other] { $count } hours before
    }
   *[minutes] { $count ->
        [one] 1 minute before
       *[other] { $count } minutes before
    }
}
wave-readers = { $readers ->
    [all] to everybody
    [unanswered] to those who have not answered
    [coming] to those who said they come
    [told] to those who knew
   *[attended] to those who were there
}
wave-state = { $state ->
    [planned] If it left today: { $people }.
    [agreed] It will leave to { $people } (counted today).
    [leaving] It is about to leave, to { $people }.
    [gathering] At { $hour } it was leaving: { $people } by then.
    [sending] At { $hour } it was leaving to { $people }.
    [paused] Paused: { $people } on the list.
    [done] It left to { $people }.
    [cancelled] Cancelled: { $people } were on the list.
   *[missed] It did not leave: it was too late, or what it said no longer held.
}
outcome = { $outcome ->
    [sent] got it
    [blocked] have blocked the bot
    [gone] no longer have an account
    [refused] Telegram did not take it
    [too_late] it could not leave in time
    [unsubscribed] asked not to be told
    [stopped] it was stopped before
    [no_consent] have not agreed to be told of this
    [was_blocked] had blocked the bot
    [told_before] another convocation has told them
    [answered] have answered already
   *[quiet] at their hours it would be too late
}
button-new-convocation = ➕ New convocation
button-no-occasion = ✉️ No meeting: another message
button-audience = 👥 To whom
button-waves = 🗓 When
button-text = ✍️ Text: { $language }
button-file = 📎 Picture or document
button-buttons = 🔘 Buttons
button-try-out = 🧪 Send me a test
button-submit = 🤝 Ask for approval
button-approve = ✅ Approve and send
button-return = ↩️ Give back for changes
button-discard = 🗑 Discard
button-pause = ⏸ Pause
button-resume = ▶️ Go on
button-stop = ✋ Stop the sending
button-correct = ✏️ Correct: { $language }
button-evidence = 📄 Evidence
button-refresh = 🔄 How it goes
button-convocations = ⬅️ Convocations
button-other-wave = ➕ Another time
button-look = 👁 See it
button-no-file = No picture or document
waves-choose = When does it leave? Tap to tick. With 👥 you change to whom.
convocation-choose-buttons = Which buttons does it have? The one to get no more is always there.
convocation-button = { $action ->
    [coming] I will come
    [declined] I can't
    [remind] Remind me
    [ask] Ask a question
    [map] See the map
   *[calendar] Add to my calendar
}
convocation-ask = { $what ->
    [text] Write the text. For bold and italics use Telegram's own: select the words and choose.
    [file] Send the picture or document. Let it be small: people pay for their data.
    [wave] How long before? Write for example <code>3d</code> (three days) or <code>5h</code> (five hours).
    [formula] Write to whom. For example: <code>zone:centro and (group:jac or group:ong) and not attended:foro-2023</code>
   *[name] Under which name do we keep it?
}
convocation-placeholders = We fill these in: { $all }
convocation-approval-wanted = A convocation waits for your yes: <b>{ $name }</b>
wave-not-understood = We did not understand. Write a number and a letter: <code>3d</code> is three days before, <code>5h</code> five hours before.
convocation-not-now = { $state ->
    [draft] It is still a draft.
    [submitted] Approval has been asked for already.
    [approved] It was approved already: somebody else was faster.
    [paused] It is paused.
   *[cancelled] It was cancelled.
} We did nothing. See how it is now.
convocation-own-approval = Another coordinator has to approve it, not whoever wrote it.
convocation-text-refused = The text in { $language } cannot be sent. { $flaw }
language-called = { $code ->
    [es] Spanish
    [en] English
   *[other] { $name }
}
# How audiences are written as a formula; several words for one have a comma between them.
formula-word = { $what ->
    [and] and
    [or] or
    [not] not
    [everyone] everyone
    [zone] zone, zones
    [group] group, groups
    [topic] topic, topics
    [language] language
    [attended] attended
    [asked] asked
   *[list] list
}
convocation-nobody = It would reach nobody. See to whom it goes, and whether people agreed to be told.
convocation-no-waves = It has no time to leave. Tap “When” and tick at least one.
convocation-past = The time { $wave } has passed. Take it away under “When”.
convocation-after-the-event = One of its times would come when the meeting has begun, because we do not write at night. Take it away under “When”.
convocation-space-refused = Nobody can be invited to that meeting: it is not announced, it is over or it was cancelled.
convocation-too-large = The file is larger than 20 MB. It does not open on a simple phone. Send a smaller one.
text-empty = It is empty.
text-placeholder = “{ $name }” does not exist. See above what we fill in.
text-brace = It has a loose brace. Braces go around what we fill in.
text-tag = { $tag } is not opened or closed as it should be.
text-too-long = It is { $letters ->
    [one] 1 letter
   *[other] { $letters } letters
} too long.
audience-empty = Write to whom it goes.
audience-word = We did not understand “{ $word }”.
audience-bracket = A bracket is missing, or there is one too many.
audience-unknown = There is no “{ $name }” in { $kind }.
audience-too-few = With a group that the law protects more (victims, for example) we do not write to fewer than 5 people or to a list that short: it would show who they are. Choose more people.
audience-too-deep = Too many brackets. Make it simpler.
audience-kind = { $kind ->
    [zone] 📍 Zones
    [group] 👥 Groups
    [topic] 💬 Topics
    [language] 🌐 Language
    [attended] 🙋 Were at
    [asked] ❓ Asked at
   *[list] 📋 Lists of codes
}
audience-has = { $kind ->
    [zone] zone { $value }
    [group] group { $value }
    [topic] topic { $value }
    [language] read { $value }
    [attended] were at { $value }
    [asked] asked at { $value }
   *[list] list { $value }
}
audience-everyone = everybody who agreed to be told
audience-and = and
audience-or = or
audience-not = not { $words }
audience-now = <b>To whom does it go?</b>
    Now: { $words }.
    Today that is { $people ->
        [one] 1 person
       *[other] { $people } people
    }.
audience-choose = { $kind ->
    [zone] Which zones?
    [group] Which groups?
    [topic] Which topics interest them?
    [language] Which language do they read?
    [attended] At which meeting were they?
    [asked] At which meeting did they ask?
   *[list] From which list of codes?
}
    One tap: yes (✅). Two: no (🚫). Three: no matter.
audience-written-freely = This was written as a formula. Change it with “Write it”, or tap “Everybody” and begin to tick.
audience-name-refused = The name must have between 1 and 40 letters.
audience-saved = We kept it.
button-everyone = Everybody
button-formula = ⌨️ Write it
button-save-audience = 💾 Keep under a name
button-audience-done = ⬅️ Done
progress-title = <b>{ $kind ->
    [call] Convocation
    [news] News of a change
    [correction] Correction
    [survey] Survey
    [result] Result
   *[minutes] Minutes
}: { $name }</b>
progress-state = { $state ->
    [gathering] 📤 It is leaving.
    [sending] 📤 It is leaving.
    [paused] ⏸ Paused.
    [done] ✅ This sending is done.
    [cancelled] ✋ Cancelled.
   *[missed] ⌛ It did not leave: it was too late, or what it said no longer held.
}
progress-counting = We are counting whom it reaches.
progress-sent = Sent: { $sent } of { $all }
progress-failed = Did not arrive: { $people }
progress-remaining = Remaining: { $people }
progress-end = It ends more or less { $when }
progress-left-out = Not sent to:
# Before something leaves to many: what it says, how many get it and when.
outlook-people = 👥 It reaches <b>{ $people ->
    [one] { $people } person
   *[other] { $people } people
}</b>.
outlook-now = ⏰ It leaves as soon as you say yes.
outlook-planned = ⏰ It leaves { $when }.
outlook-later = ⏰ It leaves { $when }: we don't write to people before that hour.
outlook-part = 🕕 { $people ->
    [one] { $people } person gets it
   *[other] { $people } people get it
} { $when }: they asked for that.
outlook-language = <i>In { $language }:</i>
moment-today = today at { $hour }
moment-day = on { $date } at { $hour }
review-title = <b>Look before you send</b>
tried-out = 👆 This is a test. People will see it like this. It has no buttons.
tried-out-buttons =
    👆 This is a test: there is nothing to press here. People will see it like this, with these buttons:
    { $buttons }
review-text-above = ✉️ What people will read is above.
review-waves = <b>All the times it leaves</b>
review-ask = Shall we send it? What has left cannot be taken back.
button-send-yes = ✅ Yes, send
button-not-now = Not now
wave-waits = It waits: we don't write to people at that hour.
correction-title = <b>The message would read like this</b>
correction-delivered = ✏️ It changes in the messages that have arrived: <b>{ $people }</b>. It changes at once, without a sound.
correction-waiting = 📤 And in those still to leave: { $people }.
correction-ask = Shall we correct it? If you want another text, write it.
button-correct-yes = ✅ Yes, correct
progress-waits = { $people ->
    [one] { $people } gets it
   *[other] { $people } get it
} { $when }, as they asked
progress-waits-some = Some people get it { $when }, as they asked
progress-quiet = 🌙 We don't write to people at this hour. It goes on { $when }.
progress-end-after = It ends later: { $when }
