//! What people are told about documents in consultation: what there is, what they said, what was answered.

use crate::domain::base::Page;
use crate::domain::consultation::{State, Verdict};
use crate::locale::Lang;
use crate::render::consultation::Button;
use crate::render::{
    self, Buttons, File, FileKind, PIECE, Say, beginning, pieces, send, shorten, upload, ways,
};
use crate::store::{Consultation, Observation};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// The most of a name on a button, in UTF-16 units.
const BUTTON: usize = 56;

/// A document with the last day on which something can be said about it.
pub type Dated<'a> = (&'a Consultation, Option<NaiveDate>);

/// What a section is called.
pub fn section_name(lang: Lang, of: &Consultation, section: usize) -> String {
    let name = of.sections.get(section).and_then(|one| one.name.as_ref());
    match name {
        Some(name) => name.read(lang.code()).to_owned(),
        None => t!(lang, "section-whole"),
    }
}

/// What was answered, or that nothing was.
pub(in crate::render) fn verdict_name(lang: Lang, verdict: Option<Verdict>) -> String {
    let name = verdict.map_or("none", Verdict::name);
    t!(lang, "observation-verdict", verdict = name)
}

pub(in crate::render) fn title(lang: Lang, of: &Consultation) -> String {
    format!("<b>{}</b>", escape(of.name.read(lang.code())))
}

/// Texts of people with what is said before each, in one message if they are short, else in as many as
/// they need; the buttons are under the last.
pub(in crate::render) fn in_full(parts: &[(String, &str)], buttons: Buttons) -> Vec<Say> {
    let quoted = |intro: &str, text: &str| match text {
        "" => intro.to_owned(),
        text => format!("{intro}\n<blockquote>{}</blockquote>", escape(text)),
    };
    let length = |(_, text): &(String, &str)| text.encode_utf16().count();
    let mut told = Vec::new();
    if parts.iter().map(length).sum::<usize>() <= PIECE {
        let all: Vec<_> = parts
            .iter()
            .map(|(intro, text)| quoted(intro, text))
            .collect();
        told.push(all.join("\n\n"));
    } else {
        for (intro, text) in parts {
            let mut intro = intro.as_str();
            let mut all = pieces(text);
            if all.is_empty() {
                all.push("");
            }
            for piece in all {
                told.push(quoted(intro, piece).trim().to_owned());
                intro = "";
            }
        }
    }
    let last = told.len().saturating_sub(1);
    let mut buttons = Some(buttons);
    let say = |(place, html): (usize, String)| match place == last {
        true => send(html, buttons.take().unwrap_or_default()),
        false => send(html, Buttons::new()),
    };
    told.into_iter().enumerate().map(say).collect()
}

/// The documents that are open, being answered, or have a report.
pub fn documents(lang: Lang, page: &Page<Dated<'_>>) -> Say {
    let line = |(of, until): &Dated<'_>| {
        let name = beginning(of.name.read(lang.code()), BUTTON - 20);
        let date = until.map(|day| lang.short_date(day)).unwrap_or_default();
        let state = of.state.name();
        let label = t!(
            lang,
            "document-line",
            state = state,
            name = name,
            date = date
        );
        vec![(label, Button::Document { document: of.id }.into())]
    };
    let mut buttons: Buttons = page.items.iter().map(line).collect();
    buttons.extend(ways(lang, page, |page| Button::Documents { page }));
    let text = match page.items.is_empty() {
        true => t!(lang, "documents-none"),
        false => t!(lang, "documents"),
    };
    send(text, buttons)
}

/// A document: the file itself, until when something can be said, and what about.
pub fn document(lang: Lang, (of, until): Dated<'_>, has_said: bool) -> Say {
    let mut lines = vec![title(lang, of)];
    let mut buttons = Buttons::new();
    match of.state {
        State::Draft | State::Open => {
            let date = until.map(|day| lang.long_date(day)).unwrap_or_default();
            lines.push(t!(lang, "document-open", date = date));
            lines.push(t!(lang, "document-how"));
            // What stands under a file cannot become a text: it is told apart.
            let page = sections(of, 0);
            buttons = section_buttons(lang, of, &page, |document, section| Button::Observe {
                document,
                section,
            });
            if page.goes_on {
                let more = Button::Sections {
                    document: of.id,
                    page: 1,
                };
                buttons.push(vec![(t!(lang, "button-more-sections"), more.into())]);
            }
        }
        State::Closed => lines.push(t!(lang, "document-closed")),
        State::Reported => {
            lines.push(t!(lang, "document-reported"));
            buttons.push(vec![report_button(lang, of.id)]);
        }
        State::Cancelled => lines.push(t!(lang, "document-cancelled")),
    }
    if has_said {
        buttons.push(vec![mine_button(lang, of.id)]);
    }
    let html = lines.join("\n\n");
    let Some(file) = &of.file else {
        return send(html, buttons);
    };
    Say::File(File {
        kind: FileKind::Document,
        kept: Some(file.file_id.clone()),
        caption: html,
        buttons,
    })
}

