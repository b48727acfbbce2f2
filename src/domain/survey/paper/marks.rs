//! Choices and scores as staff type them: by their printed numbers, or by their names.
//!
//! Deliberately absent: how many may be chosen, which the survey says.

use super::super::definition::Choice;
use super::super::flow::Answer;
use super::{Bad, Reader, Wrong};
use crate::domain::base::fold::folded;
use std::collections::BTreeMap;

/// The most commas in the name of a choice.
const MOST_COMMAS: usize = 4;

impl Reader<'_> {
    /// Choices by their printed numbers or their names.
    pub(super) fn choices(&self, at: usize, text: &str, all: usize) -> Result<Vec<u8>, String> {
        let pieces = text.split([',', ';', '\n']).map(str::trim);
        let pieces: Vec<_> = pieces.filter(|piece| !piece.is_empty()).collect();
        let (mut marks, mut place) = (Vec::new(), 0);
        // More than there are is too many, whatever they are.
        while place < pieces.len() && marks.len() <= all {
            match self.longest(at, &pieces[place..], all) {
                Some((mark, used)) => {
                    marks.push(mark);
                    place += used;
                }
                None => {
                    for word in pieces[place].split_whitespace() {
                        marks.push(self.choice(at, word, all).ok_or_else(|| word.to_owned())?);
                    }
                    place += 1;
                }
            }
        }
        Ok(marks)
    }

    /// The longest name with which some pieces begin, which may itself have commas in it.
    fn longest(&self, at: usize, pieces: &[&str], all: usize) -> Option<(u8, usize)> {
        let most = pieces.len().min(MOST_COMMAS + 1);
        let mut lengths = (1..=most).rev();
        lengths.find_map(|used| Some((self.choice(at, &pieces[..used].join(","), all)?, used)))
    }

    /// A choice by its printed number, or by its name.
    fn choice(&self, at: usize, text: &str, all: usize) -> Option<u8> {
        let number = text.trim_end_matches(['.', ')']).parse::<usize>().ok();
        let number = number.filter(|number| (1..=all).contains(number));
        match number {
            Some(number) => u8::try_from(number - 1).ok(),
            None => self.names.get(at)?.get(&name(text)).copied(),
        }
    }

    /// Scores of topics: one for each in the printed order, or `3=5 1=4`.
    pub(super) fn scores(&self, at: usize, text: &str, topics: usize) -> Result<Answer, Bad> {
        let mut scores = vec![0_u8; topics];
        if text.contains('=') {
            let mut seen = vec![false; topics];
            let mut rest = text;
            while let Some((topic, after)) = rest.split_once('=') {
                let topic = topic.trim_matches([' ', ',', ';', '\n', '\t']);
                let unknown = || (Wrong::UnknownChoice, topic.to_owned());
                let place = usize::from(self.choice(at, topic, topics).ok_or_else(unknown)?);
                if std::mem::replace(&mut seen[place], true) {
                    return Err((Wrong::Twice, topic.to_owned()));
                }
                let after = after.trim_start();
                let end = after.find([' ', ',', ';', '\n', '\t']);
                let (score, behind) = after.split_at(end.unwrap_or(after.len()));
                scores[place] = score_of(score)?;
                rest = behind;
            }
            let rest = rest.trim_matches([' ', ',', ';', '\n', '\t', '.']);
            if !rest.is_empty() {
                return Err((Wrong::NoScore, rest.to_owned()));
            }
        } else {
            let words = text.split([' ', ',', ';', '\n', '\t']);
            let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
            if words.len() != topics {
                return Err((Wrong::ScoreCount, text.to_owned()));
            }
            for (place, word) in words.into_iter().enumerate() {
                scores[place] = score_of(word)?;
            }
        }
        match scores.iter().all(|score| *score == 0) {
            true => Ok(Answer::Skipped),
            false => Ok(Answer::Marks(scores)),
        }
    }
}

/// A score; 0 where there is none.
fn score_of(word: &str) -> Result<u8, Bad> {
    match word.trim_end_matches('.') {
        "-" | "–" | "—" => Ok(0),
        number => number
            .parse()
            .map_err(|_| (Wrong::NoScore, word.to_owned())),
    }
}

/// The names of choices in every language, folded.
pub(super) fn names(choices: &[Choice]) -> BTreeMap<String, u8> {
    let mut names = BTreeMap::new();
    for (place, choice) in (0_u8..).zip(choices) {
        for reading in choice.name.readings() {
            names.entry(name(reading)).or_insert(place);
        }
    }
    names
}

/// A name as it is compared: what stands between its pieces does not matter.
fn name(text: &str) -> String {
    let pieces = text.split([',', ';', '\n']).map(folded);
    let pieces: Vec<_> = pieces.filter(|piece| !piece.is_empty()).collect();
    pieces.join(",")
}
