//! The questions that somebody asked, in stretches.

use super::Asked;
use crate::actions::ActionError;
use crate::actions::question::giving;
use crate::domain::base::QuestionId;
use crate::domain::question::{Kind, PartKind, Rating, State, Way};
use crate::files::person::Section;
use crate::store::{Completion, Extension, FileRef, Part, Question, Transfer, Tx};
use crate::t;
use serde_json::{Value, json};

/// What changed the term of a question, or took it elsewhere.
type Changes<'a> = (
    Option<&'a Extension>,
    Option<&'a Completion>,
    &'a [Transfer],
);

/// Questions in a stretch.
const STRETCH: i64 = 100;

impl Asked<'_> {
    /// The next questions, newest first, and how many were read with them; `None`: there are no more.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn questions(
        &self,
        tx: &mut Tx,
        before: Option<QuestionId>,
    ) -> Result<Option<(Section, Vec<Value>, QuestionId)>, ActionError> {
        let lang = self.lang;
        let all = tx.questions_before(self.person, before, STRETCH).await?;
        let Some(last) = all.last().map(|question| question.id) else {
            return Ok(None);
        };
        let ids: Vec<_> = all.iter().map(|question| question.id).collect();
        let mut parts = tx.parts_of_all(&ids).await?;
        let mut files = tx.files_of_all(&ids).await?;
        let extensions = tx.extensions_of(&ids).await?;
        let completions = tx.completions_of(&ids).await?;
        let mut transfers = tx.transfers_of(&ids).await?;
        let mut section = Section {
            title: match before {
                None => t!(lang, "data-questions"),
                Some(_) => String::new(),
            },
            things: Vec::new(),
        };
        let mut data = Vec::new();
        for question in &all {
            let parts = parts.remove(&question.id).unwrap_or_default();
            let files = files.remove(&question.id).unwrap_or_default();
            let changes = (
                extensions.get(&question.id),
                completions.get(&question.id),
                &*transfers.remove(&question.id).unwrap_or_default(),
            );
            let words = self.question(question, changes, &parts, &files);
            section.things.push(words);
            data.push(question_data(question, changes, &parts, &files));
        }
        Ok(Some((section, data, last)))
    }

    /// One question in words.
    fn question(
        &self,
        question: &Question,
        (extension, completion, transfers): Changes<'_>,
        parts: &[Part],
        files: &[FileRef],
    ) -> Vec<(String, String)> {
        let lang = self.lang;
        let state = match question.state {
            State::Answered => {
                t!(lang, "status-answered", giving = giving(parts).name())
            }
            State::Withdrawn => t!(lang, "status-withdrawn"),
            State::Incomplete => {
                let date = lang.long_date(question.answer_by());
                t!(lang, "status-incomplete", date = date)
            }
            State::Closed => t!(lang, "status-closed"),
            State::Transferred => t!(lang, "status-transferred"),
            State::Reopened => {
                let date = lang.long_date(question.answer_by());
                t!(lang, "status-reopened", date = date)
            }
            State::Received => {
                let date = lang.long_date(question.due_on);
                t!(lang, "data-due", date = date)
            }
        };
        let mut lines = vec![
            (question.number.clone(), question.text.clone()),
            (self.moment(question.received_at), state),
        ];
        if let Some(name) = &question.author_name {
            lines.push((t!(lang, "data-name-shown"), name.clone()));
        }
        if question.kind != Kind::Accountability {
            let kind = t!(lang, "kind", kind = question.kind.name());
            lines.push((t!(lang, "data-kind"), kind));
        }
        if let Some(one) = extension {
            let (old, new) = (lang.long_date(one.previous_on), lang.long_date(one.due_on));
            let dates = t!(lang, "data-extended", old = old, new = new);
            lines.push((dates, one.reason.clone()));
        }
        if let Some(one) = completion {
            let date = lang.long_date(one.answer_by);
            let missing = t!(lang, "data-missing", date = date);
            lines.push((missing, one.missing.clone()));
            if let Some(closing) = &one.closing {
                lines.push((t!(lang, "data-closing"), closing.clone()));
            }
        }
        for one in transfers {
            let to = format!("{} ({})", one.entity, one.contact);
            lines.push((t!(lang, "data-transfer"), to));
        }
        for part in parts {
            let what = match part.kind {
                PartKind::Addition => t!(lang, "data-addition"),
                PartKind::Answer => t!(lang, "data-answered"),
                PartKind::Insistence => t!(lang, "data-insistence"),
            };
            lines.push((what, part.text.clone()));
            if let Some(evidence) = &part.evidence {
                lines.push((t!(lang, "data-evidence"), evidence.clone()));
            }
        }
        let named = files.iter().map(|file| {
            let kind = || t!(lang, "data-file-kind", kind = file.kind.name());
            file.name.clone().unwrap_or_else(kind)
        });
        let named: Vec<_> = named.collect();
        if !named.is_empty() {
            lines.push((t!(lang, "data-files"), named.join(", ")));
        }
        lines
    }
}

/// One question as data.
fn question_data(
    question: &Question,
    (extension, completion, transfers): Changes<'_>,
    parts: &[Part],
    files: &[FileRef],
) -> Value {
    json!({
        "number": question.number,
        "text": question.text,
        "author_name": question.author_name,
        "received_at": question.received_at,
        "due_on": question.due_on,
        "kind": question.kind.name(),
        "extension": extension.map(|one| json!({
            "previous_due_on": one.previous_on, "due_on": one.due_on, "told_at": one.told_at,
            "days": one.more_days(), "reason": one.reason,
        })),
        "completion": completion.map(|one| json!({
            "asked_at": one.asked_at, "office": one.office, "missing": one.missing,
            "answer_by": one.answer_by, "prolonged_at": one.prolonged_at,
            "resumed_at": one.resumed_at, "closing": one.closing,
        })),
        "transfers": transfers.iter().map(|one| json!({
            "entity": one.entity, "contact": one.contact, "office": one.office,
            "sent_at": one.sent_at, "returned_at": one.returned_at,
        })).collect::<Vec<_>>(),
        "state": question.state.name(),
        "rating": question.rating.map(Rating::name),
        "parts": parts.iter().map(|part| json!({
            "kind": part.kind.name(), "text": part.text, "office": part.office, "at": part.at,
            "delivered_at": part.delivered_at, "delivered_by": part.delivered_way.map(Way::name),
            "evidence": part.evidence,
        })).collect::<Vec<_>>(),
        "files": files.iter().map(|file| json!({
            "kind": file.kind.name(), "name": file.name,
        })).collect::<Vec<_>>(),
    })
}
