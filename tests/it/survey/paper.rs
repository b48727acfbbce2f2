//! Ballots on paper: typed, typed again, printed with a code, once in all.

use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines, seen};
use convoca::domain::staff::role::Role;
use convoca::domain::survey::Origin;
use convoca::domain::survey::flow::Answer;

on_both_engines!(
    a_line_is_a_form,
    whoever_may_not_type_does_not,
    after_the_end_nothing_is_typed,
    printed_forms_work_once_on_paper_or_by_phone,
);

/// How the ballot of a form was given, if it was.
pub(super) async fn given(poll: &Poll, form: i64) -> Option<Origin> {
    let found = poll.tx().await.ballot_of_form(poll.id, form).await.unwrap();
    found.map(|(_, origin)| origin)
}

/// What the log says of ballots and forms.
pub(super) async fn log(poll: &Poll) -> Vec<String> {
    let links = poll.tx().await.audit_after(0, 100_000).await.unwrap();
    let entries = links.into_iter().map(|link| link.entry);
    let about = entries
        .filter(|entry| entry.action.starts_with("ballot_") || entry.action == "forms_printed");
    let object = |object: &str| object.split(':').next().unwrap().to_owned();
    about
        .map(|entry| {
            format!(
                "{} {} {}",
                entry.action,
                object(&entry.object),
                entry.detail
            )
        })
        .collect()
}

/// The newest document that somebody got.
pub(super) async fn document(poll: &Poll, person: i64) -> (String, Vec<u8>) {
    poll.stage.document(person).await
}

/// The codes on printed forms, with their numbers.
fn codes(page: &str) -> Vec<(i64, String)> {
    let between = |text: &str, end: &str| text.split(end).next().unwrap().to_owned();
    let forms = page.split("class=\"number\">").skip(1);
    let form = |form: &str| {
        let number = between(form.split("<b>").nth(1).unwrap(), "</b>");
        let code = form.split("class=\"code\">").nth(1).unwrap();
        (number.parse().unwrap(), between(code, "</b>"))
    };
    forms.map(form).collect()
}

async fn a_line_is_a_form(engine: Engine) {
    let mut poll = Poll::new(engine, |_| {}).await;
    let luz = poll.stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let stage = &mut poll.stage;
    stage.take(luz);
    stage.says(luz, "/papel").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > /papel

    📝 ¿De qué temas hablamos?
    Escriba cada formulario en una línea: el número, dos puntos y las respuestas. Puede mandar varias líneas.
    Por ejemplo: 17: 2 1 / 2 / 2
    Entre una pregunta y otra va «/». Lo que quedó en blanco es «-».
    También puede mandar una hoja de cálculo.
    Ponga un número a cada formulario y escríbalo en él.

    1. ¿Qué temas le importan más? De esos temas hablaremos primero. (hasta 3)
    1 = Plan de Desarrollo
    2 = Convocatorias y piezas
    3 = Sede electrónica y trámites
    4 = Control y cumplimiento
    5 = El proceso de rendición de cuentas

    2. ¿Cómo prefiere que nos reunamos? (una)
    1 = Audiencia pública
    2 = Diálogo zonal
    3 = De vuelta al barrio
    4 = Feria de la gestión
    5 = Encuentro virtual

    3. ¿Dónde vive usted? (una)
    1 = Comuna 1
    2 = Comuna 2
    3 = Comuna 3
    4 = Comuna 4
    5 = Comuna 5
    6 = Comuna 6
    7 = Corregimiento El Manzanillo
    [📄 Hoja de cálculo vacía] / [Terminé]
    ");
    stage
        .says(luz, "17: 3 1 / 1 / 2\nN.º 18; 2;\n19: 1/9\n\nhola\n20: -")
        .await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > 17: 3 1 / 1 / 2
    N.º 18; 2;
    19: 1/9

    hola
    20: -

    ✅ Formulario 17: Sede electrónica y trámites, Plan de Desarrollo / Audiencia pública / Comuna 2
    ✅ Formulario 18: Convocatorias y piezas / – / –
    ❌ Formulario 19, pregunta 2: «9» no es una respuesta. Van de 1 a 5.
    ❌ «hola»: Empiece con el número del formulario y dos puntos. Por ejemplo: 17: 3 1 5
    ❌ Formulario 20: No tiene ninguna respuesta.
    Lleva 2 formularios.
    [Terminé]
    ");
    assert_eq!(given(&poll, 17).await, Some(Origin::Paper));
    assert_eq!(poll.tx().await.took_part(poll.id).await.unwrap(), 2);
    // Typed again: only after a yes, and what was there before is not said.
    let stage = &mut poll.stage;
    stage.says(luz, "17: 2\n21: 5").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > 17: 2
    21: 5

    ⚠️ Formulario 17: ya se digitó. Si lo que acaba de escribir es lo correcto, toque «Cambiar el 17».
    ✅ Formulario 21: El proceso de rendición de cuentas / – / –
    Lleva 3 formularios.
    [🔁 Cambiar el 17] / [Terminé]
    ");
    let twice = crate::consultation::data(stage, luz, "🔁 Cambiar el 17");
    stage.presses(luz, "🔁 Cambiar el 17").await;
    stage.forges(luz, &twice).await;
    let twice = crate::consultation::data(stage, luz, "Terminé");
    stage.presses(luz, "Terminé").await;
    stage.forges(luz, &twice).await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > [🔁 Cambiar el 17]

    🔁 Se cambió el formulario 17: Convocatorias y piezas / – / –
    Lleva 3 formularios.
    [Terminé]

    > [Terminé]

    Listo. Se guardaron 3 formularios.
    ");
    let logged = [
        "typed survey 17",
        "typed survey 18",
        "typed survey 21",
        "retyped survey 17",
    ];
    assert_eq!(
        log(&poll).await,
        logged.map(|line| format!("ballot_{line}"))
    );
    // An old button, and what is written when nothing is typed any more.
    let (mut tx, id) = (poll.tx().await, poll.id);
    let (ballot, _) = tx.ballot_of_form(id, 17).await.unwrap().unwrap();
    let answers = tx.answers_of(ballot).await.unwrap();
    assert_eq!(answers[0], Some(Answer::Marks(vec![1])));
    assert_eq!(answers[1..], [Some(Answer::Skipped), Some(Answer::Skipped)]);
    drop(tx);
    poll.stage.says(luz, "22: 1").await;
    assert_eq!(given(&poll, 22).await, None);
    poll.at(FRIDAY).await;
    poll.at_work().await;
    poll.stage.town.finish().await;
}

