//! A citizen asks: space, text and files, topic, name, preview. Deliberately absent: what happens when it
//! is sent.

use crate::domain::base::Key;
use crate::domain::space::Space;
use crate::locale::Lang;
use crate::render::{self, Preview};
use crate::t;
use crate::telegram::base::card;
use crate::telegram::base::dialogue::{Dialogue, Draft, Step};
use crate::telegram::base::input::Said;
use crate::telegram::base::kept::Late;
use crate::telegram::base::pieces::{Piece, keep_to_length};
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::{apart, mine, unsent};

/// Files one question may come with.
pub(super) const FILES: usize = 10;
/// The longest question, in UTF-16 units: two of Telegram's longest messages.
const LONGEST: usize = 8_192;

/// `/preguntar`, or its button. Where only one space is open, the question is for it; the preview can
/// change that.
pub fn begin(turn: &mut Turn<'_>) -> Done {
    // What was begun before is shown, not lost.
    if unsent::show(turn, None)? {
        return Ok(());
    }
    let mut draft = Draft {
        id: turn.update,
        ..Draft::default()
    };
    let mut open = open_spaces(turn);
    let say = if open.len() > 1 {
        draft.step = Step::Space;
        choose_space(turn, &draft)
    } else {
        let only = open.pop();
        let say = render::write_it(turn.lang, only.as_ref().map(|(_, name)| &**name));
        draft.space = only.map(|(key, _)| key.into());
        say
    };
    turn.show(say);
    turn.step = Dialogue::Asking(draft);
    Ok(())
}

/// Something was said outside of any dialogue: it is offered as a question.
pub async fn from_nothing(turn: &mut Turn<'_>, said: Said) -> Done {
    let belongs = mine::followed(turn).await?;
    let draft = Draft {
        belongs,
        ..offered(turn)
    };
    go_on(turn, draft, said).await
}

/// The beginning of a question that nobody asked for. It is most likely about the space that is open, and
/// the preview can change that; nobody guesses which of several.
pub fn offered(turn: &Turn<'_>) -> Draft {
    let mut draft = Draft {
        offered: true,
        ..Draft::default()
    };
    match &*open_spaces(turn) {
        [] => {}
        [(only, _)] => draft.space = Some(only.to_string()),
        _ => draft.step = Step::Space,
    }
    draft
}

/// More of a question: its text, a further line, a file.
pub async fn go_on(turn: &mut Turn<'_>, mut draft: Draft, said: Said) -> Done {
    if !draft.apart.is_empty() || turn.before.late(turn.now) == Late::Doubtful {
        return apart::doubt(turn, draft, said);
    }
    let same_album = said.album.is_some() && said.album == draft.album;
    let has_words = !said.text.is_empty();
    add(turn, &mut draft, said);
    if !same_album {
        next(turn, draft);
        return Ok(());
    }
    // The other pictures of an album say nothing new, unless they bring its words or are counted on what is
    // shown: then that is shown anew, where it is.
    if has_words || draft.step == Step::Preview {
        card::where_it_waits(turn).await?;
        next(turn, draft);
    } else {
        turn.step = Dialogue::Asking(draft);
    }
    Ok(())
}

/// Adds to a draft what was said.
pub fn add(turn: &mut Turn<'_>, draft: &mut Draft, said: Said) {
    if !said.text.is_empty() {
        draft.pieces.push(Piece {
            message: said.message,
            text: said.text,
        });
        cut(turn, draft);
    }
    match said.file {
        Some(_) if draft.files.len() >= FILES => {
            turn.tell(t!(turn.lang, "ask-too-many-files", count = FILES));
        }
        Some(file) => draft.files.push(file),
        None => {}
    }
    draft.album = said.album;
    draft.said_at = Some(said.at.unwrap_or(turn.written_at));
}

/// Cuts a draft that has become too long, and says so.
fn cut(turn: &mut Turn<'_>, draft: &mut Draft) {
    if keep_to_length(&mut draft.pieces, LONGEST, 1) {
        turn.tell(t!(turn.lang, "ask-too-long"));
    }
}

/// One of the messages of a draft was changed.
pub fn edited(turn: &mut Turn<'_>, mut draft: Draft) -> Done {
    cut(turn, &mut draft);
    draft.said_at = Some(turn.written_at);
    renew(turn, &mut draft);
    shown_again(turn, draft)
}

