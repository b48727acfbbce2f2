//! Taps in every order, and forged ones.

use crate::domain::survey::ballot_draft::*;
use crate::domain::survey::definition::tests::{choices, key, question};
use crate::domain::survey::definition::{Condition, Wanted};

/// Up to two of three topics; did you come? If yes, how was it?; your zone.
fn survey() -> Survey {
    let topics = Kind::Topics {
        topics: choices(&["a", "b", "c"]),
        method: Method::Order { most: 2 },
    };
    let mut questions = vec![
        question("topics", topics),
        question("came", Kind::One(choices(&["yes", "no"]))),
        question("stars", Kind::Scale { most: 5 }),
        question("zone", Kind::Zone),
    ];
    questions[2].when = Some(Condition {
        question: key("came"),
        wanted: Wanted::Chosen(key("yes")),
    });
    Survey { questions }
}

fn mark(at: usize, choice: u8) -> Move {
    Move::Mark { at, choice }
}

fn one(at: usize, mark: u8) -> Move {
    let answer = Answer::Marks(vec![mark]);
    Move::Answer { at, answer }
}

#[test]
fn from_the_first_tap_to_the_last() {
    let survey = survey();
    let mut draft = Draft::begin(&survey, Vec::new());
    assert_eq!(draft.at, Some(0));
    for choice in [2, 0, 2, 1] {
        draft.apply(&survey, 3, mark(0, choice)).unwrap();
    }
    assert_eq!(draft.answers[0], Some(Answer::Marks(vec![0, 1])));
    let refusal = draft.apply(&survey, 3, mark(0, 2));
    assert_eq!(refusal, Err(AnswerRefusal::TooMany));
    draft.apply(&survey, 3, Move::Next(0)).unwrap();
    // Tapped twice: the second question is not skipped.
    draft.apply(&survey, 3, Move::Next(0)).unwrap();
    draft.apply(&survey, 3, Move::Skip(0)).unwrap();
    assert_eq!(draft.at, Some(1));
    let refusal = draft.apply(&survey, 3, Move::Skip(1));
    assert_eq!(refusal, Err(AnswerRefusal::CannotSkip));
    draft.apply(&survey, 3, one(1, 0)).unwrap();
    assert_eq!(draft.at, Some(2));
    draft.apply(&survey, 3, one(2, 4)).unwrap();
    draft.apply(&survey, 3, Move::Skip(3)).unwrap();
    assert_eq!(draft.at, None);
    assert_eq!(draft.whole(&survey, 3).unwrap().len(), 4);
    // What is no longer asked is not given.
    draft.apply(&survey, 3, Move::Show(1)).unwrap();
    draft.apply(&survey, 3, one(1, 1)).unwrap();
    assert_eq!(draft.at, None);
    let whole = draft.whole(&survey, 3).unwrap();
    assert_eq!((&whole[2], &whole[3]), (&None, &Some(Answer::Skipped)));
}

#[test]
fn half_a_ballot_is_none() {
    let survey = survey();
    let mut draft = Draft::begin(&survey, Vec::new());
    let missing = Err((1, AnswerRefusal::CannotSkip));
    assert_eq!(draft.whole(&survey, 3), missing);
    draft.apply(&survey, 3, one(1, 1)).unwrap();
    // The mark that was taken back says nothing.
    draft.apply(&survey, 3, mark(0, 1)).unwrap();
    draft.apply(&survey, 3, mark(0, 1)).unwrap();
    assert_eq!(draft.whole(&survey, 3), Err((0, AnswerRefusal::Empty)));
    draft.apply(&survey, 3, Move::Skip(0)).unwrap();
    assert!(draft.whole(&survey, 3).is_ok());
    let nothing = Survey {
        questions: vec![question("zone", Kind::Zone)],
    };
    let draft = Draft::begin(&nothing, Vec::new());
    assert_eq!(draft.whole(&nothing, 3), Err((0, AnswerRefusal::Empty)));
}

#[test]
fn forged_presses_change_nothing() {
    let survey = survey();
    let before = Draft::begin(&survey, Vec::new());
    for (step, refusal) in [
        (mark(0, 3), AnswerRefusal::UnknownChoice),
        (mark(9, 0), AnswerRefusal::NoSuchQuestion),
        (mark(1, 0), AnswerRefusal::OtherKind),
        (mark(3, 0), AnswerRefusal::OtherKind),
        (one(2, 1), AnswerRefusal::NotAsked),
        (one(1, 7), AnswerRefusal::UnknownChoice),
        (Move::Show(2), AnswerRefusal::NotAsked),
        (
            Move::Score {
                at: 0,
                topic: 0,
                score: 1,
            },
            AnswerRefusal::OtherKind,
        ),
    ] {
        let mut draft = before.clone();
        assert_eq!(
            draft.apply(&survey, 3, step.clone()),
            Err(refusal),
            "{step:?}"
        );
        assert_eq!(draft, before);
    }
}

#[test]
fn topics_are_scored_one_after_the_other() {
    let topics = Kind::Topics {
        topics: choices(&["a", "b"]),
        method: Method::Score { most: 5 },
    };
    let survey = Survey {
        questions: vec![question("topics", topics)],
    };
    let mut draft = Draft::begin(&survey, Vec::new());
    let score = |topic, score| Move::Score {
        at: 0,
        topic,
        score,
    };
    draft.apply(&survey, 0, score(0, 4)).unwrap();
    assert_eq!((draft.at, draft.topic), (Some(0), 1));
    assert_eq!(
        draft.apply(&survey, 0, score(1, 6)),
        Err(AnswerRefusal::UnknownChoice)
    );
    assert_eq!(
        draft.apply(&survey, 0, score(2, 5)),
        Err(AnswerRefusal::UnknownChoice)
    );
    draft.apply(&survey, 0, Move::Next(0)).unwrap();
    assert_eq!(draft.at, None);
    assert_eq!(
        draft.whole(&survey, 0).unwrap()[0],
        Some(Answer::Marks(vec![4, 0]))
    );
}
