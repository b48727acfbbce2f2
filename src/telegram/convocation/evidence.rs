//! «📄 Evidencia»: the evidence of a convocation as two documents, for coordinators and internal control.

use crate::actions::ActionError;
use crate::actions::convocation;
use crate::files;
use crate::render;
use crate::store::Attachment;
use crate::t;
use crate::telegram::base::turn::Turn;

/// Sends the page and the workbook. Whether there is such a convocation, for this person.
///
/// # Errors
/// If the store fails.
pub async fn give(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let lang = turn.lang;
    let evidence = convocation::evidence(turn.tx, turn.desk, &turn.actor, id).await?;
    let name = evidence.file_name(lang);
    let page = Attachment {
        name: format!("{name}.html"),
        content: files::convocation::evidence::page(&evidence, lang).into_bytes(),
    };
    turn.send(render::evidence_page(lang), page);
    match files::convocation::evidence::workbook(&evidence, lang) {
        Ok(content) => {
            let name = format!("{name}.xlsx");
            let say = render::evidence_workbook(lang);
            turn.send(say, Attachment { name, content });
        }
        Err(_) => turn.tell(t!(lang, "evidence-too-long")),
    }
    Ok(true)
}
