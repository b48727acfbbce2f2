//! A schedule that was sent has been read: what was understood is shown, with the sheets that go along; or, after
//! a yes, it becomes the newest version.

use super::load::{keep_waiting, over, waits};
use super::loading::{Loading, Step};
use super::points::points;
use super::{Asked, Draft, sheet};
use crate::actions::schedule::load::{self, Loaded, Reading, Sent, Unread, Wishes};
use crate::domain::schedule::{ChangeKind, Precision, Severity};
use crate::files::schedule::{NoSchedule, changes, report};
use crate::files::{self, Unreadable};
use crate::locale::Lang;
use crate::render::{self, LoadCard, Understanding};
use crate::store::Attachment;
use crate::t;
use crate::telegram::base::card;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::fetched::{Fetched, Lost};
use crate::telegram::base::turn::{Done, Turn};

/// A file was fetched: the list of activities that comes back, or a schedule.
pub async fn arrived(turn: &mut Turn<'_>, fetched: &Fetched) -> Done {
    let lang = turn.lang;
    let before = std::mem::take(&mut turn.step);
    let mut loading = None;
    if let Dialogue::Schedule(Draft {
        asked: Asked::Load(waiting),
        ..
    }) = &before
    {
        loading = Some((**waiting).clone());
    }
    let is_free = loading.is_some() || matches!(before, Dialogue::Rest | Dialogue::Asking(_));
    turn.step = before;
    if let Err(error) = load::permitted(&turn.actor) {
        if loading.is_some() {
            over(turn);
            return Ok(());
        }
        return turn.refuse_activity(error);
    }
    if !is_free {
        // Whatever they are writing meanwhile is not lost for it.
        turn.tell(t!(lang, "load-busy"));
        return Ok(());
    }
    let read_with = fetched.wishes.clone().unwrap_or_default();
    let loading = loading.filter(|loading| {
        let is_this = loading.file.as_ref() == Some(&fetched.file);
        // Sent once more, it begins from the beginning.
        is_this && (loading.wishes == read_with || read_with != Wishes::default())
    });
    let decided = loading.as_ref().map(|loading| &loading.wishes);
    if read_with != Wishes::default() && decided != Some(&read_with) {
        // What was decided while it was read is not in it: the card says so, and it is read once more.
        return Ok(());
    }
    if let (None, Ok(document)) = (&loading, &fetched.document) {
        let today = turn.desk.calendar.local_date(turn.now);
        if let Some(rows) = files::schedule::sheet::read(document, lang, today) {
            return sheet::arrived(turn, rows).await;
        }
    }
    let reading = match (&fetched.document, &fetched.reading) {
        (Err(lost), _) => Err(lost_in_words(lang, lost)),
        (Ok(_), Some(Err(unread))) => Err(unread_in_words(lang, unread)),
        (Ok(_), Some(Ok(reading))) => Ok(reading),
        (Ok(_), None) => Err(t!(lang, "load-no-schedule")),
    };
    let reading = match reading {
        Ok(reading) => reading,
        Err(why) => {
            turn.tell(why);
            if let Some(loading) = loading {
                keep_waiting(
                    turn,
                    Loading {
                        step: Step::Card,
                        ..loading
                    },
                );
            }
            return Ok(());
        }
    };
    if loading.is_some() {
        card::where_it_waits(turn).await?;
    }
    match loading {
        Some(loading) if loading.step == Step::Keeping && loading.digest == fetched.digest => {
            keep(turn, fetched, reading, loading).await
        }
        Some(loading) => show(turn, fetched, reading, (loading, None)).await,
        None => {
            let loading = Loading {
                file: Some(fetched.file.clone()),
                ..Loading::default()
            };
            show(turn, fetched, reading, (loading, None)).await
        }
    }
}

fn name(fetched: &Fetched, lang: Lang) -> String {
    let name = fetched.file.name.clone();
    name.unwrap_or_else(|| t!(lang, "load-file-name"))
}

