### Convocatorias: lo que ve quien coordina.

coordinators-only = Esto es de quien coordina el proceso.
convocations = <b>Convocatorias</b>
    Aquí invita a la gente a una audiencia, mira cómo va el envío y baja la evidencia.
convocation-line = { $sign } { $name }
convocation-free = Mensaje sin encuentro
convocation-choose-space = ¿A qué encuentro invita?
convocation-title = <b>Convocatoria: { $name }</b>
convocation-state = { $sign } { $state ->
    [draft] Borrador: no se ha enviado nada.
    [submitted] Espera el sí de otra persona que coordine.
    [approved] Aprobada: sale a sus horas.
    [sent] Ya salió todo.
    [paused] En pausa: no sale nada.
   *[cancelled] Cancelada: no sale nada más.
}
convocation-audience = 👥 Para: { $audience }
convocation-reach = ✉️ Hoy les llegaría a <b>{ $people ->
    [one] { $people } persona
   *[other] { $people } personas
}</b>.
convocation-left-out = – No les llega a { $people }: { $why }
convocation-file = 📎 { $name }
convocation-waves = <b>Salidas</b>
wave-at-once = Apenas se apruebe
wave-moment = { $date }, { $hour }
wave-ahead = { $unit ->
    [days] { $count ->
        [one] 1 día antes
       *[other] { $count } días antes
    }
    [hours] { $count ->
        [one] 1 hora antes
       *[other] { $count } horas antes
    }
   *[minutes] { $count ->
        [one] 1 minuto antes
       *[other] { $count } minutos antes
    }
}
wave-readers = { $readers ->
    [all] a todos
    [unanswered] a quien no ha respondido
    [coming] a quien dijo que va
    [told] a quien ya sabía
   *[attended] a quien estuvo
}
wave-state = { $state ->
    [planned] Si saliera hoy: { $people }.
    [agreed] Va a salir a { $people } (contado hoy).
    [leaving] Ya va a salir, a { $people }.
    [gathering] A { $hour } iba saliendo: { $people } hasta esa hora.
    [sending] A { $hour } iba saliendo a { $people }.
    [paused] En pausa: { $people } en lista.
    [done] Salió a { $people }.
    [cancelled] Se canceló: había { $people } en lista.
   *[missed] No salió: ya era tarde, o lo que decía ya no servía.
}
outcome = { $outcome ->
    [sent] les llegó
    [blocked] bloquearon el bot
    [gone] ya no tienen cuenta
    [refused] Telegram no lo recibió
    [too_late] no alcanzó a salir a tiempo
    [unsubscribed] pidieron que no les avisemos
    [stopped] se detuvo antes
    [no_consent] no han aceptado estos avisos
    [was_blocked] habían bloqueado el bot
    [told_before] ya les avisó otra convocatoria
    [answered] ya respondieron
   *[quiet] en su horario ya sería tarde
}
button-new-convocation = ➕ Nueva convocatoria
button-no-occasion = ✉️ Sin encuentro: otro mensaje
button-audience = 👥 A quién
button-waves = 🗓 Cuándo
button-text = ✍️ Texto: { $language }
button-file = 📎 Imagen o documento
button-buttons = 🔘 Botones
button-try-out = 🧪 Enviarme una prueba
button-submit = 🤝 Pedir aprobación
button-approve = ✅ Aprobar y enviar
button-return = ↩️ Devolver para cambios
button-discard = 🗑 Descartar
button-pause = ⏸ Pausar
button-resume = ▶️ Seguir
button-stop = ✋ Cancelar el envío
button-correct = ✏️ Corregir: { $language }
button-evidence = 📄 Evidencia
button-refresh = 🔄 Cómo va
button-convocations = ⬅️ Convocatorias
button-other-wave = ➕ Otra hora
button-look = 👁 Verla
button-no-file = Sin imagen ni documento
waves-choose = ¿Cuándo sale? Toque para marcar. Con 👥 cambia a quién.
convocation-choose-buttons = ¿Qué botones lleva? El de no recibir más avisos va siempre.
convocation-button = { $action ->
    [coming] Voy a ir
    [declined] No puedo
    [remind] Recordarme
    [ask] Hacer una pregunta
    [map] Ver el mapa
   *[calendar] Agregar a mi calendario
}
convocation-ask = { $what ->
    [text] Escriba el texto. Para la negrilla y la cursiva, use las de Telegram: marque las palabras y elija.
    [file] Envíe la imagen o el documento. Que pese poco: la gente paga sus datos.
    [wave] ¿Cuánto antes? Escriba por ejemplo <code>3d</code> (tres días) o <code>5h</code> (cinco horas).
    [formula] Escriba a quién. Por ejemplo: <code>zona:centro y (grupo:jac o grupo:ong) y no vino:foro-2023</code>
   *[name] ¿Con qué nombre la guardamos?
}
convocation-placeholders = Esto lo llenamos nosotros: { $all }
convocation-approval-wanted = Una convocatoria espera su sí: <b>{ $name }</b>
wave-not-understood = No entendimos. Escriba un número y una letra: <code>3d</code> son tres días antes, <code>5h</code> cinco horas antes.
convocation-not-now = { $state ->
    [draft] Todavía es un borrador.
    [submitted] Ya está pedida la aprobación.
    [approved] Ya estaba aprobada: otra persona fue más rápida.
    [paused] Está en pausa.
   *[cancelled] Se canceló.
} No hicimos nada. Mire cómo está ahora.
convocation-own-approval = La tiene que aprobar otra persona que coordine, no quien la escribió.
convocation-text-refused = El texto en { $language } no se puede enviar. { $flaw }
language-called = { $code ->
    [es] español
    [en] inglés
   *[other] { $name }
}
# How audiences are written as a formula; several words for one have a comma between them.
formula-word = { $what ->
    [and] y
    [or] o
    [not] no
    [everyone] todos
    [zone] zona, zonas
    [group] grupo, grupos
    [topic] tema, temas
    [language] idioma
    [attended] asistió, vino
    [asked] preguntó
   *[list] lista
}
convocation-nobody = No le llegaría a nadie. Mire a quién va, y si la gente aceptó avisos.
convocation-no-waves = No tiene salidas. Toque «Cuándo» y marque al menos una.
convocation-past = La salida de { $wave } ya pasó. Quítela en «Cuándo».
convocation-after-the-event = Una salida llegaría cuando el encuentro ya empezó, porque de noche no escribimos. Quítela en «Cuándo».
convocation-space-refused = A ese encuentro no se puede invitar: no está anunciado, ya pasó o se canceló.
convocation-too-large = El archivo pesa más de 20 MB. En un celular sencillo no abre. Envíe uno más liviano.
text-empty = Está vacío.
text-placeholder = «{ $name }» no existe. Mire arriba lo que sí llenamos.
text-brace = Tiene una llave suelta. Las llaves van alrededor de lo que llenamos nosotros.
text-tag = { $tag } no está bien abierto o cerrado.
text-too-long = Le sobran { $letters ->
    [one] 1 letra
   *[other] { $letters } letras
}.
audience-empty = Escriba a quién va.
audience-word = No entendimos «{ $word }».
audience-bracket = Falta o sobra un paréntesis.
audience-unknown = No hay «{ $name }» en { $kind }.
audience-too-few = Con un grupo que la ley protege más (por ejemplo, víctimas) no se escribe a menos de 5 personas ni a una lista tan corta: se sabría quiénes son. Escoja a más personas.
audience-too-deep = Son demasiados paréntesis. Hágala más sencilla.
audience-kind = { $kind ->
    [zone] 📍 Zonas
    [group] 👥 Grupos
    [topic] 💬 Temas
    [language] 🌐 Idioma
    [attended] 🙋 Estuvieron en
    [asked] ❓ Preguntaron en
   *[list] 📋 Listas de códigos
}
audience-has = { $kind ->
    [zone] zona { $value }
    [group] grupo { $value }
    [topic] tema { $value }
    [language] leen en { $value }
    [attended] estuvieron en { $value }
    [asked] preguntaron en { $value }
   *[list] lista { $value }
}
audience-everyone = todos los que aceptaron avisos
audience-and = y
audience-or = o
audience-not = no { $words }
audience-now = <b>¿A quién va?</b>
    Ahora: { $words }.
    Hoy son { $people ->
        [one] 1 persona
       *[other] { $people } personas
    }.
