//! What happened to a term, as the command line says it: read here, judged in `domain::calendar`.

use super::super::failure::Failure;
use super::super::values;
use crate::domain::calendar::{Change, Changes, Refusal};
use crate::domain::question::Kind;
use crate::locale::Lang;
use crate::t;
use chrono::NaiveDate;

const EXTENDED_ON: &str = "--extended-on";
const EXTENDED_DAYS: &str = "--extended-days";
const COMPLETION: &str = "--completion";
const TRANSFERRED: &str = "--transferred";

#[derive(clap::Args)]
#[group(skip)]
pub(super) struct Args {
    /// The term was extended: the day on which the notice left, the last one at the latest, as in
    /// 2024-08-02 (CPACA art. 14 par.). Once, and to twice the term at most
    #[arg(long, value_name = "DATE")]
    extended_on: Option<String>,
    /// With --extended-on: how many business days more. Without it, as many as the term
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    extended_days: Option<String>,
    /// What was missing was asked for: the day of asking and, after a comma, the day on which the
    /// person completed it (CPACA art. 17). Without the second the clock stands still and there is no
    /// date
    #[arg(long, value_name = "ASKED,ANSWERED")]
    completion: Option<String>,
    /// It was sent to another entity: the day on which that one received it, the fifth business day at
    /// the latest. It has a whole term of its own from there, by the national calendar (CPACA art. 21)
    #[arg(long, value_name = "DATE")]
    transferred: Option<String>,
}

impl Args {
    fn given(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            (EXTENDED_ON, &self.extended_on),
            (EXTENDED_DAYS, &self.extended_days),
            (COMPLETION, &self.completion),
            (TRANSFERRED, &self.transferred),
        ]
        .into_iter()
        .filter_map(|(field, value)| value.as_deref().map(|value| (field, value)))
    }

    /// Beside another flag there is no change, of whatever kind.
    pub(super) fn refuse_with(&self, lang: Lang, flag: &str) -> Result<(), Failure> {
        let Some((field, value)) = self.given().next() else {
            return Ok(());
        };
        let right = match flag {
            "--months" if field != TRANSFERRED => lang.refusal(&Refusal::TermInMonths),
            _ => t!(lang, "input-changes-with", flag = flag),
        };
        Err(wrong(lang, field, value, right))
    }

    /// What was said; `kind` is what kind of petition it is, if that was said.
    pub(super) fn read(&self, lang: Lang, kind: Option<Kind>) -> Result<Changes, Failure> {
        let date = |field, text: &str| values::date(lang, field, text, text);
        let more = match (&self.extended_on, &self.extended_days) {
            (_, None) => None,
            (Some(_), Some(days)) => Some(values::number(lang, EXTENDED_DAYS, days)?),
            (None, Some(days)) => {
                let right = t!(lang, "input-extended-days-alone");
                return Err(wrong(lang, EXTENDED_DAYS, days, right));
            }
        };
        let told_on = self.extended_on.as_deref();
        let more = match (kind, told_on) {
            (Some(kind), Some(on)) => Some(self.allowed(lang, kind, on, more)?),
            (_, _) => more,
        };
        let told_on = told_on.map(|on| date(EXTENDED_ON, on)).transpose()?;
        let transferred = self.transferred.as_deref();
        Ok(Changes {
            extension: told_on.map(|on| (on, more)),
            completion: self.completion(lang)?,
            transferred: transferred.map(|on| date(TRANSFERRED, on)).transpose()?,
        })
    }

    /// How many business days more, as the law of its kind allows.
    fn allowed(
        &self,
        lang: Lang,
        kind: Kind,
        told_on: &str,
        more: Option<u32>,
    ) -> Result<u32, Failure> {
        let most = kind.most_more();
        let Some(norm) = kind.extension_norm() else {
            let right = t!(lang, "refused-no-more-time");
            return Err(wrong(lang, EXTENDED_ON, told_on, right));
        };
        match more.unwrap_or(most) {
            more if more <= most => Ok(more),
            more => {
                let right = t!(lang, "extend-days-range", most = most, norm = norm);
                Err(wrong(lang, EXTENDED_DAYS, &more.to_string(), right))
            }
        }
    }

    fn completion(&self, lang: Lang) -> Result<Option<(NaiveDate, Option<NaiveDate>)>, Failure> {
        let Some(text) = self.completion.as_deref() else {
            return Ok(None);
        };
        let date = |part: &str| values::date(lang, COMPLETION, text, part);
        Ok(Some(match text.split_once(',') {
            None => (date(text)?, None),
            Some((asked_on, answered_on)) if answered_on.trim().is_empty() => {
                (date(asked_on)?, None)
            }
            Some((asked_on, answered_on)) => (date(asked_on)?, Some(date(answered_on)?)),
        }))
    }

    /// What the law does not allow, with the flag that said it.
    pub(super) fn refused(&self, lang: Lang, (change, no): (Change, Refusal)) -> Failure {
        let out_of_range = matches!(no, Refusal::ExtensionOutOfRange { .. });
        let (field, value) = match change {
            Change::Extension if out_of_range => (EXTENDED_DAYS, &self.extended_days),
            Change::Extension => (EXTENDED_ON, &self.extended_on),
            Change::Request | Change::Completion => (COMPLETION, &self.completion),
            Change::Transfer => (TRANSFERRED, &self.transferred),
        };
        let value = value.as_deref().unwrap_or_default();
        wrong(lang, field, value, lang.refusal(&no))
    }
}

fn wrong(lang: Lang, field: &str, value: &str, right: String) -> Failure {
    Failure::Input(values::wrong(lang, field, value.as_bytes(), right))
}
