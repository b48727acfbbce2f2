//! The entity's name where somebody put it into a sentence of theirs, whatever its article is.

use super::shown;
use chrono_tz::America::Bogota;
use convoca::domain::base::EntityName;
use convoca::domain::mailing::Readers;
use convoca::locale::Lang;
use convoca::render;

const CITY: &str = "Alcaldía de Itagüí";
const HOSPITAL: &str = "Hospital San Juan";
const COUNCIL: &str = "Concejo";

#[test]
fn its_name_flows_into_a_sentence() {
    for (name, text, read) in [
        (
            CITY,
            "Este sábado {la entidad} cuenta qué hizo. {la entidad} le responde.",
            "Este sábado la Alcaldía de Itagüí cuenta qué hizo. La Alcaldía de Itagüí le responde.",
        ),
        (
            HOSPITAL,
            "La rendición de {la entidad}. Pregúntele a {la entidad}, en la sede de {entidad}.",
            "La rendición del Hospital San Juan. Pregúntele al Hospital San Juan, en la sede de Hospital San Juan.",
        ),
        (
            COUNCIL,
            "<b>{la entidad}</b> invita.\nVenga a las cuentas de <i>{La Entidad}</i>",
            "El Concejo invita.\nVenga a las cuentas de El Concejo",
        ),
        (
            COUNCIL,
            "A la 1:00 p. m. {la entidad} abre; hasta {la entidad} de <b>{la entidad}</b>",
            "A la 1:00 p. m. el Concejo abre; hasta el Concejo del Concejo",
        ),
        (
            "Sanidad & Vida",
            "¿Le preguntó a {the entity}?",
            "¿Le preguntó al Sanidad &amp; Vida?",
        ),
    ] {
        assert_eq!(letter(Lang::spanish(), name, text), read);
    }
    let english = Lang::parse("en").unwrap();
    assert_eq!(
        letter(
            english,
            COUNCIL,
            "Ask of {the entity}. {the entity} answers"
        ),
        "Ask of the Concejo. The Concejo answers"
    );
}

/// What people read of a text.
fn letter(lang: Lang, name: &str, text: &str) -> String {
    let article = None;
    let about = render::About {
        entity: (EntityName { name, article }, Lang::spanish()),
        space: None,
        zone: Bogota,
    };
    let text = render::CallText::new(lang, text, false, &about, (None, Readers::All)).unwrap();
    let say = render::call(lang, &text, None, &[], 1, &about);
    shown("call", [say]).remove(0).text
}
