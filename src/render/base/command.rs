//! The commands of the bot: one table of which there are and who sees each. What people type, the menu,
//! the help and the answer to an unknown command are all made of it; the words are in
//! `locales/<language>/commands.ftl`. Deliberately absent: what a command does, and the right to it.

use crate::domain::base::fold::folded;
use crate::domain::base::names::named;
use crate::domain::staff::role::Role;
use crate::locale::Lang;
use crate::render::base::say::MENU;
use crate::render::{Call, shorten};
use crate::t;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::LazyLock;

named! {
    /// A command.
    Command {
        /// The beginning, and every link into the bot.
        Start = "start",
        /// Asks a question.
        Ask = "ask",
        /// One's own questions.
        Mine = "mine",
        /// How one question is going.
        Status = "status",
        /// Dialogue spaces.
        Spaces = "spaces",
        /// Surveys.
        Surveys = "surveys",
        /// Documents up for comments.
        Documents = "documents",
        /// What somebody says of themselves.
        Profile = "profile",
        /// The code of an invitation.
        Code = "code",
        /// What is kept of somebody.
        Privacy = "privacy",
        /// Asks to be forgotten.
        Erase = "erase",
        /// The language.
        Language = "language",
        /// Leaves what is under way.
        Cancel = "cancel",
        /// What can be done here.
        Help = "help",
        /// The open questions of one's offices.
        Pending = "pending",
        /// The activities of the schedule.
        Activities = "activities",
        /// What people say about documents.
        Observations = "observations",
        /// Ballots on paper.
        Paper = "paper",
        /// Questions that did not come by the chat.
        TakeIn = "take_in",
        /// How all questions stand.
        Questions = "questions",
        /// How the schedule stands.
        Process = "process",
        /// What of the process can be changed.
        Settings = "settings",
        /// Convocations, and their evidence.
        Convene = "convene",
        /// The staff.
        Team = "team",
    }
}

named! {
    /// Who reads a menu or a help text.
    Reader {
        /// Anybody.
        Citizen = "citizen",
        /// Somebody who works for the entity.
        Staff = "staff",
        /// Internal control, or the committee: reads everything.
        Auditor = "auditor",
        /// A coordinator.
        Coordinator = "coordinator",
    }
}

named! {
    /// For what a command is.
    Group {
        /// For whoever writes to the bot.
        Everybody = "everybody",
        /// For the work of an office, or to look over it.
        Office = "office",
        /// For running the process.
        Coordination = "coordination",
    }
}

const EVERYBODY: &[Reader] = Reader::ALL;
const STAFF: &[Reader] = &[Reader::Staff, Reader::Auditor, Reader::Coordinator];
const TYPISTS: &[Reader] = &[Reader::Staff, Reader::Coordinator];
const AUDITOR: &[Reader] = &[Reader::Auditor];
const COORDINATOR: &[Reader] = &[Reader::Coordinator];

/// Who sees which command where, in the order in which help and menu have them. `/start` and `/borrar`
/// are understood and not shown: buttons say both.
const SHOWN: &[(Group, Command, &[Reader])] = &[
    (Group::Everybody, Command::Ask, EVERYBODY),
    (Group::Everybody, Command::Mine, EVERYBODY),
    (Group::Everybody, Command::Status, EVERYBODY),
    (Group::Everybody, Command::Spaces, EVERYBODY),
    (Group::Everybody, Command::Surveys, EVERYBODY),
    (Group::Everybody, Command::Documents, EVERYBODY),
    (Group::Everybody, Command::Profile, EVERYBODY),
    (Group::Everybody, Command::Code, EVERYBODY),
    (Group::Everybody, Command::Privacy, EVERYBODY),
    (Group::Everybody, Command::Language, EVERYBODY),
    (Group::Everybody, Command::Cancel, EVERYBODY),
    (Group::Everybody, Command::Help, EVERYBODY),
    (Group::Office, Command::Pending, STAFF),
    (Group::Office, Command::Activities, STAFF),
    (Group::Office, Command::Observations, STAFF),
    (Group::Office, Command::TakeIn, TYPISTS),
    (Group::Office, Command::Paper, TYPISTS),
    (Group::Office, Command::Questions, AUDITOR),
    (Group::Office, Command::Process, AUDITOR),
    (Group::Office, Command::Convene, AUDITOR),
    (Group::Office, Command::Surveys, AUDITOR),
    (Group::Coordination, Command::Questions, COORDINATOR),
    (Group::Coordination, Command::Spaces, COORDINATOR),
    (Group::Coordination, Command::Convene, COORDINATOR),
    (Group::Coordination, Command::Team, COORDINATOR),
    (Group::Coordination, Command::Surveys, COORDINATOR),
    (Group::Coordination, Command::Process, COORDINATOR),
    (Group::Coordination, Command::Settings, COORDINATOR),
];

/// Every word in every language, as people may type it: without accents.
static WORDS: LazyLock<HashMap<String, Command>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for lang in Lang::all() {
        for command in Command::ALL {
            let all = command.words(lang);
            words.extend(all.into_iter().map(|word| (folded(&word), *command)));
        }
    }
    words
});

impl Command {
    /// The command that a word means, in whatever language and with or without accents.
    pub fn of(word: &str) -> Option<Self> {
        WORDS.get(&folded(word)).copied()
    }

    /// Whether it is for one of these readers. What is shown nowhere is for everybody.
    pub fn is_for(self, readers: &[Reader]) -> bool {
        let mut rows = SHOWN.iter().filter(|(_, one, _)| *one == self).peekable();
        rows.peek().is_none()
            || rows.any(|(.., all)| readers.iter().any(|reader| all.contains(reader)))
    }

