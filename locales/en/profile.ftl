### What each one tells of themselves, if they like; and the codes of invitations.

profile-why = This way we tell you only of what interests you. Nothing is required: skip what you do not want to tell.
profile-ask = { $item ->
    [zone] Where do you live?
    [group] Are you in any of these groups? Tap all that are yours.
    [topic] Which topics interest you? Tap as many as you like.
    [hours] At what time can we write to you?
    [channel] How do you best hear of meetings?
   *[sensitive] Are you in any of these groups? Tap all that are yours. You can erase it any time.
}
profile-ask-part = In which part of { $name }?
profile-item = { $item ->
    [zone] Where you live
    [group] Your groups
    [topic] Your topics
    [hours] At what time
    [channel] How
   *[sensitive] Other groups
}
profile-hours = { $part ->
    [mornings] In the morning (7 to 12)
    [afternoons] In the afternoon (12 to 6)
   *[evenings] In the evening (6 to 8)
}
profile-channel = { $channel ->
    [telegram] Here, by Telegram
    [whatsapp] By WhatsApp
    [phone] By a call
    [radio] From the radio
   *[paper] On paper
}
button-any-hour = At any time
button-profile = 👤 Say what interests me
button-profile-see = 👤 See or change what I told
button-profile-done = ✅ Done
button-profile-erase = 🗑 Erase
button-earlier = See the ones before
button-go-on = Go on ➡️
profile = <b>This is what you told us</b>
profile-line = { $name }: { $text }
profile-nothing = not told
profile-end = You can change or erase it any time.

code-write = Write your code: of your invitation, of your survey form, or of your question. It looks like this: ACDEF-34679. If you have none, write /cancel.
code-done = Done. You are now on the list: { $name }.
code-unknown = We do not see that code. Look at it again and write it once more. If you have none, write /cancel.
code-taken = Somebody else has used that code. Ask whoever invited you for a new one.
code-too-many = Too many codes that do not work. Try again in an hour.
