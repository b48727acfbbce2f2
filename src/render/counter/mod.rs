//! What is asked of whoever takes a question in at the counter, and what they and its author read.

mod button;

use crate::domain::base::{Key, QuestionId};
use crate::domain::calendar::Deadline;
use crate::domain::counter::Channel;
use crate::locale::Lang;
use crate::render::base::form::Question as Form;
use crate::render::{Buttons, FileKind, Say, beginning, question, send, shorten, upload};
use crate::store::{Intake, Question};
use crate::t;
use chrono::{DateTime, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

pub use button::Button;

/// The most that is shown of a text beside other things.
const SHOWN: usize = 1_500;
/// The most that is shown of who asked.
const ASKER: usize = 300;

fn form(draft: i64, html: String, choices: Buttons) -> Form {
    Form {
        html,
        choices,
        back: Some(Button::Back { draft }.into()),
        leave: Some(Button::Drop { draft }.into()),
        ..Form::default()
    }
}

/// How did it come? `unprinted` slips of what was typed before can be printed.
pub fn choose_channel(lang: Lang, draft: i64, has_space: bool, unprinted: usize) -> Form {
    let all = Channel::ALL.iter();
    let offered = all.filter(|channel| has_space || **channel != Channel::Hall);
    let choice = |channel: &Channel| {
        let label = t!(lang, "counter-channel", channel = channel.name());
        let channel = *channel;
        vec![(label, Button::Came { draft, channel }.into())]
    };
    let mut choices: Buttons = offered.map(choice).collect();
    if unprinted > 0 {
        let label = t!(lang, "counter-missing", count = unprinted);
        choices.push(vec![(label, Button::Missing.into())]);
    }
    Form {
        back: None,
        ..form(draft, t!(lang, "counter-how"), choices)
    }
}

/// In which encounter?
pub fn choose_encounter(lang: Lang, draft: i64, spaces: &[(Key, String)]) -> Form {
    let choice = |(key, name): &(Key, String)| {
        let space = Some(key.clone());
        let button = Button::In { draft, space };
        vec![(beginning(name, 50), button.into())]
    };
    let choices = spaces.iter().map(choice).collect();
    form(draft, t!(lang, "counter-encounter"), choices)
}

/// What does it ask? `files`: what was sent already; a voice has to be written down.
pub fn write_it_down(
    lang: Lang,
    draft: i64,
    channel: Channel,
    (files, is_voice): (usize, bool),
) -> Form {
    let html = match (files, is_voice) {
        (0, _) => t!(lang, "counter-write", channel = channel.name()),
        (_, true) => t!(lang, "counter-transcribe"),
        (_, false) => t!(lang, "counter-in-a-line"),
    };
    form(draft, html, Buttons::new())
}

/// When did it come?
pub fn ask_when(lang: Lang, draft: i64, channel: Channel) -> Form {
    let day = |ago: u8| {
        let label = t!(lang, "counter-ago", days = ago);
        (label, Button::Day { draft, ago }.into())
    };
    let html = t!(lang, "counter-when", channel = channel.name());
    form(draft, html, vec![vec![day(0), day(1)]])
}

/// Why only now? It came on `day`.
pub fn ask_reason(lang: Lang, draft: i64, day: NaiveDate) -> Form {
    let html = t!(lang, "counter-reason", date = lang.long_date(day));
    form(draft, html, Buttons::new())
}

/// Where was it received?
pub fn ask_place(lang: Lang, draft: i64) -> Form {
    Form {
        on: Some((t!(lang, "button-skip"), Button::Skip { draft }.into())),
        ..form(draft, t!(lang, "counter-place"), Buttons::new())
    }
}

/// What is it about?
pub fn ask_topic(lang: Lang, draft: i64, topics: &[(Key, String)]) -> Form {
    let choice = |(key, name): &(Key, String)| {
        let topic = Some(key.clone());
        let button = Button::Topic { draft, topic };
        vec![(beginning(name, 50), button.into())]
    };
    let mut choices: Buttons = topics.iter().map(choice).collect();
    let none = Button::Topic { draft, topic: None };
    choices.push(vec![(t!(lang, "counter-no-topic"), none.into())]);
    form(draft, t!(lang, "counter-topic"), choices)
}

/// Who asks, and where does the answer go?
pub fn ask_asker(lang: Lang, draft: i64) -> Form {
    Form {
        on: Some((t!(lang, "counter-not-said"), Button::Skip { draft }.into())),
        ..form(draft, t!(lang, "counter-asker"), Buttons::new())
    }
}

/// A question as it would be recorded.
#[derive(Debug)]
pub struct Arriving<'a> {
    /// How it came.
    pub channel: Channel,
    /// What is asked.
    pub text: &'a str,
    /// How many files go with it.
    pub files: usize,
    /// When it came; without an hour where none was said.
    pub received: (NaiveDate, Option<NaiveTime>),
    /// Where.
    pub place: &'a str,
    /// Why it is typed on a later day.
    pub reason: &'a str,
    /// The name of what it is about.
    pub topic: Option<&'a str>,
    /// The name of its office.
    pub office: Option<&'a str>,
    /// The name of the encounter it was asked in.
    pub space: Option<&'a str>,
    /// Who asks.
    pub asker: &'a str,
    /// Until when it is answered.
    pub due_on: NaiveDate,
}

