### Un cronograma que se manda por el chat, y lo que ahí se agrega al proceso.

# Un cronograma que se manda por el chat.
load-ask =
    Mande aquí el archivo del cronograma: Excel (.xlsx), LibreOffice (.ods), Word (.docx), .csv o texto.

    Primero le mostramos qué entendimos. Nada se guarda sin su permiso.
load-no-file = Eso no es un archivo. Lo que escribió no se guardó.
load-not-yours = Si ese archivo es el cronograma: solo quien coordina puede cargarlo. Pídale que lo mande.
load-picture = No podemos leer un cronograma en una foto ni en un PDF. Mande el archivo con el que se hizo: Excel, Word o .csv. Si solo tiene el papel, cópielo en una hoja de Excel: una fila para cada actividad, con columnas Actividad, Inicio, Fin y Responsable.
load-other-file = De ese archivo no podemos leer un cronograma. Mande el Excel, el Word o el .csv.
load-other-kind = Ese archivo es { $what }, y de ahí no podemos leer un cronograma. Ábralo, guárdelo como .xlsx, .docx o .csv, y mándelo otra vez.
load-damaged = No pudimos abrir ese archivo. Ábralo en el programa con el que se hizo, guárdelo otra vez y mándelo.
load-no-schedule = En ese archivo no encontramos un cronograma. Debe tener una fila con los títulos de las columnas, como Actividad, Responsable e Inicio. Para cambiar lo que ya está, baje la hoja de /actividades.
load-no-header = En ese archivo no encontramos los títulos de un cronograma, como Actividad, Responsable e Inicio. Lo primero que vimos es «{ $seen }». Ponga los títulos en una fila y mándelo otra vez. Para cambiar lo que ya está, baje la hoja de /actividades.
load-no-activities = Debajo de los títulos de la línea { $line } no hay actividades. Revise el archivo y mándelo otra vez.
load-too-many = Tiene más de { $most } actividades. Por el chat no se puede cargar: pídale a quien opera el programa que lo cargue.
load-busy = Leímos el archivo, pero usted está en otra cosa. Termínela, o escriba /cancelar, y mande el archivo otra vez. No guardamos nada.
load-tap = Para decidir, toque un botón. Lo que escribió no se guardó en el cronograma.
load-reading = Un momento: lo estamos leyendo otra vez.
load-file-name = cronograma
load-odd-name = lo-raro.xlsx
load-changes-name = lo-que-cambia.xlsx
load-head = 📄 <b>{ $file }</b>
load-count = { $count ->
    [one] Entendimos <b>1 actividad</b>.
   *[other] Entendimos <b>{ $count } actividades</b>.
}
load-span = Van del { $first } al { $last }.
load-precision = { $kind ->
    [day] { $found } con día
    [month] { $found } con mes
    [week] { $found } con semana
    [four_month_period] { $found } con cuatrimestre
    [permanent] { $found } para todo el año
    [undated] { $found } sin fecha
   *[other] { $found } con período
}
load-all-past = ⚠️ Todas las fechas ya pasaron. Mire si este es el archivo correcto.
load-dates = Fechas: { $dates }.
load-stages = Etapas: { $stages }.
load-no-stages = No dice de qué etapas son.
load-sheet = Hoja: { $name }.
load-other-sheets = Hay más hojas con actividades, que no leímos: { $names }.
load-offices = Oficinas que ya conocemos: { $known }.
load-new-offices = Oficinas nuevas ({ $count }): { $names }. No se agregan si usted no lo dice.
load-similar-offices = Se parecen a una oficina que ya está ({ $count }): { $names }. Decida si son la misma.
load-nothing-odd = No vimos nada raro.
load-odd = Por revisar: { $parts }.
load-odd-part = { $severity ->
    [error] 🔴 { $count } con error
    [warning] 🟡 { $count } por decidir
   *[notice] 🔵 { $count } por si acaso
}
load-unread = Líneas que no entendimos: { $lines }.
load-left-out = { $count ->
    [one] Hay 1 cosa rara más. Está en la hoja.
   *[other] Hay { $count } cosas raras más. Están en la hoja.
}
load-first = Sería la primera versión.
load-same = Dice lo mismo que la versión { $version }: no hay nada que cargar.
load-against = Frente a la versión { $version }: { $counts }.
load-change = { $kind ->
    [added] { $count ->
        [one] 1 nueva
       *[other] { $count } nuevas
    }
    [changed] { $count } con otros datos
    [moved] { $count } con otra fecha
   *[dropped] { $count ->
        [one] 1 que ya no está
       *[other] { $count } que ya no están
    }
}
load-much-goes = ⚠️ La mayor parte de lo que hay hoy ya no estaría: { $count } de { $all }. Mire si este es el archivo correcto.
load-decided-offices = { $count ->
    [one] Ya decidió sobre 1 oficina.
   *[other] Ya decidió sobre { $count } oficinas.
}
load-not-offices = { $count ->
    [one] Usted dijo que 1 nombre no es una oficina. Queda escrito, pero no le avisamos a nadie por él.
   *[other] Usted dijo que { $count } nombres no son oficinas. Quedan escritos, pero no le avisamos a nadie por ellos.
}
load-corrected = { $count ->
    [one] Usted corrigió 1 dato.
   *[other] Usted corrigió { $count } datos.
}
load-later = { $count ->
    [one] Dejó 1 cosa para después.
   *[other] Dejó { $count } cosas para después.
}
load-nothing-yet = Todavía no se guardó nada.
load-look-again = Todavía no se guardó nada. Mire cómo quedaría antes de cargarlo.
load-all-decided = Listo: ya decidió todo.
load-all-seen = Ya vio todo. Lo que dejó para después sigue aquí.
load-aside = Guardamos la revisión del cronograma. Para seguir: /proceso
load-half = Dejó a medio revisar el cronograma «{ $file }».
load-resume =
    Dejó a medio revisar el cronograma «{ $file }». Lo que decidió está guardado.

    ¿Sigue con ese o manda otro archivo?
