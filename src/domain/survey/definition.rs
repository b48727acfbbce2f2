//! What a survey asks.
//!
//! A coordinator writes it; [`Survey::flaws`] says all that is wrong with it at once. Deliberately
//! absent: dates, which the store and the calendar have, and the answers.

use super::ballot::Method;
use super::flaws::{Fault, Flaw};
use super::segment::Frame;
use super::{MOST_CHOICES, MOST_QUESTIONS};
use crate::domain::base::{Key, Text};
use serde::{Deserialize, Serialize};

/// A survey: its questions in the order in which they are asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// The questions.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in the database and in conditions.
    pub key: Key,
    /// What is asked.
    pub text: Text,
    /// What can be answered.
    pub kind: Kind,
    /// When it is asked; `None` is always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// A topic, or one of the answers that a question offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name in the database, in ties and in the list of ballots.
    pub key: Key,
    /// What people read.
    pub name: Text,
}

/// By which names the breakdowns of a survey know zones and groups, as they were when it was opened: a
/// ballot keeps its meaning when the process changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    /// The zones: whole ones, not their parts.
    pub zones: Vec<Choice>,
    /// The groups.
    pub groups: Vec<Choice>,
}

impl Places {
    /// Whether ballots can be counted by them; there is room for so many only.
    pub fn can_be_counted(&self) -> bool {
        Frame::new(self.zones.len(), self.groups.len()).is_some()
    }
}

/// What can be answered to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Which topics matter, by the survey's method.
    Topics {
        /// The topics. Only ever added to while the survey is open, at the end.
        topics: Vec<Choice>,
        /// How they are chosen.
        method: Method,
    },
    /// One of these. Yes or no is one of two.
    One(Vec<Choice>),
    /// Up to `most` of these.
    Several {
        /// What there is to choose from.
        choices: Vec<Choice>,
        /// At least 1.
        most: u8,
    },
    /// Up to `most` of these in order, the first one first.
    Order {
        /// What there is to order.
        choices: Vec<Choice>,
        /// At least 1.
        most: u8,
    },
    /// 1 to `most`: stars.
    Scale {
        /// 2 to 10.
        most: u8,
    },
    /// A whole number.
    Number {
        /// The smallest.
        least: i64,
        /// The greatest.
        most: i64,
    },
    /// A text.
    Text {
        /// The most characters.
        longest: u16,
    },
    /// The zone where somebody lives.
    Zone,
}

/// A question is asked only if an earlier one was answered like this. If that was skipped, or not asked
/// itself, it is not asked either.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The earlier question.
    pub question: Key,
    /// The answer.
    pub wanted: Wanted,
}

/// What an earlier answer has to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// This choice is among what was chosen.
    Chosen(Key),
    /// The number, or the scale, is this or more.
    AtLeast(i64),
    /// The number, or the scale, is this or less.
    AtMost(i64),
}

impl Survey {
    /// All that is wrong with it: nothing, if it can be opened.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let whole = |fault| Flaw {
            question: None,
            fault,
        };
        if self.questions.is_empty() {
            flaws.push(whole(Fault::NoQuestions));
        }
        if self.questions.len() > MOST_QUESTIONS {
            flaws.push(whole(Fault::TooManyQuestions));
        }
        for (at, question) in self.questions.iter().enumerate() {
            let before = &self.questions[..at];
            let same = before.iter().any(|other| other.key == question.key);
            let faults = [
                same.then_some(Fault::SameQuestion),
                question.kind.fault(),
                question
                    .when
                    .as_ref()
                    .and_then(|when| self.condition_fault(at, when)),
            ];
            flaws.extend(faults.into_iter().flatten().map(|fault| Flaw {
                question: Some(at),
                fault,
            }));
        }
        flaws
    }

    fn condition_fault(&self, at: usize, when: &Condition) -> Option<Fault> {
        match self.place(&when.question) {
            None => Some(Fault::UnknownCondition),
            Some(earlier) if earlier >= at => Some(Fault::ConditionTooLate),
            Some(earlier) => {
                let kind = &self.questions[earlier].kind;
                (!kind.could_be(&when.wanted)).then_some(Fault::ConditionNeverMet)
            }
        }
    }

    /// The place of a question.
    pub fn place(&self, key: &Key) -> Option<usize> {
        self.questions
            .iter()
            .position(|question| question.key == *key)
    }

    /// Whether what comes later depends on this question: it cannot be skipped.
    pub fn decides(&self, at: usize) -> bool {
        let conditions = self
            .questions
            .iter()
            .filter_map(|question| question.when.as_ref());
        let key = self.questions.get(at).map(|question| &question.key);
        conditions
            .into_iter()
            .any(|when| Some(&when.question) == key)
    }
}

