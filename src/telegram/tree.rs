//! The tree of the dialogue: what somebody did, where they stand, and which ability answers.

use super::asked::{self, Meant};
use super::base::card::{self, Card};
use super::base::dialogue::Dialogue;
use super::base::doubt;
use super::base::form;
use super::base::input::{Said, What};
use super::base::kept::Late;
use super::base::turn::{Done, Turn};
use super::nothing::from_nothing;
use super::process;
use super::{
    common, consultation, convocation, counter, person, question, schedule, share, space, staff,
    survey,
};
use crate::actions::ActionError;
use crate::actions::space::door::read_payload;
use crate::domain::base::{LanguageCode, Seen};
use crate::domain::consultation::linked as document;
use crate::domain::space::linked;
use crate::domain::survey::linked as linked_survey;
use crate::locale::Moment;
use crate::render::{self, Button, Command, Effect, Word};
use crate::t;

/// Applies what somebody did.
///
/// # Errors
/// If an action fails through no fault of the person; then nothing of the turn remains.
pub async fn advance(turn: &mut Turn<'_>, what: What) -> Done {
    if turn.lost && !matches!(what, What::Left | What::Returned) {
        turn.lost = false;
        turn.tell(t!(turn.lang, "dialogue-lost"));
        // What was written belonged to it.
        if !matches!(what, What::Command { .. } | What::Button { .. }) {
            return Ok(());
        }
    }
    let text_alone = |message, text: &str| Said::new(message, text, None, (None, 0));
    match what {
        What::Command { name, args } => command(turn, &name, &args).await,
        What::Text { message, text } => text_or_file(turn, text_alone(message, &text)).await,
        What::File {
            message,
            file,
            caption,
            album,
            size,
        } => {
            let said = Said::new(message, &caption, Some(file), (album, size));
            text_or_file(turn, said).await
        }
        What::Caption { message, text } => {
            turn.tell(t!(turn.lang, "only-caption"));
            text_or_file(turn, text_alone(message, &text)).await
        }
        What::Edited { message, text } => edited(turn, message, &text).await,
        What::Button {
            query,
            message,
            data,
        } => press(turn, &query, message, &data).await,
        What::Located(point) => space::plan::located(turn, point).await,
        What::Left => Ok(turn
            .tx
            .mark_blocked(turn.actor.person.address, turn.now)
            .await?),
        What::Returned => Ok(()),
        What::Other => {
            turn.tell(t!(turn.lang, "only-text"));
            Ok(())
        }
    }
}

async fn command(turn: &mut Turn<'_>, name: &str, args: &str) -> Done {
    let Some(command) = Command::of(name) else {
        return common::unknown(turn);
    };
    if !turn.may_type(command) {
        return Ok(());
    }
    obey(turn, command, args).await
}

/// A command that is for them.
async fn obey(turn: &mut Turn<'_>, command: Command, args: &str) -> Done {
    match command {
        Command::Start => begin(turn, args).await,
        Command::Ask => question::ask::begin(turn),
        Command::Mine => question::mine::mine(turn, 0).await,
        Command::Status => question::mine::by_number(turn, args).await,
        Command::Documents => consultation::documents(turn, 0).await,
        Command::Observations => consultation::overview(turn, 0).await,
        Command::Profile => person::profile::begin(turn).await,
        Command::Code => person::code::typed(turn, args).await,
        Command::Privacy => person::privacy::show(turn).await,
        Command::Erase => person::privacy::erase(turn),
        Command::Language => person::language::choose(turn),
        Command::Pending => question::pending::list(turn, 0).await,
        Command::Paper => survey::paper::begin(turn).await,
        Command::Convene => convocation::convene::list(turn, 0).await,
        Command::Surveys => survey::desk::list(turn, 0).await,
        Command::Spaces => space::list::list(turn, 0).await,
        Command::TakeIn => counter::begin(turn).await,
        Command::Questions => question::overview::overview(turn).await,
        Command::Team => staff::team::list(turn).await,
        Command::Process => schedule::process(turn).await,
        Command::Settings => process::settings::show(turn).await,
        Command::Activities => schedule::list(turn, render::Cut::All, 0).await,
        Command::Cancel => common::cancel(turn),
        Command::Help => common::help(turn),
    }
}

