//! The menu of commands: one for everybody, another one in the chats of those who work for the entity.

use crate::domain::staff::role::Role;
use crate::locale::Lang;
use crate::render::Call;
use crate::t;
use serde_json::{Value, json};

/// Who reads a menu or a help text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Anybody.
    Citizen,
    /// Somebody who works for the entity.
    Staff,
    /// Internal control: reads everything.
    Auditor,
    /// A coordinator.
    Coordinator,
}

impl Reader {
    /// The reader who holds posts with these roles, the widest of them.
    pub fn of<'a>(roles: impl IntoIterator<Item = &'a str>) -> Self {
        let mut reader = Self::Citizen;
        for role in roles {
            match Role::parse(role) {
                Some(Role::Coordinator) => return Self::Coordinator,
                Some(Role::Auditor) => reader = Self::Auditor,
                _ if reader == Self::Citizen => reader = Self::Staff,
                _ => {}
            }
        }
        reader
    }
}

/// The body of `setMyCommands` for every language; the first is also for those of any other.
pub fn commands() -> Vec<(Option<Lang>, String)> {
    let body = |lang: Lang, code: &str| {
        json!({ "commands": of_citizens(lang), "language_code": code }).to_string()
    };
    let mut all = vec![(None, body(Lang::spanish(), ""))];
    all.extend(Lang::all().map(|lang| (Some(lang), body(lang, lang.code()))));
    all
}

/// The menu in the chat of one person who works for the entity, or no longer does.
pub fn menu(chat: i64, lang: Lang, reader: Reader) -> Call {
    let scope = json!({ "type": "chat", "chat_id": chat });
    if reader == Reader::Citizen {
        return Call {
            method: "deleteMyCommands",
            body: json!({ "scope": scope }).to_string(),
        };
    }
    let mut commands = of_staff(lang);
    if reader != Reader::Auditor {
        let what = t!(lang, "command-paper-what");
        commands.push(command(t!(lang, "command-paper"), what));
    }
    if matches!(reader, Reader::Auditor | Reader::Coordinator) {
        commands.extend(of_overseers(lang));
    }
    if reader == Reader::Auditor {
        let evidence = t!(lang, "command-evidence-what");
        commands.push(command(t!(lang, "command-convene"), evidence));
        let look = t!(lang, "surveying-command-look");
        commands.push(command(t!(lang, "surveying-command"), look));
    }
    if reader == Reader::Coordinator {
        let team = (t!(lang, "command-team"), t!(lang, "command-team-what"));
        commands.push(command(team.0, team.1));
        let convene = (
            t!(lang, "command-convene"),
            t!(lang, "command-convene-what"),
        );
        commands.push(command(convene.0, convene.1));
        let write = t!(lang, "surveying-command-what");
        commands.push(command(t!(lang, "surveying-command"), write));
    }
    // What staff does by a command that citizens have too is said once, and by its own words.
    let of_citizens = of_citizens(lang).into_iter();
    let is_new = |one: &Value| {
        commands
            .iter()
            .all(|known| known["command"] != one["command"])
    };
    let more: Vec<_> = of_citizens.filter(is_new).collect();
    commands.extend(more);
    Call {
        method: "setMyCommands",
        body: json!({ "scope": scope, "commands": commands }).to_string(),
    }
}

fn command(name: String, description: String) -> Value {
    json!({ "command": name, "description": description })
}

fn of_citizens(lang: Lang) -> Vec<Value> {
    vec![
        command(t!(lang, "command-ask"), t!(lang, "command-ask-what")),
        command(t!(lang, "command-mine"), t!(lang, "command-mine-what")),
        command(t!(lang, "command-status"), t!(lang, "command-status-what")),
        command(t!(lang, "command-spaces"), t!(lang, "command-spaces-what")),
        command(
            t!(lang, "surveying-command"),
            t!(lang, "command-surveys-what"),
        ),
        command(
            t!(lang, "command-documents"),
            t!(lang, "command-documents-what"),
        ),
        command(
            t!(lang, "command-profile"),
            t!(lang, "command-profile-what"),
        ),
        command(t!(lang, "command-code"), t!(lang, "command-code-what")),
        command(
            t!(lang, "command-privacy"),
            t!(lang, "command-privacy-what"),
        ),
        command(
            t!(lang, "command-language"),
            t!(lang, "command-language-what"),
        ),
        command(t!(lang, "command-help"), t!(lang, "command-help-what")),
        command(t!(lang, "command-cancel"), t!(lang, "command-cancel-what")),
    ]
}

fn of_staff(lang: Lang) -> Vec<Value> {
    vec![
        command(
            t!(lang, "command-pending"),
            t!(lang, "command-pending-what"),
        ),
        command(
            t!(lang, "command-activities"),
            t!(lang, "command-activities-what"),
        ),
        command(
            t!(lang, "command-observations"),
            t!(lang, "command-observations-what"),
        ),
    ]
}

fn of_overseers(lang: Lang) -> Vec<Value> {
    vec![
        command(
            t!(lang, "command-questions"),
            t!(lang, "command-questions-what"),
        ),
        command(
            t!(lang, "command-process"),
            t!(lang, "command-process-what"),
        ),
    ]
}
