//! The texts and pictures, whatever somebody has written.

use super::{HOSTILE, hearing, notice};
use chrono::TimeDelta;
use convoca::domain::base::colours::{Colour, Colours};
use convoca::domain::space::Space;
use convoca::kit::{self, Picture};
use convoca::locale::Lang;

#[test]
fn whatsapp_has_marks_of_its_own_and_facebook_none() {
    let space = hearing();
    let notice = notice(Lang::spanish(), &space);
    let expected = "*Rendición de cuentas: 150 días de gobierno*
_Audiencia pública · Alcaldía de Itagüí_

📅 Sábado 13 de julio de 2024
🕘 De 9:00 a. m. a 12:00 m.
📍 Casa de la Cultura, Calle 50 # 51-25
🔗 https://itagui.example/en-vivo
🤝 Lengua de señas y rampa

Vías, salud; educación.
Preguntas.

❓ Pregunte y participe por Telegram: https://t.me/itagui_bot?start=s_7";
    assert_eq!(kit::whatsapp(&notice), expected);
    let facebook = kit::facebook(&notice);
    assert!(!facebook.contains(['*', '_', '<']) || facebook.contains("itagui_bot"));
    assert!(facebook.starts_with("Rendición de cuentas: 150 días de gobierno\nAudiencia"));
}

#[test]
fn a_mark_of_somebody_does_not_end_ours() {
    let mut space = hearing();
    space.name = HOSTILE.into();
    let text = kit::whatsapp(&notice(Lang::spanish(), &space));
    let title = text.lines().next().unwrap();
    assert_eq!(title.matches('*').count(), 2, "{title}");
    assert!(
        title.starts_with("*Foro") && title.ends_with('*'),
        "{title}"
    );
    assert!(!text.contains(['\u{202e}', '\u{7}', '\r']));
}

#[test]
fn an_announcer_can_read_the_script_aloud_in_thirty_seconds() {
    let mut space = hearing();
    let script = kit::radio(&notice(Lang::spanish(), &space));
    let expected = "La Alcaldía de Itagüí invita a toda la comunidad. Audiencia pública. Rendición de \
        cuentas: ciento cincuenta días de gobierno. Será el sábado trece de julio, de las nueve de la \
        mañana a las doce del mediodía. El lugar: Casa de la Cultura, Calle cincuenta número cincuenta \
        y uno veinticinco. Lengua de señas y rampa. Haga sus preguntas por Telegram: busque arroba \
        itagui guion bajo bot. ¡Participe!";
    assert_eq!(script, expected);
    let script = kit::radio(&notice(Lang::parse("en").unwrap(), &space));
    let when = "It is on Saturday the thirteenth of July, from nine in the morning to twelve noon.";
    assert!(script.contains(when), "{script}");
    // As long as convoca takes it, and on two days.
    space.name = "a bc".repeat(25).as_str().into();
    space.place = Some("Salón 2 ".repeat(25));
    space.details.support = Some("Rampa y señas. ".repeat(100));
    space.ends_at += TimeDelta::days(1);
    for lang in Lang::all() {
        let script = kit::radio(&notice(lang, &space));
        assert!(script.split_whitespace().count() <= 80, "{script}");
        assert!(!script.contains(|c: char| c.is_ascii_digit()), "{script}");
    }
}

/// The two pictures, well formed and of the right size.
fn pictures(lang: Lang, space: &Space, colours: Colours) -> [Picture; 2] {
    let notice = kit::Notice {
        colours,
        ..notice(lang, space)
    };
    let pictures = [kit::poster(&notice), kit::card(&notice)];
    for (picture, size) in pictures.iter().zip([(1653, 2339), (1080, 1080)]) {
        let number = |at: usize| u32::from_be_bytes(picture.png[at..at + 4].try_into().unwrap());
        assert!(picture.png.starts_with(b"\x89PNG"));
        assert_eq!((number(16), number(20)), size);
        assert!(!picture.svg.contains("<text"), "a text needs a font");
        let mut reader = quick_xml::Reader::from_str(&picture.svg);
        while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
        assert!(picture.alt.chars().count() < 1_000);
    }
    pictures
}

#[test]
fn pictures_say_in_words_what_is_on_them() {
    let [poster, card] = pictures(Lang::spanish(), &hearing(), Colours::default());
    let facts = "Alcaldía de Itagüí. Audiencia pública. Rendición de cuentas: 150 días de gobierno. \
        Sábado 13 de julio de 2024. De 9:00 a. m. a 12:00 m. Casa de la Cultura, Calle 50 # 51-25. \
        Lengua de señas y rampa.";
    let code = "Código QR para abrir @itagui_bot en Telegram.";
    assert_eq!(poster.alt, format!("Cartel. {facts} {code}"));
    assert_eq!(card.alt, format!("Tarjeta. {facts} {code}"));
    assert!(poster.svg.contains(&format!("<desc>{}</desc>", poster.alt)));
}

#[test]
fn whatever_somebody_writes_stays_on_the_paper() {
    let yellow = Colours {
        main: Colour::parse("#ffee00").unwrap(),
        accent: Colour::WHITE,
    };
    let long = "Encuentro ciudadano de evaluación participativa ".repeat(8);
    let names = ["Foro", &long, &"W".repeat(100), &"🎉".repeat(50), HOSTILE];
    for name in names {
        let mut space = hearing();
        space.name = name.into();
        space.place = Some(name.into());
        space.details.support = Some(long.repeat(5));
        for picture in pictures(Lang::spanish(), &space, yellow) {
            let most = if picture.svg.contains("210mm") {
                (1240.0, 1754.0)
            } else {
                (1080.0, 1080.0)
            };
            for (x, y) in points(&picture.svg) {
                let inside = (0.0..=most.0).contains(&x) && (0.0..=most.1).contains(&y);
                assert!(inside, "{name}: {x} {y}");
            }
            assert!(!picture.svg.contains("<b>"));
        }
    }
}

/// Every point of every path.
fn points(svg: &str) -> Vec<(f32, f32)> {
    let paths = svg.split("d=\"").skip(1);
    let numbers = paths.flat_map(|path| {
        let path = path.split('"').next().unwrap();
        let numbers = path.split(|c: char| c.is_alphabetic() || c == ' ');
        numbers.filter(|text| !text.is_empty())
    });
    let numbers: Vec<f32> = numbers.map(|number| number.parse().unwrap()).collect();
    numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

#[test]
fn the_same_space_gives_the_same_bytes() {
    let space = hearing();
    let twice = [(); 2].map(|()| pictures(Lang::spanish(), &space, Colours::default()));
    let [[one, _], [two, _]] = &twice;
    assert_eq!(one.png, two.png);
    assert_eq!(one.svg, two.svg);
}
