//! Attendance from a colleague's phone: the code at the door, names, one more, lists in and out.

use crate::actions::ActionError;
use crate::actions::space::attendance;
use crate::actions::space::attendance::Brings;
use crate::actions::space::change::entrusted;
use crate::actions::space::door::{door, payload};
use crate::domain::Sought;
use crate::domain::base::Unread;
use crate::domain::space::signed::{Roll, Signed};
use crate::domain::staff::Ability;
use crate::files::schedule::sheet::is_called_one;
use crate::files::space::guests::{Letterhead, MOST_PEOPLE, Place};
use crate::files::{self, Document};
use crate::locale::Lang;
use crate::render;
use crate::store::{Attachment, FileRef};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::fetched::Lost;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::space::draft::{Asked, Draft};
use crate::telegram::space::guests::ask;
use crate::telegram::space::papers;

/// The longest line that is taken for a person, in characters.
const LONGEST: usize = 200;

/// How many were at a space, and what can be done about it.
pub(super) async fn overview(turn: &mut Turn<'_>, id: i64) -> Done {
    let (lang, now) = (turn.lang, turn.now);
    // Whoever looks at all of them has no more names or lists.
    if let Dialogue::Guest(draft) = &turn.step
        && matches!(draft.asked, Asked::Names | Asked::List)
    {
        turn.step = Dialogue::Rest;
    }
    let say = match attendance::may_take(turn.tx, &turn.actor, id, now).await {
        Ok(stored) => {
            let count = turn.tx.attendance_count(id).await?;
            let is_open = stored.space.door_is_open_at(now);
            let may = (is_open, turn.actor.may(Ability::RunSpaces));
            render::attendance(lang, id, &stored.space, &count, may)
        }
        Err(_) => {
            let stored = entrusted(turn.tx, &turn.actor, id).await?;
            render::attendance_too_early(lang, id, &stored.space)
        }
    };
    turn.show(say);
    Ok(())
}

/// The code at the door.
pub(super) async fn show_door(turn: &mut Turn<'_>, id: i64) -> Done {
    let lang = turn.lang;
    let Ok(offered) = crate::secret::new() else {
        turn.tell(t!(lang, "door-no-code"));
        return Ok(());
    };
    let door = door(turn.tx, &turn.actor, id, &offered, turn.now).await?;
    let bot = turn.desk.bot.get();
    let (Some((code, until)), Some(bot)) = (door.code, bot) else {
        turn.tell(t!(lang, "door-closed"));
        return Ok(());
    };
    let link = format!("https://t.me/{bot}?start={}", payload(id, &code));
    let Some(content) = files::base::qr::png(&link) else {
        turn.tell(t!(lang, "door-no-code"));
        return Ok(());
    };
    let until = until.with_timezone(&turn.desk.calendar.time_zone());
    let until = lang.the_hour(until.time());
    let web = turn.desk.web_url.get();
    let page = web.map(|web| format!("{web}/door/{}", door.secret));
    let space = &door.space.space;
    let say = render::door_code(lang, id, space, &until, page.as_deref());
    let name = format!("{}.png", door.space.space.key);
    turn.send(say, Attachment { name, content });
    Ok(())
}

/// One more.
pub(super) async fn count(turn: &mut Turn<'_>, id: i64) -> Done {
    let now = turn.now;
    let count = attendance::add(turn.tx, &turn.actor, id, None, now).await?;
    turn.show(render::noted(turn.lang, id, None, count.all()));
    papers::offer(turn, id).await
}

/// One fewer.
pub(super) async fn undo(turn: &mut Turn<'_>, id: i64) -> Done {
    let (was_there, count) = attendance::undo(turn.tx, &turn.actor, id, turn.now).await?;
    turn.show(render::undone(turn.lang, id, was_there, count.all()));
    Ok(())
}

/// Begins to ask for names.
pub(super) async fn ask_names(turn: &mut Turn<'_>, id: i64) -> Done {
    let stored = attendance::may_take(turn.tx, &turn.actor, id, turn.now).await?;
    if !stored.space.kind.keeps_identities() {
        return Err(ActionError::NotFound(Sought::Space));
    }
    turn.show(render::ask_names(turn.lang, turn.update));
    ask(turn, id, Asked::Names);
    Ok(())
}

/// Begins to ask for a list.
pub(super) async fn ask_list(turn: &mut Turn<'_>, id: i64) -> Done {
    attendance::may_take(turn.tx, &turn.actor, id, turn.now).await?;
    entrusted(turn.tx, &turn.actor, id).await?;
    turn.show(render::ask_list(turn.lang, turn.update));
    ask(turn, id, Asked::List);
    Ok(())
}

