### Results of a survey: page, workbook, picture and message.

# The sign between whole numbers and decimals.
results-mark = .
results-percent = { $value }%
results-row = { $row ->
    [all] Everybody
    [chat] On Telegram
    [paper] On paper
    [zone] Zone not given
   *[group] Group not given
}
results-no-mean = not scored
results-measure = { $measure ->
    [vote] { $number } vote
    [votes] { $number } votes
    [points] { $number } points
   *[mean] { $number } of { $most }
}
results-method = { $method ->
    [one] Each person chose one answer.
    [choose] Each person could choose up to { $most }.
    [order] Each person put up to { $most } in order. First comes what more people prefer, two compared at a time. Points are another count: their order can differ.
    [score] Each person gave scores from 1 to { $most }. First comes the best mean.
    [scale] Each person gave a score from 1 to { $most }.
    [number] Each person gave a number.
    [zone] Each person said where they live.
   *[text] Each person wrote in their own words.
}
results-people = { $count ->
    [one] 1 person took part.
   *[other] { $all } people took part.
}
results-people-both = { $count ->
    [one] 1 person took part.
   *[other] { $all } people took part: { $chat } on Telegram and { $paper } on paper.
}
results-moment = { $date }, { $hour }
results-title = { $what ->
    [facts] Facts of the survey
    [pairs] Topic against topic
    [who] Who took part
    [pledge] You said, we will do
    [all] All answers
   *[how] How it was counted
}
results-column = { $what ->
    [choice] Answer
    [points] Points
    [first] Put first
    [named] Named it
    [share] Percentage
    [mean] Mean
    [votes] Votes
    [people] People
    [census] Live there
    [compared] Comparison
    [zone] Zone
    [group] Group
    [origin] How they answered
    [answered] People who answered
    [over] How many people prefer this topic to…
   *[median] Half of the people said up to
}
results-tied = { $name } (tie)
results-hidden = Not shown: too few people
results-label = { $what ->
    [entity] Entity
    [survey] Survey
    [opened] Opened
    [closed] Closed
    [published] Published
    [took-part] People who took part
    [chat] On Telegram
    [paper] On paper
   *[seed] Text for ties
}
results-who = { $part ->
    [zone] By zone
    [group] By group
   *[origin] On Telegram and on paper
}
results-who-note = A group with fewer than { $least } people is not shown. Sometimes another one is hidden too, so that nobody can find out by subtracting.
results-standing = { $standing ->
    [under] Fewer took part than expected.
    [over] More took part than expected.
   *[fair] As many took part as expected.
} Of every 100 inhabitants, { $live } are of this group; of every 100 who took part, { $part }.
results-few = Too few answers to be shown.
results-few-page = Fewer than { $least } people answered. That is too few answers to be shown.
results-texts = What people wrote is not published.
results-answered = { $answered } answered. { $skipped } did not.
results-score = Score { $score }
results-by = { $part ->
    [zone] Answers by zone
    [group] Answers by group
   *[origin] Answers on Telegram and on paper
}
results-by-note = { $measure ->
    [votes] The numbers are votes.
    [points] The numbers are points: the first of a list gets more than the second, and so on. What is not named gets 0.
   *[mean] The numbers are means.
}
results-not-shown = Not shown: { $rows }. So nobody can find out what fewer than { $least } people said.
results-pairs-note = Each number says how many people prefer the topic of the row to that of the column. These are { $shown } of { $all }.
results-sheet = { $number ->
    [0] Survey
   *[other] Question { $number }
}
results-dates = Survey from { $from } to { $until }
results-survey = Survey
results-how-counted = Each person answers once. Nobody sees the answers before it closes. Then the names are taken off: after that nobody can know who answered what. Then all are counted by the same program, which anybody can read.
results-how-hidden = A group with fewer than { $least } people is not shown, nor can it be computed from the rest. So nobody knows what somebody else answered.
results-how-ties = A tie is decided by a draw that anybody can repeat.
results-how-draw = To repeat the draw: of each answer the SHA-256 digest is taken of three things in a row: the text “{ $seed }”, a line feed and the key of the answer. The smaller digest goes first.
results-how-again = You can count again: take the results and the list of votes, and use “convoca recount”. The list has no names and no times.
results-link = { $what ->
    [json] All results (JSON)
    [csv] Table of results (CSV)
   *[workbook] Excel workbook
}
results-link-ballots = List of votes (CSV): { $question }

results-picture-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
results-picture-line = { $place }. { $name }: { $number }.
results-picture-alt = Bar chart. { $entity }. { $title }. { $people } { $lines }

results-message = 📊 <b>Result: { $title }</b>
results-message-first = { $count ->
    [one] This is what people said:
   *[other] What people put first:
}
results-message-more = The others are in the picture and in the data: { $count } more.
results-message-pledge = <b>You said, we will do:</b>
results-message-few = 📊 <b>{ $title }</b>
    There were too few answers to be shown. This protects what each person said.
results-message-thanks = Thank you for taking part.

results-recount-same = The count agrees: { $ballots ->
    [one] 1 vote
   *[other] { $ballots } votes
} and { $tables ->
    [one] 1 table is the same
   *[other] { $tables } tables are the same
}. { $unchecked ->
    [0] No table is missing.
    [one] 1 table cannot be checked with this list, because it is about groups that it does not name.
   *[other] { $unchecked } tables cannot be checked with this list, because they are about groups that it does not name.
}
results-recount-differs = The count does not agree: { $what }
results-recount-difference = { $row } (published: { $published ->
    [one] 1 vote
   *[other] { $published } votes
}; on the list: { $counted })
results-recount-more = and { $count ->
    [one] 1 table more
   *[other] { $count } tables more
}
results-recount-unread = { $file }: cannot be read: { $reason }
results-recount-too-long = { $file }: is larger than { $most } MB
results-recount-no-text = { $file }: is no text in UTF-8
results-recount-no-results = { $file }: these are no results of a survey (line { $line }, column { $column })
results-recount-format = { $file }: its format is { $format }; this program reads { $known }
results-recount-odd = { $file }: the results contradict themselves
results-recount-question = --question { $value }: that question has no list of votes. Those that have one are: { $known }
results-recount-which = --question is missing: say of which question the list is. It can be: { $known }
results-recount-line = { $file }, line { $line }: { $wrong ->
    [titles] the titles are not those of a list of votes
    [columns] it has not as many columns as titles
    [unknown] it names something that the survey does not have
    [too_many] there are more zones or groups than can be counted
   *[ballot] this vote is not valid
}
results-texts-sheet = Question { $number }
results-texts-note = Without names and shuffled. For the team only.
results-all-numbers = See all numbers, and by zones and groups
