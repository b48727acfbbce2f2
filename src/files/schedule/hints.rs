//! What the words of an activity say about it: answers, events, publicity, a term, and what is odd in
//! the text itself.

use crate::domain::base::fold::Words;
use crate::domain::schedule::{About, Activity, Field, Note, TermSaid, Unit};
use crate::files::schedule::dates::year_of;
use crate::files::schedule::vocabulary::{Vocabulary, vocabulary};

/// How far before a number of days the word stands that makes a term of it.
const TERM_WITHIN: usize = 5;
/// How many words of a second task are shown.
const SHOWN: usize = 6;

/// For fewer activities another thread is not worth its beginning.
const MANY: usize = 1_000;

/// Notes what the words of each activity say, of many in two halves at once; `year` is that of the document
/// where it stands, by its place.
pub(in crate::files::schedule) fn note_all(
    activities: &mut [Activity],
    year: impl Fn(usize) -> Option<i32> + Sync,
) {
    let each = |activities: &mut [Activity], from: usize| {
        for (at, activity) in (from..).zip(activities) {
            note(activity, year(at));
        }
    };
    let half = Some(activities.len() / 2).filter(|half| *half > MANY);
    let half = half.unwrap_or_default();
    let (first, second) = activities.split_at_mut(half);
    std::thread::scope(|scope| {
        if half > 0 {
            scope.spawn(|| each(first, 0));
        }
        each(second, half);
    });
}

/// Notes what the title and the other texts of an activity say.
fn note(activity: &mut Activity, year: Option<i32>) {
    let vocabulary = vocabulary();
    let title = std::mem::take(&mut activity.title);
    let words = Words::of(&title);
    activity.about = about(&words, vocabulary);
    activity.term = term(&words, vocabulary, activity.about.answers);
    years(&words, year, &mut activity.notes);
    slips(&words, vocabulary, &mut activity.notes);
    if let Some(second) = second_task(&words) {
        activity.notes.push(Note::SecondTask(second));
    }
    if is_cut_at_end(&title) {
        activity.notes.push(Note::CutEnd(Field::Title));
    }
    if is_cut_at_end(&activity.product) {
        activity.notes.push(Note::CutEnd(Field::Product));
    }
    drop(words);
    activity.title = title;
}

/// Whether an activity is to answer questions, by its title.
pub fn is_about_answers(title: &str) -> bool {
    about(&Words::of(title), vocabulary()).answers
}

/// What a unit of measure counts in, if a value can be checked by it.
pub fn unit_of(unit: &str) -> Option<Unit> {
    let words = Words::of(unit);
    let texts = &vocabulary().texts;
    let any =
        |known: &std::collections::HashSet<String>| words.iter().any(|word| known.contains(word));
    let percent = unit.contains('%') || any(&texts.percentages);
    let count = unit.trim() == "#" || any(&texts.counts);
    match (percent, count) {
        (true, false) => Some(Unit::Percentage),
        (false, true) => Some(Unit::Number),
        // Both at once say nothing.
        (true, true) | (false, false) => None,
    }
}

fn about(words: &Words<'_>, vocabulary: &Vocabulary) -> About {
    let texts = &vocabulary.texts;
    let any =
        |known: &std::collections::HashSet<String>| words.iter().any(|word| known.contains(word));
    let whole = texts.whole.contains(words.all());
    let named = Vocabulary::begins(words, &texts.event);
    let partly = texts
        .whole
        .iter()
        .any(|text| words.all().starts_with(text.as_str()));
    About {
        answers: any(&texts.answers) && any(&texts.questions),
        event: whole || named && !partly,
        publicity: Vocabulary::begins(words, &texts.publicity) && !named,
        evaluation: Vocabulary::begins(words, &texts.evaluation),
    }
}

/// A number of days after a word such as *término*; in an activity about answers, any.
fn term(words: &Words<'_>, vocabulary: &Vocabulary, answers: bool) -> Option<TermSaid> {
    let texts = &vocabulary.texts;
    let places = (1..words.len()).filter(|at| texts.days.contains(words.get(*at)));
    for at in places {
        let word = words.get(at - 1);
        let number = texts.numbers.get(word).copied();
        let Some(days) = number.or_else(|| word.parse().ok().filter(|days| *days <= 365)) else {
            continue;
        };
        let mut before = at.saturating_sub(TERM_WITHIN)..at;
        if !answers && !before.any(|at| texts.terms.contains(words.get(at))) {
            continue;
        }
        let qualified = texts.qualified.contains(words.get(at + 1));
        return Some(TermSaid { days, qualified });
    }
    None
}