/// More of what something can be said about.
pub fn document_sections(lang: Lang, of: &Consultation, page: u16) -> Say {
    let document = of.id;
    let mut text = title(lang, of);
    text.push_str("\n\n");
    text.push_str(&t!(lang, "document-sections"));
    let page = sections(of, page);
    let mut buttons = section_buttons(lang, of, &page, |document, section| Button::ObserveHere {
        document,
        section,
    });
    buttons.extend(ways(lang, &page, |page| Button::SectionsHere {
        document,
        page,
    }));
    send(text, buttons)
}

/// The places of the sections on one page.
pub(super) fn sections(of: &Consultation, page: u16) -> Page<u16> {
    let count = u16::try_from(of.sections.len()).unwrap_or(u16::MAX);
    Page::of(0..count, page)
}

fn section_buttons(
    lang: Lang,
    of: &Consultation,
    page: &Page<u16>,
    observe: impl Fn(i64, u16) -> Button,
) -> Buttons {
    let button = |place: &u16| {
        let label = match place {
            0 => t!(lang, "button-whole-document"),
            _ => {
                let name = beginning(&section_name(lang, of, (*place).into()), BUTTON);
                t!(lang, "button-document-section", name = name)
            }
        };
        vec![(label, observe(of.id, *place).into())]
    };
    page.items.iter().map(button).collect()
}

fn report_button(lang: Lang, document: i64) -> (String, render::Button) {
    (
        t!(lang, "button-see-report"),
        Button::Report { document }.into(),
    )
}

fn mine_button(lang: Lang, document: i64) -> (String, render::Button) {
    (
        t!(lang, "button-my-observations"),
        Button::Mine { document }.into(),
    )
}

/// Asks for what somebody thinks of a section, and says what becomes of it.
pub fn write_observation(lang: Lang, of: &Consultation, section: usize) -> Say {
    let name = section_name(lang, of, section);
    let text = t!(lang, "observation-write", section = escape(&name));
    send(text, Buttons::new())
}

/// An observation before it is sent.
pub fn observation_preview(
    lang: Lang,
    draft: i64,
    (of, section): (&Consultation, usize),
    text: &str,
) -> Say {
    let name = section_name(lang, of, section);
    let mut html = t!(
        lang,
        "observation-preview",
        section = escape(&name),
        text = escape(&shorten(text, PIECE))
    );
    html.push_str("\n\n");
    html.push_str(&t!(lang, "observation-warning"));
    let buttons = vec![
        vec![(t!(lang, "button-send"), Button::Send { draft }.into())],
        vec![
            (t!(lang, "button-rewrite"), Button::Rewrite { draft }.into()),
            (t!(lang, "button-drop"), Button::Drop { draft }.into()),
        ],
    ];
    send(html, buttons)
}

/// The receipt of an observation.
pub fn observation_receipt(lang: Lang, (of, until): Dated<'_>, one: &Observation) -> Say {
    let name = section_name(lang, of, one.section());
    let date = until.map(|day| lang.long_date(day)).unwrap_or_default();
    let number = one.number.to_string();
    let text = t!(
        lang,
        "observation-receipt",
        number = number,
        section = escape(&name),
        date = date
    );
    let another = Button::Sections {
        document: of.id,
        page: 0,
    };
    let buttons = vec![
        vec![(t!(lang, "button-another-observation"), another.into())],
        vec![mine_button(lang, of.id)],
    ];
    send(text, buttons)
}

