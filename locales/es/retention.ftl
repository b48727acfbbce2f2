### Qué se guarda y cuánto tiempo.

button-retention = ⏳ Cuánto tiempo los guardamos
retention-title = <b>Cuánto tiempo guardamos cada cosa</b>
retention-after = Después se borra solo, sin que usted lo pida:
retention-until-erased = Hasta que usted toque «Borrar mis datos»:
retention-always = Siempre, pero sin su nombre si usted borra sus datos:
retention-line = • { $what }: { $time }
retention-item = • { $what }
retention-days =
    { $days ->
        [one] 1 día
       *[other] { $days } días
    }
retention-years =
    { $years ->
        [one] 1 año
       *[other] { $years } años
    }
retention-counted = hasta que se cierra la encuesta
retention-kept-updates = Los números de los mensajes que recibimos
retention-kept-tries = Cuántos códigos que no sirven escribió
retention-kept-drafts = Lo que empezó a escribir y no envió
retention-kept-choices = Lo que empezó a responder en una encuesta y no envió
retention-kept-messages = Que le mandamos un mensaje. Lo que decía se borra apenas le llega
retention-kept-set-aside = Los mensajes que el programa no pudo leer
retention-kept-needs = Lo que necesita para participar, después del encuentro
retention-kept-letters = Qué invitaciones le mandamos
retention-kept-attendance = Su nombre, documento y teléfono en las listas de asistencia
retention-kept-askers = Su nombre y cómo encontrarlo, si preguntó en papel, por teléfono o en persona
retention-kept-person = Su cuenta de Telegram y lo que nos contó de usted
retention-kept-consents = Qué aceptó y cuándo cambió de idea
retention-kept-questions = Sus preguntas y las respuestas
retention-kept-observations = Lo que opinó sobre documentos
retention-kept-log = El registro de lo que hace la entidad, sin nombres
check-retention = Cuánto tiempo se guarda cada cosa:
check-retention-line = { $what }: { $time } ({ $norm })
check-retention-until-erased = hasta que la persona lo borre
check-retention-always = siempre, sin el nombre de quien se borra
