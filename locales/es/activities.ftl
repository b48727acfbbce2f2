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
changes-counts = { $added ->
    [one] 1 nueva
   *[other] { $added } nuevas
}, { $changed } con otros datos, { $moved } con otra fecha, { $dropped ->
    [one] 1 que ya no está
   *[other] { $dropped } que ya no están
}
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
digest-activity-review = 🔎 por revisar · { $name }
digest-activity-when = ❔ { $when } · { $name }
button-open-activity = Abrir la actividad
button-activities = Ver actividades

# /proceso y /actividades.
activities-staff-only = Eso es para quienes trabajan en la entidad. Para ver lo suyo, escriba /ayuda.
activities = Actividades del cronograma. Toque una para abrirla.
activities-late = Actividades vencidas. Toque una para abrirla.
activities-week = Actividades de esta semana. Toque una para abrirla.
activities-none = No hay actividades aquí.
activities-line = { $light } { $when } · { $name }
button-sheet = Bajar como hoja de cálculo
activity = { $light } <b>{ $name }</b>
activity-who = La hace: { $who }
activity-planned = En el cronograma: { $when }
activity-postponed = Se aplazó al <b>{ $date }</b>.
activity-left = Va así: { $left }.
activity-stage = Etapa: { $stage }
activity-part = Parte del cronograma: { $text }
activity-action = Es parte de: { $text }
activity-indicator = Se mide con: { $text }
activity-unit = Unidad de medida: { $text }
activity-target = Meta: { $text }
activity-product = Producto: { $text }
activity-progress = Avance: { $percent } %
activity-value = Valor del indicador: { $value }
activity-remark = Observaciones: { $text }
activity-event-done = Prueba: { $text }
activity-event-postponed = Se aplazó al { $date }. Motivo: { $text }
activity-event-superseded = El cronograma nuevo cambió la fecha. Ya no vale el aplazamiento al { $date }.
button-done = ✅ Ya se hizo
button-postpone = 📅 Aplazar
button-date = 📅 Ponerle fecha
button-progress = 📈 Decir cómo va
button-reopen = ↩️ Todavía no se ha hecho
button-no-evidence = Sin prueba
button-confirm = ✅ Confirmar
button-leave = Dejar como está
activity-evidence = Mande la prueba: un archivo o un enlace. Si no tiene, toque «Sin prueba».
activity-date-write = ¿Para qué día queda? Escríbalo así: 15/08/2024, o 15 de agosto.
activity-date-unclear = No entendimos el día. Escríbalo así: 15/08/2024, o 15 de agosto.
activity-reason-write = Queda para el { $date }. Escriba en una frase por qué.
activity-postpone-preview =
    <b>{ $name }</b>
    En el cronograma: { $planned }
    Nueva fecha: <b>{ $date }</b>
    Motivo: { $reason }

    ¿La aplazamos?
activity-progress-write = Escriba de 0 a 100 cuánto va hecho. También puede escribir el valor del indicador, por ejemplo: 3 talleres.
activity-kept = Listo. Ya quedó guardado.
activity-left-alone = Listo. No cambiamos nada.
reluctant-dropped = Esa actividad ya no está en el cronograma.
reluctant-done = Esa actividad ya se hizo.
reluctant-not-done = Esa actividad no se ha hecho.
reluctant-past = Ese día ya pasó. Escriba otro.
reluctant-same-date = Ese es el día que ya tiene. Escriba otro.
reluctant-before-start = Ese día es antes de que empiece. Escriba otro.
reluctant-too-far = Ese día está muy lejos. Escriba otro.
reluctant-no-reason = Para cambiar la fecha hace falta el motivo.
reluctant-percentage = El avance va de 0 a 100.
reluctant-unit = Ese valor no es de la unidad del indicador. Escriba un número, por ejemplo 40.
process-none = Todavía no hay cronograma. Quien coordina lo manda por aquí: Excel, Word, .csv o texto.
process =
    <b>Así va el proceso</b>
    Cronograma: versión { $version }, del { $date }.
    Hechas: { $done } de { $count }.