/// `/start`, alone or with what a link carries.
async fn begin(turn: &mut Turn<'_>, args: &str) -> Done {
    let found = match args {
        "" => false,
        "ask" => return question::ask::begin(turn),
        args if let Some((space, code)) = read_payload(args) => {
            return space::enter(turn, space, code).await;
        }
        args if let Some(id) = linked(args) => space::linked(turn, id).await?,
        args if let Some(id) = linked_survey(args) => {
            return survey::answer::open(turn, id).await;
        }
        args if let Some(id) = document(args) => {
            let opened = consultation::open(turn, id).await;
            told(turn, opened)?
        }
        args if args.starts_with(person::code::LINK) => {
            return person::code::open(turn, args).await;
        }
        args => return staff::invitation::open(turn, args).await,
    };
    match found {
        true => Ok(()),
        false => common::start(turn).await,
    }
}

/// Something was written or sent: a word in place of a button, or for what is under way, unless that has ended.
async fn text_or_file(turn: &mut Turn<'_>, mut said: Said) -> Done {
    said.at = Some(turn.written_at);
    let word = Word::of(&said.text).filter(|_| said.file.is_none());
    if let Some(word) = word
        && typed(turn, word).await?
    {
        return Ok(());
    }
    // What somebody writes for the entity is no command; a command that they write is no part of it.
    if said.file.is_none() && common::is_free(turn) {
        if let Some(lang) = render::language_said(&said.text)
            && let Some(to) = LanguageCode::parse(lang.code())
        {
            return person::language::speak(turn, to).await.map(drop);
        }
        let command = render::command_said(&said.text);
        if let Some(command) = command.filter(|command| turn.is_for(*command)) {
            // Whoever is writing and wants that gone does not mean all that is kept of them.
            if turn.step != Dialogue::Rest && render::is_bare_erasure(&said.text) {
                return common::cancel(turn);
            }
            return obey(turn, command, "").await;
        }
    }
    let late = turn.before.late_for(turn.now, turn.actor.posts.is_empty());
    let Late::Over(what) = late else {
        return go_on(turn, said).await;
    };
    turn.step = Dialogue::Rest;
    turn.tell(t!(turn.lang, "dialogue-over", what = what));
    // What a citizen writes is for the entity, whatever they had begun.
    match turn.actor.posts.is_empty() {
        true => from_nothing(turn, said).await,
        false => Ok(()),
    }
}

/// A word was typed in place of a button. Whether it means one, or a command.
async fn typed(turn: &mut Turn<'_>, word: Word) -> Result<bool, ActionError> {
    let decides = matches!(word, Word::Yes | Word::No | Word::Send);
    let at_rest = turn.before.step == Dialogue::Rest;
    let asks = at_rest || matches!(turn.before.step, Dialogue::Asking(_));
    let found = match decides && asks {
        true => asked::meant(turn, word).await?,
        false => Meant {
            data: turn.before.meant(word, turn.now),
            card: Card::load(&turn.before.offered.card),
            is_elsewhere: false,
        },
    };
    let Some(data) = found.data else {
        // An office can have asked for nothing more than this word.
        if matches!(word, Word::Yes | Word::No) && question::bring::is_asked(turn).await? {
            return Ok(false);
        }
        if decides && (at_rest || found.is_elsewhere) {
            // Nobody knows which of the messages in the chat is answered: a button does.
            turn.tell(t!(turn.lang, "word-tap"));
            return Ok(true);
        }
        return match word {
            Word::Help => common::help(turn).map(|()| true),
            Word::Cancel => common::cancel(turn).map(|()| true),
            Word::Greet | Word::Thanks | Word::Quiet | Word::Stop if !common::is_free(turn) => {
                Ok(false)
            }
            Word::Stop => common::stop(turn).map(|()| true),
            Word::Greet => common::greeted(turn).await.map(|()| true),
            Word::Thanks => common::thanked(turn).await.map(|()| true),
            Word::Quiet => {
                person::privacy::offer_to_stop(turn);
                Ok(true)
            }
            Word::Yes | Word::No | Word::Send | Word::Back | Word::Skip => {
                question::shown_again(turn).await
            }
        };
    };
    let (effect, fresh) = pressed(turn, None, &data).await?;
    let stale = (!fresh).then(|| t!(turn.lang, "button-stale"));
    if let Some(note) = turn.reply.note.take().or(stale) {
        turn.tell(note);
    }
    // As if it had been pressed there.
    if let Some(card) = found
        .card
        .filter(|_| effect != Some(Effect::Opens) && !turn.erased)
    {
        card::leave(turn, card).await?;
    }
    Ok(true)
}

