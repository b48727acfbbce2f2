//! What liaisons, heads, coordinators and internal control can get.

use super::{ASKED, NUMBER, OFFICE, Shown, day, extended, part, question, shown};
use convoca::domain::base::{Key, Page, QuestionId};
use convoca::domain::question::personal::Own;
use convoca::domain::question::wording::Remarks;
use convoca::domain::question::{PartKind, State, Unreached, Way};
use convoca::domain::schedule::{Precision, Status};
use convoca::locale::Lang;
use convoca::render::question::Notice;
use convoca::render::{
    self, Composed, Digest, DigestActivities, DigestActivity, DigestLine, DigestPart, DigestParts,
    News, Opened, Owed, Planned,
};
use convoca::store::{ActivityRow, Part};

/// Every message with its variants.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let one = |by, say| shown(by, [say]);
    let mut all = Vec::new();
    all.extend(one("help", render::help(lang, render::Reader::Coordinator)));
    notices(lang, &mut all);
    opened(lang, &mut all);
    all.extend(one(
        "write_answer",
        render::write_answer(lang, NUMBER, ASKED),
    ));
    let say = render::write_answer_after_file(lang, NUMBER);
    all.extend(one("write_answer_after_file", say));
    previews(lang, &mut all);
    all.extend(one(
        "write_correction",
        render::write_correction(lang, NUMBER, ASKED),
    ));
    let late_for = Some(day("2024-08-02"));
    for (late_for, unreached) in [
        (None, None),
        (late_for, Some(Unreached::Erased)),
        (None, Some(Unreached::NoChat)),
    ] {
        for others in [(0, 0), (1, 1), (2, 0), (10, 3)] {
            let say = render::answer_sent(lang, NUMBER, (late_for, unreached), others);
            all.extend(one("answer_sent", say));
        }
    }
    let late = question(State::Answered);
    all.extend(one("choose_way", render::choose_way(lang, &late)));
    for way in Way::OTHERS {
        let say = render::write_evidence(lang, QuestionId::new(1), way);
        all.extend(one("write_evidence", say));
    }
    for &why in Unreached::ALL {
        let lost = Notice::Undelivered {
            question: &late,
            why,
        };
        all.extend(shown("undelivered", render::Notice::from(lost).say(lang)));
    }
    let offices = [(Key::parse("tic").unwrap(), "Dirección TIC".to_owned())];
    for placed in [true, false] {
        let say = render::choose_office(lang, QuestionId::new(1), &offices, placed);
        all.extend(one("choose_office", say));
    }
    all.extend(one(
        "write_reason",
        render::write_reason(lang, QuestionId::new(1)),
    ));
    for (office, days_left) in [(Some(OFFICE), 3), (None, -1)] {
        let say = render::handed_over(lang, &question(State::Received), office, days_left);
        all.extend(one("handed_over", say));
    }
    all.extend(one("reminded", render::reminded(lang, day("2024-08-02"))));
    digests(lang, &mut all);
    let changes = super::citizen::changes().map(|(change, _)| change);
    let many: Vec<_> = changes.iter().cycle().take(100).cloned().collect();
    for changes in [&changes[..1], &changes, &many] {
        let say = render::new_dates(lang, changes);
        all.extend(one("new_dates", say));
        let say = render::still_missed(lang, changes);
        all.extend(one("still_missed", say));
    }
    all
}

/// Drafts of answers, with what could be better about them.
fn previews(lang: Lang, all: &mut Vec<Shown>) {
    let fine = "La obra empieza el 5 de agosto. Vamos a arreglar la calle. Usted puede pasar por el puente. \
                Los buses van por la otra calle.";
    let poor = "En atención a su solicitud, la señora con C.C. 43.567.890 debe allegar y subsanar lo precitado por \
                cuanto el acto administrativo fue proferido, celular 3124567890, ana@gmail.com, Cra 12 # 34-56.";
    let nowhere = "La administración se encuentra adelantando las gestiones correspondientes.";
    let longest = poor.repeat(100);
    let own = Own::default();
    for text in ["Sí.", fine, poor, nowhere, &longest] {
        let lists = Lang::spanish().wording();
        let remarks = Remarks::of(text, &own, lists.as_ref());
        for sizes in [(0, 0), (1, 1), (2, 2), (0, 99)] {
            let say = render::answer_preview(
                lang,
                1,
                (NUMBER, ASKED),
                &remarks,
                sizes,
                &Composed::default(),
            );
            all.extend(shown("answer_preview", [say]));
        }
    }
}

/// An activity of the schedule.
pub(super) fn activity() -> ActivityRow {
    ActivityRow {
        id: 1,
        number: "3".into(),
        title: "Publicar el informe de gestión en la sede electrónica".into(),
        finish_on: Some(day("2024-08-02")),
        due_on: Some(day("2024-08-02")),
        precision: Precision::Day,
        responsible: OFFICE.into(),
        offices: "planeacion".into(),
        state: Status::Open,
        ..ActivityRow::default()
    }
}

