//! What a citizen is told while asking: space, text, topic, preview, receipt.

use crate::domain::base::{Key, QuestionId};
use crate::domain::calendar::{Deadline, Rule};
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::{self, Buttons, PIECE, Say, beginning, send, shorten};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Asks for which space the question is, if for one: of each its key, its name and its day. Whoever only
/// wrote, without being asked, may say that it is no question; what was written in several messages is shown
/// as one.
pub fn choose_space(
    lang: Lang,
    draft: i64,
    spaces: &[(Key, &str, NaiveDate)],
    offered: bool,
    so_far: Option<&str>,
) -> Say {
    let button = |label: String, space: Option<Key>| {
        let data = Button::Space { draft, space };
        vec![(label, data.into())]
    };
    let line = |(key, name, day): &(Key, &str, NaiveDate)| {
        let (name, date) = (beginning(name, 40), lang.short_date(*day));
        let label = t!(lang, "ask-space-line", name = name, date = date);
        button(label, Some(key.clone()))
    };
    let mut buttons: Buttons = spaces.iter().map(line).collect();
    buttons.push(button(t!(lang, "button-no-space"), None));
    if offered {
        buttons.push(no_question(lang, draft));
    }
    let mut text = written(lang, so_far);
    text.push_str(&t!(lang, "ask-space"));
    send(text, buttons)
}

/// What was written in several messages, as one question.
fn written(lang: Lang, so_far: Option<&str>) -> String {
    so_far.map_or_else(String::new, |question| {
        let question = escape(&shorten(question, PIECE));
        format!("{}\n\n", t!(lang, "ask-preview", question = question))
    })
}

/// It was no question.
fn no_question(lang: Lang, draft: i64) -> Vec<(String, render::Button)> {
    let drop = Button::Drop { draft }.into();
    vec![(t!(lang, "button-no-question"), drop)]
}

/// Asks for the text of a question, to be asked in a space (`None`: the year-round box).
pub fn write_it(lang: Lang, space: Option<&str>) -> Say {
    let mut text = t!(lang, "ask-write");
    if let Some(space) = space {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "ask-preview-space", space = escape(space)));
    }
    send(text, Vec::new())
}

/// Asks whether what was said long after belongs to a question that was not sent.
pub fn belongs(lang: Lang, draft: i64, question: &str) -> Say {
    let question = match question {
        "" => t!(lang, "ask-voice-only"),
        question => escape(&shorten(question, PIECE)),
    };
    let buttons = vec![vec![
        (t!(lang, "button-belongs"), Button::Belongs { draft }.into()),
        (t!(lang, "button-apart"), Button::Apart { draft }.into()),
    ]];
    send(t!(lang, "ask-belongs", question = question), buttons)
}

/// Asks whether what is said belongs to a question that something was added to a moment ago.
pub fn belongs_to(lang: Lang, draft: i64, number: &str) -> Say {
    let buttons = vec![vec![
        (t!(lang, "button-belongs"), Button::Belongs { draft }.into()),
        (t!(lang, "button-apart"), Button::Apart { draft }.into()),
    ]];
    send(t!(lang, "ask-belongs-to", number = number), buttons)
}

/// Something came that has no words: emoji, dots.
pub fn write_words(lang: Lang) -> Say {
    send(t!(lang, "ask-no-words"), Vec::new())
}

/// Files came, and still no word of what is asked.
pub fn write_after_file(lang: Lang) -> Say {
    send(t!(lang, "ask-write-after-file"), Vec::new())
}

/// Asks what the question is about; the names come with the topic's key. Whoever only wrote, without
/// being asked, may say that it is no question; what was written in several messages is shown as one.
pub fn choose_topic(
    lang: Lang,
    draft: i64,
    topics: &[(Key, String)],
    offered: bool,
    so_far: Option<&str>,
) -> Say {
    let mut text = written(lang, so_far);
    let button = |label: String, topic: Option<Key>| {
        let data = Button::Topic { draft, topic };
        vec![(label, data.into())]
    };
    let mut buttons: Buttons = topics
        .iter()
        .map(|(key, name)| button(shorten(name, 60), Some(key.clone())))
        .collect();
    buttons.push(button(t!(lang, "button-no-topic"), None));
    if offered {
        buttons.push(no_question(lang, draft));
    }
    text.push_str(&match offered && so_far.is_none() {
        true => t!(lang, "ask-topic-offered"),
        false => t!(lang, "ask-topic"),
    });
    send(text, buttons)
}

