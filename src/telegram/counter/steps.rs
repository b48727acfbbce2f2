//! The steps of taking a question in: what each asks, what it takes, and which comes next.

use super::draft::{Asked, Draft};
use super::hall;
use crate::actions::ActionError;
use crate::actions::counter::{deadline, permitted, space_at};
use crate::domain::Sought;
use crate::domain::base::{FileKind, Key};
use crate::domain::counter::{Channel, is_from_before};
use crate::domain::space::Phase;
use crate::render::counter::{self, Arriving};
use crate::render::{Question, Word, command_said, shorten};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::doubt::{self, Expected};
use crate::telegram::base::form::{Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Turn;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone as _, Utc};

/// The longest question, in UTF-16 units, and how much else is said of it.
const LONGEST: usize = 8_192;
const SAID: usize = 500;
/// Files one question may come with.
const FILES: usize = 10;

impl Step for Draft {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        permitted(&turn.actor)?;
        let (lang, id) = (turn.lang, turn.update);
        let channel = self.channel();
        let channel = || channel.ok_or(ActionError::NotFound(Sought::Question));
        Ok(match self.asked {
            Asked::Channel => {
                let typist = turn.actor.person.id;
                let unprinted = turn.tx.without_slip(typist, hall::MOST).await?.len();
                let has_space = !open_spaces(turn).is_empty();
                counter::choose_channel(lang, id, has_space, unprinted)
            }
            Asked::Space => counter::choose_encounter(lang, id, &open_spaces(turn)),
            Asked::Line => hall::shown(turn, self).await?,
            Asked::Text => {
                let files = (self.files.len(), is_voice(self));
                counter::write_it_down(lang, id, channel()?, files)
            }
            Asked::When => counter::ask_when(lang, id, channel()?),
            Asked::Reason => {
                let received = self.received_at.unwrap_or(turn.now);
                counter::ask_reason(lang, id, turn.desk.calendar.local_date(received))
            }
            Asked::Place => counter::ask_place(lang, id),
            Asked::Topic => counter::ask_topic(lang, id, &topics(turn)),
            Asked::Asker => counter::ask_asker(lang, id),
            Asked::Preview => preview(turn, self)?,
        })
    }

    async fn take(mut self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        let lang = turn.lang;
        // A word that answers, or names a command, is no part of what somebody asks.
        let is_typed = said.file.is_none()
            && (Word::of(&said.text).is_some() || command_said(&said.text).is_some());
        if is_typed && matches!(self.asked, Asked::Text | Asked::Line | Asked::Preview) {
            return Ok(Taken::Not(t!(lang, "counter-tap")));
        }
        if self.asked == Asked::Line {
            return hall::take(turn, self, said).await;
        }
        // What is sent under the preview is another picture of its album, or more of the text.
        let is_text = matches!(self.asked, Asked::Text | Asked::Preview)
            || (said.album.is_some() && said.album == self.album);
        if is_text {
            return Ok(text(turn, self, said));
        }
        if said.file.is_some() || said.text.is_empty() {
            return Ok(Taken::Not(t!(lang, "form-not-this")));
        }
        let words = shorten(&said.text, SAID);
        match self.asked {
            Asked::When => return Ok(when(turn, self, &words)),
            Asked::Reason => self.reason = words,
            Asked::Place => self.place = words,
            Asked::Asker => self.asker = words,
            Asked::Channel
            | Asked::Space
            | Asked::Topic
            | Asked::Line
            | Asked::Text
            | Asked::Preview => return Ok(Taken::Not(t!(lang, "counter-tap"))),
        }
        self.asked = after(turn, &self);
        Ok(Taken::Next(self))
    }

    fn waits(self, update: i64) -> Dialogue {
        Dialogue::TakingIn(Box::new(Self { id: update, ..self }))
    }

    async fn refuse(&self, turn: &mut Turn<'_>, error: ActionError) -> Result<bool, ActionError> {
        turn.refuse_staff(error).map(|()| true)
    }
}

/// What it asks: words, or the paper with a line about it, or a voice that somebody writes down.
fn text(turn: &mut Turn<'_>, mut draft: Draft, said: Said) -> Taken<Draft> {
    match said.file {
        Some(_) if draft.files.len() >= FILES => {
            return Taken::Not(t!(turn.lang, "ask-too-many-files", count = FILES));
        }
        Some(file) => draft.files.push(file),
        None => {}
    }
    if !said.text.is_empty() {
        if !draft.text.is_empty() {
            draft.text.push('\n');
        }
        draft.text.push_str(&said.text);
        if draft.text.encode_utf16().count() > LONGEST {
            draft.text = shorten(&draft.text, LONGEST);
            turn.tell(t!(turn.lang, "ask-too-long"));
        }
    }
    draft.album = said.album;
    let speaks = draft.text.contains(char::is_alphanumeric);
    draft.asked = match (speaks, draft.asked) {
        (true, Asked::Text) => after(turn, &draft),
        (_, asked) => asked,
    };
    match speaks || !draft.files.is_empty() {
        true => Taken::Next(draft),
        false => Taken::Not(t!(turn.lang, "ask-no-words")),
    }
}

