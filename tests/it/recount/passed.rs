//! What had passed when the calendar changed stays missed; and a June in which nothing has passed.

use super::{JUNE, June, counted, dates, june, log};
use crate::support::town::instant;
use crate::support::{Engine, Town, on_both_engines};
use convoca::domain::calendar::{CalendarSpec, NonBusinessDay};
use convoca::domain::staff::role::Role;
use convoca::jobs::Outcome;
use convoca::simulator::Limits;

on_both_engines!(
    a_date_that_has_passed_stays_missed_whatever_is_decided_later,
    what_was_decided_before_moves_what_has_passed,
    a_date_that_passes_before_it_is_told_is_told_once,
);

async fn a_date_that_has_passed_stays_missed_whatever_is_decided_later(engine: Engine) {
    let mut june = june(engine).await;
    june.town.app.apply_calendar().await.unwrap();
    let alba = june.town.staff("Alba", Role::Auditor, "").await;
    june.town.clock.set(instant("2026-07-09T20:00:00-05:00"));
    june.town.tick().await;
    let marks = [june.ana, alba].map(|person| june.town.mark(person));
    // The first one was due on the 8th. On the 9th a decree makes the 7th a civic day.
    let spec = CalendarSpec {
        non_business_days: vec![NonBusinessDay {
            date: "2026-07-07".parse().unwrap(),
            act: "Decreto 77 de 2026".into(),
            adopted_on: Some("2026-07-09".parse().unwrap()),
        }],
        ..CalendarSpec::default()
    };
    let found = Outcome::Counted {
        more: 4,
        less: 0,
        missed: 1,
    };
    assert_eq!(june.town.adopts(spec.clone()).await, found);
    assert_eq!(dates(&june.town).await[0], "2026-07-08", "it stays");
    assert_eq!(dates(&june.town).await[1], "2026-07-14", "it had time left");
    june.town.at("2026-07-10T08:00:00-05:00").await;
    let told = june.town.heard(june.ana, marks[0]);
    let times = told.matches("No respondimos a tiempo su pregunta 2026-000001");
    assert_eq!(times.count(), 1, "{told}");
    for said in [
        "No respondimos a tiempo su pregunta 2026-000001. La fecha era el miércoles 8 de julio de 2026.",
        "Con el de hoy sería el jueves 9 de julio de 2026. Eso no cambia que se nos pasó.",
        "(Decreto 77 de 2026, del jueves 9 de julio de 2026)",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let told = june.town.heard(alba, marks[1]);
    assert!(told.contains("Sigue vencida"), "{told}");
    let line = "2026-000001: vencida el miércoles 8 de julio; con el calendario de hoy sería el jueves 9 de julio de 2026";
    assert!(told.contains(line), "{told}");
    assert!(told.contains("🔴 2026-000001 · vencida hace"), "{told}");
    // Both dates stand where she looks, and why.
    june.town.says(june.ana, "/estado 2026-1").await;
    let told = june.town.last(june.ana).text;
    assert!(
        told.contains("Se nos pasó la fecha: era el miércoles 8 de julio"),
        "{told}"
    );
    assert!(
        told.contains("Con el de hoy sería el jueves 9 de julio de 2026"),
        "{told}"
    );
    june.town.presses(june.ana, "📅 ¿Por qué esa fecha?").await;
    let told = june.town.last(june.ana).text;
    assert!(
        told.contains("Se prometió para el miércoles 8 de julio"),
        "{told}"
    );
    assert!(
        told.contains("día no hábil local: Decreto 77 de 2026, del jueves 9 de julio"),
        "{told}"
    );
    // Said once, whatever starts again.
    let log = log(&june.town).await;
    let passed = log
        .iter()
        .filter(|line| line.contains("2026-07-08 ! 2026-07-09"));
    assert_eq!(passed.count(), 1, "{log:?}");
    let mark = june.town.mark(june.ana);
    assert_eq!(june.town.adopts(spec).await, Outcome::Same);
    june.town.at("2026-07-10T10:00:00-05:00").await;
    assert_eq!(june.town.heard(june.ana, mark), "");
    june.town.finish().await;
}

/// The decree is of June, and the file with it came when the first date had been missed: that one was
/// counted wrongly, and is not missed.
async fn what_was_decided_before_moves_what_has_passed(engine: Engine) {
    let mut june = june(engine).await;
    june.town.app.apply_calendar().await.unwrap();
    let mark = june.town.mark(june.ana);
    for now in ["2026-07-09T10:00:00-05:00", "2026-07-09T10:30:00-05:00"] {
        june.town.at(now).await;
    }
    let told = june.town.heard(june.ana, mark);
    assert!(
        told.contains("La fecha era el miércoles 8 de julio"),
        "{told}"
    );
    let spec = CalendarSpec {
        non_business_days: vec![NonBusinessDay {
            date: "2026-07-07".parse().unwrap(),
            act: "Decreto 77 de 2026".into(),
            adopted_on: Some("2026-06-30".parse().unwrap()),
        }],
        ..CalendarSpec::default()
    };
    let mark = june.town.mark(june.ana);
    assert_eq!(june.town.adopts(spec).await, counted(5, 0));
    assert_eq!(dates(&june.town).await[0], "2026-07-09", "it moves");
    let mut tx = june.town.app.store.begin().await.unwrap();
    let id = tx.question_id("2026-000001").await.unwrap().unwrap();
    let question = tx.question(id).await.unwrap().unwrap();
    assert_eq!((question.missed_on, question.recounted_on), (None, None));
    drop(tx);
    june.town.at("2026-07-09T11:00:00-05:00").await;
    let told = june.town.heard(june.ana, mark);
    let said = "se nos pasó era el miércoles 8 de julio de 2026. Estaba mal contada.";
    assert!(told.contains(said), "{told}");
    let log = log(&june.town).await;
    let moved = log
        .iter()
        .any(|line| line.contains("2026-07-08 > 2026-07-09"));
    assert!(moved, "{log:?}");
    june.town.finish().await;
}

/// By the calendar of the evening the first question is due that day, which is over when it can be told.
async fn a_date_that_passes_before_it_is_told_is_told_once(engine: Engine) {
    let mut june = june(engine).await;
    let spec = CalendarSpec {
        non_business_days: vec![NonBusinessDay {
            date: "2026-07-07".parse().unwrap(),
            act: "Decreto 77 de 2026".into(),
            adopted_on: Some("2026-06-30".parse().unwrap()),
        }],
        ..CalendarSpec::default()
    };
    june.town.adopts(spec).await;
    assert_eq!(dates(&june.town).await[0], "2026-07-09");
    june.town.at("2026-07-06T10:00:00-05:00").await;
    june.town.clock.set(instant("2026-07-08T20:00:00-05:00"));
    june.town.tick().await;
    june.town.adopts(CalendarSpec::default()).await;
    assert_eq!(dates(&june.town).await[0], "2026-07-08");
    let mark = june.town.mark(june.ana);
    for now in ["2026-07-09T07:00:00-05:00", "2026-07-09T08:00:00-05:00"] {
        june.town.at(now).await;
    }
    let told = june.town.heard(june.ana, mark);
    let of_first = told.matches("2026-000001").count();
    assert_eq!(of_first, 1, "{told}");
    assert!(told.contains("Esa fecha ya pasó. Lo sentimos."), "{told}");
    let mut tx = june.town.app.store.begin().await.unwrap();
    let id = tx.question_id("2026-000001").await.unwrap().unwrap();
    let question = tx.question(id).await.unwrap().unwrap();
    assert_eq!(question.missed_on, Some("2026-07-08".parse().unwrap()));
    drop(tx);
    june.town.at("2026-07-10T08:00:00-05:00").await;
    let told = june.town.heard(june.ana, mark);
    assert_eq!(told.matches("2026-000001").count(), 1, "{told}");
    june.town.finish().await;
}

/// The questions of a June to come: a command runs by the machine's own clock, by which none is overdue.
pub(super) async fn far_june(engine: Engine) -> June {
    let mut town = Town::with(engine, "2098-06-16T09:00:00-05:00", Limits::off()).await;
    let luz = town.staff("Luz", Role::Liaison, "planeacion").await;
    let carmen = town.staff("Carmen", Role::Coordinator, "").await;
    let ana = town.person("Ana");
    for (n, (at, ..)) in JUNE.into_iter().enumerate() {
        town.clock.set(instant(&at.replace("2026", "2098")));
        let text = format!("¿Cuándo arreglan la vía {n}?");
        town.says(ana, &text).await;
        let topic = if n < 4 {
            "Plan de Desarrollo"
        } else {
            "No sé"
        };
        town.presses(ana, topic).await;
        town.presses(ana, "✅ Enviar").await;
    }
    town.clock.set(instant("2098-07-03T20:00:00-05:00"));
    June {
        town,
        ana,
        luz,
        carmen,
    }
}
