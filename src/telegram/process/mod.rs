//! What a coordinator sets up in the chat before the first hearing: one card with what is missing, edited in
//! place. Whatever is pressed or written, the actions check the right to it.

pub mod directory;
mod read;
mod setting;
pub mod settings;
mod writing;

pub use setting::Setting;

use writing::Writing;

use crate::actions::ActionError;
use crate::actions::process::checklist::{note, permitted, preparation};
use crate::actions::process::{add, amend, in_force};
use crate::actions::staff::invitation;
use crate::config::written;
use crate::domain::base::fold::folded;
use crate::domain::calendar::Reason;
use crate::domain::process::{Amendment, Edit, Item, Process, Section, Topic, Value, is_email};
use crate::domain::staff::{Ability, Role};
use crate::files::process::topics::proposals;
use crate::render::process::Button;
use crate::render::schedule::NAMED;
use crate::render::{self, shorten};
use crate::secret;
use crate::store::StoreError;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Subject, Turn};
use chrono::Datelike as _;

/// Links that are made at once, each in a message of its own, and days that are looked ahead.
const LINKS: usize = 10;
const AHEAD: usize = 366;
/// The longest name that is written, and how many lines of them.
const NAME: usize = 120;
const LINES: usize = 60;

/// Shows the list, if the person prepares the process.
pub async fn show(turn: &mut Turn<'_>) -> Done {
    if !turn.actor.may(Ability::RunProcess) {
        return Ok(());
    }
    let (now, _) = preparation(turn.tx, turn.desk.known(), turn.now).await?;
    turn.show(render::checklist(turn.lang, &now));
    Ok(())
}

/// A button of the list. Whether it belongs to the present state of things.
///
/// # Errors
/// [`ActionError::NotFound`] for whoever does not prepare the process; if the store fails.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    permitted(&turn.actor)?;
    let draft = match std::mem::take(&mut turn.step) {
        Dialogue::Setting(draft) => Some(draft),
        other => {
            turn.step = other;
            None
        }
    };
    match button {
        Button::Checklist | Button::OpenChecklist => show(turn).await?,
        Button::Open { item } => open(turn, item).await?,
        Button::AddTopic { topic } => add_topics(turn, |one| one.key == topic).await?,
        Button::AddTopics => add_topics(turn, |_| true).await?,
        Button::Write {
            item: Item::Offices,
        } => {
            let section = Section::Offices;
            return form::ask(turn, Writing::Entries { section }).await;
        }
        Button::Write { item } => return Ok(ask(turn, item, None)),
        Button::Links => links(turn).await?,
        Button::CalendarFine => {
            note(turn.tx, &turn.actor, Item::Calendar, turn.now).await?;
            show(turn).await?;
        }
        Button::Try => turn.reply.draw = Some(Subject::Trial),
        Button::Directory => directory::give(turn).await?,
        Button::Settings
        | Button::Part { .. }
        | Button::Entry { .. }
        | Button::Change { .. }
        | Button::Choose { .. }
        | Button::Add { .. }
        | Button::Remove { .. }
        | Button::Keep { .. }
        | Button::History { .. }
        | Button::Undo { .. } => return settings::press(turn, draft, button).await,
    }
    Ok(true)
}

async fn open(turn: &mut Turn<'_>, item: Item) -> Done {
    let lang = turn.lang;
    let (now, process) = preparation(turn.tx, turn.desk.known(), turn.now).await?;
    let say = match item {
        Item::Offices => render::check_offices(lang),
        Item::Topics => {
            let office = |topic: &Topic| {
                let office = process.office(topic.office.as_str());
                office.map_or_else(String::new, |office| office.name.clone())
            };
            let all = proposals(&process).into_iter();
            let all: Vec<_> = all.map(|topic| (topic.clone(), office(&topic))).collect();
            render::check_topics(lang, &all)
        }
        Item::Liaisons => {
            let keys = now.unstaffed.iter();
            let offices = keys.filter_map(|key| process.office(key));
            let offices: Vec<_> = offices.map(|one| (one.key.as_str(), &*one.name)).collect();
            match now.offices {
                0 => render::check_offices(lang),
                _ => render::check_liaisons(lang, &offices, &now.invited, LINKS),
            }
        }
        Item::Calendar => calendar(turn),
        Item::Policy => {
            ask(turn, item, None);
            return Ok(());
        }
        Item::Trial => render::check_trial(lang),
        Item::Schedule | Item::Hearing => render::checklist(lang, &now),
    };
    turn.show(say);
    Ok(())
}