/// The question as it would be recorded, for a yes.
pub fn arriving(lang: Lang, draft: i64, one: &Arriving<'_>) -> Form {
    let (day, hour) = one.received;
    let mut text = t!(
        lang,
        "counter-preview",
        channel = one.channel.name(),
        question = escape(&shorten(one.text, SHOWN)),
        date = lang.long_date(day)
    );
    if let Some(hour) = hour {
        text.push_str(&format!(", {}", lang.hour(hour)));
    }
    let said = |value: &str| escape(&shorten(value, ASKER));
    let lines = [
        (!one.place.is_empty()).then(|| t!(lang, "counter-line-place", text = said(one.place))),
        (!one.reason.is_empty()).then(|| t!(lang, "counter-line-reason", text = said(one.reason))),
        one.space
            .map(|name| t!(lang, "counter-line-space", text = said(name))),
        one.topic
            .map(|name| t!(lang, "counter-line-topic", text = said(name))),
        Some(match one.office {
            Some(name) => t!(lang, "counter-line-office", text = said(name)),
            None => t!(lang, "counter-line-no-office"),
        }),
        (one.files > 0).then(|| t!(lang, "counter-line-files", count = one.files)),
        Some(match one.asker.is_empty() {
            true => t!(lang, "counter-line-nobody"),
            false => t!(lang, "counter-line-asker", text = said(one.asker)),
        }),
        Some(t!(
            lang,
            "counter-line-due",
            date = lang.long_date(one.due_on)
        )),
    ];
    for line in lines.into_iter().flatten() {
        text.push('\n');
        text.push_str(&line);
    }
    let record = Button::Record { draft }.into();
    form(
        draft,
        text,
        vec![vec![(t!(lang, "counter-record"), record)]],
    )
}

/// It is recorded: number, date, and what is done with the slip. `opens`: whether the reader may open it.
pub fn taken_in(lang: Lang, id: QuestionId, number: &str, deadline: &Deadline, opens: bool) -> Say {
    let date = lang.long_date(deadline.due());
    let slip = Button::Slip { question: id }.into();
    let mut buttons = vec![
        vec![(t!(lang, "counter-more"), Button::More.into())],
        vec![(t!(lang, "button-slip"), slip)],
    ];
    if opens {
        let open = question::Button::Opened { question: id }.into();
        buttons.push(vec![(t!(lang, "button-open"), open)]);
    }
    send(
        t!(lang, "counter-taken-in", number = number, date = date),
        buttons,
    )
}

