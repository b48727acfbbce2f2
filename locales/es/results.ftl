### Resultados de una encuesta: página, libro, imagen y mensaje.

# El signo entre enteros y decimales.
results-mark = ,
results-percent = { $value } %
results-row = { $row ->
    [all] Todas las personas
    [chat] Por Telegram
    [paper] En papel
    [zone] No dijo su zona
   *[group] No dijo su grupo
}
results-no-mean = sin calificar
results-measure = { $measure ->
    [vote] { $number } voto
    [votes] { $number } votos
    [points] { $number } puntos
   *[mean] { $number } de { $most }
}
results-method = { $method ->
    [one] Cada persona eligió una respuesta.
    [choose] Cada persona podía elegir hasta { $most }.
    [order] Cada persona puso en orden hasta { $most }. Va primero lo que más personas prefieren al comparar de a dos. Los puntos son otra cuenta: pueden dar otro orden.
    [score] Cada persona calificó de 1 a { $most }. Va primero el mejor promedio.
    [scale] Cada persona calificó de 1 a { $most }.
    [number] Cada persona dio un número.
    [zone] Cada persona dijo dónde vive.
   *[text] Cada persona escribió con sus palabras.
}
results-people = { $count ->
    [one] Participó 1 persona.
   *[other] Participaron { $all } personas.
}
results-people-both = { $count ->
    [one] Participó 1 persona.
   *[other] Participaron { $all } personas: { $chat } por Telegram y { $paper } en papel.
}
results-moment = { $date }, { $hour }
results-title = { $what ->
    [facts] Datos de la encuesta
    [pairs] Tema contra tema
    [who] Quiénes participaron
    [pledge] Usted dijo, nosotros haremos
    [all] Todas las respuestas
   *[how] Cómo se contó
}
results-column = { $what ->
    [choice] Respuesta
    [points] Puntos
    [first] De primero
    [named] Lo nombraron
    [share] Porcentaje
    [mean] Promedio
    [votes] Votos
    [people] Personas
    [census] Viven allí
    [compared] Comparación
    [zone] Zona
    [group] Grupo
    [origin] Cómo respondió
    [answered] Personas que respondieron
    [over] Cuántas personas prefieren este tema y no…
   *[median] La mitad de las personas dijo hasta
}
results-tied = { $name } (empate)
results-hidden = No se muestra: muy pocas personas
results-label = { $what ->
    [entity] Entidad
    [survey] Encuesta
    [opened] Abrió
    [closed] Cerró
    [published] Se publicó
    [took-part] Personas que participaron
    [chat] Por Telegram
    [paper] En papel
   *[seed] Texto para los empates
}
results-who = { $part ->
    [zone] Por zona
    [group] Por grupo
   *[origin] Por Telegram y en papel
}
results-who-note = Un grupo con menos de { $least } personas no se muestra. A veces se oculta otro, para que nadie pueda restar y saberlo.
results-standing = { $standing ->
    [under] Participaron menos de lo esperado.
    [over] Participaron más de lo esperado.
   *[fair] Participaron como se esperaba.
} De cada 100 habitantes, { $live } son de este grupo; de cada 100 participantes, { $part }.
results-few = Muy pocas respuestas para mostrar.
results-few-page = Respondieron menos de { $least } personas. Son muy pocas respuestas para mostrar.
results-texts = Lo que escribieron las personas no se publica.
results-answered = Respondieron { $answered }. No respondieron { $skipped }.
results-score = Nota { $score }
results-by = { $part ->
    [zone] Respuestas por zona
    [group] Respuestas por grupo
   *[origin] Respuestas por Telegram y en papel
}
results-by-note = { $measure ->
    [votes] Los números son votos.
    [points] Los números son puntos: el primero de la lista recibe más que el segundo, y así. Lo que no se nombra recibe 0.
   *[mean] Los números son promedios.
}
results-not-shown = No se muestra: { $rows }. Así nadie puede saber qué dijeron menos de { $least } personas.
results-pairs-note = Cada número dice cuántas personas prefieren el tema de la fila al de la columna. Aquí están { $shown } de { $all }.
results-sheet = { $number ->
    [0] Encuesta
   *[other] Pregunta { $number }
}
results-dates = Encuesta del { $from } al { $until }
results-survey = Encuesta
results-how-counted = Cada persona responde una sola vez. Nadie ve las respuestas antes del cierre. Al cerrar se les quitan los nombres: después nadie puede saber quién respondió qué. Luego se cuentan todas con el mismo programa, que cualquiera puede leer.
results-how-hidden = Un grupo con menos de { $least } personas no se muestra, ni se puede calcular con lo demás. Así nadie sabe qué respondió otra persona.
results-how-ties = Si hay empate, decide un sorteo que cualquiera puede repetir.
results-how-draw = Para repetir el sorteo: de cada respuesta se calcula la huella SHA-256 de tres cosas seguidas: el texto «{ $seed }», un salto de línea y la clave de la respuesta. Va primero la huella menor.
results-how-again = Usted puede revisar la cuenta: baje los resultados y la lista de votos, y use «convoca recount». La lista no tiene nombres ni horas.
results-link = { $what ->
    [json] Resultados completos (JSON)
    [csv] Tabla de resultados (CSV)
   *[workbook] Libro de Excel
}
results-link-ballots = Lista de votos (CSV): { $question }

