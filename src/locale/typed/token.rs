//! What somebody wrote as a row of numbers, words and marks. Deliberately absent: what any of them means.

use crate::domain::base::fold::folded;

/// A number with how many digits it has, a word, or a mark.
#[derive(Debug, PartialEq)]
pub(super) enum Token {
    Number(u32, usize),
    Word(String),
    Mark(char),
}

impl Token {
    pub(super) fn is_one_of(&self, words: &[String]) -> bool {
        matches!(self, Self::Word(word) if words.contains(word))
    }
}

/// The words among the tokens.
pub(super) fn words(tokens: &[Token]) -> Vec<&str> {
    let all = tokens.iter().filter_map(|token| match token {
        Token::Word(word) => Some(word.as_str()),
        Token::Number(..) | Token::Mark(..) => None,
    });
    all.collect()
}

/// Words of the catalogue, folded: `de, del`.
pub(super) fn listed(words: &str) -> Vec<String> {
    let words = words.split(',').map(folded);
    words.filter(|word| !word.is_empty()).collect()
}

/// Phrases of the catalogue, folded, word by word.
pub(super) fn phrases(words: &str) -> Vec<Vec<String>> {
    let all = listed(words);
    let split = |phrase: &String| phrase.split(' ').map(ToOwned::to_owned).collect();
    all.iter().map(split).collect()
}

/// What was written, in pieces.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text = folded(text);
    let mut tokens = Vec::new();
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let same = |other: char| match letter {
            _ if letter.is_ascii_digit() => other.is_ascii_digit(),
            _ => letter.is_alphabetic() && other.is_alphabetic(),
        };
        let end = rest.find(|other| !same(other)).unwrap_or(rest.len());
        let end = end.max(letter.len_utf8());
        let (token, after) = rest.split_at(end);
        rest = after;
        if letter.is_ascii_digit() {
            // More digits than any date has: nothing that could be one.
            tokens.push(Token::Number(
                token.parse().unwrap_or(u32::MAX),
                token.len(),
            ));
        } else if letter.is_alphabetic() {
            tokens.push(Token::Word(token.to_owned()));
        } else if !letter.is_whitespace() {
            tokens.push(Token::Mark(letter));
        }
    }
    tokens
}
