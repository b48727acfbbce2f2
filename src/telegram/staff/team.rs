//! `/equipo`: who is on the staff, and the links that bring somebody onto it.

use crate::actions::ActionError;
use crate::actions::staff::invitation;
use crate::actions::staff::team::{Rights, change_rights, team};
use crate::domain::staff::role::Role;
use crate::store::StoreError;
use crate::telegram::base::turn::Turn;
use crate::telegram::tree::Done;
use crate::{render, secret, t};

/// Everybody on the staff, each a button, and the way to invite somebody.
pub async fn list(turn: &mut Turn<'_>) -> Done {
    match team(turn.tx, &turn.actor).await {
        Ok(members) => {
            let desk = turn.desk;
            let office = |key: &str| desk.office_name(key).to_owned();
            let say = render::team(turn.chat, turn.lang, &members, &office);
            turn.say(say);
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// A button of the list, of one colleague or of an invitation. Returns whether it means anything.
///
/// # Errors
/// If the store fails.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    rest: &str,
) -> Result<bool, ActionError> {
    let members = match team(turn.tx, &turn.actor).await {
        Ok(members) => members,
        Err(ActionError::NotFound) => return Ok(false),
        Err(error) => return Err(error),
    };
    let (chat, lang, desk) = (turn.chat, turn.lang, turn.desk);
    let office_name = |key: &str| desk.office_name(key).to_owned();
    match verb {
        "tl" => list(turn).await?,
        "tm" => {
            let posts: Vec<_> = members.iter().filter(|post| post.person_id == id).collect();
            if posts.is_empty() {
                return Ok(false);
            }
            turn.say(render::colleague(chat, lang, id, &posts, &office_name));
        }
        "tr" => {
            let rights = match rest {
                "suspend" => Rights::Suspend,
                "restore" => Rights::Restore,
                "end" => {
                    turn.say(render::end_rights(chat, lang, id));
                    return Ok(true);
                }
                "endy" => Rights::End,
                _ => return Ok(false),
            };
            match change_rights(turn.tx, turn.desk, &turn.actor, id, rights, turn.now).await {
                Ok(()) => {
                    turn.tell(t!(lang, "team-done"));
                    list(turn).await?;
                }
                Err(ActionError::LastCoordinator) => turn.tell(t!(lang, "team-last")),
                Err(ActionError::NotFound) => return Ok(false),
                Err(error) => return Err(error),
            }
        }
        "ti" => turn.say(render::choose_role(chat, lang)),
        _ => return invite(turn, rest).await,
    }
    Ok(true)
}

/// A role was chosen, or a role and an office: the link comes once both are known.
async fn invite(turn: &mut Turn<'_>, choice: &str) -> Result<bool, ActionError> {
    let (role, office) = choice.split_once(':').unwrap_or((choice, ""));
    let Some(role) = Role::parse(role) else {
        return Ok(false);
    };
    let desk = turn.desk;
    if role.is_of_an_office() && office.is_empty() {
        let offices = desk.process.offices.iter();
        let offices: Vec<_> = offices
            .map(|office| (office.key.as_str(), &*office.name))
            .collect();
        turn.say(render::choose_post_office(
            turn.chat, turn.lang, role, &offices,
        ));
        return Ok(true);
    }
    let secret = secret::new().map_err(|error| StoreError::from(sqlx::Error::Io(error)))?;
    match invitation::invite(turn.tx, desk, role, office, &secret, turn.now).await {
        Ok(until) => {
            let post = (role, office);
            invitation::sign(turn.tx, &turn.actor, &secret, post, turn.now).await?;
            let bot = desk.bot.get().map_or("", String::as_str);
            let link = format!("https://t.me/{bot}?start={secret}");
            let until = desk.calendar.local_date(until);
            let say = render::invitation(
                turn.chat,
                turn.lang,
                role,
                desk.office_name(office),
                &link,
                until,
            );
            turn.say(say);
            Ok(true)
        }
        Err(ActionError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
