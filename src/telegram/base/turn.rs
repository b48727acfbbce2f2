//! One update being handled: who, where in the dialogue, and what is said.

use crate::actions::survey::paper::Form;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::counter::Slip;
use crate::domain::survey::Report;
use crate::locale::Lang;
use crate::render::{self, Call, Command, Notice, Reader, Say, Word};
use crate::store::{Attachment, Person, Spaces, StoreError, StoredSpace, StoredSurvey, Tx, Wanted};
use crate::telegram::base::card::Card;
use crate::telegram::base::dialogue::{Dialogue, Draft, Followed};
use crate::telegram::base::fetched::Order;
use crate::telegram::base::kept::{Kept, Offered};
use crate::telegram::schedule::loading::Loading;
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// What every ability gives.
pub type Done = Result<(), ActionError>;

/// Everything a step of the dialogue works with.
pub struct Turn<'a> {
    /// The transaction of this update.
    pub tx: &'a mut Tx,
    /// The entity.
    pub desk: &'a Desk,
    /// The dialogue spaces, as they were before this update.
    pub spaces: Arc<Spaces>,
    /// Who did something.
    pub actor: Actor,
    /// The name their account shows.
    pub name: String,
    /// The language they read.
    pub lang: Lang,
    /// Their private chat.
    pub chat: i64,
    /// When it is handled.
    pub now: DateTime<Utc>,
    /// The earliest instant at which it can have been done; `now`, unless there was an outage.
    pub since: DateTime<Utc>,
    /// When what they wrote was written, by Telegram's clock.
    pub written_at: DateTime<Utc>,
    /// Telegram's number of the update, which also names a state of a draft.
    pub update: i64,
    /// What the keys of what is said begin with.
    pub keys: String,
    /// What was kept of the person, and the card that was waited at, as they were kept.
    pub was: (String, String),
    /// What was kept of the person.
    pub before: Kept,
    /// Whether an earlier version kept what this one cannot read, and nobody has told them yet.
    pub lost: bool,
    /// What they wrote with Telegram's own formatting, as HTML; `None`: without any.
    pub formatted: Option<String>,
    /// Where the person stands; what it is at the end is kept.
    pub step: Dialogue,
    /// Questions that were begun and left for something else: they go on after that.
    pub aside: Vec<Draft>,
    /// Questions that were not sent: they can be had back for some days.
    pub dropped: Vec<Draft>,
    /// A schedule that was being reviewed and left for something else: it can be gone on with.
    pub review: Option<Box<Loading>>,
    /// Whether the one that was being reviewed has ended: it was loaded, or is not to be.
    pub is_reviewed: bool,
    /// Whether the clock did it and not the person: nothing of theirs is younger by it.
    pub by_clock: bool,
    /// What something was added to a moment ago: what is said next may belong to it.
    pub follows: Option<Followed>,
    /// What was written about a day or an hour and can mean two things, from now on; empty: nothing. `None`: what
    /// it was before.
    pub heard: Option<String>,
    /// What words mean from now on; `None`: what they meant before.
    pub offers: Option<Offered>,
    /// The message whose button was pressed.
    pub pressed: Option<i64>,
    /// The message that becomes the next card that is shown.
    pub card: Option<i64>,
    /// The message that was changed into another card.
    pub edited: Option<i64>,
    /// The message whose buttons were taken away.
    pub bare: Option<i64>,
    /// Where the last card that was shown is.
    pub shown: Option<Card>,
    /// Whether that card is the one that is waited at, also if the step is the same as before.
    pub asked: bool,
    /// The key of a card that the dialogue went on from before it left: it need not leave any more.
    pub overtaken: Option<String>,
    /// Whether the person asked to be forgotten: then nothing is kept.
    pub erased: bool,
    /// What is said.
    pub reply: Reply,
}

