### Lo que cada quien cuenta de sí, si quiere; y los códigos de las invitaciones.

profile-why = Así le avisamos solo de lo que le interesa. Nada es obligatorio: salte lo que no quiera contar.
profile-ask = { $item ->
    [zone] ¿Dónde vive?
    [group] ¿Es de alguno de estos grupos? Toque los que sean.
    [topic] ¿Qué temas le interesan? Toque los que quiera.
    [hours] ¿A qué hora le podemos escribir?
    [channel] ¿Por dónde se entera mejor de los encuentros?
   *[sensitive] ¿Es de alguno de estos grupos? Toque los que sean. Puede borrarlo cuando quiera.
}
profile-ask-part = ¿En qué parte de { $name }?
profile-item = { $item ->
    [zone] Dónde vive
    [group] Sus grupos
    [topic] Sus temas
    [hours] A qué hora
    [channel] Por dónde
   *[sensitive] Otros grupos
}
profile-hours = { $part ->
    [mornings] En la mañana (7 a 12)
    [afternoons] En la tarde (12 a 6)
   *[evenings] En la noche (6 a 8)
}
profile-channel = { $channel ->
    [telegram] Por aquí, por Telegram
    [whatsapp] Por WhatsApp
    [phone] Por una llamada
    [radio] Por la radio
   *[paper] En papel
}
button-any-hour = A cualquier hora
button-profile = 👤 Contarles qué me interesa
button-profile-see = 👤 Ver o cambiar lo que conté
button-profile-done = ✅ Listo
button-profile-erase = 🗑 Borrar
button-earlier = Ver los de antes
button-go-on = Seguir ➡️
profile = <b>Esto nos contó</b>
profile-line = { $name }: { $text }
profile-nothing = sin contar
profile-end = Puede cambiarlo o borrarlo cuando quiera.

code-write = Escriba su código: el de su invitación, el de su formulario de encuesta o el de su pregunta. Se ve así: ACDEF-34679. Si no tiene, escriba /cancelar.
code-done = Listo. Usted ya está en la lista: { $name }.
code-unknown = No vemos ese código. Mírelo bien y escríbalo otra vez. Si no lo tiene, escriba /cancelar.
code-taken = Otra persona ya usó ese código. Pida uno nuevo a quien se lo dio.
code-too-many = Escribió varios códigos que no sirven. Espere una hora.
