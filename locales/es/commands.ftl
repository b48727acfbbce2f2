### Los comandos: cómo se llaman, qué dice de ellos el menú y qué dice la ayuda.

# En minúscula y sin tildes, como los pide Telegram. Con comas, otros nombres del mismo comando.
command-words = { $command ->
    [start] start, inicio, menu, comenzar
    [ask] preguntar, hacer_una_pregunta, quiero_preguntar
    [mine] mis_preguntas, ver_mis_preguntas
    [status] estado
    [spaces] encuentros, espacios, reuniones, ver_los_encuentros
    [surveys] encuestas, encuesta, ver_encuestas
    [documents] documentos
    [profile] perfil, mi_perfil
    [code] codigo
    [privacy] privacidad, mis_datos
    [erase] borrar, borrar_mis_datos
    [language] idioma, cambiar_idioma, cambiar_el_idioma
    [cancel] cancelar
    [pending] pendientes
    [activities] actividades
    [observations] observaciones
    [take_in] radicar
    [paper] papel
    [questions] preguntas
    [process] proceso
    [settings] ajustes, configuracion, configurar
    [convene] convocar
    [team] equipo
   *[help] ayuda
}
command-what = { $command ->
    [ask] Hacer una pregunta
    [mine] Ver mis preguntas
    [status] Ver en qué va una pregunta
    [spaces] { $group ->
        [coordination] Crear y cambiar encuentros
       *[everybody] Ver los encuentros
    }
    [surveys] { $reader ->
        [coordinator] Escribir y abrir encuestas
        [auditor] Ver las encuestas
       *[citizen] Responder encuestas y ver los resultados
    }
    [documents] Opinar sobre un documento
    [profile] Contar qué me interesa
    [code] Usar el código de una invitación
    [privacy] Ver o borrar mis datos
    [language] Cambiar el idioma
    [cancel] Salir de lo que estoy haciendo
    [pending] Preguntas por responder
    [activities] Actividades del cronograma (oficinas)
    [observations] Documentos en consulta
    [take_in] Radicar una pregunta en papel o hablada
    [paper] Digitar formularios de papel
    [questions] Cómo van todas las preguntas
    [process] Cómo va el cronograma (coordinación)
    [settings] Ver y cambiar los ajustes
    [convene] { $reader ->
        [auditor] Evidencia de las convocatorias
       *[coordinator] Invitar a la gente
    }
    [team] Invitar y sacar personas
   *[help] Qué puedo hacer aquí
}
command-group = { $group ->
    [office] Para su oficina:
    [coordination] Para la coordinación:
   *[everybody] Esto puede hacer aquí:
}
command-help = { $command ->
    [ask] – hacer una pregunta
    [mine] – ver en qué van sus preguntas
    [status] y el número – ver una sola
    [spaces] { $group ->
        [coordination] – crear y cambiar encuentros, asistencia, actas, piezas para otros canales
       *[everybody] – ver los encuentros y decir si va
    }
    [surveys] { $group ->
        [coordination] – preguntarle a la gente qué temas importan y cómo le pareció
        [office] – ver las encuestas
       *[everybody] – responder encuestas y ver los resultados
    }
    [documents] – opinar sobre un documento
    [profile] – contar qué le interesa
    [code] – usar el código de una invitación
    [privacy] – ver o borrar sus datos
    [language] – cambiar el idioma
    [cancel] – salir de lo que está haciendo
    [pending] – preguntas por responder
    [activities] – lo que toca hacer del cronograma
    [observations] – lo que dice la gente de los documentos
    [take_in] – radicar una pregunta que llegó en papel, por teléfono o en persona
    [paper] – digitar formularios de papel de una encuesta
    [questions] – cómo van todas
    [process] – cómo va el cronograma
    [settings] – oficinas, temas, zonas, horario, recordatorios
    [convene] { $reader ->
        [auditor] – bajar la evidencia de las convocatorias
       *[coordinator] – invitar a la gente
    }
   *[team] – invitar y sacar personas
}
# Lo que Telegram muestra del bot antes de que alguien le escriba, y debajo de su nombre.
bot-description = { $entity }: rendición de cuentas. Pregunte aquí y le respondemos por escrito. También puede ver los encuentros y responder encuestas. No tiene que dar su nombre.
bot-short = { $entity }: pregunte y le respondemos por escrito.
help-just-write = También puede escribir su pregunta de una vez.
