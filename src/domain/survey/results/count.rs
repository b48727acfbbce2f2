//! Counting a whole survey: filled-in forms one by one, then everything that is published.
//!
//! Memory is that of the tables, of the different profiles of people and of the different numbers that
//! they gave, not of the forms. Deliberately absent: what somebody wrote, which is not counted.

use super::super::LEAST;
use super::super::ballot::{Ballot, Origin};
use super::super::census::participation;
use super::super::decimals::rounded;
use super::super::definition::{Kind, Places, Survey};
use super::super::flow::{Answer, AnswerRefusal, check, is_asked};
use super::super::hidden::{Columns, Hidden, small_rows};
use super::super::outcome::Outcome;
use super::super::segment::{Frame, Profile, Segment, Tags};
use super::super::tally::Counter;
use super::super::ties::Ties;
use super::{Answered, Census, Found, List, Living, Numbers, Results, Row, Share, Told, topics};
use std::collections::{BTreeMap, HashMap};

/// What one person filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// Where it came from.
    pub origin: Origin,
    /// What is known of the person.
    pub tags: Tags,
    /// By the places of the questions; it may be shorter.
    pub answers: Vec<Option<Answer>>,
}

type People = Vec<(Profile, u32)>;

/// What was counted so far. Not to be looked at before the survey is closed.
#[derive(Clone, Debug)]
pub struct Count {
    survey: Survey,
    places: Places,
    frame: Frame,
    people: HashMap<Profile, u32>,
    parts: Vec<Part>,
}

/// What was counted of one question.
#[derive(Clone, Debug)]
struct Part {
    /// Of whom; `None`: everybody was asked.
    asked: Option<HashMap<Profile, u32>>,
    answered: HashMap<Profile, u32>,
    tally: Tally,
}

#[derive(Clone, Debug)]
enum Tally {
    Ballots(Counter),
    Numbers(BTreeMap<i64, u32>),
    Texts,
    /// How many live in each zone: by the chat, and on paper.
    Zones([Vec<u32>; 2]),
}

impl Count {
    /// Nothing counted yet; `None` if there are more zones or groups than can be counted.
    pub fn new(survey: &Survey, places: &Places) -> Option<Self> {
        let frame = Frame::new(places.zones.len(), places.groups.len())?;
        let parts = survey.questions.iter().map(|question| Part {
            asked: question.when.is_some().then(HashMap::new),
            answered: HashMap::new(),
            tally: match (&question.kind, question.kind.method()) {
                (_, Some(method)) => {
                    Tally::Ballots(Counter::new(method, topics(question).len(), frame))
                }
                (Kind::Number { .. }, _) => Tally::Numbers(BTreeMap::new()),
                (Kind::Zone, _) => {
                    let none = || vec![0; places.zones.len()];
                    Tally::Zones([none(), none()])
                }
                (Kind::Topics { .. } | Kind::One(_) | Kind::Several { .. }, None)
                | (Kind::Order { .. } | Kind::Scale { .. } | Kind::Text { .. }, None) => {
                    Tally::Texts
                }
            },
        });
        Some(Self {
            parts: parts.collect(),
            survey: survey.clone(),
            places: places.clone(),
            frame,
            people: HashMap::new(),
        })
    }

    /// How many forms were counted. No secret before closing; all the rest is.
    pub fn took_part(&self) -> u32 {
        self.people.values().sum()
    }

    /// Counts what somebody filled in. Answers to questions that were not asked are left out.
    ///
    /// # Errors
    /// Why it cannot be counted; then nothing of it was.
    pub fn add(&mut self, filled: &Filled) -> Result<(), AnswerRefusal> {
        let (origin, tags) = (filled.origin, filled.tags);
        if !self.frame.knows(tags) {
            return Err(AnswerRefusal::UnknownZone);
        }
        let mut given = Vec::new();
        for at in 0..self.parts.len() {
            if let Some(answer) = self.given(filled, at) {
                let zones = self.places.zones.len();
                check(&self.survey, &filled.answers, at, answer, zones)?;
                given.push((at, answer));
            }
        }
        let profile = Profile { origin, tags };
        for (at, part) in self.parts.iter_mut().enumerate() {
            if let Some(asked) = &mut part.asked
                && is_asked(&self.survey, &filled.answers, at)
            {
                *asked.entry(profile).or_default() += 1;
            }
        }
        for (at, answer) in given {
            let part = &mut self.parts[at];
            part.tally.add(answer, origin, tags)?;
            *part.answered.entry(profile).or_default() += 1;
        }
        *self.people.entry(profile).or_default() += 1;
        Ok(())
    }

