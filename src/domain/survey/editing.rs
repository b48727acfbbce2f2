//! What a coordinator does to the questions of a survey, one thing at a time.
//!
//! Deliberately absent: what would only be wrong for a while, such as a condition about a question that
//! now comes later; [`Survey::flaws`] tells of it before anything is opened.

use super::ballot::Method;
use super::definition::{Choice, Condition, Kind, Question, Survey, Wanted};
use super::life::Edit;
use super::sort::Sort;
use super::writing::{LONGEST_ANSWER, WriteRefusal, named, new_key};
use super::{MOST_CHOICES, MOST_QUESTIONS};
use crate::domain::base::Text;

/// Something that is done to the questions of a survey. Places count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rewrite {
    /// A question is added at the end.
    Add(Sort, Text),
    /// A question is worded otherwise.
    Reword(usize, Text),
    /// These are its choices now; those with a name that was there keep their key.
    Choices(usize, Vec<Choice>),
    /// A topic is added at the end.
    AddTopic(Text),
    /// So many can be chosen; of a scale so many steps, of a text so many characters.
    Most(usize, u16),
    /// A number from here to there.
    Bounds(usize, i64, i64),
    /// Topics are chosen like this.
    Method(usize, Method),
    /// A question changes places with the one before.
    Up(usize),
    /// A question changes places with the one after.
    Down(usize),
    /// A question goes.
    Remove(usize),
    /// A question is asked only then; `None`: always.
    When(usize, Option<Condition>),
}

impl Rewrite {
    /// As what it counts in the table of what may be changed when.
    pub fn edit(&self) -> Edit {
        match self {
            Self::Add(..) => Edit::AddQuestion,
            Self::Reword(..) | Self::Choices(..) => Edit::Rename,
            Self::AddTopic(_) => Edit::AddTopic,
            Self::Most(..) | Self::Bounds(..) | Self::Method(..) | Self::When(..) => {
                Edit::ChangeMethod
            }
            Self::Up(_) | Self::Down(_) => Edit::Reorder,
            Self::Remove(_) => Edit::RemoveQuestion,
        }
    }
}

impl Kind {
    fn choices_mut(&mut self) -> Option<&mut Vec<Choice>> {
        match self {
            Self::Topics {
                topics: choices, ..
            }
            | Self::One(choices)
            | Self::Several { choices, .. }
            | Self::Order { choices, .. } => Some(choices),
            Self::Scale { .. } | Self::Number { .. } | Self::Text { .. } | Self::Zone => None,
        }
    }

    /// No more can be chosen than there is.
    fn fit(&mut self) {
        let count = u8::try_from(self.choices().len()).unwrap_or(u8::MAX).max(1);
        match self {
            Self::Several { most, .. }
            | Self::Order { most, .. }
            | Self::Topics {
                method: Method::Choose { most } | Method::Order { most },
                ..
            } => *most = (*most).min(count),
            Self::Topics { .. }
            | Self::One(..)
            | Self::Scale { .. }
            | Self::Number { .. }
            | Self::Text { .. }
            | Self::Zone => {}
        }
    }

    fn set_most(&mut self, wanted: u16) -> Result<(), WriteRefusal> {
        let choices = u16::try_from(self.choices().len()).unwrap_or(u16::MAX);
        let range = match self {
            Self::Scale { .. } => 2..=10,
            Self::Text { .. } => 1..=LONGEST_ANSWER,
            Self::Topics { .. }
            | Self::One(..)
            | Self::Several { .. }
            | Self::Order { .. }
            | Self::Number { .. }
            | Self::Zone => 1..=choices,
        };
        if !range.contains(&wanted) {
            return Err(WriteRefusal::NoNumber);
        }
        let small = u8::try_from(wanted).map_err(|_| WriteRefusal::NoNumber);
        match self {
            Self::Text { longest } => *longest = wanted,
            Self::Scale { most }
            | Self::Several { most, .. }
            | Self::Order { most, .. }
            | Self::Topics {
                method: Method::Choose { most } | Method::Order { most },
                ..
            } => *most = small?,
            Self::Topics { .. } | Self::One(..) | Self::Number { .. } | Self::Zone => {
                return Err(WriteRefusal::OtherKind);
            }
        }
        Ok(())
    }
}

