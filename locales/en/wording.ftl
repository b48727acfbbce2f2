### What whoever writes an answer reads before it is sent, and the words by which it is looked over.

wording-head = 💡 <b>Before you send it, look at this:</b>
wording-easy = 👌 It is easy to read.
wording-personal = 🔒 This looks like somebody's data: { $items }. If it is not needed, take it out.
wording-personal-item = { $kind ->
    [document] ID number
    [phone] telephone
    [mail] e-mail
    [address] address
   *[account] bank account
} on line { $line }: «{ $text }»
wording-nowhere = 🎯 We do not find the answer. Say yes or no, a date, a figure, a place, or who does it.
wording-begins = 🎯 It begins with «{ $begins }…». Say the answer first.
wording-long = ✂️ Split what has more than { $most } words: { $items }.
wording-long-item = «{ $begins }…» ({ $words } words)
wording-jargon = 📘 Say it in a simpler way: { $items }.
wording-jargon-item = «{ $written }» → { $plain }
wording-passive = 👤 Say who does it: { $items }.
wording-passive-item = «{ $written }»
wording-hard = 📖 { $level ->
    [very-hard] It is very hard to read.
   *[hard] It is hard to read.
} Use short sentences and everyday words.
wording-more = { $items } and { $more } more

# Office words and, behind the equals sign, the plain one. A line for each plain word; before the sign, the
# forms that are written. The line without a sign has what is alike and fine. In a language without lists this is { "" }: there only people's data and long
# sentences are looked at.
wording-list-jargon = { "" }
# How letters begin before they answer.
wording-list-greetings = { "" }
# Beginnings that answer nothing.
wording-list-ballast = { "" }
# Beginnings that answer nothing unless the answer follows at once.
wording-list-openers = { "" }
# What answers: where an answer has none of it, and no figure, it is asked where it is.
wording-list-answers = { "" }
wording-list-yes = { "" }
# What is cited by a number that answers nothing.
wording-list-cited = { "" }
# Where it is not said who: with a participle behind it. Behind the equals sign, the word that has to follow too.
wording-list-auxiliaries = { "" }
wording-list-participles = { "" }
wording-list-no-participles = { "" }
