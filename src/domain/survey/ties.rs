//! Ties, broken by a rule that anybody can follow, and a shuffle for the list of ballots.
//!
//! **The rule.** Of every topic the SHA-256 of `seed`, one line feed and the topic's key is written in
//! hexadecimal. Wherever two topics are equal, the one whose digest comes first in the alphabet goes
//! first. The seed is a text that is published with the result; it has to be fixed before the ballots
//! can be known (the act that opens the survey, or a lottery's number announced beforehand), so that
//! nobody picks one that suits them. Deliberately absent: chance of any other kind.

use crate::domain::base::Key;
use sha2::{Digest, Sha256};

/// Which topic goes first where all else is equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ties {
    rank: Vec<usize>,
}

impl Ties {
    /// The order of these topics under a seed.
    pub fn new(seed: &str, topics: &[Key]) -> Self {
        let digests: Vec<[u8; 32]> = topics
            .iter()
            .map(|key| Sha256::digest(format!("{seed}\n{key}")).into())
            .collect();
        let mut order: Vec<usize> = (0..topics.len()).collect();
        order.sort_by_key(|topic| digests[*topic]);
        let mut rank = vec![0; topics.len()];
        for (place, topic) in order.into_iter().enumerate() {
            rank[topic] = place;
        }
        Self { rank }
    }

    /// How many topics it knows.
    pub fn topics(&self) -> usize {
        self.rank.len()
    }

    /// The place of a topic: 0 goes first. Topics it does not know go last.
    pub fn rank(&self, topic: usize) -> usize {
        self.rank.get(topic).copied().unwrap_or(usize::MAX)
    }

    /// The topics by a value, the greatest first; equal ones by the rule.
    pub(super) fn ordered<T: Ord>(&self, value: impl Fn(usize) -> T) -> Vec<u8> {
        let mut order: Vec<usize> = (0..self.topics()).collect();
        order.sort_by_key(|topic| (std::cmp::Reverse(value(*topic)), self.rank(*topic)));
        order.into_iter().map(|topic| topic as u8).collect()
    }
}

/// Puts things into an order that depends on the seed and on what was there before, and on nothing
/// else. Whoever knows the seed can undo it: sort first, so that there is nothing to learn.
pub(super) fn shuffle<T>(seed: &str, all: &mut [T]) {
    let digest = Sha256::digest(format!("{seed}\nshuffle"));
    let mut state = digest
        .iter()
        .take(8)
        .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    for last in (1..all.len()).rev() {
        // SplitMix64: even enough, and the same on every machine.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let chosen = (u128::from(mixed) * (last as u128 + 1)) >> 64;
        all.swap(last, chosen as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_follow_the_digests() {
        let keys = ["agua", "vias", "salud"].map(|key| Key::parse(key).unwrap());
        let ties = Ties::new("acto-12-2024", &keys);
        // printf 'acto-12-2024\nagua' | sha256sum, and so on.
        let mut digests: Vec<(String, usize)> = keys
            .iter()
            .enumerate()
            .map(|(at, key)| {
                let digest = Sha256::digest(format!("acto-12-2024\n{}", key.as_str()));
                (
                    digest.iter().map(|byte| format!("{byte:02x}")).collect(),
                    at,
                )
            })
            .collect();
        digests.sort();
        for (place, (_, topic)) in digests.iter().enumerate() {
            assert_eq!(ties.rank(*topic), place);
        }
        assert_eq!(ties.rank(9), usize::MAX);
    }

    #[test]
    fn another_seed_is_another_order() {
        let keys: Vec<Key> = (0..20)
            .filter_map(|n| Key::parse(&format!("t{n}")))
            .collect();
        assert_ne!(Ties::new("a", &keys), Ties::new("b", &keys));
        let (mut one, mut other): (Vec<u32>, Vec<u32>) = ((0..99).collect(), (0..99).collect());
        shuffle("a", &mut one);
        shuffle("b", &mut other);
        assert_ne!(one, other);
        one.sort();
        assert_eq!(one, (0..99).collect::<Vec<u32>>());
    }
}
