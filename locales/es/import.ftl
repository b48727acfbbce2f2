# Etapas, elementos y campos de un cronograma.
stage-readiness = Aprestamiento
stage-design = Diseño
stage-preparation = Preparación
stage-execution = Ejecución
stage-follow-up = Seguimiento y evaluación
element-information = Información
element-dialogue = Diálogo
element-responsibility = Responsabilidad
severity-error = error
severity-warning = revisar
severity-notice = aviso
field-number = N.º
field-stage = Etapa
field-elements = Elementos
field-action = Acción
field-title = Actividad
field-product = Meta o producto
field-start = Inicio
field-finish = Finalización
field-responsible = Responsable
when-permanent = permanente
when-undated = sin fecha
when-month = { $month } de { $year }
when-span = { $start } a { $finish }
line-of-sheet = { $line } (hoja { $sheet })
when-from = desde { $start }
when-until = hasta { $finish }

# Lo raro de un cronograma, y qué se puede hacer.
finding-finish-before-start = Termina ({ $finish }) antes de empezar ({ $start }).
finding-non-working-day = El { $date } no se trabaja: { $reason }.
finding-stage-out-of-order = Es de la etapa { $stage } y termina el { $finish }, antes de que empiece { $earlier } ({ $begins }, línea { $line }).
finding-answer-before-legal = Las respuestas están planeadas hasta el { $planned }; { $days } días hábiles desde el { $from } terminan el { $legal }. { $counted ->
    [one] Lo planeado es 1 día hábil.
   *[other] Lo planeado son { $counted } días hábiles.
}
finding-answer-after-legal = Las respuestas están planeadas hasta el { $planned }; el término legal, { $days } días hábiles desde el { $from }, termina antes, el { $legal }.
finding-term = Dice «{ $days } días» sin decir si son hábiles.
finding-no-date = No tiene fecha.
finding-not-a-date = Donde va la fecha dice «{ $written }».
finding-impossible-date = La fecha «{ $written }» no existe.
finding-no-responsible = No dice quién es responsable.
finding-responsible-inferred = La celda del responsable está vacía; se tomó el de la línea { $line }, porque parecen celdas combinadas.
finding-unknown-office = «{ $name }» no está entre las oficinas de la entidad.
finding-office-variant = «{ $name }» se parece a «{ $other }»: pueden ser la misma oficina.
finding-duplicated = Es la misma actividad de la línea { $line }.
finding-nearly-duplicated = Se parece mucho a la actividad de la línea { $line }, que está en otra etapa y termina el mismo día.
finding-cut-end = El texto parece cortado al final: «… { $shown }».
finding-cut-start = El texto parece cortado al comienzo: «{ $shown } …».
finding-year-conflict = El documento es de { $document }, pero aquí dice { $other } (líneas { $lines }).
finding-publicity-after-event = Se divulga hasta el { $finish }, después del evento del { $event } (línea { $line }).
finding-several-stages = Tiene marcadas varias etapas: { $stages }.
finding-several-periods = Tiene marcados { $periods } períodos: puede ser una sola actividad larga o una que se repite.
finding-two-in-one = Parece que hay dos tareas en la misma celda; la segunda empieza «{ $begins } …».
finding-not-an-office = Donde va el responsable dice «{ $written }», que no es una oficina.
finding-recurring = Se repite: dice «{ $written }».
finding-sheet-left-out = La hoja «{ $sheet }» también tiene actividades ({ $count }) y no se leyó: repite las de otra hoja o es de otro año.
finding-sheet-hidden = La hoja «{ $sheet }» está oculta y tiene actividades ({ $count }): no se leyeron.
finding-hidden-rows = { $count ->
    [one] Esta fila está oculta en el archivo y tiene una actividad. También la leímos.
   *[other] Hay { $count } filas ocultas con actividades. Esta es la primera. También las leímos.
}
finding-hidden-columns = { $count ->
    [one] Una columna está oculta en el archivo. También la leímos.
   *[other] Hay { $count } columnas ocultas en el archivo. También las leímos.
}
finding-nothing-marked = Las columnas de meses o semanas (son { $count }) no tienen ninguna celda marcada. Tal vez las marcas eran colores, y este archivo no los trae.
finding-column-left-out = La columna «{ $label }» no se leyó: su título no dice que sea lo programado.
finding-misspelling = Dice «{ $written }».
finding-evaluated-early = Se termina de evaluar el { $finish }, cuando todavía se puede responder (hasta el { $legal }).

