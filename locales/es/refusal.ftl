# Por qué no se hizo algo. Lo que no está y lo que no es de uno se dicen igual.

not-found = { $what ->
    [own_question] No vemos esa pregunta entre las suyas.
    [question] No vemos esa pregunta entre las de su oficina.
    [share] No vemos esa parte entre las de su oficina.
    [office] No vemos esa oficina.
    [activity] No vemos esa actividad entre las de su oficina.
    [space] No encontramos ese encuentro. En /encuentros ve los que hay.
    [convocation] No vemos esa convocatoria entre las suyas.
    [survey] No encontramos esa encuesta. Con /encuestas ve las que hay.
    [paper] Los formularios de papel los pasa quien trabaja en la entidad. Si usted tiene uno con código, escriba /codigo.
    [document] No vemos ese documento. Con /documentos ve los que hay.
    [observation] No vemos esa observación entre las suyas.
    [colleague] No vemos a esa persona en su equipo.
    [invitation] No vemos esa invitación.
   *[choice] Eso ya no se puede elegir. Vea lo que hay ahora en /perfil.
}
overseers-only = Eso es para quien coordina el proceso y para control interno. Para ver lo suyo, escriba /ayuda.
