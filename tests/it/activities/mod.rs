//! The municipality's schedule in the database, and what becomes of its activities.

mod changes;
mod command;
mod desk;
mod digest;
mod gone;
mod import;
mod left;
mod load;
mod loaded;
mod met;
mod no_office;
mod prepare;
mod said;
pub mod sent;
mod sheet;
mod stage_said;
mod twice;

use crate::support::Town;
use convoca::actions::schedule::{Imported, NewVersion, import as keep};
use convoca::domain::process::OfficeNames;
use convoca::domain::schedule::{Context, anomalies};
use convoca::files::read;
use convoca::files::schedule::{Hints, understand};

/// Imports a schedule into a town as `convoca import` does, at the town's hour.
pub async fn imported(town: &Town, text: &str) -> Imported {
    let desk = &town.app.desk.now();
    let offices = OfficeNames::of(&desk.process);
    let hints = Hints {
        offices: Some(&offices),
        ..Hints::default()
    };
    let schedule = understand(&read(text.as_bytes().to_vec()).unwrap(), &hints);
    let schedule = schedule.unwrap().schedule;
    let context = Context {
        calendar: &desk.calendar,
        count: desk.rule,
    };
    let anomalies = anomalies(&schedule, context);
    let new = NewVersion {
        by: "operator",
        file: "cronograma.tsv",
        digest: "",
        schedule: &schedule,
        anomalies: &&anomalies,
    };
    let mut tx = town.app.store.begin().await.unwrap();
    let now = town.clock.now();
    let imported = keep(&mut tx, &desk.process, new, now).await.unwrap();
    tx.commit().await.unwrap();
    imported
}

const HEAD: &str = "Etapa\tN°\tActividad\tProducto\tInicio\tFin\tResponsable\n";

/// A schedule of these lines: number, title, first day, last day, who.
pub fn schedule(lines: &[[&str; 5]]) -> String {
    let mut text = HEAD.to_owned();
    for [number, title, start, finish, who] in lines {
        text.push_str(&format!(
            "Ejecución\t{number}\t{title}\tInforme\t{start}\t{finish}\t{who}\n"
        ));
    }
    text
}
