//! What there is to know besides name, token and schedule: the article, who coordinates, who answers for
//! personal data, the days on which the entity works.

use super::ask::Ask;
use crate::cli::failure::Failure;
use crate::clock::Clock;
use crate::domain::base::EntityName;
use crate::domain::calendar::{Calendar, CalendarSpec, NonBusinessDay};
use crate::domain::process::is_email;
use crate::locale::Lang;
use crate::render::Word;
use crate::t;
use chrono::NaiveDate;

/// What was said; `None`: it is asked.
#[derive(clap::Args)]
pub(super) struct MoreArgs {
    /// The article before the name in a sentence («la»); "-" for none
    #[arg(long)]
    article: Option<String>,
    /// Who coordinates: a name or a post, for whom the invitation is
    #[arg(long)]
    coordinator: Option<String>,
    /// Where to write to whoever answers for personal data
    #[arg(long, value_name = "EMAIL")]
    controller: Option<String>,
    /// Whether Saturday is a working day: yes or no
    #[arg(long, value_name = "YES|NO")]
    saturdays: Option<String>,
    /// A day on which the entity does not work, and its act: "16/10/2026 Decreto 45"; may be repeated
    #[arg(long, value_name = "DAY ACT")]
    civic_day: Vec<String>,
}

/// What there is to know.
pub(super) struct More {
    /// `None`: it follows from the name.
    pub article: Option<String>,
    pub coordinator: String,
    pub controller: Option<String>,
    pub saturdays: bool,
    pub civic_days: Vec<(NaiveDate, String)>,
}

/// Asks for what no option has said.
pub(super) fn ask(
    args: &MoreArgs,
    ask: &mut Ask,
    (lang, name): (Lang, &str),
) -> Result<More, Failure> {
    let article = None;
    let usual = lang.the(EntityName { name, article }, lang);
    let usual = usual.strip_suffix(name).unwrap_or_default().trim();
    let usual = if usual.is_empty() { "-" } else { usual };
    let short = |text: &str| {
        let good = text.chars().count() <= 12 && !text.contains(char::is_whitespace);
        (good && !text.is_empty()).then(|| text.to_owned())
    };
    let question = t!(lang, "init-ask-article", name = name, usual = usual);
    let given = args.article.as_deref();
    let said = ask.text(
        lang,
        given,
        "--article",
        question,
        short,
        Some(usual.to_owned()),
    )?;
    let article = (said != usual).then(|| said.replace('-', ""));
    let any = |text: &str| Some(text.to_owned());
    let given = args.coordinator.as_deref();
    let question = t!(lang, "init-ask-coordinator");
    let nothing = Some(String::new());
    let coordinator = ask.text(lang, given, "--coordinator", question, any, nothing.clone())?;
    let email = |text: &str| is_email(text).then(|| text.to_owned());
    let given = args.controller.as_deref();
    let question = t!(lang, "init-ask-controller");
    let controller = ask.text(
        lang,
        given,
        "--controller",
        question,
        email,
        nothing.clone(),
    )?;
    let answer = |text: &str| {
        let word = Word::of(text).filter(|word| matches!(word, Word::Yes | Word::No));
        word.map(|word| word.name().to_owned())
    };
    let given = args.saturdays.as_deref();
    let question = t!(lang, "init-ask-saturdays");
    let usual = Some(Word::No.name().to_owned());
    let saturdays = ask.text(lang, given, "--saturdays", question, answer, usual)?;
    Ok(More {
        article,
        coordinator,
        controller: Some(controller).filter(|email| !email.is_empty()),
        saturdays: saturdays == Word::Yes.name(),
        civic_days: civic_days(args, ask, lang)?,
    })
}

/// Days on which the entity does not work, one after another until nothing is written.
fn civic_days(
    args: &MoreArgs,
    ask: &mut Ask,
    lang: Lang,
) -> Result<Vec<(NaiveDate, String)>, Failure> {
    let today = Clock::system().now().date_naive();
    let read = |text: &str| {
        let (day, act) = text.trim().split_once(char::is_whitespace)?;
        let (day, _) = lang.read_moment(day, today)?;
        // What the calendar does not take is refused here, where it can be written again.
        let local = NonBusinessDay {
            date: day,
            act: act.trim().to_owned(),
            adopted_on: None,
        };
        let spec = CalendarSpec {
            non_business_days: vec![local],
            ..CalendarSpec::default()
        };
        Calendar::new(spec).ok()?;
        Some((day, act.trim().to_owned()))
    };
    let good = |text: &str| read(text).map(|_| text.to_owned());
    let mut days = Vec::new();
    for given in &args.civic_day {
        let question = t!(lang, "init-ask-civic-day");
        let said = ask.text(lang, Some(given), "--civic-day", question, good, None)?;
        days.extend(read(&said));
    }
    while args.civic_day.is_empty() {
        let question = t!(lang, "init-ask-civic-day");
        let nothing = Some(String::new());
        let said = ask.text(lang, None, "--civic-day", question, good, nothing)?;
        match read(&said) {
            Some(day) => days.push(day),
            None => break,
        }
    }
    Ok(days)
}
