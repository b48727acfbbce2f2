//! What a transaction of updates leaves to be done once it is committed.
//!
//! Deliberately absent: the doing.

use crate::actions::process::{Trial, trial};
use crate::actions::schedule::sheet::MOST;
use crate::actions::space::publish;
use crate::actions::survey::paper::Form;
use crate::actions::{ActionError, Desk, survey};
use crate::domain::base::{Address, PersonId};
use crate::domain::counter::Slip;
use crate::domain::process::Item;
use crate::domain::survey::Report;
use crate::files::counter as slip;
use crate::files::survey::forms::{Printed, page};
use crate::locale::Lang;
use crate::render::{self, Call, Say};
use crate::store::{
    ActivityRow, Attachment, Lane, Message, Said, Store, StoreError, StoredSpace, StoredSurvey,
};
use crate::t;
use crate::telegram::base::fetched::Order;
use crate::telegram::base::turn::Subject;
use crate::telegram::schedule::{sheet, versions};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Why an update could not be applied.
#[derive(Debug, thiserror::Error)]
pub(in crate::telegram) enum ApplyError {
    #[error("it cannot be decoded as an update of a known kind")]
    Undecodable,
    #[error("its handler panicked")]
    Panicked,
    #[error(transparent)]
    Action(ActionError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A database out of reach is the same trouble wherever it is met: nothing may be confirmed then.
impl From<ActionError> for ApplyError {
    fn from(error: ActionError) -> Self {
        match error {
            ActionError::Store(error) => Self::Store(error),
            error => Self::Action(error),
        }
    }
}

/// What a transaction wants said.
#[derive(Default)]
pub(in crate::telegram) struct Post {
    pub messages: Vec<Message>,
    /// How many replies waited in each chat before.
    pub waiting: HashMap<i64, i64>,
    pub hints: Vec<Call>,
    pub fetches: Vec<Fetch>,
    pub draws: Vec<Draw>,
    pub data: Vec<DataOf>,
    /// Whether the process is another now.
    pub anew: bool,
}

/// Somebody who asked for everything that is kept of them.
#[derive(Clone, Copy, Debug)]
pub(in crate::telegram) struct DataOf {
    pub update: i64,
    pub sender: i64,
    pub person: PersonId,
    pub lang: Lang,
}

/// A file to be fetched for whoever sent it.
pub(in crate::telegram) struct Fetch {
    pub update: i64,
    pub sender: i64,
    pub order: Order,
    pub lang: Lang,
}

/// Something that somebody asked for and that takes long to be made.
pub(in crate::telegram) struct Draw {
    pub update: i64,
    pub sender: i64,
    pub subject: Subject,
    pub lang: Lang,
}

/// What the store has of what is made.
pub(in crate::telegram) enum Stored {
    /// Files.
    Files(Vec<Attachment>),
    /// What became of a question that was tried.
    Trial(Option<Trial>),
    /// What a version of the schedule said.
    Version(i64, Vec<Said>),
    /// Activities.
    Activities(Vec<ActivityRow>),
}

impl Draw {
    /// What of it the store has.
    pub async fn stored(
        &self,
        store: &Store,
        desk: &Desk,
        now: DateTime<Utc>,
    ) -> Result<Stored, ActionError> {
        Ok(match &self.subject {
            Subject::Data(report) => {
                let lists = survey::lists(&mut store.begin().await?, report).await;
                Stored::Files(lists?)
            }
            Subject::Trial => Stored::Trial(self.tried(store, desk, now).await?),
            Subject::Version(version) => {
                Stored::Version(*version, store.read().await?.activities_in(*version).await?)
            }
            Subject::Activities(wanted) => {
                let mut tx = store.read().await?;
                Stored::Activities(tx.activities(wanted, MOST, 0).await?)
            }
            Subject::Space(..) | Subject::Result(..) | Subject::Forms(..) | Subject::Slips(..) => {
                Stored::Files(Vec::new())
            }
        })
    }

    /// Tries a question: what it did goes with the transaction, that it was tried stays.
    async fn tried(
        &self,
        store: &Store,
        desk: &Desk,
        now: DateTime<Utc>,
    ) -> Result<Option<Trial>, ActionError> {
        let who = Address::telegram(self.sender);
        let mut tx = store.begin().await?;
        let Some(person) = tx.still_known(who).await? else {
            return Ok(None);
        };
        let text = t!(self.lang, "trial-question");
        let reply = t!(self.lang, "trial-reply");
        let tried = trial(&mut tx, desk, person, (&text, &reply), now).await;
        drop(tx);
        let tried = match tried {
            Err(ActionError::NotFound(_)) => return Ok(None),
            tried => tried?,
        };
        if !tried.is_passed() {
            return Ok(Some(tried));
        }
        let mut tx = store.begin().await?;
        if let Some(person) = tx.still_known(who).await? {
            let actor = format!("staff:{}", person.id);
            tx.note_check(Item::Trial, &actor, now).await?;
            tx.commit().await?;
        }
        Ok(Some(tried))
    }

    /// All of it as messages, with what the store had.
    pub fn made(&self, desk: &Desk, stored: Stored) -> Vec<(Say, Option<Attachment>)> {
        let files = match stored {
            Stored::Files(files) => files,
            Stored::Trial(trial) => return self.of_trial(trial),
            Stored::Version(version, rows) => {
                return vec![versions::made(self.lang, version, rows)];
            }
            Stored::Activities(rows) => return vec![sheet::made(self.lang, rows)],
        };
        match &self.subject {
            Subject::Space(space) => self.of_space(desk, space),
            Subject::Result(report) => self.of_result(desk, report),
            Subject::Data(report) => self.of_data(report, files),
            Subject::Forms(survey, forms) => self.of_forms(desk, survey, forms),
            Subject::Slips(slips) => self.of_slips(desk, slips),
            Subject::Trial | Subject::Version(..) | Subject::Activities(..) => Vec::new(),
        }
    }

    fn of_trial(&self, trial: Option<Trial>) -> Vec<(Say, Option<Attachment>)> {
        let Some(trial) = trial else {
            return Vec::new();
        };
        let view = render::TrialView {
            number: &trial.number,
            due_on: trial.due_on,
            topic: trial.topic.as_deref(),
            office: trial.office.as_deref(),
            liaisons: trial.liaisons,
            is_answered: trial.is_answered,
        };
        vec![(render::tried(self.lang, &view), None)]
    }

    fn of_data(&self, report: &Report, lists: Vec<Attachment>) -> Vec<(Say, Option<Attachment>)> {
        let files = survey::data(report, self.lang).into_iter().chain(lists);
        let said = files.map(|file| {
            let say = render::result_file(self.lang, &file.name);
            (say, Some(file))
        });
        said.collect()
    }

    /// One document to print.
    fn of_slips(&self, desk: &Desk, slips: &[Slip]) -> Vec<(Say, Option<Attachment>)> {
        let Some(first) = slips.first() else {
            return Vec::new();
        };
        let bot = desk.bot.get().map_or("", String::as_str);
        // Whoever asked reads the language of the entity.
        let content = slip::page(&desk.entity, bot, slips, desk.language).into_bytes();
        let name = t!(
            self.lang,
            "counter-slip-name",
            number = first.number.as_str()
        );
        let say = render::counter::slips(self.lang, slips.len());
        vec![(say, Some(Attachment { name, content }))]
    }

    fn of_forms(
        &self,
        desk: &Desk,
        survey: &StoredSurvey,
        forms: &[Form],
    ) -> Vec<(Say, Option<Attachment>)> {
        let (Some(bot), Some(first), Some(last)) = (desk.bot.get(), forms.first(), forms.last())
        else {
            return Vec::new();
        };
        let printed = Printed {
            entity: &desk.entity,
            bot,
            name: &survey.name,
            survey: &survey.survey,
            places: &survey.places,
        };
        let pairs = forms.iter().map(|form| (form.number, form.code.as_str()));
        // Whoever answers on paper reads the language of the entity.
        let content = page(printed, pairs, desk.language).into_bytes();
        let numbers = (first.number, last.number);
        let name = t!(self.lang, "ballots-forms-name");
        let name = format!("{name}-{}-{}-{}.html", survey.id, numbers.0, numbers.1);
        let say = render::paper_forms(self.lang, numbers);
        vec![(say, Some(Attachment { name, content }))]
    }

    /// One picture, with its words below.
    fn of_result(&self, desk: &Desk, report: &Report) -> Vec<(Say, Option<Attachment>)> {
        let Some(picture) = survey::picture(desk, report, self.lang) else {
            return Vec::new();
        };
        let file = Attachment {
            name: "results.png".to_owned(),
            content: picture.png,
        };
        vec![(render::result_picture(&picture.alt), Some(file))]
    }

    /// Each picture once as PNG and once as SVG.
    fn of_space(&self, desk: &Desk, space: &StoredSpace) -> Vec<(Say, Option<Attachment>)> {
        let Some(notice) = publish::notice(desk, space, self.lang) else {
            return Vec::new();
        };
        let mut says = Vec::new();
        for (name, picture) in publish::pictures(&notice) {
            let [png, svg] = publish::files(name, &picture);
            says.push((render::kit_picture(&picture.alt), Some(png)));
            says.push((render::kit_drawing(self.lang), Some(svg)));
        }
        says
    }
}

/// Replies that wait in a chat at the same time. Telegram takes one a second in each: whoever asks for
/// more is far ahead of what they can read, and would have the table grow as fast as they write.
pub(in crate::telegram) const WAITING: i64 = 40;

impl Post {
    /// How many replies wait in a chat, those of this transaction included.
    pub fn waiting(&self, chat_id: i64) -> i64 {
        let new = self.messages.iter().filter(|one| one.chat_id == chat_id);
        self.waiting.get(&chat_id).unwrap_or(&0) + new.count() as i64
    }

    /// Takes back a message that is not queued yet; whether it was here.
    pub fn take_back(&mut self, key: &str) -> bool {
        let before = self.messages.len();
        self.messages.retain(|message| message.key != key);
        self.messages.len() < before
    }

    /// Adds what an update says in a chat, under keys that begin with `keys`.
    pub fn add(
        &mut self,
        keys: &str,
        chat_id: i64,
        calls: Vec<(Call, Option<Attachment>)>,
        now: DateTime<Utc>,
    ) {
        for (place, (call, attachment)) in calls.into_iter().enumerate() {
            self.messages.push(Message {
                key: format!("{keys}:{place}"),
                chat_id,
                lane: Lane::Reply,
                method: call.method,
                body: call.body,
                attachment,
                due_at: now,
            });
        }
    }
}
