//! What is written on a button: one enum for each room, told apart by its verb.
//!
//! A button's data is `verb:field:field…`, at most 64 bytes (Telegram's limit). It comes back from phones
//! months later, from an earlier version, or forged: what cannot be read is no button. Deliberately
//! absent: what a button leads to, and the right to it.

use crate::domain::base::{Key, LanguageCode, PersonId, QuestionId};
use crate::locale::Lang;
use chrono::NaiveDate;

/// What a press does to the message that has the button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The message becomes what the press leads to: another page, one of a list, the next step.
    Navigates,
    /// The message stays as it is; what the press leads to is a message of its own.
    Opens,
    /// The message has its answer: its buttons go.
    Decides,
}

/// A value that stands in a button.
pub trait Field: Sized {
    /// As it stands there: without `:` and `.`.
    fn write(&self) -> String;
    /// Back; `None` if it is none.
    fn read(text: &str) -> Option<Self>;
    /// The values that are longest as text.
    fn extremes() -> Vec<Self>;
}

macro_rules! numbers {
    ($($type:ty),+) => {$(
        impl Field for $type {
            fn write(&self) -> String {
                self.to_string()
            }

            fn read(text: &str) -> Option<Self> {
                text.parse().ok()
            }

            fn extremes() -> Vec<Self> {
                vec![Self::MIN, Self::MAX]
            }
        }
    )+};
}
numbers!(i64, u8, u16, u32);

macro_rules! ids {
    ($($type:ty),+ $(,)?) => {$(
        impl Field for $type {
            fn write(&self) -> String {
                self.to_string()
            }

            fn read(text: &str) -> Option<Self> {
                i64::read(text).map(Self::new)
            }

            fn extremes() -> Vec<Self> {
                i64::extremes().into_iter().map(Self::new).collect()
            }
        }
    )+};
}
ids!(PersonId, QuestionId);

impl Field for Key {
    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn extremes() -> Vec<Self> {
        Self::parse(&"k".repeat(Self::MAX)).into_iter().collect()
    }
}

/// A day, as `20240805`.
impl Field for NaiveDate {
    fn write(&self) -> String {
        self.format("%Y%m%d").to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse_from_str(text, "%Y%m%d").ok()
    }

    fn extremes() -> Vec<Self> {
        Self::from_ymd_opt(2100, 12, 31).into_iter().collect()
    }
}

impl Field for Lang {
    fn write(&self) -> String {
        self.code().to_owned()
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn extremes() -> Vec<Self> {
        Self::all().collect()
    }
}

impl Field for LanguageCode {
    fn write(&self) -> String {
        self.as_str().to_owned()
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn extremes() -> Vec<Self> {
        vec![Self::LONGEST]
    }
}

/// Nothing is written as `-`.
impl<F: Field> Field for Option<F> {
    fn write(&self) -> String {
        self.as_ref().map_or_else(|| "-".to_owned(), F::write)
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "" | "-" => Some(None),
            text => F::read(text).map(Some),
        }
    }

    fn extremes() -> Vec<Self> {
        F::extremes().into_iter().map(Some).chain([None]).collect()
    }
}

/// A field of a [`named!`](crate::domain::base::names) enumeration: its name.
macro_rules! named_fields {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::render::base::button::Field for $type {
            fn write(&self) -> String {
                self.name().to_owned()
            }

            fn read(text: &str) -> Option<Self> {
                Self::parse(text)
            }

            fn extremes() -> Vec<Self> {
                Self::ALL.to_vec()
            }
        }
    )+};
}
pub(in crate::render) use named_fields;

