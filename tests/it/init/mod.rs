//! The first day: from a name, a token and a schedule to a bot that answers.

mod asked;

use crate::support::process::{Process, convoca, hears};
use convoca::simulator::{Simulator, SimulatorConfig};
use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("examples")
        .join(name)
}

fn said(output: &Output) -> String {
    let parts = [&output.stdout, &output.stderr];
    parts
        .map(|part| String::from_utf8(part.clone()).unwrap())
        .concat()
}

fn init(folder: &Path, more: &[&str], answers: &str) -> Output {
    let mut command = convoca(&["init"]);
    let command = command.args(more).current_dir(folder);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(answers.as_bytes());
    child.wait_with_output().unwrap()
}

fn mode(file: &Path) -> u32 {
    fs::metadata(file).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn with_options_it_makes_a_folder_from_which_the_bot_runs() {
    let telegram = Simulator::start(SimulatorConfig::default()).await.unwrap();
    let place = tempfile::tempdir().unwrap();
    let schedule = example("itagui-2024/schedule.tsv");
    let options = [
        "--name",
        "Alcaldía de Itagüí «1»",
        "--token",
        telegram.token(),
        "--schedule",
        schedule.to_str().unwrap(),
        "--lang",
        "es",
        "--folder",
        "mi entidad #1",
        "--yes",
    ];
    let output = init(place.path(), &options, "");
    let told = said(&output);
    assert_eq!(output.status.code(), Some(0), "{told}");
    for part in [
        "31",
        "Aprestamiento",
        "Dirección TIC",
        "cosas raras",
        "convoca run",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains(telegram.token()), "{told}");

    let folder = place.path().join("mi entidad #1");
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("token.txt")), 0o600);
    let copy = fs::read(folder.join("schedule.tsv")).unwrap();
    assert_eq!(copy, fs::read(schedule).unwrap());
    for file in ["convoca.toml", "process.toml", "calendar.toml"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        assert!(!text.contains(telegram.token()), "{file}");
        assert!(!text.contains('⟨'), "{file}: {text}");
    }
    // Nothing is left beside it.
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);

    let config = folder.join("convoca.toml");
    let mut check = convoca(&["check"]);
    let checked = check.current_dir(&folder).output().unwrap();
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
    let mut import = convoca(&["import", "schedule.tsv", "--entity", ".", "--check"]);
    let imported = import.current_dir(&folder).output().unwrap();
    assert_eq!(imported.status.code(), Some(0), "{}", said(&imported));
    let mut apply = convoca(&["calendar", "apply", "--config"]);
    let applied = apply.arg(&config).output().unwrap();
    assert!(
        said(&applied).contains("Ninguna pregunta"),
        "{}",
        said(&applied)
    );

    // The one thing that differs from real life: which Telegram.
    let text = fs::read_to_string(&config).unwrap();
    let api = format!("[telegram]\napi_url = \"{}\"\n", telegram.url());
    fs::write(&config, text.replace("[telegram]\n", &api)).unwrap();
    let mut invite = convoca(&["invite", "--role", "coordinator", "--config"]);
    invite.arg(&config);
    // The simulator answers on this runtime.
    let invited = tokio::task::spawn_blocking(move || invite.output().unwrap());
    let invited = invited.await.unwrap();
    assert!(
        said(&invited).contains("https://t.me/"),
        "{}",
        said(&invited)
    );
    let mut audit = convoca(&["audit", "export", "--from", "2000-01-01", "--to"]);
    let log = audit.args(["2099-12-31", "--config"]).arg(&config).output();
    let log = said(&log.unwrap());
    assert!(
        log.contains("operator,staff_invited,role:coordinator"),
        "{log}"
    );

    let process = Process::run(&[&config]);
    let ana = telegram.person("Ana");
    telegram.begin(ana, None).unwrap();
    hears(&telegram, ana, 1).await;
    let log = telegram.chat(ana).unwrap().log;
    assert!(log.last().unwrap().text.contains("Alcaldía de Itagüí «1»"));
    process.signal("TERM");
    let (status, log) = process.end(Duration::from_secs(10)).await;
    assert!(status.success(), "{log}");
    assert!(!log.contains(telegram.token()), "{log}");
    assert!(folder.join("convoca.db").is_file());
}