/// It belongs to what is under way, or is the beginning of a question.
async fn go_on(turn: &mut Turn<'_>, said: Said) -> Done {
    match std::mem::take(&mut turn.step) {
        Dialogue::Rest => from_nothing(turn, said).await,
        Dialogue::Asking(draft) => {
            // Perhaps that is all they want to know; what they began goes on.
            if (draft.is_empty() || draft.was_left) && common::asks_when(turn, &said) {
                common::tell_when(turn, None);
            }
            question::ask::go_on(turn, draft, said).await
        }
        // What was to be added has been, but for the other pictures of its album.
        Dialogue::Adding { album, .. } if album.is_some() && album != said.album => {
            from_nothing(turn, said).await
        }
        Dialogue::Adding { question, album } => {
            question::mine::added(turn, question, said, album.is_some()).await
        }
        Dialogue::Insisting { question } => question::mine::insisted(turn, question, said).await,
        Dialogue::Answering(draft) => question::answer::go_on(turn, draft, said).await,
        step @ (Dialogue::HandingOver { .. }
        | Dialogue::Delivering { .. }
        | Dialogue::Extending(_)
        | Dialogue::Lacking(_)
        | Dialogue::Sending(_)) => question::wrote(turn, step, said).await,
        Dialogue::Sharing(draft) => share::written(turn, draft, said).await,
        Dialogue::Planning(plan) => form::written(turn, *plan, said).await,
        Dialogue::TakingIn(draft) => form::written(turn, *draft, said).await,
        Dialogue::Convening(writing) => form::written(turn, writing, said).await,
        Dialogue::Voting { survey, question } => {
            match survey::answer::is_left(turn, survey, &said).await? {
                true => from_nothing(turn, said).await,
                false => survey::answer::written(turn, (survey, question), said).await,
            }
        }
        Dialogue::Proposing { survey } => survey::answer::proposed(turn, survey, said).await,
        Dialogue::Surveying {
            survey,
            version,
            ask,
        } => {
            let seen = Seen {
                id: survey,
                version,
            };
            form::written(turn, survey::write::Writing { seen, ask }, said).await
        }
        Dialogue::Code if person::code::may_be_one(&said) => {
            person::code::redeem(turn, &said.text).await
        }
        Dialogue::Code => from_nothing(turn, said).await,
        Dialogue::Schedule(draft) => schedule::go_on(turn, draft, said).await,
        // A workbook is looked at before anybody says that it is no answer.
        Dialogue::Setting(setting) if schedule::is_readable(&said) => {
            schedule::takes(turn, &said);
            turn.step = Dialogue::Setting(setting);
            Ok(())
        }
        Dialogue::Setting(setting) => process::go_on(turn, setting, said).await,
        Dialogue::Guest(draft) => space::guests::go_on(turn, draft, said).await,
        Dialogue::Consulting(draft) => consultation::go_on(turn, draft, said).await,
        Dialogue::Typing(draft) => survey::paper::go_on(turn, draft, said).await,
    }
}

