### The commands: what they are called, what the menu says of them, and what the help says.

# In small letters, as Telegram wants them. Behind commas, other names of the same command.
command-words = { $command ->
    [start] start
    [ask] ask, ask_a_question
    [mine] my_questions, see_my_questions
    [status] status
    [spaces] meetings, spaces
    [surveys] surveys, survey
    [documents] documents
    [profile] profile, my_profile
    [code] code
    [privacy] privacy, my_data
    [erase] erase, erase_my_data
    [language] language, change_language
    [cancel] cancel
    [pending] pending
    [activities] activities
    [observations] observations
    [take_in] take_in
    [paper] paper
    [questions] questions
    [process] process
    [settings] settings
    [convene] convene
    [team] team
   *[help] help
}
command-what = { $command ->
    [ask] Ask a question
    [mine] See my questions
    [status] See how a question is going
    [spaces] { $group ->
        [coordination] Make and change meetings
       *[everybody] See the meetings
    }
    [surveys] { $reader ->
        [coordinator] Write and open surveys
        [auditor] See the surveys
       *[citizen] Answer surveys and see the results
    }
    [documents] Comment on a document
    [profile] Say what interests me
    [code] Use the code of an invitation
    [privacy] See or erase my data
    [language] Change the language
    [cancel] Leave what I am doing
    [pending] Questions to answer
    [activities] Activities of the schedule (offices)
    [observations] Documents up for comments
    [take_in] Take in a question on paper or spoken
    [paper] Type paper forms
    [questions] How all questions stand
    [process] How the schedule stands (coordination)
    [settings] See and change the settings
    [convene] { $reader ->
        [auditor] Evidence of convocations
       *[coordinator] Invite people
    }
    [team] Invite and remove people
   *[help] What I can do here
}
command-group = { $group ->
    [office] For your office:
    [coordination] For the coordination:
   *[everybody] This is what you can do here:
}
command-help = { $command ->
    [ask] – ask a question
    [mine] – see how your questions are going
    [status] and the number – see one of them
    [spaces] { $group ->
        [coordination] – make and change meetings, attendance, minutes, pieces for other channels
       *[everybody] – see the meetings and say if you're coming
    }
    [surveys] { $group ->
        [coordination] – ask people which topics matter and how it went
        [office] – see the surveys
       *[everybody] – answer surveys and see the results
    }
    [documents] – comment on a document
    [profile] – say what interests you
    [code] – use the code of an invitation
    [privacy] – see or erase your data
    [language] – change the language
    [cancel] – leave what you are doing
    [pending] – questions to answer
    [activities] – what is to be done of the schedule
    [observations] – what people say about the documents
    [take_in] – take in a question that came on paper, by telephone or in person
    [paper] – type paper forms of a survey
    [questions] – how all of them stand
    [process] – how the schedule stands
    [settings] – offices, topics, zones, hours, reminders
    [convene] { $reader ->
        [auditor] – get the evidence of convocations
       *[coordinator] – invite people
    }
   *[team] – invite and remove people
}
# What Telegram shows of the bot before anybody writes to it, and below its name.
bot-description = { $entity }: public accountability. Ask here and we answer in writing. You can also see the meetings and answer surveys. You do not have to give your name.
bot-short = { $entity }: ask and we answer in writing.
help-just-write = You can also just write your question.