/// Later years than the document's own; a range of years is the name of a plan.
fn years(words: &Words<'_>, year: Option<i32>, notes: &mut Vec<Note>) {
    let Some(document) = year else { return };
    for at in 0..words.len() {
        let Some(other) = year_of(words.get(at)).filter(|other| *other > document) else {
            continue;
        };
        let joined = |at: usize| words.gap(at).trim() == "-" || words.gap(at).trim() == "–";
        let range = joined(at) && at > 0 && year_of(words.get(at - 1)).is_some()
            || joined(at + 1) && year_of(words.get(at + 1)).is_some();
        let note = Note::Year(other);
        if !range && !notes.contains(&note) {
            notes.push(note);
        }
    }
}

fn slips(words: &Words<'_>, vocabulary: &Vocabulary, notes: &mut Vec<Note>) {
    for at in 0..words.len() {
        if let Some(right) = vocabulary.slips.get(words.get(at)) {
            notes.push(Note::Misspelt(
                words.written(at..at + 1).to_owned(),
                right.clone(),
            ));
        }
    }
    for (wrong, right) in &vocabulary.slips_of_words {
        if words.all().contains(wrong.as_str()) {
            notes.push(Note::Misspelt(wrong.clone(), right.clone()));
        }
    }
}

/// A verb with a capital in the middle of a sentence begins a second one.
fn second_task(words: &Words<'_>) -> Option<String> {
    let verb = |at: usize| {
        let word = words.get(at);
        let written = words.written(at..at + 1);
        word.len() > 5
            && vocabulary()
                .texts
                .verb_endings
                .iter()
                .any(|ending| word.ends_with(ending.as_str()))
            && written.starts_with(char::is_uppercase)
            && written.chars().skip(1).all(char::is_lowercase)
    };
    let goes_on = |at: usize| {
        words.gap(at).trim().is_empty()
            && words.written(at - 1..at).chars().all(char::is_lowercase)
            && !vocabulary().texts.dangling.contains(words.get(at - 1))
    };
    let at = (3..words.len()).find(|at| verb(*at) && goes_on(*at) && verb(0))?;
    Some(words.written(at..words.len().min(at + SHOWN)).to_owned())
}

/// Whether the end of a text is missing: it ends with a word after which it goes on, or a quote or a
/// parenthesis stays open.
pub(in crate::files::schedule) fn is_cut_at_end(text: &str) -> bool {
    let text = text.trim_end();
    let Some(last) = text.rsplit([' ', '\u{a0}']).next() else {
        return false;
    };
    let open = |begin: char, end: char| text.matches(begin).count() > text.matches(end).count();
    vocabulary().texts.dangling.contains(last)
        || text.matches('"').count() % 2 == 1
        || open('(', ')')
        || open('“', '”')
}

/// Whether the beginning of a text is missing: it begins with a small letter.
pub(in crate::files::schedule) fn is_cut_at_start(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(title: &str) -> Activity {
        let mut activity = Activity {
            title: title.to_owned(),
            ..Activity::default()
        };
        note(&mut activity, Some(2023));
        activity
    }

    #[test]
    fn titles_say_what_they_are_about() {
        let answers =
            noted("Realiza respuestas escritas, en el término de quince días a las preguntas");
        assert!(answers.about.answers);
        assert_eq!(
            answers.term,
            Some(TermSaid {
                days: 15,
                qualified: false
            })
        );
        let hearing = noted("Rendición de cuentas");
        assert!(hearing.about.event && !hearing.about.publicity);
        assert!(
            !noted("Rendición de cuentas permanente en la web")
                .about
                .event
        );
        assert!(
            noted("Convocar y realizar audiencias públicas de rendición")
                .about
                .event
        );
        assert!(noted("Divulgar el cronograma").about.publicity);
        assert_eq!(noted("A los 150 días de gobierno").term, None);
    }

    #[test]
    fn odd_texts_are_noted() {
        assert_eq!(
            noted("Estrategia 2025 del Plan 2024-2027").notes,
            [Note::Year(2025)]
        );
        let cut = noted("Presentación en el Comité de Gestión y");
        assert_eq!(cut.notes, [Note::CutEnd(Field::Title)]);
        let two =
            noted("Realizar convocatorias a la rendición de cuentas Convocar a través de medios");
        let begins = "Convocar a través de medios".to_owned();
        assert_eq!(two.notes, [Note::SecondTask(begins)]);
    }
}
