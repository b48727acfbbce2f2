//! What has to be written or sent about a convocation. A correction of what was sent is shown before it is
//! meant.

use crate::actions::ActionError;
use crate::actions::convocation::{self, Toggle};
use crate::domain::Sought;
use crate::domain::base::FileKind;
use crate::domain::convocation::State;
use crate::domain::mailing::{Lead, Readers};
use crate::locale::Lang;
use crate::render::convocation::Asked;
use crate::render::{self, Question};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form::{self, Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::quoted::shown_above;
use crate::telegram::base::turn::Turn;
use crate::telegram::convocation::audience;
use crate::telegram::convocation::convene::show;
use crate::telegram::convocation::draft::Writing;

impl Step for Writing {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        let (id, ask) = (self.convocation, self.ask);
        if let (Asked::Correction(code), Some(text)) = (ask, &self.text) {
            return correction(turn, id, (turn.desk.lang(code.as_str()), text)).await;
        }
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
        // Bold is Telegram's own; typed tags still mean something where there is none.
        let formatted = turn
            .formatted
            .take()
            .filter(|_| self.ask.language().is_some());
        let (tx, desk, actor, now) = (&mut *turn.tx, turn.desk, &turn.actor, turn.now);
        let (id, text) = (self.convocation, &formatted.unwrap_or(said.text));
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
                // Whether it can be sent is said at once; it changes nothing before the yes.
                let lang = desk.lang(code.as_str());
                let seen = convocation::correction(tx, desk, actor, id, (lang, text), now).await?;
                return Ok(Taken::Next(Self {
                    text: Some(text.clone()),
                    version: seen.convocation.version,
                    ..self
                }));
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

    fn waits(self, update: i64) -> Dialogue {
        Dialogue::Convening(Self { id: update, ..self })
    }
}

/// A correction as it would be, for a yes.
async fn correction(
    turn: &mut Turn<'_>,
    id: i64,
    (lang, text): (Lang, &str),
) -> Result<Question, ActionError> {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let seen = convocation::correction(turn.tx, desk, actor, id, (lang, text), now).await?;
    let space = seen.space.as_ref();
    let mut letters =
        convocation::letters(desk, &seen.convocation, space, (0, Readers::All), Some(now))?;
    letters.retain(|(of, _)| *of == lang);
    let text = shown_above(turn, &letters);
    let seen = render::CorrectionSeen {
        convocation: id,
        draft: turn.update,
        text,
        delivered: seen.delivered,
        waiting: seen.waiting,
    };
    Ok(render::ask_to_correct(turn.lang, &seen))
}

/// A correction that was seen is meant. Whether it is still the one that was seen.
///
/// # Errors
/// As for [`convocation::correct`].
pub(super) async fn correct(turn: &mut Turn<'_>, id: i64, draft: i64) -> Result<bool, ActionError> {
    let Dialogue::Convening(writing) = turn.step.clone() else {
        return Ok(false);
    };
    let (Asked::Correction(code), Some(text)) = (writing.ask, writing.text.clone()) else {
        return Ok(false);
    };
    if (writing.convocation, writing.id) != (id, draft) {
        return Ok(false);
    }
    let version = convocation::entrusted(turn.tx, &turn.actor, id)
        .await?
        .version;
    if writing.version != version {
        // It says something else by now than what was seen beside it.
        let writing = Writing { version, ..writing };
        return form::ask(turn, writing).await;
    }
    turn.step = Dialogue::Rest;
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let text = (desk.lang(code.as_str()), &*text);
    let done = convocation::correct(turn.tx, desk, actor, id, text, now).await?;
    show(turn, &done).await?;
    Ok(true)
}
