### El equipo y las preguntas abiertas, para la coordinación.

team = <b>Equipo</b>. Toque a una persona para ver qué puede hacer.
team-line = { $sign } { $name } · { $post }
team-nameless = Persona { $number }
team-post = { $role ->
    [liaison] Enlace de { $office }
    [head] Jefatura de { $office }
    [coordinator] Coordinación
    [committee] Comité de rendición de cuentas
   *[auditor] Control interno
}
team-post-several = { $role ->
    [liaison] Enlace de { $count ->
        [one] una oficina
       *[other] { $count } oficinas
    }
    [head] Jefatura de { $count ->
        [one] una oficina
       *[other] { $count } oficinas
    }
    [coordinator] Coordinación
    [committee] Comité de rendición de cuentas
   *[auditor] Control interno
}
team-role = { $role ->
    [liaison] Enlace: responde las preguntas de una oficina
    [head] Jefatura: se entera si algo se va a vencer
    [coordinator] Coordinación: maneja todo el proceso
    [committee] Comité: ve todo y se entera de lo que no se responde a tiempo
   *[auditor] Control interno: ve todo, no cambia nada
}
team-suspended = ⏸ Está en pausa: no recibe avisos ni puede responder.
team-end = Deja de ser del equipo ya mismo. Para volver necesita otra invitación. ¿Seguro?
team-done = Listo.
team-last = Es la única persona que coordina. Primero invite a otra.
team-left = Usted ya no está en el equipo de rendición de cuentas. Igual puede preguntar aquí cuando quiera.
team-approval-on = ⚙️ <b>{ $name }</b> cambió los ajustes: desde ahora otra persona tiene que aprobar cada convocatoria.
team-approval-off = ⚙️ <b>{ $name }</b> cambió los ajustes: desde ahora una convocatoria sale sin que otra persona la apruebe. Si no está de acuerdo, cámbielo en /ajustes.
team-joined = 👤 <b>{ $name }</b> ahora también coordina. Si usted no esperaba a esa persona, mire /equipo.
team-erased = 👤 Alguien del equipo se fue y borró sus datos. Era: { $posts }. Los enlaces de invitación que hizo y nadie usó ya no sirven.
team-dismissed = 👤 <b>{ $name }</b> ya no está en el equipo. Era: { $posts }. Los enlaces de invitación que hizo y nadie usó ya no sirven.
team-restored = Usted está otra vez en el equipo. Vea lo que hay en /pendientes.
team-choose-role = ¿Qué va a ser la persona que invita?
team-choose-office = ¿De qué oficina?
team-invitation =
    Reenvíe este enlace a una sola persona. Será: { $post }.

    { $link }

    Sirve una vez, hasta el { $date }.
button-invite = ➕ Invitar a alguien
button-suspend = ⏸ Poner en pausa
button-restore = ▶️ Quitar la pausa
button-dismiss = Sacar del equipo
button-dismiss-yes = Sí, sacar
button-team = Ver el equipo
overview = { $late ->
    [0] Preguntas abiertas: <b>{ $open }</b>. Ninguna está vencida.
   *[other] Preguntas abiertas: <b>{ $open }</b>. Vencidas: <b>{ $late }</b>.
}
overview-none = No hay preguntas abiertas aquí.
overview-late = 🔴 Vencidas ({ $count })
overview-no-office = ❓ Sin oficina
overview-line = { $late ->
    [0] { $name }: { $open }
   *[other] { $name }: { $open } (🔴 { $late })
}
overview-list = Toque una pregunta para abrirla.
team-for-you =
    Esta invitación es para otra persona. Será: { $post }. Sirve una sola vez.

    Si la usa usted, esa persona ya no puede usarla. Para mandársela, reenvíele el mensaje con el enlace.
button-team-take = Es para mí
