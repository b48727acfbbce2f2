//! What a wave says, in each language, for all who read it.

use crate::actions::{ActionError, Desk};
use crate::domain::base::Channel;
use crate::locale::Lang;
use crate::render::{Notice, Voice, Whom};
use crate::store::Tx;

/// What a wave tells of in each language; the first is for everybody else.
pub(in crate::actions) type InEachLanguage<'a> = Vec<(Lang, Notice<'a>)>;

impl Desk {
    /// What is told in every language alike, the entity's own first.
    pub(in crate::actions) fn in_each_language<'a>(
        &self,
        notice: impl Into<Notice<'a>>,
    ) -> InEachLanguage<'a> {
        let notice = notice.into();
        let all = self.languages().into_iter();
        all.map(|lang| (lang, notice.clone())).collect()
    }
}

/// Keeps what a wave says, rendered once for each language: as something new, or as a change to what
/// people were told ([`Whom::Again`]).
pub(in crate::actions) async fn keep_letters(
    tx: &mut Tx,
    wave: i64,
    all: &InEachLanguage<'_>,
    whom: Whom,
) -> Result<(), ActionError> {
    for (n, (lang, notice)) in all.iter().enumerate() {
        let language = if n == 0 { "" } else { lang.code() };
        // Waves leave by this channel only.
        let voice = Voice {
            lang: *lang,
            channel: Channel::Telegram,
        };
        for letter in voice.calls(notice, whom) {
            tx.set_letter(wave, language, letter.method, &letter.body)
                .await?;
        }
    }
    Ok(())
}
