//! What a transaction of updates leaves to be done once it is committed.
//!
//! Deliberately absent: the doing.

use super::turn::Subject;
use crate::actions::{Desk, publish, survey};
use crate::domain::survey::Report;
use crate::locale::Lang;
use crate::render::{self, Say};
use crate::store::{Attachment, FileRef, Lane, Message, StoredSpace};
use chrono::{DateTime, Utc};

/// What a transaction wants said.
#[derive(Default)]
pub(super) struct Post {
    pub messages: Vec<Message>,
    pub hints: Vec<Say>,
    pub fetches: Vec<Fetch>,
    pub draws: Vec<Draw>,
}

/// A file to be fetched for whoever sent it.
pub(super) struct Fetch {
    pub update: i64,
    pub sender: i64,
    pub file: FileRef,
}

/// Something whose pictures somebody asked for.
pub(super) struct Draw {
    pub update: i64,
    pub sender: i64,
    pub subject: Subject,
    pub lang: Lang,
}

impl Draw {
    /// The pictures as messages.
    pub fn pictures(&self, desk: &Desk) -> Vec<(Say, Option<Attachment>)> {
        match &self.subject {
            Subject::Space(space) => self.of_space(desk, space),
            Subject::Result(report) => self.of_result(desk, report),
        }
    }

    /// One picture, with its words below.
    fn of_result(&self, desk: &Desk, report: &Report) -> Vec<(Say, Option<Attachment>)> {
        let Some(picture) = survey::picture(desk, report, self.lang) else {
            return Vec::new();
        };
        let file = Attachment {
            name: "results.png".to_owned(),
            content: picture.png,
        };
        vec![(
            render::result_picture(self.sender, &picture.alt),
            Some(file),
        )]
    }

    /// Each picture once as PNG and once as SVG.
    fn of_space(&self, desk: &Desk, space: &StoredSpace) -> Vec<(Say, Option<Attachment>)> {
        let Some(notice) = publish::notice(desk, space, self.lang) else {
            return Vec::new();
        };
        let mut says = Vec::new();
        for (name, picture) in publish::pictures(&notice) {
            let [png, svg] = publish::files(name, &picture);
            says.push((render::kit_picture(self.sender, &picture.alt), Some(png)));
            says.push((render::kit_drawing(self.sender, self.lang), Some(svg)));
        }
        says
    }
}

impl Post {
    /// Adds what an update says in a chat.
    pub fn add(
        &mut self,
        update: i64,
        chat_id: i64,
        say: Vec<(Say, Option<Attachment>)>,
        now: DateTime<Utc>,
    ) {
        for (place, (say, attachment)) in say.into_iter().enumerate() {
            self.messages.push(Message {
                key: format!("u:{update}:{place}"),
                chat_id,
                lane: Lane::Reply,
                method: say.method,
                body: say.body,
                attachment,
                due_at: now,
            });
        }
    }
}
