//! An answer is read over before it leaves, in the language of whoever asked.
//!
//! Deliberately absent: any consequence. What is found is told to whoever writes, and to nobody else.

use crate::actions::{ActionError, Desk};
use crate::domain::base::QuestionId;
use crate::domain::question::personal::Own;
use crate::domain::question::wording::Remarks;
use crate::store::Tx;

/// What could be better about an answer to this question.
///
/// # Errors
/// If the store fails.
pub async fn reread<'a>(
    tx: &mut Tx,
    desk: &Desk,
    question: QuestionId,
    text: &'a str,
) -> Result<Remarks<'a>, ActionError> {
    let asked_by = tx.question(question).await?.and_then(|one| one.person_id);
    let reader = match asked_by {
        Some(person) => tx.contact(person).await?,
        None => None,
    };
    let lang = reader.map_or(desk.language, |reader| desk.lang(&reader.language));
    Ok(Remarks::of(text, &desk.contacts(), lang.wording().as_ref()))
}

impl Desk {
    /// What the entity itself is reached by.
    pub(super) fn contacts(&self) -> Own {
        let mut own = Own::default();
        let controller = &self.process.controller;
        let offices = self.process.offices.iter();
        let mails = offices.filter_map(|office| office.email.as_deref());
        for mail in mails.chain(controller.email.as_deref()) {
            own.mail(mail);
        }
        if let Some(phone) = &controller.phone {
            own.phone(phone);
        }
        let policy = controller.policy_url.as_deref();
        let page = self.web_url.get().map(String::as_str);
        for url in page.into_iter().chain(policy) {
            own.host(url);
        }
        own
    }
}
