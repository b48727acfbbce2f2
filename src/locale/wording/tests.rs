//! What is remarked on, and what only looks like it.

#[cfg(test)]
use super::*;
use crate::domain::question::personal::Own;
use crate::domain::question::wording::{Ease, Indirect, Level, Long, Remarks};
use std::collections::BTreeSet;

fn lists() -> Lists {
    Lang::spanish().wording().unwrap()
}

fn look<'a>(text: &'a str, lists: &Lists) -> Remarks<'a> {
    Remarks::of(text, &Own::default(), Some(lists))
}

#[test]
fn long_sentences_are_known_by_their_first_words() {
    let twenty = "uno ".repeat(20);
    let text = format!(
        "{}. Segunda {}.\n- {}",
        twenty.trim(),
        twenty.trim(),
        twenty
    );
    let lists = lists();
    let remarks = look(&text, &lists);
    let expected = Long {
        begins: "Segunda uno uno uno uno",
        words: 21,
    };
    assert_eq!(remarks.long, [expected]);
}

#[test]
fn jargon_has_a_plain_word() {
    let lists = lists();
    for (text, expected) in [
        (
            "Debe allegar la cédula y subsanar el error.",
            &[("allegar", "enviar"), ("subsanar", "corregir")][..],
        ),
        (
            "De  conformidad\u{a0}con la ley se paga.",
            &[("De  conformidad\u{a0}con", "según")],
        ),
        (
            "Le respondemos a la mayor brevedad posible.",
            &[("a la mayor brevedad posible", "diga qué día")],
        ),
        ("El PETICIONARIO firmó.", &[("PETICIONARIO", "usted")]),
        (
            "Se procedió a tapar el hueco.",
            &[("Se procedió a", "diga solo el verbo")],
        ),
        (
            "Remitimos la carta y remitimos la foto.",
            &[("Remitimos", "enviar")],
        ),
        // What is alike and fine.
        ("Pagan a fin de mes y a fin de año.", &[]),
        ("Sus allegados llegan a la fecha de la cita.", &[]),
        ("Su dependencia económica se revisa.", &[]),
        ("Viva de conformidad. Con eso basta.", &[]),
        ("La calle se arregla en mayo.", &[]),
        ("El mercado abre a las 8 de la mañana.", &[]),
    ] {
        let found = look(text, &lists).jargon;
        let found: Vec<_> = found.iter().map(|one| (one.written, &*one.plain)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn every_entry_of_the_list_is_found_by_itself() {
    let (lists, list) = (lists(), Lang::spanish().text("wording-list-jargon", &[]));
    let mut plain = BTreeSet::new();
    for line in list.lines() {
        let (written, instead) = line.split_once('=').unwrap_or((line, ""));
        for phrase in written.split(',') {
            let found = look(phrase, &lists).jargon;
            let found: Vec<_> = found.iter().map(|one| &*one.plain).collect();
            match instead.trim() {
                "" => assert_eq!(found, [""; 0], "{phrase}"),
                instead => assert_eq!(found, [instead], "{phrase}"),
            }
        }
        plain.insert(instead.trim());
        // A plain word is none of the hard ones.
        assert!(look(instead, &lists).jargon.is_empty(), "{instead}");
    }
    assert!(plain.len() >= 60, "{}", plain.len());
}

#[test]
fn the_passive_hides_who() {
    let lists = lists();
    for (text, expected) in [
        ("La obra fue aprobada ayer.", &["fue aprobada"][..]),
        (
            "Los pagos serán realizados y han sido enviados.",
            &["serán realizados", "sido enviados"],
        ),
        ("El plan es revisado por el comité.", &["es revisado"]),
        ("Fue hecho en mayo.", &["Fue hecho"]),
        ("Será resuelta pronto.", &["Será resuelta"]),
        // What only looks like it.
        ("La obra fue en mayo.", &[]),
        ("El trámite es complicado y es demasiado largo.", &[]),
        ("Fue abogado. Será una salida corta. Fue estado.", &[]),
        ("La entrada es gratuita y será el sábado.", &[]),
        ("Fue. Aprobada ayer, empieza hoy.", &[]),
        ("El comité aprobó la obra.", &[]),
        ("Es cansado esperar.", &[]),
    ] {
        assert_eq!(look(text, &lists).passive, expected, "{text}");
    }
}

#[test]
fn an_answer_answers_at_once() {
    let lists = lists();
    let begins = Indirect::Begins;
    for (text, expected) in [
        (
            "En atención a su solicitud, la obra empieza el 5 de mayo.",
            Some(begins("En atención a su solicitud")),
        ),
        (
            "Cordial saludo.\n\nNos permitimos informarle que la vía está en estudio.",
            Some(begins("Nos permitimos informarle que la")),
        ),
        (
            "Buenos días, señora Ana: de manera atenta le contamos que hay cupo.",
            Some(begins("de manera atenta le contamos")),
        ),
        (
            "En respuesta a su pregunta le contamos cómo va el proceso. La vía se pavimenta en mayo.",
            Some(begins("En respuesta a su pregunta")),
        ),
        (
            "Gracias por escribirnos y por su interés en la ciudad.",
            Some(Indirect::Nowhere),
        ),
        (
            "Su solicitud fue trasladada a la oficina competente para lo pertinente.",
            Some(Indirect::Nowhere),
        ),
        (
            "La administración trabaja para mejorar la calidad de vida de la gente.",
            Some(Indirect::Nowhere),
        ),
        (
            "La administración cumple la Ley 1757 de 2015 y el Decreto 1083 de 2015.",
            Some(Indirect::Nowhere),
        ),
        (
            "Su pregunta 2024-000123 se encuentra en estudio del equipo técnico.",
            Some(Indirect::Nowhere),
        ),
        (
            "Si se dan las condiciones, se estudiará la viabilidad técnica.",
            Some(Indirect::Nowhere),
        ),
        // What answers.
        ("La obra empieza el 5 de agosto.", None),
        ("No. La obra sigue con la misma empresa de siempre.", None),
        ("Sí, la biblioteca sigue con el horario de antes.", None),
        ("En respuesta a su pregunta: sí, la vía se pavimenta.", None),
        (
            "En respuesta a su pregunta, la vía se pavimenta en mayo.",
            None,
        ),
        (
            "Cordial saludo, señora Ana Ruiz.\nEl puente se abre en junio.",
            None,
        ),
        ("Lo revisa el ingeniero Carlos Pérez con su equipo.", None),
        ("El trámite se hace por la ventanilla de atención.", None),
        ("Vaya con su cédula y un recibo de la luz.", None),
        ("Se sembraron 300 árboles a lo largo del sendero.", None),
        (
            "Gracias por escribirnos. Puede inscribirse con su documento.",
            None,
        ),
        ("Los requisitos son la cédula, un recibo y una carta.", None),
        ("Ya se podaron los árboles de la zona verde.", None),
        ("Con mucho gusto, vecina.", None),
        ("El alcalde.", None),
        ("", None),
    ] {
        assert_eq!(look(text, &lists).indirect, expected, "{text}");
    }
}

#[test]
fn a_short_text_has_no_ease_of_its_own() {
    let lists = lists();
    assert_eq!(look("La obra empieza el 5 de agosto.", &lists).ease, None);
    let text = "La obra empieza el 5 de agosto. Vamos a arreglar la calle. Usted puede pasar por el puente. \
                Los buses van por la otra calle.";
    let remarks = look(text, &lists);
    assert_eq!(remarks.ease.map(Ease::level), Some(Level::Easy));
    assert!(remarks.is_fine());
}

#[test]
fn without_lists_only_data_and_long_sentences_are_looked_at() {
    let text = "En atención a su solicitud fue allegada 3124567890.";
    let remarks = Remarks::of(text, &Own::default(), None);
    assert_eq!(remarks.personal.len(), 1);
    assert!(remarks.indirect.is_none() && remarks.jargon.is_empty() && remarks.ease.is_none());
    assert!(Lang::parse("en").unwrap().wording().is_none());
    assert!(
        Lang::own("cmi", "Êbêra", Lang::spanish())
            .wording()
            .is_none()
    );
}

#[test]
fn hostile_texts_are_looked_over_to_their_end() {
    let lists = lists();
    for piece in [
        "a",
        "fue ",
        "de conformidad con ",
        "de ",
        "en ",
        ".",
        ". ",
        "a. ",
        "1. ",
        "\u{301}",
        "😀",
        "No. 1: ; ",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        assert_eq!(look(&text, &lists).text.len(), text.len());
    }
}
