//! What staff see of attendance and of the papers after a space.

use crate::domain::space::Space;
use crate::domain::space::guests::Paper;
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::{Buttons, FileKind, Say, beginning, send, upload};
use crate::store::AttendanceCount;
use crate::t;
use teloxide::utils::html::escape;

fn title(lang: Lang, space: &Space) -> String {
    format!("<b>{}</b>", escape(space.name.read(lang.code())))
}

/// How many were at a space, and what can be done about it.
pub fn attendance(
    lang: Lang,
    id: i64,
    space: &Space,
    count: &AttendanceCount,
    (is_open, coordinates): (bool, bool),
) -> Say {
    let keeps = space.kind.keeps_identities();
    let mut lines = vec![
        title(lang, space),
        t!(lang, "attended", count = count.all()),
    ];
    if count.all() > 0 {
        lines.push(t!(
            lang,
            "attendance-sources",
            qr = count.qr,
            staff = count.staff,
            more = count.count,
            paper = count.paper
        ));
    }
    if !keeps {
        lines.push(t!(lang, "attendance-children"));
    }
    let mut buttons = Buttons::new();
    if keeps && is_open {
        buttons.push(vec![(
            t!(lang, "button-door"),
            Button::raw(format!("atq:{id}")),
        )]);
    }
    buttons.push(vec![one_more(lang, id)]);
    if keeps {
        buttons.push(vec![(
            t!(lang, "button-names"),
            Button::raw(format!("atw:{id}")),
        )]);
    }
    if coordinates {
        buttons.push(vec![
            (t!(lang, "button-list-in"), Button::raw(format!("atl:{id}"))),
            (
                t!(lang, "button-list-out"),
                Button::raw(format!("atx:{id}")),
            ),
        ]);
    }
    send(lines.join("\n"), buttons)
}

/// Attendance is not taken yet, but a list can be printed.
pub fn attendance_too_early(lang: Lang, id: i64, space: &Space) -> Say {
    let text = format!("{}\n{}", title(lang, space), t!(lang, "attendance-early"));
    let print = (
        t!(lang, "button-list-out"),
        Button::raw(format!("atx:{id}")),
    );
    send(text, vec![vec![print]])
}

fn one_more(lang: Lang, id: i64) -> (String, Button) {
    (
        t!(lang, "button-one-more"),
        Button::raw(format!("atp:{id}")),
    )
}

/// Somebody was noted (`None`: only counted), and how many there are.
pub fn noted(lang: Lang, id: i64, name: Option<&str>, all: i64) -> Say {
    let text = match name {
        Some(name) => t!(
            lang,
            "attendance-noted",
            name = escape(&beginning(name, 80)),
            count = all
        ),
        None => t!(lang, "attendance-counted", count = all),
    };
    let undo = (t!(lang, "button-undo"), Button::raw(format!("atu:{id}")));
    send(text, vec![vec![one_more(lang, id), undo]])
}

/// The last one was taken back, if there was one.
pub fn undone(lang: Lang, id: i64, was_there: bool, all: i64) -> Say {
    let text = match was_there {
        true => t!(lang, "attendance-undone", count = all),
        false => t!(lang, "attendance-nothing-undone", count = all),
    };
    send(text, vec![vec![one_more(lang, id)]])
}

/// Asks for names, one by one.
pub fn ask_names(lang: Lang, id: i64) -> Say {
    let done = (
        t!(lang, "button-names-done"),
        Button::raw(format!("atd:{id}")),
    );
    send(t!(lang, "attendance-names"), vec![vec![done]])
}

/// The code at the door, with the address of its page where there is one. The picture comes along.
pub fn door_code(lang: Lang, id: i64, space: &Space, until: &str, page: Option<&str>) -> Say {
    let mut caption = title(lang, space);
    caption.push('\n');
    caption.push_str(&t!(lang, "door-code", until = until));
    if let Some(page) = page {
        caption.push_str("\n\n");
        caption.push_str(&t!(lang, "door-page", page = escape(page)));
    }
    let again = t!(lang, "button-new-code");
    let again = vec![vec![(again, Button::raw(format!("atq:{id}")))]];
    upload(FileKind::Photo, caption, again)
}

/// What a list would bring.
pub fn list_preview(lang: Lang, draft: i64, (new, known): (usize, usize), nameless: &[u32]) -> Say {
    let mut lines = vec![t!(lang, "list-preview", count = new)];
    if known > 0 {
        lines.push(t!(lang, "list-known", count = known));
    }
    if !nameless.is_empty() {
        let shown: Vec<_> = nameless.iter().take(10).map(u32::to_string).collect();
        lines.push(t!(
            lang,
            "list-nameless",
            count = nameless.len(),
            lines = shown.join(", ")
        ));
    }
    let mut buttons = Buttons::new();
    if new > 0 {
        buttons.push(vec![
            (
                t!(lang, "button-list-keep"),
                Button::raw(format!("aty:{draft}")),
            ),
            (
                t!(lang, "button-list-drop"),
                Button::raw(format!("atn:{draft}")),
            ),
        ]);
    }
    send(lines.join("\n"), buttons)
}

/// The list of attendance goes out; the file comes along.
pub fn list_file(lang: Lang) -> Say {
    let caption = t!(lang, "list-sent");
    upload(FileKind::Document, escape(&caption), Buttons::new())
}

/// The papers of a space: what is there and what is missing.
pub fn papers(lang: Lang, id: i64, space: &Space, missing: &[Paper]) -> Say {
    let mut lines = vec![title(lang, space)];
    for paper in Paper::ALL {
        let sign = match missing.contains(&paper) {
            true => "◻️",
            false => "✅",
        };
        lines.push(t!(lang, "paper-line", sign = sign, paper = paper.name()));
    }
    lines.push(match missing.is_empty() {
        true => t!(lang, "papers-complete"),
        false => t!(lang, "papers-missing"),
    });
    let keeps = space.kind.keeps_identities();
    let wanted = |paper: &Paper| keeps || *paper != Paper::Attendance;
    let button = |paper: Paper| {
        let data = Button::raw(format!("pap:{id}:{}", paper.name()));
        (t!(lang, "button-paper", paper = paper.name()), data)
    };
    let papers = Paper::ALL.into_iter().filter(wanted);
    let buttons = papers.map(|paper| vec![button(paper)]).collect();
    send(lines.join("\n"), buttons)
}

/// Asks for a paper.
pub fn ask_paper(lang: Lang, paper: Paper) -> Say {
    let text = t!(lang, "paper-ask", paper = paper.name());
    send(text, Buttons::new())
}
