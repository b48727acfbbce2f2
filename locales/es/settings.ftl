### Los ajustes: lo que quien coordina puede cambiar desde el teléfono.

settings = <b>Ajustes</b>

    Aquí ve y cambia cómo trabaja el bot. Nada cambia sin que usted lo vea antes, y casi todo se puede deshacer.
button-settings-back = ⬅️ Ajustes
button-part = { $section ->
    [hours] 🕗 Horario
    [reminder] 🔔 Recordatorios
    [questions] ❓ Preguntas
    [answers] 📝 Respuestas
    [convocations] 📣 Convocatorias
    [schedule] 📄 Cronograma
   *[controller] 🔒 Datos personales
}
button-part-of = { $section ->
    [office] 🏢 Oficinas ({ $count })
    [topic] 💬 Temas ({ $count })
    [zone] 📍 Zonas ({ $count })
   *[group] 👥 Grupos ({ $count })
}
button-part-back = ⬅️ { $section ->
    [office] Oficinas
    [topic] Temas
    [zone] Zonas
    [group] Grupos
    [hours] Horario
    [reminder] Recordatorios
    [questions] Preguntas
    [answers] Respuestas
    [convocations] Convocatorias
    [schedule] Cronograma
   *[controller] Datos personales
}
part = { $section ->
    [office] { $count ->
        [0] Todavía no hay oficinas.
       *[other] <b>Oficinas</b>: quién responde. Toque una para verla o cambiarla.
    }
    [topic] { $count ->
        [0] Todavía no hay temas.
       *[other] <b>Temas</b>: sobre qué pregunta la gente. Toque uno para verlo o cambiarlo.
    }
    [zone] { $count ->
        [0] Todavía no hay zonas.
       *[other] <b>Zonas</b>: dónde vive la gente. Toque una para verla o cambiarla.
    }
    [group] { $count ->
        [0] Todavía no hay grupos.
       *[other] <b>Grupos</b>: a quién se invita. Toque uno para verlo o cambiarlo.
    }
    [hours] Horario de trabajo
    [reminder] <b>Recordatorios</b>: a quién le recordamos una pregunta sin respuesta, y cuándo. Toque un cargo.
    [questions] Cómo se reciben las preguntas
    [answers] Cómo se responden las preguntas
    [convocations] Cuándo le escribimos a la gente
    [schedule] Cronograma
   *[controller] Quién responde por los datos personales
}
button-part-add = { $section ->
    [office] ➕ Agregar oficinas
    [topic] ➕ Agregar un tema
    [zone] ➕ Agregar zonas
   *[group] ➕ Agregar grupos
}
part-add = { $section ->
    [office] Escriba el nombre de la oficina. Si son varias, una en cada línea.
    [topic] Escriba el tema con palabras de la gente. Por ejemplo: Basuras y reciclaje
    [zone] Escriba el nombre de la zona. Si son varias, una en cada línea. Por ejemplo: Vereda El Ajizal
   *[group] Escriba el nombre del grupo. Si son varios, uno en cada línea. Por ejemplo: Juntas de acción comunal
}
part-no-name = «{ $written }» no es un nombre. Escriba solo nombres, uno en cada línea. Todavía no guardamos nada.
part-too-many = Son demasiadas líneas. Caben 60: envíelas en dos partes.
part-there-already = Eso ya está en la lista. Escriba otro nombre.
topic-one = Escriba un solo tema. Después le preguntamos qué oficina lo responde.
topic-office = ¿Qué oficina responde las preguntas sobre «{ $name }»?
button-change = ✏️ { $what }
button-entry-remove = { $section ->
    [office] 🗑 Quitar la oficina
    [topic] 🗑 Quitar el tema
    [zone] 🗑 Quitar la zona
   *[group] 🗑 Quitar el grupo
}
setting = { $setting ->
    [of-name] Nombre
    [of-aliases] Otros nombres
    [of-whole] Hace parte de
    [of-head] Cargo de quien dirige
    [of-email] Correo
    [to-name] Nombre
    [to-office] Responde
    [zo-name] Nombre
    [zo-whole] Hace parte de
    [zo-people] Habitantes
    [gr-name] Nombre
    [gr-kind] Qué son
    [gr-shy] Dato sensible
    [gr-people] Personas
    [ho-work] Horas de trabajo
    [ho-digest] Resumen de la mañana
    [re-before] Días antes del plazo
    [re-daily] Todos los días
    [qu-hour] Por persona en una hora
    [qu-day] Por persona en un día
    [qu-gather] Minutos para juntar avisos
    [qu-days] Días para completar
    [an-extend] Quién puede alargar la fecha
    [an-parts] Días para componer la respuesta
    [co-hours] Horas para escribir
    [co-sunday] También los domingos
    [co-holiday] También los festivos
    [co-second] Aprueba otra persona
    [co-waves] Antes del encuentro
    [sc-months] Revisión de lo permanente
    [da-name] Nombre
    [da-address] Dirección
    [da-email] Correo
    [da-phone] Teléfono
   *[da-policy] Política de datos
}
setting-ask = { $setting ->
    [of-name] Escriba el nombre oficial de la oficina.
    [of-aliases] Escriba cómo más se llama, un nombre en cada línea.
    [of-whole] ¿De qué oficina hace parte?
    [of-head] Escriba el cargo de quien dirige la oficina. Por ejemplo: Secretaria de Salud
    [of-email] Escriba el correo de la oficina.
    [to-name] Escriba el tema con palabras de la gente. En dos idiomas, con una raya en medio: Basuras | Waste
    [to-office] ¿Qué oficina responde?
    [zo-name] Escriba el nombre de la zona.
    [zo-whole] ¿De qué zona hace parte?
    [zo-people] Escriba cuántas personas viven ahí, según el censo.
    [gr-name] Escriba el nombre del grupo. En dos idiomas, con una raya en medio: Jóvenes | Young people
    [gr-kind] ¿Qué son estas personas para la entidad?
    [gr-shy] ¿Decir que se es de este grupo cuenta algo íntimo? Por ejemplo, la salud, el origen o haber sido víctima. A quien no dé permiso no se le pregunta (Ley 1581 de 2012, art. 6).
    [gr-people] Escriba cuántas personas son, según el censo.
    [ho-work] Escriba las horas en que se trabaja. A esas horas llegan los avisos. Por ejemplo: 8 a 12 y 2 p. m. a 5 p. m.
    [ho-digest] Escriba a qué hora llega el resumen de cada mañana. Por ejemplo: 8:00
    [re-before] Escriba cuántos días hábiles antes del plazo se le recuerda. El 0 es el último día. Por ejemplo: 5, 3, 1, 0
    [re-daily] ¿Desde cuándo se le recuerda todos los días?
    [qu-hour] Escriba cuántas preguntas puede enviar una persona en una hora, de 1 a 10 000. Las demás esperan, no se pierden.
    [qu-day] Escriba cuántas preguntas puede enviar una persona en un día, de 1 a 10 000. Las demás esperan, no se pierden.
    [qu-gather] Escriba cuántos minutos esperamos para juntar avisos de preguntas nuevas en uno solo. De 0 a 1440; con 0 llega uno por pregunta.
    [qu-days] Escriba en cuántos días hábiles se completa una respuesta cuando alguien dice que le falta algo. De 1 a 15.
    [an-extend] ¿Quién puede alargar la fecha para responder una pregunta? La ley deja hacerlo una sola vez, y a quien preguntó se le avisa (Ley 1437 de 2011, art. 14).
    [an-parts] Escriba cuántos días hábiles antes de la fecha de una respuesta entregan su parte las otras oficinas, a más tardar. De 0 a 10.
    [co-hours] Escriba a qué horas se le puede escribir a la gente. Por ejemplo: 7 a. m. a 8 p. m.
    [co-sunday] ¿Se le escribe a la gente también los domingos?
    [co-holiday] ¿Se le escribe a la gente también los festivos?
    [co-second] ¿Otra persona tiene que aprobar una convocatoria antes de que salga?
    [co-waves] Escriba con cuánto tiempo se avisa de un encuentro. Por ejemplo: 8 días, 2 horas
    [sc-months] ¿Cada cuánto se revisan las actividades permanentes?
    [da-name] Escriba quién responde por los datos personales.
    [da-address] Escriba la dirección de esa oficina.
    [da-email] Escriba el correo al que se escribe sobre datos personales.
    [da-phone] Escriba el teléfono al que se llama por datos personales.
   *[da-policy] Escriba la dirección de la página con la política de datos. Empieza por https://
}
setting-nothing = { $setting ->
    [re-before] nunca
    [re-daily] nunca
    [co-waves] no se avisa antes
   *[other] sin dato
}
setting-choice = { $choice ->
    [yes] Sí
    [no] No
    [value] Reciben sus servicios
    [interest] Les interesa lo que hace
    [head] La jefatura de la oficina
    [liaison] El enlace de la oficina
    [coordinator] La coordinación
    [day-before] Desde un día antes
    [that-day] Desde el último día
   *[overdue] Desde que se vence
}
setting-count = { $setting ->
    [sc-months] { $count ->
        [one] Cada mes
       *[other] Cada { $count } meses
    }
   *[other] { $count }
}
setting-role = { $role ->
    [liaison] Enlaces
    [head] Jefaturas
    [coordinator] Coordinación
    [committee] Comité
   *[auditor] Control interno
}
setting-choose = Toque uno de los botones.
button-setting-empty = { $setting ->
    [re-before] 🚫 Nunca
    [re-daily] 🚫 Nunca
    [co-waves] 🚫 No avisar antes
   *[other] 🚫 Dejarlo sin dato
}
settings-preview = Así quedaría:

    { $changes }
