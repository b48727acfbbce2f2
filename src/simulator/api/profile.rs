//! What the bot says about itself, and what it asks about others.

use super::done;
use crate::simulator::chat::Kind;
use crate::simulator::journal::Change;
use crate::simulator::params::Params;
use crate::simulator::refusal::Refusal;
use crate::simulator::state::{Profile, State};
use crate::simulator::text::utf16;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const MOST_COMMANDS: usize = 100;

pub(super) fn get_me(state: &mut State, _: &mut Params) -> Result<String, Refusal> {
    let mut me = json!(state.people.bot);
    for (ability, has) in [
        ("can_join_groups", true),
        ("can_read_all_group_messages", !state.config.privacy_mode),
        ("supports_inline_queries", false),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
    ] {
        me[ability] = json!(has);
    }
    Ok(me.to_string())
}

pub(super) fn get_chat(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let chat_id = state.chat_id(params.raw("chat_id"))?;
    let chat = state
        .chats
        .get(&chat_id)
        .ok_or_else(|| Refusal::bad("chat not found"))?;
    let mut described = json!(chat.describe(&state.people));
    described["accent_color_id"] = json!(0);
    described["max_reaction_count"] = json!(11);
    described["accepted_gift_types"] = json!({
        "unlimited_gifts": false,
        "limited_gifts": false,
        "unique_gifts": false,
        "premium_subscription": false,
    });
    Ok(described.to_string())
}

/// Nothing to do here, nothing to refuse.
pub(super) fn accept(_: &mut State, _: &mut Params) -> Result<String, Refusal> {
    done()
}

#[derive(Deserialize, Serialize)]
struct Command {
    command: String,
    description: String,
}

impl Command {
    fn check(&self) -> Result<(), Refusal> {
        let known = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        if !(1..=32).contains(&self.command.len()) || !self.command.bytes().all(known) {
            return Err(Refusal::bad("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&utf16(&self.description)) {
            return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
        Ok(())
    }
}

pub(super) fn set_commands(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let commands: Vec<Command> = params
        .structure("commands", "commands")?
        .unwrap_or_default();
    if commands.len() > MOST_COMMANDS {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    commands.iter().try_for_each(Command::check)?;
    let key = audience(params)?;
    let commands = commands.iter().map(|command| json!(command)).collect();
    state.profile.commands.insert(key, commands);
    state.note(None, Change::Profile);
    done()
}

pub(super) fn get_commands(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let commands = state.profile.commands.get(&audience(params)?);
    Ok(json!(commands.map(Vec::as_slice).unwrap_or_default()).to_string())
}

pub(super) fn delete_commands(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    state.profile.commands.remove(&audience(params)?);
    state.note(None, Change::Profile);
    done()
}

/// For whom commands are meant: scope and language.
fn audience(params: &Params) -> Result<(String, String), Refusal> {
    let scope: Value = params
        .structure("scope", "BotCommandScope")?
        .unwrap_or_default();
    let scope = match (scope["type"].as_str(), &scope["chat_id"]) {
        (None | Some("default"), _) => "default".to_owned(),
        (Some("chat"), chat) => format!("chat:{}", chat.to_string().trim_matches('"')),
        (Some(kind @ ("all_private_chats" | "all_group_chats" | "all_chat_administrators")), _) => {
            kind.to_owned()
        }
        (Some(_), _) => {
            return Err(Refusal::bad(
                "can't parse BotCommandScope: Unsupported type specified",
            ));
        }
    };
    let language = params.text("language_code");
    if !language.is_empty()
        && (language.len() != 2 || !language.bytes().all(|b| b.is_ascii_lowercase()))
    {
        return Err(Refusal::bad("BOT_COMMAND_LANG_CODE_INVALID"));
    }
    Ok((scope, language.into_owned()))
}

impl Profile {
    /// The commands a person sees in a chat: the narrowest scope wins, then the language.
    pub(crate) fn menu(&self, chat_id: i64, kind: Kind, language: &str) -> Vec<Value> {
        let all = match kind {
            Kind::Private => "all_private_chats",
            Kind::Group | Kind::Supergroup => "all_group_chats",
        };
        [&format!("chat:{chat_id}"), all, "default"]
            .iter()
            .flat_map(|scope| {
                [language, ""].map(|language| ((*scope).to_owned(), language.to_owned()))
            })
            .find_map(|key| self.commands.get(&key))
            .cloned()
            .unwrap_or_default()
    }
}

/// The texts about the bot: the field's name and its most UTF-16 units.
const NAME: (&str, usize) = ("name", 64);
const DESCRIPTION: (&str, usize) = ("description", 512);
const SHORT_DESCRIPTION: (&str, usize) = ("short_description", 120);

pub(super) fn set_name(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    set_text(state, params, NAME)
}

pub(super) fn get_name(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    get_text(state, params, NAME)
}

pub(super) fn set_description(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    set_text(state, params, DESCRIPTION)
}

pub(super) fn get_description(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    get_text(state, params, DESCRIPTION)
}

pub(super) fn set_short_description(
    state: &mut State,
    params: &mut Params,
) -> Result<String, Refusal> {
    set_text(state, params, SHORT_DESCRIPTION)
}

pub(super) fn get_short_description(
    state: &mut State,
    params: &mut Params,
) -> Result<String, Refusal> {
    get_text(state, params, SHORT_DESCRIPTION)
}

fn set_text(
    state: &mut State,
    params: &Params,
    (field, most): (&'static str, usize),
) -> Result<String, Refusal> {
    let text = params.text(field).into_owned();
    if utf16(&text) > most {
        return Err(Refusal::bad(format!(
            "bot {} is too long",
            field.replace('_', " ")
        )));
    }
    let language = params.text("language_code").into_owned();
    state.profile.texts.insert((field, language), text);
    state.note(None, Change::Profile);
    done()
}

fn get_text(
    state: &State,
    params: &Params,
    (field, _): (&'static str, usize),
) -> Result<String, Refusal> {
    let key = (field, params.text("language_code").into_owned());
    let text = state.profile.texts.get(&key).map_or("", String::as_str);
    Ok(json!({ field: text }).to_string())
}
