//! What a wave says, in each language.

use crate::actions::ActionError;
use crate::locale::Lang;
use crate::render::{Call, Say};
use crate::store::Tx;

/// Keeps what a wave says in each language; the first is for everybody else.
pub(in crate::actions) async fn keep_letters(
    tx: &mut Tx,
    wave: i64,
    all: &[(Lang, Say)],
    written: fn(&Say) -> Call,
) -> Result<(), ActionError> {
    for (n, (lang, letter)) in all.iter().enumerate() {
        let language = if n == 0 { "" } else { lang.code() };
        let letter = written(letter);
        tx.set_letter(wave, language, letter.method, &letter.body)
            .await?;
    }
    Ok(())
}
