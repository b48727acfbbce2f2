//! Why an entity cannot start, or had to stop, in the operator's language.
//!
//! What the database, the network and the machine say of themselves stands beside it as they say it; the
//! log has it in English.

use super::failure::Failure;
use crate::app::AppError;
use crate::bot_api::CallError;
use crate::demo::DemoError;
use crate::locale::Lang;
use crate::store::{Chain, StoreError};
use crate::t;

/// One line for whoever started it.
pub(super) fn cannot_start(lang: Lang, error: &AppError) -> Failure {
    no_start(lang, reason(lang, error))
}

/// The same of a demo.
pub(super) fn no_demo(lang: Lang, error: &DemoError) -> Failure {
    let why = match error {
        DemoError::App(error) => reason(lang, error),
        DemoError::Config(problems) => {
            let all: Vec<_> = problems.iter().map(|one| one.text(lang)).collect();
            all.join("\n")
        }
        DemoError::Io(_) | DemoError::Town(_) | DemoError::Phones(_) | DemoError::Schedule(_) => {
            Chain(error).to_string()
        }
    };
    no_start(lang, why)
}

/// A line that says that it cannot start, and this reason.
pub(super) fn no_start(lang: Lang, reason: String) -> Failure {
    Failure::Input(t!(lang, "run-cannot-start", reason = reason))
}

/// Why, and what may be done about it.
pub(super) fn reason(lang: Lang, error: &AppError) -> String {
    match error {
        AppError::Store(error) => of_the_store(lang, error),
        AppError::Listen { address, error } => {
            let (address, why) = (address.to_string(), error.to_string());
            t!(lang, "run-cannot-listen", address = address, why = why)
        }
        AppError::Token(_) | AppError::Telegram(CallError::Unauthorized) => t!(lang, "run-token"),
        AppError::Telegram(error) => {
            t!(lang, "run-no-telegram", why = Chain(error).to_string())
        }
        AppError::Client(error) => {
            t!(lang, "run-no-telegram", why = Chain(error).to_string())
        }
        AppError::Part(_) => t!(lang, "run-broke-down"),
        AppError::Declare(error) => t!(lang, "run-no-spaces", why = Chain(error).to_string()),
        AppError::Recount(error) => t!(lang, "run-no-dates", why = Chain(error).to_string()),
        AppError::Cron(error) => error.to_string(),
    }
}

fn of_the_store(lang: Lang, error: &StoreError) -> String {
    match error {
        StoreError::Outage(why) => t!(lang, "run-database-away", why = why.to_string()),
        StoreError::Unopened(url, why) => {
            let (url, why) = (url.as_str(), why.to_string());
            t!(lang, "run-database-closed", url = url, why = why)
        }
        StoreError::Newer(migration) => {
            let migration = migration.to_string();
            t!(lang, "run-database-newer", migration = migration)
        }
        StoreError::UnknownKind(url) => t!(lang, "run-database-kind", url = url.as_str()),
        StoreError::InUse(file) => t!(lang, "run-database-in-use", file = file.as_str()),
        StoreError::Conflict(_)
        | StoreError::Fault(_)
        | StoreError::Rows { .. }
        | StoreError::Migrate(_) => {
            t!(lang, "run-database-fails", why = Chain(error).to_string())
        }
    }
}
