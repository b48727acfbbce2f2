### Pieces for other channels and calendar files.

kit-hours = { $from } to { $until }
kit-days = From { $from } until { $until }
kit-support = Support: { $text }
kit-call = Ask on Telegram
kit-scan = Point your phone's camera at this code, or look for:
kit-ask = ❓ Ask and take part on Telegram: { $link }
kit-alt-poster = Poster. { $what } QR code that opens @{ $bot } on Telegram.
kit-alt-card = Card. { $what } QR code that opens @{ $bot } on Telegram.
kit-radio-invites = { $entity } invites everybody.
kit-radio-when = It is on { $date }, from { $from } to { $until }.
kit-radio-from = It begins on { $date }, at { $from }.
kit-radio-place = The place: { $place }.
kit-radio-ask = Ask your questions on Telegram: look for at { $bot }. Take part!
button-kit = 📣 Pieces for other channels
kit-begin = These are the pieces for other channels. Check them before you publish them.
kit-text = { $channel ->
    [whatsapp] <b>For WhatsApp</b>
    [facebook] <b>For Facebook</b>
   *[radio] <b>For the radio (30 seconds)</b>
}
    Tap the text to copy it.
kit-file = { $file ->
    [poster] poster
    [card] card
   *[calendar] calendar
}
kit-print = To print or enlarge: it looks the same at any size.
kit-no-space = --space { $value }: there is no meeting with that key. The keys are: { $known }
kit-written = { $folder }: { $count ->
    [one] 1 file
   *[other] { $count } files
}

calendar-name = Accountability: { $entity }
calendar-ask = Ask your question here: { $link }
calendar-file = Open this file and your phone adds it to your calendar. If the date changes, ask for it again.

spoken-number = { $n ->
    [0] zero
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
    [13] thirteen
    [14] fourteen
    [15] fifteen
    [16] sixteen
    [17] seventeen
    [18] eighteen
    [19] nineteen
    [20] twenty
    [21] twenty-one
    [22] twenty-two
    [23] twenty-three
    [24] twenty-four
    [25] twenty-five
    [26] twenty-six
    [27] twenty-seven
    [28] twenty-eight
    [29] twenty-nine
    [30] thirty
    [40] forty
    [50] fifty
    [60] sixty
    [70] seventy
    [80] eighty
    [90] ninety
    [100] one hundred
    [200] two hundred
    [300] three hundred
    [400] four hundred
    [500] five hundred
    [600] six hundred
    [700] seven hundred
    [800] eight hundred
    [900] nine hundred
   *[other] { $figures }
}
spoken-tens = { $tens }-{ $unit }
spoken-hundreds = { $hundreds ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
   *[9] nine
} hundred and { $rest }
spoken-thousands = { $thousands ->
    [1] one thousand
   *[other] { $words } thousand
}
spoken-day = { $day ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
    [7] seventh
    [8] eighth
    [9] ninth
    [10] tenth
    [11] eleventh
    [12] twelfth
    [13] thirteenth
    [14] fourteenth
    [15] fifteenth
    [16] sixteenth
    [17] seventeenth
    [18] eighteenth
    [19] nineteenth
    [20] twentieth
    [21] twenty-first
    [22] twenty-second
    [23] twenty-third
    [24] twenty-fourth
    [25] twenty-fifth
    [26] twenty-sixth
    [27] twenty-seventh
    [28] twenty-eighth
    [29] twenty-ninth
    [30] thirtieth
    [31] thirty-first
   *[other] { $words }
}
spoken-date = { $weekday } the { $day } of { $month }
spoken-past = { $minute ->
    [0] { "" }
    [1] oh one
    [2] oh two
    [3] oh three
    [4] oh four
    [5] oh five
    [6] oh six
    [7] oh seven
    [8] oh eight
    [9] oh nine
   *[other] { $words }
}
spoken-hour = { $hour ->
    [0] { $words }
   *[other] { $words }
} { $past } { $part ->
    [night] at night
    [morning] in the morning
    [noon] noon
    [afternoon] in the afternoon
   *[evening] in the evening
}
spoken-hash = number
spoken-underscore = underscore
