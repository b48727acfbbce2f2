//! Whoever wants what is not theirs, or is not there, reads about just that.

use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::Sought;
use convoca::domain::staff::Role;
use convoca::locale::Lang;
use convoca::render::{self, Command, Reader};
use std::collections::BTreeSet;

on_both_engines!(
    a_command_of_others_says_whose_it_is,
    a_button_of_others_says_nothing_of_questions,
    an_old_button_of_who_coordinated_says_whose_it_is,
);

/// Monday.
const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// One person for each role, and one without.
async fn everybody(stage: &mut Stage) -> Vec<(&'static str, Reader, i64)> {
    let ana = stage.person("Ana", "es");
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let hugo = stage.staff("Hugo", "es", Role::Head, "tic").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    vec![
        ("citizen", Reader::Citizen, ana),
        ("liaison", Reader::Staff, luz),
        ("head", Reader::Staff, hugo),
        ("auditor", Reader::Auditor, alba),
        ("coordinator", Reader::Coordinator, carmen),
    ]
}

async fn a_command_of_others_says_whose_it_is(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let mut told = String::new();
    for (name, reader, person) in everybody(&mut stage).await {
        for command in Command::ALL {
            if command.is_for(&[reader, Reader::Citizen]) {
                continue;
            }
            let word = command.word(Lang::spanish());
            stage.says(person, &format!("/{word}")).await;
            let said = stage.town.last(person).text;
            told.push_str(&format!("{name} /{word}: {said}\n"));
        }
    }
    seen!(told, @r"
    citizen /pendientes: Eso es para quienes trabajan en la entidad. Para ver sus preguntas, escriba /mis_preguntas.
    citizen /actividades: Eso es para quienes trabajan en la entidad. Para ver lo suyo, escriba /ayuda.
    citizen /observaciones: Eso es para quienes trabajan en la entidad. Para ver los documentos, escriba /documentos.
    citizen /papel: Los formularios de papel los pasa quien trabaja en la entidad. Si usted tiene uno con código, escriba /codigo.
    citizen /radicar: Eso es para quienes trabajan en la entidad. Para ver sus preguntas, escriba /mis_preguntas.
    citizen /preguntas: Eso es para quienes trabajan en la entidad. Para ver sus preguntas, escriba /mis_preguntas.
    citizen /proceso: Eso es para quienes trabajan en la entidad. Para ver lo suyo, escriba /ayuda.
    citizen /ajustes: Esto es de quien coordina el proceso.
    citizen /convocar: Esto es de quien coordina el proceso.
    citizen /equipo: Eso es para quienes trabajan en la entidad. Para ver sus preguntas, escriba /mis_preguntas.
    liaison /preguntas: Eso es para quien coordina el proceso y para control interno. Para ver lo suyo, escriba /ayuda.
    liaison /proceso: Eso es para quien coordina el proceso y para control interno. Para ver lo suyo, escriba /ayuda.
    liaison /ajustes: Esto es de quien coordina el proceso.
    liaison /convocar: Esto es de quien coordina el proceso.
    liaison /equipo: Esto es de quien coordina el proceso.
    head /preguntas: Eso es para quien coordina el proceso y para control interno. Para ver lo suyo, escriba /ayuda.
    head /proceso: Eso es para quien coordina el proceso y para control interno. Para ver lo suyo, escriba /ayuda.
    head /ajustes: Esto es de quien coordina el proceso.
    head /convocar: Esto es de quien coordina el proceso.
    head /equipo: Esto es de quien coordina el proceso.
    auditor /papel: Los formularios de papel los pasa quien trabaja en la entidad. Si usted tiene uno con código, escriba /codigo.
    auditor /radicar: Radicar preguntas es para enlaces, jefaturas y coordinación.
    auditor /ajustes: Esto es de quien coordina el proceso.
    auditor /equipo: Esto es de quien coordina el proceso.
    ");
    stage.town.finish().await;
}

async fn a_button_of_others_says_nothing_of_questions(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    for (name, _, person) in everybody(&mut stage).await {
        stage.says(person, "/ayuda").await;
        stage.take(person);
        for button in [
            "Uo:99", "uo:99", "vb:99", "bc:99", "bo:99", "so:99", "act:99", "tm:99",
        ] {
            stage.forges(person, button).await;
            let told = stage.take(person);
            assert!(!told.contains("esa pregunta"), "{name} {button}: {told}");
        }
    }
    stage.town.finish().await;
}

/// Carmen coordinated, and her chat is full of buttons of that time.
async fn an_old_button_of_who_coordinated_says_whose_it_is(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let rosa = stage.staff("Rosa", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/convocar").await;
    stage.presses(carmen, "➕ Nueva convocatoria").await;
    stage
        .presses(carmen, "✉️ Sin encuentro: otro mensaje")
        .await;
    stage.says(carmen, "/encuestas").await;
    stage.presses(carmen, "➕ Nueva encuesta").await;
    stage.presses(carmen, "💬 Elegir los temas").await;
    // She answers for an office now.
    stage.says(rosa, "/equipo").await;
    stage.presses_line(rosa, "👤 Carmen").await;
    stage.presses(rosa, "Sacar del equipo").await;
    stage.presses(rosa, "Sí, sacar").await;
    let link = stage.town.invitation(Role::Liaison, "tic").await;
    stage.begins(carmen, Some(&link)).await;
    let log = "SELECT COUNT(*) FROM audit";
    let before = stage.town.database.count(log).await;
    for button in [
        "vl:0",
        "vb:1",
        "vd:1:1-approved",
        "Ul:0",
        "Uoc:1",
        "Us:1:1-open",
        "sn",
        "sk:0:forum",
        "tl",
        "tm:1",
        "tr:1:suspend",
        "bn",
        "ql:0:late",
    ] {
        stage.take(carmen);
        stage.forges(carmen, button).await;
        let hints = stage.town.telegram.calls(None).into_iter();
        let mut hints = hints.filter(|call| call.method == "answerCallbackQuery");
        let hint = hints.next_back().unwrap().parameters["text"].clone();
        let told = format!(
            "{}{}",
            hint.as_str().unwrap_or_default(),
            stage.take(carmen)
        );
        let fits = [
            "Este botón ya no sirve. Para ver qué puede hacer, escriba /ayuda.",
            "Esto es de quien coordina el proceso.",
        ];
        let found = fits.iter().filter(|one| told.contains(**one)).count();
        assert_eq!(found, 1, "{button}: {told}");
        assert!(!told.contains("de su oficina"), "{button}: {told}");
    }
    assert_eq!(stage.town.database.count(log).await, before);
    stage.town.finish().await;
}

#[test]
fn everything_that_is_sought_has_its_sentence() {
    for lang in Lang::all() {
        let said = Sought::ALL.iter().map(|one| render::not_found(lang, *one));
        let said: BTreeSet<_> = said.collect();
        assert_eq!(said.len(), Sought::ALL.len(), "{said:?}");
    }
}