load-in-file = Esto no se cambia aquí. Corríjalo en el archivo, guárdelo y mándelo otra vez. O déjelo como está.
button-load-resume = ▶️ Seguir con el que dejé
button-load-instead = 📄 Mandar otro archivo
button-load-again = { $count ->
    [one] 🔎 Revisar lo que dejé para después (1)
   *[other] 🔎 Revisar lo que dejé para después ({ $count })
}
button-load-review = { $count ->
    [one] 🔎 Revisar 1 cosa
   *[other] 🔎 Revisar { $count } cosas
}
button-load-offices = 🏢 Agregar las oficinas nuevas ({ $count })
button-load-year = 📅 Decir el año
button-load-sheet = 📑 Leer la hoja «{ $name }»
button-load-preview = 👀 Ver cómo quedaría
button-load-changes = ⬇️ Ver qué cambia
button-load = ✅ Cargar
button-load-leave = ✖️ No cargar
button-load-close = ✖️ Cerrar
button-load-back = ⬅️ Al resumen
button-load-another = 📄 Cargar otro cronograma
button-load-first = 📄 Cargar el cronograma
button-load-state = 📊 Ver cómo va
button-versions = 🕑 Versiones
button-version = ⬇️ Bajar la versión { $version }
button-is-question = ✍️ Es para una pregunta
button-point-fine = Así está bien
button-point-leave = Dejarlo como está
button-point-office = 🏢 Es una oficina nueva
button-point-use = ✅ Usar: { $value }
button-point-alias = ✅ Es «{ $name }»
button-point-change = ✏️ Cambiar
button-point-other-name = ✏️ Ya está con otro nombre
button-point-no-office = 🚫 Eso no es una oficina
button-point-later = Después
load-severity = { $severity ->
    [error] 🔴 no puede ser así
    [warning] 🟡 hay que decidir
   *[notice] 🔵 por si acaso
}
load-point = { $count ->
    [one] Queda <b>1</b> por revisar
   *[other] Quedan <b>{ $count }</b> por revisar
} · { $severity }
load-line = Línea { $line }: { $name }
load-line-alone = Línea { $line }
load-new-office = «{ $name }» no está entre las oficinas de la entidad.
load-propose-office = ¿Es una oficina nueva? ¿Ya está con otro nombre? ¿O no es una oficina?
load-propose-nearest = ¿Es «{ $name }»?
load-propose-date = Póngale fecha. Sin fecha no podemos recordarla.
load-propose-variant = Si son la misma oficina, toque «Cambiar» y escriba el nombre correcto.
load-propose-year = Si el año está mal, corríjalo en el archivo y mándelo otra vez.
load-write-office = ¿Qué oficina es «{ $name }»? Escriba uno de estos nombres: { $offices }.
load-write-no-office = La entidad todavía no tiene oficinas. Vuelva al resumen y agregue las que son nuevas.
load-write-nothing = nada
load-write-day =
    Línea { $line }: { $name }
    { $column } dice: { $now }

    ¿Qué día es? Escríbalo así: 15/08/2024, o 15 de agosto.
