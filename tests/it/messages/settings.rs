//! Every message about what of the process can be changed.

use super::{Shown, shown};
use convoca::config::{Config, Overrides, written};
use convoca::domain::base::{Key, Page};
use convoca::domain::process::{Edit, Process, SETTINGS, Section, To, Value};
use convoca::locale::Lang;
use convoca::render::process::{Made, Says};
use convoca::render::{self, Question};
use std::path::Path;

fn itagui() -> Says {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/itagui-2024/convoca.toml");
    let overrides = Overrides {
        token: Some("1:a".to_owned().into()),
        ..Overrides::default()
    };
    written(&Config::read(&file, overrides).unwrap().process)
}

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let (says, nothing) = (itagui(), written(&Process::default()));
    let mut all = shown("settings", [render::settings(lang, &says)]);
    let asked = |by, question: Question| shown(by, [question.say(lang, None)]);
    for section in Section::ALL {
        for says in [&says, &nothing] {
            all.extend(shown("part", [render::part(lang, says, *section, 0)]));
        }
        let first = section.entries(&says).first().map(|(key, _)| key.clone());
        if let Some(key) = &first {
            all.extend(shown("entry", [render::entry(lang, &says, *section, key)]));
        }
        if section.grows() {
            all.extend(asked("ask_entries", render::ask_entries(lang, *section)));
        }
        for row in section.rows() {
            let question = render::ask_setting(lang, &says, row, first.as_ref(), 0);
            all.extend(asked("ask_setting", question));
        }
    }
    let name = "Basuras y reciclaje";
    all.extend(shown(
        "ask_office_of",
        [render::ask_office_of(lang, &says, name, 0)],
    ));
    let edits = changes(&says);
    let seen: Vec<_> = edits
        .iter()
        .map(|(edit, before, after)| (edit, (before.as_ref(), after.as_ref())))
        .collect();
    for some in [&seen[..], &[]] {
        let card = render::ask_keep(lang, &says, some, 1, None);
        all.extend(shown("ask_keep", [card]));
    }
    let made = edits.iter().map(|(edit, before, _)| Made {
        id: 1,
        at: "15 de julio de 2024, 10:00".to_owned(),
        who: matches!(edit.to, To::Set(_)).then_some("Carmen"),
        edit: Some(edit.clone()),
        before: before.clone(),
    });
    for page in [Page::of(made, 0), Page::of([], 0)] {
        all.extend(shown("history", [render::history(lang, &says, &page)]));
    }
    all.extend(shown("directory_sheet", [render::directory_sheet(lang)]));
    all.extend(shown(
        "directory_changes",
        [render::directory_changes(lang)],
    ));
    let lines = vec!["directorio.xlsx, oficinas, línea 3, correo: «x» no sirve.".to_owned(); 12];
    all.extend(shown(
        "directory_bad",
        [render::directory_bad(
            lang,
            "directorio <1>.xlsx",
            &lines,
            3,
        )],
    ));
    for is_needed in [true, false] {
        let say = render::approval_changed(lang, "Carmen", is_needed);
        all.extend(shown("approval_changed", [say]));
    }
    all
}

/// One of each kind, and more than a card shows one by one.
fn changes(says: &Says) -> Vec<(Edit, Option<Value>, Option<Value>)> {
    let office = Key::parse("tic").unwrap();
    let mut all = vec![
        (
            Edit::entry("group", "victimas", &[("name", Value::text("Víctimas"))]),
            None,
            Some(Value::Table(
                [("name".to_owned(), Value::text("Víctimas"))].into(),
            )),
        ),
        (
            Edit::entry("topic", "basuras", &[]),
            None,
            Some(Value::Table(
                [
                    ("name".to_owned(), Value::text("Basuras")),
                    ("office".to_owned(), Value::text("tic")),
                ]
                .into(),
            )),
        ),
        (
            Edit::new(&["zone", "comuna-1"], To::Remove),
            Some(Value::Table(
                [("name".to_owned(), Value::text("Comuna 1"))].into(),
            )),
            None,
        ),
        (
            Edit::new(
                &["office", "tic", "aliases"],
                To::Add("Sistemas".to_owned()),
            ),
            None,
            Some(Value::texts(["Sistemas".to_owned()])),
        ),
    ];
    // What has no card.
    all.push((
        Edit::set(
            &["office", "tic", "liaisons"],
            Value::texts(["Luz".to_owned()]),
        ),
        None,
        Some(Value::texts(["Luz".to_owned()])),
    ));
    for row in SETTINGS {
        let key = match row.section.has_entries() {
            true => row
                .section
                .entries(says)
                .first()
                .map(|(key, _)| key.clone()),
            false => None,
        };
        let before = row.section.said(says, key.as_ref());
        let before = before.and_then(|said| said.get(row.field)).cloned();
        let key = key.or_else(|| row.section.grows().then(|| office.clone()));
        all.push((row.edit(key.as_ref(), before.clone()), None, before));
    }
    all
}
