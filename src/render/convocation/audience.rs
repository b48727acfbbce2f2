//! Whom a convocation is for, in words and as buttons.

use crate::domain::base::Blunt;
use crate::domain::base::Key;
use crate::domain::convocation::{Audience, Trait};
use crate::locale::Lang;
use crate::render::base::people;
use crate::render::convocation::coordinator::back;
use crate::render::convocation::{Asked, Button, Taken, Ticked};
use crate::render::{Buttons, Say, beginning, send, shorten};
use crate::store::SavedAudience;
use crate::t;
use teloxide::utils::html::escape;

/// Audiences with a name that are offered.
const OFFERED: usize = 8;

/// A formula as people say it; `name` gives what a key is called.
pub fn audience_in_words(
    lang: Lang,
    audience: &Audience,
    name: &dyn Fn(Trait, &Key) -> String,
) -> String {
    let joined = |parts: &[Audience], word: String| {
        let parts: Vec<_> = parts
            .iter()
            .map(|part| {
                let words = audience_in_words(lang, part, name);
                match part {
                    Audience::All(_) | Audience::Any(_) => format!("({words})"),
                    Audience::Everyone | Audience::Has(..) | Audience::Not(..) => words,
                }
            })
            .collect();
        parts.join(&format!(" {word} "))
    };
    match audience {
        Audience::Everyone => t!(lang, "audience-everyone"),
        Audience::Has(kind, key) => {
            let value = name(*kind, key);
            t!(lang, "audience-has", kind = kind.name(), value = value)
        }
        Audience::All(parts) => joined(parts, t!(lang, "audience-and")),
        Audience::Any(parts) => joined(parts, t!(lang, "audience-or")),
        Audience::Not(part) => {
            let words = audience_in_words(lang, part, name);
            t!(lang, "audience-not", words = words)
        }
    }
}

/// Whom it is for now, and how to say otherwise.
pub fn audience(
    lang: Lang,
    convocation: i64,
    (words, reached): (&str, Blunt),
    kinds: &[Trait],
    saved: &[SavedAudience],
) -> Say {
    let text = t!(
        lang,
        "audience-now",
        words = escape(&shorten(words, 1_500)),
        people = people(lang, reached)
    );
    let kind = |kind: &Trait| {
        let label = t!(lang, "audience-kind", kind = kind.name());
        let kind = *kind;
        (label, Button::Values { convocation, kind }.into())
    };
    let kinds: Vec<_> = kinds.iter().map(kind).collect();
    let mut buttons: Buttons = kinds.chunks(2).map(<[_]>::to_vec).collect();
    let take = |audience| {
        Button::Take {
            convocation,
            audience,
        }
        .into()
    };
    let ask = |what| Button::Ask { convocation, what }.into();
    for one in saved.iter().take(OFFERED) {
        let label = format!("⭐ {}", beginning(&one.name, 40));
        buttons.push(vec![(label, take(Taken::Kept(one.id)))]);
    }
    buttons.push(vec![
        (t!(lang, "button-everyone"), take(Taken::Everyone)),
        (t!(lang, "button-formula"), ask(Asked::Formula)),
    ]);
    buttons.push(vec![(t!(lang, "button-save-audience"), ask(Asked::Name))]);
    buttons.push(back(lang, convocation));
    send(text, buttons)
}

/// The values of one kind: wanted, not wanted, or neither.
pub fn audience_values(
    lang: Lang,
    convocation: i64,
    kind: Trait,
    rows: &[(Key, String, Option<bool>)],
) -> Say {
    let row = |(key, name, tick): &(Key, String, Option<bool>)| {
        let mark = match tick {
            Some(true) => "✅",
            Some(false) => "🚫",
            None => "⬜",
        };
        let label = format!("{mark} {}", beginning(name, 40));
        let key = key.clone();
        let value = Ticked { kind, key };
        vec![(label, Button::Tick { convocation, value }.into())]
    };
    let mut buttons: Buttons = rows.iter().map(row).collect();
    buttons.push(vec![(
        t!(lang, "button-audience-done"),
        Button::Audience { convocation }.into(),
    )]);
    let text = t!(lang, "audience-choose", kind = kind.name());
    send(text, buttons)
}