    fn given<'a>(&self, filled: &'a Filled, at: usize) -> Option<&'a Answer> {
        let answer = filled.answers.get(at)?.as_ref();
        answer
            .filter(|answer| **answer != Answer::Skipped)
            .filter(|_| is_asked(&self.survey, &filled.answers, at))
    }

    /// What is published.
    pub fn finish(&self, seed: &str, census: &Census) -> Results {
        let everybody = self.everybody();
        let part_rows = self.hidden_rows(&everybody);
        let of_all = Hidden::of_rows(
            self.frame,
            rows_to_hide(self.frame, &everybody),
            &[],
            Columns::EVERY,
            LEAST,
        );
        let too_few = of_all.hides(Segment::All);
        let questions = (0..self.parts.len()).map(|at| {
            let hidden = self.hidden(at, &everybody, &part_rows);
            self.answered(at, &hidden, seed)
        });
        Results {
            least: LEAST,
            seed: seed.to_owned(),
            took_part: (!too_few).then(|| self.took_part()),
            places: self.places.clone(),
            participation: self.shares(&of_all, &everybody, census),
            hidden: self.names(&of_all),
            questions: questions.collect(),
        }
    }

    /// An empty list of ballots for each question whose answers are ballots, unless so few gave one
    /// that nothing may be shown. They are filled by going through the forms once more: those of which
    /// memory has no room for all the lines can be dropped, and filled another time.
    pub fn lists(&self) -> Vec<List> {
        let everybody = self.everybody();
        let rows = self.hidden_rows(&everybody);
        let list = |at: usize| {
            let hidden = self.hidden(at, &everybody, &rows);
            let shown = !hidden.hides(Segment::All);
            let list = || List::new(&self.survey, &self.places, at, hidden);
            shown.then(list).flatten()
        };
        (0..self.parts.len()).filter_map(list).collect()
    }

    fn everybody(&self) -> People {
        sorted(&self.people)
    }

    /// The rows that are hidden of each question: because of those who took part, who were asked, who
    /// answered, and of the question on which it depends.
    fn hidden_rows(&self, everybody: &People) -> Vec<Vec<bool>> {
        let of_all = rows_to_hide(self.frame, everybody);
        let mut all: Vec<Vec<bool>> = Vec::with_capacity(self.parts.len());
        for (at, part) in self.parts.iter().enumerate() {
            let mut rows = of_all.clone();
            let asked = part.asked.as_ref();
            let lists = asked.into_iter().chain([&part.answered]);
            // Often everybody answered: that is decided already.
            let lists = lists.filter(|people| **people != self.people);
            let lists = lists.map(|people| rows_to_hide(self.frame, &sorted(people)));
            let before = self.before(at).and_then(|before| all.get(before).cloned());
            for more in lists.chain(before) {
                for (row, hides) in rows.iter_mut().zip(more) {
                    *row |= hides;
                }
            }
            all.push(rows);
        }
        all
    }

    /// The question on which this one depends.
    fn before(&self, at: usize) -> Option<usize> {
        let when = self.survey.questions[at].when.as_ref()?;
        self.survey
            .place(&when.question)
            .filter(|before| *before < at)
    }

    fn hidden(&self, at: usize, everybody: &People, rows: &[Vec<bool>]) -> Hidden {
        let mut lists = vec![everybody.clone()];
        let mut next = Some(at);
        while let Some(at) = next {
            lists.extend(self.parts[at].asked.as_ref().map(sorted));
            lists.push(sorted(&self.parts[at].answered));
            next = self.before(at);
        }
        // Whoever knows what was typed looks at the others alone.
        let of_chat: Vec<People> = lists.iter().map(of_chat).collect();
        let lists = lists.iter().chain(&of_chat);
        let lists: Vec<&[_]> = lists.map(Vec::as_slice).collect();
        let before = self.before(at);
        let before = before.map(|before| self.hidden(before, everybody, rows).columns());
        let most = before.unwrap_or(Columns::EVERY);
        Hidden::of_rows(self.frame, rows[at].clone(), &lists, most, LEAST)
    }

    fn names(&self, hidden: &Hidden) -> Vec<Row> {
        let rows = self.frame.segments().filter(|one| hidden.hides(*one));
        rows.filter_map(|one| Row::of(one, &self.places)).collect()
    }

    fn shares(&self, hidden: &Hidden, everybody: &People, census: &Census) -> Vec<Share> {
        let took_part = |segment: Segment| {
            let inside = everybody.iter().filter(|(one, _)| segment.holds(*one));
            inside.map(|(_, count)| count).sum()
        };
        let live_there = |segment| match Row::of(segment, &self.places)? {
            Row::All => census.everybody,
            Row::Zone(key) => census.zones.get(&key?).copied(),
            Row::Group(key) => census.groups.get(&key?).copied(),
            Row::Origin(_) => None,
        };
        let rows = participation(self.frame, took_part, live_there, hidden).into_iter();
        let share = |row: super::super::Participation| {
            Some(Share {
                of: Row::of(row.segment, &self.places)?,
                people: row.ballots,
                share: rounded(row.share),
                census: row.people,
                ratio: row.ratio.map(rounded),
                standing: row.standing,
            })
        };
        rows.filter_map(share).collect()
    }

    fn answered(&self, at: usize, hidden: &Hidden, seed: &str) -> Answered {
        let (question, part) = (self.survey.questions[at].clone(), &self.parts[at]);
        let few = hidden.hides(Segment::All);
        let asked = part
            .asked
            .as_ref()
            .unwrap_or(&self.people)
            .values()
            .sum::<u32>();
        let answered = part.answered.values().sum::<u32>();
        let mut names = Vec::new();
        let found = match &part.tally {
            _ if few => Found::Few,
            Tally::Ballots(counter) => {
                names = self.names(hidden);
                let ties = Ties::new(seed, &topics(&question));
                let told = |(segment, outcome): (Segment, Option<Outcome>)| {
                    Row::of(segment, &self.places).zip(outcome).map(told)
                };
                let rows = counter.published(&ties, hidden).into_iter();
                Found::Ballots(rows.filter_map(told).collect())
            }
            Tally::Numbers(numbers) => Found::Numbers(Numbers::of(numbers, answered)),
            Tally::Texts => Found::Texts,
            Tally::Zones(zones) => {
                let (shown, rows) = self.living(zones, hidden);
                names = rows;
                Found::Zones(shown)
            }
        };
        let told = |count: u32| (!few).then_some(count);
        Answered {
            question,
            asked: told(asked),
            answered: told(answered),
            skipped: told(asked - answered),
            hidden: names,
            found,
        }
    }

    /// How many live in each zone. What people answer need not be the zone by which they are known, so
    /// small ones are looked for among the answers, too.
    fn living(&self, zones: &[Vec<u32>; 2], hidden: &Hidden) -> (Vec<Living>, Vec<Row>) {
        let people = |(origin, counts): (Origin, &Vec<u32>)| -> People {
            let people = (0..).zip(counts).map(|(zone, count)| {
                let zone = Some(zone);
                let tags = Tags { zone, groups: 0 };
                (Profile { origin, tags }, *count)
            });
            people.filter(|(_, count)| *count > 0).collect()
        };
        let [chat, paper] = zones;
        let both = [(Origin::Chat, chat), (Origin::Paper, paper)];
        let people: People = both.into_iter().flat_map(people).collect();
        let small = rows_to_hide(self.frame, &people);
        let counts = chat.iter().zip(paper).map(|(chat, paper)| chat + paper);
        let (mut shown, mut rows) = (Vec::new(), Vec::new());
        for (at, (zone, count)) in (0..).zip(self.places.zones.iter().zip(counts)) {
            let segment = Segment::Zone(Some(at));
            let place = self.frame.place(segment);
            let is_small = place.is_none_or(|row| small[row]);
            match hidden.hides(segment) || is_small {
                true => rows.push(Row::Zone(Some(zone.key.clone()))),
                false => shown.push(Living {
                    zone: zone.key.clone(),
                    people: count,
                }),
            }
        }
        (shown, rows)
    }
}

