//! What is typed from paper is what was on it, or is refused with its question.

use super::super::definition::tests::{choices, key, question};
use super::super::definition::{Condition, Wanted};
use super::*;
use proptest::prelude::*;

/// Up to three of five topics; did you come? If yes, how was it, from 1 to 5?; how many are you?; where
/// do you live?; what else?
fn survey() -> Survey {
    let topics = Kind::Topics {
        topics: choices(&["agua", "vias", "salud", "parques", "empleo"]),
        method: Method::Order { most: 3 },
    };
    let (least, most) = (-5, 20);
    let mut questions = vec![
        question("topics", topics),
        question("came", Kind::One(choices(&["si", "no"]))),
        question("stars", Kind::Scale { most: 5 }),
        question("home", Kind::Number { least, most }),
        question("zone", Kind::Zone),
        question("else", Kind::Text { longest: 20 }),
    ];
    questions[0].text = "Temas".into();
    questions[2].when = Some(Condition {
        question: key("came"),
        wanted: Wanted::Chosen(key("si")),
    });
    let survey = Survey { questions };
    assert_eq!(survey.flaws(), []);
    survey
}

/// Topics that get a score, and those of which several can be chosen; a text in between.
fn scored() -> Survey {
    let topics = choices(&["agua", "vias", "salud"]);
    let method = Method::Score { most: 10 };
    let mut choices = choices(&["year", "both", "three"]);
    for (choice, name) in choices.iter_mut().zip(["2024", "salud, agua", "3"]) {
        choice.name = name.into();
    }
    let several = Kind::Several { choices, most: 2 };
    let questions = vec![
        question("topics", Kind::Topics { topics, method }),
        question("why", Kind::Text { longest: 30 }),
        question("several", several),
    ];
    Survey { questions }
}

fn places() -> Places {
    Places {
        zones: choices(&["norte", "sur"]),
        groups: Vec::new(),
    }
}

/// What a line says, written anew; or what is wrong, and with which question.
fn read(survey: &Survey, line: &str) -> String {
    match Reader::new(survey, &places()).line(line) {
        Ok(paper) => printed(&paper),
        Err(misread) => {
            let question = misread.question.map_or(0, |at| at + 1);
            format!("{question} {}: {}", misread.wrong.name(), misread.written)
        }
    }
}

/// A ballot as somebody careful types it.
fn printed(paper: &Paper) -> String {
    let part = |answer: &Option<Answer>| match answer {
        None | Some(Answer::Skipped) => "-".to_owned(),
        Some(Answer::Marks(marks)) => {
            let marks: Vec<_> = marks.iter().map(|mark| format!("m{mark}")).collect();
            marks.join(" ")
        }
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Zone(zone)) => (zone + 1).to_string(),
        Some(Answer::Text(text)) => format!("\"{}\"", text.replace('"', "\"\"")),
    };
    let parts: Vec<_> = paper.answers.iter().map(part).collect();
    format!("{}: {}", paper.form, parts.join(" / "))
}

