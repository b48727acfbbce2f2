//! `convoca init`: from a name, a token and a schedule to a folder from which the bot runs.
//!
//! Everything is written beside its place first and appears there whole, or not at all. Then it is opened once,
//! so that what is left to do can be done in the chat.

mod ask;
mod folder;
mod more;
mod opened;
mod schedule;

use super::failure::Failure;
use crate::config::Overrides;
use crate::domain::base::Key;
use crate::locale::Lang;
use crate::t;
use ask::Ask;
use more::More;
use secrecy::{ExposeSecret, SecretString};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Sets up an entity: asks for its name, the bot's token, its schedule and its days, shows what it understood,
/// proposes topics, writes a folder from which `convoca run` works, and prints the link for whoever coordinates.
///
/// What an option says is not asked. Nothing that is there is overwritten. The token goes into a file of
/// its own that only its owner can read; if `TELOXIDE_TOKEN` has it, it stays there.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  convoca init
  convoca init --name \"Municipio\" --schedule cronograma.xlsx --folder municipio --yes")]
pub(super) struct Args {
    /// The entity's name, as people read it
    #[arg(long)]
    name: Option<String>,
    /// The bot's token from @BotFather; other users of this machine may see it here, so it is better
    /// typed when it is asked for, or in TELOXIDE_TOKEN
    #[arg(long)]
    token: Option<SecretString>,
    /// The entity's schedule, in any form that `convoca import` reads
    #[arg(long, value_name = "FILE")]
    schedule: Option<PathBuf>,
    /// Language of the bot and of these messages: es, en or another that there is
    #[arg(long)]
    lang: Option<String>,
    #[command(flatten)]
    more: more::MoreArgs,
    /// The folder to make; it must not be there, or be empty
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Never asks; what has no option gets its usual value
    #[arg(long)]
    yes: bool,
}

/// What there is to know.
struct Answers {
    name: String,
    lang: Lang,
    /// `None`: it stays in the environment.
    token: Option<SecretString>,
    more: More,
    folder: PathBuf,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let mut ask = Ask::new(args.yes);
    let lang = match &args.lang {
        Some(code) => super::values::lang(code)?,
        None => ask.lang()?,
    };
    let name = ask.text(
        lang,
        args.name.as_deref(),
        "--name",
        t!(lang, "init-ask-name"),
        |text| (!text.is_empty()).then(|| text.to_owned()),
        None,
    )?;
    let token = token(args, &mut ask, lang)?;
    let more = more::ask(&args.more, &mut ask, (lang, &name))?;
    let mut out = io::stdout();
    let mut read = match &args.schedule {
        Some(file) => Some(schedule::read(file, lang)?),
        None => schedule_asked(&mut ask, lang)?,
    };
    if let Some(read) = &mut read {
        schedule::show(&mut out, read, lang)?;
        read.choose(&mut out, &mut ask, lang)?;
    }
    let usual = Key::of_name(&name, |_| false).to_string();
    let folder = ask.text(
        lang,
        args.folder.as_ref().and_then(|folder| folder.to_str()),
        "--folder",
        t!(lang, "init-ask-folder", usual = usual.as_str()),
        |text| Some(text.to_owned()),
        Some(usual),
    )?;
    let answers = Answers {
        name,
        lang,
        token,
        more,
        folder: folder.into(),
    };
    let folder = folder::write(&answers, read.as_ref())?;
    let config = folder::read_back(&folder, lang)?;
    let schedule = read.as_ref().map(schedule::Read::copy);
    let opened = opened::opened(config, read.as_ref(), lang)?;
    let unloaded = schedule.filter(|_| opened.activities.is_none());
    tell(
        &mut out,
        &answers,
        &folder,
        (read.is_some(), unloaded.as_deref()),
    )?;
    opened::tell(&mut out, &opened, &answers.more.coordinator, lang)?;
    Ok(ExitCode::SUCCESS)
}

/// The token to be written down, unless the environment has it.
fn token(args: &Args, ask: &mut Ask, lang: Lang) -> Result<Option<SecretString>, Failure> {
    let given = args.token.as_ref().map(ExposeSecret::expose_secret);
    if given.is_none() && Overrides::from_environment().token.is_some() {
        return Ok(None);
    }
    let good = |text: &str| {
        let (number, rest) = text.split_once(':')?;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let good = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        (good && !rest.is_empty() && rest.chars().all(plain)).then(|| text.to_owned())
    };
    let question = t!(lang, "init-ask-token");
    let token = ask.secret(lang, given, "--token", question, good)?;
    Ok(Some(token.into()))
}

/// The schedule that somebody names when asked; they may have none.
fn schedule_asked(ask: &mut Ask, lang: Lang) -> Result<Option<schedule::Read>, Failure> {
    loop {
        let question = t!(lang, "init-ask-schedule");
        let file = ask.text(
            lang,
            None,
            "--schedule",
            question,
            |text| Some(text.to_owned()),
            Some(String::new()),
        )?;
        if file.is_empty() {
            return Ok(None);
        }
        match schedule::read(&as_dragged(&file), lang) {
            Ok(read) => return Ok(Some(read)),
            Err(Failure::Input(why)) => writeln!(io::stderr(), "{why}")?,
            Err(failure) => return Err(failure),
        }
    }
}

/// The path of a file that was dragged into a terminal, with quotes around it, or is written from home on.
fn as_dragged(text: &str) -> PathBuf {
    let quoted = |quote: char| {
        let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
        (!inner.is_empty()).then_some(inner)
    };
    let text = quoted('\'').or_else(|| quoted('"')).unwrap_or(text);
    let home = text.strip_prefix("~/").zip(std::env::home_dir());
    home.map_or_else(|| PathBuf::from(text), |(rest, home)| home.join(rest))
}

fn tell(
    out: &mut impl Write,
    answers: &Answers,
    folder: &Path,
    (had_schedule, schedule): (bool, Option<&str>),
) -> io::Result<()> {
    let lang = answers.lang;
    let shown = folder.display().to_string();
    writeln!(out, "\n{}", t!(lang, "init-done", folder = shown.as_str()))?;
    match answers.token {
        Some(_) => writeln!(out, "{}", t!(lang, "init-token-kept", file = folder::TOKEN))?,
        None => writeln!(out, "{}", t!(lang, "init-token-outside"))?,
    }
    if !had_schedule {
        writeln!(out, "{}", t!(lang, "init-no-schedule"))?;
    }
    writeln!(out, "\n{}", t!(lang, "init-next", folder = shown))?;
    match schedule {
        Some(file) => writeln!(out, "{}", t!(lang, "init-next-schedule", file = file)),
        None => Ok(()),
    }
}
