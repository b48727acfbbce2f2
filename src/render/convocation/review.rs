//! A coordinator is asked once before a convocation leaves to many, and before one that was sent is
//! corrected: they see what it says, to how many, and when.

use crate::domain::base::Blunt;
use crate::domain::mailing::Outcome;
use crate::locale::Lang;
use crate::render::base::people;
use crate::render::convocation::coordinator::{back, left_out_lines};
use crate::render::convocation::{About, Button, WaveSeen};
use crate::render::{Buttons, Outlook, Question, Say, send, shorten};
use crate::store::Convocation;
use crate::t;
use chrono::{DateTime, Utc};
use teloxide::utils::html::escape;

/// A convocation that is about to leave, as its coordinators see it.
pub struct ReviewSeen<'a> {
    /// The convocation.
    pub convocation: &'a Convocation,
    /// What it is about.
    pub about: About<'a>,
    /// Its audience in words.
    pub audience: String,
    /// What it says; `None`: it stands above.
    pub text: Option<String>,
    /// Its waves that are to leave.
    pub waves: &'a [WaveSeen],
    /// What is known of the first of them.
    pub outlook: &'a Outlook,
    /// Whom that one leaves out.
    pub left_out: &'a [(Outcome, Blunt)],
    /// When it is looked at.
    pub now: DateTime<Utc>,
}

/// Asks whether a convocation is to leave.
pub fn ask_to_send(lang: Lang, seen: &ReviewSeen<'_>) -> Say {
    let one = seen.convocation;
    let at = (seen.now, seen.about.zone);
    let mut lines = vec![t!(lang, "review-title"), String::new()];
    lines.push(text_line(lang, seen.text.as_deref()));
    if let Some(file) = &one.file {
        let name = escape(&shorten(file.name.as_deref().unwrap_or("🖼"), 60));
        lines.push(t!(lang, "convocation-file", name = name));
    }
    let audience = escape(&shorten(&seen.audience, 300));
    lines.push(t!(lang, "convocation-audience", audience = audience));
    lines.extend(seen.outlook.lines(lang, at));
    lines.extend(left_out_lines(lang, seen.left_out));
    if seen.waves.len() > 1 {
        lines.push(String::new());
        lines.push(t!(lang, "review-waves"));
        let waves = seen.waves.iter();
        lines.extend(waves.map(|wave| wave.line(lang, one.state, at)));
    }
    lines.push(String::new());
    lines.push(t!(lang, "review-ask"));
    let (convocation, version) = (one.id, one.version);
    let yes = Button::Send {
        convocation,
        version,
    };
    let buttons: Buttons = vec![
        vec![(t!(lang, "button-send-yes"), yes.into())],
        vec![(
            t!(lang, "button-try-out"),
            Button::TryOut { convocation }.into(),
        )],
        back(lang, convocation),
    ];
    send(lines.join("\n"), buttons)
}

/// What it says, or that it stands above.
fn text_line(lang: Lang, text: Option<&str>) -> String {
    match text {
        Some(text) => text.trim_end().to_owned(),
        None => t!(lang, "review-text-above"),
    }
}

/// A correction of what was sent, as its coordinators see it.
pub struct CorrectionSeen {
    /// Which convocation.
    pub convocation: i64,
    /// The state that its button belongs to.
    pub draft: i64,
    /// What it would say; `None`: it stands above.
    pub text: Option<String>,
    /// How many messages that were delivered would change.
    pub delivered: Blunt,
    /// How many are still to leave.
    pub waiting: Blunt,
}

/// Asks whether what was sent is to be corrected.
pub fn ask_to_correct(lang: Lang, seen: &CorrectionSeen) -> Question {
    let (convocation, draft) = (seen.convocation, seen.draft);
    let yes = Button::Correct { convocation, draft };
    let mut lines = vec![
        t!(lang, "correction-title"),
        text_line(lang, seen.text.as_deref()),
        t!(
            lang,
            "correction-delivered",
            people = people(lang, seen.delivered)
        ),
    ];
    if seen.waiting.is_any() && seen.waiting != Blunt::Few {
        let people = people(lang, seen.waiting);
        lines.push(t!(lang, "correction-waiting", people = people));
    }
    lines.push(String::new());
    lines.push(t!(lang, "correction-ask"));
    Question {
        html: lines.join("\n"),
        choices: vec![vec![(t!(lang, "button-correct-yes"), yes.into())]],
        back: Some(Button::One { convocation }.into()),
        ..Question::default()
    }
}
