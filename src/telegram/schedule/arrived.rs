//! A schedule that was sent has been read: what was understood is shown; or, after a yes, it becomes the newest
//! version. Deliberately absent: whatever takes long, which is done before ([`mod@super::understood`]).

use super::load::{over, waits};
use super::loading::{Loading, Step};
use super::{Asked, Draft, sheet};
use crate::actions::schedule::load::{self, Loaded, Sent, Unread, Wishes};
use crate::domain::schedule::{Precision, Severity};
use crate::files::schedule::NoSchedule;
use crate::files::{self, Unreadable};
use crate::locale::Lang;
use crate::render::{self, LoadCard, Understanding};
use crate::t;
use crate::telegram::base::card;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::fetched::{Aim, Fetched, Lost, Understood};
use crate::telegram::base::turn::{Done, Turn};

/// A file was fetched: the list of activities that comes back, or a schedule.
pub async fn arrived(turn: &mut Turn<'_>, fetched: &Fetched) -> Done {
    if let Err(error) = load::permitted(&turn.actor) {
        if waiting(turn).is_some() {
            over(turn);
            return Ok(());
        }
        return turn.refuse_activity(error);
    }
    match &fetched.order.schedule {
        Some((Aim::Sent, _)) | None => sent(turn, fetched).await,
        Some((
            aim @ (Aim::OtherSheet | Aim::Preview | Aim::Changes | Aim::Load { .. }),
            wishes,
        )) => again(turn, fetched, (*aim, wishes)).await,
    }
}

/// It was sent: it takes the place of one that waits.
async fn sent(turn: &mut Turn<'_>, fetched: &Fetched) -> Done {
    let lang = turn.lang;
    let is_waiting = waiting(turn).is_some();
    if !is_waiting && !matches!(turn.step, Dialogue::Rest | Dialogue::Asking(_)) {
        // Whatever they are writing meanwhile is not lost for it.
        turn.tell(t!(lang, "load-busy"));
        return Ok(());
    }
    if let Ok(document) = &fetched.document {
        let today = turn.desk.calendar.local_date(turn.now);
        if let Some(rows) = files::schedule::sheet::read(document, lang, today) {
            return sheet::arrived(turn, rows).await;
        }
    }
    let understood = match understood(lang, fetched) {
        Ok(understood) => understood,
        Err(why) => {
            turn.tell(why);
            return Ok(());
        }
    };
    let loading = Loading {
        file: Some(fetched.order.file.clone()),
        ..Loading::default()
    };
    show(turn, fetched, understood, (loading, None));
    Ok(())
}

/// The schedule that waits, if one does.
fn waiting(turn: &Turn<'_>) -> Option<Loading> {
    if let Dialogue::Schedule(Draft {
        asked: Asked::Load(loading),
        ..
    }) = &turn.step
    {
        return Some((**loading).clone());
    }
    None
}

/// It was read once more for what was pressed at its card.
async fn again(turn: &mut Turn<'_>, fetched: &Fetched, (aim, wishes): (Aim, &Wishes)) -> Done {
    let lang = turn.lang;
    let loading = waiting(turn).filter(|one| one.file.as_ref() == Some(&fetched.order.file));
    let Some(loading) = loading else {
        return gone(turn, fetched, aim).await;
    };
    if loading.wishes != *wishes {
        // What was decided while it was read is not in it: the card says so, and it is read once more.
        return Ok(());
    }
    let understood = match understood(lang, fetched) {
        Ok(understood) => understood,
        Err(why) => {
            turn.tell(why);
            return Ok(());
        }
    };
    let is_same = loading.before == understood.imported.before && loading.digest == fetched.digest;
    match aim {
        Aim::Load { before } if before != loading.before => {
            // It was pressed once too often: the card shows another comparison by now.
            Ok(())
        }
        Aim::Load { .. } => keep(turn, fetched, understood, loading).await,
        Aim::Changes if is_same => {
            send(turn, understood);
            Ok(())
        }
        Aim::Sent | Aim::OtherSheet | Aim::Preview | Aim::Changes => {
            let overtaken = aim == Aim::Changes;
            let above = overtaken.then(|| t!(lang, "load-overtaken"));
            card::where_it_waits(turn).await?;
            show(turn, fetched, understood, (loading, above));
            Ok(())
        }
    }
}

