//! What coordinators see of the papers after a space, and of sending them to those who were there.

use crate::domain::space::Space;
use crate::domain::space::guests::Paper;
use crate::locale::Lang;
use crate::render::space::Button;
use crate::render::space::attendance::{leave, title};
use crate::render::space::guests::back;
use crate::render::{Buttons, Outlook, Say, send, shorten};
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// The papers of a space: what is there and what is missing; whether they are still to be sent to those who
/// were there.
pub fn papers(
    lang: Lang,
    id: i64,
    space: &Space,
    (missing, is_to_be_sent): (&[Paper], bool),
) -> Say {
    let mut lines = vec![title(lang, space)];
    for paper in Paper::ALL {
        let sign = match missing.contains(paper) {
            true => "◻️",
            false => "✅",
        };
        lines.push(t!(lang, "paper-line", sign = sign, paper = paper.name()));
    }
    lines.push(match missing.is_empty() {
        true => t!(lang, "papers-complete"),
        false => t!(lang, "papers-missing"),
    });
    if is_to_be_sent {
        lines.push(t!(lang, "papers-unsent"));
    }
    let keeps = space.kind.keeps_identities();
    let wanted = |paper: &Paper| keeps || *paper != Paper::Attendance;
    let button = |paper: Paper| {
        let ask = Button::Paper { space: id, paper };
        (t!(lang, "button-paper", paper = paper.name()), ask.into())
    };
    let papers = Paper::ALL.iter().copied().filter(wanted);
    let mut buttons: Buttons = papers.map(|paper| vec![button(paper)]).collect();
    if is_to_be_sent {
        let minutes = Button::Minutes { space: id }.into();
        buttons.insert(0, vec![(t!(lang, "button-minutes"), minutes)]);
    }
    buttons.push(vec![back(lang, id)]);
    send(lines.join("\n"), buttons)
}

/// The minutes of a space that are about to leave.
pub struct MinutesSeen {
    /// Of which space.
    pub space: i64,
    /// How many papers had come in.
    pub seen: u16,
    /// What they say; `None`: it stands above.
    pub text: Option<String>,
    /// The names of the files that go along.
    pub files: Vec<String>,
    /// To how many and when.
    pub outlook: Outlook,
    /// When it is looked at, and the entity's time zone.
    pub at: (DateTime<Utc>, Tz),
}

/// Asks whether the minutes are to leave.
pub fn ask_to_send_minutes(lang: Lang, one: &MinutesSeen) -> Say {
    let (space, seen) = (one.space, one.seen);
    let mut lines = vec![t!(lang, "minutes-title"), String::new()];
    lines.push(match &one.text {
        Some(text) => text.trim_end().to_owned(),
        None => t!(lang, "review-text-above"),
    });
    for name in &one.files {
        let name = escape(&shorten(name, 60));
        lines.push(t!(lang, "convocation-file", name = name));
    }
    lines.extend(one.outlook.lines(lang, one.at));
    lines.push(String::new());
    lines.push(t!(lang, "review-ask"));
    let yes = Button::SendMinutes { space, seen }.into();
    let later = Button::Papers { space }.into();
    let buttons = vec![
        vec![(t!(lang, "button-send-yes"), yes)],
        vec![(t!(lang, "button-not-now"), later)],
    ];
    send(lines.join("\n"), buttons)
}

/// Asks for a paper.
pub fn ask_paper(lang: Lang, draft: i64, paper: Paper) -> Say {
    let text = t!(lang, "paper-ask", paper = paper.name());
    send(text, vec![vec![leave(lang, draft)]])
}
