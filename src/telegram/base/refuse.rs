//! Why nothing came of what somebody did, as they read it.

use super::turn::Turn;
use crate::actions::ActionError;
use crate::render;
use crate::t;

impl Turn<'_> {
    /// Why an action was not done, in words.
    ///
    /// # Errors
    /// The error itself, if it is about us and not about what the person did.
    pub fn why(&self, error: ActionError) -> Result<String, ActionError> {
        match error {
            ActionError::NotFound(sought) => Ok(render::not_found(self.lang, sought)),
            ActionError::Refused(refused) => Ok(render::refusal(self.lang, &refused)),
            ActionError::Report(_) | ActionError::Store(_) => Err(error),
        }
    }

    /// Tells a citizen why nothing became of a question.
    ///
    /// # Errors
    /// As for [`Turn::why`].
    pub fn refuse(&mut self, error: ActionError) -> Result<(), ActionError> {
        let mut sentence = self.why(error)?;
        sentence.push(' ');
        sentence.push_str(&t!(self.lang, "see-mine"));
        self.tell(sentence);
        Ok(())
    }

    /// Tells staff why nothing became of a question: the same whether there is no such question, it was
    /// never theirs, or it has gone to another office.
    ///
    /// # Errors
    /// As for [`Turn::why`].
    pub fn refuse_staff(&mut self, error: ActionError) -> Result<(), ActionError> {
        if self.actor.posts.is_empty() {
            self.tell(t!(self.lang, "staff-only"));
            return Ok(());
        }
        let sentence = self.why(error)?;
        let say = render::staff_refused(self.lang, sentence);
        self.say(say);
        Ok(())
    }

    /// Tells why nothing became of a press; whether the button still means something here.
    ///
    /// # Errors
    /// As for [`Turn::why`].
    pub fn refuse_press(&mut self, error: ActionError) -> Result<bool, ActionError> {
        if let ActionError::NotFound(_) = error {
            return Ok(false);
        }
        let sentence = self.why(error)?;
        self.tell(sentence);
        Ok(true)
    }

    /// Tells staff why nothing became of an activity.
    ///
    /// # Errors
    /// As for [`Turn::why`].
    pub fn refuse_activity(&mut self, error: ActionError) -> Result<(), ActionError> {
        let sentence = match self.actor.posts.is_empty() {
            true => t!(self.lang, "activities-staff-only"),
            false => self.why(error)?,
        };
        self.tell(sentence);
        Ok(())
    }
}