/// What one update leads to besides what the actions wrote.
#[derive(Default)]
pub struct Reply {
    /// Said through the outbox: it survives everything.
    pub say: Vec<(Call, Option<Attachment>)>,
    /// Something was decided: what came of it is said, however much waits to be said already.
    pub owed: bool,
    /// Worth nothing a few seconds later: sent after the commit, once, without a record.
    pub hint: Option<Call>,
    /// What a press is answered with instead of nothing: a few words.
    pub note: Option<String>,
    /// A file that was sent: fetched and read after the commit, then handled in a turn of its own.
    pub fetch: Option<Order>,
    /// The process is another now: whatever begins next works by it.
    pub anew: bool,
    /// What takes long to be made: pictures, tables, forms. Made after the commit.
    pub draw: Option<Subject>,
    /// Whether they asked for everything that is kept of them: made after the commit, beside what follows.
    pub data: bool,
}

/// Of what something is made after the commit.
pub enum Subject {
    /// The pictures of a space, to be printed and shared.
    Space(Box<StoredSpace>),
    /// The picture of a survey's result.
    Result(Box<Report>),
    /// The tables of a survey's result.
    Data(Box<Report>),
    /// A question that is tried and thrown away.
    Trial,
    /// What a version of the schedule said.
    Version(i64),
    /// The activities that somebody may edit, as a list.
    Activities(Wanted),
    /// Forms to be printed. Their codes are here and nowhere else.
    Forms(Box<StoredSurvey>, Vec<Form>),
    /// Slips to be printed. Their codes are here and nowhere else.
    Slips(Vec<Slip>),
}

impl<'a> Turn<'a> {
    /// The turn of a person, before anything happens. What they read goes under `keys`.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn begin(
        tx: &'a mut Tx,
        desk: &'a Desk,
        person: Person,
        keys: String,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let posts = match person.may_have_posts {
            true => tx.posts_of(person.id).await?,
            false => Vec::new(),
        };
        let spaces = tx.spaces().await?;
        let was = (person.dialogue.clone(), person.card.clone());
        let found = Kept::load(&was.0);
        let lost = found.is_none();
        let before = found.unwrap_or_default();
        Ok(Self {
            tx,
            desk,
            spaces,
            lang: desk.lang(&person.language),
            chat: person.address.id,
            name: String::new(),
            now,
            since: now,
            written_at: now,
            update: 0,
            keys,
            was,
            lost,
            step: before.step.clone(),
            aside: before.aside.clone(),
            dropped: before.dropped.clone(),
            review: before.review.clone(),
            is_reviewed: false,
            by_clock: false,
            follows: before.follows.clone(),
            before,
            formatted: None,
            heard: None,
            offers: None,
            pressed: None,
            card: None,
            edited: None,
            bare: None,
            shown: None,
            asked: false,
            overtaken: None,
            erased: false,
            reply: Reply::default(),
            actor: Actor { person, posts },
        })
    }
}