impl Survey {
    /// The survey after something was done to it.
    ///
    /// # Errors
    /// Why it cannot be done.
    pub fn rewritten(&self, rewrite: &Rewrite) -> Result<Self, WriteRefusal> {
        let mut survey = self.clone();
        match rewrite {
            Rewrite::Add(sort, text) => survey.add(*sort, text)?,
            Rewrite::Reword(at, text) => survey.at(*at)?.text = text.clone(),
            Rewrite::Choices(at, choices) => survey.at(*at)?.kind.rechoose(choices)?,
            Rewrite::AddTopic(name) => survey.add_topic(name)?,
            Rewrite::Most(at, most) => survey.at(*at)?.kind.set_most(*most)?,
            Rewrite::Bounds(at, from, to) => match &mut survey.at(*at)?.kind {
                Kind::Number { .. } if from > to => return Err(WriteRefusal::NoNumber),
                Kind::Number { least, most } => (*least, *most) = (*from, *to),
                Kind::Topics { .. }
                | Kind::One(..)
                | Kind::Several { .. }
                | Kind::Order { .. }
                | Kind::Scale { .. }
                | Kind::Text { .. }
                | Kind::Zone => return Err(WriteRefusal::OtherKind),
            },
            Rewrite::Method(at, wanted) => {
                let kind = &mut survey.at(*at)?.kind;
                match kind {
                    Kind::Topics { method, .. } => *method = *wanted,
                    Kind::One(..)
                    | Kind::Several { .. }
                    | Kind::Order { .. }
                    | Kind::Scale { .. }
                    | Kind::Number { .. }
                    | Kind::Text { .. }
                    | Kind::Zone => return Err(WriteRefusal::OtherKind),
                }
                kind.fit();
            }
            Rewrite::Up(at) => survey.swap(at.checked_sub(1), *at)?,
            Rewrite::Down(at) => survey.swap(Some(*at), at.saturating_add(1))?,
            Rewrite::Remove(at) if survey.decides(*at) => return Err(WriteRefusal::Needed),
            Rewrite::Remove(at) => {
                survey.at(*at)?;
                survey.questions.remove(*at);
            }
            Rewrite::When(at, condition) => survey.set_condition(*at, condition.as_ref())?,
        }
        Ok(survey)
    }

    fn at(&mut self, at: usize) -> Result<&mut Question, WriteRefusal> {
        self.questions.get_mut(at).ok_or(WriteRefusal::OtherKind)
    }

    fn add(&mut self, sort: Sort, text: &Text) -> Result<(), WriteRefusal> {
        if self.questions.len() >= MOST_QUESTIONS {
            return Err(WriteRefusal::ManyQuestions);
        }
        // The topics of a survey are one list: it is what proposals are added to.
        if sort == Sort::Topics && self.topics_at().is_some() {
            return Err(WriteRefusal::TopicsTwice);
        }
        let question = Question {
            key: self.new_key(text),
            text: text.clone(),
            kind: sort.blank(),
            when: None,
        };
        self.questions.push(question);
        Ok(())
    }

    fn add_topic(&mut self, name: &Text) -> Result<(), WriteRefusal> {
        let at = self.topics_at().ok_or(WriteRefusal::OtherKind)?;
        let kind = &mut self.at(at)?.kind;
        let topics = kind.choices_mut().ok_or(WriteRefusal::OtherKind)?;
        if named(topics, name).is_some() {
            return Err(WriteRefusal::TopicExists);
        }
        if topics.len() >= MOST_CHOICES {
            return Err(WriteRefusal::ManyChoices);
        }
        let key = new_key(name, topics);
        let name = name.clone();
        topics.push(Choice { key, name });
        Ok(())
    }

    fn swap(&mut self, one: Option<usize>, other: usize) -> Result<(), WriteRefusal> {
        match one {
            Some(one) if one < self.questions.len() && other < self.questions.len() => {
                self.questions.swap(one, other);
                Ok(())
            }
            // It is the first, or the last: there it stays.
            _ => Ok(()),
        }
    }

    fn set_condition(
        &mut self,
        at: usize,
        condition: Option<&Condition>,
    ) -> Result<(), WriteRefusal> {
        if let Some(condition) = condition {
            let earlier = self.place(&condition.question).filter(|place| *place < at);
            let earlier = earlier.ok_or(WriteRefusal::NothingBefore)?;
            let kind = &self.questions[earlier].kind;
            if !kind.could_be(&condition.wanted) {
                return Err(match condition.wanted {
                    Wanted::Chosen(_) => WriteRefusal::OtherKind,
                    Wanted::AtLeast(..) | Wanted::AtMost(..) => WriteRefusal::NoNumber,
                });
            }
        }
        self.at(at)?.when = condition.cloned();
        Ok(())
    }
}

