//! What is done about a schedule beside the intake, in no transaction that anybody waits for: it is understood and
//! compared, and the sheet that goes along is made.
//!
//! Deliberately absent: what is told of it ([`mod@super::arrived`]), which looks whether it still holds.

use super::points::points;
use crate::actions::Desk;
use crate::actions::schedule::load::{Reading, There, Unread, Wishes};
use crate::files::Document;
use crate::files::schedule::{changes, report};
use crate::locale::Lang;
use crate::render::{self, Say};
use crate::store::Attachment;
use crate::t;
use crate::telegram::base::fetched::{Aim, Understood};

/// Understands a document that may be a schedule, and compares it with what there is.
///
/// # Errors
/// If it is no schedule, or too long a one.
pub fn understand(
    document: &Document,
    (desk, lang): (&Desk, Lang),
    (aim, wishes): &(Aim, Wishes),
    there: There,
) -> Result<Understood, Unread> {
    let reading = Reading::of(document, desk, &there, wishes)?;
    let imported = reading.against(there);
    let (points, left_out) = points(lang, &reading);
    let mut understood = Understood {
        reading,
        imported,
        points,
        left_out,
        sheet: None,
    };
    understood.sheet = match aim {
        Aim::Sent | Aim::OtherSheet => odd(&understood, lang),
        Aim::Changes => changed(&understood, lang),
        Aim::Preview | Aim::Load { .. } => None,
    };
    Ok(understood)
}

/// The sheet of what is odd, if anything is.
fn odd(understood: &Understood, lang: Lang) -> Option<(Say, Attachment)> {
    let reading = &understood.reading;
    if reading.anomalies.is_empty() {
        return None;
    }
    let schedule = &reading.understood.schedule;
    let content = report::schedule(schedule, &reading.anomalies, lang).ok()?;
    let name = t!(lang, "load-odd-name");
    Some((render::odd_sheet(lang), Attachment { name, content }))
}

/// The sheet of what changes, if anything does.
fn changed(understood: &Understood, lang: Lang) -> Option<(Say, Attachment)> {
    let imported = &understood.imported;
    if imported.before == 0 || !imported.is_new {
        return None;
    }
    let schedule = &understood.reading.understood.schedule;
    let known = &imported.known;
    let content = changes::changes(schedule, known, &imported.comparison, lang).ok()?;
    let name = t!(lang, "load-changes-name");
    let say = render::changes_sheet(lang, imported.before);
    Some((say, Attachment { name, content }))
}
