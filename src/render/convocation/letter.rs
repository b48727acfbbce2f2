//! What leaves to many: the text of a convocation with its placeholders filled, news of a space, and
//! the buttons under them. One text for all who read a language, whoever they are.

use crate::domain::base::EntityName;
use crate::domain::convocation::{Action, Flaw, check, fill};
use crate::domain::mailing::Readers;
use crate::domain::space::Space;
use crate::locale::{Lang, one_stop};
use crate::render::convocation::Button;
use crate::render::space::card::ask;
use crate::render::space::guests::no_longer;
use crate::render::{Buttons, File, FileKind, Say, question, send, space};
use crate::store::FileRef;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// A text for many, below a file if there is one.
pub(in crate::render) fn letter(html: String, file: Option<&FileRef>, buttons: Buttons) -> Say {
    match file {
        Some(file) => Say::File(File {
            kind: match file.kind {
                FileKind::Photo => FileKind::Photo,
                FileKind::Voice | FileKind::Document => FileKind::Document,
            },
            kept: Some(file.file_id.clone()),
            caption: html,
            buttons,
        }),
        None => send(html, buttons),
    }
}

/// What the text of a convocation can name.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The entity, and its language.
    pub entity: (EntityName<'a>, Lang),
    /// The space it is about, with its key in the database.
    pub space: Option<(i64, &'a Space)>,
    /// The entity's time zone.
    pub zone: Tz,
}

/// Placeholders, by their names in the catalogue.
const PLACEHOLDERS: [&str; 8] = [
    "the-entity",
    "entity",
    "space",
    "date",
    "hour",
    "place",
    "link",
    "support",
];

impl About<'_> {
    /// The names of the placeholders that mean something here, as people read them.
    pub fn placeholders(&self, lang: Lang) -> Vec<String> {
        let means = |what: &&&str| self.space.is_some() || what.ends_with("entity");
        let names = PLACEHOLDERS.iter().filter(means);
        names.map(|what| placeholder(lang, what)).collect()
    }

    /// Puts the value of a placeholder, named in any language, behind the text so far; whether it means
    /// something.
    fn put(&self, lang: Lang, name: &str, text: &mut String) -> bool {
        let known = Lang::all().flat_map(|named_in| PLACEHOLDERS.map(|what| (named_in, what)));
        let is_it = |(named_in, what): &(Lang, &'static str)| {
            names(*named_in, what).any(|known| known == name.to_lowercase())
        };
        match known.into_iter().find(is_it) {
            Some((_, "the-entity")) => self.put_entity(lang, name, text),
            Some((_, what)) => match self.value(lang, what) {
                Some(value) => text.push_str(&escape(&value)),
                None => return false,
            },
            None => return false,
        }
        true
    }

    /// The entity with its article, as it stands there; with a capital where its author wrote one.
    fn put_entity(&self, lang: Lang, name: &str, text: &mut String) {
        let (entity, own) = self.entity;
        let escaped = escape(entity.name);
        let entity = EntityName {
            name: &escaped,
            ..entity
        };
        let phrase = lang.phrase(entity, own);
        match name.starts_with(char::is_uppercase) {
            true => text.push_str(&phrase.at_first()),
            false => phrase.put(text),
        }
    }

    fn value(&self, lang: Lang, what: &str) -> Option<String> {
        if what == "entity" {
            return Some(self.entity.0.name.to_owned());
        }
        let (_, space) = self.space?;
        let starts_at = space.starts_at.with_timezone(&self.zone);
        Some(match what {
            "space" => space.name.read(lang.code()).to_owned(),
            "date" => lang.long_date(starts_at.date_naive()),
            "hour" => lang.hour(starts_at.time()),
            "place" => match (&space.place, &space.url) {
                (Some(place), _) => place.clone(),
                (None, Some(_)) => t!(lang, "place-on-the-net"),
                (None, None) => t!(lang, "place-to-be-told"),
            },
            "link" => space.url.clone().unwrap_or_default(),
            _ => space.details.support.clone().unwrap_or_default(),
        })
    }
}

/// The names of a placeholder: the one we say, then others that texts were written with.
fn names(lang: Lang, what: &str) -> impl Iterator<Item = String> {
    let names = t!(lang, "placeholder", what = what);
    let names: Vec<_> = names
        .split(',')
        .map(|name| name.trim().to_owned())
        .collect();
    names.into_iter()
}

/// A placeholder as people write it.
fn placeholder(lang: Lang, what: &str) -> String {
    let name = names(lang, what).next().unwrap_or_default();
    format!("{{{name}}}")
}

/// The text that is proposed for the convocation to a space.
pub fn usual_call(lang: Lang, is_about_space: bool) -> String {
    if !is_about_space {
        return String::new();
    }
    let put = |what| placeholder(lang, what);
    t!(
        lang,
        "call-usual",
        entity = put("the-entity"),
        space = put("space"),
        date = put("date"),
        hour = put("hour"),
        place = put("place")
    )
}

/// The text of a convocation in one language, filled in; it can be sent.
#[derive(Clone, Debug)]
pub struct CallText {
    html: String,
    /// Whether it reminds those who said that they come.
    reminds: bool,
}

