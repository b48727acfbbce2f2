//! The morning's one message to a member of staff.

use super::doubts::{DigestDoubts, doubted};
use super::parts::{DigestParts, parts};
use crate::domain::base::Text;
use crate::domain::question::State;
use crate::domain::space::guests::Paper;
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::question::alike::and_more_alike;
use crate::render::question::office::{left, light, pending_button, without_liaison};
use crate::render::schedule::activities::{DigestActivity, in_digest};
use crate::render::{Buttons, Say, beginning, question, schedule, send, space};
use crate::store::Question;
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Questions named that lack something for good.
const INCOMPLETE: usize = 5;
/// Spaces whose papers are spoken of in one digest.
const PAPERS: usize = 5;

/// What is told to one person on one morning.
#[derive(Debug, Default)]
pub struct Digest {
    /// Questions past their date.
    pub overdue: i64,
    /// Questions due soon that today is a day to speak of.
    pub due: i64,
    /// Questions that are not overdue and that nobody has, for whoever places them.
    pub unplaced: i64,
    /// Questions that were answered and opened again.
    pub reopened: i64,
    /// Questions that came since the last digest.
    pub new: i64,
    /// Questions with something new about them.
    pub changed: i64,
    /// Questions the person wanted to be reminded of, where nothing else speaks of them.
    pub snoozed: i64,
    /// The first of them, most urgent first.
    pub lines: Vec<DigestLine>,
    /// Questions that may be of a kind with less time.
    pub doubts: Vec<DigestDoubts>,
    /// Questions for which what is missing never came, to be closed or gone on with.
    pub incomplete: Vec<Question>,
    /// What other offices asked for.
    pub parts: DigestParts,
    /// What the schedule asks for.
    pub activities: DigestActivities,
    /// The spaces that are over and lack papers.
    pub papers: Vec<OwedPapers>,
    /// Names of the offices without a liaison.
    pub unstaffed: Vec<String>,
}

/// What a space that is over lacks.
#[derive(Clone, Debug)]
pub struct OwedPapers {
    /// The space.
    pub space: i64,
    /// What it is called.
    pub name: Text,
    /// When it was.
    pub day: NaiveDate,
    /// What is missing.
    pub missing: Vec<Paper>,
}

/// What the schedule asks of one person on one morning.
#[derive(Debug, Default)]
pub struct DigestActivities {
    /// Past the day that counts.
    pub overdue: i64,
    /// Due soon, where today is a day to speak of it.
    pub due: i64,
    /// About to begin.
    pub starting: i64,
    /// Permanent ones to be reviewed.
    pub to_review: i64,
    /// Without a date.
    pub undated: i64,
    /// The first of them, most urgent first.
    pub lines: Vec<DigestActivity>,
}

impl DigestActivities {
    /// How many there are.
    pub fn all(&self) -> i64 {
        self.overdue + self.due + self.starting + self.to_review + self.undated
    }
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
    /// Whether it is with nobody.
    pub has_no_office: bool,
}

impl Digest {
    fn has_no_question(&self) -> bool {
        self.all() == 0
            && self.lines.is_empty()
            && self.doubts.is_empty()
            && self.incomplete.is_empty()
    }

    /// Where a question in this state and with so many days left is counted.
    pub fn place(&mut self, state: State, days_left: i64) -> &mut i64 {
        match days_left {
            ..0 => &mut self.overdue,
            _ if state == State::Reopened => &mut self.reopened,
            _ => &mut self.due,
        }
    }

    fn all(&self) -> i64 {
        self.overdue
            + self.due
            + self.unplaced
            + self.reopened
            + self.new
            + self.changed
            + self.snoozed
    }
}

/// The digest of one morning.
pub fn digest(lang: Lang, digest: &Digest) -> Say {
    let (mut text, mut buttons) = (String::new(), Vec::new());
    if !digest.has_no_question() {
        let (questions, button) = questions(lang, digest);
        text = questions;
        buttons.push(vec![button]);
    }
    if digest.parts.all() > 0 {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let (of_parts, button) = parts(lang, &digest.parts, text.is_empty());
        text.push_str(&of_parts);
        if !buttons.contains(&vec![button.clone()]) {
            buttons.push(vec![button]);
        }
    }
    if digest.activities.all() > 0 {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let alone = buttons.is_empty();
        text.push_str(&activities(lang, &digest.activities, alone));
        buttons.push(vec![activities_button(lang, &digest.activities)]);
    }
    if !digest.papers.is_empty() {
        let (papers, mut more) = papers(lang, &digest.papers, text.is_empty());
        text.push_str(&papers);
        buttons.append(&mut more);
    }
    if !digest.unstaffed.is_empty() {
        let names: Vec<_> = digest.unstaffed.iter().map(String::as_str).collect();
        text.push_str("\n\n");
        text.push_str(&without_liaison(lang, &names));
    }
    send(text, buttons)
}

