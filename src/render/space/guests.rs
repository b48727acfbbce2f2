//! What people are told about coming to a space: their place, what they need, the reminder.

use crate::domain::person::Purpose;
use crate::domain::space::guests::{About, Answer, Need, Said};
use crate::domain::space::{Phase, Space};
use crate::locale::Lang;
use crate::render::space::card::{Seen, card};
use crate::render::space::{Button, NeedChoice};
use crate::render::{self, Buttons, Say, beginning, send, shorten};
use crate::store::{NeedsCounts, RsvpCounts};
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// What the card of a space says to one person.
#[derive(Clone, Debug, Default)]
pub struct GuestView {
    /// What they have said, and their place in the waiting list.
    pub standing: Option<(Answer, i64)>,
    /// Whether they may take attendance there now.
    pub takes_attendance: bool,
    /// Whether every place is taken.
    pub is_full: bool,
    /// Why it was cancelled, if somebody said.
    pub cause: Option<String>,
}

/// What the card of a space says to those who run it.
#[derive(Clone, Copy, Debug, Default)]
pub struct GuestCounts {
    /// How many said what.
    pub counts: RsvpCounts,
    /// How many need what.
    pub needs: NeedsCounts,
    /// How many were there.
    pub attended: i64,
    /// Whether people were called.
    pub calls: Calls,
}

/// Whether people were called to a space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Calls {
    /// Nobody was written to, and nothing is about to leave; perhaps a convocation is being written.
    Nobody(Option<i64>),
    /// They were, or are about to be.
    #[default]
    Called,
}

impl GuestView {
    /// What they have said, on a line of its own.
    pub(in crate::render) fn line(&self, lang: Lang) -> String {
        let line = match self.standing {
            Some((Answer::Coming, _)) => t!(lang, "guest-said-coming"),
            Some((Answer::Waiting, place)) => t!(lang, "guest-said-waiting", place = place),
            Some((Answer::Declined, _)) => t!(lang, "guest-said-declined"),
            Some((Answer::Undecided, _)) | None => return String::new(),
        };
        format!("\n\n{line}")
    }

    /// What they can say, while it is to come.
    pub(in crate::render) fn buttons(&self, lang: Lang, id: i64, to_come: bool) -> Buttons {
        let mut buttons = Buttons::new();
        if to_come {
            buttons.push(vec![
                answer(lang, id, Said::Comes),
                answer(lang, id, Said::Declines),
            ]);
            buttons.push(vec![answer(lang, id, Said::Remind)]);
        }
        if self.takes_attendance {
            let attendance = Button::Attendance { space: id }.into();
            buttons.push(vec![(t!(lang, "button-attendance"), attendance)]);
        }
        buttons
    }
}

impl GuestCounts {
    /// Who comes, who waits, what is needed, who came: on lines of their own.
    pub(in crate::render) fn line(&self, lang: Lang) -> String {
        let (counts, needs) = (&self.counts, needed(lang, &self.needs));
        let mut text = String::new();
        if *counts != RsvpCounts::default() {
            text.push_str("\n\n");
            text.push_str(&said(lang, counts));
            if !needs.is_empty() {
                text.push_str(" · ");
                text.push_str(&needs.join(" · "));
            }
        }
        if self.attended > 0 {
            text.push('\n');
            text.push_str(&t!(lang, "attended", count = self.attended));
        }
        text
    }

    /// What can be looked at and done.
    pub(in crate::render) fn buttons(
        &self,
        lang: Lang,
        id: i64,
        (space, now, _): Seen<'_>,
    ) -> Buttons {
        let mut row = Vec::new();
        let phase = space.phase_at(now);
        if self.counts != RsvpCounts::default() {
            let gathering = Button::Gathering { space: id }.into();
            row.push((t!(lang, "button-guests"), gathering));
        }
        if !matches!(phase, Phase::Draft | Phase::Cancelled) {
            let attendance = Button::Attendance { space: id }.into();
            row.push((t!(lang, "button-attendance"), attendance));
        }
        let mut buttons = Buttons::from([row]);
        if phase == Phase::Closed {
            let papers = Button::Papers { space: id }.into();
            buttons.push(vec![(t!(lang, "button-papers"), papers)]);
        }
        buttons.retain(|row| !row.is_empty());
        buttons
    }
}

