### El archivo con todo lo que se guarda de una persona.

data-file = mis-datos
data-title = Sus datos
data-title-part = { $title }, parte { $part }
data-intro = Esto es todo lo que { $entity } guarda de usted. Si algo está mal, escríbalo en el bot. Para borrarlo todo, escriba /borrar.
data-made = Hecho el { $at }
data-moment = { $date }, { $hour }
data-who = Quién es usted para nosotros
data-account = Número de su cuenta de Telegram:
data-since = Nos escribió por primera vez:
data-language = Idioma en que le escribimos:
data-staff-name = Como la ven en el equipo:
data-post = Su cargo:
data-under-way = Algo que empezó a escribir:
data-consents = Lo que aceptó y lo que no
data-profile = Lo que nos contó de usted
data-lists = Listas en las que está
data-spaces = Encuentros a los que dijo si iba
data-answer = { $answer ->
    [coming] Va a ir
    [waiting] Espera un cupo
    [declined] No va
   *[undecided] Pidió que le recordáramos
}
data-needs = Necesita:
data-attended = Encuentros en los que estuvo
data-surveys = Encuestas que respondió
data-surveys-begun = Encuestas que empezó y no ha enviado
data-proposed = Temas que propuso
data-observations = Lo que opinó sobre documentos
data-letters = Avisos que le mandamos
data-letter = { $kind ->
    [call] Invitación
    [news] Cambio en un encuentro
    [correction] Corrección
    [minutes] Acta de un encuentro
    [survey] Encuesta
   *[result] Resultado de una encuesta
}
data-set-aside = Mensajes suyos que el programa no pudo leer
data-log = Lo que hizo en su cargo
data-deeds =
    { $count ->
        [one] Quedó anotada 1 acción. Está en el otro archivo.
       *[other] Quedaron anotadas { $count } acciones. Están en el otro archivo.
    }
data-questions = Sus preguntas
data-due = Le respondemos a más tardar el { $date }.
data-name-shown = Publicada con el nombre:
data-kind = Clase de petición:
data-extended = La oficina necesitó más tiempo. Antes la fecha era el { $old }; se le avisó que sería el { $new }. Motivo:
data-addition = Usted agregó:
data-answered = Le respondimos:
data-insistence = Usted pidió completar:
data-files = Archivos:
data-file-kind = { $kind ->
    [photo] una foto
    [voice] una nota de voz
   *[document] un documento
}
data-evidence = Constancia de entrega
