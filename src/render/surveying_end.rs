//! What coordinators are shown before people are asked to answer, and before a result is published.

use super::{Buttons, Say, say, send, survey_refusal};
use crate::domain::convocation::Outcome;
use crate::domain::survey::Refusal;
use crate::locale::Lang;
use crate::store::StoredSurvey;
use crate::t;
use serde_json::json;
use teloxide::utils::html::escape;

/// How many would be asked, how many not for which reason, and whether they would be reminded.
pub fn survey_invite(
    chat: i64,
    lang: Lang,
    survey: &StoredSurvey,
    (reached, left_out): (i64, &[(Outcome, i64)]),
    reminds: bool,
) -> Say {
    let mut lines = vec![t!(lang, "surveying-invite", people = reached)];
    for (outcome, count) in left_out {
        let why = t!(lang, "outcome", outcome = outcome.name());
        lines.push(format!("   {why}: {count}"));
    }
    if reminds {
        lines.push(t!(lang, "surveying-reminders"));
    }
    let (id, version) = (survey.id, survey.version);
    let mut buttons = Buttons::new();
    if reached > 0 {
        let yes = t!(lang, "surveying-button-invite-yes", people = reached);
        buttons.push(vec![(yes, format!("Uv:{id}:{version}-yes"))]);
    }
    buttons.push(vec![back(lang, id)]);
    send(chat, lines.join("\n"), buttons)
}

/// Tells a coordinator that a survey did not open when its date came, and why.
pub fn survey_not_opened(chat: i64, lang: Lang, survey: &StoredSurvey, why: &Refusal) -> Say {
    let name = escape(survey.name.read(lang.code()));
    let head = t!(lang, "surveying-not-opened", name = name);
    let text = format!("{head}\n{}", survey_refusal(lang, why));
    let label = t!(lang, "button-open-survey");
    send(chat, text, vec![vec![(label, format!("Uo:{}", survey.id))]])
}

/// That everybody will see the result, and what the entity says to it.
pub fn survey_publish(chat: i64, lang: Lang, survey: &StoredSurvey) -> Say {
    let (id, version) = (survey.id, survey.version);
    let pledge = match &survey.pledge {
        Some(pledge) => {
            let text = escape(pledge.read(lang.code()));
            t!(lang, "surveying-publish-pledge", text = text)
        }
        None => t!(lang, "surveying-publish-no-pledge"),
    };
    let text = format!("{}\n\n{pledge}", t!(lang, "surveying-publish"));
    let buttons = vec![
        vec![(
            t!(lang, "surveying-button-publish-yes"),
            format!("Ud:{id}:{version}-yes"),
        )],
        vec![(
            t!(lang, "surveying-button-pledge"),
            format!("Ux:{id}:{version}-pledge"),
        )],
        vec![back(lang, id)],
    ];
    send(chat, text, buttons)
}

/// What goes with the workbook of what people wrote.
pub fn survey_texts(chat: i64, lang: Lang) -> Say {
    let caption = t!(lang, "surveying-texts");
    say(
        "sendDocument",
        &json!({ "chat_id": chat, "caption": caption }),
    )
}

fn back(lang: Lang, id: i64) -> (String, String) {
    (t!(lang, "surveying-button-back"), format!("Uo:{id}"))
}
