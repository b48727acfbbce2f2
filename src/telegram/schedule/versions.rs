//! The versions of the schedule: when each was loaded, and what it said.

use crate::actions::ActionError;
use crate::domain::base::Page;
use crate::domain::schedule::{Activity, Stage};
use crate::domain::staff::Ability;
use crate::files::schedule::changes;
use crate::locale::Lang;
use crate::render::{self, Say};
use crate::store::{Attachment, Said};
use crate::t;
use crate::telegram::base::turn::{Done, Subject, Turn};

/// A page of the versions, the newest first.
pub async fn list(turn: &mut Turn<'_>, number: u16) -> Done {
    if !turn.actor.may(Ability::ReadSchedule) {
        turn.tell(t!(turn.lang, "activities-staff-only"));
        return Ok(());
    }
    let mut all = turn.tx.versions().await?;
    all.reverse();
    let page = Page::of(all, number).map(|version| {
        let on = turn.desk.calendar.local_date(version.at);
        (version, on)
    });
    let may_load = turn.actor.may(Ability::RunSchedule);
    turn.show(render::versions(turn.lang, &page, may_load));
    Ok(())
}

/// Sends what a version said, as a file. Whether there is such a version for them.
///
/// # Errors
/// If the store fails.
pub async fn send(turn: &mut Turn<'_>, version: i64) -> Result<bool, ActionError> {
    if !turn.actor.may(Ability::ReadSchedule) {
        return Ok(false);
    }
    let all = turn.tx.versions().await?;
    let is_there = all.iter().any(|one| one.id == version);
    if is_there {
        turn.reply.draw = Some(Subject::Version(version));
    }
    Ok(is_there)
}

/// What a version said as a file, made after the commit.
pub fn made(lang: Lang, version: i64, rows: Vec<Said>) -> (Say, Option<Attachment>) {
    let rows = rows.into_iter().map(|said| row(lang, said));
    let Ok(content) = changes::version(rows, lang) else {
        return (render::sentence(t!(lang, "sheet-too-long")), None);
    };
    let name = format!("{}-{version}.xlsx", t!(lang, "load-file-name"));
    let file = Attachment { name, content };
    (render::version_sheet(lang, version), Some(file))
}

fn row(lang: Lang, said: Said) -> [String; 10] {
    let when = lang.when(&Activity {
        start: said.start_on,
        finish: said.finish_on,
        precision: said.precision,
        ..Activity::default()
    });
    let indicator = [said.indicator, said.unit, said.target];
    let indicator: Vec<_> = indicator
        .into_iter()
        .filter(|one| !one.is_empty())
        .collect();
    [
        lang.line(u32::try_from(said.line).unwrap_or_default()),
        said.number,
        parts(stages(lang, &said.stages), said.phase),
        said.action,
        said.title,
        said.product,
        when,
        said.responsible,
        indicator.join(" / "),
        said.remarks,
    ]
}

/// The names of stages as they are kept; one that is not known stands for itself.
fn stages(lang: Lang, kept: &str) -> String {
    let named = kept.split_whitespace().map(|name| {
        let known = Stage::named(name);
        known.map_or_else(|| name.to_owned(), |stage| lang.stage(stage))
    });
    named.collect::<Vec<_>>().join("; ")
}

/// The stages of an activity, and whatever else the part of the document is called.
fn parts(stages: String, phase: String) -> String {
    let both = [stages, phase].into_iter().filter(|one| !one.is_empty());
    both.collect::<Vec<_>>().join("; ")
}
