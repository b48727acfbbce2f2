### The staff and the open questions, for coordinators.

team = <b>Team</b>. Tap a person to see what you can do.
team-line = { $sign } { $name } · { $post }
team-nameless = Person { $number }
team-post = { $role ->
    [liaison] Liaison of { $office }
    [head] Head of { $office }
    [coordinator] Coordination
    [committee] Accountability committee
   *[auditor] Internal control
}
team-post-several = { $role ->
    [liaison] Liaison of { $count ->
        [one] one office
       *[other] { $count } offices
    }
    [head] Head of { $count ->
        [one] one office
       *[other] { $count } offices
    }
    [coordinator] Coordination
    [committee] Accountability committee
   *[auditor] Internal control
}
team-role = { $role ->
    [liaison] Liaison: answers the questions of an office
    [head] Head: hears when something is about to be late
    [coordinator] Coordination: runs the whole process
    [committee] Committee: sees everything, hears of what is not answered in time
   *[auditor] Internal control: sees all, changes nothing
}
team-suspended = ⏸ Paused: gets no messages and cannot answer.
team-end = They leave the team at once. To come back they need another invitation. Sure?
team-done = Done.
team-last = They are the only one who coordinates. Invite somebody else first.
team-left = You are no longer on the accountability team. You can still ask here whenever you want.
team-approval-on = ⚙️ <b>{ $name }</b> changed the settings: from now on somebody else has to approve each convocation.
team-approval-off = ⚙️ <b>{ $name }</b> changed the settings: from now on a convocation leaves without anybody else approving it. If you do not agree, change it in /settings.
team-joined = 👤 <b>{ $name }</b> is a coordinator now too. If you did not expect that person, look at /team.
team-erased = 👤 Somebody on the team left and had their data erased. They were: { $posts }. Invitation links that they made and nobody used no longer work.
team-dismissed = 👤 <b>{ $name }</b> is no longer on the team. They were: { $posts }. Invitation links that they made and nobody used no longer work.
team-restored = You are on the team again. See what there is in /pending.
team-choose-role = What will the person you invite be?
team-choose-office = Of which office?
team-invitation =
    Forward this link to one person only. They will be: { $post }.

    { $link }

    It works once, until { $date }.
button-invite = ➕ Invite somebody
button-suspend = ⏸ Pause
button-restore = ▶️ End the pause
button-dismiss = Remove from the team
button-dismiss-yes = Yes, remove
button-team = See the team
overview = { $late ->
    [0] Open questions: <b>{ $open }</b>. None is late.
   *[other] Open questions: <b>{ $open }</b>. Late: <b>{ $late }</b>.
}
overview-none = There are no open questions here.
overview-late = 🔴 Late ({ $count })
overview-no-office = ❓ Without office
overview-line = { $late ->
    [0] { $name }: { $open }
   *[other] { $name }: { $open } (🔴 { $late })
}
overview-list = Tap a question to open it.
team-for-you =
    This invitation is for somebody else. They will be: { $post }. It works only once.

    If you use it, that person can't use it any more. To send it on, forward the message with the link.
button-team-take = It is for me
