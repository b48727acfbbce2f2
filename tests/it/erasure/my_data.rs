//! «Ver mis datos» is all of it, as a page and as data; however much it is, nobody waits for it.

use super::{ACCOUNT, MONDAY, lived};
use crate::support::{Engine, Stage, on_both_engines};
use std::collections::BTreeSet;

on_both_engines!(
    everything_is_told_in_words_and_as_data,
    much_of_it_comes_in_parts,
    it_is_made_once_at_a_time,
    whoever_is_erased_meanwhile_gets_nothing,
    what_was_begun_in_a_survey_is_told,
);

/// The texts of the files that were sent, the last ones of these names.
fn files(stage: &Stage, person: i64) -> Vec<(String, String)> {
    let log = stage.town.chat(person).log;
    let files = log.iter().filter(|message| message.from.is_none());
    let files = files.filter_map(|message| message.file.clone());
    let texts = files.map(|file| {
        let (_, content) = stage.town.telegram.file(&file.file_id).unwrap();
        (file.name, String::from_utf8(content.to_vec()).unwrap())
    });
    texts.collect()
}

async fn asks(stage: &mut Stage, person: i64) {
    stage.says(person, "/privacidad").await;
    stage.presses(person, "📄 Ver mis datos").await;
}

async fn everything_is_told_in_words_and_as_data(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = lived(&mut stage).await;
    stage.says(ana, "/preguntar").await;
    stage.says(ana, "borradorcanario de hoy").await;
    stage.forges(ana, "data").await;
    let files = files(&stage, ana);
    let [.., (page, html), (data, json)] = &files[..] else {
        panic!("no files: {}", stage.take(ana));
    };
    assert_eq!((&**page, &**data), ("mis-datos.html", "mis-datos.json"));
    for told in [
        "770665544331",
        "Anacanaria",
        "¿Cuándo podan los guayacanes?",
        "cedulacanaria.pdf",
        "necesidadcanaria",
        "zonacanaria",
        "apartadacanaria",
        "propuestacanaria",
        "telefonocanario",
        "borradorcanario de hoy",
        "¿Quiere que le avisemos por aquí",
    ] {
        assert!(html.contains(told), "{told} in words");
        assert!(json.contains(told), "{told} as data");
    }
    let data: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(data["telegram_id"], ACCOUNT);
    assert_eq!(data["questions"][0]["parts"].as_array().unwrap().len(), 0);
    for section in [
        "Quién es usted para nosotros",
        "Sus preguntas",
        "Va a ir",
        "una nota de voz",
    ] {
        assert!(html.contains(section), "{section}");
    }
    for technical in ["received", "telegram_id", "null", "<script"] {
        assert!(!html.contains(technical), "{technical} is no word of hers");
    }
}

const MANY: &str = "INSERT INTO questions
        (number, person_id, text, received_at, due_receipt, due_filing, due_on, state)
    WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 2000)
    SELECT 'x-' || n, 1, 'árbol ' || n || ' ' || lower(hex), received_at, due_receipt, due_filing,
        due_on, state
    FROM n CROSS JOIN questions CROSS JOIN (SELECT text AS hex FROM questions WHERE id = 1) AS long
    WHERE questions.id = 1";

async fn much_of_it_comes_in_parts(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, &"¿Cuándo podan? ".repeat(200)).await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.presses(ana, "No").await;
    stage.town.database.meddle(MANY).await;
    asks(&mut stage, ana).await;
    let files = files(&stage, ana);
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "mis-datos.html",
            "mis-datos.json",
            "mis-datos-2.html",
            "mis-datos-2.json"
        ]
    );
    let mut numbers = BTreeSet::new();
    for (name, text) in &files {
        assert!(text.len() < 6 << 20, "{name} has {}", text.len());
        if name.ends_with(".json") {
            let data: serde_json::Value = serde_json::from_str(text).unwrap();
            for question in data["questions"].as_array().unwrap() {
                let number = question["number"].as_str().unwrap().to_owned();
                assert!(numbers.insert(number), "each stands once");
            }
        }
    }
    assert_eq!(numbers.len(), 2_001);
    assert!(files[0].1.contains("<h2>Sus preguntas</h2>"));
    assert!(files[2].1.contains("Sus datos, parte 2"));
    stage.town.finish().await;
}

/// A survey of one question, which Ana has begun to answer and not sent.
const BEGUN: [&str; 2] = [
    "INSERT INTO surveys (id, aim, state, name, questions, places, audience, seed)
        VALUES (901, 'other', 'open', '{\"usual\":\"Vías\"}',
            '{\"questions\":[{\"key\":\"q1\",\"text\":{\"usual\":\"¿Qué falta?\"},\"kind\":{\"text\":{\"longest\":200}}}]}',
            '{\"zones\":[],\"groups\":[]}', '', 'seed')",
    "INSERT INTO voters (survey_id, person_id, draft)
        VALUES (901, 1, '{\"answers\":[{\"text\":\"Un puente\"}]}')",
];

async fn what_was_begun_in_a_survey_is_told(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "hola").await;
    for sql in BEGUN {
        stage.town.database.meddle(sql).await;
    }
    asks(&mut stage, ana).await;
    let files = files(&stage, ana);
    assert_eq!(files.len(), 2);
    for (name, text) in files {
        assert!(text.contains("Un puente"), "{name}: {text}");
    }
    stage.town.finish().await;
}

async fn it_is_made_once_at_a_time(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/privacidad").await;
    for _ in 0..3 {
        stage.town.telegram.press(ana, "📄 Ver mis datos").unwrap();
    }
    stage.settle().await;
    let told = stage.take(ana);
    assert_eq!(files(&stage, ana).len(), 2, "{told}");
    assert_eq!(told.matches("Ya estamos preparando sus datos").count(), 2);
    // And then again.
    asks(&mut stage, ana).await;
    assert_eq!(files(&stage, ana).len(), 4);
    stage.town.finish().await;
}

async fn whoever_is_erased_meanwhile_gets_nothing(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/privacidad").await;
    stage.says(ana, "/borrar").await;
    stage.town.telegram.press(ana, "📄 Ver mis datos").unwrap();
    stage
        .town
        .telegram
        .press(ana, "Sí, borrar mis datos")
        .unwrap();
    stage.settle().await;
    assert_eq!(files(&stage, ana).len(), 0);
    assert!(stage.take(ana).contains("Borramos sus datos"));
    stage.town.finish().await;
}