/// What somebody has said about a document.
pub fn my_observations(lang: Lang, of: &Consultation, all: &[Observation]) -> Say {
    let line = |one: &Observation| {
        let number = one.number.to_string();
        let text = beginning(&one.text, BUTTON - 6);
        let label = t!(lang, "observation-line", number = number, text = text);
        let own = Button::Own {
            observation: one.id,
        };
        vec![(label, own.into())]
    };
    let mut text = title(lang, of);
    text.push_str("\n\n");
    text.push_str(&match all.is_empty() {
        true => t!(lang, "my-observations-none"),
        false => t!(lang, "my-observations"),
    });
    send(text, all.iter().map(line).collect())
}

/// One's own observation; once there is a report, with what was answered.
pub fn my_observation(lang: Lang, of: &Consultation, one: &Observation) -> Vec<Say> {
    let mut parts = vec![(head(lang, of, one), one.text.as_str())];
    let mut buttons = Buttons::new();
    match of.state {
        State::Reported => {
            parts.push(answered(lang, one));
            buttons.push(vec![report_button(lang, of.id)]);
        }
        State::Open => {
            parts.push((t!(lang, "observation-answer-later"), ""));
            let withdraw = t!(lang, "button-withdraw-observation");
            let observation = one.id;
            buttons.push(vec![(withdraw, Button::Withdraw { observation }.into())]);
        }
        State::Cancelled => parts.push((t!(lang, "document-cancelled"), "")),
        State::Closed | State::Draft => parts.push((t!(lang, "observation-answer-later"), "")),
    }
    let all = Button::MineHere { document: of.id };
    buttons.push(vec![(t!(lang, "button-my-observations"), all.into())]);
    in_full(&parts, buttons)
}

/// Its number and what it is about.
pub(in crate::render) fn head(lang: Lang, of: &Consultation, one: &Observation) -> String {
    let name = section_name(lang, of, one.section());
    let number = one.number.to_string();
    t!(
        lang,
        "observation-head",
        number = number,
        section = escape(&name)
    )
}

/// What was answered to it, and why.
pub(in crate::render) fn answered(lang: Lang, one: &Observation) -> (String, &str) {
    let verdict = verdict_name(lang, one.verdict);
    let intro = t!(lang, "observation-answered", verdict = verdict);
    (intro, one.reasons.as_deref().unwrap_or_default())
}

/// Asks whether somebody really wants to take it back.
pub fn confirm_observation_withdrawal(lang: Lang, of: &Consultation, one: &Observation) -> Say {
    let mut text = head(lang, of, one);
    text.push_str("\n\n");
    text.push_str(&t!(lang, "observation-withdraw-confirm"));
    let observation = one.id;
    let meant = Button::WithdrawMeant { observation };
    let buttons = vec![vec![
        (t!(lang, "button-yes"), meant.into()),
        (t!(lang, "button-no"), Button::Own { observation }.into()),
    ]];
    send(text, buttons)
}

/// The report is there, for somebody who said something; who said one thing reads the answer to it.
pub fn consultation_reported(lang: Lang, of: &Consultation, only: Option<&Observation>) -> Say {
    let mut text = t!(
        lang,
        "consultation-reported",
        name = escape(of.name.read(lang.code()))
    );
    if let Some(one) = only {
        let (verdict, reasons) = answered(lang, one);
        text.push_str("\n\n");
        text.push_str(&head(lang, of, one));
        text.push('\n');
        text.push_str(&verdict);
        if !reasons.is_empty() {
            let reasons = escape(&shorten(reasons, PIECE - 300));
            text.push_str(&format!("\n<blockquote>{reasons}</blockquote>"));
        }
    }
    let buttons = vec![
        vec![mine_button(lang, of.id)],
        vec![report_button(lang, of.id)],
    ];
    send(text, buttons)
}

/// Nothing will come of a document about which somebody said something.
pub fn consultation_given_up(lang: Lang, of: &Consultation) -> Say {
    let name = escape(of.name.read(lang.code()));
    send(
        t!(lang, "consultation-given-up", name = name),
        Buttons::new(),
    )
}

/// What is said of the report.
pub fn report_file(lang: Lang, of: &Consultation) -> Say {
    let name = of.name.read(lang.code());
    let caption = match of.state {
        State::Reported => t!(lang, "report-sent", name = name),
        State::Draft | State::Open | State::Closed | State::Cancelled => {
            t!(lang, "report-sent-draft", name = name)
        }
    };
    upload(FileKind::Document, escape(&caption), Buttons::new())
}