/// It does not wait any more: it was loaded, or left.
async fn gone(turn: &mut Turn<'_>, fetched: &Fetched, aim: Aim) -> Done {
    let newest = turn.tx.newest_version().await?;
    let newest = newest.filter(|one| one.digest == fetched.digest);
    if let (Aim::Load { .. }, Some(newest)) = (aim, newest) {
        let version = newest.id.to_string();
        turn.tell(t!(turn.lang, "load-already", version = version));
    }
    Ok(())
}

/// What was read; or why nothing was.
fn understood(lang: Lang, fetched: &Fetched) -> Result<&Understood, String> {
    match (&fetched.document, &fetched.schedule) {
        (Err(lost), _) => Err(lost_in_words(lang, lost)),
        (Ok(_), Some(Err(unread))) => Err(unread_in_words(lang, unread)),
        (Ok(_), Some(Ok(understood))) => Ok(understood),
        (Ok(_), None) => Err(t!(lang, "load-no-schedule")),
    }
}

/// Sends the sheet that goes along.
fn send(turn: &mut Turn<'_>, understood: &Understood) {
    if let Some((say, file)) = understood.sheet.clone() {
        turn.send(say, file);
    }
}

fn name(fetched: &Fetched, lang: Lang) -> String {
    let name = fetched.order.file.name.clone();
    name.unwrap_or_else(|| t!(lang, "load-file-name"))
}

/// Shows what was understood, with what was said so far; the sheet that goes along comes before.
fn show(
    turn: &mut Turn<'_>,
    fetched: &Fetched,
    understood: &Understood,
    (mut loading, above): (Loading, Option<String>),
) {
    let lang = turn.lang;
    let file = name(fetched, lang);
    let (reading, imported) = (&understood.reading, &understood.imported);
    let mut points = understood.points.clone();
    for point in &mut points {
        let mut known = loading.points.iter().filter(|known| known.is_later);
        point.is_later = known.any(|one| (&one.rule, &one.said) == (&point.rule, &point.said));
    }
    let (known, new) = reading.offices();
    let is_similar = |name: &&str| {
        let mut points = points.iter().filter(|point| point.instead.is_some());
        points.any(|point| point.office.as_deref() == Some(*name))
    };
    let (similar, new): (Vec<_>, Vec<_>) = new.into_iter().partition(is_similar);
    let [similar, new] = [similar, new].map(|all| {
        all.into_iter()
            .map(ToOwned::to_owned)
            .collect::<Vec<String>>()
    });
    let read = &reading.understood;
    let there = imported.known.iter().filter(|one| !one.dropped).count();
    let mut understanding = render::understanding(
        lang,
        &Understanding {
            file: &file,
            schedule: &read.schedule,
            sheet: read.sheet_names().as_deref(),
            other_sheets: &read.other_sheets,
            known: known.len(),
            new: &new,
            similar: &similar,
            is_odd: !reading.anomalies.is_empty(),
            today: turn.desk.calendar.local_date(turn.now),
            against: (imported.before, there, &imported.comparison),
        },
    );
    if understood.left_out > 0 {
        understanding.push_str(&format!(
            "\n{}",
            t!(lang, "load-left-out", count = understood.left_out)
        ));
    }
    send(turn, understood);
    let mut activities = read.schedule.activities.iter();
    let is_undated = activities.any(|one| one.precision == Precision::Undated);
    loading = Loading {
        digest: fetched.digest.clone(),
        before: imported.before,
        understanding,
        is_new: imported.is_new,
        year: read.schedule.year.map(|(_, year)| year),
        wants_year: read.schedule.year.is_none() && is_undated,
        other_sheets: read.other_sheets.clone(),
        points,
        is_as_shown: true,
        step: Step::Card,
        ..loading
    };
    put(turn, loading, above);
}