/// What is published of one row.
pub(super) fn told((of, mut outcome): (Row, Outcome)) -> Told {
    if let Outcome::Order(order) = &mut outcome
        && of != Row::All
    {
        order.by_pairs.majorities.clear();
    }
    Told { of, outcome }
}

/// The rows to hide of these people, and of those among them who answered in the chat: what stands on
/// paper is known to whoever typed it, and can be taken away from every number.
fn rows_to_hide(frame: Frame, people: &People) -> Vec<bool> {
    let mut rows = small_rows(frame, people, LEAST);
    let of_chat = of_chat(people);
    if of_chat.len() < people.len() {
        for (row, hides) in rows.iter_mut().zip(small_rows(frame, &of_chat, LEAST)) {
            *row |= hides;
        }
    }
    rows
}

/// Those who answered in the chat.
fn of_chat(people: &People) -> People {
    let chat = people.iter().filter(|(one, _)| one.origin == Origin::Chat);
    chat.copied().collect()
}

fn sorted(people: &HashMap<Profile, u32>) -> People {
    let mut all: Vec<_> = people.iter().map(|(one, count)| (*one, *count)).collect();
    all.sort_unstable();
    all
}

impl Tally {
    fn add(&mut self, answer: &Answer, origin: Origin, tags: Tags) -> Result<(), AnswerRefusal> {
        match (self, answer) {
            (Self::Ballots(counter), Answer::Marks(marks)) => {
                counter.add(&Ballot::new(origin, marks)?, tags)?;
            }
            (Self::Numbers(numbers), Answer::Number(number)) => {
                *numbers.entry(*number).or_default() += 1;
            }
            (Self::Zones(zones), Answer::Zone(zone)) => {
                let [chat, paper] = zones;
                let zones = match origin {
                    Origin::Chat => chat,
                    Origin::Paper => paper,
                };
                let count = zones.get_mut(usize::from(*zone));
                *count.ok_or(AnswerRefusal::UnknownZone)? += 1;
            }
            (Self::Texts, Answer::Text(_)) => {}
            (Self::Ballots(_) | Self::Numbers(_) | Self::Zones(_) | Self::Texts, _) => {
                return Err(AnswerRefusal::OtherKind);
            }
        }
        Ok(())
    }
}
