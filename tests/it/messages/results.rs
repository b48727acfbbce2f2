//! The result of a survey.

use super::{Shown, shown};
use crate::results::{TOPICS, told, usual};
use convoca::domain::base::{Key, Text};
use convoca::domain::survey::{Choice, Method};
use convoca::locale::Lang;
use convoca::{kit, render};

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let choices = |count: usize| -> Vec<Choice> {
        let some = TOPICS.iter().take(count);
        let choice = |(key, name): &(&str, &str)| Choice {
            key: Key::parse(key).unwrap(),
            name: (*name).into(),
        };
        some.map(choice).collect()
    };
    let mut reports = vec![usual().0];
    for (count, method, people) in [
        (6, Method::Choose { most: 2 }, 12_345),
        (2, Method::Score { most: 5 }, 5),
        (6, Method::Choose { most: 1 }, 4),
    ] {
        reports.push(told(choices(count), method, people).0);
    }
    let mut all = Vec::new();
    for report in &mut reports {
        let page = "https://convoca.itagui.example/encuestas/7/";
        let say = render::result_links(lang, page, report);
        let workbook = format!("{page}resultados.xlsx?lang={}", lang.code());
        let body = say.letter().body;
        assert!(body.contains(&workbook), "{body}");
        all.extend(shown("result_links", [say]));
        let alt = kit::results(report, Default::default(), lang).map(|picture| picture.alt);
        let rows = vec![vec![("📄".to_owned(), render::Button::Url("x".into()))]];
        let say = render::survey_result(lang, report, alt.as_deref(), rows);
        all.extend(shown("survey_result", [say]));
        report.pledge = Some(Text::plain("palabra ".repeat(2_000)));
        report.title = Text::plain("la voz ".repeat(500));
        let alt = "&".repeat(5_000);
        let say = render::survey_result(lang, report, Some(&alt), Vec::new());
        assert!(say.letter().body.len() < 20_000);
        report.pledge = None;
        let say = render::survey_result(lang, report, None, Vec::new());
        all.extend(shown("survey_result", [say]));
    }
    all
}
