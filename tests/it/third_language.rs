//! A third language is one folder: a made-up one is tried for real, by the program and by a whole story.
//!
//! The languages of a process are read once, so what is played in three is played in a process of its
//! own. Deliberately absent: whether a language is a good one, which who reads it says.

use crate::story::spanish::WORDS;
use crate::story::told;
use crate::support::process::convoca;
use crate::support::{Engine, Stage};
use crate::tidy::sentences::{catalogue, locales, say, sentences_of};
use convoca::domain::space::SpaceKind;
use convoca::domain::staff::role::Role;
use convoca::locale::{Lang, load};
use convoca::t;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// As whoever tries a language names its folder.
const LOCALES: &str = "CONVOCA_LOCALES";
/// The test that runs in a process of its own.
const PLAYED: &str = "third_language::a_whole_story_is_played_in_it";

/// A folder of languages with a third one, which is Spanish with an x before whatever is said.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for code in ["en", "es"] {
            copied(
                &locales().join(code),
                &folder.path().join(code),
                str::to_owned,
            );
        }
        copied(&locales().join("es"), &folder.path().join("xx"), |line| {
            with_an_x(line)
        });
        Self(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

fn copied(from: &Path, to: &Path, each: impl Fn(&str) -> String) {
    fs::create_dir(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let text = fs::read_to_string(file.path()).unwrap();
        let lines: Vec<_> = text.lines().map(&each).collect();
        fs::write(to.join(file.file_name()), lines.join("\n") + "\n").unwrap();
    }
}

/// A line of a catalogue in the made-up language.
fn with_an_x(line: &str) -> String {
    let plain = line.trim_start();
    if line.starts_with(' ') && plain.starts_with(char::is_alphabetic) {
        return format!("{}x{plain}", " ".repeat(line.len() - plain.len()));
    }
    let is_variant = line.trim_start().starts_with(['[', '*']);
    let between = match line.starts_with(|c: char| c.is_ascii_alphabetic()) {
        true => " = ",
        false if is_variant => "] ",
        false => return line.to_owned(),
    };
    match line.split_once(between) {
        // What begins with something else says that first, or has its words in its forms.
        Some((_, said)) if said.starts_with("{ $") => line.to_owned(),
        Some((key, said)) => format!("{key}{between}x{said}"),
        None => line.to_owned(),
    }
}

#[test]
fn its_sentences_are_those_of_the_others() {
    let folder = Folder::new();
    assert_eq!(sentences_of(&folder.path().join("xx")), catalogue("es"));
}

#[test]
fn the_program_speaks_it() {
    let folder = Folder::new();
    let received = "2024-07-13T09:00:00-05:00";
    let deadline = [
        "deadline",
        "--received",
        received,
        "--days",
        "15",
        "--lang",
        "xx",
    ];
    let run = |folder: &Path| convoca(&deadline).env(LOCALES, folder).output().unwrap();
    let done = run(folder.path());
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(said.contains("xviernes 2 de xagosto de 2024"), "{said}");
    // Without the folder nobody has heard of it.
    let done = convoca(&deadline).output().unwrap();
    assert_eq!(done.status.code(), Some(2));
    let done = run(Path::new("/nowhere"));
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(2));
    assert!(
        told.contains("CONVOCA_LOCALES: /nowhere: no se puede leer"),
        "{told}"
    );
}

