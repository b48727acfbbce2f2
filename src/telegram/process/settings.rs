//! `/ajustes`: what of the process can be changed, seen and changed from a phone. Nothing is changed that was
//! not shown before with what it says now, and everything that was can be taken back.

use super::Setting as Draft;
use super::writing::Writing;
use crate::actions::ActionError;
use crate::actions::process::checklist::permitted;
use crate::actions::process::{Preview, amend, in_force, preview, says};
use crate::config::written;
use crate::domain::base::{Key, Page, PersonId};
use crate::domain::process::{
    DAILY, Edit, Kind, Process, REMINDED, Row, Section, Setting, To, Value, YES_NO,
};
use crate::locale::Lang;
use crate::render::process::{Button, Made, Says};
use crate::render::{self, Say};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form;
use crate::telegram::base::turn::{Done, Turn};
use chrono::NaiveDateTime;
use std::collections::HashMap;

/// Shows what can be changed, if the person runs the process.
pub async fn show(turn: &mut Turn<'_>) -> Done {
    if let Err(error) = permitted(&turn.actor) {
        return turn.refuse_staff(error);
    }
    let (_, says) = now(turn).await?;
    turn.show(render::settings(turn.lang, &says));
    Ok(())
}

/// The process as it is now, and what it says.
pub(super) async fn now(turn: &mut Turn<'_>) -> Result<(Process, Says), ActionError> {
    let process = in_force(turn.tx, turn.desk.known()).await?;
    let says = written(&process);
    Ok((process, says))
}

/// A button of a setting. Whether it belongs to the present state of things.
///
/// # Errors
/// [`ActionError::NotFound`] for whoever does not run the process; if the store fails.
pub(super) async fn press(
    turn: &mut Turn<'_>,
    draft: Option<Draft>,
    button: Button,
) -> Result<bool, ActionError> {
    let (process, said) = now(turn).await?;
    let lang = turn.lang;
    match button {
        Button::Settings => turn.show(render::settings(lang, &said)),
        Button::Part { section, page } => turn.show(render::part(lang, &said, section, page)),
        Button::Entry { section, key } => {
            if !is_there(&said, section, &key) {
                return Ok(false);
            }
            turn.show(render::entry(lang, &said, section, &key));
        }
        Button::Change { setting, key, page } => match (&key, draft) {
            (None, Some(Draft::Topic { name })) if setting == Setting::TopicOffice => {
                ask_office(turn, &said, name, page);
            }
            (Some(key), _) if !is_there(&said, setting.row().section, key) => return Ok(false),
            (key, _) if key.is_none() && setting.row().section.has_entries() => return Ok(false),
            _found => return form::ask(turn, Writing::Value { setting, key, page }).await,
        },
        Button::Choose {
            setting,
            key,
            value,
        } => return choose(turn, (&process, &said), draft, (setting, key, value)).await,
        Button::Add { section } => return form::ask(turn, Writing::Entries { section }).await,
        Button::Remove { section, key } => {
            let gone = Edit::new(&[section.name(), key.as_str()], To::Remove);
            return offer(turn, (vec![gone], None), None).await;
        }
        Button::Keep { update } => match draft {
            Some(Draft::Keep {
                edits,
                of,
                until,
                update: shown,
            }) if shown == update => {
                // Nobody else changes it from here on.
                turn.tx.hold_process().await?;
                let process = now(turn).await?.0;
                if until == process.amended_until {
                    return keep(turn, &edits, of).await;
                }
                let above = t!(lang, "settings-overtaken");
                return offer(turn, (edits, of), Some(&above)).await;
            }
            _another => return Ok(false),
        },
        Button::History { page } => history(turn, &said, page).await?,
        Button::Undo { id } => {
            let Some(made) = turn.tx.amendment(id).await? else {
                return Ok(false);
            };
            let Some(edit) = made.read() else {
                return Ok(false);
            };
            let to = match &edit.to {
                // Only what was added goes, whatever was added since.
                To::Add(text) => {
                    let now = says(&said, &edit.at).and_then(Value::as_list);
                    let rest = now.unwrap_or_default().iter();
                    let rest = rest.filter(|one| one.as_text() != Some(text)).cloned();
                    To::Set(Value::List(rest.collect()))
                }
                To::Set(_) | To::Remove => made.before().map_or(To::Remove, To::Set),
            };
            return offer(turn, (vec![Edit { at: edit.at, to }], None), None).await;
        }
        // They are the list's.
        Button::Checklist
        | Button::OpenChecklist
        | Button::Open { .. }
        | Button::AddTopic { .. }
        | Button::AddTopics
        | Button::Write { .. }
        | Button::Links
        | Button::CalendarFine
        | Button::Directory
        | Button::Try => return Ok(false),
    }
    Ok(true)
}

