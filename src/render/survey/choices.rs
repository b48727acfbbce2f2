//! What can be tapped below a question of a survey: its choices in pages, its scores, the ways back and on.

use crate::domain::survey::flow::Answer;
use crate::domain::survey::{Choice, Kind, Method, Question};
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::survey::answering::BoothSeen;
use crate::render::{Buttons, beginning};
use crate::t;

/// Choices on one page.
const PAGE: usize = 10;

/// What can be tapped below a question, on a page of its choices.
pub(in crate::render) fn question_buttons(
    lang: Lang,
    seen: BoothSeen<'_>,
    at: usize,
    question: &Question,
    page: usize,
) -> Buttons {
    let id = seen.survey.id;
    let marks = seen.marks(at);
    let mut rows = Buttons::new();
    let mut goes_on = false;
    match (&question.kind, question.kind.method()) {
        (Kind::Topics { topics, .. }, Some(Method::Score { most })) => {
            scores(lang, seen, (id, at), topics.len(), most, &mut rows);
            goes_on = marks.iter().any(|mark| *mark > 0);
        }
        (Kind::Scale { most }, _) => {
            let star = |score: u8| {
                let label = match marks.first() == Some(&score) {
                    true => format!("✅ {score}"),
                    false => format!("{score} ⭐"),
                };
                (label, Button::raw(format!("ua:{id}:{at}.{score}")))
            };
            let all: Vec<_> = (1..=*most).map(star).collect();
            rows.extend(all.chunks(5).map(<[_]>::to_vec));
        }
        (Kind::Zone, _) => {
            let chosen = match seen.answer(at) {
                Some(Answer::Zone(zone)) => Some(*zone),
                _ => None,
            };
            choices(
                lang,
                (id, at),
                "ua",
                &seen.survey.places.zones,
                page,
                &mut rows,
                |place| {
                    if chosen.map(usize::from) == Some(place) {
                        "✅ ".into()
                    } else {
                        String::new()
                    }
                },
            );
        }
        (Kind::One(all), _) => {
            choices(lang, (id, at), "ua", all, page, &mut rows, |place| {
                let chosen = marks.first().map(|mark| usize::from(*mark));
                if chosen == Some(place) {
                    "✅ ".into()
                } else {
                    String::new()
                }
            });
        }
        (kind, Some(method)) => {
            let ordered = matches!(method, Method::Order { .. });
            choices(
                lang,
                (id, at),
                "um",
                kind.choices(),
                page,
                &mut rows,
                |place| {
                    let marked = marks.iter().position(|mark| usize::from(*mark) == place);
                    match marked {
                        None => "▫️ ".into(),
                        Some(rank) if ordered => format!("{} ", keycap(rank + 1)),
                        Some(_) => "✅ ".into(),
                    }
                },
            );
            goes_on = !marks.is_empty();
        }
        _ => {}
    }
    let mut ways = Vec::new();
    let before = seen.asked().into_iter().rfind(|one| *one < at);
    if let Some(before) = before {
        ways.push((
            t!(lang, "button-back"),
            Button::raw(format!("ub:{id}:{before}")),
        ));
    }
    if goes_on {
        ways.push((
            t!(lang, "button-go-on"),
            Button::raw(format!("un:{id}:{at}")),
        ));
    } else if !seen.survey.survey.decides(at) {
        ways.push((
            t!(lang, "button-skip"),
            Button::raw(format!("uk:{id}:{at}")),
        ));
    }
    if !ways.is_empty() {
        rows.push(ways);
    }
    if seen.survey.takes_proposals && matches!(question.kind, Kind::Topics { .. }) {
        rows.push(vec![(
            t!(lang, "button-propose"),
            Button::raw(format!("ux:{id}")),
        )]);
    }
    rows
}

/// One row of scores for the topic somebody looks at, and the way to the topics beside it.
fn scores(
    lang: Lang,
    seen: BoothSeen<'_>,
    (id, at): (i64, usize),
    topics: usize,
    most: u8,
    rows: &mut Buttons,
) {
    let topic = seen.draft.topic.min(topics.saturating_sub(1));
    let given = seen.marks(at).get(topic).copied().unwrap_or(0);
    let score = |score: u8| {
        let label = match given == score {
            true => format!("✅ {score}"),
            false => score.to_string(),
        };
        (label, Button::raw(format!("us:{id}:{at}.{topic}.{score}")))
    };
    let all: Vec<_> = (1..=most).map(score).collect();
    rows.extend(all.chunks(5).map(<[_]>::to_vec));
    let mut beside = Vec::new();
    if topic > 0 {
        let label = t!(lang, "button-topic-before");
        beside.push((label, Button::raw(format!("ut:{id}:{at}.{}", topic - 1))));
    }
    if topic + 1 < topics {
        let label = t!(lang, "button-topic-after");
        beside.push((label, Button::raw(format!("ut:{id}:{at}.{}", topic + 1))));
    }
    if !beside.is_empty() {
        rows.push(beside);
    }
}

fn choices(
    lang: Lang,
    (id, at): (i64, usize),
    verb: &str,
    all: &[Choice],
    page: usize,
    rows: &mut Buttons,
    sign: impl Fn(usize) -> String,
) {
    let last = all.len().saturating_sub(1) / PAGE;
    let page = page.min(last);
    for (place, choice) in all.iter().enumerate().skip(page * PAGE).take(PAGE) {
        let name = beginning(choice.name.read(lang.code()), 50);
        let label = format!("{}{name}", sign(place));
        rows.push(vec![(
            label,
            Button::raw(format!("{verb}:{id}:{at}.{place}.{page}")),
        )]);
    }
    let mut pages = Vec::new();
    if page > 0 {
        let label = t!(lang, "button-earlier");
        pages.push((label, Button::raw(format!("up:{id}:{at}.{}", page - 1))));
    }
    if page < last {
        let label = t!(lang, "button-more");
        pages.push((label, Button::raw(format!("up:{id}:{at}.{}", page + 1))));
    }
    if !pages.is_empty() {
        rows.push(pages);
    }
}

/// A place in an order, as people see it on their keyboards.
fn keycap(place: usize) -> String {
    match place {
        10 => "🔟".into(),
        1..10 => format!("{place}\u{fe0f}\u{20e3}"),
        place => format!("{place}."),
    }
}