impl Kind {
    /// How its answers are put on a ballot and counted; `None` for what is not counted that way.
    pub fn method(&self) -> Option<Method> {
        match self {
            Self::Topics { method, .. } => Some(*method),
            Self::One(_) => Some(Method::Choose { most: 1 }),
            Self::Several { most, .. } => Some(Method::Choose { most: *most }),
            Self::Order { most, .. } => Some(Method::Order { most: *most }),
            Self::Scale { most } => Some(Method::Score { most: *most }),
            Self::Number { .. } | Self::Text { .. } | Self::Zone => None,
        }
    }

    /// What there is to choose from.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Topics {
                topics: choices, ..
            }
            | Self::One(choices)
            | Self::Several { choices, .. }
            | Self::Order { choices, .. } => choices,
            Self::Scale { .. } | Self::Number { .. } | Self::Text { .. } | Self::Zone => &[],
        }
    }

    fn fault(&self) -> Option<Fault> {
        let choices = self.choices();
        let same = |(at, choice): (usize, &Choice)| {
            choices[..at].iter().any(|other| other.key == choice.key)
        };
        match self {
            Self::Scale { most } if !(2..=10).contains(most) => Some(Fault::ScaleOutOfRange),
            Self::Number { least, most } if least > most => Some(Fault::NumbersBackwards),
            Self::Text { longest: 0 } => Some(Fault::NoRoomForText),
            Self::Scale { .. } | Self::Number { .. } | Self::Text { .. } | Self::Zone => None,
            _ if choices.len() < 2 => Some(Fault::FewChoices),
            _ if choices.len() > MOST_CHOICES => Some(Fault::TooManyChoices),
            _ if choices.iter().enumerate().any(same) => Some(Fault::SameChoice),
            Self::Topics { .. } | Self::One(..) | Self::Several { .. } | Self::Order { .. } => self
                .method()
                .and_then(|method| method_fault(method, choices.len())),
        }
    }

    pub(super) fn could_be(&self, wanted: &Wanted) -> bool {
        let bounds = match self {
            Self::Scale { most } => Some((1, i64::from(*most))),
            Self::Number { least, most } => Some((*least, *most)),
            Self::Topics { .. }
            | Self::One(..)
            | Self::Several { .. }
            | Self::Order { .. }
            | Self::Text { .. }
            | Self::Zone => None,
        };
        match wanted {
            Wanted::Chosen(key) => {
                // A score is not a choice.
                !matches!(self.method(), Some(Method::Score { .. }))
                    && self.choices().iter().any(|choice| choice.key == *key)
            }
            Wanted::AtLeast(value) => bounds.is_some_and(|(_, most)| *value <= most),
            Wanted::AtMost(value) => bounds.is_some_and(|(least, _)| *value >= least),
        }
    }
}

