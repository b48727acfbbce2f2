### The demo: the command `convoca demo` and its page.

demo-open = Open in your browser: { $url }
demo-folder = The data stay in: { $folder }
demo-end = To end it: Ctrl-C.
demo-port-taken = --port { $port }: that port is in use. Write another one, or 0 to take a free one.

demo-title = convoca: demo
demo-tag = demo
demo-intro = An accountability process from beginning to end. All of it happens on this computer: nobody is sent anything.
demo-needs-script = This page needs JavaScript.
demo-language = Language
demo-place = Itagüí
demo-tabs = Phones
demo-tab-time = Clock
demo-clock = The clock
demo-clock-hour = +1 hour
demo-clock-business-day = Next business day
demo-clock-reminder = Next reminder
demo-clock-other = Another date…
demo-clock-other-label = Date and time
demo-clock-go = Go
demo-clock-forward = The clock only goes forward, up to a year at a time.
demo-clock-moving = Moving on…
demo-clock-past = The clock only goes forward. Choose a later date.
demo-clock-too-far = That is too far away. Choose a date within the next twelve months.
demo-clock-nothing = There is nothing to remind anybody of: no open question asks for it.
demo-clock-unreadable = That date does not exist. Choose another one.
demo-guide = Try it
demo-guide-ask = On a citizen's phone, Ana’s for example, ask a question.
demo-guide-move = Go to the next business day: a liaison, Luz for example, is told.
demo-guide-answer = On that phone, open the question and answer it.
demo-guide-rate = Whoever asked reads the answer and says whether it helped.
demo-guide-done = (done)
demo-timeline = What has happened
demo-timeline-empty = Nothing yet. Every step will be here, with its date.

demo-phone = { $name }’s phone: { $role }
demo-phone-chat = { $name }’s conversation
demo-bot = bot
demo-working = writing…
demo-nothing-yet = There are no messages here yet. Press Start.
demo-begin = Start
demo-menu = Menu
demo-attach = Attach
demo-attach-photo = Photo
demo-attach-file = File
demo-attach-voice = Voice note (audio)
demo-write = Message
demo-send = Send
demo-edited = edited
demo-newest = Go to the end
demo-unread = New messages: { $count }
demo-photo = Photo
demo-download = Download { $name }
demo-other-content = (other content)
demo-close = Close
demo-add = Add a phone
demo-add-who = Whose?
demo-add-office = Office
demo-add-do = Add
demo-phones-enough = There are enough phones.
demo-role-citizen = Citizen
demo-role-liaison = Liaison
demo-role-head = Head of office
demo-role-coordinator = Coordinator
demo-role-committee = Committee
demo-role-auditor = Internal control
demo-failed = It could not be done. Please try again.
demo-lost = The connection to the demo is lost. Is the terminal still open?

demo-step-received = Question { $number } arrives for { $office }.
demo-step-received-unplaced = Question { $number } arrives, without an office yet.
demo-step-promised = An answer to { $number } is promised by { $date }.
demo-step-placed = Question { $number } goes to { $office }.
demo-step-handed-back = Question { $number } goes back to the coordinator.
demo-step-answered = The office answers { $number }.
demo-step-rated = The answer to { $number } is rated: { $rating }.
demo-step-reopened = A fuller answer to { $number } is asked for.
demo-step-added = Something is added to { $number }.
demo-step-withdrawn = Question { $number } is withdrawn.
demo-step-corrected = The office corrected its answer to { $number }.
demo-step-acknowledged = The office said that it received { $number }.
demo-step-missed = The date of { $number } passed without an answer.
demo-step-arrived = The answer to { $number } reached the person.
demo-step-undelivered = The answer to { $number } did not reach the person.
demo-step-handed-over = The answer to { $number } was delivered another way.
demo-step-joined = { $number } is answered together with another one like it.
demo-step-parted = { $number } is answered alone again.
demo-step-extended = The office extends the date of { $number }, and says so.
demo-step-shared = { $office } helps to answer { $number }.
demo-step-contributed = { $office } gives its part of { $number }.
demo-step-unshared = { $office } does not help to answer { $number } any more.
demo-step-tagged = The office says what kind of petition { $number } is, and tells the person.
demo-step-asked = The office asks for what is missing in { $number }, and the clock stops.
demo-step-completed = What was missing in { $number } comes, and the clock goes on.
demo-step-closed = The office closes { $number } because what was missing did not come.
demo-step-transferred = { $number } belongs to another entity, and is sent there.
demo-step-taken-back = { $number } comes back, and is taken up again.
demo-step-other = Something changes in { $number }.
demo-step-notice = Notice to { $name }: question { $number }.
demo-step-notices = Notice to { $name }: several new questions.
demo-step-digest = Morning digest for { $name }.
demo-step-delivered = { $name } receives the answer.
demo-rating-yes = it helped
demo-rating-partly = it helped in part
demo-rating-no = it did not help
demo-place-offices = All offices
demo-remove = Remove a phone
demo-remove-who = Whose?
demo-remove-do = Remove
demo-phone-stays = This phone stays: nobody would coordinate without it. Add another coordinator first.
demo-hearing-place = Auditorium of the Casa de la Cultura
# The topics, as people say them.
demo-topic = { $topic ->
    [plan-de-desarrollo] Works and projects
    [convocatorias] Notices and meetings
    [tramites-en-linea] Paperwork on the internet
    [control] That promises are kept
    [rendicion] This accountability process
   *[other] { $name }
}