/// What a preview shows.
#[derive(Debug)]
pub struct Preview<'a> {
    /// Which state of the draft: buttons of an earlier one do nothing.
    pub draft: i64,
    /// The question; empty if it is all in a voice note.
    pub text: &'a str,
    /// The name of the space, where there is more than the year-round box.
    pub space: Option<&'a str>,
    /// The name of the topic, if one was chosen.
    pub topic: Option<&'a str>,
    /// How many files come along.
    pub files: usize,
    /// The name it would be published under, if any.
    pub author: Option<&'a str>,
    /// Whether there is another space it could go to.
    pub can_move: bool,
    /// Whether there are topics it could be about.
    pub has_topics: bool,
}

/// A question as it was sent: what its preview becomes.
pub fn sent(lang: Lang, preview: &Preview<'_>) -> Say {
    send(previewed(lang, preview), Vec::new())
}

/// What a question says, and how it would be sent.
fn previewed(lang: Lang, preview: &Preview<'_>) -> String {
    let question = match preview.text {
        "" => t!(lang, "ask-voice-only"),
        text => shorten(text, PIECE),
    };
    let mut text = t!(lang, "ask-preview", question = escape(&question));
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    line(String::new());
    if let Some(space) = preview.space {
        line(t!(lang, "ask-preview-space", space = escape(space)));
    }
    if let Some(topic) = preview.topic {
        line(t!(lang, "ask-preview-topic", topic = escape(topic)));
    }
    if preview.files > 0 {
        line(t!(lang, "ask-preview-files", count = preview.files));
    }
    line(match preview.author {
        Some(name) => t!(lang, "ask-preview-named", name = escape(name)),
        None => t!(lang, "ask-preview-unnamed"),
    });
    text
}

/// Shows a question before it is sent.
pub fn preview(lang: Lang, preview: &Preview<'_>) -> Say {
    let asked = t!(lang, "ask-preview-send");
    let text = [previewed(lang, preview), asked].join("\n\n");
    let draft = preview.draft;
    let name = match preview.author {
        Some(_) => t!(lang, "button-unnamed"),
        None => t!(lang, "button-named"),
    };
    let mut buttons = vec![vec![(
        t!(lang, "button-send"),
        Button::Send { draft }.into(),
    )]];
    buttons.push(vec![(name, Button::Name { draft }.into())]);
    if preview.can_move {
        let spaces = Button::Spaces { draft }.into();
        buttons.push(vec![(t!(lang, "button-space"), spaces)]);
    }
    if preview.has_topics {
        let topics = Button::Topics { draft }.into();
        buttons.push(vec![(t!(lang, "button-topic"), topics)]);
    }
    buttons.push(vec![
        (t!(lang, "button-rewrite"), Button::Rewrite { draft }.into()),
        (t!(lang, "button-drop"), Button::Drop { draft }.into()),
    ]);
    send(text, buttons)
}

/// Nothing was sent; it can be had back.
pub fn dropped(lang: Lang, draft: i64) -> Say {
    send(t!(lang, "ask-dropped"), take_back(lang, draft))
}

fn take_back(lang: Lang, draft: i64) -> Buttons {
    let data = Button::TakeBack { draft }.into();
    vec![vec![(t!(lang, "button-take-back"), data)]]
}