/// The draft as it is, or what is asked of it. Who only looks at it makes it no younger.
pub fn shown_again(turn: &mut Turn<'_>, draft: Draft) -> Done {
    if !draft.apart.is_empty() {
        return apart::ask(turn, draft);
    }
    lacking(turn, draft);
    Ok(())
}

/// It goes on now.
pub(super) fn renew(turn: &Turn<'_>, draft: &mut Draft) {
    draft.shown_at = turn.now;
    draft.was_left = false;
}

/// A draft has gone on: asks for whatever it still lacks.
pub(super) fn next(turn: &mut Turn<'_>, mut draft: Draft) {
    renew(turn, &mut draft);
    lacking(turn, draft);
}

/// Asks for whatever a draft still lacks.
fn lacking(turn: &mut Turn<'_>, mut draft: Draft) {
    draft.id = turn.update;
    if let Some(followed) = &draft.belongs {
        turn.show(render::belongs_to(turn.lang, draft.id, &followed.number));
        turn.step = Dialogue::Asking(draft);
        return;
    }
    let speaks = draft.speaks();
    // Meanwhile the spaces may have closed.
    if draft.step == Step::Space && open_spaces(turn).len() < 2 {
        let mut open = open_spaces(turn).into_iter();
        draft.space = open.next().map(|(key, _)| key.into());
        draft.step = Step::Text;
    }
    let say = if !speaks {
        if draft.step != Step::Space {
            draft.step = Step::Text;
        }
        match draft.files.is_empty() {
            true => render::write_words(turn.lang),
            false => render::write_after_file(turn.lang),
        }
    } else if draft.step == Step::Space {
        choose_space(turn, &draft)
    } else if draft.step != Step::Preview && !turn.desk.process.topics.is_empty() {
        draft.step = Step::Topic;
        choose_topic(turn, &draft)
    } else {
        draft.step = Step::Preview;
        preview(turn, &draft, render::preview)
    };
    // It may be no question, but what is missing in one.
    let say = match draft.completes.is_empty() {
        true => say,
        false => render::offering_to_bring(turn.lang, say, draft.id, &draft.completes),
    };
    turn.show(say);
    turn.step = Dialogue::Asking(draft);
}

/// Asks what a question is about. A space about some topics offers these only.
fn choose_topic(turn: &Turn<'_>, draft: &Draft) -> render::Say {
    let space = draft.space.as_deref().and_then(|key| turn.spaces.get(key));
    let only = space.map_or(&[][..], |space| &space.details.topics);
    let offered = |key: &str| only.is_empty() || only.iter().any(|one| one == key);
    let all = turn.desk.process.topics.iter();
    let topics: Vec<_> = all
        .filter(|topic| offered(topic.key.as_str()))
        .map(|topic| {
            let name = topic.name.read(turn.lang.code());
            (topic.key.clone(), name.to_owned())
        })
        .collect();
    let so_far = (draft.pieces.len() > 1).then(|| draft.text());
    let (lang, offered) = (turn.lang, draft.offered);
    render::choose_topic(lang, draft.id, &topics, offered, so_far.as_deref())
}

/// What it can be about, asked anew. Returns as [`in_space`] does.
pub fn topics(turn: &mut Turn<'_>, id: i64) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    (draft.id, draft.step) = (turn.update, Step::Topic);
    let say = choose_topic(turn, &draft);
    turn.show(say);
    turn.step = Dialogue::Asking(draft);
    true
}

/// As `shown`: before it is sent, or after.
pub(super) fn preview(
    turn: &Turn<'_>,
    draft: &Draft,
    shown: fn(Lang, &Preview<'_>) -> render::Say,
) -> render::Say {
    let process = &turn.desk.process;
    let space = draft.space.as_deref();
    let space = space.and_then(|key| turn.spaces.get(key));
    let topic = draft.topic.as_deref().and_then(|key| process.topic(key));
    let in_box = box_name(turn);
    let can_move = !open_spaces(turn).is_empty();
    let preview = Preview {
        draft: draft.id,
        text: &draft.text(),
        space: match space {
            Some(space) => Some(space.name.read(turn.lang.code())),
            None => can_move.then_some(&*in_box),
        },
        topic: topic.map(|topic| topic.name.read(turn.lang.code())),
        files: draft.files.len(),
        author: draft.author.as_deref(),
        can_move,
        has_topics: !process.topics.is_empty(),
    };
    shown(turn.lang, &preview)
}

/// The draft that a button belongs to, if that is its present state: also one that waits beside.
pub(super) fn taken(turn: &mut Turn<'_>, id: i64) -> Option<Draft> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Asking(draft) if draft.id == id => Some(draft),
        step => {
            turn.step = step;
            unsent::from_beside(turn, id)
        }
    }
}

