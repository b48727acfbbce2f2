### What is kept, and how long.

button-retention = ⏳ How long we keep them
retention-title = <b>How long we keep each thing</b>
retention-after = After this it is erased by itself, without you asking:
retention-until-erased = Until you press «Erase my data»:
retention-always = For good, but without your name if you erase your data:
retention-line = • { $what }: { $time }
retention-item = • { $what }
retention-days =
    { $days ->
        [one] 1 day
       *[other] { $days } days
    }
retention-years =
    { $years ->
        [one] 1 year
       *[other] { $years } years
    }
retention-counted = until the survey is closed
retention-kept-updates = The numbers of the messages we got
retention-kept-tries = How many wrong codes you typed
retention-kept-drafts = What you began to write and did not send
retention-kept-choices = What you began to answer in a survey and did not send
retention-kept-messages = That we sent you a message. What it said is erased as soon as it reaches you
retention-kept-set-aside = Messages that the program could not read
retention-kept-needs = What you need to take part, after the meeting
retention-kept-letters = Which invitations we sent you
retention-kept-attendance = Your name, document and telephone on attendance lists
retention-kept-askers = Your name and how to reach you, if you asked on paper, by telephone or in person
retention-kept-person = Your Telegram account and what you told us about yourself
retention-kept-consents = What you agreed to and when you changed your mind
retention-kept-questions = Your questions and the answers
retention-kept-observations = What you said about documents
retention-kept-log = The record of what the entity does, without names
check-retention = How long each thing is kept:
check-retention-line = { $what }: { $time } ({ $norm })
check-retention-until-erased = until the person erases it
check-retention-always = for good, without the name of whoever is erased
