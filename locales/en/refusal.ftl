# Why something was not done. What is not there and what is not theirs are told the same.

not-found = { $what ->
    [own_question] We do not see that question among yours.
    [question] We do not see that question among those of your office.
    [share] We do not see that part among those of your office.
    [office] We do not see that office.
    [activity] We do not see that activity among those of your office.
    [space] We did not find that meeting. In /meetings you see those there are.
    [convocation] We do not see that convocation among yours.
    [survey] We did not find that survey. With /surveys you see those there are.
    [paper] People who work here type the paper forms. If you have one with a code, write /code.
    [document] We do not see that document. With /documents you see those there are.
    [observation] We do not see that comment among yours.
    [colleague] We do not see that person on your team.
    [invitation] We do not see that invitation.
   *[choice] That can no longer be chosen. See what there is now in /profile.
}
overseers-only = That is for those who coordinate the process and for internal control. To see what is yours, write /help.