fn notices(lang: Lang, all: &mut Vec<Shown>) {
    for news in [
        News::New,
        News::Placed { reason: None },
        News::Placed {
            reason: Some("Es del plan.".into()),
        },
        News::Added {
            text: "En la calle 50.".into(),
        },
        News::Added {
            text: String::new(),
        },
        News::Reopened {
            text: "¿Y cuándo termina?".into(),
        },
    ] {
        let state = match news {
            News::Reopened { .. } => State::Reopened,
            _ => State::Received,
        };
        for office in [Some(OFFICE), None] {
            for same_author in [None, Some(12)] {
                let say = render::notice(
                    lang,
                    &question(state),
                    office,
                    &news,
                    (14, office.is_some()),
                    same_author,
                );
                all.extend(shown("notice", [say]));
            }
        }
    }
    let several = [question(State::Received), question(State::Reopened)];
    let listed: Vec<_> = several.iter().map(|one| (one, 14)).collect();
    let text = "Los ponen el 5 de agosto.";
    let space = "Encuentro de niñas y niños".into();
    let asked = question(State::Answered);
    let say = render::answered_there(lang, &asked, &space, (OFFICE, text));
    all.extend(shown("answered_there", [say]));
    for same_author in [None, Some(12)] {
        let say = render::notices(lang, &listed, 12, same_author);
        all.extend(shown("notices", [say]));
    }
}

fn opened(lang: Lang, all: &mut Vec<Shown>) {
    let parts = [
        part(PartKind::Addition, ""),
        Part {
            delivered_at: Some("2024-07-15T14:00:00Z".parse().unwrap()),
            delivered_way: Some(Way::Paper),
            evidence: Some("Firmó el recibido.".into()),
            version: 2,
            ..part(PartKind::Answer, "La obra empieza el 5 de agosto.")
        },
        part(PartKind::Insistence, "¿Y cuándo termina?"),
    ];
    for &state in State::ALL {
        for (office, reason, days_left, may_act) in [
            (Some(OFFICE), Some("Es del plan."), 14, true),
            (None, None, 0, true),
            (Some(OFFICE), None, -1, false),
        ] {
            let (extended, missing) = (extended(), super::completion::completion());
            let sent = super::transfer::transfer();
            let came = super::counter::intake(state == State::Reopened);
            let opened = Opened {
                intake: (state != State::Received).then_some(&came),
                may_print: state == State::Answered,
                question: &question(state),
                office,
                parts: &parts,
                reason,
                days_left,
                met: may_act,
                unreached: (state == State::Answered).then_some(Unreached::Blocked),
                extension: (days_left == 0).then_some(&extended),
                may_extend: may_act,
                completion: (state == State::Incomplete || days_left == 0).then_some(&missing),
                may_ask: may_act,
                may_close: days_left < 1,
                transfer: (state == State::Transferred).then_some((&sent, day("2024-07-18"))),
                may_send: may_act,
                may_take_back: may_act,
                moved: None,
                acknowledged: reason.map(|_| day("2024-07-15")),
                planned: office.map(|_| Planned {
                    on: day("2024-07-31"),
                    days_before: if may_act { 2 } else { -1 },
                }),
                zone: chrono_tz::America::Bogota,
                is_theirs: may_act,
                same_author: reason.map(|_| 12),
                may_act,
                leader: None,
                files: 2,
                shares: &[],
                list: may_act.then_some(render::question::Button::Overview),
            };
            all.extend(shown("opened", [render::opened(lang, &opened)]));
        }
    }
    let mut waiting: Vec<_> = [-2, -1, 0, 1, 5, 9]
        .map(|left| Owed::Question(Box::new(question(State::Received)), left))
        .into();
    waiting.push(Owed::Part {
        share: 1,
        number: NUMBER.into(),
        text: ASKED.into(),
        days_left: 3,
    });
    for waiting in [Page::of(waiting, 0), Page::of([], 0)] {
        for unstaffed in [&[][..], &[OFFICE], &[OFFICE; 12]] {
            let say = render::pending(lang, &waiting, unstaffed);
            all.extend(shown("pending", [say]));
        }
    }
}

fn digests(lang: Lang, all: &mut Vec<Shown>) {
    let line = |state, days_left, office: Option<&str>| DigestLine {
        question: question(state),
        days_left,
        office: office.map(ToOwned::to_owned),
        has_no_office: office.is_none(),
    };
    let asks = |starts, days_left| DigestActivity {
        activity: activity(),
        starts,
        days_left,
    };
    let full = Digest {
        papers: Vec::new(),
        doubts: Vec::new(),
        incomplete: Vec::new(),
        parts: DigestParts {
            late: 1,
            due: 2,
            lines: vec![DigestPart {
                share: 1,
                number: NUMBER.into(),
                text: ASKED.into(),
                days_left: -1,
                office: Some(OFFICE.into()),
            }],
        },
        unstaffed: vec![OFFICE.into()],
        overdue: 2,
        due: 1,
        unplaced: 2,
        reopened: 3,
        new: 4,
        changed: 5,
        snoozed: 6,
        lines: vec![
            line(State::Received, -1, Some(OFFICE)),
            line(State::Received, 1, None),
            line(State::Reopened, -9, None),
        ],
        activities: DigestActivities {
            overdue: 1,
            due: 2,
            starting: 3,
            to_review: 4,
            undated: 5,
            lines: vec![
                asks(false, Some(-2)),
                asks(false, Some(0)),
                asks(true, Some(0)),
                asks(true, Some(3)),
                asks(false, None),
            ],
        },
    };
    let small = Digest {
        due: 1,
        lines: vec![line(State::Received, 5, None)],
        ..Digest::default()
    };
    for digest in [full, small] {
        let shown = shown("digest", [render::digest(lang, &digest)]);
        assert!(shown[0].text.contains(ASKED), "{}", shown[0].text);
        all.extend(shown);
    }
}
