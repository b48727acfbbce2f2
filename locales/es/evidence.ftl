### La evidencia de una convocatoria: la página y el libro que guarda control interno.

evidence-file-name = evidencia-convocatoria-{ $id }
evidence-number = Convocatoria n.º { $id }
evidence-internal = Documento interno de la entidad. Nombra a funcionarios por su cargo; de la ciudadanía solo tiene cuentas.
evidence-blunt = Es para un grupo que la ley protege, o para muy pocas personas: los números van de { $step } en { $step } hacia abajo y sin la hora. 0 quiere decir menos de { $step }.
evidence-foot = Evidencia de la convocatoria { $id } · huella { $digest }
evidence-title = { $what ->
    [page] Evidencia de convocatoria
    [figures] En cifras
    [summary] La convocatoria
    [texts] El mensaje
    [waves] Salidas
    [deliveries] Qué pasó con los mensajes
    [over-time] Envío en el tiempo
    [snapshot] A quién se dirigió
    [guests] Respuestas y asistencia
    [history] Historia de la convocatoria
    [space-history] Historia del encuentro
   *[foundation] De dónde sale este documento
}
evidence-sheet = { $what ->
    [summary] Resumen
    [waves] Salidas
    [minutes] Minuto a minuto
    [snapshot] Destinatarios
   *[history] Historia
}
evidence-label = { $what ->
    [entity] Entidad
    [space] Encuentro
    [when] Fecha
    [place] Lugar
    [space-state] Estado del encuentro
    [state] Estado
    [made-by] Escribió
    [approved-by] Aprobó
    [audience] Para
    [formula] Fórmula
    [file] Archivo adjunto
    [buttons] Botones
    [as-of] Último hecho
    [digest] Huella de los datos (SHA-256)
    [audit-entry] Última entrada de la bitácora
   *[audit-hash] Huella de esa entrada
}
evidence-column = { $what ->
    [wave] Salida
    [kind] Qué es
    [readers] Para
    [due] Prevista
    [started] Empezó
    [done] Terminó
    [state] Estado
    [key] En la bitácora
    [outcome] Personas
    [part-kind] Por
    [part] Cuál
    [about] Sobre
    [what] Qué
    [people] Personas
    [at] Cuándo
    [who] Quién
    [note] Detalle
    [then] Quedó para
    [place] Lugar
    [why] Motivo
    [sent] Llegaron
   *[lost] No llegaron
}
evidence-figure = { $what ->
    [people] { $count ->
        [one] persona alcanzada
       *[other] personas alcanzadas
    }
    [queued] { $count ->
        [one] mensaje en lista
       *[other] mensajes en lista
    }
    [sent] { $count ->
        [one] mensaje que llegó
       *[other] mensajes que llegaron
    }
    [lost] { $count ->
        [one] mensaje que no llegó
       *[other] mensajes que no llegaron
    }
    [coming] { $count ->
        [one] dijo que va
       *[other] dijeron que van
    }
   *[attended] { $count ->
        [one] asistió
       *[other] asistieron
    }
}
evidence-times = Las horas son las de { $zone }.
evidence-span = { $from } a { $until }
evidence-nobody-yet = Nadie todavía
evidence-machine = El sistema
evidence-unknown = El archivo del proceso, o alguien que pidió ser olvidado
evidence-staff-number = funcionario n.º { $number }
evidence-left-staff = ya no es del equipo
evidence-state = { $state ->
    [draft] Borrador
    [submitted] Espera aprobación
    [approved] Aprobada
    [sent] Enviada
    [paused] En pausa
   *[cancelled] Cancelada
}
evidence-space-state = { $state ->
    [draft] Borrador
    [announced] Anunciado
   *[cancelled] Cancelado
}
evidence-file = { $kind ->
    [photo] Imagen
   *[other] Documento
}
evidence-wave = Salida { $number }
evidence-wave-kind = { $kind ->
    [call] Convocatoria
    [news] Aviso de cambio
    [correction] Corrección
   *[minutes] Acta
}
evidence-wave-state = { $state ->
    [planned] Prevista
    [gathering] Saliendo
    [sending] Saliendo
    [paused] En pausa
    [done] Terminó
    [cancelled] Cancelada
   *[missed] No salió a tiempo
}
evidence-waves-note = Avisos de cambio y actas son del encuentro: van a quienes ya sabían de él, también por otra convocatoria.
evidence-delivery = { $what ->
    [queued] En lista
    [sent] Llegaron
    [blocked] No llegó: bloquearon el bot
    [gone] No llegó: ya no tienen cuenta
    [refused] No llegó: Telegram no lo recibió
    [too_late] No llegó: no alcanzó a salir a tiempo
    [unsubscribed] No llegó: pidieron no recibir avisos
    [stopped] No llegó: se detuvo el envío
    [waiting] Por salir
    [no_consent] Fuera de lista: no han aceptado avisos
    [was_blocked] Fuera de lista: habían bloqueado el bot
    [told_before] Fuera de lista: ya les avisó otra convocatoria
    [answered] Fuera de lista: ya habían respondido
   *[quiet] Fuera de lista: en su horario ya sería tarde
}
evidence-deliveries-note = «Llegaron»: Telegram recibió el mensaje. «Fuera de lista»: cumplían el criterio, pero no se les escribió.
evidence-chart-note = Cada barra es un rato del envío, en hora local. El número: los que llegaron; con un más, los que no.
evidence-step-of = { $unit ->
    [days] { $count ->
        [one] por día
       *[other] cada { $count } días
    }
    [hours] { $count ->
        [one] por hora
       *[other] cada { $count } horas
    }
   *[minutes] { $count ->
        [one] por minuto
       *[other] cada { $count } minutos
    }
}
evidence-part = { $kind ->
    [zone] Zona
    [group] Grupo
    [topic] Tema
   *[language] Idioma
}
evidence-few = menos de { $least }
evidence-at-least = { $count } o más
evidence-snapshot-note = Personas en lista, según lo que cada una quiso contar; puede estar en varios grupos o en ninguno. Las cuentas pequeñas no se muestran, y las de grupos sensibles van de cinco en cinco, para que nadie se reconozca.
evidence-guests = { $what ->
    [answer] Respuestas
    [need] Apoyos que piden
   *[attendance] Asistencia
}
evidence-answer = { $answer ->
    [coming] Van
    [waiting] En lista de espera
    [declined] No pueden
   *[undecided] No han decidido
}
evidence-need = { $need ->
    [sign_language] Lengua de señas
    [ramp] Entrada sin escalones
   *[other] Otra cosa
}
evidence-source = { $source ->
    [qr] Con el código de la puerta
    [staff] Registrada por el equipo
    [count] Contada, sin nombre
   *[paper] En planilla de papel
}
evidence-guests-note = Respuestas y asistencia son del encuentro: cuentan a todos, también a quien supo por otro medio. Los apoyos son de quienes van o esperan cupo.
evidence-step = { $kind ->
    [written] Se escribió
    [submitted] Se pidió la aprobación
    [approved] Se aprobó
    [returned] Se devolvió para cambios
    [paused] Se puso en pausa
    [resumed] Siguió
    [cancelled] Se canceló
    [wave_started] Empezó una salida
    [corrected] Se corrigió el texto
   *[other] { $kind }
}
evidence-text = En { $language } ({ $waves })
evidence-text-sent = { $wave }: mensajes: { $people }, de { $from } a { $until }
evidence-text-sent-few = { $wave }: mensajes: { $people }
evidence-text-uncounted = { $wave }: salió antes de que se contara cada texto
evidence-text-unsent = En { $language } (no ha salido)
evidence-texts-note = Como lo lee la gente, sin negrillas. Está cada texto que salió, con cuántos lo recibieron y cuándo. Una corrección es una salida aparte: cambió el mensaje en los celulares.
evidence-foundation-note = Con los mismos datos, este documento es igual letra por letra. La huella cambia si cambia cualquier dato de esta convocatoria. La entrada es la última de la bitácora cuando se hizo; que la bitácora está completa se comprueba con: convoca audit verify
evidence-page-sent = Para leer o imprimir. Es un documento interno.
evidence-workbook-sent = Lo mismo en un libro de cálculo, minuto a minuto.
evidence-list = <b>Evidencia de convocatorias</b>
    Toque una y le enviamos el documento y el libro.
evidence-too-long = Tiene más filas de las que caben en un libro. Pídala con: convoca evidence
evidence-none = No hay convocatorias.
evidence-line = { $id }  { $state ->
    [draft] borrador
    [submitted] espera aprobación
    [approved] aprobada
    [paused] en pausa
   *[cancelled] cancelada
}  { $name }
evidence-not-found = --convocation: no hay ninguna convocatoria { $value }. Sin ese dato se muestran todas.
evidence-written = Listo: { $file }
evidence-corrected = { $language }. Antes decía: { $before }