/// When it came; without an hour, at noon of that day.
fn when(turn: &mut Turn<'_>, mut draft: Draft, text: &str) -> Taken<Draft> {
    let (lang, today) = (turn.lang, turn.desk.calendar.local_date(turn.now));
    let text = match doubt::certain(turn, text, Expected::Past) {
        Ok(text) => text,
        Err(which) => return which.taken(),
    };
    let Some((day, time)) = lang.read_past_moment(&text, today) else {
        return Taken::Not(t!(lang, "counter-when-unclear"));
    };
    let at = match time {
        Some(time) => instant(turn, day, time),
        None if day == today => Some(turn.now),
        None => noon(turn, day),
    };
    match at {
        Some(at) if at > turn.now => Taken::Not(t!(lang, "counter-to-come")),
        // A year that the calendar does not know.
        Some(at) if deadline(turn.desk, at).is_err() => {
            Taken::Not(t!(lang, "counter-when-unclear"))
        }
        Some(at) => {
            (draft.received_at, draft.has_hour) = (Some(at), time.is_some());
            draft.asked = after(turn, &draft);
            Taken::Next(draft)
        }
        None => Taken::Not(t!(lang, "counter-when-unclear")),
    }
}

fn instant(turn: &Turn<'_>, day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let zone = turn.desk.calendar.time_zone();
    let local = zone.from_local_datetime(&day.and_time(time)).earliest();
    local.map(|local| local.with_timezone(&Utc))
}

/// Noon of a day: an hour that nobody said.
pub(super) fn noon(turn: &Turn<'_>, day: NaiveDate) -> Option<DateTime<Utc>> {
    instant(turn, day, NaiveTime::from_hms_opt(12, 0, 0)?)
}

/// What is asked after this.
pub(super) fn after(turn: &Turn<'_>, draft: &Draft) -> Asked {
    let order = order(turn, draft);
    let at = order.iter().position(|asked| *asked == draft.asked);
    let next = at.and_then(|at| order.get(at + 1));
    next.copied().unwrap_or(Asked::Preview)
}

/// What was asked before this.
pub(super) fn before(turn: &Turn<'_>, draft: &Draft) -> Asked {
    let order = order(turn, draft);
    let at = order.iter().position(|asked| *asked == draft.asked);
    let before = at.and_then(|at| order.get(at.checked_sub(1)?));
    before.copied().unwrap_or(Asked::Channel)
}

/// The steps of this one, in order.
fn order(turn: &Turn<'_>, draft: &Draft) -> Vec<Asked> {
    if draft.channel() == Some(Channel::Hall) {
        return vec![Asked::Channel, Asked::Space, Asked::Line];
    }
    let zone = turn.desk.calendar.time_zone();
    let is_older = draft
        .received_at
        .is_some_and(|at| is_from_before(at, turn.now, zone));
    let by_telephone = draft.channel() == Some(Channel::Telephone);
    let steps = [
        (Asked::Channel, true),
        (Asked::Text, true),
        (Asked::When, true),
        (Asked::Reason, is_older),
        (Asked::Place, !by_telephone),
        (Asked::Topic, !turn.desk.process.topics.is_empty()),
        (Asked::Asker, true),
        (Asked::Preview, true),
    ];
    let asked = steps.into_iter().filter(|(_, is_asked)| *is_asked);
    asked.map(|(asked, _)| asked).collect()
}

fn is_voice(draft: &Draft) -> bool {
    let mut files = draft.files.iter();
    files.any(|file| file.kind == FileKind::Voice)
}

/// The topics there are, by their names.
fn topics(turn: &Turn<'_>) -> Vec<(Key, String)> {
    let all = turn.desk.process.topics.iter();
    all.map(|topic| {
        (
            topic.key.clone(),
            topic.name.read(turn.lang.code()).to_owned(),
        )
    })
    .collect()
}

/// The encounters that are under way and take questions, but for those of children.
pub(super) fn open_spaces(turn: &Turn<'_>) -> Vec<(Key, String)> {
    let open = turn.spaces.open_at(turn.now);
    let open = open.filter(|space| {
        space.kind.keeps_identities() && space.phase_at(turn.now) == Phase::UnderWay
    });
    open.map(|space| {
        (
            space.key.clone(),
            space.name.read(turn.lang.code()).to_owned(),
        )
    })
    .collect()
}

fn preview(turn: &Turn<'_>, draft: &Draft) -> Result<Question, ActionError> {
    let (lang, desk) = (turn.lang, turn.desk);
    let missing = ActionError::NotFound(Sought::Question);
    let (Some(channel), Some(received)) = (draft.channel(), draft.received_at) else {
        return Err(missing);
    };
    let local = received.with_timezone(&desk.calendar.time_zone());
    let deadline = deadline(desk, received)?;
    let topic = draft.topic.as_deref();
    let topic = topic.and_then(|key| desk.process.topic(key));
    let space = space_at(&turn.spaces, received).and_then(|key| turn.spaces.get(key));
    let zone = desk.calendar.time_zone();
    let arriving = Arriving {
        channel,
        text: &draft.text,
        files: draft.files.len(),
        received: (local.date_naive(), draft.has_hour.then_some(local.time())),
        place: &draft.place,
        reason: match is_from_before(received, turn.now, zone) {
            true => &draft.reason,
            false => "",
        },
        topic: topic.map(|topic| topic.name.read(lang.code())),
        office: topic.map(|topic| desk.office_name(topic.office.as_str())),
        space: space.map(|space| space.name.read(lang.code())),
        asker: &draft.asker,
        due_on: deadline.due(),
    };
    Ok(counter::arriving(lang, turn.update, &arriving))
}