/// Shows the card as it stands.
pub(super) fn put(turn: &mut Turn<'_>, loading: Loading, above: Option<String>) {
    let open = loading.open().next().map(|(place, _)| place as u16);
    let new_offices = loading.new_offices();
    let card = LoadCard {
        draft: turn.update,
        understanding: &loading.understanding,
        above,
        open,
        odd: [Severity::Error, Severity::Warning, Severity::Notice].map(|one| loading.open_of(one)),
        later: loading.later(),
        corrected: loading.wishes.corrections.len(),
        not_offices: loading.wishes.not_offices.len(),
        new_offices,
        decided_offices: loading.wishes.offices.len(),
        is_as_shown: loading.is_as_shown,
        wants_year: loading.wants_year,
        other_sheets: &loading.other_sheets,
        is_new: loading.is_new,
        is_first: loading.before == 0,
    };
    turn.show(render::load_card(turn.lang, &card));
    turn.asked = true;
    let step = Step::Card;
    waits(turn, Loading { step, ..loading });
}

/// It becomes the newest version, if that is still the one it was compared with.
async fn keep(
    turn: &mut Turn<'_>,
    fetched: &Fetched,
    understood: &Understood,
    loading: Loading,
) -> Done {
    let (lang, now) = (turn.lang, turn.now);
    let file = name(fetched, lang);
    let sent = Sent {
        file: &file,
        digest: &fetched.digest,
        before: loading.before,
    };
    let imported = &understood.imported;
    let read = (&understood.reading, imported);
    let loaded = match load::load(turn.tx, (&turn.actor, turn.desk), read, sent, now).await {
        Ok(loaded) => loaded,
        Err(error) => return turn.refuse_activity(error),
    };
    if loaded == Loaded::Outdated {
        // Nothing is said: it is compared with what there is now, and comes here again.
        turn.reply.fetch = Some(fetched.order.clone());
        return Ok(());
    }
    card::where_it_waits(turn).await?;
    match loaded {
        Loaded::Done | Loaded::Outdated => {}
        Loaded::Same => {
            let version = imported.version.to_string();
            let already = t!(lang, "load-already", version = version);
            turn.show(render::sentence(already));
            turn.step = Dialogue::Rest;
            turn.is_reviewed = true;
            return Ok(());
        }
        Loaded::Overtaken => {
            let above = Some(t!(lang, "load-overtaken"));
            show(turn, fetched, understood, (loading, above));
            return Ok(());
        }
    }
    let counts = render::changed(lang, &imported.comparison);
    let offices = understood.reading.added.len();
    turn.reply.anew = offices > 0;
    let left = (loading.points.len(), offices);
    turn.show(render::loaded(lang, imported.version, &counts, left));
    turn.step = Dialogue::Rest;
    turn.is_reviewed = true;
    Ok(())
}

/// Why there is no document.
fn lost_in_words(lang: Lang, lost: &Lost) -> String {
    if let Some(said) = lost.said(lang) {
        return said;
    }
    if let Lost::Unreadable(Unreadable::OtherKind { what }) = lost {
        return match ["PDF", "PNG", "JPEG", "GIF", "BMP", "TIFF", "RIFF"].contains(what) {
            true => t!(lang, "load-picture"),
            false => t!(lang, "load-other-kind", what = *what),
        };
    }
    t!(lang, "load-damaged")
}

/// Why a document is no schedule.
fn unread_in_words(lang: Lang, unread: &Unread) -> String {
    match unread {
        Unread::TooMany(most) => t!(lang, "load-too-many", most = *most),
        Unread::No(NoSchedule::NoHeader { seen }) if !seen.is_empty() => {
            t!(lang, "load-no-header", seen = seen.as_str())
        }
        Unread::No(NoSchedule::NoActivities { line }) => {
            t!(lang, "load-no-activities", line = lang.line(*line))
        }
        Unread::No(NoSchedule::NoHeader { .. } | NoSchedule::NoSheet { .. }) => {
            t!(lang, "load-no-schedule")
        }
    }
}
