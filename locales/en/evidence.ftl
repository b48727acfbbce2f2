### The evidence of a convocation: the page and the workbook that internal control files.

evidence-file-name = convocation-evidence-{ $id }
evidence-number = Convocation no. { $id }
evidence-internal = Internal document of the entity. It names staff by their post; of citizens it only has counts.
evidence-blunt = It is for a group that the law protects, or for very few people: numbers are rounded down to multiples of { $step } and have no time of day. 0 means fewer than { $step }.
evidence-foot = Evidence of convocation { $id } · digest { $digest }
evidence-title = { $what ->
    [page] Evidence of a convocation
    [figures] In numbers
    [summary] The convocation
    [texts] The message
    [waves] Waves
    [deliveries] What came of the messages
    [over-time] Sending over time
    [snapshot] Whom it was for
    [guests] Answers and attendance
    [history] History of the convocation
    [space-history] History of the meeting
   *[foundation] What this document stands on
}
evidence-sheet = { $what ->
    [summary] Summary
    [waves] Waves
    [minutes] By the minute
    [snapshot] Audience
   *[history] History
}
evidence-label = { $what ->
    [entity] Entity
    [space] Meeting
    [when] Date
    [place] Place
    [space-state] State of the meeting
    [state] State
    [made-by] Written by
    [approved-by] Approved by
    [audience] For
    [formula] Formula
    [file] File that goes with it
    [buttons] Buttons
    [as-of] Last thing that happened
    [digest] Digest of the data (SHA-256)
    [audit-entry] Last entry of the audit log
   *[audit-hash] Hash of that entry
}
evidence-column = { $what ->
    [wave] Wave
    [kind] What it is
    [readers] For
    [due] Planned
    [started] Began
    [done] Ended
    [state] State
    [key] In the audit log
    [outcome] People
    [part-kind] By
    [part] Which
    [about] About
    [what] What
    [people] People
    [at] When
    [who] Who
    [note] Detail
    [then] Set for
    [place] Place
    [why] Reason
    [sent] Arrived
   *[lost] Did not arrive
}
evidence-figure = { $what ->
    [people] { $count ->
        [one] person reached
       *[other] people reached
    }
    [queued] { $count ->
        [one] message queued
       *[other] messages queued
    }
    [sent] { $count ->
        [one] message arrived
       *[other] messages arrived
    }
    [lost] { $count ->
        [one] message did not arrive
       *[other] messages did not arrive
    }
    [coming] { $count ->
        [one] says they come
       *[other] say they come
    }
   *[attended] { $count ->
        [one] was there
       *[other] were there
    }
}
evidence-times = Times are those of { $zone }.
evidence-span = { $from } to { $until }
evidence-nobody-yet = Nobody yet
evidence-machine = The system
evidence-unknown = The process file, or somebody who asked to be forgotten
evidence-staff-number = staff no. { $number }
evidence-left-staff = no longer on the team
evidence-state = { $state ->
    [draft] Draft
    [submitted] Waits for approval
    [approved] Approved
    [sent] Sent
    [paused] Paused
   *[cancelled] Cancelled
}
evidence-space-state = { $state ->
    [draft] Draft
    [announced] Announced
   *[cancelled] Cancelled
}
evidence-file = { $kind ->
    [photo] Picture
   *[other] Document
}
evidence-wave = Wave { $number }
evidence-wave-kind = { $kind ->
    [call] Convocation
    [news] News of a change
    [correction] Correction
   *[minutes] Minutes
}
evidence-wave-state = { $state ->
    [planned] Planned
    [gathering] Leaving
    [sending] Leaving
    [paused] Paused
    [done] Done
    [cancelled] Cancelled
   *[missed] Did not leave in time
}
evidence-waves-note = News of a change and minutes belong to the meeting: they go to those who knew of it, also by another convocation.
evidence-delivery = { $what ->
    [queued] Queued
    [sent] Arrived
    [blocked] Did not arrive: they blocked the bot
    [gone] Did not arrive: the account is gone
    [refused] Did not arrive: Telegram refused it
    [too_late] Did not arrive: it could not leave in time
    [unsubscribed] Did not arrive: they asked for no more
    [stopped] Did not arrive: sending was stopped
    [waiting] Still to leave
    [no_consent] Left out: they have not agreed
    [was_blocked] Left out: they had blocked the bot
    [told_before] Left out: told by another convocation
    [answered] Left out: they had answered
   *[quiet] Left out: too late at the hours they want
}
evidence-deliveries-note = “Arrived”: Telegram took the message. “Left out”: they fit the audience, but were not written to.
evidence-chart-note = Each bar is a stretch of the sending, in local time. The number: those that arrived; after a plus, those that did not.
evidence-step-of = { $unit ->
    [days] { $count ->
        [one] by the day
       *[other] by { $count } days
    }
    [hours] { $count ->
        [one] by the hour
       *[other] by { $count } hours
    }
   *[minutes] { $count ->
        [one] by the minute
       *[other] by { $count } minutes
    }
}
evidence-part = { $kind ->
    [zone] Zone
    [group] Group
    [topic] Topic
   *[language] Language
}
evidence-few = fewer than { $least }
evidence-at-least = { $count } or more
evidence-snapshot-note = People queued, by what each of them chose to tell; one can be in several groups or in none. Small counts are not shown, and those of sensitive groups go in steps of five, so that nobody is recognised.
evidence-guests = { $what ->
    [answer] Answers
    [need] Support they ask for
   *[attendance] Attendance
}
evidence-answer = { $answer ->
    [coming] Come
    [waiting] On the waiting list
    [declined] Cannot come
   *[undecided] Undecided
}
evidence-need = { $need ->
    [sign_language] Sign language
    [ramp] A way in without steps
   *[other] Something else
}
evidence-source = { $source ->
    [qr] With the code at the door
    [staff] Registered by staff
    [count] Counted, without a name
   *[paper] On a paper list
}
evidence-guests-note = Answers and attendance belong to the meeting: they count everybody, also those who heard of it elsewhere. Support is asked for by those who come or wait for a place.
evidence-step = { $kind ->
    [written] Written
    [submitted] Approval asked for
    [approved] Approved
    [returned] Given back for changes
    [paused] Paused
    [resumed] Went on
    [cancelled] Cancelled
    [wave_started] A wave began
    [corrected] Text corrected
   *[other] { $kind }
}
evidence-text = In { $language } ({ $waves })
evidence-text-sent = { $wave }: messages: { $people }, from { $from } to { $until }
evidence-text-sent-few = { $wave }: messages: { $people }
evidence-text-uncounted = { $wave }: it left before each text was counted
evidence-text-unsent = In { $language } (has not left)
evidence-texts-note = As people read it, without bold. Every text that left is here, with how many got it and when. A correction is a wave of its own: it changed the message on the phones.
evidence-foundation-note = With the same data this document is the same letter by letter. The digest changes with any datum of this convocation. The entry is the last of the audit log when it was made; that the log is whole is verified with: convoca audit verify
evidence-page-sent = To read or print. It is an internal document.
evidence-workbook-sent = The same as a workbook, minute by minute.
evidence-list = <b>Evidence of convocations</b>
    Tap one, and we send you the document and the workbook.
evidence-too-long = It has more rows than a workbook holds. Ask for it with: convoca evidence
evidence-none = There are no convocations.
evidence-line = { $id }  { $state ->
    [draft] draft
    [submitted] waits for approval
    [approved] approved
    [paused] paused
   *[cancelled] cancelled
}  { $name }
evidence-not-found = --convocation: there is no convocation { $value }. Without it, all are listed.
evidence-written = Done: { $file }
evidence-corrected = { $language }. Before, it said: { $before }