#[test]
fn an_entity_can_have_it_and_name_things_in_it() {
    let folder = Folder::new();
    let entity = tempfile::tempdir().unwrap();
    let file = entity.path().join("convoca.toml");
    let text = "[entity]\nname = \"X\"\nlanguage = \"xx\"\nprocess = \"process.toml\"\n\
                [telegram]\ntoken = \"1:a\"\n";
    fs::write(&file, text).unwrap();
    let process = "[year_round_box]\nname = { es = \"Buzón\", xx = \"xBuzón\" }\n";
    fs::write(entity.path().join("process.toml"), process).unwrap();
    let check = ["check", "--config", file.to_str().unwrap(), "--lang", "en"];
    let done = convoca(&check)
        .env(LOCALES, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(said.contains("entity.language = \"xx\""), "{said}");
    let done = convoca(&check).output().unwrap();
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    for wrong in [
        "entity.language = \"xx\": not valid. Right would be: \"es\" | \"en\".",
        "Right would be: \"…\" | { es = \"…\", en = \"…\" }.",
    ] {
        assert!(told.contains(wrong), "{told}");
    }
}

#[test]
fn everybody_can_read_it() {
    let folder = Folder::new();
    let played = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", PLAYED, "--ignored"])
        .env(LOCALES, folder.path())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&played.stdout).into_owned();
    assert!(
        played.status.success() && told.contains("1 passed"),
        "{told}\n{}",
        String::from_utf8_lossy(&played.stderr)
    );
}

#[tokio::test]
#[ignore = "everybody_can_read_it runs it where there are three languages"]
async fn a_whole_story_is_played_in_it() {
    let folder = PathBuf::from(std::env::var_os(LOCALES).unwrap());
    load(&folder).unwrap();
    let codes: Vec<_> = Lang::all().map(Lang::code).collect();
    assert_eq!(codes, ["en", "es", "xx"]);
    let xx = Lang::parse("xx-CO").unwrap();
    for (key, placeholders) in catalogue("es") {
        let said = say(xx, &key, &placeholders, 1);
        assert!(!said.contains(['⟨', '{', '}', '$']), "{said}");
    }
    the_story(xx).await;
    a_typed_date(xx).await;
}

/// Hello, question, preview, receipt, reminders and answer, as everybody sees them.
async fn the_story(xx: Lang) {
    let told = told(Engine::Sqlite, "xx", &WORDS).await;
    for line in [
        "xHola. Escriba aquí su pregunta.",
        "[x✍️ Hacer una pregunta]",
        "xYa tenemos su pregunta.",
        "xviernes 2 de xagosto de 2024",
        "[x✅ Enviar]",
    ] {
        assert!(told.citizen.contains(line), "{line} in {}", told.citizen);
    }
    for record in [told.coordinator, told.liaison, told.head] {
        assert!(
            record.contains("xBuenos días. Así van las preguntas:"),
            "{record}"
        );
        assert!(!record.contains("\nBuenos días"), "{record}");
    }
    assert_eq!(xx.read_audience("xzona:centro xy xno tema:vias"), {
        Lang::spanish().read_audience("zona:centro y no tema:vias")
    });
}

/// A coordinator who reads it writes a day in its words, and people choose it among three.
async fn a_typed_date(xx: Lang) {
    let mut stage = Stage::new(Engine::Sqlite, "2024-07-15T10:00:00-05:00").await;
    let carmen = stage.staff("Carmen", "xx", Role::Coordinator, "").await;
    // Its own word for the command.
    stage.says(carmen, "/xencuentros").await;
    stage.presses(carmen, &t!(xx, "button-new-space")).await;
    stage
        .presses(carmen, &xx.space_kind(SpaceKind::Forum))
        .await;
    stage.says(carmen, "el 20 xde xjulio, 9 xam").await;
    stage
        .presses(carmen, &t!(xx, "space-hours", hours = 3))
        .await;
    stage.says(carmen, "Parque principal").await;
    let seen = stage.take(carmen);
    for line in ["xsábado 20 de xjulio", "9:00 a. m."] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    stage.says(carmen, "/idioma").await;
    let seen = stage.take(carmen);
    for button in ["[Español]", "[English]", "[xEspañol]"] {
        assert!(seen.contains(button), "{seen}");
    }
    stage.presses(carmen, "English").await;
    assert!(
        stage
            .take(carmen)
            .contains("From now on we write to you in English.")
    );
    stage.town.finish().await;
}
