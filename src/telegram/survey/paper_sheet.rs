//! Ballots on paper in a spreadsheet: an empty one goes out, a filled one comes back.
//!
//! The file stays with Telegram until somebody says yes to what it would bring; then it is fetched
//! again. What it brings is kept in several transactions, each of which looks anew at what is there: an
//! import that was cut off, or is made twice, changes nothing that is kept already.

use crate::actions::survey::paper;
use crate::domain::survey::paper::Reader;
use crate::files::Document;
use crate::files::survey::ballots;
use crate::files::survey::ballots::{MOST_LINES, NoBallots};
use crate::render::{self, PaperBrings};
use crate::store::{Attachment, FileRef};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::fetched::Lost;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::paper::{lines, refuse, refuse_press};
use crate::telegram::survey::paper_draft::{Asked, Draft};

/// Gives out an empty spreadsheet.
pub(in crate::telegram) async fn template(turn: &mut Turn<'_>, id: i64) -> Done {
    let lang = turn.lang;
    let survey = paper::on_paper(turn.tx, &turn.actor, id, turn.now).await;
    let survey = match survey {
        Ok(survey) => survey,
        Err(error) => return refuse_press(turn, error),
    };
    let Ok(content) = ballots::template(&survey.survey, &survey.places, lang) else {
        turn.tell(t!(lang, "sheet-too-long"));
        return Ok(());
    };
    let name = format!("{}-{id}.xlsx", t!(lang, "ballots-forms-name"));
    let say = render::paper_template(lang);
    turn.send(say, Attachment { name, content });
    Ok(())
}

/// A spreadsheet was fetched: what it would bring, or the next part of it is kept.
pub async fn arrived(turn: &mut Turn<'_>, draft: Draft, document: &Result<Document, Lost>) -> Done {
    let lang = turn.lang;
    let document = match document {
        Ok(document) => document,
        Err(lost) => {
            let said = lost.said(lang);
            turn.tell(said.unwrap_or_else(|| t!(lang, "ballots-sheet-unreadable")));
            turn.step = lines(draft);
            return Ok(());
        }
    };
    let (id, now) = (draft.survey, turn.now);
    let survey = match paper::on_paper(turn.tx, &turn.actor, id, now).await {
        Ok(survey) => survey,
        Err(error) => return refuse(turn, error),
    };
    let reader = Reader::new(&survey.survey, &survey.places);
    let read = match ballots::read(document, &reader) {
        Ok(read) => read,
        Err(why) => {
            turn.tell(match why {
                NoBallots::NoForms => t!(lang, "ballots-sheet-unreadable"),
                NoBallots::TooMany => {
                    t!(
                        lang,
                        "ballots-sheet-too-many",
                        most = MOST_LINES.to_string()
                    )
                }
            });
            turn.step = lines(draft);
            return Ok(());
        }
    };
    match draft.asked.clone() {
        Asked::Import(file, kept) => {
            let added = paper::import(turn.tx, &turn.actor, id, read, now).await;
            match added {
                Ok(added) => imported(turn, draft, file, (kept, added)),
                Err(error) => return refuse(turn, error),
            }
        }
        Asked::Look(file) => {
            let brings = match paper::compare(turn.tx, &turn.actor, id, read, now).await {
                Ok(brings) => brings,
                Err(error) => return refuse(turn, error),
            };
            let shown = PaperBrings {
                new: brings.new.len(),
                typed: brings.typed,
                used: brings.used,
                unknown: &brings.unknown,
                twice: &brings.twice,
                wrong: &brings.wrong,
            };
            turn.show(render::paper_preview(lang, turn.update, &survey, shown));
            let asked = match brings.new.is_empty() {
                true => Asked::Lines,
                false => Asked::Keep(file),
            };
            let id = turn.update;
            turn.step = Dialogue::Typing(Draft { id, asked, ..draft });
        }
        // Something else was done meanwhile.
        Asked::Lines | Asked::Again(..) | Asked::Keep(..) | Asked::Count => {
            turn.step = Dialogue::Typing(draft)
        }
    }
    Ok(())
}

/// Part of a spreadsheet was kept; if it was the last, that is told.
fn imported(turn: &mut Turn<'_>, draft: Draft, file: FileRef, (kept, added): (usize, usize)) {
    let (all, typed) = (kept + added, draft.typed + added);
    let draft = Draft { typed, ..draft };
    if added > 0 {
        turn.reply.fetch = Some(file.clone().into());
        let asked = Asked::Import(file, all);
        turn.step = Dialogue::Typing(Draft { asked, ..draft });
    } else {
        let imported = t!(turn.lang, "ballots-imported", count = all);
        turn.show(render::paper_goes_on(turn.lang, draft.id, imported));
        turn.step = lines(draft);
    }
}
