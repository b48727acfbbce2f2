//! What is said at the counter.

use super::{NUMBER, OFFICE, Shown, day, deadline, question, shown};
use convoca::domain::base::{Key, QuestionId};
use convoca::domain::calendar::Rule;
use convoca::domain::counter::Channel;
use convoca::domain::question::State;
use convoca::locale::Lang;
use convoca::render::counter::{self, Arriving};
use convoca::render::{Question, Say};
use convoca::store::Intake;

/// How a question came.
pub(super) fn intake(is_claimed: bool) -> Intake {
    let at = "2024-07-15T15:00:00Z".parse().unwrap();
    Intake {
        question_id: QuestionId::new(1),
        channel: Channel::Paper,
        place: Some("Ventanilla de la alcaldía".into()),
        reason: Some("Llegó al cierre.".into()),
        typed_at: at,
        typed_by: None,
        asker: Some("Rosa Pérez, calle 50 con 41".into()),
        claimed_at: is_claimed.then_some(at),
    }
}

/// Every message of it.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    let mut asked = |by, form: Question| all.extend(shown(by, [form.say(lang, None)]));
    let place = [(Key::parse("tic").unwrap(), "Sede electrónica".to_owned())];
    for (has_space, unprinted) in [(true, 0), (false, 1), (true, 3)] {
        let form = counter::choose_channel(lang, 7, has_space, unprinted);
        asked("choose_channel", form);
    }
    asked(
        "choose_encounter",
        counter::choose_encounter(lang, 7, &place),
    );
    for channel in Channel::ALL {
        for files in [(0, false), (1, false), (1, true)] {
            let form = counter::write_it_down(lang, 7, *channel, files);
            asked("write_it_down", form);
        }
        asked("ask_when", counter::ask_when(lang, 7, *channel));
    }
    asked(
        "ask_reason",
        counter::ask_reason(lang, 7, day("2024-07-12")),
    );
    asked("ask_place", counter::ask_place(lang, 7));
    asked("ask_topic", counter::ask_topic(lang, 7, &place));
    asked("ask_asker", counter::ask_asker(lang, 7));
    for said in [true, false] {
        let or_nothing = |text: &'static str| if said { text } else { "" };
        let one = Arriving {
            channel: Channel::Paper,
            text: "¿Cuándo tapan el hueco?",
            files: usize::from(said),
            received: (day("2024-07-12"), said.then(|| "09:00:00".parse().unwrap())),
            place: or_nothing("Ventanilla"),
            reason: or_nothing("Llegó al cierre."),
            topic: said.then_some("Plan de Desarrollo"),
            office: said.then_some(OFFICE),
            space: said.then_some("Audiencia pública"),
            asker: or_nothing("Rosa Pérez"),
            due_on: day("2024-08-02"),
        };
        asked("arriving", counter::arriving(lang, 7, &one));
    }
    let typed = [(NUMBER.to_owned(), "¿Cuándo pavimentan?".to_owned())];
    for count in [0, 1, 3] {
        let form = counter::hall(lang, 7, "Audiencia pública", &typed, count);
        asked("hall", form);
    }
    let mut said = |by, say: Say| all.extend(shown(by, [say]));
    let due = deadline(Rule::Receipt);
    for opens in [true, false] {
        let taken = counter::taken_in(lang, QuestionId::new(1), NUMBER, &due, opens);
        said("taken_in", taken);
    }
    let proof = Key::parse("0123456789abcdef").unwrap();
    let claim = counter::ask_claim(lang, &question(State::Received), proof);
    said("ask_claim", claim);
    said("not_taken_in", counter::not_taken_in(lang));
    for count in [0, 1, 3] {
        said("hall_over", counter::hall_over(lang, count));
        said("slips", counter::slips(lang, count.max(1)));
    }
    for state in [State::Received, State::Answered] {
        for is_late in [true, false] {
            let say = counter::claimed(lang, &question(state), is_late);
            said("claimed", say);
        }
    }
    all
}
