//! Who took part, compared with who lives there.
//!
//! Deliberately absent: one number for the whole. A mean or a minimum over groups hides the group that
//! it is about; here every group stands for itself, and whoever said nothing is a category of its own.

use super::hidden::Hidden;
use super::segment::{Frame, Segment};
use crate::domain::base::names::named;

named! {
    /// How a group's share of those who took part stands to its share of those who live there.
    Standing {
        /// Less than four fifths of it.
        Under = "under",
        /// About the same.
        Fair = "fair",
        /// More than five fourths of it.
        Over = "over",
    }
}

/// One row of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Participation {
    /// Of whom.
    pub segment: Segment,
    /// How many took part.
    pub ballots: u32,
    /// Their share of all who took part, 0 to 1.
    pub share: f64,
    /// How many there are, if the census says so.
    pub people: Option<u64>,
    /// Of those whose zone (or group) is known, the share who are of this one, divided by its share of
    /// the census. Without a census, for the unknown, and while the number of the unknown is hidden
    /// (the ratio would give it away), there is none.
    pub ratio: Option<f64>,
    /// What the ratio means.
    pub standing: Option<Standing>,
}

/// The rows that may be shown. `took_part` is by row, as [`Frame::segments`] lists them; `census` says
/// how many people a zone or a group has, and for [`Segment::All`] how many there are at all.
pub fn participation(
    frame: Frame,
    took_part: impl Fn(Segment) -> u32,
    census: impl Fn(Segment) -> Option<u64>,
    hidden: &Hidden,
) -> Vec<Participation> {
    let all = took_part(Segment::All);
    let everybody = census(Segment::All).filter(|people| *people > 0);
    let shown = frame.segments().filter(|segment| !hidden.hides(*segment));
    shown
        .map(|segment| {
            let ballots = took_part(segment);
            let people = match segment {
                Segment::All | Segment::Zone(Some(_)) | Segment::Group(Some(_)) => census(segment),
                Segment::Origin(..) | Segment::Zone(..) | Segment::Group(..) => None,
            };
            let unknown = match segment {
                Segment::Zone(Some(_)) => Some(Segment::Zone(None)),
                Segment::Group(Some(_)) => Some(Segment::Group(None)),
                Segment::All | Segment::Origin(..) | Segment::Zone(..) | Segment::Group(..) => None,
            };
            let known = unknown
                .filter(|unknown| !hidden.hides(*unknown))
                .map(|unknown| all.saturating_sub(took_part(unknown)));
            let ratio = ratio(ballots, known, people, everybody);
            Participation {
                segment,
                ballots,
                share: f64::from(ballots) / f64::from(all.max(1)),
                people,
                ratio,
                standing: ratio.map(standing),
            }
        })
        .collect()
}

fn ratio(
    ballots: u32,
    known: Option<u32>,
    people: Option<u64>,
    everybody: Option<u64>,
) -> Option<f64> {
    let known = known.filter(|known| *known > 0)?;
    let people = people.filter(|people| *people > 0)?;
    let share = f64::from(ballots) / f64::from(known);
    Some(share * everybody? as f64 / people as f64)
}

fn standing(ratio: f64) -> Standing {
    // The four-fifths rule of the United States' Uniform Guidelines (29 CFR 1607.4 D), both ways.
    match ratio {
        ratio if ratio < 0.8 => Standing::Under,
        ratio if ratio > 1.25 => Standing::Over,
        _ => Standing::Fair,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, Profile, Tags};
    use super::*;

    fn profiles(zones: &[(Option<u8>, u32)]) -> Vec<(Profile, u32)> {
        let profile = |zone| Profile {
            origin: Origin::Chat,
            tags: Tags { zone, groups: 0 },
        };
        zones.iter().map(|(zone, n)| (profile(*zone), *n)).collect()
    }

    fn compared(zones: &[(Option<u8>, u32)], census: [u64; 3]) -> Vec<Participation> {
        let frame = Frame::new(3, 0).unwrap();
        let profiles = profiles(zones);
        let took_part = |segment: Segment| {
            let inside = profiles.iter().filter(|(one, _)| segment.holds(*one));
            inside.map(|(_, count)| count).sum()
        };
        let people = |segment| match segment {
            Segment::All => Some(census.iter().sum()),
            Segment::Zone(Some(zone)) => Some(census[usize::from(zone)]),
            _ => None,
        };
        participation(
            frame,
            took_part,
            people,
            &Hidden::decide(frame, &profiles, 5),
        )
    }

    #[test]
    fn shares_are_compared_zone_by_zone() {
        let zones = [(Some(0), 60), (Some(1), 20), (Some(2), 20), (None, 100)];
        let rows = compared(&zones, [400, 400, 200]);
        let of = |zone| {
            rows.iter()
                .find(|row| row.segment == Segment::Zone(zone))
                .unwrap()
        };
        assert_eq!(of(Some(0)).share, 0.3);
        assert_eq!(of(Some(0)).ratio, Some(1.5));
        let standings = [0, 1, 2].map(|zone| of(Some(zone)).standing.unwrap());
        assert_eq!(standings, [Standing::Over, Standing::Under, Standing::Fair]);
        assert_eq!((of(None).share, of(None).ratio), (0.5, None));
    }

    #[test]
    fn an_empty_zone_is_under_and_an_empty_survey_says_nothing() {
        let rows = compared(&[(Some(0), 50), (Some(1), 50)], [1, 1, 1]);
        let empty = rows
            .iter()
            .find(|row| row.segment == Segment::Zone(Some(2)))
            .unwrap();
        assert_eq!(empty.standing, Some(Standing::Under));
        assert!(
            compared(&[], [0, 0, 0])
                .iter()
                .all(|row| row.ratio.is_none() && row.share == 0.0)
        );
    }

    #[test]
    fn a_hidden_number_of_unknown_hides_the_ratios() {
        let rows = compared(&[(Some(0), 50), (Some(1), 50), (None, 3)], [1, 1, 1]);
        assert!(rows.iter().all(|row| row.segment != Segment::Zone(None)));
        assert!(rows.iter().all(|row| row.ratio.is_none()));
    }
}