settings-same = Así ya está. No hay nada que cambiar.
settings-overtaken = Alguien cambió algo mientras tanto. Mire otra vez cómo quedaría.
settings-kept = Quedó guardado
button-setting-keep = ✅ Guardar
setting-changes = { $label }
    Antes: { $before }
    Después: { $after }
setting-changes-of = { $what } · { $label }
    Antes: { $before }
    Después: { $after }
setting-added = ➕ { $section ->
    [office] Oficina
    [topic] Tema
    [zone] Zona
   *[group] Grupo
} «{ $name }»
setting-added-topic = ➕ Tema «{ $name }». Responde: { $office }
setting-removed = 🗑 Se quita: { $section ->
    [office] oficina
    [topic] tema
    [zone] zona
   *[group] grupo
} «{ $name }»
setting-added-group = ➕ Grupo «{ $name }»
    Se pregunta aparte, como dato sensible, y solo a quien dé permiso. Si no lo es, cámbielo después en su tarjeta.
setting-sensitive = ⚠️ Si pasa a «Sí», se borra lo que ya dijo quien no ha dado permiso. Eso no se puede deshacer.
settings-more = { $count ->
    [one] Y 1 más.
   *[other] Y { $count } más.
}
# Cómo se escriben los días y las horas antes de un encuentro
setting-unit-words = { $unit ->
    [d] d, día, días, dia, dias, día antes, días antes, dia antes, dias antes
   *[h] h, hora, horas, hora antes, horas antes
}
button-history = 🕑 Qué se ha cambiado
history = <b>Qué se ha cambiado</b>, lo último primero. Para deshacer, toque el número.
history-none = Todavía nadie ha cambiado nada desde Telegram.
history-nobody = alguien que ya no está
history-line = { $number }. { $at } · { $who }
    { $changes }