/// Whether there is such an entry; of those who are reminded everybody is one.
fn is_there(said: &Says, section: Section, key: &Key) -> bool {
    let is_reminded = || REMINDED.iter().any(|role| role.name() == key.as_str());
    match section == Section::Reminders {
        true => is_reminded(),
        false => section.said(said, Some(key)).is_some(),
    }
}

/// Asks who answers a topic that was written.
pub(super) fn ask_office(turn: &mut Turn<'_>, said: &Says, name: Value, page: u16) {
    let shown = render::reading(turn.lang, &name);
    turn.show(render::ask_office_of(turn.lang, said, &shown, page));
    turn.step = Dialogue::Setting(Draft::Topic { name });
    turn.asked = true;
}

/// What a setting shall be was chosen.
async fn choose(
    turn: &mut Turn<'_>,
    (process, said): (&Process, &Says),
    draft: Option<Draft>,
    (setting, key, chosen): (Setting, Option<Key>, Option<Key>),
) -> Result<bool, ActionError> {
    let row = setting.row();
    if let (Setting::TopicOffice, None, Some(Draft::Topic { name }), Some(office)) =
        (setting, &key, draft, &chosen)
    {
        let used = turn.tx.amended_keys().await?;
        let spanish = render::reading(Lang::spanish(), &name);
        let key = Key::of_name(&spanish, |key| {
            process.topic(key).is_some() || used.contains(key)
        });
        let office = Value::text(office.as_str());
        let new = Edit::entry("topic", key.as_str(), &[("name", name), ("office", office)]);
        return offer(turn, (vec![new], None), None).await;
    }
    let is_astray = match &key {
        Some(key) => !is_there(said, row.section, key),
        None => row.section.has_entries(),
    };
    let value = match &chosen {
        None if row.needed => return Ok(false),
        None => None,
        Some(choice) => match choice_of(&row, choice) {
            Some(value) => Some(value),
            None => return Ok(false),
        },
    };
    if is_astray {
        return Ok(false);
    }
    let edit = row.edit(key.as_ref(), value);
    offer(turn, (vec![edit], key), None).await
}

/// The value that a choice stands for.
fn choice_of(row: &Row, choice: &Key) -> Option<Value> {
    let choice = choice.as_str();
    let all = match row.kind {
        Kind::Entry(_) => return Some(Value::text(choice)),
        Kind::OneOf(all) => all,
        Kind::Text
        | Kind::Texts
        | Kind::Names
        | Kind::Email
        | Kind::Url
        | Kind::Hours
        | Kind::Time
        | Kind::Number
        | Kind::Days
        | Kind::Leads => return None,
    };
    let choice = all.iter().find(|one| **one == choice)?;
    if all == YES_NO {
        return Some(Value::Flag(*choice == "yes"));
    }
    let daily = DAILY.iter().find(|(name, _)| name == choice);
    let number = daily.map(|(_, days)| *days).or_else(|| choice.parse().ok());
    Some(number.map_or_else(|| Value::text(*choice), Value::Number))
}

