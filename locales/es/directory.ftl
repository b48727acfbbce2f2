# Las hojas y columnas del directorio. Las hojas son también nombres de archivos.
directory-offices = oficinas
directory-topics = temas
directory-groups = grupos
directory-zones = zonas
directory-spaces = encuentros
directory-key = clave
directory-name = nombre ({ $language })
directory-aliases = también se llama
directory-parent = depende de
directory-head = cargo de quien dirige
directory-liaisons = enlaces
directory-email = correo
directory-hours = horario
directory-office = oficina que responde
directory-kind = tipo
directory-sensitive = dato sensible
directory-kind-value = grupo de valor
directory-kind-interest = grupo de interés

directory-same = El archivo dice lo mismo que { $file }. Nada cambia.
directory-added = { $sheet }: + { $key } ({ $name })
directory-removed = { $sheet }: − { $key } ({ $name })
directory-changed = { $sheet }: { $key }, { $column }: «{ $old }» → «{ $new }»
directory-reordered = { $sheet }: cambia el orden
directory-check = Es solo una prueba: no se escribió nada.
directory-written = Listo: { $file } quedó con estos cambios. Si «convoca run» está en marcha, reinícielo.
directory-exported = Escrito: { $file }
directory-no-sheet = { $file }: no se encuentra ninguna hoja del directorio. Las hojas se llaman: { $known }.
directory-unknown-column = { $file }, { $sheet }: la columna «{ $title }» no se conoce. Las columnas son: { $known }.
directory-no-names = { $file }, { $sheet }: falta la columna de los nombres.
directory-bad-row = { $file }, { $sheet }, línea { $line }, { $column }: { $why }
directory-bad-cell = «{ $value }» no sirve. { $right }
directory-twice = «{ $value }» ya está en la línea { $line }. Cambie una de las dos.
directory-no-office = No hay una oficina «{ $value }». Escríbala como está en la hoja de oficinas.
directory-not-there = No hay una fila «{ $value }» en esta hoja. Escríbala como está allí, o deje la celda vacía.
directory-circle = «{ $value }» depende a su vez de esta fila. Una de las dos no puede depender de la otra.
directory-needed = { $file }, { $sheet }: falta la oficina «{ $office }», que responde el tema «{ $topic }». Déjela en la hoja, o cambie antes la oficina del tema.
directory-right-key = Se escriben de 1 a 24 letras sin tilde, cifras y guiones; vacía, se pone sola.
directory-right-name = Escriba el nombre.
directory-right-email = Un correo se escribe oficina@municipio.gov.co
directory-right-hours = Un horario se escribe 08:00-12:00, 14:00-17:00
directory-right-kind = Los tipos son: { $known }.
directory-right-sensitive = Si es un dato sensible (salud, etnia, víctimas…), escriba x. Si no, déjela vacía.
directory-right-office = Escriba la oficina que responde.
directory-right-none = Déjela vacía.
directory-no-process = { $file }: no nombra un proceso. Agregue bajo [entity]: process = "process.toml"
directory-cannot-write = { $file }: no se puede escribir ({ $reason })
directory-exists = { $file }: ya existe y no se toca. Escriba otro nombre.

### Por el chat.
directory-file-name = directorio.xlsx
directory-changes-name = lo-que-cambia.txt
directory-sent =
    Oficinas, temas, grupos y zonas, como están hoy. Cámbielos en su computador y mande el archivo por aquí.

    Una fila que usted quite se va. Una columna que usted quite queda como está. Nada cambia sin que usted lo vea antes.
directory-changes = Todo lo que cambiaría, línea por línea.
directory-bad =
    No cambiamos nada. En «{ $file }» hay que corregir esto:

    { $lines }

    Corríjalo en su computador y mande el archivo otra vez.
directory-too-long = «{ $file }» tiene más de { $most } filas en una hoja. Por el chat no se puede: pídale a quien opera el programa que lo cargue.
directory-counted = { $sheet }: { $rows } en el archivo. Nuevas: { $added }. Cambian: { $changed }. Se van: { $gone }.
directory-order = El orden no se cambia por aquí.
button-directory = 📒 Oficinas y temas en Excel