impl Kind {
    fn rechoose(&mut self, wanted: &[Choice]) -> Result<(), WriteRefusal> {
        let choices = self.choices_mut().ok_or(WriteRefusal::OtherKind)?;
        if wanted.len() < 2 {
            return Err(WriteRefusal::OneChoice);
        }
        if wanted.len() > MOST_CHOICES {
            return Err(WriteRefusal::ManyChoices);
        }
        let before = std::mem::take(choices);
        for choice in wanted {
            // What is still called the same stays the same, for conditions and offices.
            let known = named(&before, &choice.name).map(|known| known.key.clone());
            let is_free =
                |key: &crate::domain::base::Key| choices.iter().all(|other| other.key != *key);
            let key = known.or_else(|| Some(choice.key.clone())).filter(is_free);
            let key = key.unwrap_or_else(|| new_key(&choice.name, choices));
            let name = choice.name.clone();
            choices.push(Choice { key, name });
        }
        self.fit();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::definition::tests::{key, question};
    use super::super::writing::read_choices;
    use super::*;

    fn of(text: &str) -> Vec<Choice> {
        read_choices(text, &["es", "en"]).unwrap()
    }

    fn keys(survey: &Survey, at: usize) -> Vec<&str> {
        let choices = survey.questions[at].kind.choices().iter();
        choices.map(|choice| choice.key.as_str()).collect()
    }

    #[test]
    fn a_survey_is_written_step_by_step() {
        let mut survey = Survey::default();
        for step in [
            Rewrite::Add(Sort::Topics, "Temas".into()),
            Rewrite::Choices(0, of("Agua | Water\nVías")),
            Rewrite::AddTopic("Parques".into()),
            Rewrite::Add(Sort::One, "Temas".into()),
            Rewrite::Choices(1, of("Sí\nNo")),
            Rewrite::Add(Sort::Text, "Por qué".into()),
            Rewrite::When(
                2,
                Some(Condition {
                    question: key("temas-2"),
                    wanted: Wanted::Chosen(key("no")),
                }),
            ),
            Rewrite::Method(0, Method::Order { most: 9 }),
        ] {
            survey = survey.rewritten(&step).unwrap();
        }
        assert_eq!(survey.flaws(), []);
        assert_eq!(keys(&survey, 0), ["agua", "vias", "parques"]);
        let method = survey.questions[0].kind.method();
        assert_eq!(method, Some(Method::Order { most: 3 }));
        // A list that is written again keeps the keys of what it still has.
        let again = Rewrite::Choices(0, of("Parques\nRuido\nwater"));
        let again = survey.rewritten(&again).unwrap();
        assert_eq!(keys(&again, 0), ["parques", "ruido", "agua"]);
        for (step, refusal) in [
            (Rewrite::Remove(1), WriteRefusal::Needed),
            (Rewrite::AddTopic("AGUA".into()), WriteRefusal::TopicExists),
            (
                Rewrite::Add(Sort::Topics, "x".into()),
                WriteRefusal::TopicsTwice,
            ),
            (Rewrite::Choices(0, of("Agua")), WriteRefusal::OneChoice),
            (
                Rewrite::Choices(2, of("Agua\nVías")),
                WriteRefusal::OtherKind,
            ),
            (Rewrite::Most(0, 4), WriteRefusal::NoNumber),
            (Rewrite::Most(0, 0), WriteRefusal::NoNumber),
            (Rewrite::Most(1, 1), WriteRefusal::OtherKind),
            (Rewrite::Most(2, 1_001), WriteRefusal::NoNumber),
            (Rewrite::Bounds(2, 0, 1), WriteRefusal::OtherKind),
            (Rewrite::Reword(3, "x".into()), WriteRefusal::OtherKind),
            (Rewrite::Remove(usize::MAX), WriteRefusal::OtherKind),
        ] {
            assert_eq!(survey.rewritten(&step), Err(refusal), "{step:?}");
        }
        // Off the ends nothing moves.
        for step in [
            Rewrite::Up(0),
            Rewrite::Down(2),
            Rewrite::Down(usize::MAX),
            Rewrite::Up(usize::MAX),
        ] {
            assert_eq!(survey.rewritten(&step).as_ref(), Ok(&survey), "{step:?}");
        }
    }

    #[test]
    fn a_condition_looks_back_at_what_can_be() {
        let questions = vec![
            question("stars", Kind::Scale { most: 5 }),
            question("why", Kind::Text { longest: 9 }),
        ];
        let survey = Survey { questions };
        let when = |at, name: &str, wanted| {
            let question = key(name);
            survey.rewritten(&Rewrite::When(at, Some(Condition { question, wanted })))
        };
        assert!(when(1, "stars", Wanted::AtMost(2)).is_ok());
        let refused = when(1, "stars", Wanted::AtLeast(6));
        assert_eq!(refused, Err(WriteRefusal::NoNumber));
        let refused = when(1, "why", Wanted::AtLeast(1));
        assert_eq!(refused, Err(WriteRefusal::NothingBefore));
        let refused = when(0, "stars", Wanted::AtLeast(1));
        assert_eq!(refused, Err(WriteRefusal::NothingBefore));
        assert!(survey.rewritten(&Rewrite::When(1, None)).is_ok());
    }

    #[test]
    fn there_is_room_for_sixty() {
        let mut survey = Survey::default();
        for _ in 0..60 {
            let more = Rewrite::Add(Sort::Zone, "¿Dónde?".into());
            survey = survey.rewritten(&more).unwrap();
        }
        assert_eq!(survey.flaws(), []);
        let more = Rewrite::Add(Sort::Zone, "¿Dónde?".into());
        assert_eq!(survey.rewritten(&more), Err(WriteRefusal::ManyQuestions));
    }
}
