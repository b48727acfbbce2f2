# What «convoca init» asks and says.
init-ask-name = Name of the entity, as people read it (for example: Alcaldía de Itagüí)
init-ask-token = Token of the bot, from @BotFather
init-ask-schedule = File of the schedule (xlsx, docx, csv…); empty if there is none yet
init-ask-folder = New folder [{ $usual }]
init-right = Write: { $question }
init-wrong = “{ $value }” does not do. { $right }
init-unanswered = an answer is missing: answer in the terminal, or add --yes and the usual is taken. The question was: { $question }
init-missing = { $option } is missing: write it as an option, or leave out --yes and answer in the terminal
init-bad-token = { $option }: this is no token. A token looks like 123456789:AAExxxxxxxxxxxxxxxxxxxxxxx
init-taken = { $folder }: it exists and is not empty; it is not touched. Write another folder.
init-cannot-write = { $folder }: cannot be written ({ $reason })
init-offices = { $count ->
    [0] No offices were found.
    [one] 1 office was found:
   *[other] { $count } offices were found:
}
init-odd = { $count ->
    [0] Nothing odd was seen.
    [one] There is 1 odd thing. It is reviewed in the chat, by sending this same file; «convoca import» explains it.
   *[other] There are { $count } odd things. They are reviewed in the chat, by sending this same file; «convoca import» explains them.
}
init-done = Done. The configuration is in { $folder }
init-token-kept = The token is in { $file }, which only you can read. @BotFather has it too.
init-token-outside = The token stays in TELOXIDE_TOKEN: it must be there at the start too.
init-no-schedule = Without a schedule. Offices and topics are added later in the chat: write /process.
init-next =
    What comes next:
      cd "{ $folder }"
      convoca check                        look at what was understood
      convoca run                          start the bot
init-next-schedule = {"  "}convoca import { $file }           keep the schedule, once the offices are right
init-config = The configuration of { $name } for convoca.
init-config-rule =
    How what arrives on a day without work is counted:
      receipt  the day it arrives is day 0 (CPACA, arts. 14 and 15). Most favourable to the person.
      filing   it is filed on the next business day (CPACA, art. 54).
init-config-token = The token is in a file of its own, which only its owner reads. TELOXIDE_TOKEN goes first.
init-config-no-token = The token of the bot comes from TELOXIDE_TOKEN.
init-config-database = Everything is kept in this file. If you move the folder, change this line too.
init-calendar =
    The business days of the entity.

    National holidays are not written: convoca computes them by each year's law.
    After a change here: convoca calendar apply
init-calendar-saturday = Does the official week include Saturday?
init-calendar-days = The civic days that the entity adopted, and suspensions of terms, each with its act. For example:
init-process =
    The accountability process: offices, topics, meetings, hours and reminders.

    Offices, topics, groups and zones can be kept in a spreadsheet too:
    convoca directory export directory.xlsx
init-process-controller = Who answers for personal data (Ley 1581 de 2012, art. 12).
init-process-topics = The topics of questions and the office that answers each. For example:
init-process-offices = The offices, with the names of the schedule. «aliases» is what else they are called.
init-ask-article = Article before “{ $name }” in a sentence (“-” for none) [{ $usual }]
init-ask-coordinator = Who coordinates: a name or a post; empty if that is not known
init-ask-controller = E-mail of whoever answers for personal data; empty if that is not known
init-ask-saturdays = Does the entity work on Saturdays? (yes or no) [no]
init-ask-civic-day = A day on which the entity does not work, and its act (for example: 16/10/2026 Decreto 45); empty if there are no more
init-ask-offices = Numbers of those that are no offices; empty if all are
init-topics = Topics for questions, by what each office does:
init-ask-topics = Numbers of the topics to leave out; empty to take all
init-process-coordinator = Coordinates: { $who }
init-loaded = { $count ->
    [one] The schedule is loaded: 1 activity.
   *[other] The schedule is loaded: { $count } activities.
}
init-link = Send this link to whoever coordinates. In Telegram a list of what is missing follows.
init-link-for = Send this link to { $who }. In Telegram a list of what is missing follows.
init-database-used = This database already has people or a schedule of another bot: we added nothing to it. See which database DATABASE_URL names.
init-no-link = Telegram did not answer, or the token does not do. Once there is internet: convoca invite --role coordinator