async fn whoever_may_not_type_does_not(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let id = poll.id;
    let ana = poll.comes("Ana").await;
    let alba = poll.stage.staff("Alba", "es", Role::Auditor, "").await;
    let luz = poll.stage.staff("Luz", "es", Role::Liaison, "tic").await;
    for person in [ana, alba] {
        let stage = &mut poll.stage;
        stage.take(person);
        stage.says(person, "/papel").await;
        let told = stage.take(person);
        assert!(
            told.contains("Los formularios de papel los pasa quien trabaja"),
            "{told}"
        );
        let forged = ["Fo", "Fx", "Fp", "Fd", "Fr", "Fy", "Fn", "Ff"];
        let forged = forged.map(|verb| format!("{verb}:{id}:10"));
        stage.forges_all(person, forged).await;
        assert!(!stage.take(person).contains("17:"));
    }
    // Forms are printed by coordinators only.
    let stage = &mut poll.stage;
    stage.says(luz, "/papel").await;
    stage.take(luz);
    for forged in [format!("Fp:{id}"), "Ff:1:10".into(), format!("Ff:{id}:10")] {
        stage.forges(luz, &forged).await;
    }
    assert!(!stage.take(luz).contains(".html"));
    // Whoever loses the post in the middle types nothing more.
    stage.says(luz, "1: 1").await;
    let actor = poll.actor(luz).await;
    let mut tx = poll.tx().await;
    tx.dismiss(actor.person.id).await.unwrap();
    tx.commit().await.unwrap();
    poll.stage.take(luz);
    poll.stage.says(luz, "2: 1").await;
    assert!(
        poll.stage
            .take(luz)
            .contains("Los formularios de papel los pasa")
    );
    assert_eq!(poll.tx().await.took_part(id).await.unwrap(), 1);
    assert_eq!(log(&poll).await, ["ballot_typed survey 1"]);
    poll.stage.town.finish().await;
}