/// Nothing was recorded.
pub fn not_taken_in(lang: Lang) -> Say {
    send(t!(lang, "counter-dropped"), Buttons::new())
}

/// The questions of an encounter, one after another: those that were typed last, and how many there are.
pub fn hall(lang: Lang, draft: i64, space: &str, typed: &[(String, String)], count: usize) -> Form {
    let space = escape(&beginning(space, 100));
    let mut text = match count {
        0 => t!(lang, "counter-hall", space = space),
        count => t!(lang, "counter-hall-count", space = space, count = count),
    };
    for (number, asked) in typed {
        let asked = escape(&beginning(asked, 80));
        text.push('\n');
        text.push_str(&t!(
            lang,
            "counter-hall-line",
            number = number,
            text = asked
        ));
    }
    if count > 0 {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "counter-hall-next"));
    }
    let mut choices = Buttons::new();
    if count > 0 {
        let undo = Button::Undo { draft }.into();
        choices.push(vec![(t!(lang, "counter-undo"), undo)]);
    }
    let end = Button::End { draft }.into();
    choices.push(vec![(t!(lang, "counter-end"), end)]);
    Form {
        html: text,
        choices,
        ..Form::default()
    }
}

/// No more are typed; `count` were.
pub fn hall_over(lang: Lang, count: usize) -> Say {
    send(t!(lang, "counter-hall-over", count = count), Buttons::new())
}

/// Goes with the slips to be printed.
pub fn slips(lang: Lang, count: usize) -> Say {
    let text = t!(lang, "counter-slips", count = count);
    upload(FileKind::Document, text, Buttons::new())
}

/// Whoever has the code of a slip is asked whether the question is theirs.
pub fn ask_claim(lang: Lang, asked: &Question, proof: Key) -> Say {
    let text = t!(
        lang,
        "counter-claim",
        number = asked.number.as_str(),
        question = escape(&shorten(&asked.text, SHOWN))
    );
    let question = asked.id;
    let claim = Button::Claim { question, proof }.into();
    send(text, vec![vec![(t!(lang, "button-claim"), claim)]])
}

/// The question of a code is theirs now; `is_late`: its date has passed.
pub fn claimed(lang: Lang, asked: &Question, is_late: bool) -> Say {
    let number = asked.number.as_str();
    let date = lang.long_date(asked.answer_by());
    let text = match (asked.state.is_open(), is_late) {
        (true, false) => t!(lang, "counter-claimed", number = number, date = date),
        (true, true) => t!(lang, "counter-claimed-late", number = number, date = date),
        (false, _) => t!(lang, "counter-claimed-over", number = number),
    };
    let one = question::Button::One { question: asked.id }.into();
    send(text, vec![vec![(t!(lang, "button-status"), one)]])
}

/// Lines of a card: how the question came, and to those who answer it (`names`) who asked.
pub(in crate::render) fn came(lang: Lang, intake: &Intake, names: bool, zone: Tz) -> Vec<String> {
    let day = |at: DateTime<chrono::Utc>| at.with_timezone(&zone).date_naive();
    let channel = intake.channel.name();
    let mut lines = vec![t!(
        lang,
        "counter-came",
        channel = channel,
        date = lang.short_date(day(intake.typed_at))
    )];
    let said = |text: &str| escape(&shorten(text, ASKER));
    if let Some(place) = &intake.place {
        lines.push(t!(lang, "counter-line-place", text = said(place)));
    }
    if let Some(reason) = &intake.reason {
        lines.push(t!(lang, "counter-line-reason", text = said(reason)));
    }
    lines.push(match (&intake.asker, intake.claimed_at) {
        (_, Some(at)) => t!(lang, "counter-is-claimed", date = lang.short_date(day(at))),
        (Some(asker), None) if names => t!(lang, "counter-line-asker", text = said(asker)),
        (Some(_), None) => t!(lang, "counter-said-who"),
        (None, None) => t!(lang, "counter-unknown"),
    });
    lines
}