    /// What it is called in a language; it may have other names besides.
    pub fn word(self, lang: Lang) -> String {
        self.words(lang).swap_remove(0)
    }

    fn words(self, lang: Lang) -> Vec<String> {
        let words = t!(lang, "command-words", command = self.name());
        words
            .split(',')
            .map(|word| word.trim().to_owned())
            .collect()
    }
}

impl Reader {
    /// The reader who holds posts with these roles, the widest of them.
    pub fn of(roles: impl IntoIterator<Item = Role>) -> Self {
        let reader = |role| match role {
            Role::Liaison | Role::Head => Self::Staff,
            Role::Committee | Role::Auditor => Self::Auditor,
            Role::Coordinator => Self::Coordinator,
        };
        let readers = roles.into_iter().map(reader);
        readers.max().unwrap_or(Self::Citizen)
    }
}

/// What Telegram shows of the bot, in every language and, for those of any other, in the usual one: its
/// commands, what it is for before somebody writes, the line below its name; and the button of the menu.
pub fn introduction(usual: Lang, entity: &str) -> Vec<Call> {
    let languages = Lang::all().map(|lang| (lang, lang.code()));
    let mut calls = Vec::new();
    for (lang, code) in [(usual, "")].into_iter().chain(languages) {
        let mut call = |method, key: &str, value: Value| {
            let body = json!({ key: value, "language_code": code }).to_string();
            calls.push(Call { method, body });
        };
        let commands = Value::from(lines(lang, Reader::Citizen));
        call(MENU, "commands", commands);
        let whole = shorten(&t!(lang, "bot-description", entity = entity), 512);
        call("setMyDescription", "description", whole.into());
        let short = shorten(&t!(lang, "bot-short", entity = entity), 120);
        call("setMyShortDescription", "short_description", short.into());
    }
    let button = json!({ "menu_button": { "type": "commands" } }).to_string();
    calls.push(Call {
        method: "setChatMenuButton",
        body: button,
    });
    calls
}

/// The menu in one person's chat, in the language that they read, whatever their Telegram speaks.
pub fn menu(chat: i64, lang: Lang, reader: Reader) -> Call {
    let scope = json!({ "type": "chat", "chat_id": chat });
    Call {
        method: MENU,
        body: json!({ "scope": scope, "commands": lines(lang, reader) }).to_string(),
    }
}

/// What is somebody's work comes first, and what two groups have is said once, as their work.
fn lines(lang: Lang, reader: Reader) -> Vec<Value> {
    let groups = [Group::Office, Group::Coordination, Group::Everybody];
    let of = |group: Group| SHOWN.iter().filter(move |(one, ..)| *one == group);
    let mut seen = Vec::new();
    let mut lines = Vec::new();
    for (group, command, readers) in groups.into_iter().flat_map(of) {
        if !readers.contains(&reader) || seen.contains(command) {
            continue;
        }
        seen.push(*command);
        let what = t!(
            lang,
            "command-what",
            command = command.name(),
            group = group.name(),
            reader = reader.name()
        );
        lines.push(json!({ "command": command.word(lang), "description": what }));
    }
    lines
}

/// All that can be done here, group by group.
pub(in crate::render) fn help_text(lang: Lang, reader: Reader) -> String {
    let group = |group: &Group| {
        let shown = SHOWN
            .iter()
            .filter(|(one, _, readers)| one == group && readers.contains(&reader))
            // Whoever reads the help has found it.
            .filter(|(_, command, _)| *command != Command::Help);
        let lines: Vec<_> = shown
            .map(|(_, command, _)| {
                let what = t!(
                    lang,
                    "command-help",
                    command = command.name(),
                    group = group.name(),
                    reader = reader.name()
                );
                format!("/{} {what}", command.word(lang))
            })
            .collect();
        let title = t!(lang, "command-group", group = group.name());
        (!lines.is_empty()).then(|| format!("{title}\n{}", lines.join("\n")))
    };
    let mut parts: Vec<_> = Group::ALL.iter().filter_map(group).collect();
    parts.insert(1, t!(lang, "help-just-write"));
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_command_has_a_word_of_its_own_in_every_language() {
        for lang in Lang::all() {
            let mut seen = BTreeSet::new();
            for command in Command::ALL {
                for word in command.words(lang) {
                    let plain = |c: char| c.is_ascii_lowercase() || c == '_';
                    assert!(!word.is_empty() && word.len() <= 32, "{command:?}: {word}");
                    assert!(word.chars().all(plain), "{command:?}: {word}");
                    assert!(seen.insert(word.clone()), "{command:?}: {word} twice");
                    assert_eq!(Command::of(&word), Some(*command));
                }
            }
        }
        assert_eq!(Command::of("código"), Some(Command::Code));
        assert_eq!(Command::of("nada"), None);
    }

    #[test]
    fn menu_and_help_have_the_same_commands() {
        for (lang, reader) in Lang::all().flat_map(|lang| {
            let readers = Reader::ALL.iter();
            readers.map(move |reader| (lang, *reader))
        }) {
            let help = help_text(lang, reader);
            let mut in_menu: BTreeSet<_> = BTreeSet::new();
            for line in lines(lang, reader) {
                let word = line["command"].as_str().unwrap().to_owned();
                assert!(!line["description"].as_str().unwrap().is_empty());
                in_menu.insert(word);
            }
            for command in Command::ALL {
                let word = command.word(lang);
                let mut rows = SHOWN.iter();
                let shown =
                    rows.any(|(_, one, readers)| one == command && readers.contains(&reader));
                assert_eq!(in_menu.contains(&word), shown, "menu: {word} {reader:?}");
                let line = format!("/{word} ");
                let said = shown && *command != Command::Help;
                assert_eq!(help.contains(&line), said, "help: {word} {reader:?}");
            }
        }
    }
}