/// The buttons of a room: of each the verb (and, behind `|`, those of earlier versions), its
/// [`Effect`], its name and its fields.
macro_rules! buttons {
    (
        $($(#[$doc:meta])* $verb:literal $(| $old:literal)* $effect:ident $name:ident
            $({ $($(#[$note:meta])* $field:ident: $type:ty),+ $(,)? })?,)+
    ) => {
        /// A button of this room.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Button {
            $($(#[$doc])* $name $({ $($(#[$note])* $field: $type),+ })?,)+
        }

        impl Button {
            /// The verbs by which these buttons are known.
            pub const VERBS: &[&str] = &[$($verb, $($old,)*)+];

            /// As it stands behind a button.
            pub fn encode(&self) -> String {
                match self {
                    $(Self::$name $({ $($field),+ })? => {
                        let all = [
                            String::from($verb),
                            $($($crate::render::base::button::Field::write($field),)+)?
                        ];
                        all.join(":")
                    })+
                }
            }

            /// Back from behind a button.
            pub fn decode(verb: &str, fields: &[&str]) -> Option<Self> {
                let mut fields = fields.iter().copied();
                match verb {
                    $($verb $(| $old)* => Some(Self::$name $({
                        $($field: $crate::render::base::button::Field::read(fields.next().unwrap_or_default())?),+
                    })?),)+
                    _ => None,
                }
            }

            /// What a press does to the message.
            pub fn effect(&self) -> $crate::render::base::button::Effect {
                match self {
                    $(Self::$name { .. } => $crate::render::base::button::Effect::$effect,)+
                }
            }

            /// Each button with the longest values that it can have.
            pub fn extremes() -> Vec<Self> {
                let mut all = Vec::new();
                $($crate::render::base::button::extremes_of!(all, Self::$name $({ $($field: $type),+ })?);)+
                all
            }
        }
    };
}
pub(in crate::render) use buttons;

/// As many of one button as the field with the most extreme values has.
macro_rules! extremes_of {
    ($all:ident, Self::$name:ident) => {
        $all.push(Self::$name);
    };
    ($all:ident, Self::$name:ident { $($field:ident: $type:ty),+ }) => {{
        let most = [$(<$type as $crate::render::base::button::Field>::extremes().len()),+];
        for at in 0..most.into_iter().max().unwrap_or(0) {
            let made = (|| Some(Self::$name {
                $($field: {
                    let mut values = <$type as $crate::render::base::button::Field>::extremes();
                    let at = at.min(values.len().checked_sub(1)?);
                    values.swap_remove(at)
                }),+
            }))();
            $all.extend(made);
        }
    }};
}
pub(in crate::render) use extremes_of;

/// The rooms that have buttons.
macro_rules! rooms {
    ($($(#[$doc:meta])* $name:ident = $room:ident,)+) => {
        /// A button of any room.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Button {
            $($(#[$doc])* $name($crate::render::$room::Button),)+
            /// Leads out of the chat.
            Url(String),
        }

        $(impl From<$crate::render::$room::Button> for Button {
            fn from(button: $crate::render::$room::Button) -> Self {
                Self::$name(button)
            }
        })+

        impl Button {
            /// As it stands behind the button; an address as it is.
            pub fn encode(&self) -> String {
                match self {
                    $(Self::$name(button) => button.encode(),)+
                    Self::Url(url) => url.clone(),
                }
            }

            /// What a press does to the message.
            pub fn effect(&self) -> Effect {
                match self {
                    $(Self::$name(button) => button.effect(),)+
                    Self::Url(_) => Effect::Opens,
                }
            }

            fn in_room(verb: &str, fields: &[&str]) -> Option<Self> {
                None
                    $(.or_else(|| $crate::render::$room::Button::decode(verb, fields).map(Self::$name)))+
            }

            /// The verbs of all rooms.
            #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
            pub fn verbs() -> Vec<&'static str> {
                [$($crate::render::$room::Button::VERBS),+].concat()
            }

            /// Each button with the longest values that it can have.
            #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
            pub fn extremes() -> Vec<Self> {
                let mut all = Vec::new();
                $(all.extend($crate::render::$room::Button::extremes().into_iter().map(Self::$name));)+
                all
            }
        }
    };
}

rooms! {
    /// Of the schedule.
    Schedule = schedule,
    /// Of what an entity still needs.
    Process = process,
    /// About the dialogue spaces.
    Space = space,
    /// Of questions.
    Question = question,
    /// Of what the law lets happen to their clock.
    Law = law,
    /// Of parts of an answer.
    Share = share,
    /// Of the counter.
    Counter = counter,
    /// Of what people decide about themselves.
    Person = person,
    /// Of the staff.
    Staff = staff,
    /// Of documents in consultation.
    Consultation = consultation,
    /// Of convocations.
    Convocation = convocation,
    /// Of surveys.
    Survey = survey,
    /// Of what can mean two things.
    Doubt = doubt,
}

impl Button {
    /// Back from behind a button; `None` if it is none of this version.
    pub fn decode(data: &str) -> Option<Self> {
        let (verb, rest) = data.split_once(':').unwrap_or((data, ""));
        // Earlier versions parted what follows the first field by stops.
        let fields: Vec<_> = rest.split([':', '.']).collect();
        Self::in_room(verb, &fields)
    }
}
