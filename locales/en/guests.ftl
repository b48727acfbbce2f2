### Who comes to a meeting: places, what each person needs, the reminder, and the door.

button-coming = ✅ I will come
button-declined = ❌ I cannot
button-no-longer = ❌ I can no longer come
button-remind = ⏰ Remind me
button-see-space = See the meeting
guest-said-coming = ✅ You said that you will come.
guest-said-waiting = ⏳ You are on the waiting list, as number { $place }.
guest-said-declined = ❌ You said that you cannot come.
guest-coming = ✅ Done. See you there.
guest-waiting = ⏳ There is no place left. You are on the waiting list, as number { $place }. If somebody cannot come, we will tell you.
guest-declined = Done. Thank you for telling us. If you change your mind, press the button.
guest-too-late = That meeting has begun or is over. To see what is to come, write /meetings.
guest-cancelled = That meeting was cancelled. To see what is to come, write /meetings.
guest-children = Of children's meetings we do not keep who comes or who asks. They can come without telling us.
guest-remind = ⏰ Done. We will remind you: { $when }.
guest-remind-late = It is very soon: { $when }. There is no time left to remind you.
guest-place = 🎉 There is a place for you now. If you cannot come, press “I cannot”. Then somebody else can.
guest-reminder = ⏰ You asked us to remind you of this:
guest-needs =
    Do you need anything to take part? You need not answer.
    Only the organisers see it, and not with your name.
guest-needs-nothing = Done. You need nothing.
guest-needs-noted = Done. We noted: { $needs }. Anything else?
guest-needs-done = Done. Thank you for telling us.
needs-refused = All right. We keep nothing of it. You can come all the same.
guest-need-write = Write what you need, in a few words.
guest-need-nowhere = First say that you will come. Press “I will come” on the meeting.
need = { $need ->
    [sign_language] sign language
    [ramp] a way in without steps
   *[other] what you wrote
}
button-need = { $need ->
    [sign_language] 🤟 Sign language
    [ramp] ♿ A way in without steps
   *[other] ✏️ Something else
}
button-need-nothing = I need nothing
button-need-done = That is all
door-registered = 🙋 Your attendance is registered: { $space }. Thank you for coming.
door-expired = This code has expired. Look at the code that is on the screen now.
door-scan = Open the camera of your phone and look at this code. That registers your attendance.
door-changes = The code changes every minute.
door-closed = Attendance is not being registered at the moment.