/// A question that was begun was not received: as it stands, unless it says nothing yet. Whoever had chosen
/// to ask hears what becomes of it if they say nothing.
pub fn nudge(lang: Lang, draft: i64, question: &str, speaks: bool, offered: bool) -> Say {
    let mut text = match question {
        "" if !speaks => t!(lang, "unsent-file"),
        question => format!("{}\n\n{}", t!(lang, "unsent"), quoted(lang, question)),
    };
    let rest = match (speaks, offered) {
        (false, _) if question.is_empty() => None,
        (false, _) => Some(t!(lang, "unsent-no-words")),
        (true, true) => Some(t!(lang, "unsent-offered")),
        (true, false) => Some(t!(lang, "unsent-asked")),
    };
    if let Some(rest) = rest {
        text.push_str("\n\n");
        text.push_str(&rest);
    }
    let mut buttons = Buttons::new();
    if speaks {
        let data = Button::Send { draft }.into();
        buttons.push(vec![(t!(lang, "button-send"), data)]);
    }
    let change = Button::Unsent.into();
    buttons.push(vec![(t!(lang, "button-unsent"), change)]);
    buttons.push(match offered {
        true => no_question(lang, draft),
        false => vec![(t!(lang, "button-drop"), Button::Drop { draft }.into())],
    });
    send(text, buttons)
}

/// A question so far, or that it was spoken.
fn quoted(lang: Lang, question: &str) -> String {
    let question = match question {
        "" => t!(lang, "ask-voice-only"),
        question => escape(&shorten(question, PIECE)),
    };
    format!("<blockquote>{question}</blockquote>")
}

/// What was begun has ended without being sent; it can be had back.
pub fn unsent_ended(lang: Lang, draft: i64, text: &str, speaks: bool) -> Say {
    let said = match text {
        "" if !speaks => t!(lang, "unsent-file-ended"),
        text => format!("{}\n\n{}", t!(lang, "unsent-ended"), quoted(lang, text)),
    };
    send(said, take_back(lang, draft))
}

/// What was written and not sent is recorded: why, the receipt, and the way to take it back.
pub fn filed(
    lang: Lang,
    question: QuestionId,
    number: &str,
    office: Option<&str>,
    deadline: &Deadline,
    text: &str,
) -> Vec<Say> {
    let date = lang.long_date(deadline.received_on);
    let text = escape(&shorten(text, PIECE));
    let withdraw = Button::Withdraw {
        question,
        page: None,
    };
    let buttons = vec![vec![(t!(lang, "button-withdraw"), withdraw.into())]];
    let why = t!(lang, "unsent-filed", date = date, question = text);
    vec![
        send(why, buttons),
        receipt(lang, question, number, office, deadline),
    ]
}

/// A question waits to be sent, and why.
pub fn held(lang: Lang, draft: i64, why: &str) -> Say {
    let buttons = vec![
        vec![(t!(lang, "button-send"), Button::Send { draft }.into())],
        vec![(t!(lang, "button-drop"), Button::Drop { draft }.into())],
    ];
    let text = [why, &t!(lang, "ask-held")].join("\n\n");
    send(text, buttons)
}

/// The receipt: number, office, and the date that is promised (CPACA art. 61 n. 3).
pub fn receipt(
    lang: Lang,
    question: QuestionId,
    number: &str,
    office: Option<&str>,
    deadline: &Deadline,
) -> Say {
    let date = lang.long_date(deadline.due());
    let mut text = t!(lang, "ask-receipt", number = number, date = date);
    text.push_str("\n\n");
    text.push_str(&match office {
        Some(office) => t!(lang, "ask-receipt-office", office = escape(office)),
        None => t!(lang, "ask-receipt-no-office"),
    });
    if deadline.rule == Rule::Filing && deadline.filed_on != deadline.received_on {
        text.push_str("\n\n");
        text.push_str(&t!(
            lang,
            "ask-filed",
            received = lang.long_date(deadline.received_on),
            date = lang.long_date(deadline.filed_on)
        ));
    }
    let why = (t!(lang, "button-why"), Button::Why { question }.into());
    send(text, vec![vec![why]])
}

/// The space has closed since the question was begun.
pub fn space_closed(lang: Lang, in_box: &str) -> Say {
    send(
        t!(lang, "ask-space-closed", space = escape(in_box)),
        Vec::new(),
    )
}