fn method_fault(method: Method, choices: usize) -> Option<Fault> {
    match method {
        Method::Score { most } if !(2..=10).contains(&most) => Some(Fault::ScaleOutOfRange),
        Method::Score { .. } => None,
        method if method.most() == 0 => Some(Fault::MostIsZero),
        method if usize::from(method.most()) > choices => Some(Fault::MostTooLarge),
        Method::Choose { .. } | Method::Order { .. } => None,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in super::super) fn key(text: &str) -> Key {
        Key::parse(text).unwrap()
    }

    pub(in super::super) fn choices(keys: &[&str]) -> Vec<Choice> {
        let choice = |one: &&str| Choice {
            key: key(one),
            name: (*one).into(),
        };
        keys.iter().map(choice).collect()
    }

    pub(in super::super) fn question(name: &str, kind: Kind) -> Question {
        Question {
            key: key(name),
            text: name.into(),
            kind,
            when: None,
        }
    }

    fn fault_of(kind: Kind) -> Option<Fault> {
        let questions = vec![question("a", kind)];
        Survey { questions }.flaws().first().map(|flaw| flaw.fault)
    }

    #[test]
    fn what_cannot_be_answered_is_told() {
        let topics = |keys: &[&str], method| Kind::Topics {
            topics: choices(keys),
            method,
        };
        let many: Vec<String> = (0..61).map(|n| format!("t{n}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let (choose, order) = (
            |most| Method::Choose { most },
            |most| Method::Order { most },
        );
        for (kind, fault) in [
            (topics(&["a", "b"], choose(2)), None),
            (topics(&["a", "b"], choose(3)), Some(Fault::MostTooLarge)),
            (topics(&["a", "b"], order(3)), Some(Fault::MostTooLarge)),
            (topics(&["a", "b"], order(0)), Some(Fault::MostIsZero)),
            (topics(&["a"], choose(1)), Some(Fault::FewChoices)),
            (topics(&[], choose(1)), Some(Fault::FewChoices)),
            (topics(&["a", "a"], choose(1)), Some(Fault::SameChoice)),
            (topics(&many, choose(1)), Some(Fault::TooManyChoices)),
            (topics(&["a", "b"], Method::Score { most: 5 }), None),
            (
                topics(&["a", "b"], Method::Score { most: 11 }),
                Some(Fault::ScaleOutOfRange),
            ),
            (Kind::Scale { most: 1 }, Some(Fault::ScaleOutOfRange)),
            (
                Kind::Number { least: 2, most: 1 },
                Some(Fault::NumbersBackwards),
            ),
            (Kind::Text { longest: 0 }, Some(Fault::NoRoomForText)),
            (Kind::Zone, None),
        ] {
            assert_eq!(fault_of(kind.clone()), fault, "{kind:?}");
        }
    }

    #[test]
    fn conditions_look_back_at_what_can_be() {
        let yes_no = || question("came", Kind::One(choices(&["yes", "no"])));
        let stars = || question("stars", Kind::Scale { most: 5 });
        let after = |condition: &str, wanted| {
            let mut question = question("why", Kind::Text { longest: 500 });
            question.when = Some(Condition {
                question: key(condition),
                wanted,
            });
            let questions = vec![yes_no(), stars(), question];
            Survey { questions }.flaws().first().map(|flaw| flaw.fault)
        };
        for (condition, wanted, fault) in [
            ("came", Wanted::Chosen(key("yes")), None),
            (
                "came",
                Wanted::Chosen(key("maybe")),
                Some(Fault::ConditionNeverMet),
            ),
            ("came", Wanted::AtLeast(1), Some(Fault::ConditionNeverMet)),
            ("stars", Wanted::AtMost(2), None),
            ("stars", Wanted::AtLeast(6), Some(Fault::ConditionNeverMet)),
            ("stars", Wanted::AtMost(0), Some(Fault::ConditionNeverMet)),
            ("other", Wanted::AtMost(0), Some(Fault::UnknownCondition)),
            ("why", Wanted::AtMost(0), Some(Fault::ConditionTooLate)),
        ] {
            assert_eq!(
                after(condition, wanted.clone()),
                fault,
                "{condition} {wanted:?}"
            );
        }
    }

    #[test]
    fn a_survey_asks_something_and_nothing_twice() {
        let of = |count: usize| {
            let names = (0..count).map(|n| question(&format!("q{n}"), Kind::Zone));
            let questions = names.collect();
            Survey { questions }.flaws()
        };
        assert_eq!(of(0)[0].fault, Fault::NoQuestions);
        assert_eq!(of(60), []);
        assert_eq!(of(61)[0].fault, Fault::TooManyQuestions);
        let questions = vec![question("a", Kind::Zone), question("a", Kind::Zone)];
        let flaw = Flaw {
            question: Some(1),
            fault: Fault::SameQuestion,
        };
        assert_eq!(Survey { questions }.flaws(), [flaw]);
    }
}
