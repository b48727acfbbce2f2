//! A town that agreed to be told, with zones and groups, and a convocation to it: made in the database
//! before a bot starts, for endurance runs and benches.

use chrono::{DateTime, Utc};
use convoca::actions::convocation::{begin, decide, plan, rewrite, set_audience};
use convoca::actions::{Actor, Desk};
use convoca::config::process_of;
use convoca::domain::base::Address;
use convoca::domain::calendar::{Calendar, Rule};
use convoca::domain::convocation::Command;
use convoca::domain::staff::role::Role;
use convoca::locale::Lang;
use convoca::store::Store;
use std::path::Path;
use std::sync::Arc;

/// What the convocation says; nothing else that a bot says contains it.
pub const TEXT: &str = "La audiencia es el sábado.";
/// The zones and groups. Nobody sleeps, so that it can be run at night.
pub const PROCESS: &str = r#"
convocations = { hours = "00:00-24:00" }
zone = [
    { key = "z0", name = "Centro" }, { key = "z1", name = "Norte" },
    { key = "z2", name = "Oriente" }, { key = "z3", name = "Sur" },
]
group = [
    { key = "g0", name = "Vecinas", kind = "value" }, { key = "g1", name = "Jóvenes", kind = "value" },
    { key = "g2", name = "Comercio", kind = "interest" }, { key = "g3", name = "Juntas", kind = "value" },
]
"#;

/// A town. Its people have the numbers 1 to `people`, whoever coordinates has the next and did not
/// agree to be told; accounts begin at `first`, in the same order.
#[derive(Clone, Copy)]
pub struct Crowd {
    pub people: i64,
    pub first: i64,
}

impl Crowd {
    /// The account of whoever coordinates.
    pub fn coordinator(self) -> i64 {
        self.first + self.people
    }

    /// Puts everybody into a database without people. A quarter lives in each zone, a third is in each
    /// of three groups, a tenth in a fourth as well.
    pub async fn settle(self, store: &Store) {
        let Self { people, first } = self;
        let numbers = |most: i64| {
            format!(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most})"
            )
        };
        let everybody = numbers(people);
        let since = "'2024-07-01T12:00:00.000000+00:00'";
        let of = |kind: &str, value: &str, whom: &str| {
            format!(
                "INSERT INTO traits (person_id, kind, value)
                {everybody} SELECT i, '{kind}', {value} FROM n WHERE {whom}"
            )
        };
        let fill = [
            format!(
                "INSERT INTO people (id, telegram_id, language, created_at)
                {} SELECT i, {first} - 1 + i, 'es', {since} FROM n",
                numbers(people + 1)
            ),
            "INSERT INTO addresses (person_id, channel, address)
            SELECT id, 'telegram', telegram_id FROM people"
                .to_owned(),
            format!(
                "INSERT INTO consents (person_id, purpose, given, text, at)
                {everybody} SELECT i, 'convocations', TRUE, 'Sí.', {since} FROM n"
            ),
            of("zone", "'z' || (i % 4)", "TRUE"),
            of("group", "'g' || (i % 3)", "TRUE"),
            of("group", "'g3'", "i % 10 = 7"),
        ];
        for sql in fill {
            // A statement is text of the program; this one is made once, as the others are.
            store.sabotage(sql.leak()).await.unwrap();
        }
    }

    /// Writes a convocation to everybody who fits and agrees to it. Returns its wave, which is due.
    pub async fn convene(
        self,
        store: &Store,
        desk: &Desk,
        formula: &str,
        now: DateTime<Utc>,
    ) -> i64 {
        let mut tx = store.begin().await.unwrap();
        let who = tx
            .meet_person(Address::telegram(self.coordinator()), "es", now)
            .await
            .unwrap();
        tx.appoint(who.id, Role::Coordinator, "", now)
            .await
            .unwrap();
        let actor = Actor {
            posts: tx.posts_of(who.id).await.unwrap(),
            person: who,
        };
        let id = begin(&mut tx, desk, &actor, None, now).await.unwrap().id;
        rewrite(&mut tx, desk, &actor, id, (Lang::spanish(), TEXT))
            .await
            .unwrap();
        let written = set_audience(&mut tx, desk, &actor, id, formula, now)
            .await
            .unwrap();
        let seen = (id, written.version);
        decide(&mut tx, desk, &actor, seen, Command::Approve, now)
            .await
            .unwrap();
        let wave = plan(&mut tx, id).await.unwrap()[0].id;
        tx.commit().await.unwrap();
        wave
    }
}

/// The entity, with the crowd's zones and groups, as [`PROCESS`] gives them to a bot.
pub fn desk() -> Desk {
    let calendar = Calendar::national();
    let zone = calendar.time_zone();
    let process = process_of(Path::new("process.toml"), PROCESS, zone);
    Desk {
        entity: "Alcaldía".into(),
        article: None,
        colours: Default::default(),
        web_url: Default::default(),
        calendar,
        process: process.unwrap(),
        rule: Rule::Receipt,
        lately: Default::default(),
        caught_up: Default::default(),
        language: Lang::spanish(),
        bot: Arc::default(),
        measures: Default::default(),
    }
}
