//! Of whom a result speaks: everybody, an origin, a zone, a group.
//!
//! Deliberately absent: names. Zones and groups are places in the lists of whoever calls.

use super::ballot::Origin;

/// The bits for groups, the unknown one too.
const GROUP_BITS: u8 = 64;
/// The most zones of a breakdown.
pub const MOST_ZONES: usize = 250;
/// The most groups of a breakdown.
pub const MOST_GROUPS: usize = 63;

/// How many zones and groups the breakdowns have, without the unknown ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    zones: u8,
    groups: u8,
}

/// What is known of whoever gave a ballot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tags {
    /// The place of their zone in the list of zones; `None` is unknown.
    pub zone: Option<u8>,
    /// A bit for each of their groups; none is unknown.
    pub groups: u64,
}

/// All by which ballots are told apart, besides what they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Profile {
    /// Where the ballot came from.
    pub origin: Origin,
    /// What is known of the person.
    pub tags: Tags,
}

/// A row of the tables. A person stands in `All`, in one origin, in one zone, and in one or more groups:
/// the unknown zone and the unknown group are rows like others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// Everybody.
    All,
    /// By where the ballot came from.
    Origin(Origin),
    /// By zone; `None` is unknown.
    Zone(Option<u8>),
    /// By group; `None` is unknown. These overlap.
    Group(Option<u8>),
}

impl Segment {
    /// Whether somebody of this profile is in it.
    pub fn holds(self, profile: Profile) -> bool {
        match self {
            Self::All => true,
            Self::Origin(origin) => profile.origin == origin,
            Self::Zone(zone) => profile.tags.zone == zone,
            Self::Group(None) => profile.tags.groups == 0,
            Self::Group(Some(group)) => profile.tags.groups >> group & 1 == 1,
        }
    }
}

/// The rows in which one ballot stands: their places, 3 and at least one for groups.
pub(super) struct Rows {
    places: [u16; 3 + GROUP_BITS as usize],
    count: usize,
}

impl Rows {
    pub(super) fn as_slice(&self) -> &[u16] {
        &self.places[..self.count]
    }
}

impl Frame {
    /// A frame of so many zones (at most [`MOST_ZONES`]) and groups (at most [`MOST_GROUPS`]); `None` if
    /// there are more.
    pub fn new(zones: usize, groups: usize) -> Option<Self> {
        let has_room = zones <= MOST_ZONES && groups <= MOST_GROUPS;
        has_room.then(|| Self::unchecked(zones, groups)).flatten()
    }

    /// The same with one more zone and one more group: those of which a list of ballots says nothing.
    pub(super) fn with_hidden(zones: usize, groups: usize) -> Option<Self> {
        Self::new(zones, groups)?;
        Self::unchecked(zones + 1, groups + 1)
    }

    fn unchecked(zones: usize, groups: usize) -> Option<Self> {
        let zones = u8::try_from(zones).ok()?;
        let groups = u8::try_from(groups).ok()?;
        Some(Self { zones, groups })
    }

    /// How many zones, without the unknown one.
    pub fn zones(self) -> u8 {
        self.zones
    }

    /// How many groups, without the unknown one.
    pub fn groups(self) -> u8 {
        self.groups
    }

    /// Every row: all, the origins, the zones and the unknown one, the groups and the unknown one.
    pub fn segments(self) -> impl Iterator<Item = Segment> {
        let origins = Origin::ALL.iter().copied().map(Segment::Origin);
        let zones = (0..self.zones).map(Some).chain([None]).map(Segment::Zone);
        let groups = (0..self.groups).map(Some).chain([None]);
        [Segment::All]
            .into_iter()
            .chain(origins)
            .chain(zones)
            .chain(groups.map(Segment::Group))
    }

    /// How many rows there are.
    pub fn rows(self) -> usize {
        5 + usize::from(self.zones) + usize::from(self.groups)
    }

    /// The place of a row among [`Self::segments`]; `None` if the frame has no such zone or group.
    pub fn place(self, segment: Segment) -> Option<usize> {
        let in_list = |at: Option<u8>, count: u8| match at {
            Some(at) if at >= count => None,
            at => Some(usize::from(at.unwrap_or(count))),
        };
        match segment {
            Segment::All => Some(0),
            Segment::Origin(Origin::Chat) => Some(1),
            Segment::Origin(Origin::Paper) => Some(2),
            Segment::Zone(zone) => Some(3 + in_list(zone, self.zones)?),
            Segment::Group(group) => {
                Some(4 + usize::from(self.zones) + in_list(group, self.groups)?)
            }
        }
    }

    /// Whether the frame has this zone and these groups.
    pub fn knows(self, tags: Tags) -> bool {
        let groups = tags.groups.checked_shr(self.groups.into()).unwrap_or(0);
        tags.zone.is_none_or(|zone| zone < self.zones) && groups == 0
    }

    /// The rows of a ballot whose tags the frame knows.
    pub(super) fn rows_of(self, profile: Profile) -> Rows {
        let (zones, groups) = (u16::from(self.zones), u16::from(self.groups));
        let origin = match profile.origin {
            Origin::Chat => 1,
            Origin::Paper => 2,
        };
        let mut rows = Rows {
            places: [0; 3 + GROUP_BITS as usize],
            count: 3,
        };
        rows.places[1] = origin;
        rows.places[2] = 3 + profile.tags.zone.map_or(zones, u16::from);
        let mut left = profile.tags.groups;
        if left == 0 {
            rows.places[3] = 4 + zones + groups;
            rows.count = 4;
        }
        while left != 0 {
            rows.places[rows.count] = 4 + zones + left.trailing_zeros() as u16;
            rows.count += 1;
            left &= left - 1;
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_of_a_ballot_are_those_that_hold_it() {
        let frame = Frame::unchecked(3, 64).unwrap();
        assert_eq!(frame.segments().count(), frame.rows());
        for (zone, groups) in [(None, 0), (Some(0), 1), (Some(2), 0b1010), (None, u64::MAX)] {
            for origin in Origin::ALL {
                let profile = Profile {
                    origin: *origin,
                    tags: Tags { zone, groups },
                };
                assert!(frame.knows(profile.tags));
                let held = frame.segments().filter(|segment| segment.holds(profile));
                let places: Vec<_> = held.map(|one| frame.place(one).unwrap() as u16).collect();
                assert_eq!(frame.rows_of(profile).as_slice(), places);
            }
        }
    }

    #[test]
    fn what_the_frame_has_not_is_not_known() {
        let frame = Frame::new(2, 3).unwrap();
        let tags = |zone, groups| Tags { zone, groups };
        assert!(!frame.knows(tags(Some(2), 0)));
        assert!(!frame.knows(tags(None, 0b1000)));
        assert_eq!(frame.place(Segment::Zone(Some(2))), None);
        assert_eq!(frame.place(Segment::Group(Some(3))), None);
        assert_eq!(Frame::new(251, 0), None);
        assert_eq!(Frame::new(0, 64), None);
    }
}
