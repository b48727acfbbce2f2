//! What staff see of attendance and of the papers after a space.

use crate::domain::space::Space;
use crate::domain::space::guests::Paper;
use crate::locale::Lang;
use crate::render::{Buttons, Say, beginning, say, send};
use crate::store::AttendanceCount;
use crate::t;
use serde_json::json;
use teloxide::utils::html::escape;

fn title(lang: Lang, space: &Space) -> String {
    format!("<b>{}</b>", escape(space.name.read(lang.code())))
}

/// How many were at a space, and what can be done about it.
pub fn attendance(
    chat: i64,
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
        buttons.push(vec![(t!(lang, "button-door"), format!("atq:{id}"))]);
    }
    buttons.push(vec![one_more(lang, id)]);
    if keeps {
        buttons.push(vec![(t!(lang, "button-names"), format!("atw:{id}"))]);
    }
    if coordinates {
        buttons.push(vec![
            (t!(lang, "button-list-in"), format!("atl:{id}")),
            (t!(lang, "button-list-out"), format!("atx:{id}")),
        ]);
    }
    send(chat, lines.join("\n"), buttons)
}

/// Attendance is not taken yet, but a list can be printed.
pub fn attendance_too_early(chat: i64, lang: Lang, id: i64, space: &Space) -> Say {
    let text = format!("{}\n{}", title(lang, space), t!(lang, "attendance-early"));
    let print = (t!(lang, "button-list-out"), format!("atx:{id}"));
    send(chat, text, vec![vec![print]])
}

fn one_more(lang: Lang, id: i64) -> (String, String) {
    (t!(lang, "button-one-more"), format!("atp:{id}"))
}

/// Somebody was noted (`None`: only counted), and how many there are.
pub fn noted(chat: i64, lang: Lang, id: i64, name: Option<&str>, all: i64) -> Say {
    let text = match name {
        Some(name) => t!(
            lang,
            "attendance-noted",
            name = escape(&beginning(name, 80)),
            count = all
        ),
        None => t!(lang, "attendance-counted", count = all),
    };
    let undo = (t!(lang, "button-undo"), format!("atu:{id}"));
    send(chat, text, vec![vec![one_more(lang, id), undo]])
}

/// The last one was taken back, if there was one.
pub fn undone(chat: i64, lang: Lang, id: i64, was_there: bool, all: i64) -> Say {
    let text = match was_there {
        true => t!(lang, "attendance-undone", count = all),
        false => t!(lang, "attendance-nothing-undone", count = all),
    };
    send(chat, text, vec![vec![one_more(lang, id)]])
}

/// Asks for names, one by one.
pub fn ask_names(chat: i64, lang: Lang, id: i64) -> Say {
    let done = (t!(lang, "button-names-done"), format!("atd:{id}"));
    send(chat, t!(lang, "attendance-names"), vec![vec![done]])
}

/// The code at the door, with the address of its page where there is one. The picture comes along.
pub fn door_code(
    chat: i64,
    lang: Lang,
    id: i64,
    space: &Space,
    until: &str,
    page: Option<&str>,
) -> Say {
    let mut caption = title(lang, space);
    caption.push('\n');
    caption.push_str(&t!(lang, "door-code", until = until));
    if let Some(page) = page {
        caption.push_str("\n\n");
        caption.push_str(&t!(lang, "door-page", page = escape(page)));
    }
    let again = t!(lang, "button-new-code");
    let keyboard = json!({ "inline_keyboard": [[
        { "text": again, "callback_data": format!("atq:{id}") },
    ]] });
    say(
        "sendPhoto",
        &json!({
            "chat_id": chat, "caption": caption, "parse_mode": "HTML", "reply_markup": keyboard,
        }),
    )
}

/// What a list would bring.
pub fn list_preview(
    chat: i64,
    lang: Lang,
    draft: i64,
    (new, known): (usize, usize),
    nameless: &[u32],
) -> Say {
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
            (t!(lang, "button-list-keep"), format!("aty:{draft}")),
            (t!(lang, "button-list-drop"), format!("atn:{draft}")),
        ]);
    }
    send(chat, lines.join("\n"), buttons)
}

/// The list of attendance goes out; the file comes along.
pub fn list_file(chat: i64, lang: Lang) -> Say {
    let caption = t!(lang, "list-sent");
    say(
        "sendDocument",
        &json!({ "chat_id": chat, "caption": caption }),
    )
}

/// The papers of a space: what is there and what is missing.
pub fn papers(chat: i64, lang: Lang, id: i64, space: &Space, missing: &[Paper]) -> Say {
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
        let data = format!("pap:{id}:{}", paper.name());
        (t!(lang, "button-paper", paper = paper.name()), data)
    };
    let papers = Paper::ALL.into_iter().filter(wanted);
    let buttons = papers.map(|paper| vec![button(paper)]).collect();
    send(chat, lines.join("\n"), buttons)
}

/// Asks for a paper.
pub fn ask_paper(chat: i64, lang: Lang, paper: Paper) -> Say {
    let text = t!(lang, "paper-ask", paper = paper.name());
    send(chat, text, Buttons::new())
}
