//! What staff see of attendance.

use crate::domain::space::Space;
use crate::locale::Lang;
use crate::render::space::Button;
use crate::render::space::guests::back;
use crate::render::{self, Buttons, FileKind, Say, beginning, send, upload};
use crate::store::{AttendanceCount, Attendee};
use crate::t;
use teloxide::utils::html::escape;

/// The most rows of a list that are told one by one.
const LISTED: usize = 10;

pub(super) fn title(lang: Lang, space: &Space) -> String {
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
        let door = Button::Door { space: id }.into();
        buttons.push(vec![(t!(lang, "button-door"), door)]);
    }
    buttons.push(vec![one_more(lang, id)]);
    if keeps {
        let names = Button::Names { space: id }.into();
        buttons.push(vec![(t!(lang, "button-names"), names)]);
    }
    if coordinates {
        let list_in = Button::ListIn { space: id }.into();
        buttons.push(vec![(t!(lang, "button-list-in"), list_in), print(lang, id)]);
        let forget = Button::Forget { space: id }.into();
        buttons.push(vec![(t!(lang, "button-forget"), forget)]);
    }
    buttons.push(vec![back(lang, id)]);
    send(lines.join("\n"), buttons)
}

/// Asks whom of the lists to erase.
pub fn ask_whom_to_forget(lang: Lang) -> Say {
    send(t!(lang, "forget-ask"), Buttons::new())
}

/// Somebody on a list in one line.
fn attendee(one: &Attendee) -> String {
    let written = [&one.name, &one.document, &one.phone];
    let written: Vec<_> = written.into_iter().flatten().map(String::as_str).collect();
    beginning(&written.join(" · "), 60)
}

/// Those who fit, each to be pressed, with the space they were at; `more` fit than are shown.
pub fn whom_to_forget(lang: Lang, found: &[(Attendee, String)], more: bool) -> Say {
    if found.is_empty() {
        return send(t!(lang, "forget-none"), Buttons::new());
    }
    let line = |(one, space): &(Attendee, String)| {
        let (who, space) = (attendee(one), beginning(space, 40));
        let label = t!(lang, "forget-line", who = who, space = space);
        vec![(label, Button::ForgetOne { row: one.id }.into())]
    };
    let text = match more {
        true => t!(lang, "forget-found-more"),
        false => t!(lang, "forget-found"),
    };
    send(text, found.iter().map(line).collect())
}

/// Asks whether that is meant.
pub fn confirm_forgetting(lang: Lang, one: &Attendee, space: &str) -> Say {
    let (who, space) = (escape(&attendee(one)), escape(space));
    let text = t!(lang, "forget-sure", who = who, space = space);
    let yes = Button::ForgetMeant { row: one.id }.into();
    let no = Button::Attendance {
        space: one.space_id,
    };
    let buttons = vec![vec![
        (t!(lang, "button-forget-yes"), yes),
        (t!(lang, "button-no"), no.into()),
    ]];
    send(text, buttons)
}

/// Attendance is not taken yet, but a list can be printed.
pub fn attendance_too_early(lang: Lang, id: i64, space: &Space) -> Say {
    let text = format!("{}\n{}", title(lang, space), t!(lang, "attendance-early"));
    send(text, vec![vec![print(lang, id)], vec![back(lang, id)]])
}

fn print(lang: Lang, id: i64) -> (String, render::Button) {
    let list = Button::ListOut { space: id };
    (t!(lang, "button-list-out"), list.into())
}

fn one_more(lang: Lang, id: i64) -> (String, render::Button) {
    let more = Button::OneMore { space: id };
    (t!(lang, "button-one-more"), more.into())
}

/// Back to how many there are.
fn overview(lang: Lang, id: i64) -> (String, render::Button) {
    let all = Button::Attendance { space: id };
    (t!(lang, "button-attendance"), all.into())
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
    let undo = Button::Undo { space: id }.into();
    let row = vec![one_more(lang, id), (t!(lang, "button-undo"), undo)];
    send(text, vec![row, vec![overview(lang, id)]])
}

/// The last one was taken back, if there was one.
pub fn undone(lang: Lang, id: i64, was_there: bool, all: i64) -> Say {
    let text = match was_there {
        true => t!(lang, "attendance-undone", count = all),
        false => t!(lang, "attendance-nothing-undone", count = all),
    };
    let buttons = vec![vec![one_more(lang, id)], vec![overview(lang, id)]];
    send(text, buttons)
}

/// Asks for names, one by one.
pub fn ask_names(lang: Lang, draft: i64) -> Say {
    let done = Button::Done { draft }.into();
    let done = (t!(lang, "button-names-done"), done);
    send(t!(lang, "attendance-names"), vec![vec![done]])
}

/// Asks for a list.
pub fn ask_list(lang: Lang, draft: i64) -> Say {
    send(t!(lang, "list-ask"), vec![vec![leave(lang, draft)]])
}

/// Nothing will be written or sent after all.
pub(super) fn leave(lang: Lang, draft: i64) -> (String, render::Button) {
    (t!(lang, "button-back"), Button::Done { draft }.into())
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
    let again = vec![vec![(again, Button::Door { space: id }.into())]];
    upload(FileKind::Photo, caption, again)
}

/// What a list would bring.
///
/// `nameless` are the rows without a name, `told` what cannot be read.
pub fn list_preview(
    lang: Lang,
    draft: i64,
    (new, known): (usize, usize),
    nameless: &[String],
    told: &[String],
) -> Say {
    let mut lines = vec![t!(lang, "list-preview", count = new)];
    if known > 0 {
        lines.push(t!(lang, "list-known", count = known));
    }
    if !nameless.is_empty() {
        let shown: Vec<_> = nameless
            .iter()
            .take(LISTED)
            .map(|row| escape(row))
            .collect();
        lines.push(t!(
            lang,
            "list-nameless",
            count = nameless.len(),
            lines = shown.join(", ")
        ));
    }
    lines.extend(told.iter().take(LISTED).map(|line| escape(line)));
    if told.len() > LISTED {
        lines.push(t!(lang, "list-more-unread", count = told.len() - LISTED));
    }
    let mut buttons = Buttons::new();
    if new > 0 {
        buttons.push(vec![
            (
                t!(lang, "button-list-keep"),
                Button::KeepList { draft }.into(),
            ),
            (
                t!(lang, "button-list-drop"),
                Button::DropList { draft }.into(),
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
