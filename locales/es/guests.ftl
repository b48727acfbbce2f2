### Quién viene a un encuentro: cupo, lo que cada quien necesita, recordatorio, y la entrada.

button-coming = ✅ Voy a ir
button-declined = ❌ No puedo
button-no-longer = ❌ Ya no puedo ir
button-remind = ⏰ Recordarme
button-see-space = Ver el encuentro
guest-said-coming = ✅ Usted dijo que va.
guest-said-waiting = ⏳ Usted está en la lista de espera. Va de número { $place }.
guest-said-declined = ❌ Usted dijo que no puede ir.
guest-coming = ✅ Listo. Nos vemos allá.
guest-waiting = ⏳ Ya no hay cupo. Quedó en la lista de espera: va de número { $place }. Si alguien no puede ir, le avisamos.
guest-declined = Listo. Gracias por avisar. Si cambia de idea, toque el botón.
guest-too-late = Ese encuentro ya empezó o ya pasó. Para ver los que vienen, escriba /encuentros.
guest-cancelled = Ese encuentro se canceló. Para ver los que vienen, escriba /encuentros.
guest-children = De los encuentros de niñas y niños no guardamos quién va ni quién pregunta. Pueden llegar sin avisar.
guest-remind = ⏰ Listo. Le vamos a recordar: { $when }.
guest-remind-late = Falta muy poco: es { $when }. Ya no hay tiempo para recordarle.
guest-place = 🎉 Ya hay un cupo para usted. Si no puede ir, toque «No puedo». Así va otra persona.
guest-reminder = ⏰ Usted pidió que le recordáramos esto:
guest-needs =
    ¿Necesita algo para participar? No tiene que contestar.
    Lo ve solo quien organiza, y no con su nombre.
guest-needs-nothing = Listo. Anotamos que no necesita nada.
guest-needs-noted = Listo. Anotamos: { $needs }. ¿Necesita algo más?
guest-needs-done = Listo. Gracias por contarnos.
needs-refused = Está bien. No guardamos nada de eso. Igual puede ir al encuentro.
guest-need-write = Escriba qué necesita, en pocas palabras.
guest-need-nowhere = Primero diga si va a ir. Toque «Voy a ir» en el encuentro.
need = { $need ->
    [sign_language] lengua de señas
    [ramp] entrada sin escalones
   *[other] lo que nos escribió
}
button-need = { $need ->
    [sign_language] 🤟 Lengua de señas
    [ramp] ♿ Entrada sin escalones
   *[other] ✏️ Otra cosa
}
button-need-nothing = No necesito nada
button-need-done = Eso es todo
door-registered = 🙋 Quedó registrada su asistencia a: { $space }. Gracias por venir.
door-expired = Este código ya venció. Mire el código que está en la pantalla ahora.
door-scan = Abra la cámara de su celular y apunte a este código. Así queda registrada su asistencia.
door-changes = El código cambia cada minuto.
door-closed = En este momento no se registra la asistencia.
