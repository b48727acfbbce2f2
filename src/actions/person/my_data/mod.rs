//! Everything that is kept of a person: as sections to be read, and as data beside them.
//!
//! In pieces, each of a transaction of its own: what somebody has written in years is neither in memory at
//! once nor held by one transaction.

mod questions;

use crate::actions::{ActionError, Desk};
use crate::domain::base::PersonId;
use crate::domain::person::profile::Item;
use crate::domain::survey::Draft;
use crate::files::person::Section;
use crate::locale::Lang;
use crate::render::{BoothSeen, answers_in_words, post_in_words, profile_label};
use crate::store::{Spaces, StoredSurvey, Tx};
use crate::t;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// Deeds of a colleague that are told one by one.
const DEEDS: i64 = 5_000;

/// A piece: the same in words and as data.
#[derive(Debug, Default)]
pub struct Piece {
    /// In words.
    pub sections: Vec<Section>,
    /// As data, by name.
    pub data: Map<String, Value>,
}

/// Whose data, and for which reader.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The entity.
    pub desk: &'a Desk,
    /// The language they read.
    pub lang: Lang,
    /// Whose.
    pub person: PersonId,
}

impl Piece {
    /// Adds a section, unless it says nothing.
    fn add(&mut self, title: String, things: Vec<Vec<(String, String)>>) {
        if !things.is_empty() {
            self.sections.push(Section { title, things });
        }
    }

    fn keep(&mut self, name: &str, data: Value) {
        self.data.insert(name.to_owned(), data);
    }
}

fn as_data(answers: &[(String, String)]) -> Vec<Value> {
    let pair =
        |(question, answer): &(String, String)| json!({ "question": question, "answer": answer });
    answers.iter().map(pair).collect()
}