fn questions(lang: Lang, digest: &Digest) -> (String, (String, Button)) {
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
    if digest.unplaced > 0 {
        line(t!(lang, "digest-unplaced", count = digest.unplaced));
    }
    if digest.reopened > 0 {
        line(t!(lang, "digest-reopened", count = digest.reopened));
    }
    if digest.new > 0 {
        line(t!(lang, "digest-new", count = digest.new));
    }
    if digest.changed > 0 {
        line(t!(lang, "digest-changed", count = digest.changed));
    }
    if digest.snoozed > 0 {
        line(t!(lang, "digest-snoozed", count = digest.snoozed));
    }
    if !digest.lines.is_empty() {
        line(String::new());
    }
    for entry in &digest.lines {
        let mut shown = t!(
            lang,
            "digest-line",
            light = light(&entry.question, entry.days_left),
            number = entry.question.number.as_str(),
            left = left(lang, &entry.question, entry.days_left),
            text = beginning(&entry.question.text, 60)
        );
        if let Some(office) = &entry.office {
            shown.push_str(&t!(
                lang,
                "digest-line-office",
                office = beginning(office, 50)
            ));
        }
        if entry.has_no_office {
            shown.push_str(&t!(lang, "digest-line-no-office"));
        }
        shown.push_str(&and_more_alike(lang, &entry.question));
        line(escape(&shown));
    }
    let more = digest.all() - digest.lines.len() as i64;
    if more > 0 {
        line(t!(lang, "digest-more", count = more));
    }
    for doubts in &digest.doubts {
        line(String::new());
        line(doubted(lang, doubts));
    }
    if !digest.incomplete.is_empty() {
        line(String::new());
        line(lapsed(lang, &digest.incomplete));
    }
    let in_doubt = digest.doubts.iter().flat_map(|doubts| &doubts.lines);
    let mut named: Vec<_> = digest.lines.iter().map(|line| line.question.id).collect();
    named.extend(in_doubt.map(|line| line.question));
    named.extend(digest.incomplete.iter().map(|one| one.id));
    named.dedup();
    let button = match named.as_slice() {
        [only] if more == 0 => {
            let open = question::Button::Opened { question: *only };
            (t!(lang, "button-open"), open.into())
        }
        _ => pending_button(lang),
    };
    (text, button)
}

/// Questions for which what is missing never came.
fn lapsed(lang: Lang, incomplete: &[Question]) -> String {
    let mut text = t!(lang, "digest-incomplete", count = incomplete.len());
    for one in incomplete.iter().take(INCOMPLETE) {
        text.push('\n');
        let (number, date) = (one.number.as_str(), lang.long_date(one.answer_by()));
        text.push_str(&t!(
            lang,
            "digest-incomplete-line",
            number = number,
            date = date
        ));
    }
    if incomplete.len() > INCOMPLETE {
        text.push('\n');
        let more = incomplete.len() - INCOMPLETE;
        text.push_str(&t!(lang, "digest-more", count = more));
    }
    text
}

/// The papers that spaces lack; it says good morning only if nothing else does.
fn papers(lang: Lang, owed: &[OwedPapers], alone: bool) -> (String, Buttons) {
    let (mut text, mut buttons) = (String::new(), Buttons::new());
    text.push_str(&match alone {
        true => t!(lang, "digest-papers-alone"),
        false => format!("\n\n{}", t!(lang, "digest-papers")),
    });
    for one in owed.iter().take(PAPERS) {
        let name = beginning(one.name.read(lang.code()), 60);
        let missing = one.missing.iter();
        let mut missing: Vec<_> = missing
            .map(|paper| t!(lang, "paper", paper = paper.name()))
            .collect();
        if missing.is_empty() {
            missing.push(t!(lang, "papers-to-send"));
        }
        let line = t!(
            lang,
            "digest-papers-line",
            name = escape(&name),
            date = lang.short_date(one.day),
            missing = missing.join(", ")
        );
        text.push('\n');
        text.push_str(&line);
        let button = t!(lang, "button-papers-of", name = beginning(&name, 30));
        let papers = space::Button::OpenPapers { space: one.space };
        buttons.push(vec![(button, papers.into())]);
    }
    if owed.len() > PAPERS {
        text.push('\n');
        text.push_str(&t!(lang, "digest-more", count = owed.len() - PAPERS));
    }
    (text, buttons)
}

/// What the schedule asks for; it says good morning only if nothing else does.
fn activities(lang: Lang, digest: &DigestActivities, alone: bool) -> String {
    let mut text = match alone {
        true => t!(lang, "digest-activities-alone"),
        false => t!(lang, "digest-activities"),
    };
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
    if digest.starting > 0 {
        line(t!(lang, "digest-starting", count = digest.starting));
    }
    if digest.to_review > 0 {
        line(t!(lang, "digest-to-review", count = digest.to_review));
    }
    if digest.undated > 0 {
        line(t!(lang, "digest-undated", count = digest.undated));
    }
    line(String::new());
    for entry in &digest.lines {
        line(escape(&in_digest(lang, entry)));
    }
    let more = digest.all() - digest.lines.len() as i64;
    if more > 0 && !digest.lines.is_empty() {
        line(t!(lang, "digest-more", count = more));
    }
    text
}

fn activities_button(lang: Lang, digest: &DigestActivities) -> (String, Button) {
    match digest.lines.as_slice() {
        [only] if digest.all() == 1 => (
            t!(lang, "button-open-activity"),
            schedule::Button::OpenActivity {
                activity: only.activity.id,
            }
            .into(),
        ),
        _ => {
            let first = schedule::Button::OpenActivities { page: 0 };
            (t!(lang, "button-activities"), first.into())
        }
    }
}