/// What somebody says who looks at a space.
fn answer(lang: Lang, id: i64, said: Said) -> (String, render::Button) {
    let label = match said {
        Said::Comes => t!(lang, "button-coming"),
        Said::Declines => t!(lang, "button-declined"),
        Said::Remind => t!(lang, "button-remind"),
    };
    (label, Button::Answer { space: id, said }.into())
}

/// What somebody says who was told of a space.
fn come(lang: Lang, id: i64) -> (String, render::Button) {
    (t!(lang, "button-coming"), Button::Come { space: id }.into())
}

fn decline(lang: Lang, id: i64) -> (String, render::Button) {
    let decline = Button::Decline { space: id };
    (t!(lang, "button-declined"), decline.into())
}

/// What somebody can still say who said that they come.
pub(in crate::render) fn no_longer(lang: Lang, id: i64) -> (String, render::Button) {
    let decline = Button::Decline { space: id };
    (t!(lang, "button-no-longer"), decline.into())
}

/// Back to the card of a space.
pub(in crate::render) fn back(lang: Lang, id: i64) -> (String, render::Button) {
    (
        t!(lang, "button-see-space"),
        Button::Back { space: id }.into(),
    )
}

fn said(lang: Lang, counts: &RsvpCounts) -> String {
    match counts.waiting {
        0 => t!(lang, "guests-coming", count = counts.coming),
        waiting => t!(
            lang,
            "guests-coming-waiting",
            count = counts.coming,
            waiting = waiting
        ),
    }
}

fn needed(lang: Lang, needs: &NeedsCounts) -> Vec<String> {
    let all = [
        (Need::SignLanguage, needs.sign_language),
        (Need::Ramp, needs.ramp),
        (Need::Other, needs.other),
    ];
    let asked = all.into_iter().filter_map(|(need, about)| {
        let count = match about {
            About::Nobody => return None,
            About::Few => t!(lang, "guests-few"),
            About::AtLeast(count) => t!(lang, "guests-at-least", count = count),
        };
        Some(t!(lang, "guests-need", count = count, need = need.name()))
    });
    asked.collect()
}

fn moment(lang: Lang, zone: Tz, at: DateTime<Utc>) -> String {
    let at = at.with_timezone(&zone);
    let (date, hour) = (lang.long_date(at.date_naive()), lang.hour(at.time()));
    t!(lang, "space-moment", date = date, hour = hour)
}

/// What it is called, and when and where it is.
fn invitation(lang: Lang, (space, _, zone): Seen<'_>) -> String {
    let mut lines = vec![
        format!("<b>{}</b>", escape(name(lang, space))),
        format!("📅 {}", moment(lang, zone, space.starts_at)),
    ];
    if let Some(place) = &space.place {
        lines.push(format!("📍 {}", escape(place)));
    }
    lines.join("\n")
}

fn name(lang: Lang, space: &Space) -> &str {
    space.name.read(lang.code())
}

/// Somebody comes (`waiting` is 0) or waits for a place; where needs are asked about, so here.
pub fn coming(lang: Lang, id: i64, seen: Seen<'_>, waiting: i64) -> Say {
    let mut text = match waiting {
        0 => t!(lang, "guest-coming"),
        place => t!(lang, "guest-waiting", place = place),
    };
    text.push_str("\n\n");
    text.push_str(&invitation(lang, seen));
    let mut buttons = Buttons::new();
    if seen.0.kind.keeps_identities() {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "guest-needs"));
        buttons = need_buttons(lang, id, &[]);
        let nothing = need_button(id, NeedChoice::Nothing);
        buttons.push(vec![(t!(lang, "button-need-nothing"), nothing)]);
    }
    buttons.push(vec![back(lang, id)]);
    send(text, buttons)
}

fn need_buttons(lang: Lang, id: i64, noted: &[Need]) -> Buttons {
    let button = |need: Need| {
        let label = t!(lang, "button-need", need = need.name());
        (label, need_button(id, NeedChoice::One(need)))
    };
    let open = Need::ALL.iter().filter(|need| !noted.contains(need));
    open.map(|need| vec![button(*need)]).collect()
}

fn need_button(space: i64, need: NeedChoice) -> render::Button {
    Button::Need { space, need }.into()
}

