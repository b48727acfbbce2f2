//! What has to be written or sent about a convocation.

use crate::actions::ActionError;
use crate::actions::convocation::{self, Toggle};
use crate::domain::Sought;
use crate::domain::base::FileKind;
use crate::domain::convocation::State;
use crate::domain::mailing::Lead;
use crate::render::convocation::Asked;
use crate::render::{self, Question};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form::{Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Turn;
use crate::telegram::convocation::audience;
use crate::telegram::convocation::convene::show;

/// What is asked for about a convocation.
#[derive(Clone, Copy)]
pub struct Writing {
    /// Which one.
    pub convocation: i64,
    /// What.
    pub ask: Asked,
}

impl Step for Writing {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        let (id, ask) = (self.convocation, self.ask);
        let found = convocation::entrusted(turn.tx, &turn.actor, id).await?;
        let fits = match ask {
            Asked::Correction(_) => matches!(found.state, State::Approved | State::Paused),
            Asked::Text(_) | Asked::File | Asked::Wave | Asked::Formula | Asked::Name => {
                found.state == State::Draft
            }
        };
        let lang = ask.language();
        let lang = lang.map(|code| turn.desk.known_lang(code.as_str()));
        // A language may be gone since.
        if !fits || lang == Some(None) {
            return Err(ActionError::NotFound(Sought::Convocation));
        }
        let lang = lang.flatten();
        let space = convocation::space_of(turn.tx, found.space).await?;
        let chosen = lang.and_then(|lang| found.texts.get(lang.code()).cloned());
        let about = convocation::about(turn.desk, space.as_ref());
        let placeholders = lang
            .map(|lang| about.placeholders(lang))
            .unwrap_or_default();
        Ok(render::ask_for(turn.lang, id, ask, chosen, &placeholders))
    }

    async fn take(self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        let (tx, desk, actor, now) = (&mut *turn.tx, turn.desk, &turn.actor, turn.now);
        let (id, text) = (self.convocation, &said.text);
        let done = match (self.ask, said.file) {
            (Asked::File, Some(file)) if file.kind != FileKind::Voice => {
                convocation::set_file(tx, desk, actor, id, Some((file, said.size))).await?
            }
            (Asked::Wave, None) => {
                let Ok(lead) = text.replace(' ', "").to_lowercase().parse::<Lead>() else {
                    return Ok(Taken::Not(t!(turn.lang, "wave-not-understood")));
                };
                let toggled = (Some(lead), Toggle::Whether);
                convocation::toggle_wave(tx, actor, id, toggled, now).await?;
                convocation::entrusted(tx, actor, id).await?
            }
            (Asked::Formula, None) => {
                convocation::set_audience(tx, desk, actor, id, text, turn.now).await?
            }
            (Asked::Name, None) => return audience::save(turn, id, text).await,
            (Asked::Correction(code), None) => {
                let lang = desk.lang(code.as_str());
                convocation::correct(tx, desk, actor, id, (lang, text), now).await?
            }
            (Asked::Text(code), None) => {
                let lang = desk.lang(code.as_str());
                convocation::rewrite(tx, desk, actor, id, (lang, text)).await?
            }
            (Asked::File, None) | (_, Some(_)) => {
                return Ok(Taken::Not(t!(turn.lang, "form-not-this")));
            }
        };
        show(turn, &done).await?;
        Ok(Taken::Shown)
    }

    fn waits(self, _: i64) -> Dialogue {
        Dialogue::Convening {
            convocation: self.convocation,
            ask: self.ask,
        }
    }
}