/// Names were written: one person a line.
pub(in crate::telegram) async fn named(turn: &mut Turn<'_>, draft: Draft, text: &str) -> Done {
    let lines = text.lines().take(MOST_PEOPLE);
    let short = lines.map(|line| line.chars().take(LONGEST).collect::<String>());
    let people: Vec<_> = short.filter_map(|line| Signed::typed(&line)).collect();
    let (id, now) = (draft.space, turn.now);
    let Some(last) = people.last() else {
        turn.show(render::ask_names(turn.lang, draft.id));
        turn.step = Dialogue::Guest(draft);
        return Ok(());
    };
    match attendance::add(turn.tx, &turn.actor, id, Some(&people), now).await {
        Ok(count) => {
            turn.say(render::noted(turn.lang, id, Some(&last.name), count.all()));
            turn.step = Dialogue::Guest(draft);
            papers::offer(turn, id).await?;
        }
        Err(ActionError::NotFound(_)) => turn.tell(t!(turn.lang, "door-closed")),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Something was sent where a list was asked for.
pub(in crate::telegram) fn listed(turn: &mut Turn<'_>, draft: Draft, file: Option<FileRef>) {
    let is_list = |file: &FileRef| file.name.as_deref().is_some_and(is_called_one);
    match file.filter(is_list) {
        Some(file) => turn.reply.fetch = Some(file.into()),
        None => turn.show(render::ask_list(turn.lang, draft.id)),
    }
    turn.step = Dialogue::Guest(draft);
}

/// A list was fetched: what it would bring.
pub async fn arrived(turn: &mut Turn<'_>, draft: Draft, document: &Result<Document, Lost>) -> Done {
    let lang = turn.lang;
    let list = match document {
        Ok(document) => files::space::guests::read(document),
        Err(lost) => {
            let said = lost.said(lang);
            turn.tell(said.unwrap_or_else(|| t!(lang, "list-unreadable")));
            turn.step = Dialogue::Guest(draft);
            return Ok(());
        }
    };
    let Some(list) = list.filter(|list| list.people.len() <= MOST_PEOPLE) else {
        turn.tell(t!(lang, "list-unreadable"));
        turn.step = Dialogue::Guest(draft);
        return Ok(());
    };
    let (desk, id, now) = (turn.desk, draft.space, turn.now);
    let Brings { new, known, roll } =
        match attendance::compare(turn.tx, desk, &turn.actor, id, list.people, now).await {
            Ok(brings) => brings,
            Err(ActionError::NotFound(_)) => {
                turn.tell(t!(lang, "door-closed"));
                return Ok(());
            }
            Err(error) => return Err(error),
        };
    let (nameless, told) = told(
        lang,
        &list.nameless,
        &list.unread,
        list.broken_letters.as_ref(),
    );
    let (update, counted) = (turn.update, (new, known));
    turn.show(render::list_preview(
        lang, update, counted, &nameless, &told,
    ));
    if new > 0 {
        ask(turn, id, Asked::Keep(roll));
    }
    Ok(())
}

/// The rows without a name, and what cannot be read in which row.
fn told(
    lang: Lang,
    nameless: &[Place],
    unread: &[(Place, Unread)],
    letters: Option<&Place>,
) -> (Vec<String>, Vec<String>) {
    let place = |place: &Place| match &place.sheet {
        None => place.line.to_string(),
        Some(sheet) => {
            let (line, sheet) = (place.line.to_string(), sheet.as_str());
            t!(lang, "list-page", line = line, sheet = sheet)
        }
    };
    let row = |at: &Place, why: String| t!(lang, "list-unread", place = place(at), why = why);
    let letters = letters.map(|at| {
        let why = &Unread::Letters;
        let said = [lang.unread(why), lang.mend(why)];
        row(at, said.join(" "))
    });
    let cells = unread.iter().map(|(at, why)| {
        let said = [lang.unread(why), lang.mend(why)];
        row(at, said.join(" "))
    });
    let told = letters.into_iter().chain(cells).collect();
    (nameless.iter().map(place).collect(), told)
}

/// The list of a preview, if it is the one that was last shown.
fn previewed(turn: &mut Turn<'_>, id: i64) -> Result<(i64, Roll), ActionError> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Guest(Draft {
            id: of,
            space,
            asked: Asked::Keep(roll),
        }) if of == id => Ok((space, roll)),
        step => {
            turn.step = step;
            Err(ActionError::NotFound(Sought::Space))
        }
    }
}

/// The list that was previewed is kept.
pub(super) async fn keep_list(turn: &mut Turn<'_>, id: i64) -> Done {
    let (space, roll) = previewed(turn, id)?;
    let (lang, now) = (turn.lang, turn.now);
    match attendance::keep_list(turn.tx, &turn.actor, space, roll, now).await {
        Ok((new, all)) => {
            turn.tell(t!(lang, "list-kept", count = new, all = all.all()));
            papers::offer(turn, space).await?;
        }
        Err(ActionError::NotFound(_)) => turn.tell(t!(lang, "door-closed")),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// The list that was previewed is not kept.
pub(super) fn drop_list(turn: &mut Turn<'_>, id: i64) -> Done {
    previewed(turn, id)?;
    turn.tell(t!(turn.lang, "list-dropped"));
    Ok(())
}

/// Gives out the list, with what each has given and no more.
pub(super) async fn give(turn: &mut Turn<'_>, id: i64) -> Done {
    let (lang, desk, now) = (turn.lang, turn.desk, turn.now);
    let (stored, rows) = attendance::list(turn.tx, desk, &turn.actor, id, now).await?;
    let space = &stored.space;
    let starts = space.starts_at.with_timezone(&desk.calendar.time_zone());
    let (day, hour) = (
        lang.long_date(starts.date_naive()),
        lang.hour(starts.time()),
    );
    let head = Letterhead {
        entity: desk.entity.clone(),
        space: space.name.read(lang.code()).to_owned(),
        date: t!(lang, "space-moment", date = day, hour = hour),
        place: space.place.clone().unwrap_or_default(),
    };
    let Ok(content) = files::space::guests::write(&head, &rows, lang) else {
        turn.tell(t!(lang, "sheet-too-long"));
        return Ok(());
    };
    let name = format!("{}-{}.xlsx", t!(lang, "list-file-name"), space.key);
    turn.send(render::list_file(lang), Attachment { name, content });
    Ok(())
}
