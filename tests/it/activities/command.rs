//! `convoca import` with a configuration: stored, compared, or only looked at.

use super::schedule;
use std::path::Path;
use std::process::Command;

const LINES: [[&str; 5]; 2] = [
    [
        "1",
        "Publicar el informe",
        "01/07/2024",
        "12/07/2024",
        "Dirección TIC",
    ],
    [
        "2",
        "Convocar a los líderes",
        "01/07/2024",
        "19/07/2024",
        "Alguien",
    ],
];

/// The last lines of what it says, and its exit status.
fn import(folder: &Path, more: &[&str]) -> (String, i32) {
    let done = Command::new(env!("CARGO_BIN_EXE_convoca"))
        .args(["import", "cronograma.tsv"])
        .args(more)
        .current_dir(folder)
        .env_remove("DATABASE_URL")
        .env_remove("TELOXIDE_TOKEN")
        .output()
        .unwrap();
    let said = String::from_utf8(done.stdout).unwrap();
    (said, done.status.code().unwrap())
}

fn tail(said: &str) -> String {
    let at = said.rfind("\n\n").map_or(0, |at| at + 2);
    said[at..].trim_end().to_owned()
}

#[test]
fn versions_come_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let write = |lines: &[[&str; 5]]| {
        std::fs::write(folder.join("cronograma.tsv"), schedule(lines)).unwrap();
    };
    let process = "[[office]]\nkey = \"tic\"\nname = \"Dirección TIC\"\n";
    std::fs::write(folder.join("process.toml"), process).unwrap();
    write(&LINES);
    // Without a configuration it is only read.
    let (said, status) = import(folder, &[]);
    assert!(said.contains("No se guardó nada") && status == 0, "{said}");
    assert!(!folder.join("convoca.db").exists());
    let config = "[entity]\nname = \"X\"\nprocess = \"process.toml\"\n";
    std::fs::write(folder.join("convoca.toml"), config).unwrap();
    import(folder, &["--check"]);
    import(folder, &["--entity", "."]);
    assert!(!folder.join("convoca.db").exists());
    assert_eq!(
        tail(&import(folder, &[]).0),
        "Se guardó la versión 1, con 2 actividades."
    );
    let same = "El cronograma dice lo mismo que la versión 1: no cambió nada.";
    assert_eq!(tail(&import(folder, &["--config", "convoca.toml"]).0), same);
    let mut second = LINES;
    second[0][3] = "15/07/2024";
    second[1] = ["2", "Evaluar la estrategia", "", "", "Dirección TIC"];
    write(&second);
    let counts = "1 nueva, 0 con otros datos, 1 con otra fecha, 1 que ya no está";
    let lines = "\n  + 2 Evaluar la estrategia\
        \n  > 1 Publicar el informe: 01/07/2024 a 12/07/2024 → 01/07/2024 a 15/07/2024 (Finalización)\
        \n  - Convocar a los líderes";
    assert_eq!(
        tail(&import(folder, &["--check", "--config", "convoca.toml"]).0),
        format!("Frente a la versión 1: {counts}. No se guardó nada.{lines}")
    );
    let (said, _) = import(folder, &["--json"]);
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(
        (&said["version"], &said["stored"]),
        (&2.into(), &true.into())
    );
    let kinds: Vec<_> = said["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["change"])
        .collect();
    assert_eq!(kinds, ["moved", "added", "dropped"]);
    assert_eq!(said["changes"][0]["before"]["finish"], "2024-07-12");
    // A file that is no schedule changes nothing.
    std::fs::write(folder.join("cronograma.tsv"), "hola\n").unwrap();
    assert_eq!(import(folder, &[]).1, 2);
    write(&second);
    let same = "El cronograma dice lo mismo que la versión 2: no cambió nada.";
    assert_eq!(tail(&import(folder, &[]).0), same);
}
