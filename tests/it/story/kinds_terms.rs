//! What the law of a kind does later: how much longer it may become, another calendar, and the eighth day of what
//! nobody has tagged. By hand as in `kinds.rs`.

use super::extension::{MONDAY, REASON, asked, asks, due};
use super::kinds::{INFORMATION, OPINION, YES, tags};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::calendar::{CalendarSpec, NonBusinessDay};

on_both_engines!(
    each_kind_is_extended_as_its_law_says,
    another_calendar_counts_its_days,
    the_eighth_day_asks_whether_it_is_information,
);

async fn each_kind_is_extended_as_its_law_says(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    tags(
        &mut stage,
        luz,
        "2024-1",
        "Consulta sobre sus datos personales · 10 días hábiles",
    )
    .await;
    stage.presses(luz, YES).await;
    tags(
        &mut stage,
        luz,
        "2024-2",
        "Pedido de informe para el Congreso · 5 días hábiles",
    )
    .await;
    stage.presses(luz, YES).await;
    stage.take(hernan);
    stage.take(ana);
    stage.says(hernan, "2024-1").await;
    stage.presses(hernan, "⏳ Alargar la fecha").await;
    stage.says(hernan, "6").await;
    let told = stage.take(hernan);
    assert!(
        told.contains(
            "Escriba de 1 a 5 días hábiles más: la ley no deja más (Ley 1581 de 2012, art. 14)"
        ),
        "{told}"
    );
    stage.says(hernan, "5").await;
    stage.says(hernan, REASON).await;
    stage.presses(hernan, "✅ Enviar el aviso").await;
    assert_eq!(due(&stage).await, "2024-08-05");
    let told = stage.take(ana);
    assert!(told.contains("(Ley 1581 de 2012, art. 14)"), "{told}");
    // What was told of it stays: no kind takes days from it.
    stage.take(luz);
    tags(&mut stage, luz, "2024-1", INFORMATION).await;
    stage.presses(luz, YES).await;
    assert_eq!(due(&stage).await, "2024-08-05");
    tags(&mut stage, luz, "2024-1", OPINION).await;
    let told = stage.take(luz);
    assert!(
        told.contains("ya se le avisó que la fecha se alargó"),
        "{told}"
    );
    // The law gives a report for Congress no more days.
    stage.take(hernan);
    stage.says(hernan, "2024-2").await;
    assert!(!stage.take(hernan).contains("Alargar la fecha"));
    stage.forges(hernan, "ext:2").await;
    let told = stage.take(hernan);
    assert!(
        told.contains("La ley no dice que se pueda alargar"),
        "{told}"
    );
    stage.town.finish().await;
}

async fn another_calendar_counts_its_days(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    tags(&mut stage, luz, "2024-1", INFORMATION).await;
    stage.presses(luz, YES).await;
    stage.take(ana);
    let spec = CalendarSpec {
        non_business_days: vec![NonBusinessDay {
            date: "2024-07-26".parse().unwrap(),
            act: "Decreto 7 de 2024".into(),
            adopted_on: Some("2024-07-14".parse().unwrap()),
        }],
        ..CalendarSpec::default()
    };
    stage.town.adopts(spec).await;
    stage.settle().await;
    assert_eq!(due(&stage).await, "2024-07-30");
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "📅 ¿Por qué esa fecha?").await;
    let told = stage.take(ana);
    assert!(told.contains("martes 30 de julio: día 10 de 10"), "{told}");
    stage.town.finish().await;
}

async fn the_eighth_day_asks_whether_it_is_information(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    asks(&mut stage, ana).await;
    // The second is of a kind already, of the third more time was taken.
    tags(
        &mut stage,
        luz,
        "2024-2",
        "Petición general · 15 días hábiles",
    )
    .await;
    stage.presses(luz, YES).await;
    stage.says(hernan, "2024-3").await;
    stage.presses(hernan, "⏳ Alargar la fecha").await;
    stage.says(hernan, "1").await;
    stage.says(hernan, REASON).await;
    stage.presses(hernan, "✅ Enviar el aviso").await;
    for day in ["07-16", "07-22", "07-23", "07-24"] {
        stage.at(&format!("2024-{day}T08:00:00-05:00")).await;
        let told = stage.take(luz);
        assert!(!told.contains("Revise"), "{day}: {told}");
    }
    stage.take(hernan);
    stage.at("2024-07-25T08:00:00-05:00").await;
    seen!(stage.take(luz), @r"
    ===== Thursday 25 July 2024, 08:00
    Buenos días. Así van las preguntas:

    🏷️ Revise esta pregunta. Si es un pedido de información o documentos, la ley da 10 días hábiles. Ábrala y diga qué clase es:
    2024-000001: sería a más tardar el lunes 29 de julio de 2024
    [Abrir]
    ");
    assert_eq!(stage.take(hernan), "");
    for day in ["07-26", "07-29", "07-30"] {
        stage.at(&format!("2024-{day}T08:00:00-05:00")).await;
        let told = stage.take(luz);
        assert!(!told.contains("Revise"), "{day}: {told}");
    }
    stage.town.finish().await;
}
