date-long = { $weekday } { $day } de { $month } de { $year }
date-short = { $weekday } { $day } de { $month }
date-day = { $day } de { $month }
hour-noon = 12:00 m.
hour-am = { $hour }:{ $minute } a. m.
hour-pm = { $hour }:{ $minute } p. m.
# La hora con su artículo: «a la 1:00 p. m.», «hasta las 9:00 a. m.»
hour-with-article = { $one ->
    [yes] la { $hour }
   *[no] las { $hour }
}
weekday = { $number ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
month = { $number ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
word-today = hoy
word-yesterday = ayer
word-tomorrow = mañana
word-day-after = pasado mañana
word-afternoon = tarde
word-night = noche
word-morning = mañana, madrugada
# What may stand between a day and its month, or a month and its year.
word-of = de, del
# What stands before a part of the day: «de la mañana» is not tomorrow.
word-before-part = la
# Con una parte del día es hoy: «esta noche».
word-this = esta
# Junto a un día de la semana: ¿el de esta semana o el de la otra?
word-next = próximo, próxima, que viene, siguiente
# Lo que va delante de una hora.
word-at = a las, a la
word-before-noon = am, a m
word-after-noon = pm, p m
# Con estas palabras un día no es el próximo: «el viernes en ocho días».
word-far = semana, semanas, días, mes, otro, otra, en ocho, en quince
# Los minutos que se dicen con palabras, junto a la hora.
word-half-past = y media
word-quarter-past = y cuarto
word-about = menos, y, cuarto para las, cuarto para la
# Lo que puede querer decir dos cosas se pregunta.
doubt-half = ¿Es a { $morning } o a { $evening }? Toque una.
doubt-weekday = Hoy es { $weekday }. ¿Es hoy o el { $date }? Toque uno.
doubt-next = ¿Es el { $first } o el { $second }? Toque uno.
# Cómo se nombra a la entidad en una frase: «la Alcaldía de Itagüí».
articles = el, la, los, las
entities-of-the-first-article = ese, e.s.e, ips, eps, esp, alcaldía, gobernación, personería, contraloría, secretaría, corporación, empresa, agencia, junta, área, entidad, institución, universidad
article-first = la
article-second = el
# Dos palabras que juntas son una: después de «de» o «a», «el» no queda suelto.
contractions = de el: del, a el: al
