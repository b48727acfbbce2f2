//! What may become of a space, as a table of what is allowed when.
//!
//! Only what somebody decides is kept ([`State`]); that a space is under way or over follows from the
//! time ([`Phase`]). Deliberately absent: a way back from a cancellation. People were told.

use super::{Details, Point, Space};
use crate::domain::base::Text;
use crate::domain::base::names::named;
use chrono::{DateTime, Utc};

named! {
    /// What was decided about a space.
    #[derive(Default)]
    State {
        /// Only the coordinators see it.
        Draft = "draft",
        /// Everybody sees it.
        #[default]
        Announced = "announced",
        /// It will not take place.
        Cancelled = "cancelled",
    }
}

named! {
    /// A step in the history of a space.
    EventKind {
        /// A coordinator made it.
        Created = "created",
        /// The process file said so.
        Declared = "declared",
        /// Everybody may know.
        Announced = "announced",
        /// It is called otherwise.
        Renamed = "renamed",
        /// It takes place at another time.
        Rescheduled = "rescheduled",
        /// It takes place elsewhere.
        Moved = "moved",
        /// Something else about it was said.
        Described = "described",
        /// Questions can be asked from when to when.
        WindowChanged = "window_changed",
        /// Questions can be asked.
        QuestionsOpened = "questions_opened",
        /// Questions can no longer be asked.
        QuestionsClosed = "questions_closed",
        /// It will not take place.
        Cancelled = "cancelled",
        /// Everything that is owed after it is there.
        PapersComplete = "papers_complete",
    }
}

/// Where a space stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nobody knows of it yet.
    Draft,
    /// It is to come.
    Announced,
    /// It has begun.
    UnderWay,
    /// It is over.
    Closed,
    /// It did not, or will not, take place.
    Cancelled,
}

impl Phase {
    /// Its identifier.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Announced => "announced",
            Self::UnderWay => "under_way",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Something a coordinator does to a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Everybody may know.
    Announce,
    /// It is called otherwise.
    Rename(Text),
    /// It takes place at another time. The window for questions moves with it, where it was tied to it.
    Reschedule {
        /// When it begins.
        starts_at: DateTime<Utc>,
        /// When it ends.
        ends_at: DateTime<Utc>,
    },
    /// It takes place elsewhere.
    Move {
        /// The address.
        place: Option<String>,
        /// The stream or page.
        url: Option<String>,
        /// The point on the map.
        point: Option<Point>,
    },
    /// Something else about it.
    Detail(Details),
    /// Questions can be asked from when to when.
    Window {
        /// The first instant.
        open: DateTime<Utc>,
        /// The first instant at which they no longer can.
        close: DateTime<Utc>,
    },
    /// Questions can be asked from now on: until the planned end, or the end of the space.
    OpenQuestions,
    /// Questions can no longer be asked.
    CloseQuestions,
    /// It will not take place.
    Cancel,
}

impl Change {
    /// The step that it is in the history.
    pub fn event(&self) -> EventKind {
        match self {
            Self::Announce => EventKind::Announced,
            Self::Rename(_) => EventKind::Renamed,
            Self::Reschedule { .. } => EventKind::Rescheduled,
            Self::Move { .. } => EventKind::Moved,
            Self::Detail(_) => EventKind::Described,
            Self::Window { .. } => EventKind::WindowChanged,
            Self::OpenQuestions => EventKind::QuestionsOpened,
            Self::CloseQuestions => EventKind::QuestionsClosed,
            Self::Cancel => EventKind::Cancelled,
        }
    }
}

/// Why a change cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was cancelled, and people were told.
    Cancelled,
    /// It is over.
    Over,
    /// It was announced before.
    AnnouncedBefore,
    /// Nobody knows of it yet, so nobody can ask in it.
    NotAnnounced,
    /// It would end before it begins.
    EndsBeforeStart,
    /// It would be over already.
    InThePast,
    /// The window would close before it opens.
    ClosesBeforeOpening,
    /// Questions are open already, or closed already.
    NothingToDo,
    /// Children meet there: nobody's coming is kept.
    OfChildren,
    /// More have a place already than there would be.
    TooFewPlaces,
}

impl Space {
    /// The space after a change at `now`.
    ///
    /// # Errors
    /// The [`Refusal`].
    pub fn changed(&self, change: &Change, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let mut space = self.clone();
        if self.state == State::Cancelled {
            return Err(Refusal::Cancelled);
        }
        match change {
            Change::Announce => {
                if self.state == State::Announced {
                    return Err(Refusal::AnnouncedBefore);
                }
                if self.ends_at <= now {
                    return Err(Refusal::InThePast);
                }
                space.state = State::Announced;
            }
            Change::Rename(name) => space.name = name.clone(),
            Change::Reschedule { starts_at, ends_at } => {
                self.not_over(now)?;
                space.reschedule(*starts_at, *ends_at, now)?;
            }
            Change::Move { place, url, point } => {
                self.not_over(now)?;
                space.place.clone_from(place);
                space.url.clone_from(url);
                space.details.point = *point;
            }
            Change::Detail(details) => space.details = details.clone(),
            Change::Window { open, close } => {
                if close <= open {
                    return Err(Refusal::ClosesBeforeOpening);
                }
                (space.questions_open, space.questions_close) = (*open, *close);
            }
            Change::OpenQuestions => space.open_questions(now)?,
            Change::CloseQuestions => {
                if !self.takes_questions_at(now) {
                    return Err(Refusal::NothingToDo);
                }
                space.questions_close = now;
            }
            Change::Cancel => {
                self.not_over(now)?;
                space.state = State::Cancelled;
            }
        }
        Ok(space)
    }