audience-choose = { $kind ->
    [zone] ¿Qué zonas?
    [group] ¿Qué grupos?
    [topic] ¿Qué temas les interesan?
    [language] ¿Qué idioma leen?
    [attended] ¿En qué encuentro estuvieron?
    [asked] ¿En qué encuentro preguntaron?
   *[list] ¿De qué lista de códigos?
}
    Un toque: sí (✅). Dos: no (🚫). Tres: da igual.
audience-written-freely = Esto se escribió con una fórmula. Cámbiela en «Escribirla», o toque «Todos» y empiece a marcar.
audience-name-refused = El nombre debe tener entre 1 y 40 letras.
audience-saved = La guardamos.
button-everyone = Todos
button-formula = ⌨️ Escribirla
button-save-audience = 💾 Guardar con un nombre
button-audience-done = ⬅️ Listo
progress-title = <b>{ $kind ->
    [call] Convocatoria
    [news] Aviso de cambio
    [correction] Corrección
    [survey] Encuesta
    [result] Resultado
   *[minutes] Acta
}: { $name }</b>
progress-state = { $state ->
    [gathering] 📤 Está saliendo.
    [sending] 📤 Está saliendo.
    [paused] ⏸ En pausa.
    [done] ✅ Este envío terminó.
    [cancelled] ✋ Se canceló.
   *[missed] ⌛ No salió: ya era tarde, o lo que decía ya no servía.
}
progress-counting = Estamos contando a quién le llega.
progress-sent = Enviados: { $sent } de { $all }
progress-failed = No llegaron: { $people }
progress-remaining = Faltan: { $people }
progress-end = Termina más o menos { $when }
progress-left-out = No se les envió:
# Antes de que algo salga para muchas personas: qué dice, a cuántas les llega y cuándo.
outlook-people = 👥 Le llega a <b>{ $people ->
    [one] { $people } persona
   *[other] { $people } personas
}</b>.
outlook-now = ⏰ Sale apenas usted diga que sí.
outlook-planned = ⏰ Sale { $when }.
outlook-later = ⏰ Sale { $when }: antes de esa hora no le escribimos a la gente.
outlook-part = 🕕 { $people ->
    [one] { $people } persona la recibe
   *[other] { $people } personas la reciben
} { $when }: así lo pidieron.
outlook-language = <i>En { $language }:</i>
moment-today = hoy a { $hour }
moment-day = el { $date } a { $hour }
review-title = <b>Antes de enviar, revise</b>
tried-out = 👆 Es una prueba. Así lo va a ver la gente. No lleva botones.
tried-out-buttons =
    👆 Es una prueba: aquí no se toca nada. Así lo va a ver la gente, con estos botones:
    { $buttons }
review-text-above = ✉️ Lo que va a leer la gente está arriba.
review-waves = <b>Todas las salidas</b>
review-ask = ¿Lo enviamos? Lo que sale no se puede devolver.
button-send-yes = ✅ Sí, enviar
button-not-now = Ahora no
wave-waits = Espera: a esa hora no le escribimos a la gente.
correction-title = <b>Así quedaría el mensaje</b>
correction-delivered = ✏️ Cambia en los mensajes que ya llegaron: <b>{ $people }</b>. Cambia de una vez, sin sonido.
correction-waiting = 📤 Y en los que faltan por salir: { $people }.
correction-ask = ¿Lo corregimos? Si quiere otro texto, escríbalo.
button-correct-yes = ✅ Sí, corregir
progress-waits = { $people ->
    [one] { $people } lo recibe
   *[other] { $people } lo reciben
} { $when }, como lo pidieron
progress-waits-some = Algunas personas lo reciben { $when }, como lo pidieron
progress-quiet = 🌙 A esta hora no le escribimos a la gente. Sigue { $when }.
progress-end-after = Termina después: { $when }
