//! A radio script of thirty seconds, written as it is said: every number in words.
//!
//! What does not fit into the time is left out, the least important first.

use super::{Notice, one_line};
use crate::t;

/// What an announcer says in thirty seconds.
pub const WORDS: usize = 78;

/// Whether to name the support, and how many words of place and title are said: from all to little.
const TRIES: [(bool, usize, usize); 5] = [
    (true, 30, 30),
    (false, 30, 30),
    (false, 12, 30),
    (false, 8, 20),
    (false, 8, 12),
];

/// The script.
pub fn radio(notice: &Notice<'_>) -> String {
    let scripts = TRIES.map(|how| script(notice, how));
    let short = scripts.iter().find(|script| words(script) <= WORDS);
    short.or(scripts.last()).cloned().unwrap_or_default()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn script(notice: &Notice<'_>, (support, place, title): (bool, usize, usize)) -> String {
    let lang = notice.lang;
    let said = |text: &str, most: usize| {
        let text = lang.read_aloud(text);
        let words: Vec<_> = text.split_whitespace().take(most).collect();
        words
            .join(" ")
            .trim_end_matches(['.', ',', ':', ';'])
            .to_owned()
    };
    let start = notice.starts();
    let (day, from) = (
        lang.spoken_date(start.date_naive()),
        lang.spoken_hour(start.time()),
    );
    let (end, same_day) = notice.ends();
    let mut parts = vec![t!(
        lang,
        "kit-radio-invites",
        entity = said(notice.entity, 12)
    )];
    parts.extend(notice.kind().map(|kind| format!("{kind}.")));
    parts.push(format!("{}.", said(&notice.title(), title)));
    parts.push(match same_day {
        true => {
            let until = lang.spoken_hour(end.time());
            t!(
                lang,
                "kit-radio-when",
                date = day,
                from = from,
                until = until
            )
        }
        false => t!(lang, "kit-radio-from", date = day, from = from),
    });
    // An address of the net is not said on the radio.
    if let Some(text) = &notice.space.place {
        parts.push(t!(lang, "kit-radio-place", place = said(text, place)));
    }
    if let Some(text) = notice.support().filter(|_| support) {
        parts.push(format!("{}.", said(&text, 30)));
    }
    let bot = notice
        .bot
        .replace('_', &format!(" {} ", t!(lang, "spoken-underscore")));
    parts.push(t!(
        lang,
        "kit-radio-ask",
        bot = one_line(&lang.read_aloud(&bot))
    ));
    one_line(&parts.join(" "))
}
