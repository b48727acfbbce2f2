//! What a wave says, in each language.

use crate::actions::{ActionError, Desk};
use crate::locale::Lang;
use crate::render::{Call, Say};
use crate::store::Tx;

/// Every language, the entity's own first: it is for whoever reads none of the others.
pub(in crate::actions) fn languages(desk: &Desk) -> Vec<Lang> {
    let mut all: Vec<_> = Lang::all().collect();
    all.sort_by_key(|lang| *lang != desk.language);
    all
}

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