load-write-text =
    Línea { $line }: { $name }
    { $column } dice: { $now }

    Escriba lo correcto.
load-write-stage =
    Línea { $line }: { $name }
    { $column } dice: { $now }

    ¿De qué etapa es? Escriba una: { $stages }.
load-no-such-stage = No hay una etapa «{ $name }». Si su documento tiene otras etapas, corríjala en el archivo.
load-write-in-file = Eso se corrige en el archivo. Líneas: { $lines }. Corríjalo, guárdelo y mándelo otra vez. También puede cargarlo así y corregirlo después.
load-write-year = ¿De qué año es el cronograma? Escriba el año, por ejemplo: 2024.
load-bad-year = Eso no es un año que sirva aquí.
load-no-such-office = No hay una oficina «{ $name }». Escriba el nombre completo de la oficina.
load-odd-sheet = Su cronograma como lo entendimos. Lo raro está en color, con una nota.
load-changes-sheet = Lo que cambia frente a la versión { $version }.
load-overtaken = Alguien cargó otra versión mientras usted miraba. No guardamos nada. Mire otra vez qué cambia.
load-over = Usted ya no puede cargar el cronograma. El archivo que mandó no se cargó. Quien coordina puede mandarlo otra vez.
load-already = Ya está cargado: es la versión { $version } del cronograma.
load-no-more = Aquí ya no hay nada por cargar. Hoy vale la versión { $version }: { $file }.
load-left = Listo. No cargamos nada. El cronograma sigue como estaba.
load-done = ✅ Listo. Ya vale la versión { $version } del cronograma: { $counts }.
load-done-offices = { $count ->
    [one] Agregamos lo que dijo de 1 oficina. Ya puede invitar a su enlace: /equipo
   *[other] Agregamos lo que dijo de { $count } oficinas. Ya puede invitar a sus enlaces: /equipo
}
load-done-later = { $count ->
    [one] Quedó 1 cosa por revisar. Para corregirla, mande otra vez el archivo.
   *[other] Quedaron { $count } cosas por revisar. Para corregirlas, mande otra vez el archivo.
}
versions = <b>Versiones del cronograma</b>
version-line = <b>{ $version }.</b> { $date }, { $count ->
    [one] 1 actividad
   *[other] { $count } actividades
}: { $file }
versions-back = Para volver a una versión anterior, mande otra vez su archivo.
version-sheet = Lo que decía la versión { $version }.
changes-sheet = Lo que cambia
changes-head-what = Qué pasa
changes-head-before = Antes
changes-head-now = Ahora
changes-head-fields = Qué cambió
changes-kind = { $kind ->
    [added] nueva
    [changed] con otros datos
    [moved] con otra fecha
   *[dropped] ya no está
}
# Lo que queda escrito en process.toml de lo que se agregó en el chat.
amended = Cambiado en Telegram: { $what } ({ $date }, { $who })
amended-to = Cambiado en Telegram: { $what } = { $text } ({ $date }, { $who })
amended-away = Quitado en Telegram: { $what } ({ $date }, { $who })
amended-until = Hasta cuándo este archivo dice lo que se cambió en Telegram. Lo escribe convoca: no lo cambie.
