//! Which question comes next, and whether an answer is one.
//!
//! Deliberately absent: where somebody stands. It follows from the answers so far, so that two phones,
//! an old button or a question added meanwhile lead to the same place.

use super::ballot::{BallotRefusal, Method};
use super::definition::{Kind, Survey, Wanted};
use crate::domain::base::names::named;
use serde::{Deserialize, Serialize};

/// What somebody answered to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// They would rather not say.
    Skipped,
    /// Marks as on a ballot: places of choices, or scores by topic. One choice is a list of one, a scale
    /// a score for the only topic there is.
    Marks(Vec<u8>),
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
    /// The place of a zone in the entity's list.
    Zone(u8),
}

named! {
    /// Why an answer is not taken.
    AnswerRefusal {
        /// There is no such question.
        NoSuchQuestion = "no_such_question",
        /// After what was answered before, it is not asked.
        NotAsked = "not_asked",
        /// What comes next depends on it.
        CannotSkip = "cannot_skip",
        /// The question is not answered that way.
        OtherKind = "other_kind",
        /// The number is too small or too great.
        OutOfRange = "out_of_range",
        /// There is no text.
        NoText = "no_text",
        /// The text is too long.
        TooLong = "too_long",
        /// There is no such zone.
        UnknownZone = "unknown_zone",
        /// Nothing was chosen.
        Empty = "empty",
        /// More was chosen than the question allows.
        TooMany = "too_many",
        /// The same was chosen twice.
        Twice = "twice",
        /// There is no such choice or score.
        UnknownChoice = "unknown_choice",
    }
}

impl From<BallotRefusal> for AnswerRefusal {
    fn from(refusal: BallotRefusal) -> Self {
        match refusal {
            BallotRefusal::Empty => Self::Empty,
            BallotRefusal::TooMany => Self::TooMany,
            BallotRefusal::Twice => Self::Twice,
            BallotRefusal::UnknownTopic
            | BallotRefusal::NoSuchScore
            | BallotRefusal::UnknownGroup => Self::UnknownChoice,
        }
    }
}

/// Whether a question is asked after these answers; `answers` has the places of the questions, and may
/// be shorter.
pub fn is_asked(survey: &Survey, answers: &[Option<Answer>], at: usize) -> bool {
    let Some(question) = survey.questions.get(at) else {
        return false;
    };
    let Some(when) = &question.when else {
        return true;
    };
    // Only ever backwards, so this comes to an end whatever the survey says.
    survey
        .place(&when.question)
        .filter(|earlier| *earlier < at && is_asked(survey, answers, *earlier))
        .is_some_and(|earlier| {
            let kind = &survey.questions[earlier].kind;
            answer(answers, earlier).is_some_and(|answer| meets(kind, answer, &when.wanted))
        })
}

fn answer(answers: &[Option<Answer>], at: usize) -> Option<&Answer> {
    answers.get(at).and_then(Option::as_ref)
}

fn meets(kind: &Kind, answer: &Answer, wanted: &Wanted) -> bool {
    let number = match (kind, answer) {
        (_, Answer::Number(number)) => Some(*number),
        (Kind::Scale { .. }, Answer::Marks(marks)) => marks.first().map(|mark| i64::from(*mark)),
        (_, Answer::Marks(_) | Answer::Skipped | Answer::Text(_) | Answer::Zone(_)) => None,
    };
    match (wanted, answer) {
        (Wanted::Chosen(key), Answer::Marks(marks)) => {
            let at = kind.choices().iter().position(|choice| choice.key == *key);
            at.is_some_and(|at| marks.iter().any(|mark| usize::from(*mark) == at))
        }
        (Wanted::AtLeast(least), _) => number.is_some_and(|number| number >= *least),
        (Wanted::AtMost(most), _) => number.is_some_and(|number| number <= *most),
        (Wanted::Chosen(_), Answer::Skipped | Answer::Number(_)) => false,
        (Wanted::Chosen(_), Answer::Text(_) | Answer::Zone(_)) => false,
    }
}

/// Whether a question can be answered like this, after these answers, in an entity with so many zones.
///
/// # Errors
/// The [`AnswerRefusal`].
pub fn check(
    survey: &Survey,
    answers: &[Option<Answer>],
    at: usize,
    given: &Answer,
    zones: usize,
) -> Result<(), AnswerRefusal> {
    let question = survey
        .questions
        .get(at)
        .ok_or(AnswerRefusal::NoSuchQuestion)?;
    if !is_asked(survey, answers, at) {
        return Err(AnswerRefusal::NotAsked);
    }
    match (&question.kind, given) {
        (_, Answer::Skipped) if survey.decides(at) => Err(AnswerRefusal::CannotSkip),
        (_, Answer::Skipped) => Ok(()),
        (Kind::Scale { most }, Answer::Marks(marks)) => {
            Ok(Method::Score { most: *most }.check(marks, 1)?)
        }
        (Kind::Number { least, most }, Answer::Number(number)) => (least..=most)
            .contains(&number)
            .then_some(())
            .ok_or(AnswerRefusal::OutOfRange),
        (Kind::Text { longest }, Answer::Text(text)) => match text.chars().count() {
            _ if text.trim().is_empty() => Err(AnswerRefusal::NoText),
            length if length > usize::from(*longest) => Err(AnswerRefusal::TooLong),
            _ => Ok(()),
        },
        (Kind::Zone, Answer::Zone(zone)) if usize::from(*zone) < zones => Ok(()),
        (Kind::Zone, Answer::Zone(_)) => Err(AnswerRefusal::UnknownZone),
        (kind, Answer::Marks(marks)) => {
            let method = kind.method().ok_or(AnswerRefusal::OtherKind)?;
            Ok(method.check(marks, kind.choices().len())?)
        }
        (_, Answer::Number(_) | Answer::Text(_) | Answer::Zone(_)) => Err(AnswerRefusal::OtherKind),
    }
}