impl Asked<'_> {
    /// An instant in words.
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        let local = at
            .with_timezone(&self.desk.calendar.time_zone())
            .naive_local();
        let (date, hour) = (
            self.lang.long_date(local.date()),
            self.lang.hour(local.time()),
        );
        t!(self.lang, "data-moment", date = date, hour = hour)
    }

    /// Everything but the questions; `None`: they were erased.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn beginning(
        &self,
        tx: &mut Tx,
        now: DateTime<Utc>,
    ) -> Result<Option<Piece>, ActionError> {
        let mut piece = Piece::default();
        piece.keep("entity", json!(self.desk.entity));
        piece.keep("made_at", json!(now));
        if !self.account(tx, &mut piece).await? {
            return Ok(None);
        }
        self.consents(tx, &mut piece).await?;
        self.profile(tx, &mut piece).await?;
        let spaces = tx.spaces().await?;
        self.spaces(tx, &spaces, &mut piece).await?;
        self.surveys(tx, &mut piece).await?;
        self.observations(tx, &mut piece).await?;
        self.ledger(tx, &mut piece).await?;
        Ok(Some(piece))
    }

    /// Whether they are still there.
    async fn account(&self, tx: &mut Tx, piece: &mut Piece) -> Result<bool, ActionError> {
        let lang = self.lang;
        let Some(account) = tx.account(self.person).await? else {
            return Ok(false);
        };
        let posts = tx.posts_of(self.person).await?;
        piece.keep("telegram_id", json!(account.telegram_id));
        piece.keep("language", json!(account.language));
        piece.keep("known_since", json!(account.created_at));
        piece.keep("staff_name", json!(account.staff_name));
        let under_way = serde_json::from_str::<Value>(&account.dialogue).ok();
        piece.keep("under_way", json!(under_way));
        let roles = posts
            .iter()
            .map(|post| json!({ "role": post.role.name(), "office": post.office }));
        piece.keep("posts", roles.collect());
        let mut lines = vec![
            (t!(lang, "data-account"), account.telegram_id.to_string()),
            (t!(lang, "data-since"), self.moment(account.created_at)),
            (
                t!(lang, "data-language"),
                self.desk.lang(&account.language).name(),
            ),
        ];
        if let Some(name) = account.staff_name.filter(|name| !name.is_empty()) {
            lines.push((t!(lang, "data-staff-name"), name));
        }
        for post in posts {
            let post = post_in_words(lang, post.role, self.desk.office_name(&post.office));
            lines.push((t!(lang, "data-post"), post));
        }
        let mut written = Vec::new();
        under_way.iter().for_each(|step| texts(step, &mut written));
        let written = written.into_iter();
        lines.extend(written.map(|text| (t!(lang, "data-under-way"), text)));
        piece.add(t!(lang, "data-who"), vec![lines]);
        Ok(true)
    }

    async fn consents(&self, tx: &mut Tx, piece: &mut Piece) -> Result<(), ActionError> {
        let lang = self.lang;
        let consents = tx.consents_of(self.person).await?;
        let data = consents.iter().map(|one| {
            json!({
                "purpose": one.purpose.name(), "given": one.given, "text": one.text, "at": one.at,
            })
        });
        piece.keep("consents", data.collect());
        let said = consents.iter().map(|one| {
            let answer = lang.yes_or_no(one.given);
            vec![(self.moment(one.at), format!("{} → {answer}", one.text))]
        });
        piece.add(t!(lang, "data-consents"), said.collect());
        Ok(())
    }

    async fn profile(&self, tx: &mut Tx, piece: &mut Piece) -> Result<(), ActionError> {
        let (lang, process) = (self.lang, &self.desk.process);
        let traits = tx.traits_of(self.person).await?;
        let data = traits
            .iter()
            .map(|one| json!({ "kind": one.kind.name(), "value": one.value }));
        piece.keep("profile", data.collect());
        let said = traits.iter().map(|one| {
            let items = Item::ALL.iter().copied();
            let mut items = items.filter(|item| item.kind() == one.kind);
            let item = items.next();
            let label = item.map(|item| profile_label(lang, process, item, &one.value));
            vec![(String::new(), label.unwrap_or_else(|| one.value.clone()))]
        });
        piece.add(t!(lang, "data-profile"), said.collect());
        let lists = tx.lists_of(self.person).await?;
        let data = lists
            .iter()
            .map(|(list, since)| json!({ "list": list, "since": since }));
        piece.keep("lists", data.collect());
        let said = lists
            .iter()
            .map(|(list, since)| vec![(list.clone(), self.moment(*since))]);
        piece.add(t!(lang, "data-lists"), said.collect());
        Ok(())
    }

    async fn spaces(
        &self,
        tx: &mut Tx,
        spaces: &Arc<Spaces>,
        piece: &mut Piece,
    ) -> Result<(), ActionError> {
        let lang = self.lang;
        let name_of = |id: i64| {
            let found = spaces.0.iter().find(|stored| stored.id == id);
            found.map_or_else(
                || id.to_string(),
                |stored| stored.space.name.read(lang.code()).to_owned(),
            )
        };
        let rsvps = tx.rsvps_of(self.person).await?;
        let data = rsvps.iter().map(|one| {
            json!({
                "space": name_of(one.space_id), "answer": one.answer.name(), "needs": one.needs,
                "needs_note": one.needs_note, "since": one.since, "remind_at": one.remind_at,
            })
        });
        piece.keep("guest_of", data.collect());
        let said = rsvps.iter().map(|one| {
            let answer = t!(lang, "data-answer", answer = one.answer.name());
            let mut lines = vec![(name_of(one.space_id), answer)];
            let needs = one.needs();
            let needs = needs
                .iter()
                .map(|need| t!(lang, "need", need = need.name()));
            let needs: Vec<_> = needs.chain(one.needs_note.clone()).collect();
            if !needs.is_empty() {
                lines.push((t!(lang, "data-needs"), needs.join(", ")));
            }
            lines
        });
        piece.add(t!(lang, "data-spaces"), said.collect());
        let visits = tx.visits(self.person).await?;
        let data = visits.iter().map(|one| {
            json!({
                "space": name_of(one.space_id), "at": one.at, "name": one.name,
                "document": one.document, "phone": one.phone,
            })
        });
        piece.keep("attended", data.collect());
        let said = visits.iter().map(|one| {
            let written = [&one.name, &one.document, &one.phone];
            let written = written.into_iter().flatten().cloned();
            let mut text = vec![self.moment(one.at)];
            text.extend(written);
            vec![(name_of(one.space_id), text.join(" · "))]
        });
        piece.add(t!(lang, "data-attended"), said.collect());
        Ok(())
    }

    /// The surveys in which they took part. What they answered is known only until a survey is counted.
    async fn surveys(&self, tx: &mut Tx, piece: &mut Piece) -> Result<(), ActionError> {
        let lang = self.lang;
        let (mut data, mut said) = (Vec::new(), Vec::new());
        for (id, at, answers) in tx.votes_of(self.person).await? {
            let Some(survey) = tx.readable_survey(id).await? else {
                continue;
            };
            let draft = Draft {
                answers: answers.unwrap_or_default(),
                ..Draft::default()
            };
            let (name, answers) = self.ballot(&survey, &draft, true);
            let answered = as_data(&answers);
            data.push(json!({ "survey": name, "answered_at": at, "answers": answered }));
            let mut lines = vec![(name, self.moment(at))];
            lines.extend(answers);
            said.push(lines);
        }
        piece.keep("surveys", Value::Array(data));
        piece.add(t!(lang, "data-surveys"), said);
        let (mut data, mut said) = (Vec::new(), Vec::new());
        for (id, draft) in tx.begun_by(self.person).await? {
            let Some(survey) = tx.readable_survey(id).await? else {
                continue;
            };
            let draft: Draft = serde_json::from_str(&draft).unwrap_or_default();
            let (name, answers) = self.ballot(&survey, &draft, false);
            data.push(json!({ "survey": name, "answers": as_data(&answers) }));
            let mut lines = vec![(name, String::new())];
            lines.extend(answers);
            said.push(lines);
        }
        piece.keep("surveys_begun", Value::Array(data));
        piece.add(t!(lang, "data-surveys-begun"), said);
        let proposed = tx.proposed_by(self.person).await?;
        let data = proposed.iter().map(|(survey, text, state)| {
            json!({ "survey": survey, "text": text, "state": state.name() })
        });
        piece.keep("proposed_topics", data.collect());
        let said = proposed.iter();
        let said = said.map(|(_, text, _)| vec![(String::new(), text.clone())]);
        piece.add(t!(lang, "data-proposed"), said.collect());
        Ok(())
    }

    /// A survey's name, and what somebody said to its questions.
    fn ballot(
        &self,
        survey: &StoredSurvey,
        draft: &Draft,
        has_voted: bool,
    ) -> (String, Vec<(String, String)>) {
        let seen = BoothSeen {
            survey,
            draft,
            has_voted,
            zone: self.desk.calendar.time_zone(),
        };
        let name = survey.name.read(self.lang.code()).to_owned();
        (name, answers_in_words(self.lang, seen))
    }

    async fn observations(&self, tx: &mut Tx, piece: &mut Piece) -> Result<(), ActionError> {
        let observations = tx.observations_by(self.person, None).await?;
        let data = observations.iter().map(|one| {
            json!({
                "document": one.consultation_id, "number": one.number, "section": one.section(),
                "text": one.text, "at": one.at, "withdrawn": one.is_withdrawn(),
            })
        });
        piece.keep("observations", data.collect());
        let said = observations.iter();
        let said = said.map(|one| vec![(self.moment(one.at), one.text.clone())]);
        piece.add(t!(self.lang, "data-observations"), said.collect());
        Ok(())
    }

    /// What the machine keeps for itself: what was sent to many, what could not be read, what was logged.
    async fn ledger(&self, tx: &mut Tx, piece: &mut Piece) -> Result<(), ActionError> {
        let lang = self.lang;
        let letters = tx.letters_to(self.person).await?;
        let data = letters.iter().map(|one| {
            json!({ "kind": one.kind.name(), "state": one.state, "settled_at": one.settled_at })
        });
        piece.keep("letters", data.collect());
        let said = letters.iter().map(|one| {
            let kind = t!(lang, "data-letter", kind = one.kind.name());
            let at = one.settled_at.map(|at| self.moment(at));
            vec![(kind, at.unwrap_or_default())]
        });
        piece.add(t!(lang, "data-letters"), said.collect());
        let account = tx.account(self.person).await?;
        let account = account.map_or(0, |account| account.telegram_id);
        let aside = tx.set_aside_of(account).await?;
        let data = aside.iter().map(|one| {
            json!({
                "at": one.at, "error": one.error,
                "update": serde_json::from_str::<Value>(&one.raw).unwrap_or_default(),
            })
        });
        piece.keep("set_aside", data.collect());
        let said = aside.iter().map(|one| {
            let mut written = Vec::new();
            let update = serde_json::from_str::<Value>(&one.raw).unwrap_or_default();
            texts(&update, &mut written);
            vec![(self.moment(one.at), written.join(" · "))]
        });
        piece.add(t!(lang, "data-set-aside"), said.collect());
        let deeds = tx.deeds_of(self.person, DEEDS).await?;
        let data = deeds
            .iter()
            .map(|one| json!({ "at": one.at, "action": one.action, "object": one.object }));
        piece.keep("log", data.collect());
        if !deeds.is_empty() {
            let count = i64::try_from(deeds.len()).unwrap_or(i64::MAX);
            let line = (String::new(), t!(lang, "data-deeds", count = count));
            piece.add(t!(lang, "data-log"), vec![vec![line]]);
        }
        Ok(())
    }
}

/// What somebody wrote in the middle of something: every text with a space in it.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains(char::is_whitespace) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| texts(one, found)),
        Value::Object(all) => all.values().for_each(|one| texts(one, found)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
