date-long = { $weekday } { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month }
date-day = { $day } { $month }
hour-noon = 12:00 noon
hour-am = { $hour }:{ $minute } a.m.
hour-pm = { $hour }:{ $minute } p.m.
# The hour with its article, where a language has one.
hour-with-article = { $one ->
    [yes] { $hour }
   *[no] { $hour }
}
weekday = { $number ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
word-today = today
word-yesterday = yesterday
word-tomorrow = tomorrow
word-day-after = day after tomorrow
word-afternoon = afternoon, evening
word-night = night
word-morning = morning
# What may stand between a day and its month, or a month and its year.
word-of = of
# What stands before a part of the day.
word-before-part = the
# With a part of the day it is today: “this evening”.
word-this = this
# Beside a weekday: the one of this week or of the next?
word-next = next, following
# What stands before an hour.
word-at = at
word-before-noon = am, a m
word-after-noon = pm, p m
# With these words a day is not the next one: “Friday in eight days”.
word-far = week, weeks, days, month, other
# Minutes that are said in words, beside the hour.
word-half-past = half past, thirty
word-quarter-past = quarter past
word-about = to, and, quarter to
# What can mean two things is asked about.
doubt-half = Is it at { $morning } or at { $evening }? Tap one.
doubt-weekday = Today is { $weekday }. Is it today or { $date }? Tap one.
doubt-next = Is it { $first } or { $second }? Tap one.
# How the entity is called in a sentence: “the Alcaldía de Itagüí”.
articles = the
entities-of-the-first-article = alcaldía
article-first = the
article-second = the
# Two words that together are one; English has none.
contractions = none