process-late = { $count ->
    [0] ✅ Nada vencido.
    [one] 🔴 Hay 1 vencida:
   *[other] 🔴 Hay { $count } vencidas:
}
process-week = { $count ->
    [0] Esta semana no se vence nada.
    [one] 🟡 Esta semana se vence 1:
   *[other] 🟡 Esta semana se vencen { $count }:
}
process-line = • { $name }
process-stages = Hechas por etapa:
process-offices = { $shared ->
    [yes] Hechas por oficina (una actividad puede ser de varias):
   *[no] Hechas por oficina:
}
process-no-stage = Sin etapa
process-part = • { $name }: { $done } de { $count }
process-odd = Lo raro del cronograma: { $errors } con error, { $warnings } por revisar, { $notices ->
    [one] 1 aviso
   *[other] { $notices } avisos
}.
process-odd-line = • Línea { $line }: { $text }
button-late = 🔴 Ver vencidas ({ $count })
button-week = 🟡 Ver las de esta semana ({ $count })

# La hoja de cálculo.
sheet-name = actividades
sheet-key = Clave
sheet-planned = En el cronograma
sheet-date = Fecha
sheet-reason = Motivo del cambio de fecha
sheet-status = Estado
sheet-progress = Avance %
sheet-value = Valor del indicador
status-open-word = por hacer
status-done-word = hecha
sheet-sent = Puede cambiar la fecha, el motivo, el estado, el avance, el valor y las observaciones. No cambie la clave. Mande el archivo por aquí: antes de guardar le mostramos qué cambia.
sheet-preview = Su hoja cambia { $count ->
    [one] 1 actividad
   *[other] { $count } actividades
}:
sheet-refused = No guardamos nada. Corrija la hoja y mándela otra vez. Hay { $count ->
    [one] 1 problema
   *[other] { $count } problemas
}:
sheet-bad-cell = Fila { $line }, { $column }: no entendimos «{ $written }».
sheet-unread-cell = Fila { $line }, { $column }: { $why }
sheet-bad-row = Fila { $line }: { $why }
sheet-unknown-row = No hay una actividad con esa clave.
sheet-twice = Esa clave está dos veces.
sheet-row-overtaken = Alguien cambió esta actividad después de que usted bajó la hoja. Borre esta fila, o baje la hoja otra vez.
sheet-same = Su hoja dice lo mismo que ya está guardado. No cambiamos nada.
sheet-too-many = Su hoja cambia más de { $most } actividades. Mándela en partes.
sheet-too-many-rows = Su hoja tiene más de { $most } filas. Deje solo las actividades que cambió y mándela otra vez.
sheet-too-long = Son muchas actividades para una hoja.
sheet-too-large = Ese archivo es muy grande. Recibimos hojas de hasta { $most } MB.
sheet-grows = Ese archivo pesa poco pero por dentro es enorme: tiene demasiadas filas, columnas o texto. No lo leímos. Copie solo las filas con datos en una hoja nueva y mándela.
sheet-too-slow = Ese archivo se demora demasiado en abrir. No lo leímos. Copie solo las filas con datos en una hoja nueva y mándela.
sheet-old = Ese archivo es de un Excel antiguo (.xls). Ábralo, guárdelo como .xlsx y mándelo otra vez.
sheet-page = Ese archivo por dentro es { $what }. Ábralo en Excel y guárdelo con «Guardar como → Libro de Excel (.xlsx)». Luego mándelo otra vez.
sheet-locked = Ese archivo tiene contraseña. Guárdelo sin contraseña y mándelo otra vez.
sheet-not-fetched = No pudimos bajar el archivo. Mándelo otra vez en un rato.
sheet-applied = Listo. Guardamos los cambios de { $count ->
    [one] 1 actividad
   *[other] { $count } actividades
}.
sheet-overtaken = Algo cambió desde que vio la lista. No guardamos nada. Mande la hoja otra vez.
sheet-waiting = Confirme o deje como está lo que cambia su hoja. Para salir, escriba /cancelar.

# El menú de órdenes.