    fn not_over(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        match self.phase_at(now) {
            Phase::Closed => Err(Refusal::Over),
            Phase::Draft | Phase::Announced | Phase::UnderWay | Phase::Cancelled => Ok(()),
        }
    }

    fn reschedule(
        &mut self,
        starts_at: DateTime<Utc>,
        ends_at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        if ends_at <= starts_at {
            return Err(Refusal::EndsBeforeStart);
        }
        if ends_at <= now {
            return Err(Refusal::InThePast);
        }
        // A window that is open now stays open; what lies ahead of it keeps its distance to the space.
        if self.questions_open > now {
            self.questions_open += starts_at - self.starts_at;
        }
        if self.questions_close > now {
            self.questions_close = (self.questions_close + (ends_at - self.ends_at)).max(now);
        }
        if self.questions_close <= self.questions_open {
            self.questions_close = ends_at.max(self.questions_open + (ends_at - starts_at));
        }
        (self.starts_at, self.ends_at) = (starts_at, ends_at);
        Ok(())
    }

    fn open_questions(&mut self, now: DateTime<Utc>) -> Result<(), Refusal> {
        if self.state == State::Draft {
            return Err(Refusal::NotAnnounced);
        }
        if self.takes_questions_at(now) {
            return Err(Refusal::NothingToDo);
        }
        let planned = self.questions_close.max(self.ends_at);
        if planned <= now {
            return Err(Refusal::Over);
        }
        (self.questions_open, self.questions_close) = (now, planned);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::SpaceKind;
    use super::*;
    use crate::domain::base::Key;
    use chrono::TimeDelta;

    fn at(hours: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(hours)
    }

    /// From hour 10 to 12; questions from hour 8 to 14.
    fn space(state: State) -> Space {
        Space {
            key: Key::parse("hearing").unwrap(),
            kind: SpaceKind::PublicHearing,
            name: "Audiencia".into(),
            starts_at: at(10),
            ends_at: at(12),
            place: None,
            url: None,
            questions_open: at(8),
            questions_close: at(14),
            state,
            details: Details::default(),
        }
    }

    #[test]
    fn a_space_lives_by_the_clock_once_it_is_announced() {
        let space = space(State::Announced);
        let phases = [9, 10, 11, 12].map(|hour| space.phase_at(at(hour)));
        let (to_come, now) = (Phase::Announced, Phase::UnderWay);
        assert_eq!(phases, [to_come, now, now, Phase::Closed]);
        let takes = [7, 8, 13, 14].map(|hour| space.takes_questions_at(at(hour)));
        assert_eq!(takes, [false, true, true, false]);
    }

    #[test]
    fn nobody_asks_in_a_draft_or_in_what_was_cancelled() {
        for state in [State::Draft, State::Cancelled] {
            assert!(!space(state).takes_questions_at(at(9)));
        }
    }

    #[test]
    fn what_is_allowed_when() {
        use Refusal::*;
        let draft = space(State::Draft);
        let announced = space(State::Announced);
        let cancelled = space(State::Cancelled);
        let later = Change::Reschedule {
            starts_at: at(20),
            ends_at: at(22),
        };
        let backwards = Change::Reschedule {
            starts_at: at(22),
            ends_at: at(20),
        };
        for (space, change, hour, refusal) in [
            (&draft, Change::Announce, 9, None),
            (&draft, Change::Announce, 12, Some(InThePast)),
            (&draft, Change::OpenQuestions, 9, Some(NotAnnounced)),
            (&announced, Change::Announce, 9, Some(AnnouncedBefore)),
            (&announced, Change::OpenQuestions, 7, None),
            (&announced, Change::OpenQuestions, 9, Some(NothingToDo)),
            (&announced, Change::OpenQuestions, 15, Some(Over)),
            (&announced, Change::CloseQuestions, 9, None),
            (&announced, Change::CloseQuestions, 15, Some(NothingToDo)),
            (&announced, later.clone(), 9, None),
            (&announced, later.clone(), 13, Some(Over)),
            (&announced, backwards, 9, Some(EndsBeforeStart)),
            (&announced, Change::Cancel, 11, None),
            (&announced, Change::Cancel, 12, Some(Over)),
            (&cancelled, Change::Announce, 9, Some(Cancelled)),
            (&cancelled, later, 9, Some(Cancelled)),
        ] {
            let done = space.changed(&change, at(hour));
            assert_eq!(done.err(), refusal, "{change:?} at {hour}");
        }
    }

    #[test]
    fn the_window_moves_with_the_space_and_an_open_one_stays_open() {
        let later = Change::Reschedule {
            starts_at: at(110),
            ends_at: at(112),
        };
        let moved = space(State::Announced).changed(&later, at(1)).unwrap();
        assert_eq!(
            (moved.questions_open, moved.questions_close),
            (at(108), at(114))
        );
        let moved = space(State::Announced).changed(&later, at(9)).unwrap();
        assert_eq!(
            (moved.questions_open, moved.questions_close),
            (at(8), at(114))
        );
    }
}