/// The entity's own days of the year to come.
fn calendar(turn: &Turn<'_>) -> render::Say {
    let (lang, calendar) = (turn.lang, &turn.desk.calendar);
    let mut works_saturdays = false;
    let mut days = Vec::new();
    for day in calendar.local_date(turn.now).iter_days().take(AHEAD) {
        let reasons = calendar.reasons(day);
        works_saturdays |= day.weekday() == chrono::Weekday::Sat && reasons.is_empty();
        let own = |one: &&Reason| matches!(one, Reason::NonBusinessDay(_) | Reason::Suspension(_));
        days.extend(
            reasons
                .iter()
                .find(own)
                .map(|reason| (day, lang.reason(reason))),
        );
    }
    render::check_calendar(lang, works_saturdays, &days)
}

async fn add_topics(turn: &mut Turn<'_>, wanted: impl Fn(&Topic) -> bool) -> Done {
    let (_, process) = preparation(turn.tx, turn.desk.known(), turn.now).await?;
    let all = proposals(&process)
        .into_iter()
        .filter(|topic| wanted(topic));
    let all: Vec<_> = all
        .map(|topic| {
            let office = Value::text(topic.office.as_str());
            let says = [("name", Value::from(&topic.name)), ("office", office)];
            Edit::entry("topic", topic.key.as_str(), &says)
        })
        .collect();
    if !all.is_empty() {
        amend(turn.tx, (&turn.actor, turn.desk), &all, turn.now).await?;
        turn.reply.anew = true;
    }
    match all.is_empty() {
        true => open(turn, Item::Topics).await,
        false => show(turn).await,
    }
}

/// What is added is kept, and in force for whatever comes next.
async fn settle(turn: &mut Turn<'_>, all: &[Amendment]) -> Done {
    add(turn.tx, (&turn.actor, turn.desk), all, turn.now).await?;
    turn.reply.anew |= !all.is_empty();
    Ok(())
}

/// A link for each office that has no liaison.
async fn links(turn: &mut Turn<'_>) -> Done {
    let (now, process) = preparation(turn.tx, turn.desk.known(), turn.now).await?;
    let bot = turn.desk.bot.get().cloned().unwrap_or_default();
    // Another process may have added some a moment ago.
    let desk = turn.desk.as_changed(turn.tx).await?;
    let (mut made, mut last) = (Vec::new(), None);
    let is_invited = |key: &&String| now.invited.contains(key);
    for key in now
        .unstaffed
        .iter()
        .filter(|key| !is_invited(key))
        .take(LINKS)
    {
        let secret = secret::new().map_err(|error| StoreError::from(sqlx::Error::Io(error)))?;
        let post = (Role::Liaison, key.as_str());
        let until = invitation::invite(turn.tx, &desk, post.0, post.1, &secret, turn.now);
        last = Some(until.await?);
        invitation::sign(turn.tx, &turn.actor, &secret, post, turn.now).await?;
        let name = process.office(key).map_or(key, |office| &office.name);
        made.push((name.clone(), format!("https://t.me/{bot}?start={secret}")));
    }
    let Some(until) = last else {
        return open(turn, Item::Liaisons).await;
    };
    let until = turn.desk.calendar.local_date(until);
    open(turn, Item::Liaisons).await?;
    // Each in a message of its own, which is sent on as it is and which no button writes over.
    for (office, link) in &made {
        turn.say(render::link_to_send(turn.lang, office, link, until));
    }
    turn.say(render::links_made(turn.lang, made.len()));
    Ok(())
}

