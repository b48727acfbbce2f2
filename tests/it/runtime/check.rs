//! `convoca check`: everything that is wrong at once, and no secret in anything it prints.

use crate::support::process::convoca;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

fn written(text: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("convoca.toml");
    fs::write(&file, text).unwrap();
    (folder, file)
}

fn check(args: &[&str], token: Option<&str>) -> (i32, String, String) {
    let mut command = convoca(&["check"]);
    command.args(args);
    if let Some(token) = token {
        command.env("TELOXIDE_TOKEN", token);
    }
    let output = command.output().unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn every_problem_is_told_at_once() {
    let (folder, file) = written(
        r#"
[entity]
nombre = "X"
language = "fr"
colours = { main = "red", dark = "red" }
[telegram]
api_url = "ftp://x"
[telegram.webhook]
secret = "short"
[telegram.limits]
messages_per_second = "many"
[database]
url = "mysql://user:hidden@host/x"
[web]
listen = "everywhere"
[extra]
"#,
    );
    let (status, out, told) = check(&["--config", file.to_str().unwrap()], None);
    assert_eq!((status, out.as_str()), (2, ""));
    let told = told.replace(&format!("{}/", folder.path().display()), "");
    for field in [
        "entity.nombre: esta clave no existe",
        "entity.name: falta",
        "entity.language = \"fr\"",
        "entity.colours.main = \"red\": no es válido. Lo correcto sería: \"#0b3d70\"",
        "entity.colours.dark: esta clave no existe",
        "telegram.token: falta",
        "telegram.api_url = \"ftp://x\"",
        "telegram.webhook.url: falta",
        "telegram.webhook.secret = […]",
        "telegram.limits.messages_per_second = \"many\"",
        "database.url = […]",
        "web.listen = \"everywhere\"",
        "extra: esta clave no existe",
    ] {
        assert!(told.contains(field), "{field} is missing in\n{told}");
    }
    assert_eq!(told.lines().count(), 13, "{told}");
    assert!(!told.contains("hidden") && !told.contains("short"));
}

#[test]
fn what_is_understood_is_shown_without_secrets() {
    let (_folder, file) = written(
        r#"
[entity]
name = "Alcaldía"
[telegram]
token = "123:from-the-file"
[telegram.webhook]
url = "https://bot.example/hook"
secret = "sixteen-letters-of-secret"
[database]
url = "postgres://convoca:hidden@db.example/convoca"
"#,
    );
    let file = file.to_str().unwrap();
    let (status, out, err) = check(&["--config", file], Some("456:from-the-environment"));
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(out.contains("Cuánto tiempo se guarda cada cosa:"), "{out}");
    assert!(
        out.contains("90 días (Ley 1581 de 2012, arts. 5 y 6"),
        "{out}"
    );
    for shown in [
        "telegram.token = […]",
        "telegram.webhook.secret = […]",
        "postgres://convoca:[…]@db.example/convoca",
    ] {
        assert!(out.contains(shown), "{out}");
    }
    for secret in ["from-the", "sixteen", "hidden"] {
        assert!(!out.contains(secret), "{out}");
    }
}

#[test]
fn a_file_of_secrets_that_others_can_read_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let text = "[entity]\nname = \"X\"\n[telegram]\ntoken_file = \"token\"\n[database]\n\
        url = \"sqlite://x.db\"";
    let (folder, file) = written(text);
    let token = folder.path().join("token");
    fs::write(&token, "1:a").unwrap();
    let mode = |path: &PathBuf, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(&file, 0o600);
    for (bits, is_told) in [(0o644, true), (0o640, true), (0o600, false)] {
        mode(&token, bits);
        let (status, out, told) = check(&["--config", file.to_str().unwrap()], None);
        assert_eq!(status, 0, "{told}");
        let line = format!("chmod 600 {}", token.display());
        assert_eq!(out.contains(&line), is_told, "{bits:o}: {out}");
        assert!(
            !out.contains(&format!("chmod 600 {}", file.display())),
            "{out}"
        );
    }
}

#[test]
fn several_files_are_checked_together() {
    let (_one, first) = written("[entity]\nname = \"X\"\n[telegram]\ntoken = \"1:a\"\nx = 1");
    let (_two, second) = written("[entity]\n[telegram]\ntoken = \"2:b\"");
    let (first, second) = (first.to_str().unwrap(), second.to_str().unwrap());
    let (status, _, told) = check(&["--config", first, "--config", second], None);
    assert_eq!(status, 2);
    assert!(
        told.contains("telegram.x") && told.contains("entity.name"),
        "{told}"
    );
    let (status, _, told) = check(&["--config", "/no/such/file.toml", "--lang", "en"], None);
    assert_eq!((status, told.lines().count()), (2, 1), "{told}");
}

#[test]
fn what_only_the_database_knows_is_not_missing_where_it_cannot_be_looked_at() {
    let urls = [
        // Nobody listens there.
        "postgres://convoca:hidden@127.0.0.1:1/convoca",
        "sqlite://none.db",
        "sqlite://other.db",
    ];
    for url in urls {
        let (folder, file) = written(&format!(
            "[entity]\nname = \"X\"\n[telegram]\ntoken = \"1:a\"\n[database]\nurl = \"{url}\""
        ));
        // Not a database at all.
        fs::write(folder.path().join("other.db"), "no es una base de datos").unwrap();
        let url = url.replace(
            "sqlite://",
            &format!("sqlite://{}/", folder.path().display()),
        );
        let text = fs::read_to_string(&file).unwrap();
        let at = text.find("url = ").unwrap();
        fs::write(&file, format!("{}url = \"{url}\"", &text[..at])).unwrap();
        let (status, out, err) = check(&["--config", file.to_str().unwrap()], None);
        assert_eq!(status, 0, "{err}");
        for line in [
            "❔ Cronograma: no pudimos mirar",
            "❔ Enlaces de las oficinas: no pudimos mirar",
            "❔ Pregunta de prueba: no pudimos mirar",
            "No pudimos mirar la base de datos",
            "DATABASE_URL",
            // This the configuration says.
            "– Faltan las oficinas",
        ] {
            assert!(out.contains(line), "{url}: {line} in {out}");
        }
        for line in ["Falta el cronograma", "Falta probar", "Falta anunciar"] {
            assert!(!out.contains(line), "{url}: {line} in {out}");
        }
        assert!(!out.contains("hidden"), "{out}");
    }
}
