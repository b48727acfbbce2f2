### Datos personales. Ley 1581 de 2012.

privacy =
    <b>Sus datos</b>
    { $entity } guarda lo que usted nos escribe y el número de su cuenta de Telegram.
    Los usamos para responderle. Para otra cosa, primero le preguntamos.
    Su nombre no se publica si usted no quiere.
    Puede ver sus datos o borrarlos cuando quiera.
privacy-controller = Responde por sus datos: { $who }
privacy-convocations-yes = ✅ Usted aceptó que le avisemos de audiencias y encuentros.
privacy-convocations-no = 🔕 No le avisamos de audiencias ni encuentros.
privacy-surveys-yes = ✅ Usted aceptó que le mandemos encuestas.
privacy-surveys-no = 🔕 No le mandamos encuestas.
privacy-sensitive-yes = ✅ Usted aceptó que guardemos datos que la ley cuida más.
privacy-profile = 👤 Usted nos contó: { $text }
privacy-needs-yes = ✅ Usted aceptó que guardemos lo que necesita para participar.
button-needs-no = 🚫 Borrar lo que necesito
button-sensitive-no = 🚫 Borrar los grupos que la ley cuida más
button-convocations-yes = 🔔 Avisarme de encuentros
button-convocations-no = 🔕 No avisarme de encuentros
button-surveys-yes = 📋 Mandarme encuestas
button-surveys-no = 🚫 No mandarme encuestas
button-my-data = 📄 Ver mis datos
button-erase = 🗑 Borrar mis datos
my-data = Aquí está todo lo que guardamos de usted. Ábralo y léalo.
my-data-raw = Esto es lo mismo, para leerlo con otro programa.
my-data-busy = Ya estamos preparando sus datos. Espere un momento.
my-data-failed = No pudimos preparar sus datos. Pídalos otra vez en /privacidad.
erase-sure = Si borramos sus datos, ya no le podemos avisar de la respuesta. El texto de sus preguntas queda guardado, sin su nombre y sin sus archivos. ¿Los borramos?
button-keep-data = No, dejarlos
button-erase-yes = Sí, borrar mis datos
erased = Listo. Borramos sus datos. Si vuelve a escribir, empezamos de nuevo.
kept = Listo. Todo queda como estaba.
consent-convocations = ¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
consent-surveys = ¿Quiere que le mandemos encuestas por aquí? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
consent-sensitive = Hay grupos que la ley cuida más: por etnia, salud, discapacidad, identidad de género o por ser víctima. ¿Quiere contarnos si es de alguno? Es para invitarlo o invitarla a encuentros de su grupo. Son datos sensibles: usted decide. Si dice que no, todo sigue igual.
consent-needs = Lo que usted necesita para participar dice algo de su salud. La ley lo cuida más. ¿Quiere que lo guardemos para preparar el encuentro? Lo ve solo quien organiza, sin su nombre. Se borra después. No tiene que aceptar. Si dice que no, igual puede ir.
consent-yes = Gracias. Puede cambiarlo cuando quiera en /privacidad.
consent-no = Está bien. No le escribimos para eso.
sensitive-erased = Listo. Borramos esos datos. Ya no los usamos.
