//! What the documents name is there: pages and headings, the bot's commands and buttons, the program's
//! commands and options, the packages, and files that the program understands.
//!
//! Deliberately absent: whether a sentence is true, which only a reader can say.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The pages that say in Spanish what somebody can do; what they put in «» is written in the bot.
const OF_ROLES: [&str; 4] = [
    "docs/ciudadania.md",
    "docs/enlaces.md",
    "docs/coordinacion.md",
    "docs/control-interno.md",
];
/// What begins like a command of the bot, but is an address of its web pages, or Telegram's own.
const NO_COMMANDS: [&str; 3] = ["health", "metrics", "start"];

/// A page, and its text apart from what is written in it as code.
struct Page {
    /// From the root of the project.
    path: String,
    /// Lines outside of fences, code in them and all.
    prose: Vec<String>,
    /// Fences as they are, and each stretch of code of the prose.
    fences: Vec<String>,
    spans: Vec<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pages() -> Vec<Page> {
    let docs = fs::read_dir(root().join("docs")).unwrap();
    let docs = docs.map(|entry| format!("docs/{}", entry.unwrap().file_name().display()));
    let mut paths: Vec<_> = docs.filter(|path| path.ends_with(".md")).collect();
    paths.extend(["README.md".to_owned(), "ARCHITECTURE.md".to_owned()]);
    paths.sort();
    paths.into_iter().map(Page::read).collect()
}

impl Page {
    fn read(path: String) -> Self {
        let text = fs::read_to_string(root().join(&path)).unwrap();
        let (mut prose, mut fences, mut inside) = (Vec::new(), Vec::new(), false);
        for line in text.lines() {
            match (line.starts_with("```"), inside) {
                (true, _) => {
                    inside = !inside;
                    fences.push(String::new());
                }
                (false, true) => {
                    let fence = fences.last_mut().unwrap();
                    fence.push_str(line);
                    fence.push('\n');
                }
                (false, false) => prose.push(line.to_owned()),
            }
        }
        assert!(!inside, "{path}: a fence does not end");
        let spans = prose
            .iter()
            .flat_map(|line| line.split('`').skip(1).step_by(2));
        Self {
            spans: spans.map(ToOwned::to_owned).collect(),
            path,
            prose,
            fences,
        }
    }

    /// Where its links lead, but for those to other places.
    fn links(&self) -> Vec<&str> {
        let parts = self.prose.iter().flat_map(|line| line.split("](").skip(1));
        let targets = parts.filter_map(|part| part.split(')').next());
        targets.filter(|to| !to.contains("://")).collect()
    }

    /// The names by which its headings are linked.
    fn anchors(&self) -> Vec<String> {
        let titles = self.prose.iter().filter(|line| line.starts_with('#'));
        titles
            .map(|line| anchor(line.trim_start_matches('#').trim()))
            .collect()
    }