#[tokio::test(flavor = "multi_thread")]
async fn from_an_empty_folder_to_a_test_question_without_a_file() {
    let telegram = Simulator::start(SimulatorConfig::default()).await.unwrap();
    let place = tempfile::tempdir().unwrap();
    let schedule = place.path().join("plan.csv");
    let text = "N°,Actividad,Inicio,Fin,Responsable\n\
        1,Publicar el informe,01/07/2024,05/07/2024,Secretaría de Salud\n\
        2,Arreglar la vía,08/07/2024,12/07/2024,Secretaría de Obras Públicas\n\
        3,Evaluar,15/07/2024,19/07/2024,Todos los que quieran\n";
    fs::write(&schedule, text).unwrap();
    // Language, name, token, article, who coordinates, whose the data are, Saturdays, civic days, schedule,
    // what is no office, which topics do not go, folder.
    let answers = format!(
        "es\nAlcaldía de Prueba\n{}\n\nCarmen, de Planeación\ndatos@prueba.gov.co\nsí\n\
         16/10/2026 Decreto 45\n\n{}\n3\n\nprueba\n",
        telegram.token(),
        schedule.display()
    );
    let (folder, url) = (place.path().to_owned(), telegram.url());
    let output = tokio::task::spawn_blocking(move || {
        let mut command = convoca(&["init"]);
        let command = command.current_dir(folder).env("TELOXIDE_API_URL", url);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(answers.as_bytes());
        child.wait_with_output().unwrap()
    });
    let output = output.await.unwrap();
    let told = said(&output);
    assert_eq!(output.status.code(), Some(0), "{told}");
    for part in [
        "1. Salud y puestos de salud → Secretaría de Salud",
        "2. Vías y obras → Secretaría de Obras Públicas",
        "El cronograma quedó cargado: 3 actividades.",
        "Mande este enlace a Carmen, de Planeación.",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let secret = told.split("?start=").nth(1).unwrap();
    let secret = secret.split_whitespace().next().unwrap();

    let config = place.path().join("prueba/convoca.toml");
    let calendar = fs::read_to_string(config.with_file_name("calendar.toml")).unwrap();
    assert!(
        calendar.contains("saturday_is_business_day = true"),
        "{calendar}"
    );
    assert!(
        calendar.contains("date = 2026-10-16\nact = \"Decreto 45\""),
        "{calendar}"
    );
    let process = fs::read_to_string(config.with_file_name("process.toml")).unwrap();
    assert!(
        process.contains("email = \"datos@prueba.gov.co\""),
        "{process}"
    );
    assert!(!process.contains("Todos los que quieran"), "{process}");
    let checked = convoca(&["check", "--config"]).arg(&config).output();
    let checked = said(&checked.unwrap());
    for part in [
        "✅ Cronograma: versión 1",
        "✅ Oficinas: 2",
        "✅ Temas: 2",
        "Faltan los enlaces de 2 oficinas",
        "Falta probar una pregunta",
    ] {
        assert!(checked.contains(part), "{part}: {checked}");
    }

    let mut process = Process::run_at(&config, &telegram);
    let carmen = telegram.person("Carmen");
    telegram.begin(carmen, Some(secret)).unwrap();
    hears(&telegram, carmen, 2).await;
    telegram.press(carmen, "🧪 Probar una pregunta").unwrap();
    changes(&telegram, carmen, "▶️ Probar").await;
    telegram.press(carmen, "▶️ Probar").unwrap();
    changes(&telegram, carmen, "📋 Lo que falta").await;
    let log = telegram.chat(carmen).unwrap().log;
    let tried = log
        .iter()
        .find(|one| one.text.contains("Pregunta de prueba"));
    let tried = &tried.unwrap().text;
    assert!(tried.contains("la recibe Secretaría de Salud"), "{tried}");

    // What is added in the chat is in the file at once.
    process.says("convoca is running").await;
    telegram.press(carmen, "📋 Lo que falta").unwrap();
    changes(&telegram, carmen, "🔗 Invitar a los enlaces").await;
    let press = convoca::simulator::Press {
        from: carmen,
        message_id: log
            .iter()
            .find(|one| one.from.is_none())
            .map(|one| one.message_id),
        data: Some("ww:topics".to_owned()),
        forged: true,
        ..Default::default()
    };
    telegram.press_button(press).unwrap();
    changes(&telegram, carmen, "⬅️ A la lista").await;
    telegram
        .text(carmen, "Los puentes: Secretaría de Obras Públicas")
        .unwrap();
    process.says("is in the process file").await;
    let after = fs::read_to_string(config.with_file_name("process.toml")).unwrap();
    assert!(after.contains("name = \"Los puentes\""), "{after}");
    assert!(after.contains(" = Los puentes ("), "{after}");
    process.signal("TERM");
    let (status, log) = process.end(Duration::from_secs(10)).await;
    assert!(status.success(), "{log}");
}

/// Waits until a chat shows a button.
async fn changes(telegram: &Simulator, chat: i64, button: &str) {
    let shown = async {
        loop {
            let seen = telegram.last_event();
            let log = telegram.chat(chat).map(|chat| chat.log).unwrap_or_default();
            let mut keyboards = log.iter().filter_map(|one| one.keyboard.as_ref());
            if keyboards.any(|one| one.rows.iter().flatten().any(|key| key.text == button)) {
                return;
            }
            telegram.changed(chat, seen).await;
        }
    };
    let shown = tokio::time::timeout(Duration::from_secs(30), shown).await;
    assert!(shown.is_ok(), "no button {button}");
}

#[test]
fn every_example_becomes_a_folder_that_can_be_used() {
    for name in [
        "ibague-2022/schedule.tsv",
        "pdet-2022/schedule.tsv",
        "municipio-2023/schedule.txt",
        "medellin-2024/schedule.tsv",
    ] {
        let place = tempfile::tempdir().unwrap();
        let schedule = example(name);
        let schedule = schedule.to_str().unwrap();
        let options = [
            "--name",
            "X",
            "--token",
            "1:a",
            "--schedule",
            schedule,
            "--yes",
        ];
        let output = init(place.path(), &options, "");
        assert_eq!(output.status.code(), Some(0), "{name}: {}", said(&output));
        crate::directory::round_trips(&place.path().join("x"), "es");
    }
}

#[test]
fn without_options_it_asks_until_it_can_use_the_answer() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("foto.xlsx"), b"\x89PNG\r\n").unwrap();
    let answers = "xx\nen\n\nTown\nno token\n123:abc\n\n\n\n\n\nfoto.xlsx\n\n\n";
    let output = init(place.path(), &[], answers);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(0), "{told}");
    insta::assert_snapshot!(told.replace(place.path().to_str().unwrap(), "…"), @r#"
    es = Español, en = English [es]: es = Español, en = English [es]: Name of the entity, as people read it (for example: Alcaldía de Itagüí): Name of the entity, as people read it (for example: Alcaldía de Itagüí): Token of the bot, from @BotFather: Token of the bot, from @BotFather: Article before “Town” in a sentence (“-” for none) [the]: Who coordinates: a name or a post; empty if that is not known: E-mail of whoever answers for personal data; empty if that is not known: Does the entity work on Saturdays? (yes or no) [no]: A day on which the entity does not work, and its act (for example: 16/10/2026 Decreto 45); empty if there are no more: File of the schedule (xlsx, docx, csv…); empty if there is none yet: File of the schedule (xlsx, docx, csv…); empty if there is none yet: New folder [town]: 
    Done. The configuration is in …/town
    The token is in token.txt, which only you can read. @BotFather has it too.
    Without a schedule. Offices and topics are added later in the chat: write /process.

    What comes next:
      cd "…/town"
      convoca check                        look at what was understood
      convoca run                          start the bot

    Telegram did not answer, or the token does not do. Once there is internet: convoca invite --role coordinator
    --lang: «xx» no sirve. Los idiomas son en, es
    “” does not do. Write: Name of the entity, as people read it (for example: Alcaldía de Itagüí)
    --token: this is no token. A token looks like 123456789:AAExxxxxxxxxxxxxxxxxxxxxxx
    foto.xlsx: is PNG, not a schedule. What is read: .xlsx, .xls, .ods, .docx, .csv, .tsv and text.
    "#);
    let folder = place.path().join("town");
    assert_eq!(
        fs::read_to_string(folder.join("token.txt")).unwrap(),
        "123:abc\n"
    );
    // In English too, and nothing of it is missing.
    for file in ["convoca.toml", "process.toml", "calendar.toml"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        assert!(!text.contains('⟨') && text.starts_with("# The"), "{text}");
    }
}

