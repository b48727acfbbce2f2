# Lo que pregunta y dice «convoca init».
init-ask-name = Nombre de la entidad, como lo lee la gente (por ejemplo: Alcaldía de Itagüí)
init-ask-token = Token del bot, el que da @BotFather
init-ask-schedule = Archivo del cronograma (xlsx, docx, csv…); vacío si todavía no hay
init-ask-folder = Carpeta nueva [{ $usual }]
init-right = Escriba: { $question }
init-wrong = «{ $value }» no sirve. { $right }
init-unanswered = falta una respuesta: responda en la terminal, o ponga --yes y se queda lo de siempre. La pregunta era: { $question }
init-missing = falta { $option }: escríbalo como opción, o quite --yes y responda en la terminal
init-bad-token = { $option }: no es un token. Un token se ve así: 123456789:AAExxxxxxxxxxxxxxxxxxxxxxx
init-taken = { $folder }: ya existe y no está vacía; no se toca. Escriba otra carpeta.
init-cannot-write = { $folder }: no se puede escribir ({ $reason })
init-offices = { $count ->
    [0] No se encontraron oficinas.
    [one] Se encontró 1 oficina:
   *[other] Se encontraron { $count } oficinas:
}
init-odd = { $count ->
    [0] No se vio nada raro.
    [one] Hay 1 cosa rara. Se revisa en el chat, mandando este mismo archivo; «convoca import» la explica.
   *[other] Hay { $count } cosas raras. Se revisan en el chat, mandando este mismo archivo; «convoca import» las explica.
}
init-done = Listo. La configuración está en { $folder }
init-token-kept = El token quedó en { $file }, que solo puede leer usted. Está también en @BotFather.
init-token-outside = El token se queda en TELOXIDE_TOKEN: debe estar ahí también al iniciar.
init-no-schedule = Sin cronograma. Las oficinas y los temas se agregan después en el chat: escriba /proceso.
init-next =
    Lo que sigue:
      cd "{ $folder }"
      convoca check                        revisar lo que se entendió
      convoca run                          iniciar el bot
init-next-schedule = {"  "}convoca import { $file }           guardar el cronograma, cuando las oficinas estén bien
init-config = La configuración de { $name } para convoca.
init-config-rule =
    Cómo se cuenta lo que llega un día no hábil:
      receipt  el día en que llega es el día 0 (CPACA, arts. 14 y 15). Es lo más favorable a la persona.
      filing   se radica el día hábil siguiente (CPACA, art. 54).
init-config-token = El token está en su propio archivo, que solo lee su dueño. TELOXIDE_TOKEN va primero.
init-config-no-token = El token del bot se toma de TELOXIDE_TOKEN.
init-config-database = Todo se guarda en este archivo. Si mueve la carpeta, cambie también esta línea.
init-calendar =
    Los días hábiles de la entidad.

    Los festivos nacionales no se escriben: convoca los calcula con la ley de cada año.
    Después de cambiar algo aquí: convoca calendar apply
init-calendar-saturday = ¿La semana oficial incluye el sábado?
init-calendar-days = Los días cívicos que la entidad adoptó, y las suspensiones de términos, cada una con su acto. Por ejemplo:
init-process =
    El proceso de rendición de cuentas: oficinas, temas, encuentros, horas y recordatorios.

    Las oficinas, los temas, los grupos y las zonas también se llevan en una hoja de cálculo:
    convoca directory export directorio.xlsx
init-process-controller = Quién responde por los datos personales (Ley 1581 de 2012, art. 12).
init-process-topics = Los temas de las preguntas y la oficina que responde cada uno. Por ejemplo:
init-process-offices = Las oficinas, con los nombres del cronograma. Bajo «aliases» va cómo más las llaman.
init-ask-article = Artículo que va antes de «{ $name }» en una frase («-» si no lleva) [{ $usual }]
init-ask-coordinator = Quién coordina: nombre o cargo; vacío si no se sabe
init-ask-controller = Correo de quien responde por los datos personales; vacío si no se sabe
init-ask-saturdays = ¿La entidad trabaja los sábados? (sí o no) [no]
init-ask-civic-day = Día en que la entidad no trabaja y su acto (por ejemplo: 16/10/2026 Decreto 45); vacío si no hay más
init-ask-offices = Números de las que no son oficinas; vacío si todas lo son
init-topics = Temas para las preguntas, según lo que hace cada oficina:
init-ask-topics = Números de los temas que no van; vacío si van todos
init-process-coordinator = Coordina: { $who }
init-loaded = { $count ->
    [one] El cronograma quedó cargado: 1 actividad.
   *[other] El cronograma quedó cargado: { $count } actividades.
}
init-link = Mande este enlace a quien coordina. En Telegram sigue una lista con lo que falta.
init-link-for = Mande este enlace a { $who }. En Telegram sigue una lista con lo que falta.
init-database-used = Esa base de datos ya tiene gente o un cronograma de otro bot: no le agregamos nada. Mire a qué base apunta DATABASE_URL.
init-no-link = Telegram no contestó, o el token no sirve. Cuando haya internet: convoca invite --role coordinator