impl CallText {
    /// Fills in the text for one language, for a message with or without a file.
    ///
    /// # Errors
    /// The [`Flaw`] in it.
    pub fn new(
        lang: Lang,
        text: &str,
        has_file: bool,
        about: &About<'_>,
        (corrected, readers): (Option<DateTime<Utc>>, Readers),
    ) -> Result<Self, Flaw> {
        let html = fill(text, |name, text| about.put(lang, name, text))?;
        let mut html = one_stop(html);
        if let Some(at) = corrected {
            let at = at.with_timezone(&about.zone);
            let (date, hour) = (lang.short_date(at.date_naive()), lang.hour(at.time()));
            html.push_str("\n\n");
            html.push_str(&t!(lang, "call-corrected", date = date, hour = hour));
        }
        check(&html, has_file)?;
        let reminds = readers == Readers::Coming && about.space.is_some();
        if reminds {
            // Who said that they come is not asked again.
            let asked = t!(lang, "call-usual-ask");
            let plain = html.strip_suffix(asked.as_str()).map(str::trim_end);
            let plain = plain.unwrap_or(&html);
            let told = format!("{}\n\n{plain}", t!(lang, "call-coming"));
            // What fits without it leaves in any case.
            if check(&told, has_file).is_ok() {
                html = told;
            }
        }
        Ok(Self { html, reminds })
    }
}

/// The convocation as people get it.
pub fn call(
    lang: Lang,
    CallText { html, reminds }: &CallText,
    file: Option<&FileRef>,
    actions: &[Action],
    wave: i64,
    about: &About<'_>,
) -> Say {
    let mut buttons = match about.space {
        // They said yes: what they can still say is that it is no more.
        Some((id, _)) if *reminds => {
            let others = actions.iter().filter(|one| !one.is_answer());
            let others: Vec<_> = others.copied().collect();
            let mut buttons = vec![vec![no_longer(lang, id)]];
            buttons.extend(answers(lang, &others, about));
            buttons
        }
        Some(_) | None => answers(lang, actions, about),
    };
    let leave = Button::Leave { wave };
    buttons.push(vec![(t!(lang, "button-unsubscribe"), leave.into())]);
    letter(html.clone(), file, buttons)
}

/// The buttons with which people answer, two in a row.
fn answers(lang: Lang, actions: &[Action], about: &About<'_>) -> Buttons {
    let Some((id, space)) = about.space else {
        let asks = actions.contains(&Action::Ask);
        return match asks {
            true => vec![vec![(t!(lang, "button-ask"), question::Button::Ask.into())]],
            false => Buttons::new(),
        };
    };
    let all = actions.iter().filter(|one| one.reaches(Some(space)));
    let all = all.map(|action| match action {
        Action::Coming => (
            t!(lang, "button-coming"),
            space::Button::Come { space: id }.into(),
        ),
        Action::Declined => (
            t!(lang, "button-declined"),
            space::Button::Decline { space: id }.into(),
        ),
        Action::Remind => (
            t!(lang, "button-remind"),
            space::Button::Remind { space: id }.into(),
        ),
        Action::Ask => ask(lang, id, space),
        Action::Map => (t!(lang, "button-map"), Button::Map { space: id }.into()),
        Action::Calendar => (
            t!(lang, "button-calendar"),
            space::Button::Calendar { space: id }.into(),
        ),
    });
    all.collect::<Vec<_>>()
        .chunks(2)
        .map(<[_]>::to_vec)
        .collect()
}

/// What changed about a space, for those who knew of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpaceNews {
    /// It takes place at another time.
    Rescheduled,
    /// It takes place elsewhere.
    Moved,
    /// Both.
    Both,
    /// More than once, and nobody heard of it yet.
    Several,
    /// It does not take place.
    Cancelled,
}

impl SpaceNews {
    fn name(self) -> &'static str {
        match self {
            Self::Rescheduled => "rescheduled",
            Self::Moved => "moved",
            Self::Both => "both",
            Self::Several => "several",
            Self::Cancelled => "cancelled",
        }
    }
}

/// SpaceNews of a space, with its reason if one was given.
pub fn news(lang: Lang, news: SpaceNews, reason: Option<&str>, about: &About<'_>) -> Say {
    let value = |what| escape(&about.value(lang, what).unwrap_or_default());
    let (space, date, hour) = (value("space"), value("date"), value("hour"));
    let told = match news {
        SpaceNews::Cancelled => t!(
            lang,
            "space-news-cancelled",
            space = space,
            date = date,
            hour = hour
        ),
        SpaceNews::Rescheduled | SpaceNews::Moved | SpaceNews::Both | SpaceNews::Several => {
            let place = value("place");
            t!(
                lang,
                "space-news-now",
                space = space,
                date = date,
                hour = hour,
                place = place
            )
        }
    };
    let title = t!(lang, "space-news-title", news = news.name());
    let mut html = format!("{title}\n\n{told}");
    if let Some(reason) = reason {
        html.push('\n');
        html.push_str(&t!(
            lang,
            "space-reason",
            text = escape(&crate::render::shorten(reason, 500))
        ));
    }
    let actions = match news {
        SpaceNews::Cancelled => &[][..],
        SpaceNews::Rescheduled | SpaceNews::Moved | SpaceNews::Both | SpaceNews::Several => &[
            Action::Coming,
            Action::Declined,
            Action::Map,
            Action::Calendar,
        ],
    };
    let buttons = match actions.is_empty() {
        true => Buttons::new(),
        false => answers(lang, actions, about),
    };
    letter(html, None, buttons)
}

/// The minutes of a space for those who were there: one message per file.
pub fn minutes(lang: Lang, file: Option<&FileRef>, text: Option<&str>, about: &About<'_>) -> Say {
    let value = |what| escape(&about.value(lang, what).unwrap_or_default());
    let mut html = t!(
        lang,
        "space-minutes",
        space = value("space"),
        date = value("date")
    );
    if let Some(text) = text {
        html.push_str("\n\n");
        html.push_str(&escape(&crate::render::shorten(
            text,
            if file.is_some() { 600 } else { 3_000 },
        )));
    }
    letter(html, file, Buttons::new())
}
