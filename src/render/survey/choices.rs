//! What can be tapped below a question of a survey: its choices in pages, its scores, the ways back and on.

use crate::domain::base::Page;
use crate::domain::survey::flow::Answer;
use crate::domain::survey::{Choice, Kind, Method, Question};
use crate::locale::Lang;
use crate::render::survey::Button;
use crate::render::survey::answering::{BoothSeen, place};
use crate::render::{Buttons, beginning, ways};
use crate::t;

/// What can be tapped below a question, on a page of its choices.
pub(in crate::render) fn question_buttons(
    lang: Lang,
    seen: BoothSeen<'_>,
    at: usize,
    question: &Question,
    page: u16,
) -> Buttons {
    let survey = seen.survey.id;
    let here = place(at);
    let marks = seen.marks(at);
    let answer = |value| Button::Answer {
        survey,
        at: here,
        value,
    };
    let one = |choice, _| answer(choice);
    let about = (survey, here);
    let mut rows = Buttons::new();
    let mut goes_on = false;
    match (&question.kind, question.kind.method()) {
        (Kind::Topics { topics, .. }, Some(Method::Score { most })) => {
            scores(lang, seen, at, topics.len(), most, &mut rows);
            goes_on = marks.iter().any(|mark| *mark > 0);
        }
        (Kind::Scale { most }, _) => {
            let star = |score: u8| {
                let label = match marks.first() == Some(&score) {
                    true => format!("✅ {score}"),
                    false => format!("{score} ⭐"),
                };
                (label, answer(score).into())
            };
            let all: Vec<_> = (1..=*most).map(star).collect();
            rows.extend(all.chunks(5).map(<[_]>::to_vec));
        }
        (Kind::Zone, _) => {
            let chosen = match seen.answer(at) {
                Some(Answer::Zone(zone)) => Some(*zone),
                Some(
                    Answer::Skipped | Answer::Marks(..) | Answer::Number(..) | Answer::Text(..),
                )
                | None => None,
            };
            let sign = |place| match chosen == Some(place) {
                true => "✅ ".to_owned(),
                false => String::new(),
            };
            let zones = &seen.survey.places.zones;
            rows.extend(choices(lang, about, (zones, page), sign, one));
        }
        (Kind::One(all), _) => {
            let sign = |place| match marks.first() == Some(&place) {
                true => "✅ ".to_owned(),
                false => String::new(),
            };
            rows.extend(choices(lang, about, (all, page), sign, one));
        }
        (kind, Some(method)) => {
            let ordered = matches!(method, Method::Order { .. });
            let sign = |place| match marks.iter().position(|mark| *mark == place) {
                None => "⬜ ".to_owned(),
                Some(rank) if ordered => format!("{} ", keycap(rank + 1)),
                Some(_) => "✅ ".to_owned(),
            };
            let mark = |choice, page| Button::Mark {
                survey,
                at: here,
                choice,
                page,
            };
            rows.extend(choices(lang, about, (kind.choices(), page), sign, mark));
            goes_on = !marks.is_empty();
        }
        (Kind::Topics { .. } | Kind::Several { .. } | Kind::Order { .. }, None)
        | (Kind::Number { .. } | Kind::Text { .. }, None) => {}
    }
    let mut on = Vec::new();
    let before = seen.asked().into_iter().rfind(|one| *one < at);
    if let Some(before) = before {
        on.push((
            t!(lang, "button-back"),
            Button::Again {
                survey,
                at: place(before),
            }
            .into(),
        ));
    }
    if goes_on {
        on.push((
            t!(lang, "button-go-on"),
            Button::Next { survey, at: here }.into(),
        ));
    } else if !seen.survey.survey.decides(at) {
        on.push((
            t!(lang, "button-skip"),
            Button::Skip { survey, at: here }.into(),
        ));
    }
    if !on.is_empty() {
        rows.push(on);
    }
    if seen.survey.takes_proposals && matches!(question.kind, Kind::Topics { .. }) {
        rows.push(vec![(
            t!(lang, "button-propose"),
            Button::ProposeInstead { survey }.into(),
        )]);
    }
    rows
}

/// One row of scores for the topic somebody looks at, and the way to the topics beside it.
fn scores(lang: Lang, seen: BoothSeen<'_>, at: usize, topics: usize, most: u8, rows: &mut Buttons) {
    let topic = seen.draft.topic.min(topics.saturating_sub(1));
    let given = seen.marks(at).get(topic).copied().unwrap_or(0);
    let (survey, here) = (seen.survey.id, place(at));
    let score = |score: u8| {
        let label = match given == score {
            true => format!("✅ {score}"),
            false => score.to_string(),
        };
        let button = Button::Score {
            survey,
            at: here,
            topic: place(topic),
            score,
        };
        (label, button.into())
    };
    let all: Vec<_> = (1..=most).map(score).collect();
    rows.extend(all.chunks(5).map(<[_]>::to_vec));
    let to = |topic: usize| Button::Topic {
        survey,
        at: here,
        topic: place(topic),
    };
    let mut beside = Vec::new();
    if topic > 0 {
        let label = t!(lang, "button-topic-before");
        beside.push((label, to(topic - 1).into()));
    }
    if topic + 1 < topics {
        let label = t!(lang, "button-topic-after");
        beside.push((label, to(topic + 1).into()));
    }
    if !beside.is_empty() {
        rows.push(beside);
    }
}

/// A page of the choices of a question, and the ways to the others.
fn choices(
    lang: Lang,
    (survey, at): (i64, u8),
    (all, page): (&[Choice], u16),
    sign: impl Fn(u8) -> String,
    press: impl Fn(u8, u16) -> Button,
) -> Buttons {
    let page = page_of(all, page);
    let row = |(place, choice): &(u8, &Choice)| {
        let name = beginning(choice.name.read(lang.code()), 50);
        let label = format!("{}{name}", sign(*place));
        vec![(label, press(*place, page.number).into())]
    };
    let mut rows: Buttons = page.items.iter().map(row).collect();
    rows.extend(ways(lang, &page, |page| Button::Choices {
        survey,
        at,
        page,
    }));
    rows
}

/// A page of choices with their places; there may be fewer pages than there were.
fn page_of(all: &[Choice], page: u16) -> Page<(u8, &Choice)> {
    let last = all.len().saturating_sub(1) / Page::<Choice>::SIZE;
    let last = u16::try_from(last).unwrap_or(u16::MAX);
    Page::of((0..).zip(all), page.min(last))
}

/// A place in an order, as people see it on their keyboards.
fn keycap(place: usize) -> String {
    match place {
        10 => "🔟".into(),
        1..10 => format!("{place}\u{fe0f}\u{20e3}"),
        place => format!("{place}."),
    }
}
