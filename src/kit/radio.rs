//! A radio script of thirty seconds, written as it is said: every number in words.
//!
//! What does not fit into the time is left out, the least important first, and never in the middle of a
//! phrase.

use super::{Notice, one_line};
use crate::t;

/// What an announcer says in thirty seconds.
pub const WORDS: usize = 78;

/// Whether to name the support, and how many words of place and title are said: from all to little.
const TRIES: [(bool, usize, usize); 5] = [
    (true, 40, 40),
    (false, 40, 40),
    (false, 12, 40),
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

/// As many whole phrases of a text as fit into so many words: nobody reads half of one aloud. `None` if not
/// even the first does.
fn phrases(text: &str, most: usize) -> Option<String> {
    let mut said = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find([',', ';', '.', '(', ')', '–', '—']);
        let end = end.map_or(rest.len(), |at| {
            at + rest[at..].chars().next().map_or(1, char::len_utf8)
        });
        let longer = format!("{said}{}", &rest[..end]);
        if words(&longer) > most {
            break;
        }
        said = longer;
        rest = &rest[end..];
    }
    let said = said.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '»' && c != '"');
    (!said.is_empty()).then(|| said.trim().to_owned())
}

fn script(notice: &Notice<'_>, (support, place, title): (bool, usize, usize)) -> String {
    let lang = notice.lang;
    let said = |text: &str, most: usize| phrases(&one_line(&lang.read_aloud(text)), most);
    let start = notice.starts();
    let (day, from) = (
        lang.spoken_date(start.date_naive()),
        lang.spoken_hour(start.time()),
    );
    let (end, same_day) = notice.ends();
    let entity = lang.the_at_first(notice.named.0, notice.named.1);
    let entity = one_line(&lang.read_aloud(&entity));
    let mut parts = vec![t!(lang, "kit-radio-invites", entity = entity)];
    // What is too long to be said is called by its kind.
    let called = said(&notice.title(), title);
    let kind = lang.space_kind(notice.space.kind);
    let kind = Some(kind).filter(|_| called.is_none()).or(notice.kind());
    parts.extend(kind.map(|kind| format!("{kind}.")));
    parts.extend(called.map(|called| format!("{called}.")));
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
    let where_to = notice.space.place.as_ref();
    if let Some(place) = where_to.and_then(|text| said(text, place)) {
        parts.push(t!(lang, "kit-radio-place", place = place));
    }
    if let Some(text) = notice.support().filter(|_| support) {
        parts.extend(said(&text, 30).map(|text| format!("{text}.")));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_is_cut_in_the_middle() {
        let place = "Auditorio de la Casa de la Cultura, carrera 50 con calle 52, barrio Centro";
        for (most, said) in [
            (40, Some(place)),
            (
                12,
                Some("Auditorio de la Casa de la Cultura, carrera 50 con calle 52"),
            ),
            (8, Some("Auditorio de la Casa de la Cultura")),
            (6, None),
        ] {
            assert_eq!(phrases(place, most).as_deref(), said, "{most}");
        }
    }
}
