//! The kinds of things a process consists of.

/// What a process consists of. Named as the tables of `process.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// An [`Office`](crate::domain::process::Office).
    Office,
    /// A [`Topic`](crate::domain::process::Topic).
    Topic,
    /// A [`Space`](crate::domain::space::Space).
    Space,
    /// A [`Group`](crate::domain::process::Group).
    Group,
    /// A [`Zone`](crate::domain::process::Zone).
    Zone,
}

impl Thing {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Topic => "topic",
            Self::Space => "space",
            Self::Group => "group",
            Self::Zone => "zone",
        }
    }
}