/// Asks for something to be written. Whether there is anything to write about it.
fn ask(turn: &mut Turn<'_>, item: Item, why: Option<&str>) -> bool {
    let setting = match item {
        Item::Topics => Setting::Topics,
        Item::Policy => Setting::Controller,
        Item::Schedule | Item::Offices | Item::Liaisons | Item::Hearing => return false,
        Item::Calendar | Item::Trial => return false,
    };
    turn.show(render::check_write(turn.lang, item, why));
    turn.step = Dialogue::Setting(setting);
    turn.asked = true;
    true
}

/// Something was written about the process.
pub async fn go_on(turn: &mut Turn<'_>, setting: Setting, said: Said) -> Done {
    if let Err(error) = permitted(&turn.actor) {
        return turn.refuse_staff(error);
    }
    let mut process = in_force(turn.tx, turn.desk.known()).await?;
    let (item, read) = match setting {
        Setting::Value { setting, key } => {
            let page = 0;
            return form::written(turn, Writing::Value { setting, key, page }, said).await;
        }
        Setting::Entries { section } => {
            return form::written(turn, Writing::Entries { section }, said).await;
        }
        // They are answered by a button.
        Setting::Topic { name } => {
            settings::ask_office(turn, &written(&process), name, 0);
            return Ok(());
        }
        Setting::Keep { edits, of, .. } => {
            let above = t!(turn.lang, "setting-choose");
            return match settings::offer(turn, (edits, of), Some(&above)).await {
                Ok(_) => Ok(()),
                Err(error) => turn.refuse_staff(error),
            };
        }
        // The version before waited so for them.
        Setting::Offices => {
            let section = Section::Offices;
            return form::written(turn, Writing::Entries { section }, said).await;
        }
        Setting::Topics => (Item::Topics, topics(turn, &mut process, &said.text)),
        Setting::Controller => {
            let email = said.text.trim().to_owned();
            let good = is_email(&email).then(|| vec![Amendment::Controller { email }]);
            (
                Item::Policy,
                good.ok_or_else(|| t!(turn.lang, "check-bad-email")),
            )
        }
    };
    match read {
        Ok(all) if !all.is_empty() => {
            settle(turn, &all).await?;
            turn.tell(t!(turn.lang, "check-kept"));
            show(turn).await
        }
        Ok(_) => {
            ask(turn, item, Some(&t!(turn.lang, "form-not-this")));
            Ok(())
        }
        Err(why) => {
            ask(turn, item, Some(&why));
            Ok(())
        }
    }
}

fn lines(text: &str) -> impl Iterator<Item = String> {
    let all = text.lines().map(str::trim).filter(|line| !line.is_empty());
    all.take(LINES).map(|line| shorten(line, NAME))
}

/// «Salud: Secretaría de Salud», a line each.
fn topics(turn: &Turn<'_>, process: &mut Process, text: &str) -> Result<Vec<Amendment>, String> {
    let mut all = Vec::new();
    for line in lines(text) {
        let lang = turn.lang;
        let unread = || t!(lang, "check-bad-topic", written = line.as_str());
        let (name, called) = line.rsplit_once(':').ok_or_else(unread)?;
        let (name, called) = (name.trim(), called.trim());
        let Some(office) = process.office_called(called) else {
            let offices = process.offices.iter().map(|office| office.name.as_str());
            let offices = offices.take(NAMED).collect::<Vec<_>>().join("; ");
            return Err(match called.is_empty() || offices.is_empty() {
                true => unread(),
                false => t!(
                    lang,
                    "check-topic-no-office",
                    name = called,
                    offices = offices
                ),
            });
        };
        let (spoken, wanted) = (turn.desk.language.code(), folded(name));
        let mut topics = process.topics.iter();
        let is_there = topics.any(|topic| folded(topic.name.read(spoken)) == wanted);
        if name.is_empty() {
            return Err(unread());
        }
        if is_there {
            return Err(t!(lang, "check-topic-there", name = name));
        }
        let topic = process.found_topic(name, &office.key.clone());
        if process.amend(&topic) {
            all.push(topic);
        }
    }
    Ok(all)
}
