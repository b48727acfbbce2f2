//! A code from a printed invitation puts whoever uses it first on its list, and nobody guesses one.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::actions::person::code;
use convoca::domain::base::PersonId;

on_both_engines!(
    a_code_is_used_by_link_or_by_hand,
    what_is_no_code_is_a_question,
    nobody_guesses_a_code,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// A stage with a list of two codes.
async fn stage(engine: Engine) -> Stage {
    let stage = Stage::new(engine, MONDAY).await;
    let codes = vec!["ACDEF-34679".to_owned(), "juan-2024".to_owned()];
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let now = stage.town.clock.now();
    let kept = code::keep(&mut tx, "juntas <2024>", codes, now)
        .await
        .unwrap();
    assert_eq!(kept.len(), 2);
    tx.commit().await.unwrap();
    stage
}

async fn used(stage: &Stage) -> i64 {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    tx.code_lists().await.unwrap()[0].used
}

async fn a_code_is_used_by_link_or_by_hand(engine: Engine) {
    let mut stage = stage(engine).await;
    let ana = stage.person("Ana", "es");
    let eva = stage.person("Eva", "es");
    stage.begins(ana, Some("c_ACDEF34679")).await;
    stage.presses(ana, "Sí").await;
    // The same person once more; somebody else not.
    stage.says(ana, "/codigo acdef 34679").await;
    stage.says(eva, "/codigo").await;
    stage.says(eva, "ACDEF-34678").await;
    stage.says(eva, "ACDEF-34679").await;
    stage.says(eva, "/codigo JUAN2024").await;
    seen!(stage.take(ana) + &stage.take(eva), @r"
    ===== Monday 15 July 2024, 10:00
    > /start c_ACDEF34679

    Listo. Usted ya está en la lista: juntas <2024>.

    ¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
    [Sí] [No]

    > [Sí]

    Gracias. Puede cambiarlo cuando quiera en /privacidad.
    [👤 Contarles qué me interesa]

    > /codigo acdef 34679

    Listo. Usted ya está en la lista: juntas <2024>.

    ===== Monday 15 July 2024, 10:00
    > /codigo

    Escriba su código: el de su invitación, el de su formulario de encuesta o el de su pregunta. Se ve así: ACDEF-34679. Si no tiene, escriba /cancelar.

    > ACDEF-34678

    No vemos ese código. Mírelo bien y escríbalo otra vez. Si no lo tiene, escriba /cancelar.

    > ACDEF-34679

    Otra persona ya usó ese código. Pida uno nuevo a quien se lo dio.

    > /codigo JUAN2024

    Listo. Usted ya está en la lista: juntas <2024>.

    ¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
    [Sí] [No]
    ");
    assert_eq!(used(&stage).await, 2);
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(
        tx.lists_of(PersonId::new(1)).await.unwrap()[0].0,
        "juntas <2024>"
    );
    drop(tx);
    // Whoever is forgotten leaves a used code behind, also for themselves.
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    stage.take(ana);
    stage.begins(ana, Some("c_ACDEF34679")).await;
    assert!(stage.take(ana).contains("Otra persona ya usó ese código."));
    assert_eq!(used(&stage).await, 2);
    stage.town.finish().await;
}

async fn what_is_no_code_is_a_question(engine: Engine) {
    let mut stage = stage(engine).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/codigo").await;
    stage.says(ana, "no sé").await;
    assert!(stage.take(ana).contains("No vemos ese código."));
    stage.says(ana, "¿Cuándo arreglan la vía?").await;
    let told = stage.take(ana);
    assert!(told.contains("¿de qué tema es?"), "{told}");
    // The question waits while a code is used.
    stage.says(ana, "/codigo juan-2023").await;
    stage.says(ana, "/codigo juan-2024").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    assert!(stage.take(ana).contains("¿Cuándo arreglan la vía?"));
    stage.says(ana, "/cancelar").await;
    stage.says(ana, "/codigo").await;
    stage.says(ana, "/cancelar").await;
    stage.says(ana, "hola").await;
    assert!(stage.take(ana).contains("Escriba aquí su pregunta."));
    stage.town.finish().await;
}

async fn nobody_guesses_a_code(engine: Engine) {
    let mut stage = stage(engine).await;
    let eva = stage.person("Eva", "es");
    let long = "A".repeat(4_000);
    for wrong in [
        "x",
        "'; DROP TABLE codes; --",
        "%",
        "ACDEF-3467_",
        "🙂🙂🙂🙂🙂🙂🙂🙂",
        "ÁCDEF34679",
        &long,
        "ACDEF-34679 ACDEF-34679",
        "0",
        "<b>ACDEF34679</b>",
    ] {
        stage.says(eva, &format!("/codigo {wrong}")).await;
        let told = stage.take(eva);
        assert!(told.contains("No vemos ese código."), "{told}");
    }
    // The eleventh is not looked at, whatever it is; nor does it help to be forgotten.
    stage.says(eva, "/codigo ACDEF-34679").await;
    assert!(stage.take(eva).contains("Escribió varios códigos"));
    stage.says(eva, "/borrar").await;
    stage.presses(eva, "Sí, borrar mis datos").await;
    stage.begins(eva, Some("c_ACDEF34679")).await;
    assert!(stage.take(eva).contains("Escribió varios códigos"));
    assert_eq!(used(&stage).await, 0);
    // Somebody else can, and so can she an hour later.
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/codigo juan2024").await;
    assert!(stage.take(ana).contains("Usted ya está en la lista"));
    stage.at("2024-07-15T11:00:00-05:00").await;
    stage.says(eva, "/codigo ACDEF-34679").await;
    assert!(stage.take(eva).contains("Usted ya está en la lista"));
    stage.town.finish().await;
}
