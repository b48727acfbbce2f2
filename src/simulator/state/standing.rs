//! Who can reach whom: people start, block and leave; groups take the bot in and put it out.

use super::State;
use crate::simulator::chat::{Chat, ChatKind, Group, Kind, Standing};
use crate::simulator::control::ControlError;
use crate::simulator::journal::Change;
use serde_json::json;

impl State {
    /// A new group with the bot in it. Returns its id.
    pub(crate) fn add_group(&mut self, title: &str, kind: Kind, username: Option<String>) -> i64 {
        let group = Group {
            title: title.to_owned(),
            username,
        };
        let number = self.next_group;
        self.next_group += 1;
        let (id, kind) = match kind {
            Kind::Supergroup => (-1_001_000_000_000 - number, ChatKind::Supergroup(group)),
            Kind::Private | Kind::Group => (-1_000_000 - number, ChatKind::Group(group)),
        };
        self.chats.insert(id, Chat::new(id, kind));
        id
    }

    /// Opens the private chat of somebody who has written to the bot in the past.
    pub(crate) fn open_private(&mut self, person: i64) {
        self.chats
            .entry(person)
            .or_insert_with(|| Chat::new(person, ChatKind::Private));
    }

    /// `by` lets the bot into a chat or puts it out; in a private chat: unblocks or blocks it.
    pub(crate) fn set_standing(
        &mut self,
        chat_id: i64,
        by: i64,
        standing: Standing,
    ) -> Result<Option<i32>, ControlError> {
        let from = self.people.get(by).ok_or(ControlError::NoPerson)?;
        let chat = self.chats.get_mut(&chat_id).ok_or(ControlError::NoChat)?;
        if chat.standing == standing {
            return Ok(None);
        }
        let old = chat.membership(&self.people);
        chat.standing = standing;
        let body = json!({
            "chat": chat.describe(&self.people),
            "from": from,
            "date": self.now.timestamp(),
            "old_chat_member": old,
            "new_chat_member": chat.membership(&self.people),
        });
        self.note(Some(chat_id), Change::Membership);
        Ok(self.emit(chat_id, "my_chat_member", &body.to_string()))
    }

    /// The account is deleted, or (for tests) comes back.
    pub(crate) fn set_deactivated(
        &mut self,
        person: i64,
        deactivated: bool,
    ) -> Result<(), ControlError> {
        let person = self.people.get_mut(person).ok_or(ControlError::NoPerson)?;
        person.deactivated = deactivated;
        Ok(())
    }
}