/// Shows what was understood, with what was said so far, and sends the sheets that go along.
async fn show(
    turn: &mut Turn<'_>,
    fetched: &Fetched,
    reading: &Reading,
    (mut loading, above): (Loading, Option<String>),
) -> Done {
    let lang = turn.lang;
    let file = name(fetched, lang);
    let sent = Sent {
        file: &file,
        digest: &fetched.digest,
        before: 0,
    };
    let imported = match load::compare(turn.tx, &turn.actor, reading, sent).await {
        Ok(imported) => imported,
        Err(error) => return turn.refuse_activity(error),
    };
    let is_first = loading.digest != fetched.digest;
    let put_off = loading.points.iter().filter(|point| point.is_later);
    let put_off: Vec<_> = put_off
        .map(|point| (point.rule.clone(), point.said.clone()))
        .collect();
    let (all, left_out) = points(lang, reading, &put_off);
    let (known, new) = reading.offices();
    let new: Vec<String> = new.into_iter().map(ToOwned::to_owned).collect();
    let understood = &reading.understood;
    let count = |severity| {
        let all = reading.anomalies.iter();
        all.filter(|one| one.finding.severity() == severity).count()
    };
    let mut understanding = render::understanding(
        lang,
        &Understanding {
            file: &file,
            schedule: &understood.schedule,
            sheet: understood.sheet_names().as_deref(),
            other_sheets: &understood.other_sheets,
            known: known.len(),
            new: &new,
            odd: [Severity::Error, Severity::Warning, Severity::Notice].map(count),
            against: (imported.before, &imported.comparison),
        },
    );
    if left_out > 0 {
        understanding.push_str(&format!(
            "\n{}",
            t!(lang, "load-left-out", count = left_out)
        ));
    }
    if is_first
        && !reading.anomalies.is_empty()
        && let Ok(content) = report::schedule(&understood.schedule, &reading.anomalies, lang)
    {
        let name = t!(lang, "load-odd-name");
        turn.send(render::odd_sheet(lang), Attachment { name, content });
    }
    if imported.before > 0
        && imported.is_new
        && let Ok(content) = changes::changes(
            &understood.schedule,
            &imported.known,
            &imported.comparison,
            lang,
        )
    {
        let name = t!(lang, "load-changes-name");
        let say = render::changes_sheet(lang, imported.before);
        turn.send(say, Attachment { name, content });
    }
    let mut activities = understood.schedule.activities.iter();
    let is_undated = activities.any(|one| one.precision == Precision::Undated);
    loading = Loading {
        digest: fetched.digest.clone(),
        before: imported.before,
        understanding,
        is_new: imported.is_new,
        year: understood.schedule.year.map(|(_, year)| year),
        wants_year: understood.schedule.year.is_none() && is_undated,
        other_sheets: understood.other_sheets.clone(),
        points: all,
        is_as_shown: true,
        step: Step::Card,
        ..loading
    };
    put(turn, loading, above);
    Ok(())
}

/// Shows the card as it stands.
pub(super) fn put(turn: &mut Turn<'_>, loading: Loading, above: Option<String>) {
    let open = loading.open().next().map(|(place, _)| place as u16);
    let new_offices = loading.new_offices();
    let card = LoadCard {
        draft: turn.update,
        understanding: &loading.understanding,
        above,
        open: open.map(|place| (loading.open().count(), place)),
        later: loading.later(),
        corrected: loading.wishes.corrections.len(),
        new_offices,
        decided_offices: loading.wishes.offices.len(),
        is_as_shown: loading.is_as_shown,
        wants_year: loading.wants_year,
        other_sheets: &loading.other_sheets,
        is_new: loading.is_new,
    };
    turn.show(render::load_card(turn.lang, &card));
    turn.asked = true;
    let step = Step::Card;
    waits(turn, Loading { step, ..loading });
}

/// It becomes the newest version, if that is still the one it was compared with.
async fn keep(turn: &mut Turn<'_>, fetched: &Fetched, reading: &Reading, loading: Loading) -> Done {
    let (lang, now) = (turn.lang, turn.now);
    let file = name(fetched, lang);
    let sent = Sent {
        file: &file,
        digest: &fetched.digest,
        before: loading.before,
    };
    let wishes = (&loading.wishes, now);
    let loaded = match load::load(turn.tx, (&turn.actor, turn.desk), reading, sent, wishes).await {
        Ok(loaded) => loaded,
        Err(error) => return turn.refuse_activity(error),
    };
    let imported = match loaded {
        Loaded::Done(imported) => imported,
        Loaded::Same(version) => {
            let same = t!(lang, "load-same", version = version.to_string());
            turn.show(render::sentence(same));
            turn.step = Dialogue::Rest;
            return Ok(());
        }
        Loaded::Overtaken => {
            let above = Some(t!(lang, "load-overtaken"));
            return show(turn, fetched, reading, (loading, above)).await;
        }
    };
    let count = |kind| imported.comparison.count(kind);
    let counts = t!(
        lang,
        "changes-counts",
        added = count(ChangeKind::Added),
        changed = count(ChangeKind::Changed),
        moved = count(ChangeKind::Moved),
        dropped = count(ChangeKind::Dropped)
    );
    let offices = loading.wishes.offices.len();
    turn.reply.anew = offices > 0;
    let left = (loading.points.len(), offices);
    turn.show(render::loaded(lang, imported.version, &counts, left));
    turn.step = Dialogue::Rest;
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