#[test]
fn what_is_missing_or_taken_is_told_and_nothing_is_written() {
    let place = tempfile::tempdir().unwrap();
    let refused = |options: &[&str]| {
        let output = init(place.path(), options, "");
        assert_eq!(output.status.code(), Some(2), "{options:?}");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
        said(&output)
    };
    let taken = place.path().join("taken");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("mine"), "mine").unwrap();
    let good = ["--name", "X", "--token", "1:a", "--yes", "--folder"];
    let with = |more: &[&'static str]| [&good[..], more].concat();
    assert!(refused(&with(&["taken"])).contains("ya existe"));
    assert_eq!(fs::read_dir(&taken).unwrap().count(), 1);
    assert!(refused(&with(&["n", "--schedule", "none.xlsx"])).contains("none.xlsx"));
    assert!(refused(&["--token", "1:a", "--yes"]).contains("--name"));
    assert!(refused(&["--name", "X", "--yes"]).contains("--token"));
    // Nobody answers.
    assert!(refused(&["--lang", "es"]).contains("--name"));
    // Neither is a day that no calendar takes.
    let told = refused(&with(&["n", "--civic-day", "16/10/2926 Decreto 45"]));
    assert!(told.contains("--civic-day"), "{told}");
    let told = refused(&["--name", "X", "--token", "my-secret", "--yes"]);
    assert!(
        told.contains("no es un token") && !told.contains("my-secret"),
        "{told}"
    );
}