button-setting-undo = ↩️ { $number }

# Por qué el proceso no se puede cambiar así
process-bad-value = Eso no sirve aquí. Escríbalo otra vez como dice la pregunta.
process-not-there = Eso ya no está como usted lo vio. Alguien lo cambió mientras tanto.
process-overtaken = Alguien cambió las oficinas mientras tanto. Envíe el archivo otra vez.
process-in-use = { $by ->
    [staff] No se puede quitar: hay personas con un cargo en esta oficina. Primero páselas a otra.
    [invitations] No se puede quitar: hay una invitación a esta oficina sin usar. Espere a que se venza.
    [questions] No se puede quitar: esta oficina ya recibió preguntas. Puede cambiarle el nombre.
    [consultations] No se puede quitar: responde una parte de un documento en consulta. Primero désela a otra oficina.
   *[activities] No se puede quitar: el cronograma nombra esta oficina. Primero cambie el cronograma.
}
process-name-taken = Ya hay una oficina que se llama «{ $name }». Escriba otro nombre.
process-still-answers = No se puede quitar: todavía responde temas. Primero páselos a otra oficina.
process-has-parts = No se puede quitar: tiene partes. Primero quite esas partes o páselas a otra.
process-circle = Así no se puede: quedaría dentro de sí misma. Escoja otra.
process-protected = No se puede: hay personas que lo contaron como dato sensible, y así lo cuidamos.
process-still-in-space = No se puede quitar: un encuentro lo usa.
process-full = Son demasiados: caben { $most }.
