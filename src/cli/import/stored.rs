//! A schedule becomes the newest version in the entity's database, and what that changes is told.

use crate::actions::schedule::{Imported, NewVersion, import, known, look};
use crate::cli::failure::Failure;
use crate::cli::run::runtime;
use crate::clock::Clock;
use crate::config::{Config, Overrides, Problem};
use crate::domain::schedule::{Activity, Anomaly, Change, ChangeKind, Dates, Precision, Schedule};
use crate::locale::Lang;
use crate::store::Store;
use crate::t;
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, Write};
use std::ops::Deref;
use std::path::Path;

/// Changes of a kind that a screen is given.
const OF_A_KIND: usize = 40;
/// The most that is shown of a title.
const TITLE: usize = 80;

/// What is to be stored, and where.
pub(super) struct Request<'a> {
    pub file: &'a Path,
    pub config: &'a Path,
    pub check: bool,
    pub schedule: &'a Schedule,
    pub anomalies: &'a (dyn Deref<Target = Vec<Anomaly>> + Sync),
    pub lang: Lang,
}

/// What became of it.
pub(super) struct Stored {
    pub imported: Imported,
    /// Whether it was only looked at.
    pub check: bool,
}

impl Request<'_> {
    /// Stores the schedule, or only compares it.
    pub(super) fn run(&self) -> Result<Stored, Failure> {
        let config = self.read_config()?;
        let mut sum = Sha256::new();
        io::copy(&mut File::open(self.file)?, &mut sum)?;
        let digest: String = sum
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let name = self.file.file_name().unwrap_or(self.file.as_os_str());
        let name = name.to_string_lossy();
        let new = NewVersion {
            by: "operator",
            file: &name,
            digest: &digest,
            schedule: self.schedule,
            anomalies: self.anomalies,
        };
        let imported = runtime()?.block_on(async {
            let (url, schema) = (&config.database.url, config.database.schema.as_deref());
            let store = Store::connect(url, schema).await?;
            let mut tx = store.begin().await?;
            let now = Clock::system().now();
            let imported = if self.check {
                let there = known(&mut tx).await?;
                // The connection must be free, or nothing could close it.
                drop(tx);
                look(&config.process, self.schedule, there)
            } else {
                let imported = import(&mut tx, &config.process, new, now).await?;
                tx.commit().await?;
                imported
            };
            store.close().await;
            Ok::<_, crate::actions::ActionError>(imported)
        });
        let imported = imported.map_err(|error| {
            let reason = error.to_string();
            Failure::Input(t!(self.lang, "import-not-kept", reason = reason))
        })?;
        Ok(Stored {
            imported,
            check: self.check,
        })
    }

    /// Nobody is asked anything, so no token is needed.
    fn read_config(&self) -> Result<Config, Failure> {
        let environment = Overrides::from_environment();
        let overrides = Overrides {
            token: Some("0:none".to_owned().into()),
            ..environment
        };
        Config::read(self.config, overrides).map_err(|found: Vec<Problem>| {
            let lines: Vec<_> = found
                .iter()
                .map(|problem| problem.text(self.lang))
                .collect();
            Failure::Input(lines.join("\n"))
        })
    }
}

/// Tells what changed.
pub(super) fn write(
    out: &mut impl Write,
    stored: &Stored,
    schedule: &Schedule,
    lang: Lang,
) -> Result<(), Failure> {
    let imported = &stored.imported;
    let (before, version) = (imported.before.to_string(), imported.version.to_string());
    writeln!(out)?;
    if !imported.is_new {
        writeln!(out, "{}", t!(lang, "changes-none", version = version))?;
        return Ok(());
    }
    let count = |kind| imported.comparison.count(kind);
    let added = count(ChangeKind::Added);
    if imported.before == 0 {
        let head = match stored.check {
            true => t!(lang, "changes-first-check", count = added),
            false => t!(lang, "changes-first", count = added),
        };
        writeln!(out, "{head}")?;
        return Ok(());
    }
    let (changed, moved) = (count(ChangeKind::Changed), count(ChangeKind::Moved));
    let counts = t!(
        lang,
        "changes-counts",
        added = added,
        changed = changed,
        moved = moved,
        dropped = count(ChangeKind::Dropped)
    );
    let head = match stored.check {
        true => t!(lang, "changes-check", before = before, counts = counts),
        false => t!(
            lang,
            "changes",
            version = version,
            before = before,
            counts = counts
        ),
    };
    writeln!(out, "{head}")?;
    for kind in ChangeKind::ALL {
        let changes: Vec<_> = imported.comparison.changes.iter().collect();
        let of_kind = || changes.iter().filter(|change| change.kind == kind);
        for change in of_kind().take(OF_A_KIND) {
            writeln!(out, "{}", line(imported, schedule, change, lang))?;
        }
        if let Some(more) = of_kind().count().checked_sub(OF_A_KIND + 1) {
            writeln!(out, "  {}", t!(lang, "import-more", count = more + 1))?;
        }
    }
    Ok(())
}

fn line(imported: &Imported, schedule: &Schedule, change: &Change, lang: Lang) -> String {
    let now = change.new.map(|at| &schedule.activities[at]);
    let before = change.old.map(|at| &imported.known[at]);
    let title = now.map(|now| now.title.as_str());
    let title = title.or_else(|| before.map(|before| &*before.title));
    let title: String = title.unwrap_or_default().chars().take(TITLE).collect();
    let number = now.map_or("", |now| &now.number);
    let name = format!("{number} {title}").trim().to_owned();
    let fields: Vec<_> = change
        .fields
        .iter()
        .map(|field| lang.field(*field))
        .collect();
    let fields = fields.join(", ");
    match change.kind {
        ChangeKind::Added => t!(lang, "change-added", name = name),
        ChangeKind::Dropped => t!(lang, "change-dropped", name = name),
        ChangeKind::Changed => t!(lang, "change-changed", name = name, fields = fields),
        ChangeKind::Moved => t!(
            lang,
            "change-moved",
            name = name,
            before = before.map_or_else(String::new, |before| lang.when(&dated(before.dates))),
            after = now.map_or_else(String::new, |now| lang.when(now)),
            fields = fields
        ),
    }
}

/// An activity of which only the dates are known.
fn dated(dates: Dates) -> Activity {
    Activity {
        start: dates.0,
        finish: dates.1,
        precision: Precision::parse(dates.2).unwrap_or_default(),
        ..Activity::default()
    }
}