/// Takes back answers to questions that are no longer asked, after an earlier answer was changed.
pub fn settle(survey: &Survey, answers: &mut [Option<Answer>]) {
    for at in 0..answers.len() {
        if !is_asked(survey, answers, at) {
            answers[at] = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::definition::Condition;
    use super::super::definition::tests::{choices, key, question};
    use super::*;

    /// Did you come? If yes: how many stars? If two or less: why? Always: your zone.
    fn survey() -> Survey {
        let when = |name: &str, wanted| {
            Some(Condition {
                question: key(name),
                wanted,
            })
        };
        let mut questions = vec![
            question("came", Kind::One(choices(&["yes", "no"]))),
            question("stars", Kind::Scale { most: 5 }),
            question("why", Kind::Text { longest: 10 }),
            question("zone", Kind::Zone),
        ];
        questions[1].when = when("came", Wanted::Chosen(key("yes")));
        questions[2].when = when("stars", Wanted::AtMost(2));
        let survey = Survey { questions };
        assert_eq!(survey.flaws(), []);
        survey
    }

    fn marks(mark: u8) -> Option<Answer> {
        Some(Answer::Marks(vec![mark]))
    }

    #[test]
    fn the_next_question_follows_from_the_answers() {
        let survey = survey();
        let next = |answers: &[Option<Answer>]| {
            let mut all = 0..survey.questions.len();
            all.find(|at| answer(answers, *at).is_none() && is_asked(&survey, answers, *at))
        };
        let why = Some(Answer::Text("x".into()));
        let zone = Some(Answer::Zone(0));
        assert_eq!(next(&[]), Some(0));
        assert_eq!(next(&[marks(1)]), Some(3));
        assert_eq!(next(&[marks(0)]), Some(1));
        assert_eq!(next(&[marks(0), marks(3)]), Some(3));
        assert_eq!(next(&[marks(0), marks(2)]), Some(2));
        assert_eq!(next(&[marks(0), marks(2), why.clone()]), Some(3));
        assert_eq!(next(&[marks(0), marks(2), why.clone(), zone.clone()]), None);
        // An answer that is no longer asked for leads nowhere, and goes.
        let mut changed = [marks(1), marks(2), why, zone.clone()];
        assert!(!is_asked(&survey, &changed, 2));
        settle(&survey, &mut changed);
        assert_eq!(changed, [marks(1), None, None, zone]);
    }

    #[test]
    fn what_is_no_answer_is_refused() {
        use AnswerRefusal::*;
        let survey = survey();
        let text = |text: &str| Answer::Text(text.into());
        let bad = [marks(0), marks(1)];
        for (answers, at, given, refusal) in [
            (&[][..], 0, Answer::Skipped, Some(CannotSkip)),
            (&[], 0, Answer::Marks(vec![0, 1]), Some(TooMany)),
            (&[], 0, Answer::Marks(vec![2]), Some(UnknownChoice)),
            (&[], 0, text("yes"), Some(OtherKind)),
            (&[], 1, Answer::Marks(vec![1]), Some(NotAsked)),
            (&bad[..1], 1, Answer::Marks(vec![6]), Some(UnknownChoice)),
            (&bad[..1], 1, Answer::Marks(vec![]), Some(Empty)),
            (&bad[..1], 1, Answer::Marks(vec![5]), None),
            (&bad, 2, Answer::Skipped, None),
            (&bad, 2, text(" "), Some(NoText)),
            (&bad, 2, text("ñandú ñandú"), Some(TooLong)),
            (&bad, 2, text("ñandúñandú"), None),
            (&bad, 3, Answer::Zone(3), Some(UnknownZone)),
            (&bad, 3, Answer::Zone(2), None),
            (&bad, 3, Answer::Marks(vec![0]), Some(OtherKind)),
            (&bad, 4, Answer::Skipped, Some(NoSuchQuestion)),
        ] {
            let checked = check(&survey, answers, at, &given, 3);
            assert_eq!(checked.err(), refusal, "{at} {given:?}");
        }
    }
}
