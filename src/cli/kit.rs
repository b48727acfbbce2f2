//! `convoca kit`: a space as pieces for other channels, in a folder.

use super::check::read_all;
use super::failure::Failure;
use super::run::runtime;
use super::trouble::cannot_start;
use crate::actions::space::publish;
use crate::app::App;
use crate::clock::Clock;
use crate::domain::space::{Phase, Refusal};
use crate::{files, render, t};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Writes texts for WhatsApp, Facebook and the radio, a poster and a card about a space.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The entity's configuration.
    #[arg(long, value_name = "FILE", default_value = "convoca.toml")]
    config: PathBuf,
    /// The key of the space.
    #[arg(long, value_name = "KEY")]
    space: String,
    /// Language of the pieces and of messages to the operator: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
    /// The folder to write to.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = super::values::lang(&args.lang)?;
    let mut configs = read_all(std::slice::from_ref(&args.config), lang)?;
    let config = configs.remove(0);
    let pieces = runtime()?.block_on(async {
        let app = App::open(config, Clock::system()).await;
        let app = app.map_err(|error| cannot_start(lang, &error))?;
        let bot = app.bot_name().await;
        bot.map_err(|error| cannot_start(lang, &error))?;
        let spaces = async { app.store.begin().await?.spaces().await }.await;
        let spaces = spaces.map_err(|error| cannot_start(lang, &error.into()))?;
        let mut all = spaces.0.iter();
        let Some(stored) = all.find(|stored| stored.space.key.as_str() == args.space) else {
            let known: Vec<_> = spaces.0.iter().map(|one| one.space.key.as_str()).collect();
            return Err(Failure::Input(t!(
                lang,
                "kit-no-space",
                value = args.space.as_str(),
                known = known.join(", ")
            )));
        };
        let refusal = match stored.space.phase_at(app.clock.now()) {
            Phase::Cancelled => Some(Refusal::Cancelled),
            Phase::Closed => Some(Refusal::Over),
            Phase::Draft | Phase::Announced | Phase::UnderWay => None,
        };
        if let Some(refusal) = refusal {
            return Err(Failure::Input(render::space_refusal(lang, refusal)));
        }
        let mut pieces = Vec::new();
        // The name was told above.
        if let Some(notice) = publish::notice(&app.desk.now(), stored, lang) {
            let texts = publish::texts(&notice).into_iter();
            pieces.extend(texts.map(|(name, text)| (format!("{name}.txt"), text.into_bytes())));
            for (name, picture) in publish::pictures(&notice) {
                pieces.push((format!("{name}.txt"), picture.alt.clone().into_bytes()));
                let files = publish::files(name, &picture).into_iter();
                pieces.extend(files.map(|file| (file.name, file.content)));
            }
        }
        Ok(pieces)
    })?;
    std::fs::create_dir_all(&args.out)?;
    for (name, content) in &pieces {
        files::replace(&args.out.join(name), content)?;
    }
    let folder = args.out.display().to_string();
    let told = t!(lang, "kit-written", folder = folder, count = pieces.len());
    writeln!(io::stdout().lock(), "{told}")?;
    Ok(ExitCode::SUCCESS)
}
