//! What is told of numbers that people gave: their middle and their quarters. Deliberately absent: the
//! numbers.

use super::super::decimals::rounded;
use super::Numbers;
use std::collections::BTreeMap;

impl Numbers {
    /// Of so many numbers, each with how often it was given.
    pub(super) fn of(numbers: &BTreeMap<i64, u32>, count: u32) -> Self {
        // The number on a place among them, from 0.
        let on = |place: u64| {
            let mut passed = 0;
            let mut all = numbers.iter();
            let found = all.find(|(_, count)| {
                passed += u64::from(**count);
                passed > place
            });
            found.map_or(0.0, |(number, _)| *number as f64)
        };
        // The number there, or the middle of the two around it.
        let quantile = |quarters: u64| {
            let at = u64::from(count.saturating_sub(1)) * quarters;
            let upper = at.div_ceil(4);
            rounded(on(at / 4).midpoint(on(upper)))
        };
        let sum: i128 = numbers
            .iter()
            .map(|(number, count)| i128::from(*number) * i128::from(*count))
            .sum();
        Self {
            mean: rounded(sum as f64 / f64::from(count.max(1))),
            first_quartile: quantile(1),
            median: quantile(2),
            third_quartile: quantile(3),
        }
    }
}
