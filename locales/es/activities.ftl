### El cronograma y lo que pasa con sus actividades.

# Lo que cambia una versión nueva, en «convoca import».
changes-none = El cronograma dice lo mismo que la versión { $version }: no cambió nada.
changes-first = Se guardó la versión 1, con { $count ->
    [one] 1 actividad
   *[other] { $count } actividades
}.
changes-first-check = Sería la versión 1, con { $count ->
    [one] 1 actividad
   *[other] { $count } actividades
}. No se guardó nada.
changes = Se guardó la versión { $version }. Frente a la { $before }: { $counts }.
changes-check = Frente a la versión { $before }: { $counts }. No se guardó nada.
changes-counts = { $added } nuevas, { $changed } con otros datos, { $moved } con otra fecha, { $dropped } que ya no están
change-added = {"  "}+ { $name }
change-dropped = {"  "}- { $name }
change-changed = {"  "}~ { $name } ({ $fields })
change-moved = {"  "}> { $name }: { $before } → { $after } ({ $fields })
import-not-kept = No se guardó nada: { $reason }.

# En el resumen de la mañana.
digest-activities = <b>Del cronograma:</b>
digest-activities-alone = <b>Buenos días. Así va el cronograma:</b>
digest-starting = { $count ->
    [one] 🚀 1 por empezar
   *[other] 🚀 { $count } por empezar
}
digest-to-review = { $count ->
    [one] 🔎 1 permanente por revisar
   *[other] 🔎 { $count } permanentes por revisar
}
digest-undated = { $count ->
    [one] ❔ 1 sin fecha: póngale una
   *[other] ❔ { $count } sin fecha: póngales una
}
digest-activity = { $light } { $left } · { $name }
digest-activity-starts = 🚀 { $days ->
    [one] empieza en 1 día hábil
   *[other] empieza en { $days } días hábiles
} · { $name }
digest-activity-starts-today = 🚀 empieza hoy · { $name }
digest-activity-when = ❔ { $when } · { $name }
button-open-activity = Abrir la actividad
button-activities = Ver actividades
