# Why something was not done. What is not there and what is not theirs are told the same.

not-found = { $what ->
    [own_question] We do not see that question among yours.
    [question] We do not see that question among those of your office.
    [office] We do not see that office.
    [activity] We do not see that activity among those of your office.
    [space] We do not see that space among yours. With /spaces you see those there are.
    [convocation] We do not see that convocation among yours.
    [survey] We did not find that survey. With /surveys you see those there are.
    [paper] Only those who work on this type paper forms.
    [document] We do not see that document. With /documents you see those there are.
    [observation] We do not see that observation among yours.
    [colleague] We do not see that person on your team.
    [invitation] We do not see that invitation.
   *[choice] That can no longer be chosen.
}
overseers-only = That is for those who coordinate the process and for internal control. To see what is yours, write /help.