/// The question is asked in this space. Returns whether the button belongs to the present state of the
/// draft.
pub fn in_space(turn: &mut Turn<'_>, id: i64, space: Option<Key>) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    let mut open = open_spaces(turn).into_iter();
    let known = open.find(|(key, _)| Some(key) == space.as_ref());
    draft.offered = false;
    draft.space = known.as_ref().map(|(key, _)| key.to_string());
    if draft.step == Step::Space {
        draft.step = Step::Text;
    }
    if !draft.pieces.is_empty() || !draft.files.is_empty() {
        next(turn, draft);
        return true;
    }
    draft.id = turn.update;
    let name = known.map(|(_, name)| name);
    turn.show(render::write_it(turn.lang, name.as_deref()));
    turn.step = Dialogue::Asking(draft);
    true
}

/// Asks for which space a question is, or for none.
fn choose_space(turn: &Turn<'_>, draft: &Draft) -> render::Say {
    let so_far = (draft.pieces.len() > 1).then(|| draft.text());
    let (lang, zone) = (turn.lang, turn.desk.calendar.time_zone());
    let open = spaces_that_ask(turn).map(|space| {
        let day = space.starts_at.with_timezone(&zone).date_naive();
        (space.key.clone(), space.name.read(lang.code()), day)
    });
    let open: Vec<_> = open.collect();
    render::choose_space(lang, draft.id, &open, draft.offered, so_far.as_deref())
}

/// The spaces there are. Returns as [`in_space`] does.
pub fn spaces(turn: &mut Turn<'_>, id: i64) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    draft.id = turn.update;
    let say = choose_space(turn, &draft);
    turn.show(say);
    turn.step = Dialogue::Asking(draft);
    true
}

/// The question is about this. Returns as [`in_space`] does.
pub fn about(turn: &mut Turn<'_>, id: i64, topic: Option<Key>) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    let known = topic.filter(|key| turn.desk.process.topic(key.as_str()).is_some());
    draft.topic = known.map(String::from);
    // Whoever says what it is about asks.
    draft.offered = false;
    draft.step = Step::Preview;
    next(turn, draft);
    true
}

/// The question is published with the person's name, or without it again. Returns as [`in_space`] does.
pub fn sign(turn: &mut Turn<'_>, id: i64) -> bool {
    let Some(mut draft) = taken(turn, id) else {
        return false;
    };
    draft.author = match draft.author {
        Some(_) => None,
        None => Some(turn.name.clone()).filter(|name| !name.is_empty()),
    };
    next(turn, draft);
    true
}

/// The question is written again from the beginning. Returns as [`in_space`] does.
pub fn again(turn: &mut Turn<'_>, id: i64) -> bool {
    let Some(draft) = taken(turn, id) else {
        return false;
    };
    turn.show(render::write_it(turn.lang, None));
    turn.step = Dialogue::Asking(Draft {
        id: turn.update,
        space: draft.space,
        ..Draft::default()
    });
    true
}

/// Nothing is asked. Returns as [`in_space`] does.
pub fn drop(turn: &mut Turn<'_>, id: i64) -> bool {
    let Some(draft) = taken(turn, id) else {
        return false;
    };
    unsent::drop(turn, draft);
    true
}

/// The spaces that take questions of accounts now: where children meet none is kept.
fn spaces_that_ask<'a>(turn: &'a Turn<'_>) -> impl Iterator<Item = &'a Space> {
    let open = turn.spaces.open_at(turn.now);
    open.filter(|space| space.kind.keeps_identities())
}

/// Their keys and names.
fn open_spaces(turn: &Turn<'_>) -> Vec<(Key, String)> {
    let open = spaces_that_ask(turn);
    open.map(|space| {
        let name = space.name.read(turn.lang.code());
        (space.key.clone(), name.to_owned())
    })
    .collect()
}

/// What the entity calls its year-round box.
pub(super) fn box_name(turn: &Turn<'_>) -> String {
    match &turn.desk.process.year_round_box {
        Some(name) => name.read(turn.lang.code()).to_owned(),
        None => t!(turn.lang, "box"),
    }
}
