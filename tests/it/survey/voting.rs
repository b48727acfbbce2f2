//! A citizen answers on a cheap phone: a message that changes, one ballot, until it closes.

use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines, seen};
use convoca::actions::person::code;
use convoca::domain::survey::Method;

on_both_engines!(
    from_the_link_to_the_receipt,
    the_last_ballot_of_a_person_counts,
    topics_in_order_and_by_score,
    one_too_many_is_told_and_changes_nothing,
    old_and_forged_buttons_are_harmless,
    a_code_and_its_paper_are_one_ballot,
    whoever_is_forgotten_takes_the_ballot_along,
    a_restart_between_taps_loses_nothing,
);

async fn from_the_link_to_the_receipt(engine: Engine) {
    let mut poll = Poll::new(engine, |_| {}).await;
    let ana = poll.comes("Ana").await;
    let stage = &mut poll.stage;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /start e_1

    🗳 ¿De qué temas hablamos?
    Tiene hasta el viernes 19 de julio de 2024 a las 5:00 p. m. para responder.
    Su voto es secreto. Nadie ve resultados antes de que se cierre. Después del cierre nadie puede saber quién respondió qué.
    Las respuestas se suman por zona y por grupo, nunca con su nombre.

    Pregunta 1 de 3
    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Toque hasta 3.
    [⬜ Plan de Desarrollo] / [⬜ Convocatorias y piezas] / [⬜ Sede electrónica y trámites] / [⬜ Control y cumplimiento] / [⬜ El proceso de rendición de cuentas] / [Saltar ➡️] / [💡 Proponer otro tema]
    ");
    stage.presses_line(ana, "⬜ Sede").await;
    stage.presses_line(ana, "⬜ Control").await;
    seen!(crate::support::town::shown(&stage.town.last(ana)), @r"
    Pregunta 1 de 3
    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Toque hasta 3. Lleva 2. Para quitar uno, tóquelo otra vez.
    [⬜ Plan de Desarrollo]
    [⬜ Convocatorias y piezas]
    [✅ Sede electrónica y trámites]
    [✅ Control y cumplimiento]
    [⬜ El proceso de rendición de cuentas]
    [Seguir ➡️]
    [💡 Proponer otro tema]
    ");
    stage.presses(ana, "Seguir ➡️").await;
    stage.presses_line(ana, "Diálogo").await;
    seen!(crate::support::town::shown(&stage.town.last(ana)), @r"
    Pregunta 3 de 3
    ¿Dónde vive usted?
    Toque una respuesta.
    [Comuna 1]
    [Comuna 2]
    [Comuna 3]
    [Comuna 4]
    [Comuna 5]
    [Comuna 6]
    [Corregimiento El Manzanillo]
    [⬅️ Atrás] [Saltar ➡️]
    ");
    stage.presses_line(ana, "Comuna 2").await;
    seen!(crate::support::town::shown(&stage.town.last(ana)), @r"
    Esto es lo que marcó. Si está bien, toque «Votar».

    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Sede electrónica y trámites · Control y cumplimiento

    ¿Cómo prefiere que nos reunamos?
    Diálogo zonal

    ¿Dónde vive usted?
    Comuna 2
    [✅ Votar]
    [✏️ ¿Qué temas le importan más? De esos tema…]
    [✏️ ¿Cómo prefiere que nos reunamos?]
    [✏️ ¿Dónde vive usted?]
    ");
    stage.presses(ana, "✅ Votar").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > [⬜ Sede electrónica y trámites]

    Pregunta 1 de 3
    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Toque hasta 3. Lleva 1. Para quitar uno, tóquelo otra vez.
    [⬜ Plan de Desarrollo] / [⬜ Convocatorias y piezas] / [✅ Sede electrónica y trámites] / [⬜ Control y cumplimiento] / [⬜ El proceso de rendición de cuentas] / [Seguir ➡️] / [💡 Proponer otro tema]

    > [⬜ Control y cumplimiento]

    Pregunta 1 de 3
    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Toque hasta 3. Lleva 2. Para quitar uno, tóquelo otra vez.
    [⬜ Plan de Desarrollo] / [⬜ Convocatorias y piezas] / [✅ Sede electrónica y trámites] / [✅ Control y cumplimiento] / [⬜ El proceso de rendición de cuentas] / [Seguir ➡️] / [💡 Proponer otro tema]

    > [Seguir ➡️]

    Pregunta 2 de 3
    ¿Cómo prefiere que nos reunamos?
    Toque una respuesta.
    [Audiencia pública] / [Diálogo zonal] / [De vuelta al barrio] / [Feria de la gestión] / [Encuentro virtual] / [⬅️ Atrás] [Saltar ➡️]

    > [Diálogo zonal]

    Pregunta 3 de 3
    ¿Dónde vive usted?
    Toque una respuesta.
    [Comuna 1] / [Comuna 2] / [Comuna 3] / [Comuna 4] / [Comuna 5] / [Comuna 6] / [Corregimiento El Manzanillo] / [⬅️ Atrás] [Saltar ➡️]

    > [Comuna 2]

    Esto es lo que marcó. Si está bien, toque «Votar».

    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Sede electrónica y trámites · Control y cumplimiento

    ¿Cómo prefiere que nos reunamos?
    Diálogo zonal

    ¿Dónde vive usted?
    Comuna 2
    [✅ Votar] / [✏️ ¿Qué temas le importan más? De esos tema…] / [✏️ ¿Cómo prefiere que nos reunamos?] / [✏️ ¿Dónde vive usted?]

    > [✅ Votar]

    ✅ Recibimos su voto. ¡Gracias!
    Puede cambiarlo: tiene hasta el viernes 19 de julio de 2024 a las 5:00 p. m. para hacerlo. Después puede ver qué ganó: escriba /encuestas.
    [✏️ Cambiar mi voto] / [💡 Proponer otro tema]

    ¿Quiere que le mandemos encuestas por aquí? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
    [Sí] [No]
    ");
    // Who comes again sees what they gave.
    stage.says(ana, "/encuestas").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /encuestas

    Usted ya votó y su voto cuenta. Si cambia algo, toque «Votar otra vez».

    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Sede electrónica y trámites · Control y cumplimiento

    ¿Cómo prefiere que nos reunamos?
    Diálogo zonal

    ¿Dónde vive usted?
    Comuna 2
    [✅ Votar otra vez] / [✏️ ¿Qué temas le importan más? De esos tema…] / [✏️ ¿Cómo prefiere que nos reunamos?] / [✏️ ¿Dónde vive usted?]
    ");
    poll.at(FRIDAY).await;
    poll.at_work().await;
    poll.stage.town.finish().await;
}

async fn the_last_ballot_of_a_person_counts(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    for name in ["Ana", "Beto", "Cira", "Dora", "Elio"] {
        let person = poll.comes(name).await;
        let stage = &mut poll.stage;
        stage.presses_line(person, "⬜ Plan").await;
        stage.presses(person, "Seguir ➡️").await;
        stage.presses(person, "✅ Votar").await;
        if name == "Ana" {
            stage.presses(person, "✏️ Cambiar mi voto").await;
            stage.presses_line(person, "✏️ ¿Qué temas").await;
            stage.presses_line(person, "✅ Plan").await;
            stage.presses_line(person, "⬜ Control").await;
            // Until it is given again, the first one counts; she gives it twice.
            stage.presses(person, "Seguir ➡️").await;
            stage.presses(person, "✅ Votar otra vez").await;
            stage.presses(person, "✏️ Cambiar mi voto").await;
            stage.presses(person, "✅ Votar otra vez").await;
        }
        if name == "Beto" {
            // He changes something and never gives it.
            stage.presses(person, "✏️ Cambiar mi voto").await;
            stage.presses_line(person, "✏️ ¿Qué temas").await;
            stage.presses_line(person, "⬜ Control").await;
        }
    }
    poll.at(FRIDAY).await;
    let votes = poll.votes().await;
    assert_eq!(
        votes,
        [("plan-de-desarrollo".into(), 4.0), ("control".into(), 1.0)]
    );
    assert_eq!(poll.results().await.unwrap().took_part, Some(5));
}

async fn topics_in_order_and_by_score(engine: Engine) {
    let order = Method::Order { most: 2 };
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        Poll::method(survey, order);
    })
    .await;
    let ana = poll.comes("Ana").await;
    let stage = &mut poll.stage;
    stage.presses_line(ana, "⬜ Control").await;
    stage.presses_line(ana, "⬜ Plan").await;
    stage.presses_line(ana, "1️⃣ Control").await;
    stage.presses_line(ana, "⬜ Convocatorias").await;
    seen!(crate::support::town::shown(&stage.town.last(ana)), @r"
    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Toque hasta 2, primero el más importante. Lleva 2. Para quitar uno, tóquelo otra vez.
    [1️⃣ Plan de Desarrollo]
    [2️⃣ Convocatorias y piezas]
    [⬜ Sede electrónica y trámites]
    [⬜ Control y cumplimiento]
    [⬜ El proceso de rendición de cuentas]
    [Seguir ➡️]
    [💡 Proponer otro tema]
    ");
    stage.presses(ana, "Seguir ➡️").await;
    seen!(crate::support::town::shown(&stage.town.last(ana)), @r"
    Esto es lo que marcó. Si está bien, toque «Votar».

    ¿Qué temas le importan más? De esos temas hablaremos primero.
    1. Plan de Desarrollo · 2. Convocatorias y piezas
    [✅ Votar]
    [✏️ ¿Qué temas le importan más? De esos tema…]
    ");

    let score = Method::Score { most: 5 };
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        Poll::method(survey, score);
    })
    .await;
    let ana = poll.comes("Ana").await;
    let stage = &mut poll.stage;
    stage.presses(ana, "5").await;
    stage.presses(ana, "Otro tema ➡️").await;
    stage.presses(ana, "1").await;
    seen!(crate::support::town::shown(&stage.town.last(ana)), @r"
    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Tema 4 de 5: Control y cumplimiento
    ¿Qué tanto le importa? 1 es poco, 5 es mucho.
    [1] [2] [3] [4] [5]
    [⬅️ Otro tema] [Otro tema ➡️]
    [Seguir ➡️]
    [💡 Proponer otro tema]
    ");
    stage.presses(ana, "Seguir ➡️").await;
    seen!(crate::support::town::shown(&stage.town.last(ana)), @r"
    Esto es lo que marcó. Si está bien, toque «Votar».

    ¿Qué temas le importan más? De esos temas hablaremos primero.
    Plan de Desarrollo: 5 · Sede electrónica y trámites: 1
    [✅ Votar]
    [✏️ ¿Qué temas le importan más? De esos tema…]
    ");
}

async fn one_too_many_is_told_and_changes_nothing(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.comes("Ana").await;
    let stage = &mut poll.stage;
    for topic in ["Plan", "Convocatorias", "Sede"] {
        stage.presses_line(ana, &format!("⬜ {topic}")).await;
    }
    let before = stage.town.last(ana).keyboard;
    stage.presses_line(ana, "⬜ Control").await;
    assert_eq!(stage.town.last(ana).keyboard, before);
    stage.presses(ana, "Seguir ➡️").await;
    stage.presses(ana, "✅ Votar").await;
    poll.at(FRIDAY).await;
    // One ballot shows nothing.
    assert_eq!(poll.results().await.unwrap().took_part, None);
}

async fn old_and_forged_buttons_are_harmless(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let other = {
        let actor = poll.actor(poll.carmen).await;
        let app = &poll.stage.town.app;
        let (mut tx, now) = (poll.tx().await, app.clock.now());
        let aim = convoca::domain::survey::Aim::Topics;
        let desk = app.desk.now();
        let begun =
            convoca::actions::survey::begin(&mut tx, &desk, &actor, aim, "otra".into(), now);
        let id = begun.await.unwrap().id;
        tx.commit().await.unwrap();
        id
    };
    let ana = poll.comes("Ana").await;
    let id = poll.id;
    let forged = [
        format!("um:{other}:0.0.0"),
        format!("ug:{other}"),
        format!("uo:{other}"),
        format!("um:{id}:9.0.0"),
        format!("um:{id}:0.250.0"),
        format!("um:{id}:0"),
        format!("us:{id}:0.1.1"),
        format!("ut:{id}:0.99"),
        format!("un:{id}:77"),
        format!("ub:{id}:77"),
        format!("up:{id}:0.999999"),
        "um:999999:0.0".into(),
        "ug:-1".into(),
        format!("um:{id}:18446744073709551615.0"),
        format!("ug:{id}"),
    ];
    poll.stage.forges_all(ana, forged).await;
    assert_eq!(poll.tx().await.took_part(id).await.unwrap(), 0);
    assert_eq!(poll.tx().await.took_part(other).await.unwrap(), 0);
    let stage = &mut poll.stage;
    stage.presses_line(ana, "⬜ Plan").await;
    stage.presses(ana, "Seguir ➡️").await;
    poll.at(FRIDAY).await;
    // The button is there, the survey is not.
    let stage = &mut poll.stage;
    stage.take(ana);
    stage.presses(ana, "✅ Votar").await;
    seen!(stage.take(ana), @r"
    ===== Friday 19 July 2024, 17:00
    > [✅ Votar]

    Esta encuesta ya se cerró. Gracias por querer participar. Con /encuestas ve las otras y los resultados.
    ");
    assert_eq!(poll.tx().await.took_part(id).await.unwrap(), 0);
}

async fn a_code_and_its_paper_are_one_ballot(engine: Engine) {
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        survey.needs_code = true;
    })
    .await;
    let id = poll.id;
    let mut tx = poll.tx().await;
    for (number, code) in [(1, "ACDEF-34679"), (2, "ACDEF-34674")] {
        let digest = code::digest_of(code).unwrap();
        assert!(tx.add_form(id, number, &digest).await.unwrap());
    }
    tx.commit().await.unwrap();
    let ana = poll.comes("Ana").await;
    seen!(poll.stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > /start e_1

    Para responder hace falta el código de un formulario de papel. Pídalo en las oficinas de la entidad o en el encuentro.
    Si ya lo tiene, escriba /codigo y el código. Por ejemplo: /codigo ACDEF-34679
    ");
    let stage = &mut poll.stage;
    stage.says(ana, "/codigo acdef 34679").await;
    stage.presses_line(ana, "⬜ Plan").await;
    stage.presses(ana, "Seguir ➡️").await;
    stage.presses(ana, "✅ Votar").await;
    // Nobody else gets in with the same paper.
    let beto = stage.person("Beto", "es");
    stage.begins(beto, Some("c_ACDEF34679")).await;
    seen!(stage.take(beto), @r"
    ===== Monday 15 July 2024, 10:00
    > /start c_ACDEF34679

    Ese código ya se usó. Cada formulario sirve para una persona. Si no fue usted, pida otro donde se lo dieron.
    ");
    let mut tx = poll.tx().await;
    let found = tx.ballot_of_form(id, 1).await.unwrap();
    assert_eq!(found.unwrap().1, convoca::domain::survey::Origin::Chat);
    assert_eq!(tx.took_part(id).await.unwrap(), 1);
}

async fn whoever_is_forgotten_takes_the_ballot_along(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    for _ in 0..2 {
        let ana = poll.comes("Ana").await;
        let stage = &mut poll.stage;
        stage.presses_line(ana, "⬜ Plan").await;
        stage.presses(ana, "Seguir ➡️").await;
        stage.presses(ana, "✅ Votar").await;
        assert_eq!(poll.tx().await.took_part(poll.id).await.unwrap(), 1);
        let stage = &mut poll.stage;
        stage.says(ana, "/borrar").await;
        stage.presses_line(ana, "Sí").await;
        assert_eq!(poll.tx().await.took_part(poll.id).await.unwrap(), 0);
    }
}

async fn a_restart_between_taps_loses_nothing(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.comes("Ana").await;
    poll.stage.presses_line(ana, "⬜ Plan").await;
    poll.stage.town.restart().await;
    poll.stage.presses_line(ana, "⬜ Control").await;
    poll.stage.town.restart().await;
    poll.stage.presses(ana, "Seguir ➡️").await;
    poll.stage.presses(ana, "✅ Votar").await;
    poll.stage.town.restart().await;
    assert_eq!(poll.tx().await.took_part(poll.id).await.unwrap(), 1);
}
