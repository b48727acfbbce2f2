### La asistencia y los papeles de un encuentro, para quienes lo organizan.

guests-coming = 👥 Van { $count }
guests-coming-waiting = 👥 Van { $count }, { $waiting } en espera
guests-declined = No pueden: { $count }
guests-need = { $need ->
    [sign_language] piden lengua de señas: { $count }
    [ramp] piden entrada sin escalones: { $count }
   *[other] piden otra cosa: { $count }
}
button-forget = 🗑 Borrar a una persona
forget-ask = Escriba el nombre, el documento o el teléfono de quien pide que lo borren. Buscamos en las listas de todos los encuentros.
forget-none = No encontramos a nadie así. Revise cómo está escrito y escríbalo otra vez. Para salir, escriba /cancelar.
forget-found = Toque a quien quiere borrar.
forget-found-more = Son muchas personas. Toque a quien quiere borrar, o escriba más datos.
forget-line = { $who } – { $space }
forget-sure =
    ¿Borramos estos datos de la lista de «{ $space }»?
    { $who }
    Esa persona sigue contada, pero sin nombre. Esto no se puede deshacer.
button-forget-yes = Sí, borrar
forget-done = Listo. Borramos sus datos de esa lista. Si hay una foto o un archivo de la lista, bórrelos también.
guests-few = menos de 5
guests-at-least = { $count } o más
guests-sensitive = Esto es privado: úselo solo para preparar el encuentro.
attended = { $count ->
    [0] 🙋 Todavía no hay asistencia registrada
    [one] 🙋 Asistió 1 persona
   *[other] 🙋 Asistieron { $count } personas
}
attendance-sources = Con el código: { $qr }. Por nombre: { $staff }. Solo contadas: { $more }. De listas: { $paper }.
attendance-children = Es un encuentro de niñas y niños. Solo contamos cuántos vienen: no se guardan nombres.
attendance-early = La asistencia se toma desde una hora antes de empezar. Ya puede bajar la lista para imprimirla.
attendance-noted = ✅ { $name }. Van { $count }.
attendance-counted = ✅ Una persona más. Van { $count }.
attendance-undone = ↩️ Quitamos la última. Van { $count }.
attendance-nothing-undone = No hay nada suyo para deshacer. Van { $count }.
attendance-names = Escriba el nombre de cada persona en un mensaje. Si quiere, agregue documento y teléfono así: Ana Pérez; 1234567; 3001234567
button-guests = 👥 Quiénes van
button-attendance = 🙋 Asistencia
button-door = 📱 Código para la entrada
button-new-code = 🔄 Código nuevo
button-one-more = ➕ Una persona
button-names = ✍️ Escribir nombres
button-names-done = Terminé
button-undo = ↩️ Deshacer
button-list-in = 📥 Subir lista
button-list-out = 📤 Bajar lista
button-list-keep = ✅ Guardar
button-list-drop = Dejar así
door-code = La gente escanea este código y queda registrada. Sirve hasta { $until }. Después toque «Código nuevo».
door-page = Para una pantalla o un proyector, abra esta página. El código se renueva solo: { $page }
door-no-code = No pudimos hacer el código. Intente otra vez.
list-ask = Mande la lista como hoja de cálculo: .xlsx, .ods o .csv. Debe tener una columna con los nombres.
list-unreadable = No encontramos una columna de nombres en ese archivo, o es muy grande. Revise los títulos y mándelo otra vez.
list-preview = { $count ->
    [0] En esa lista no hay nadie nuevo.
    [one] En esa lista hay 1 persona nueva.
   *[other] En esa lista hay { $count } personas nuevas.
}
list-known = { $count ->
    [one] 1 ya estaba.
   *[other] { $count } ya estaban.
}
list-nameless = { $count ->
    [one] 1 fila sin nombre no se guarda: { $lines }.
   *[other] { $count } filas sin nombre no se guardan: { $lines }.
}
list-unread = Fila { $place }: { $why }
list-more-unread = { $count ->
    [one] Hay 1 celda más que no se puede leer.
   *[other] Hay { $count } celdas más que no se pueden leer.
}
list-page = { $line } ({ $sheet })
list-kept = Listo. Guardamos { $count }. En total van { $all }.
list-dropped = Listo. No guardamos la lista.
list-sent = La segunda hoja está lista para imprimir y firmar. Tiene datos de personas: guárdela bien.
list-file-name = asistencia
list-sheet = Asistencia
list-sheet-print = Para imprimir
list-title = Lista de asistencia
list-date = Fecha: { $date }
list-place = Lugar: { $place }
list-privacy = Sus datos se usan solo para dejar constancia de la asistencia. Llene solo lo que quiera.
list-number = No.
list-name = Nombre
list-document = Documento
list-phone = Teléfono
list-group = Grupo
list-zone = Zona
list-signature = Firma
list-words-foot = total, totales, subtotal, suma, elaboro, reviso, aprobo, firma, observacion, observaciones, nota, notas
list-words-name = nombre, nombres, apellido, apellidos, asistente, participante
list-words-document = documento, cedula, cc, identificacion, tarjeta
list-words-phone = telefono, telefonos, celular, movil, contacto, tel
list-words-group = grupo, poblacion, poblacional, organizacion, entidad
list-words-zone = zona, comuna, vereda, barrio, corregimiento, sector
button-papers = 📄 Acta y compromisos
button-papers-of = 📄 { $name }
paper = { $paper ->
    [minutes] acta
    [attendance] asistencia
   *[commitments] compromisos
}
paper-line = { $sign } { $paper ->
    [minutes] Acta
    [attendance] Lista de asistencia
   *[commitments] Compromisos
}
button-paper = { $paper ->
    [minutes] 📄 Mandar el acta
    [attendance] 🙋 Mandar la lista de asistencia
   *[commitments] 🤝 Mandar los compromisos
}
papers-complete = Ya están los tres. Si manda otro, reemplaza al anterior.
papers-missing = Toque lo que va a mandar.
paper-ask = { $paper ->
    [minutes] Mande el acta como documento o foto.
    [attendance] Mande la lista de asistencia como documento o foto.
   *[commitments] Mande los compromisos como documento o foto, o escríbalos.
}
paper-kept = { $paper ->
    [minutes] Listo. Guardamos el acta.
    [attendance] Listo. Guardamos la lista de asistencia.
   *[commitments] Listo. Guardamos los compromisos.
}
paper-refused = Eso no se puede guardar en este encuentro.
digest-papers = 📄 Faltan papeles de:
digest-papers-alone = Buenos días. Faltan papeles de:
digest-papers-line = • { $name } ({ $date }): { $missing }
papers-unsent = Quienes estuvieron todavía no los tienen.
papers-to-send = falta enviarle el acta a quienes estuvieron
button-minutes = 📨 Enviar el acta a quienes estuvieron
minutes-title = <b>El acta y los compromisos, antes de enviar</b>
minutes-sent = Listo. Va para quienes estuvieron.