impl Turn<'_> {
    /// Says something to the person, in a message of its own.
    pub fn say(&mut self, say: Say) {
        let words = say.words();
        if !words.is_empty() {
            let card = self.next_key();
            self.offers = Some(Offered { card, words });
        }
        self.call(say.to(self.chat));
    }

    /// Whether this card asks what they were asked last: the yes to a question that had another answer, or
    /// that was followed by others, asks once more. A yes that no word stands for is always one.
    pub fn was_asked(&self, card: &Say) -> bool {
        let words = card.words();
        let yes = render::meant(&words, Word::Yes);
        yes.is_none_or(|yes| render::meant(&self.before.offered.words, Word::Yes) == Some(yes))
    }

    /// The key in the outbox of what is said next.
    fn next_key(&self) -> String {
        format!("{}:{}", self.keys, self.reply.say.len())
    }

    /// What is kept of the person. A question that was begun is not lost for something else.
    pub fn kept(&self) -> Kept {
        let has_gone_on = self.step != self.before.step;
        let offered = match &self.offers {
            Some(offered) => offered.clone(),
            None if has_gone_on => Offered::default(),
            None => self.before.offered.clone(),
        };
        let is_new = has_gone_on || offered != self.before.offered;
        Kept {
            since: if is_new && !self.by_clock {
                Some(self.now)
            } else {
                self.before.since
            },
            step: self.step.clone(),
            aside: self.aside.clone(),
            dropped: self.dropped.clone(),
            review: self.review_left(),
            follows: self.follows.clone(),
            heard: match &self.heard {
                Some(heard) => Some(heard.clone()).filter(|heard| !heard.is_empty()),
                None if has_gone_on => None,
                None => self.before.heard.clone(),
            },
            offered,
        }
    }

    /// The schedule that was being reviewed and is not any more, nor ended.
    pub fn review_left(&self) -> Option<Box<Loading>> {
        let was = self.before.step.review();
        match self.is_reviewed || self.step.review().is_some() {
            true => None,
            false => was.cloned().map(Box::new).or_else(|| self.review.clone()),
        }
    }

    /// Tells the person what happened, with the voice that tells everybody else of it.
    pub fn hear<'n>(&mut self, notice: impl Into<Notice<'n>>) {
        let said = notice.into().say(self.lang);
        said.into_iter().for_each(|say| self.say(say));
    }

    /// Shows a card: in the message whose button was pressed, if that button navigates; else, and for
    /// whatever follows, in a message of its own.
    pub fn show(&mut self, card: Say) {
        let message = self.card.take();
        let in_place = message.and_then(|message| card.instead_of(self.chat, message));
        match in_place {
            Some(call) => {
                self.edited = message;
                self.shown = message.map(Card::Message);
                let (card, words) = (Card::save(self.shown.as_ref()), card.words());
                self.offers = Some(Offered { card, words });
                self.call(call);
            }
            None => {
                self.shown = Some(Card::OnItsWay(self.next_key()));
                self.offers = Some(Offered::default());
                self.say(card);
            }
        }
    }

    /// Says what came of a decision in the message that asked for it: so that no question is left standing
    /// that was answered. Of what was decided in words, in a message of its own.
    /// It waits for nothing: what was waited at still is.
    pub fn settle(&mut self, outcome: Say) {
        let waited_at = self.shown.take();
        self.card = self.pressed;
        self.show(outcome);
        self.shown = waited_at;
    }

    /// Takes the buttons of a message away.
    pub fn take_buttons(&mut self, message: i64) {
        self.bare = Some(message);
        self.call(render::without_buttons(self.chat, message));
    }

    /// Has a call made to Telegram.
    pub fn call(&mut self, call: Call) {
        self.reply.say.push((call, None));
    }

    /// Sends the person a file.
    pub fn send(&mut self, say: Say, file: Attachment) {
        self.reply.say.push((say.to(self.chat), Some(file)));
    }

    /// Gives the person's chat the menu that fits what they are.
    pub fn show_menu(&mut self) {
        let call = render::menu(self.chat, self.lang, self.reader());
        self.call(call);
    }

    /// As what the person reads help texts and menus.
    pub fn reader(&self) -> Reader {
        Reader::of(self.actor.posts.iter().map(|post| post.role))
    }

    /// Whether a command is for one of those that the person is: a citizen too, whatever else. If not,
    /// they are told whose it is.
    pub fn may_type(&mut self, command: Command) -> bool {
        let may = self.is_for(command);
        if !may {
            self.tell(render::command_refused(self.lang, command, self.reader()));
        }
        may
    }

    /// Whether a command is for one of those that the person is.
    pub fn is_for(&self, command: Command) -> bool {
        let posts = self.actor.posts.iter();
        let readers = posts.map(|post| Reader::of([post.role]));
        let readers: Vec<_> = readers.chain([Reader::Citizen]).collect();
        command.is_for(&readers)
    }

    /// Says one sentence to the person.
    pub fn tell(&mut self, sentence: String) {
        let say = render::sentence(sentence);
        self.say(say);
    }

    /// Says that something was done: above the chat, where a card shows it anyway, else in a message.
    pub fn brief(&mut self, sentence: String) {
        match self.card {
            Some(_) => self.reply.note = Some(sentence),
            None => self.tell(sentence),
        }
    }
}