/// An earlier message was changed: if it is one of a draft's, the draft changes with it.
async fn edited(turn: &mut Turn<'_>, message: i64, text: &str) -> Done {
    if !turn.step.change(message, text) {
        turn.tell(t!(turn.lang, "edited-too-late"));
        return Ok(());
    }
    match std::mem::take(&mut turn.step) {
        Dialogue::Asking(draft) => question::ask::edited(turn, draft),
        Dialogue::Answering(draft) => question::answer::edited(turn, draft).await,
        Dialogue::Consulting(draft) => consultation::edited(turn, draft).await,
        step => {
            turn.step = step;
            Ok(())
        }
    }
}

/// A button was pressed. Its data may be forged, old, or somebody else's: each ability checks.
async fn press(turn: &mut Turn<'_>, query: &str, message: Option<i64>, data: &str) -> Done {
    let (effect, fresh) = pressed(turn, message, data).await?;
    let stale = (!fresh).then(|| t!(turn.lang, "button-stale"));
    let note = turn.reply.note.take().or(stale);
    turn.reply.hint = Some(render::seen(query, note.as_deref()));
    if let Some(message) = message.filter(|one| card::is_over(turn, *one, effect, fresh)) {
        turn.take_buttons(message);
    }
    Ok(())
}

/// What a button leads to. What it does to its message, and whether it means something here.
async fn pressed(
    turn: &mut Turn<'_>,
    message: Option<i64>,
    data: &str,
) -> Result<(Option<Effect>, bool), ActionError> {
    let button = Button::decode(data);
    let effect = button.as_ref().map(Button::effect);
    turn.pressed = message;
    turn.card = message.filter(|_| effect == Some(Effect::Navigates));
    let done = match button {
        Some(Button::Schedule(button)) => schedule::press(turn, button).await,
        Some(Button::Process(button)) => process::press(turn, button).await,
        Some(Button::Space(button)) => space::press(turn, button).await,
        Some(Button::Question(button)) => question::press(turn, button).await,
        Some(Button::Law(button)) => question::press_law(turn, button).await,
        Some(Button::Person(button)) => person::press(turn, button).await,
        Some(Button::Staff(button)) => staff::press(turn, button).await,
        Some(Button::Consultation(button)) => consultation::press(turn, button).await,
        Some(Button::Share(button)) => share::press(turn, button).await,
        Some(Button::Counter(button)) => counter::press(turn, button).await,
        Some(Button::Convocation(button)) => convocation::press(turn, button).await,
        Some(Button::Survey(button)) => survey::press(turn, button).await,
        Some(Button::Doubt(render::doubt::Button::Which { moment })) => {
            which(turn, message, moment).await
        }
        Some(Button::Url(_)) | None => Ok(false),
    };
    let fresh = told(turn, done)?;
    turn.reply.owed = fresh && effect == Some(Effect::Decides);
    if effect != Some(Effect::Opens) {
        // A question has its answer: no word answers it once more.
        turn.offers.get_or_insert_default();
        turn.tx.forget_asked(turn.actor.person.address).await?;
    }
    Ok((effect, fresh))
}

/// Which of two things was meant: as if it had been typed. Whether it is asked still.
async fn which(
    turn: &mut Turn<'_>,
    message: Option<i64>,
    moment: Moment,
) -> Result<bool, ActionError> {
    let late = turn.before.late_for(turn.now, turn.actor.posts.is_empty());
    match doubt::pressed(turn, message, moment) {
        Some(typed) if late == Late::InTime => {
            let said = Said::new(0, &typed, None, (None, 0));
            go_on(turn, said).await.map(|()| true)
        }
        Some(_) | None => Ok(false),
    }
}

/// What is refused is told; what is not there, or is somebody else's, means nothing.
fn told(turn: &mut Turn<'_>, done: Result<bool, ActionError>) -> Result<bool, ActionError> {
    done.or_else(|error| turn.refuse_press(error))
}
