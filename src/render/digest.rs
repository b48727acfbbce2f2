//! The morning's one message to a member of staff.

use super::office::{time_left, traffic_light};
use super::{Say, send, shorten};
use crate::locale::Lang;
use crate::store::Question;
use crate::t;
use teloxide::utils::html::escape;

/// What is told to one person on one morning.
#[derive(Debug, Default)]
pub struct Digest {
    /// Questions past their date.
    pub overdue: i64,
    /// Questions due soon that today is a day to speak of.
    pub due: i64,
    /// Questions that came since the last working hours.
    pub new: i64,
    /// The first of them, most urgent first.
    pub lines: Vec<DigestLine>,
}

/// One question in a digest.
#[derive(Debug)]
pub struct DigestLine {
    /// The question.
    pub question: Question,
    /// Business days left.
    pub days_left: i64,
    /// The office it is with, where the reader may not know.
    pub office: Option<String>,
}

impl Digest {
    /// Whether there is nothing to say: then nothing is sent.
    pub fn is_empty(&self) -> bool {
        self.overdue + self.due + self.new == 0
    }
}

/// The digest of one morning.
pub fn digest(chat: i64, lang: Lang, digest: &Digest) -> Say {
    let mut text = t!(lang, "digest");
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    if digest.overdue > 0 {
        line(t!(lang, "digest-overdue", count = digest.overdue));
    }
    if digest.due > 0 {
        line(t!(lang, "digest-due", count = digest.due));
    }
    if digest.new > 0 {
        line(t!(lang, "digest-new", count = digest.new));
    }
    line(String::new());
    for entry in &digest.lines {
        let office = entry.office.as_deref().unwrap_or_default();
        let left = time_left(lang, entry.days_left);
        let shown = t!(
            lang,
            "digest-line",
            light = traffic_light(entry.days_left),
            number = entry.question.number.as_str(),
            left = left,
            text = shorten(&entry.question.text, 60),
            office = office
        );
        line(escape(shown.trim_end()));
    }
    let more = digest.overdue + digest.due + digest.new - digest.lines.len() as i64;
    if more > 0 {
        line(t!(lang, "digest-more", count = more));
    }
    send(
        chat,
        text,
        vec![vec![(t!(lang, "button-pending"), "p:0".into())]],
    )
}
