//! The results as tables in a language.

use crate::domain::survey::results::{Answered, Found, Measure, Ranked, Row, Share, Told};
use crate::domain::survey::{Outcome, Report};
use crate::files::base::table::{Cell, Table};
use crate::locale::Lang;
use crate::t;
use chrono::{DateTime, Utc};

/// Columns beside each other in one table of a page.
const ACROSS: usize = 6;
/// Kinds of rows by which results are told apart.
pub(super) const PARTS: [&str; 3] = ["zone", "group", "origin"];

/// Writes tables of one report in one language.
pub(super) struct Writer<'a> {
    /// The report.
    pub report: &'a Report,
    /// The language.
    pub lang: Lang,
}

pub(super) fn part(row: &Row) -> &'static str {
    match row {
        Row::All => "all",
        Row::Origin(_) => "origin",
        Row::Zone(_) => "zone",
        Row::Group(_) => "group",
    }
}

impl Writer<'_> {
    fn at(&self, at: Option<DateTime<Utc>>) -> String {
        at.map_or_else(
            || "–".to_owned(),
            |at| {
                let at = at.with_timezone(&self.report.zone);
                let date = self.lang.long_date(at.date_naive());
                let hour = self.lang.hour(at.time());
                t!(self.lang, "results-moment", date = date, hour = hour)
            },
        )
    }

    pub(super) fn title(&self, what: &str) -> String {
        t!(self.lang, "results-title", what = what)
    }

    fn columns(&self, all: &[&str]) -> Vec<String> {
        let column = |what: &&str| t!(self.lang, "results-column", what = *what);
        all.iter().map(column).collect()
    }

    fn number(count: u32) -> Cell {
        Cell::Number(count.into())
    }

    fn percent(&self, share: f64) -> Cell {
        Cell::Fraction(self.lang.percent(share), share)
    }

    fn decimal(&self, value: f64) -> Cell {
        Cell::Fraction(self.lang.decimal(value, 2), value)
    }

    pub(super) fn called(&self, row: &Row) -> String {
        self.lang.row(row, &self.report.results.places)
    }

    fn name(&self, one: &Ranked<'_>) -> String {
        let name = one.name.read(self.lang.code()).to_owned();
        match one.shares {
            true => t!(self.lang, "results-tied", name = name),
            false => name,
        }
    }

    /// What it is, and when.
    pub(super) fn facts(&self) -> Table {
        let (one, results) = (self.report, &self.report.results);
        let took_part = |row: Row| {
            let found = results.participation.iter().find(|share| share.of == row);
            found.map(|share| Self::number(share.people))
        };
        use crate::domain::survey::Origin;
        let few = || Cell::Text(t!(self.lang, "results-hidden"));
        let rows: Vec<(&str, Cell)> = vec![
            ("entity", one.entity.clone().into()),
            ("survey", one.title.read(self.lang.code()).to_owned().into()),
            ("opened", self.at(one.opened_at).into()),
            ("closed", self.at(one.closed_at).into()),
            ("published", self.at(one.published_at).into()),
            (
                "took-part",
                results.took_part.map_or_else(few, Self::number),
            ),
            (
                "chat",
                took_part(Row::Origin(Origin::Chat)).unwrap_or_else(few),
            ),
            (
                "paper",
                took_part(Row::Origin(Origin::Paper)).unwrap_or_else(few),
            ),
            ("seed", results.seed.clone().into()),
        ];
        let label = |what: &str| t!(self.lang, "results-label", what = what);
        let rows = rows
            .into_iter()
            .map(|(what, said)| vec![label(what).into(), said]);
        Table {
            title: self.title("facts"),
            note: String::new(),
            head: Vec::new(),
            rows: rows.collect(),
        }
    }

    /// Who took part, compared with who lives there: zones, groups, origins.
    pub(super) fn participation(&self) -> Vec<Table> {
        let results = &self.report.results;
        let table = |kind: &str| {
            let shown = results
                .participation
                .iter()
                .filter(|share| part(&share.of) == kind);
            let mut rows: Vec<_> = shown.map(|share| self.share(share)).collect();
            let hidden = results.hidden.iter().filter(|row| part(row) == kind);
            rows.extend(hidden.map(|row| {
                let hides = Cell::Text(t!(self.lang, "results-hidden"));
                vec![
                    self.called(row).into(),
                    hides,
                    Cell::Nothing,
                    Cell::Nothing,
                    Cell::Text(String::new()),
                ]
            }));
            Table {
                title: t!(self.lang, "results-who", part = kind),
                note: t!(self.lang, "results-who-note", least = results.least),
                head: self.columns(&[kind, "people", "share", "census", "compared"]),
                rows,
            }
        };
        PARTS
            .iter()
            .map(|kind| table(kind))
            .filter(|table| table.rows.len() > 1)
            .collect()
    }

    fn share(&self, share: &Share) -> Vec<Cell> {
        let census = share.census.and_then(|people| i64::try_from(people).ok());
        let everybody = self.everybody().zip(share.census);
        let lives = everybody.map(|(all, people)| 100.0 * people as f64 / all as f64);
        let compared = share.standing.zip(share.ratio.zip(lives));
        let standing = compared.map(|(standing, (ratio, lives))| {
            t!(
                self.lang,
                "results-standing",
                standing = standing.name(),
                live = self.of_hundred(lives),
                part = self.of_hundred(lives * ratio)
            )
        });
        vec![
            self.called(&share.of).into(),
            Self::number(share.people),
            self.percent(share.share),
            census.map_or(Cell::Nothing, Cell::Number),
            standing.unwrap_or_default().into(),
        ]
    }

    /// How many people there are at all, if the census says so.
    fn everybody(&self) -> Option<u64> {
        let mut all = self.report.results.participation.iter();
        let row = all.find(|share| share.of == Row::All)?;
        row.census.filter(|people| *people > 0)
    }

    /// So many of a hundred; parts of one are said only where there is no whole one.
    fn of_hundred(&self, share: f64) -> String {
        let digits = if share < 1.0 { 1 } else { 0 };
        self.lang.decimal(share, digits)
    }

    /// All choices of a question, the first one first; or its numbers, or its zones.
    pub(super) fn whole(&self, one: &Answered) -> Table {
        let (head, rows) = match &one.found {
            Found::Few => (Vec::new(), vec![vec![t!(self.lang, "results-few").into()]]),
            Found::Texts => (
                Vec::new(),
                vec![vec![t!(self.lang, "results-texts").into()]],
            ),
            Found::Numbers(numbers) => {
                let row = [numbers.mean, numbers.median];
                (
                    self.columns(&["mean", "median"]),
                    vec![row.map(|value| self.decimal(value)).to_vec()],
                )
            }
            Found::Zones(zones) => {
                let called = |key| self.called(&Row::Zone(Some(key)));
                let living = zones
                    .iter()
                    .map(|one| vec![called(one.zone.clone()).into(), Self::number(one.people)]);
                let hidden = one.hidden.iter().map(|row| {
                    vec![
                        self.called(row).into(),
                        t!(self.lang, "results-hidden").into(),
                    ]
                });
                (
                    self.columns(&["zone", "people"]),
                    living.chain(hidden).collect(),
                )
            }
            Found::Ballots(_) => self.ranked(one),
        };
        Table {
            title: one.question.text.read(self.lang.code()).to_owned(),
            note: self.note(one),
            head,
            rows,
        }
    }

    /// How it was answered, and by how many.
    pub(super) fn note(&self, one: &Answered) -> String {
        let method = self.lang.method(&one.question.kind);
        let counts = one.answered.zip(one.skipped).map(|(answered, skipped)| {
            let (answered, skipped) = (
                self.lang.count(answered.into()),
                self.lang.count(skipped.into()),
            );
            t!(
                self.lang,
                "results-answered",
                answered = answered,
                skipped = skipped
            )
        });
        [Some(method), counts]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn ranked(&self, one: &Answered) -> (Vec<String>, Vec<Vec<Cell>>) {
        let outcome = one.outcome(&Row::All);
        let mut head = vec!["choice"];
        let scores = one.question.kind.method().map_or(0, |method| method.most());
        match outcome {
            Some(Outcome::Order(_)) => head.extend(["points", "first", "named", "share"]),
            Some(Outcome::Score(_)) => head.push("mean"),
            Some(Outcome::Choose(..)) | None => head.extend(["votes", "share"]),
        }
        let mut head = self.columns(&head);
        if let Some(Outcome::Score(_)) = outcome {
            head.extend((1..=scores).map(|score| t!(self.lang, "results-score", score = score)));
        }
        let ranking = one.ranking(&Row::All);
        let row = |ranked: &Ranked<'_>| {
            let name = format!("{}. {}", ranked.place, self.name(ranked));
            let mut cells = vec![name.into()];
            cells.push(self.measured(ranked.measure));
            match outcome {
                Some(Outcome::Order(order)) => {
                    let places = order.places.get(ranked.at);
                    let first = places.and_then(|places| places.first());
                    let named = places.map(|places| places.iter().sum());
                    cells.extend(
                        [first.copied(), named]
                            .map(|count| count.map_or(Cell::Nothing, Self::number)),
                    );
                    cells.push(self.percent(ranked.share));
                }
                Some(Outcome::Score(scores)) => {
                    let counts = scores.counts.get(ranked.at).into_iter().flatten();
                    cells.extend(counts.map(|count| Self::number(*count)));
                }
                Some(Outcome::Choose(..)) | None => cells.push(self.percent(ranked.share)),
            }
            cells
        };
        (head, ranking.iter().map(row).collect())
    }

    fn measured(&self, measure: Measure) -> Cell {
        match measure {
            Measure::Votes(votes) => Self::number(votes),
            Measure::Points(points) => i64::try_from(points).map_or(Cell::Nothing, Cell::Number),
            Measure::Mean(mean, _) => mean.map_or(Cell::Nothing, |mean| self.decimal(mean)),
        }
    }

    /// The choices by zone, by group or by origin, so many columns beside each other.
    pub(super) fn parts(&self, one: &Answered, kind: &str, across: Option<usize>) -> Vec<Table> {
        let Found::Ballots(all) = &one.found else {
            return Vec::new();
        };
        let wanted = |told: &&Told| part(&told.of) == kind && told.outcome.ballots() > 0;
        let shown: Vec<_> = all.iter().filter(wanted).collect();
        let hidden = one.hidden.iter().filter(|row| part(row) == kind);
        let hidden: Vec<_> = hidden.map(|row| self.called(row)).collect();
        if shown.len() + hidden.len() < 2 {
            return Vec::new();
        }
        let ranking = one.ranking(&Row::All);
        let measure = ranking.first().map_or("votes", |one| one.measure.name());
        let mut note = t!(self.lang, "results-by-note", measure = measure);
        if !hidden.is_empty() {
            let (rows, least) = (hidden.join(", "), self.report.results.least);
            note = format!(
                "{note} {}",
                t!(self.lang, "results-not-shown", rows = rows, least = least)
            );
        }
        let table = |some: &[&Told]| {
            let mut head = self.columns(&["choice"]);
            head.extend(some.iter().map(|told| self.called(&told.of)));
            let people = some.iter().map(|told| Self::number(told.outcome.ballots()));
            let label = t!(self.lang, "results-column", what = "answered");
            let mut rows = vec![[Cell::Text(label)].into_iter().chain(people).collect()];
            let rankings: Vec<_> = some.iter().map(|told| one.ranking(&told.of)).collect();
            rows.extend(ranking.iter().map(|ranked| {
                let name = ranked.name.read(self.lang.code()).to_owned();
                let cells = rankings.iter().map(|there| {
                    let found = there.iter().find(|other| other.at == ranked.at);
                    found.map_or(Cell::Nothing, |other| self.measured(other.measure))
                });
                [Cell::Text(name)].into_iter().chain(cells).collect()
            }));
            Table {
                title: t!(self.lang, "results-by", part = kind),
                note: note.clone(),
                head,
                rows,
            }
        };
        match shown.is_empty() {
            true => vec![table(&[])],
            false => shown
                .chunks(across.unwrap_or(shown.len()))
                .map(table)
                .collect(),
        }
    }

    /// The same for a page.
    pub(super) fn parts_on_page(&self, one: &Answered, kind: &str) -> Vec<Table> {
        self.parts(one, kind, Some(ACROSS))
    }

    /// The first so many topics of an order against each other.
    pub(super) fn pairs(&self, one: &Answered, most: usize) -> Option<Table> {
        let Some(Outcome::Order(order)) = one.outcome(&Row::All) else {
            return None;
        };
        let ranking = one.ranking(&Row::All);
        let some = &ranking[..ranking.len().min(most)];
        let numbered = |(place, ranked): (usize, &Ranked<'_>)| {
            format!("{}. {}", place + 1, ranked.name.read(self.lang.code()))
        };
        let mut head = self.columns(&["over"]);
        head.extend((1..=some.len()).map(|place| format!("{place}.")));
        let row = |(place, ranked): (usize, &Ranked<'_>)| {
            let against = some.iter().map(|other| match other.at == ranked.at {
                true => Cell::Nothing,
                false => Self::number(order.pairs.over(ranked.at, other.at)),
            });
            [numbered((place, ranked)).into()]
                .into_iter()
                .chain(against)
                .collect()
        };
        Some(Table {
            title: self.title("pairs"),
            note: t!(
                self.lang,
                "results-pairs-note",
                shown = some.len(),
                all = ranking.len()
            ),
            head,
            rows: some.iter().enumerate().map(row).collect(),
        })
    }
}
