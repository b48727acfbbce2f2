### El menú de órdenes: nombres en minúscula, como los pide Telegram.

command-ask = preguntar
command-ask-what = Hacer una pregunta
command-mine = mis_preguntas
command-mine-what = Ver mis preguntas
command-status = estado
command-status-what = Ver en qué va una pregunta
command-spaces = espacios
command-spaces-what = Ver los encuentros
command-profile = perfil
command-profile-what = Contar qué me interesa
command-code = codigo
command-code-what = Usar el código de una invitación
command-questions = preguntas
command-questions-what = Cómo van todas las preguntas
command-team = equipo
command-team-what = Invitar y sacar personas
command-pending = pendientes
command-pending-what = Preguntas por responder
command-privacy = privacidad
command-privacy-what = Ver o borrar mis datos
command-language = idioma
command-language-what = Cambiar el idioma
command-help = ayuda
command-help-what = Qué puedo hacer aquí
command-cancel = cancelar
command-cancel-what = Dejar lo que estoy haciendo
