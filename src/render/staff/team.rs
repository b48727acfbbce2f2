//! What a coordinator is told of the staff.

use crate::domain::base::{Key, PersonId};
use crate::domain::staff::role::Role;
use crate::locale::Lang;
use crate::render::process::checklist::back_to_checklist;
use crate::render::staff::{Button, Rights, Secret};
use crate::render::{self, Buttons, Say, send, shorten};
use crate::store::Member;
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Telegram takes a hundred buttons; whoever comes after these is invited or paused from the terminal.
const MOST_BUTTONS: usize = 90;

/// Everybody on the staff, one button each.
pub fn team(lang: Lang, members: &[Member], office: &dyn Fn(&str) -> String) -> Say {
    let mut buttons = Buttons::new();
    for posts in members.chunk_by(|one, next| one.person_id == next.person_id) {
        let first = &posts[0];
        let label = t!(
            lang,
            "team-line",
            sign = sign(first),
            name = name(lang, first),
            post = posts_in_a_line(lang, posts, office)
        );
        let data = Button::Colleague {
            person: first.person_id,
        }
        .into();
        buttons.push(vec![(shorten(&label, 60), data)]);
    }
    buttons.truncate(MOST_BUTTONS);
    buttons.push(vec![(t!(lang, "button-invite"), Button::Invite.into())]);
    send(t!(lang, "team"), buttons)
}

/// All that somebody is: whoever is the same for several offices is told by how many.
fn posts_in_a_line(lang: Lang, posts: &[Member], office: &dyn Fn(&str) -> String) -> String {
    let of_a_role = posts.chunk_by(|one, next| one.role == next.role);
    let said = of_a_role.map(|same| match same {
        [one] => post(lang, one, office),
        [one, ..] => t!(
            lang,
            "team-post-several",
            role = one.role.name(),
            count = same.len()
        ),
        [] => String::new(),
    });
    said.collect::<Vec<_>>().join(", ")
}

fn sign(member: &Member) -> &'static str {
    match member.suspended_at {
        Some(_) => "⏸",
        None => "👤",
    }
}

fn name(lang: Lang, member: &Member) -> String {
    match member.name.as_str() {
        "" => t!(lang, "team-nameless", number = member.person_id.number()),
        name => name.to_owned(),
    }
}

fn post(lang: Lang, member: &Member, office: &dyn Fn(&str) -> String) -> String {
    role(lang, member.role, &office(&member.office))
}

/// A post as its holder reads it.
pub fn post_in_words(lang: Lang, post: Role, office: &str) -> String {
    role(lang, post, office)
}

fn role(lang: Lang, role: Role, office: &str) -> String {
    t!(lang, "team-post", role = role.name(), office = office)
}

/// One colleague and what can be done.
pub fn colleague(
    lang: Lang,
    id: PersonId,
    posts: &[&Member],
    office: &dyn Fn(&str) -> String,
) -> Say {
    let mut text = format!("<b>{}</b>", escape(&name(lang, posts[0])));
    for member in posts {
        text.push_str(&format!("\n• {}", escape(&post(lang, member, office))));
    }
    let rests = posts.iter().any(|post| post.suspended_at.is_some());
    if rests {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "team-suspended"));
    }
    let step = |step| Button::Change { person: id, step }.into();
    let rest = match rests {
        true => (t!(lang, "button-restore"), step(Rights::Restore)),
        false => (t!(lang, "button-suspend"), step(Rights::Suspend)),
    };
    let buttons = vec![
        vec![rest],
        vec![(t!(lang, "button-dismiss"), step(Rights::End))],
        vec![(t!(lang, "button-team"), Button::Team.into())],
    ];
    send(text, buttons)
}

/// Asks whether somebody's rights really end.
pub fn end_rights(lang: Lang, id: PersonId) -> Say {
    let buttons = vec![vec![
        (
            t!(lang, "button-dismiss-yes"),
            Button::Change {
                person: id,
                step: Rights::EndMeant,
            }
            .into(),
        ),
        (t!(lang, "button-team"), Button::Team.into()),
    ]];
    send(t!(lang, "team-end"), buttons)
}

/// Tells somebody that their rights rest or ended, or that they have them again.
pub fn rights_changed(lang: Lang, restored: bool) -> Say {
    let text = match restored {
        true => t!(lang, "team-restored"),
        false => t!(lang, "team-left"),
    };
    send(text, Buttons::new())
}

/// Tells a coordinator that somebody else coordinates now too.
pub fn colleague_joined(lang: Lang, name: &str) -> Say {
    let name = escape(&shorten(name, 60));
    send(t!(lang, "team-joined", name = name), Buttons::new())
}

/// Tells a coordinator that another one changed whether somebody else has to agree to a convocation.
pub fn approval_changed(lang: Lang, name: &str, is_needed: bool) -> Say {
    let name = escape(&shorten(name, 60));
    let text = match is_needed {
        true => t!(lang, "team-approval-on", name = name),
        false => t!(lang, "team-approval-off", name = name),
    };
    send(text, Buttons::new())
}

/// Tells a coordinator that somebody is not of the staff any more.
pub fn colleague_left(lang: Lang, name: &str, posts: &[(Role, &str)]) -> Say {
    let posts = posts.iter().map(|(one, office)| role(lang, *one, office));
    let posts = escape(&posts.collect::<Vec<_>>().join(", "));
    let text = match name {
        "" => t!(lang, "team-erased", posts = posts),
        name => {
            let name = escape(&shorten(name, 60));
            t!(lang, "team-dismissed", name = name, posts = posts)
        }
    };
    send(text, Buttons::new())
}

/// Asks what somebody will be.
pub fn choose_role(lang: Lang) -> Say {
    let role = |one: &Role| {
        let label = t!(lang, "team-role", role = one.name());
        vec![(label, post_button(*one, None))]
    };
    let roles = Role::ALL.iter().map(role).collect();
    send(t!(lang, "team-choose-role"), roles)
}

fn post_button(role: Role, office: Option<Key>) -> render::Button {
    let none = 0;
    Button::Post { none, role, office }.into()
}

/// Asks for which office.
pub fn choose_post_office(lang: Lang, role: Role, offices: &[(&str, &str)]) -> Say {
    let buttons = offices.iter().map(|(key, name)| {
        let data = post_button(role, Key::parse(key));
        vec![(shorten(name, 60), data)]
    });
    let buttons = buttons.take(MOST_BUTTONS).collect();
    send(t!(lang, "team-choose-office"), buttons)
}

/// A link that makes whoever opens it one of the staff, to be sent on.
pub fn invitation(lang: Lang, of: Role, office: &str, link: &str, until: NaiveDate) -> Say {
    let post = escape(&role(lang, of, office));
    let date = lang.long_date(until);
    let text = t!(
        lang,
        "team-invitation",
        post = post,
        link = link,
        date = date
    );
    send(
        text,
        vec![
            vec![(t!(lang, "button-team"), Button::Team.into())],
            back_to_checklist(lang),
        ],
    )
}

/// Asks whoever makes invitations whether this one is for them.
pub fn for_you(lang: Lang, of: Role, office: &str, secret: Secret) -> Say {
    let post = escape(&role(lang, of, office));
    let take = Button::TakePost { secret }.into();
    send(
        t!(lang, "team-for-you", post = post),
        vec![
            vec![(t!(lang, "button-team-take"), take)],
            back_to_checklist(lang),
        ],
    )
}