proposal-start = ¿El inicio sería el { $date }?
proposal-check-dates = Corrija la fecha en el cronograma.
proposal-working-day = Si no es un encuentro con la gente, podría ser el { $date }.
proposal-stage-order = Revise la etapa o las fechas.
proposal-answer-before = El cronograma promete antes de lo que pide la ley: deje esa fecha como meta interna o cámbiela al { $legal }. A una pregunta anterior le corre su propio término.
proposal-answer-after = Cambie la fecha al { $legal }, o a una anterior.
proposal-term = Escriba «{ $days } días hábiles»: así se cuentan si la norma no dice otra cosa (Ley 4 de 1913, art. 62).
proposal-no-date = Póngale fecha; sin ella no se puede recordar. Si le falta el año, use --year.
proposal-date = ¿Sería el { $date }?
proposal-between = Puede ser el de la línea { $above } o el de la { $below }: escójalo.
proposal-no-responsible = Escriba la oficina responsable.
proposal-confirm-responsible = Confírmelo o cámbielo.
proposal-nearest-office = ¿Es «{ $nearest }»? Agregue «{ $name }» a sus aliases en process.toml.
proposal-unknown-office = Agregue «{ $name }» a las oficinas de process.toml, o a los aliases de la que es.
proposal-office-variant = Si es la misma, escríbala igual, o ponga una como alias de la otra en process.toml.
proposal-duplicated = Deje una sola, o diga en qué se diferencian.
proposal-cut = Complete el texto con el documento original.
proposal-year = Confirme el año; con --year se fija el de las fechas que no lo dicen.
proposal-publicity = Debería terminar antes del { $event }.
proposal-several-stages = Se tomó la primera; escoja una, o divida la actividad.
proposal-several-periods = Se tomó como una sola, hasta el final del último período, con un recordatorio al final de cada uno. Diga si se repite.
proposal-two-in-one = Divídala en dos actividades.
proposal-recurring = Si el cronograma no dice hasta cuándo, queda como permanente. Si termina en una fecha, escríbala.
proposal-sheet = Si es la que vale, escójala con --sheet.
proposal-hidden = Muestre en el archivo lo que está oculto. Si no va, bórrelo y cargue el archivo otra vez.
proposal-nothing-marked = Escriba una X en cada mes o semana, o las fechas, y guarde el archivo otra vez.
proposal-column-left-out = Si es lo programado, llámela «Fecha programada» o «Responsable», y vuelva a cargar el archivo.
proposal-misspelling = ¿Sería «{ $right }»?
proposal-evaluated-early = Evalúe después del { $legal }.

# La orden «convoca import».
import-summary = { $file }: { $count ->
    [one] 1 actividad
   *[other] { $count } actividades
} ({ $kind })
import-sheet = Hoja: { $sheet }
import-sheets = Hojas: { $sheets }
import-document = Documento: { $title } (línea { $line })
import-year-said = Año: { $year } (línea { $line })
import-year-given = Año: { $year } (el que usted dio)
import-year-none = Año: el documento no lo dice fuera de las fechas
import-stages = Etapas: { $stages }
import-stage-count = { $stage } { $count }
import-no-stage = sin etapa { $count }
import-actions = Acciones: { $count }
import-precisions = Fechas: { $days } con día, { $weeks } con semana, { $months } con mes, { $periods } con cuatrimestre, { $permanent ->
    [one] 1 permanente
   *[other] { $permanent } permanentes
}, { $undated } sin fecha
import-inferred = Deducido, no leído (marcado con *): { $count ->
    [one] en 1 actividad
   *[other] en { $count } actividades
}
import-unread = Líneas que no se entendieron como actividad: { $lines }
import-more = … y { $count } más; --json las da todas
import-head-line = Línea
import-head-when = Cuándo
import-anomalies = Lo raro: { $errors } con error, { $warnings } por revisar, { $notices ->
    [one] 1 aviso
   *[other] { $notices } avisos
}
import-no-anomalies = No hay nada raro.
import-anomaly = { $line }: { $message }
import-proposal = → { $proposal }
import-not-stored = No se guardó nada: esto es lo que se entendió.
import-written = Se escribió { $file }.
import-remarks = Observaciones
import-indicator = Indicador
import-unit = Unidad de medida
import-target = Meta
import-sheet-activities = Actividades
import-sheet-anomalies = Lo raro
import-severity = Gravedad
import-message = Qué pasa
import-proposal-head = Qué hacer

# Por qué un archivo no se puede importar.
import-no-file = { $file }: no hay un archivo con ese nombre.
import-unreadable = { $file }: no se puede leer ({ $reason }).
import-empty = { $file }: está vacío.
import-too-large = { $file }: pesa { $megabytes } MB; se leen archivos de hasta { $most } MB. No se leyó nada.
import-bomb = { $file }: pesa poco pero por dentro es enorme (filas, columnas o texto). No se leyó nada.
import-other-kind = { $file }: es { $what }, no un cronograma. { $what ->
    [HTML] Ábralo en Excel y guárdelo con «Guardar como → Libro de Excel (.xlsx)».
    [XML] Ábralo en Excel y guárdelo con «Guardar como → Libro de Excel (.xlsx)».
    [XLSB] Ábralo en Excel y guárdelo con «Guardar como → Libro de Excel (.xlsx)».
    [DOC] Ábralo en Word y guárdelo con «Guardar como → Documento de Word (.docx)».
   *[other] Se leen .xlsx, .xls, .ods, .docx, .csv, .tsv y texto.
}
import-unknown-kind = { $file }: no es un archivo que se pueda leer. Se leen .xlsx, .xls, .ods, .docx, .csv, .tsv y texto.
import-locked = { $file }: tiene contraseña. Guárdelo sin contraseña.
import-damaged = { $file }: está dañado ({ $reason }). Ábralo y guárdelo otra vez.
import-no-header = { $file }: ninguna fila tiene los títulos de un cronograma, como Actividad, Responsable y Fecha. Lo primero que se ve es «{ $seen }». No se importó nada.
import-no-activities = { $file }: debajo de los títulos de la línea { $line } no hay actividades. No se importó nada.
import-no-sheet = { $file }: no hay una hoja «{ $sheet }». Las hojas son: { $known }.
import-bad-entity = { $file }: ahí no hay process.toml ni convoca.toml de una entidad.
import-cannot-write = { $file }: no se puede escribir ({ $reason }).
