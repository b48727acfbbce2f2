//! The picture for chats, whatever there is to be drawn.

use super::{TOPICS, choices, key, told, usual};
use convoca::domain::base::colours::{Colour, Colours};
use convoca::domain::survey::results::Row;
use convoca::domain::survey::{Choice, Method, Report};
use convoca::kit;
use convoca::locale::Lang;
use std::fs;

/// Draws it and keeps it to be looked at.
fn drawn(name: &str, report: &Report, lang: Lang) -> kit::Picture {
    let picture = kit::results(report, Colours::default(), lang).unwrap();
    fs::create_dir_all("target/screenshots").unwrap();
    let file = format!("target/screenshots/results-{name}-{}.png", lang.code());
    fs::write(file, &picture.png).unwrap();
    let number = |at: usize| u32::from_be_bytes(picture.png[at..at + 4].try_into().unwrap());
    assert_eq!(number(16), 1080);
    assert!((500..3_200).contains(&number(20)), "{}", number(20));
    assert!(picture.alt.chars().count() <= 1_000, "{}", picture.alt);
    picture
}

fn many(count: usize) -> Vec<Choice> {
    let choice = |n: usize| Choice {
        key: key(&format!("t{n}")),
        name: match n % 3 {
            0 => format!("Tema {n}").as_str().into(),
            1 => format!(
                "Un tema {n} con un nombre que no cabe en una sola línea del celular de nadie"
            )
            .as_str()
            .into(),
            _ => "W".repeat(100).as_str().into(),
        },
    };
    (0..count).map(choice).collect()
}

#[test]
fn every_result_has_a_picture() {
    for lang in Lang::all() {
        let (report, _) = usual();
        let picture = drawn("order", &report, lang);
        assert!(picture.alt.contains("1. "), "{}", picture.alt);
        let first = report.results.main().unwrap().ranking(&Row::All)[0];
        assert!(
            picture.alt.contains(first.name.read("es")),
            "{}",
            picture.alt
        );
        let (report, _) = told(choices(&TOPICS), Method::Choose { most: 2 }, 12_345);
        drawn("choose", &report, lang);
        let (report, _) = told(choices(&TOPICS), Method::Score { most: 5 }, 50);
        drawn("score", &report, lang);
        let (report, _) = told(many(60), Method::Choose { most: 5 }, 40);
        drawn("sixty", &report, lang);
        let (mut report, _) = told(choices(&TOPICS[..2]), Method::Choose { most: 1 }, 5);
        report.results.questions.remove(0);
        report.title = "palabra ".repeat(60).trim().into();
        assert!(kit::results(&report, Colours::default(), lang).is_none());
        // All were chosen by everybody: equal to the end.
        let (report, _) = told(choices(&TOPICS[..2]), Method::Choose { most: 2 }, 7);
        let picture = drawn("tied", &report, lang);
        assert!(picture.alt.contains("(empate)") || picture.alt.contains("(tie)"));
    }
}

#[test]
fn of_few_people_there_is_no_picture() {
    let (report, _) = told(choices(&TOPICS), Method::Choose { most: 1 }, 4);
    assert!(kit::results(&report, Colours::default(), Lang::spanish()).is_none());
}

#[test]
fn light_colours_of_an_entity_are_written_on_in_ink() {
    let (mut report, _) = usual();
    report.title = "🎉 <script>alert(1)</script> &amp; \u{202e}título "
        .repeat(8)
        .as_str()
        .into();
    let colours = Colours {
        main: Colour(0xff, 0xe0, 0x40),
        accent: Colour(0xd5, 0x00, 0x30),
    };
    let picture = kit::results(&report, colours, Lang::spanish()).unwrap();
    assert!(!picture.svg.contains("<script"), "a title is no tag");
    fs::write("target/screenshots/results-light.png", &picture.png).unwrap();
}