#[test]
fn a_line_is_a_ballot() {
    let survey = survey();
    for (line, said) in [
        ("17: 3 1 5 / 1 / 4", "17: m2 m0 m4 / m0 / m4 / - / - / -"),
        ("N.º 17 : 3,1;5/1/4", "17: m2 m0 m4 / m0 / m4 / - / - / -"),
        ("Formulario #17) 3", "17: m2 / - / - / - / - / -"),
        ("  017;  3. / ", "17: m2 / - / - / - / - / -"),
        ("17: - / 2 / - / -5", "17: - / m1 / - / -5 / - / -"),
        ("17: –//—/ 20. / 2", "17: - / - / - / 20 / 2 / -"),
        ("17: AGUA, V\u{ed}as", "17: m0 m1 / - / - / - / - / -"),
        ("17: agua 3", "17: m0 m2 / - / - / - / - / -"),
        ("17: //// Sur", "17: - / - / - / - / 2 / -"),
        ("17: 1/////mas/luz ", "17: m0 / - / - / - / - / \"mas/luz\""),
        ("17: /////\"-\"", "17: - / - / - / - / - / \"-\""),
        ("17: /////«a/b» /", "17: - / - / - / - / - / \"a/b\""),
        ("17: 1/////////", "17: m0 / - / - / - / - / \"////\""),
    ] {
        assert_eq!(read(&survey, line), said, "{line}");
    }
    let scored = scored();
    for (line, said) in [
        ("1: 5 0 10", "1: m5 m0 m10 / - / -"),
        ("1: 5,-,4 / si", "1: m5 m0 m4 / \"si\" / -"),
        ("1: 3=5 1=4", "1: m4 m0 m5 / - / -"),
        ("1: Salud = 5, agua=4.", "1: m4 m0 m5 / - / -"),
        ("1: 0 0 0 / x", "1: - / \"x\" / -"),
        ("1: - / \"a/b\" / 2024", "1: - / \"a/b\" / m0"),
        ("1: - / “a/b”/ 3 2", "1: - / \"a/b\" / m2 m1"),
        ("1: // Salud,  agua, 3", "1: - / - / m1 m2"),
        ("1: /\"a\" b/", "1: - / \"\"\"a\"\" b\" / -"),
    ] {
        assert_eq!(read(&scored, line), said, "{line}");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_question() {
    let survey = survey();
    for (line, said) in [
        ("", "0 no_form: "),
        ("hola", "0 no_form: hola"),
        ("3 1 5 / 1", "0 no_form: 3 1 5 / 1"),
        ("3=5", "0 no_form: 3=5"),
        ("/17: 1", "0 no_form: /17: 1"),
        ("0: 1", "0 no_such_number: 0"),
        ("1000000: 1", "0 no_such_number: 1000000"),
        (
            "99999999999999999999: 1",
            "0 no_such_number: 99999999999999999999",
        ),
        ("17:", "0 empty: "),
        ("17: - / - / ", "0 empty: "),
        ("17: 6", "1 unknown_choice: 6"),
        ("17: 0", "1 unknown_choice: 0"),
        ("17: 1 fuentes", "1 unknown_choice: fuentes"),
        ("17: 1 2 3 4", "1 too_many: 1 2 3 4"),
        ("17: 1 1", "1 twice: 1 1"),
        ("17: 1 / 1 2", "2 only_one: 1 2"),
        ("17: 1 / 2 / 4", "3 not_asked: 4"),
        ("17: 1 / - / 4", "3 not_asked: 4"),
        ("17: 1 / 1 / 6", "3 out_of_range: 6"),
        ("17: 1 / 1 / 0", "3 out_of_range: 0"),
        ("17: 1 / 1 / x", "3 no_number: x"),
        ("17: 1 / 1 / 1 / 21", "4 out_of_range: 21"),
        ("17: 1 / 1 / 1 / 1.5", "4 no_number: 1.5"),
        ("17: 1 / 1 / 1 / 1 / 3", "5 unknown_zone: 3"),
        ("17: 1 / 1 / 1 / 1 / 1 2", "5 only_one: 1 2"),
        (
            "17: 1 / 1 / 1 / 1 / 1 / mucho mucho mucho mucho",
            "6 too_long: mucho mucho mucho mucho",
        ),
    ] {
        assert_eq!(read(&survey, line), said, "{line}");
    }
    let scored = scored();
    for (line, said) in [
        ("1: 1 2", "1 score_count: 1 2"),
        ("1: 1 2 11", "1 no_score: 1 2 11"),
        ("1: 1 2 x", "1 no_score: x"),
        ("1: 4=1", "1 unknown_choice: 4"),
        ("1: 1=1 agua=2", "1 twice: agua"),
        ("1: 1=1 7", "1 no_score: 7"),
        ("1: 1=1 2=", "1 no_score: "),
        ("1: 1 1 1 / a / b / c", "0 many_parts: c"),
        ("1: / / =1+1", "3 unknown_choice: =1+1"),
    ] {
        assert_eq!(read(&scored, line), said, "{line}");
    }
}

/// A ballot on paper, and how its numbers stand there.
fn on_paper(survey: &Survey, paper: &Paper, quote: bool) -> String {
    let part = |(at, answer): (usize, &Option<Answer>)| match (answer, &survey.questions[at].kind) {
        (Some(Answer::Marks(marks)), Kind::Scale { .. }) => marks[0].to_string(),
        (Some(Answer::Marks(marks)), kind) => {
            let is_score = matches!(kind.method(), Some(Method::Score { .. }));
            let number = |mark: &u8| (mark + u8::from(!is_score)).to_string();
            marks.iter().map(number).collect::<Vec<_>>().join(" ")
        }
        (Some(Answer::Number(number)), _) => number.to_string(),
        (Some(Answer::Zone(zone)), _) => (zone + 1).to_string(),
        (Some(Answer::Text(text)), _) if quote => format!("\"{}\"", text.replace('"', "\"\"")),
        (Some(Answer::Text(text)), _) => text.clone(),
        (Some(Answer::Skipped) | None, _) => "-".to_owned(),
    };
    let parts: Vec<_> = paper.answers.iter().enumerate().map(part).collect();
    format!("{}: {}", paper.form, parts.join(" / "))
}

fn some_of(all: u8, most: usize) -> impl Strategy<Value = Option<Answer>> {
    let all: Vec<u8> = (0..all).collect();
    (Just(all).prop_shuffle(), 0..=most).prop_map(|(all, count)| match count {
        0 => Some(Answer::Skipped),
        count => Some(Answer::Marks(all[..count].to_vec())),
    })
}

/// Texts of everything that a phone can write in one line.
fn text(longest: usize) -> impl Strategy<Value = Option<Answer>> {
    let texts = proptest::collection::vec("[^\\n\\r]|/|\"|-|«|»|“|”|[a-z\u{f1}]", 0..longest);
    texts.prop_map(move |texts| {
        let text: String = texts.concat();
        match text.trim() {
            "" => Some(Answer::Skipped),
            text => Some(Answer::Text(text.to_owned())),
        }
    })
}

fn ballot() -> impl Strategy<Value = Paper> {
    let stars = prop_oneof![
        Just(Some(Answer::Skipped)),
        (1..=5_u8).prop_map(|star| Some(Answer::Marks(vec![star])))
    ];
    let number = prop_oneof![
        Just(Some(Answer::Skipped)),
        (-5..=20_i64).prop_map(|number| Some(Answer::Number(number)))
    ];
    let zone = prop_oneof![
        Just(Some(Answer::Skipped)),
        (0..2_u8).prop_map(|zone| Some(Answer::Zone(zone)))
    ];
    let answers = (some_of(5, 3), some_of(2, 1), stars, number, zone, text(20));
    (1..=LAST_FORM, answers).prop_map(|(form, (topics, came, stars, number, zone, text))| {
        let stars = stars.filter(|_| came == Some(Answer::Marks(vec![0])));
        let answers = vec![topics, came, stars, number, zone, text];
        Paper { form, answers }
    })
}

fn ballot_of_scores() -> impl Strategy<Value = Paper> {
    let scores = proptest::collection::vec(0..=10_u8, 3);
    let scores = scores.prop_map(|scores| match scores.iter().any(|score| *score > 0) {
        true => Some(Answer::Marks(scores)),
        false => Some(Answer::Skipped),
    });
    let answers = (scores, text(30), some_of(3, 2));
    (1..=LAST_FORM, answers).prop_map(|(form, (scores, text, several))| Paper {
        form,
        answers: vec![scores, text, several],
    })
}

fn says_something(paper: &Paper) -> bool {
    let nothing = |answer: &Option<Answer>| matches!(answer, None | Some(Answer::Skipped));
    !paper.answers.iter().all(nothing)
}

proptest! {
    #[test]
    fn what_stands_on_paper_is_what_is_read(paper in ballot(), scores in ballot_of_scores()) {
        for (survey, paper) in [(survey(), paper), (scored(), scores)] {
            let line = on_paper(&survey, &paper, true);
            let places = places();
            let reader = Reader::new(&survey, &places);
            let read = reader.line(&line);
            match says_something(&paper) {
                true => prop_assert_eq!(read, Ok(paper), "{}", line),
                false => prop_assert_eq!(read.unwrap_err().wrong, Wrong::Empty),
            }
        }
    }

    #[test]
    fn whatever_is_typed_is_a_ballot_or_is_refused(line in "([0-9]{0,8}:)?[0-9 ,;/=\"«»a-z.\\PC-]{0,60}") {
        for survey in [survey(), scored()] {
            let places = places();
            let reader = Reader::new(&survey, &places);
            if let Ok(paper) = reader.line(&line) {
                // What was read says the same when it is written anew.
                let again = on_paper(&survey, &paper, true);
                prop_assert_eq!(reader.line(&again), Ok(paper), "{} {}", line, again);
            }
        }
    }
}