/// Before anything of what somebody needs is kept, they are asked whether it may be.
pub fn ask_needs(lang: Lang, space: i64, need: NeedChoice) -> Say {
    let asked_in = lang.sentences();
    let yes = Button::NeedAgreed {
        space,
        need,
        asked_in,
    };
    let no = Button::NeedRefused { space, asked_in };
    let buttons = vec![vec![
        (t!(lang, "button-yes"), yes.into()),
        (t!(lang, "button-no"), no.into()),
    ]];
    send(Purpose::Needs.question(lang), buttons)
}

/// What somebody needs is noted; there may be more.
pub fn needs_noted(lang: Lang, id: i64, needs: &[Need]) -> Say {
    if needs.is_empty() {
        return send(t!(lang, "guest-needs-nothing"), Buttons::new());
    }
    let named: Vec<_> = needs
        .iter()
        .map(|need| t!(lang, "need", need = need.name()))
        .collect();
    let text = t!(lang, "guest-needs-noted", needs = named.join(", "));
    let mut buttons = need_buttons(lang, id, needs);
    if !buttons.is_empty() {
        let done = need_button(id, NeedChoice::Done);
        buttons.push(vec![(t!(lang, "button-need-done"), done)]);
    }
    send(text, buttons)
}

/// Somebody cannot come.
pub fn declined(lang: Lang, id: i64) -> Say {
    let buttons = vec![vec![answer(lang, id, Said::Comes)], vec![back(lang, id)]];
    send(t!(lang, "guest-declined"), buttons)
}

/// Somebody will be reminded, or (`None`) it is too late for that.
pub fn will_remind(lang: Lang, id: i64, seen: Seen<'_>, at: Option<DateTime<Utc>>) -> Say {
    let (space, _, zone) = seen;
    let text = match at {
        Some(at) => t!(lang, "guest-remind", when = moment(lang, zone, at)),
        None => t!(
            lang,
            "guest-remind-late",
            when = moment(lang, zone, space.starts_at)
        ),
    };
    send(text, vec![vec![back(lang, id)]])
}

/// A place has become free for somebody who waited.
pub fn place_given(lang: Lang, id: i64, seen: Seen<'_>) -> Say {
    let mut text = t!(lang, "guest-place");
    text.push_str("\n\n");
    text.push_str(&invitation(lang, seen));
    let open = Button::Open { space: id }.into();
    let open = (t!(lang, "button-see-space"), open);
    send(text, vec![vec![open, decline(lang, id)]])
}

/// It is soon: the reminder that somebody asked for, with what they can say who have answered so.
pub fn space_reminder(lang: Lang, id: i64, seen: Seen<'_>, answer: Answer) -> Say {
    let mut text = t!(lang, "guest-reminder");
    text.push_str("\n\n");
    text.push_str(&card(lang, seen));
    let buttons = match answer {
        Answer::Coming | Answer::Waiting => vec![no_longer(lang, id)],
        Answer::Undecided | Answer::Declined => vec![come(lang, id), decline(lang, id)],
    };
    send(text, vec![buttons])
}

/// Who comes to a space, for those who run it: numbers, and needs in people's words. No names.
pub fn gathering(
    lang: Lang,
    id: i64,
    space: &Space,
    (counts, needs, notes): (&RsvpCounts, &NeedsCounts, &[String]),
) -> Say {
    let mut lines = vec![
        format!("<b>{}</b>", escape(name(lang, space))),
        said(lang, counts),
        t!(lang, "guests-declined", count = counts.declined),
    ];
    lines.extend(
        needed(lang, needs)
            .into_iter()
            .map(|need| format!("• {need}")),
    );
    for note in notes {
        lines.push(format!("• «{}»", escape(&beginning(note, 120))));
    }
    if !notes.is_empty() {
        lines.push(t!(lang, "guests-sensitive"));
    }
    send(lines.join("\n"), vec![vec![back(lang, id)]])
}

/// Somebody who showed the code at the door is registered.
pub fn registered(lang: Lang, space: &Space) -> Say {
    let name = shorten(name(lang, space), 100);
    send(
        t!(lang, "door-registered", space = escape(&name)),
        Buttons::new(),
    )
}
