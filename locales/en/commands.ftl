### The commands menu: names in small letters, as Telegram wants them.

command-ask = ask
command-ask-what = Ask a question
command-mine = my_questions
command-mine-what = See my questions
command-status = status
command-status-what = See how a question is going
command-spaces = spaces
command-spaces-what = See the meetings
command-profile = profile
command-profile-what = Say what interests me
command-code = code
command-code-what = Use the code of an invitation
command-questions = questions
command-questions-what = How all questions stand
command-team = team
command-team-what = Invite and remove people
command-pending = pending
command-pending-what = Questions to answer
command-privacy = privacy
command-privacy-what = See or erase my data
command-language = language
command-language-what = Change the language
command-help = help
command-help-what = What I can do here
command-cancel = cancel
command-cancel-what = Leave what I am doing
