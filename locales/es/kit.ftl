### Piezas para otros canales y archivos de calendario.

kit-hours = De { $from } a { $until }
kit-days = Desde { $from } hasta el { $until }
kit-support = Apoyos: { $text }
kit-call = Pregunte por Telegram
kit-scan = Apunte la cámara de su celular a este código o busque:
kit-ask = ❓ Pregunte y participe por Telegram: { $link }
kit-alt-poster = Cartel. { $what } Código QR para abrir @{ $bot } en Telegram.
kit-alt-card = Tarjeta. { $what } Código QR para abrir @{ $bot } en Telegram.
kit-radio-invites = { $entity } invita a toda la comunidad.
kit-radio-when = Será el { $date }, de { $from } a { $until }.
kit-radio-from = Empieza el { $date }, a { $from }.
kit-radio-place = El lugar: { $place }.
kit-radio-ask = Haga sus preguntas por Telegram: busque arroba { $bot }. ¡Participe!
button-kit = 📣 Piezas para otros canales
kit-begin = Estas son las piezas para otros canales. Revíselas antes de publicarlas.
kit-text = { $channel ->
    [whatsapp] <b>Para WhatsApp</b>
    [facebook] <b>Para Facebook</b>
   *[radio] <b>Para la radio (30 segundos)</b>
}
    Toque el texto para copiarlo.
kit-file = { $file ->
    [poster] cartel
    [card] tarjeta
   *[calendar] calendario
}
kit-print = Para imprimir o ampliar: se ve igual en cualquier tamaño.
kit-no-space = --space { $value }: no hay un encuentro con esa clave. Las claves son: { $known }
kit-written = { $folder }: { $count ->
    [one] 1 archivo
   *[other] { $count } archivos
}

calendar-name = Rendición de cuentas: { $entity }
calendar-ask = Haga su pregunta aquí: { $link }
calendar-file = Abra este archivo y su celular lo agrega a su calendario. Si cambia la fecha, pídalo otra vez.

spoken-number = { $n ->
    [0] cero
    [1] uno
    [2] dos
    [3] tres
    [4] cuatro
    [5] cinco
    [6] seis
    [7] siete
    [8] ocho
    [9] nueve
    [10] diez
    [11] once
    [12] doce
    [13] trece
    [14] catorce
    [15] quince
    [16] dieciséis
    [17] diecisiete
    [18] dieciocho
    [19] diecinueve
    [20] veinte
    [21] veintiuno
    [22] veintidós
    [23] veintitrés
    [24] veinticuatro
    [25] veinticinco
    [26] veintiséis
    [27] veintisiete
    [28] veintiocho
    [29] veintinueve
    [30] treinta
    [40] cuarenta
    [50] cincuenta
    [60] sesenta
    [70] setenta
    [80] ochenta
    [90] noventa
    [100] cien
    [200] doscientos
    [300] trescientos
    [400] cuatrocientos
    [500] quinientos
    [600] seiscientos
    [700] setecientos
    [800] ochocientos
    [900] novecientos
   *[other] { $figures }
}
spoken-tens = { $tens } y { $unit }
spoken-hundreds = { $hundreds ->
    [1] ciento
    [2] doscientos
    [3] trescientos
    [4] cuatrocientos
    [5] quinientos
    [6] seiscientos
    [7] setecientos
    [8] ochocientos
   *[9] novecientos
} { $rest }
spoken-thousands = { $thousands ->
    [1] mil
   *[other] { $words } mil
}
spoken-day = { $day ->
    [1] primero
   *[other] { $words }
}
spoken-date = { $weekday } { $day } de { $month }
spoken-past = { $minute ->
    [0] { "" }
    [15] y cuarto
    [30] y media
   *[other] y { $words }
}
spoken-hour = { $hour ->
    [1] la una
   *[other] las { $words }
} { $past } { $part ->
    [night] de la madrugada
    [morning] de la mañana
    [noon] del mediodía
    [afternoon] de la tarde
   *[evening] de la noche
}
spoken-hash = número
spoken-underscore = guion bajo
