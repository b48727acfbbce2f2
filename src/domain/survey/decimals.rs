//! Fractions as they are published: to four decimals, so that they are the same after they were written
//! and read, whoever reads them.

use serde::{Deserialize as _, Deserializer};

/// To four decimals.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}

/// Reads one.
pub(super) fn one<'de, D: Deserializer<'de>>(from: D) -> Result<f64, D::Error> {
    f64::deserialize(from).map(rounded)
}

/// Reads one that may be missing.
pub(super) fn maybe<'de, D: Deserializer<'de>>(from: D) -> Result<Option<f64>, D::Error> {
    Ok(Option::<f64>::deserialize(from)?.map(rounded))
}

/// Reads several of which some may be missing.
pub(super) fn all<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Option<f64>>, D::Error> {
    let all = Vec::<Option<f64>>::deserialize(from)?;
    Ok(all.into_iter().map(|one| one.map(rounded)).collect())
}