results-picture-more = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}
results-picture-line = { $place }. { $name }: { $number }.
results-picture-alt = Gráfico de barras. { $entity }. { $title }. { $people } { $lines }

results-message = 📊 <b>Resultado: { $title }</b>
results-message-first = { $count ->
    [one] Esto fue lo que la gente dijo:
   *[other] Lo que la gente puso primero:
}
results-message-more = Los demás están en la imagen y en los datos: { $count } más.
results-message-pledge = <b>Usted dijo, nosotros haremos:</b>
results-message-few = 📊 <b>{ $title }</b>
    Hubo muy pocas respuestas para mostrar. Así cuidamos lo que cada persona dijo.
results-message-thanks = Gracias por participar.

results-recount-same = La cuenta coincide: { $ballots ->
    [one] 1 voto
   *[other] { $ballots } votos
} y { $tables ->
    [one] 1 tabla igual
   *[other] { $tables } tablas iguales
}. { $unchecked ->
    [0] No falta ninguna tabla.
    [one] 1 tabla no se puede revisar con esta lista, porque trata de grupos que ella no nombra.
   *[other] { $unchecked } tablas no se pueden revisar con esta lista, porque tratan de grupos que ella no nombra.
}
results-recount-differs = La cuenta no coincide: { $what }
results-recount-difference = { $row } (publicado: { $published ->
    [one] 1 voto
   *[other] { $published } votos
}; en la lista: { $counted })
results-recount-more = y { $count ->
    [one] 1 tabla más
   *[other] { $count } tablas más
}
results-recount-unread = { $file }: no se puede leer: { $reason }
results-recount-too-long = { $file }: es más grande que { $most } MB
results-recount-no-text = { $file }: no es un texto en UTF-8
results-recount-no-results = { $file }: no son resultados de una encuesta (línea { $line }, columna { $column })
results-recount-format = { $file }: el formato es { $format }; este programa lee el { $known }
results-recount-odd = { $file }: los resultados se contradicen
results-recount-question = --question { $value }: no hay lista de votos de esa pregunta. Las que tienen son: { $known }
results-recount-which = Falta --question: diga de qué pregunta es la lista. Puede ser: { $known }
results-recount-line = { $file }, línea { $line }: { $wrong ->
    [titles] los títulos no son los de una lista de votos
    [columns] no tiene tantas columnas como títulos
    [unknown] nombra algo que la encuesta no tiene
    [too_many] hay más zonas o grupos de los que se pueden contar
   *[ballot] este voto no es válido
}
results-texts-sheet = Pregunta { $number }
results-texts-note = Sin nombres y en desorden. Solo para el equipo.
results-all-numbers = Ver todos los números, y por zonas y grupos
