### Convocatorias: lo que le llega a la gente.

placeholder = { $what ->
    [the-entity] la entidad
    [entity] entidad
    [space] encuentro, espacio
    [date] fecha
    [hour] hora
    [place] lugar
    [link] enlace
   *[support] apoyos
}
place-on-the-net = por internet
place-to-be-told = un lugar que le vamos a avisar
call-usual =
    <b>Usted está invitado o invitada</b>
    Invita: { $entity }

    <b>{ $space }</b>
    📅 { $date }, { $hour }
    📍 { $place }

    Ahí le contamos qué hicimos con los recursos públicos. Usted puede preguntar, y le tenemos que responder.
    { call-usual-ask }
call-usual-ask = ¿Va a venir?
call-coming = ⏰ <b>Le recordamos: usted dijo que va.</b>
call-corrected = <i>Corregimos este mensaje el { $date }, { $hour }.</i>
button-map = 🗺 Ver el mapa
button-calendar = 📅 Agregar a mi calendario
button-unsubscribe = 🔕 No avisarme más
space-news-title = { $news ->
    [rescheduled] <b>Cambió la fecha</b>
    [moved] <b>Cambió el lugar</b>
    [both] <b>Cambiaron la fecha y el lugar</b>
    [several] <b>Hubo cambios</b>
   *[cancelled] <b>Se canceló</b>
}
space-news-now =
    <b>{ $space }</b>
    Ahora es así:
    📅 { $date }, { $hour }
    📍 { $place }
space-news-cancelled =
    <b>{ $space }</b>
    Iba a ser el { $date }, { $hour }. No vaya: no se hace. Si usted ya preguntó algo, igual le respondemos.
space-minutes =
    <b>El acta de «{ $space }»</b>
    Usted estuvo ahí el { $date }. Gracias. Aquí está lo que se dijo y a qué nos comprometimos.
unsubscribed = Listo. Ya no le avisamos de encuentros. Si dijo que va a uno, solo le avisamos si cambia. Puede volver cuando quiera en /privacidad.