    /// Every stretch of code that runs the program: its arguments.
    fn runs(&self) -> Vec<Vec<String>> {
        let typed = self.fences.iter().flat_map(|fence| fence.lines());
        let typed = typed.filter_map(|line| line.strip_prefix("$ "));
        let spans = self.spans.iter().map(String::as_str);
        let mut runs = Vec::new();
        for code in typed.chain(spans) {
            let code = code.replace("cargo run --release -- ", "convoca ");
            let code = code.split([';', '|', '#', '>', '&']);
            for part in code.map(str::trim) {
                let Some(at) = part.find("convoca ") else {
                    continue;
                };
                // A word that only ends or goes on like this is another one.
                if part[..at].chars().last().is_none_or(char::is_whitespace) {
                    let words = part[at..].split_whitespace().skip(1);
                    let words =
                        words.map(|word| word.trim_matches(['[', ']', '…', '"']).to_owned());
                    runs.push(words.filter(|word| !word.is_empty()).collect());
                }
            }
        }
        runs
    }
}

/// As GitHub names a heading.
fn anchor(title: &str) -> String {
    let kept = title.to_lowercase();
    let kept = kept
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// Texts of the catalogue of one language.
fn catalogue(language: &str) -> String {
    let folder = root().join("locales").join(language);
    let files = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = files.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts = paths.iter().map(|path| fs::read_to_string(path).unwrap());
    texts.collect()
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    for page in &pages {
        for link in page.links() {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let here = Path::new(&page.path);
            let mut target = here.parent().unwrap().to_owned();
            for part in file.split('/').filter(|part| !part.is_empty()) {
                match part {
                    ".." => assert!(target.pop(), "{}: {link} leaves the project", page.path),
                    part => target.push(part),
                }
            }
            let target = if file.is_empty() { here } else { &target };
            assert!(
                root().join(target).exists(),
                "{}: {link} leads nowhere",
                page.path
            );
            if heading.is_empty() {
                continue;
            }
            let found = pages.iter().find(|page| Path::new(&page.path) == target);
            let anchors = found.map(Page::anchors).unwrap_or_default();
            assert!(
                anchors.iter().any(|one| one == heading),
                "{}: {link}: there are {anchors:?}",
                page.path
            );
        }
    }
}

#[test]
fn every_page_is_found_from_the_readme() {
    let pages = pages();
    let readme = pages.iter().find(|page| page.path == "README.md").unwrap();
    for page in pages.iter().filter(|page| page.path != "README.md") {
        assert!(
            readme.links().contains(&&*page.path),
            "nothing leads to {}",
            page.path
        );
    }
}

#[test]
fn every_command_of_the_bot_exists() {
    for page in pages() {
        for span in &page.spans {
            let said = span
                .split(' ')
                .next()
                .and_then(|word| word.strip_prefix('/'));
            let Some(word) = said.filter(|word| is_word(word) && !NO_COMMANDS.contains(word))
            else {
                continue;
            };
            assert!(
                convoca::render::Command::of(word).is_some(),
                "{}: there is no /{word}",
                page.path
            );
        }
    }
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

#[test]
fn every_button_of_a_role_is_called_so() {
    let texts = catalogue("es");
    for path in OF_ROLES {
        let page = Page::read(path.to_owned());
        for line in &page.prose {
            for label in line
                .split('«')
                .skip(1)
                .map(|part| part.split('»').next().unwrap())
            {
                assert!(
                    texts.contains(label),
                    "{path}: nothing in the bot is called «{label}»"
                );
            }
        }
    }
}

#[test]
fn every_command_of_the_program_exists() {
    let mut helps = BTreeMap::new();
    for page in pages() {
        for run in page.runs() {
            let mut at: Vec<&str> = Vec::new();
            let mut help = help_of(&mut helps, &at);
            for word in run.iter().take_while(|word| is_subcommand(word)) {
                let subcommands = subcommands(&help);
                if subcommands.is_empty() {
                    break;
                }
                assert!(subcommands.contains(word), "{}: convoca {run:?}", page.path);
                at.push(word);
                help = help_of(&mut helps, &at);
            }
            for option in run.iter().filter(|word| word.starts_with("--")) {
                let name = option.split('=').next().unwrap();
                let said = help
                    .split_whitespace()
                    .any(|word| word.trim_matches([',', '`']) == name);
                assert!(
                    said,
                    "{}: convoca {} has no {name}",
                    page.path,
                    at.join(" ")
                );
            }
        }
    }
    assert!(helps.len() > 15, "{:?}", helps.keys());
}

fn is_subcommand(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !word.starts_with('-')
}

fn help_of(known: &mut BTreeMap<String, String>, of: &[&str]) -> String {
    let ask = || {
        let ran = Command::new(env!("CARGO_BIN_EXE_convoca"))
            .args(of)
            .arg("--help")
            .output();
        String::from_utf8(ran.unwrap().stdout).unwrap()
    };
    known.entry(of.join(" ")).or_insert_with(ask).clone()
}

/// The words under «Commands:» of a help text.
fn subcommands(help: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| line.starts_with("  "));
    lines
        .filter_map(|line| Some(line.split_whitespace().next()?.to_owned()))
        .collect()
}

#[test]
fn the_packages_are_those_that_the_tests_need() {
    let script = fs::read_to_string(root().join("tests/run")).unwrap();
    let table = script
        .split("needs='")
        .nth(1)
        .unwrap()
        .split('\'')
        .next()
        .unwrap();
    let needed = table
        .lines()
        .flat_map(|line| line.split_whitespace().skip(1));
    let readme = Page::read("README.md".to_owned());
    let mut lines = readme.fences.iter().flat_map(|fence| fence.lines());
    let line = lines.find(|line| line.contains("apt-get install")).unwrap();
    for package in needed {
        assert!(
            line.split(' ').any(|word| word == package),
            "{package} is not in the README"
        );
    }
}

#[test]
fn the_files_that_are_shown_are_understood() {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        ("docs/setting-up.md", "convoca.toml"),
        ("docs/process-file.md", "process.toml"),
        ("docs/legal-deadline.md", "calendar.toml"),
    ];
    for (page, name) in files {
        let text = fs::read_to_string(root().join(page)).unwrap();
        let shown = text.split("```toml\n").skip(1);
        let shown: String = shown
            .map(|part| part.split("```").next().unwrap())
            .collect();
        fs::write(folder.path().join(name), shown).unwrap();
    }
    let mut check = Command::new(env!("CARGO_BIN_EXE_convoca"));
    check.arg("check").current_dir(folder.path());
    check
        .env("TELOXIDE_TOKEN", "1:a")
        .env_remove("DATABASE_URL");
    let ran = check.output().unwrap();
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
}
