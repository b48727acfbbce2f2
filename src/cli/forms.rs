//! `convoca forms`: paper forms of a survey, each with a number and a code. Only digests are kept: what is
//! not written down when they are made is gone.

use super::check::read_all;
use super::failure::Failure;
use super::run::runtime;
use super::trouble::cannot_start;
use crate::actions::ActionError;
use crate::actions::survey::paper::{MOST_FORMS, make_forms};
use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::Refused;
use crate::domain::survey::Refusal;
use crate::files::base::replace_secret;
use crate::files::survey::forms::{Printed, page};
use crate::locale::Lang;
use crate::store::StoreError;
use crate::t;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Paper forms of an open survey, to be printed: each works once, on paper or in the chat.
///
/// Forms that are made again get numbers of their own. The codes cannot be read again later.
#[derive(clap::Args)]
#[command(after_help = "Example:
  convoca forms 3 --count 200 --out formularios.html")]
pub(super) struct Args {
    /// The number of the survey.
    survey: String,
    /// How many, from 1 to 1000.
    #[arg(long, value_name = "N")]
    count: String,
    /// The page to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The entity's configuration.
    #[arg(long, value_name = "FILE", default_value = "convoca.toml")]
    config: PathBuf,
    /// Language of messages to the operator: es, en or another that there is. The forms have the entity's.
    #[arg(long, default_value = "es")]
    lang: String,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = super::values::lang(&args.lang)?;
    let config = read_all(std::slice::from_ref(&args.config), lang)?.remove(0);
    let count = args.count.trim().parse().ok();
    let Some(count) = count.filter(|count| (1..=MOST_FORMS).contains(count)) else {
        let value = super::values::shown(args.count.as_bytes());
        let most = MOST_FORMS.to_string();
        let told = t!(lang, "forms-bad-count", value = value, most = most);
        return Err(Failure::Input(told));
    };
    let file = args.out.display().to_string();
    if args.out.exists() {
        return Err(Failure::Input(t!(lang, "directory-exists", file = file)));
    }
    let (first, last) = runtime()?.block_on(make(args, config, count, lang))?;
    let (first, last) = (first.to_string(), last.to_string());
    let count = count.to_string();
    let told = t!(
        lang,
        "forms-made",
        count = count,
        first = first,
        last = last,
        file = file
    );
    writeln!(io::stdout().lock(), "{told}")?;
    Ok(ExitCode::SUCCESS)
}

/// Makes them and writes the page; the first and the last number.
async fn make(
    args: &Args,
    config: Config,
    count: usize,
    lang: Lang,
) -> Result<(i64, i64), Failure> {
    let app = App::open(config, Clock::system()).await;
    let app = app.map_err(|error| cannot_start(lang, &error))?;
    let bot = app.bot_name().await;
    let bot = bot.map_err(|error| cannot_start(lang, &error))?;
    let failed = |error: StoreError| cannot_start(lang, &AppError::Store(error));
    // What is no number is the number of none.
    let id = args.survey.trim().parse().unwrap_or(0);
    let codes = (0..count).map(|_| crate::secret::code());
    let codes = codes.collect::<io::Result<Vec<_>>>()?;
    let mut tx = app.store.begin().await.map_err(failed)?;
    let made = make_forms(&mut tx, None, id, codes, app.clock.now()).await;
    let (survey, forms) = made.map_err(|error| match error {
        ActionError::Store(error) => failed(error),
        ActionError::Refused(Refused::Survey(Refusal::NoSuchForm)) => {
            Failure::Input(t!(lang, "ballots-no-numbers"))
        }
        ActionError::NotFound(_) | ActionError::Refused(_) | ActionError::Report(..) => {
            let value = super::values::shown(args.survey.as_bytes());
            Failure::Input(t!(lang, "forms-bad-survey", value = value))
        }
    })?;
    let printed = Printed {
        entity: &app.desk.now().entity,
        bot: &bot,
        name: &survey.name,
        survey: &survey.survey,
        places: &survey.places,
    };
    let pairs = forms.iter().map(|form| (form.number, form.code.as_str()));
    let page = page(printed, pairs, app.desk.now().language);
    // Forms without their codes in the database are of no use, but the other way round is worse.
    replace_secret(&args.out, page.as_bytes()).map_err(|error| {
        let (file, reason) = (args.out.display().to_string(), error.to_string());
        let told = t!(lang, "directory-cannot-write", file = file, reason = reason);
        Failure::Input(told)
    })?;
    tx.commit().await.map_err(failed)?;
    let number =
        |form: Option<&crate::actions::survey::paper::Form>| form.map_or(0, |one| one.number);
    Ok((number(forms.first()), number(forms.last())))
}