/// Shows what changes would do, to one entry or to several. Whether they can be shown.
pub(super) async fn offer(
    turn: &mut Turn<'_>,
    (edits, of): (Vec<Edit>, Option<Key>),
    above: Option<&str>,
) -> Result<bool, ActionError> {
    let shown = preview(turn.tx, (&turn.actor, turn.desk), &edits, turn.now).await?;
    let (process, mut said) = now(turn).await?;
    add_new(&mut said, &edits);
    let say = card(turn, &said, &edits, &shown, above);
    turn.show(say);
    turn.step = Dialogue::Setting(Draft::Keep {
        edits,
        of,
        until: process.amended_until,
        update: turn.update,
    });
    turn.asked = true;
    Ok(true)
}

/// Entries that are added beside what names them have their names.
pub(super) fn add_new(said: &mut Says, edits: &[Edit]) {
    for edit in edits {
        let ([list, key], To::Set(Value::Table(entry))) = (edit.at.as_slice(), &edit.to) else {
            continue;
        };
        let Some(section) = Section::parse(list).filter(|section| section.has_entries()) else {
            continue;
        };
        let Some(key) = Key::parse(key).filter(|key| section.said(said, Some(key)).is_none())
        else {
            continue;
        };
        let mut entry = entry.clone();
        entry.insert(section.id().to_owned(), Value::text(key.as_str()));
        let entry = Value::Table(entry);
        let all = said.get(list).and_then(Value::as_list).unwrap_or_default();
        let all = all.iter().cloned().chain([entry]).collect();
        said.insert(list.clone(), Value::List(all));
    }
}

fn card(
    turn: &Turn<'_>,
    said: &Says,
    edits: &[Edit],
    shown: &[Preview],
    above: Option<&str>,
) -> Say {
    let changes: Vec<_> = edits
        .iter()
        .zip(shown)
        .filter(|(_, shown)| shown.before != shown.after)
        .map(|(edit, shown)| (edit, (shown.before.as_ref(), shown.after.as_ref())))
        .collect();
    render::ask_keep(turn.lang, said, &changes, turn.update, above)
}

/// Changes what was shown, and shows how it is now.
async fn keep(turn: &mut Turn<'_>, edits: &[Edit], of: Option<Key>) -> Result<bool, ActionError> {
    amend(turn.tx, (&turn.actor, turn.desk), edits, turn.now).await?;
    turn.reply.anew = true;
    turn.reply.note = Some(t!(turn.lang, "settings-kept"));
    let (_, said) = now(turn).await?;
    let section = edits
        .first()
        .and_then(|edit| Section::parse(edit.at.first()?));
    let Some(section) = section else {
        return Ok(true);
    };
    let say = match of.filter(|key| is_there(&said, section, key)) {
        Some(key) => render::entry(turn.lang, &said, section, &key),
        None => render::part(turn.lang, &said, section, 0),
    };
    turn.show(say);
    Ok(true)
}

fn moment(lang: Lang, at: NaiveDateTime) -> String {
    format!("{}, {}", lang.short_date(at.date()), at.format("%H:%M"))
}

/// What was changed so far.
async fn history(turn: &mut Turn<'_>, said: &Says, page: u16) -> Done {
    let (wanted, offset) = (Page::<()>::wanted(), Page::<()>::offset(page));
    let found = turn.tx.newest_amendments(offset, wanted).await?;
    let team = turn.tx.team().await?;
    let names: HashMap<PersonId, &str> = team
        .iter()
        .map(|one| (one.person_id, one.name.as_str()))
        .collect();
    let zone = turn.desk.calendar.time_zone();
    let page = Page::cut(found, page).map(|one| {
        let who = one.actor.strip_prefix("staff:");
        let who = who.and_then(|id| id.parse().ok()).map(PersonId::new);
        Made {
            id: one.id,
            at: moment(turn.lang, one.at.with_timezone(&zone).naive_local()),
            who: who.and_then(|id| names.get(&id).copied()),
            before: one.before(),
            edit: one.read(),
        }
    });
    turn.show(render::history(turn.lang, said, &page));
    Ok(())
}
