//! Every message about the municipality's schedule.

use super::staff::activity;
use super::{Shown, day, shown};
use convoca::domain::base::Page;
use convoca::domain::schedule::{EventKind, Precision, Status};
use convoca::locale::Lang;
use convoca::render::{self, Cut, ProcessView};
use convoca::store::{ActivityEvent, ActivityRow, Progress, Version};

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let row = activity();
    let done = ActivityRow {
        state: Status::Done,
        postponed_to: Some(day("2024-08-15")),
        product: "Informe".into(),
        progress: Some(40),
        measured: Some("3 talleres".into()),
        comment: Some("Falta la firma.".into()),
        phase: "Audiencia".into(),
        action: "Diálogo con la ciudadanía".into(),
        indicator: "Talleres realizados".into(),
        unit: "Número".into(),
        target: "4".into(),
        ..activity()
    };
    let undated = ActivityRow {
        due_on: None,
        finish_on: None,
        precision: Precision::Undated,
        ..activity()
    };
    let rows = [
        (row.clone(), Some(-1)),
        (row.clone(), Some(9)),
        (done.clone(), None),
        (undated.clone(), None),
    ];
    let progress = |of: &str| Progress {
        of: of.into(),
        activities: 5,
        done: 2,
    };
    let mut all = Vec::new();
    for cut in [Cut::All, Cut::Late, Cut::Week] {
        let page = Page {
            items: rows.to_vec(),
            number: 1,
            goes_on: true,
        };
        let say = render::activities(lang, cut, &page, true);
        all.extend(shown("activities", [say]));
    }
    let none = render::activities(lang, Cut::All, &Page::of([], 0), true);
    all.extend(shown("activities", [none]));
    let events = [
        (EventKind::Postponed, "Llueve."),
        (EventKind::Superseded, ""),
        (EventKind::Done, "https://x.example"),
    ];
    let events = events.map(|(kind, note)| ActivityEvent {
        from_on: Some(day("2024-08-02")),
        to_on: Some(day("2024-08-15")),
        note: Some(note.into()),
        ..ActivityEvent::new(kind, "2024-07-15T14:00:00Z".parse().unwrap())
    });
    for (row, left) in [(&row, Some(3)), (&done, Some(3)), (&undated, None)] {
        let say = render::activity(lang, row, left, &events, true);
        all.extend(shown("activity", [say]));
    }
    all.extend(shown("ask_evidence", [render::ask_evidence(lang, 1)]));
    all.extend(shown("ask_date", [render::ask_date(lang, 1)]));
    all.extend(shown("ask_progress", [render::ask_progress(lang, 1)]));
    let say = render::postpone_preview(lang, 1, &row, day("2024-08-15"), "Llueve.");
    all.extend(shown("postpone_preview", [say]));
    all.extend(shown(
        "process",
        [render::process(lang, &ProcessView::default())],
    ));
    let version = Version {
        id: 2,
        at: "2024-07-15T14:00:00Z".parse().unwrap(),
        file: "cronograma.xlsx".into(),
        digest: String::new(),
        title: String::new(),
        year: None,
        activities: 31,
        errors: 1,
        warnings: 2,
        notices: 3,
    };
    let view = ProcessView {
        version: Some(&version),
        imported_on: day("2024-07-15"),
        done: 1,
        late: (2, std::slice::from_ref(&row)),
        week: (1, std::slice::from_ref(&row)),
        stages: &[progress("readiness"), progress("Audiencia"), progress("")],
        offices: &[progress("Dirección TIC")],
        odd: &[(5, "No tiene fecha.".into())],
        may_load: true,
        review: Some("cronograma.xlsx".into()),
    };
    all.extend(shown("process", [render::process(lang, &view)]));
    all.extend(shown("activities_sheet", [render::activities_sheet(lang)]));
    let lines = ["1 Publicar el informe: hecha".to_owned()];
    let say = render::sheet_preview(lang, 1, &lines, 3);
    all.extend(shown("sheet_preview", [say]));
    let say = render::sheet_refused(lang, &lines, 3);
    all.extend(shown("sheet_refused", [say]));
    all.extend(super::loading::messages(lang));
    all
}