async fn after_the_end_nothing_is_typed(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let luz = poll.stage.staff("Luz", "es", Role::Head, "tic").await;
    poll.stage.says(luz, "/papel").await;
    poll.stage.says(luz, "1: 1\n1: 2").await;
    poll.at(FRIDAY).await;
    let stage = &mut poll.stage;
    stage.take(luz);
    stage.presses(luz, "🔁 Cambiar el 1").await;
    stage.forges(luz, "Fx:1").await;
    stage.says(luz, "/papel").await;
    seen!(stage.take(luz), @r"
    ===== Friday 19 July 2024, 17:00
    > [🔁 Cambiar el 1]

    Esta encuesta ya no recibe formularios. Lo último no se guardó.

    Esta encuesta ya no recibe formularios. Lo último no se guardó.

    > /papel

    Ahora no hay encuestas abiertas. Solo de una encuesta abierta se digitan formularios.
    ");
    assert_eq!(poll.tx().await.took_part(poll.id).await.unwrap(), 1);
    assert_eq!(log(&poll).await, ["ballot_typed survey 1"]);
    poll.at_work().await;
    poll.stage.town.finish().await;
}

async fn printed_forms_work_once_on_paper_or_by_phone(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let carmen = poll.carmen;
    let stage = &mut poll.stage;
    stage.says(carmen, "/papel").await;
    // A form with a number of its own was typed before any was printed.
    stage.says(carmen, "3: 1").await;
    stage.take(carmen);
    stage.presses(carmen, "🖨 Imprimir formularios").await;
    stage.says(carmen, "1001").await;
    stage.says(carmen, "-1").await;
    stage.says(carmen, "4").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > [🖨 Imprimir formularios]

    🖨 ¿De qué temas hablamos?
    ¿Cuántos formularios quiere imprimir? Toque o escriba un número de 1 a 1000.
    Cada uno lleva un número y un código. Desde que los imprima, solo valen los formularios impresos.
    [10] [50] [100] [200] [500]

    > 1001

    Escriba un número de 1 a 1000.

    > -1

    Escriba un número de 1 a 1000.

    > 4

    Formularios 4 a 7. Abra este archivo en un computador e imprímalo.
    Guárdelo bien: quien tiene un código puede responder una vez. Los códigos no se pueden ver en otra parte.<formularios-1-4-7.html>
    ");
    let (name, page) = document(&poll, carmen).await;
    assert!(name.ends_with("-4-7.html"), "{name}");
    let page = String::from_utf8(page).unwrap();
    let codes = codes(&page);
    let numbers: Vec<_> = codes.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [4, 5, 6, 7]);
    assert_eq!(page.matches("<svg").count(), 4);
    assert!(!page.contains("<script") && !page.contains("src="));
    // A press on an old button prints nothing.
    let stage = &mut poll.stage;
    stage.forges(carmen, "Ff:1:10").await;

    // Ana uses the code of form 4 by phone: its paper does not count.
    let ana = stage.person("Ana", "es");
    let link = |at: usize| format!("c_{}", codes[at].1.replace('-', ""));
    stage.begins(ana, Some(&link(0))).await;
    stage.presses_line(ana, "⬜ Plan").await;
    stage.presses(ana, "Seguir ➡️").await;
    stage.presses(ana, "✅ Votar").await;
    // Beto has opened form 5 by phone, but handed it in on paper first.
    let beto = stage.person("Beto", "es");
    stage.begins(beto, Some(&link(1))).await;
    stage.presses_line(beto, "⬜ Plan").await;
    stage.presses(beto, "Seguir ➡️").await;
    stage.says(carmen, "/papel").await;
    stage.take(carmen);
    stage.says(carmen, "4: 1\n5: 2\n6: 3\n8: 1\n3: 2").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > 4: 1
    5: 2
    6: 3
    8: 1
    3: 2

    ❌ Formulario 4: la persona ya respondió por el celular con ese código. El formulario no cuenta.
    ✅ Formulario 5: Convocatorias y piezas
    ✅ Formulario 6: Sede electrónica y trámites
    ❌ Formulario 8: ese número no se imprimió para esta encuesta. Mire el número otra vez.
    ⚠️ Formulario 3: ya se digitó. Si lo que acaba de escribir es lo correcto, toque «Cambiar el 3».
    Lleva 2 formularios.
    [🔁 Cambiar el 3] / [🖨 Imprimir formularios] / [Terminé]
    ");
    stage.take(beto);
    stage.presses(beto, "✅ Votar").await;
    // Cira comes with the code of a form that was typed.
    let cira = stage.person("Cira", "es");
    stage.begins(cira, Some(&link(2))).await;
    seen!(stage.take(beto), @r"
    ===== Monday 15 July 2024, 10:00
    > [✅ Votar]

    Ese formulario ya lo pasamos al computador y ya cuenta. No tiene que hacer nada más.
    ");
    let told = stage.take(cira);
    assert!(
        told.contains("Ese formulario ya lo pasamos al computador"),
        "{told}"
    );
    assert_eq!(poll.tx().await.took_part(poll.id).await.unwrap(), 4);
    assert_eq!(given(&poll, 4).await, Some(Origin::Chat));
    assert_eq!(given(&poll, 5).await, Some(Origin::Paper));
    let logged = log(&poll).await;
    assert_eq!(logged[1], "forms_printed survey 4", "{logged:?}");
    poll.stage.town.finish().await;
}
