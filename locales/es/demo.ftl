### La demostración: la orden `convoca demo` y su página.

demo-open = Abra en su navegador: { $url }
demo-folder = Los datos quedan en: { $folder }
demo-end = Para terminar: Ctrl-C.
demo-port-taken = --port { $port }: ese puerto ya está en uso. Escriba otro, o 0 para tomar uno libre.

demo-title = convoca: demostración
demo-tag = demostración
demo-intro = Una rendición de cuentas de principio a fin. Todo pasa en este computador: a nadie le llega nada.
demo-needs-script = Esta página necesita JavaScript.
demo-language = Idioma
demo-place = Itagüí
demo-tabs = Teléfonos
demo-tab-time = Reloj
demo-clock = El reloj
demo-clock-hour = +1 hora
demo-clock-business-day = Siguiente día hábil
demo-clock-reminder = Siguiente aviso
demo-clock-other = Otra fecha…
demo-clock-other-label = Fecha y hora
demo-clock-go = Ir
demo-clock-forward = El reloj solo va hacia adelante, hasta un año cada vez.
demo-clock-moving = Avanzando…
demo-clock-past = El reloj solo va hacia adelante. Elija una fecha posterior.
demo-clock-too-far = Eso queda muy lejos. Elija una fecha de los próximos doce meses.
demo-clock-nothing = No hay avisos por enviar: ninguna pregunta abierta los pide.
demo-clock-unreadable = Esa fecha no existe. Elija otra.
demo-guide = Pruébelo
demo-guide-ask = En el teléfono de una persona, por ejemplo el de Ana, haga una pregunta.
demo-guide-move = Pase al siguiente día hábil: un enlace, por ejemplo Luz, recibe el aviso.
demo-guide-answer = En ese teléfono, abra la pregunta y responda.
demo-guide-rate = Quien preguntó lee la respuesta y dice si le sirvió.
demo-guide-done = (hecho)
demo-timeline = Lo que ha pasado
demo-timeline-empty = Todavía nada. Aquí queda cada paso, con su fecha.

demo-phone = Teléfono de { $name }: { $role }
demo-phone-chat = Conversación de { $name }
demo-bot = bot
demo-working = escribiendo…
demo-nothing-yet = Aquí todavía no hay mensajes. Toque Iniciar.
demo-begin = Iniciar
demo-menu = Menú
demo-attach = Adjuntar
demo-attach-photo = Foto
demo-attach-file = Archivo
demo-attach-voice = Nota de voz (audio)
demo-write = Mensaje
demo-send = Enviar
demo-edited = editado
demo-newest = Ir al final
demo-unread = Mensajes nuevos: { $count }
demo-photo = Foto
demo-download = Descargar { $name }
demo-other-content = (otro contenido)
demo-close = Cerrar
demo-add = Agregar un teléfono
demo-add-who = ¿De quién?
demo-add-office = Oficina
demo-add-do = Agregar
demo-phones-enough = Ya hay suficientes teléfonos.
demo-role-citizen = Ciudadanía
demo-role-liaison = Enlace
demo-role-head = Jefatura de oficina
demo-role-coordinator = Coordinación
demo-role-committee = Comité
demo-role-auditor = Control interno
demo-failed = No se pudo hacer. Intente otra vez.
demo-lost = Se perdió la conexión con la demostración. ¿Sigue abierta la terminal?

demo-step-received = Llega la pregunta { $number } para { $office }.
demo-step-received-unplaced = Llega la pregunta { $number }, todavía sin oficina.
demo-step-promised = Se promete responder { $number } a más tardar el { $date }.
demo-step-placed = La pregunta { $number } pasa a { $office }.
demo-step-handed-back = La pregunta { $number } vuelve a la coordinación.
demo-step-answered = La oficina responde { $number }.
demo-step-rated = Califican la respuesta a { $number }: { $rating }.
demo-step-reopened = Piden completar la respuesta a { $number }.
demo-step-added = Agregan algo a { $number }.
demo-step-withdrawn = Retiran la pregunta { $number }.
demo-step-corrected = La oficina corrigió la respuesta a { $number }.
demo-step-acknowledged = La oficina dijo que recibió { $number }.
demo-step-missed = Se pasó la fecha de { $number } sin respuesta.
demo-step-arrived = La respuesta a { $number } le llegó a la persona.
demo-step-undelivered = La respuesta a { $number } no le llegó a la persona.
demo-step-handed-over = La respuesta a { $number } se entregó de otra forma.
demo-step-joined = { $number } se responde junto con otra igual.
demo-step-parted = { $number } se responde aparte otra vez.
demo-step-extended = La oficina alarga la fecha de { $number }, y lo avisa.
demo-step-shared = { $office } ayuda a responder { $number }.
demo-step-contributed = { $office } da su parte de { $number }.
demo-step-unshared = { $office } ya no ayuda a responder { $number }.
demo-step-tagged = La oficina dice qué clase de petición es { $number }, y lo avisa.
demo-step-asked = La oficina pide lo que falta en { $number }, y el plazo se detiene.
demo-step-completed = Llega lo que faltaba en { $number }, y el plazo sigue.
demo-step-closed = La oficina cierra { $number }, porque no llegó lo que faltaba.
demo-step-transferred = { $number } es de otra entidad, y se le envía.
demo-step-taken-back = { $number } vuelve, y se toma otra vez.
demo-step-other = Algo cambia en { $number }.
demo-step-notice = Aviso a { $name }: pregunta { $number }.
demo-step-notices = Aviso a { $name }: varias preguntas nuevas.
demo-step-digest = Resumen de la mañana para { $name }.
demo-step-delivered = { $name } recibe la respuesta.
demo-rating-yes = le sirvió
demo-rating-partly = le sirvió en parte
demo-rating-no = no le sirvió
demo-place-offices = Todas las oficinas
demo-remove = Quitar un teléfono
demo-remove-who = ¿El de quién?
demo-remove-do = Quitar
demo-phone-stays = Ese teléfono se queda: sin él nadie coordina. Agregue antes otro de coordinación.
demo-hearing-place = Auditorio de la Casa de la Cultura
# Los temas, como los dice la gente.
demo-topic = { $topic ->
    [plan-de-desarrollo] Obras y proyectos
    [convocatorias] Avisos y encuentros
    [tramites-en-linea] Trámites por internet
    [control] Que se cumpla lo prometido
    [rendicion] Esta rendición de cuentas
   *[other] { $name }
}
