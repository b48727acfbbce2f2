### The file with everything that is kept of a person.

data-file = my-data
data-title = Your data
data-title-part = { $title }, part { $part }
data-intro = This is everything that { $entity } keeps about you. If something is wrong, write it in the bot. To erase all of it, write /erase.
data-made = Made on { $at }
data-moment = { $date }, { $hour }
data-who = Who you are to us
data-account = Number of your Telegram account:
data-since = You first wrote to us:
data-language = Language we write to you in:
data-staff-name = How the team sees you:
data-post = Your post:
data-under-way = Something you began to write:
data-consents = What you agreed to and what you did not
data-profile = What you told us about yourself
data-lists = Lists you are on
data-spaces = Meetings you answered about
data-answer = { $answer ->
    [coming] You are coming
    [waiting] You wait for a place
    [declined] You are not coming
   *[undecided] You asked to be reminded
}
data-needs = You need:
data-attended = Meetings you were at
data-surveys = Surveys you answered
data-surveys-begun = Surveys you began and have not sent
data-proposed = Topics you proposed
data-observations = What you said about documents
data-letters = Notices we sent you
data-letter = { $kind ->
    [call] Invitation
    [news] Change of a meeting
    [correction] Correction
    [minutes] Minutes of a meeting
    [survey] Survey
   *[result] Result of a survey
}
data-set-aside = Messages of yours that the program could not read
data-log = What you did in your post
data-deeds =
    { $count ->
        [one] 1 action was noted. It is in the other file.
       *[other] { $count } actions were noted. They are in the other file.
    }
data-questions = Your questions
data-due = We answer by { $date }.
data-name-shown = Published with the name:
data-kind = Kind of petition:
data-extended = The office needed more time. The date was { $old } before; you were told it would be { $new }. Reason:
data-addition = You added:
data-answered = We answered:
data-insistence = You asked us to complete it:
data-files = Files:
data-file-kind = { $kind ->
    [photo] a photo
    [voice] a voice note
   *[document] a document
}
data-evidence = Proof of delivery
