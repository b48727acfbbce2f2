//! `/equipo`: who is on the staff, and the links that bring somebody onto it.

use crate::actions::ActionError;
use crate::actions::staff::invitation;
use crate::actions::staff::team::{Rights, change_rights, team};
use crate::domain::Refused;
use crate::domain::base::{Key, PersonId};
use crate::domain::staff::Refusal as StaffRefusal;
use crate::domain::staff::role::Role;
use crate::render::staff::Button;
use crate::store::StoreError;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::{render, secret, t};

/// Everybody on the staff, each a button, and the way to invite somebody.
pub async fn list(turn: &mut Turn<'_>) -> Done {
    match team(turn.tx, &turn.actor).await {
        Ok(members) => {
            let desk = turn.desk;
            let office = |key: &str| desk.office_name(key).to_owned();
            turn.show(render::team(turn.lang, &members, &office));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// A button of the list, of one colleague or of an invitation. Returns whether it means anything.
///
/// # Errors
/// If the store fails.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    let members = team(turn.tx, &turn.actor).await?;
    match button {
        Button::Team => list(turn).await?,
        Button::Colleague { person } => {
            let desk = turn.desk;
            let office = |key: &str| desk.office_name(key).to_owned();
            let posts = members.iter().filter(|post| post.person_id == person);
            let posts: Vec<_> = posts.collect();
            if posts.is_empty() {
                return Ok(false);
            }
            turn.show(render::colleague(turn.lang, person, &posts, &office));
        }
        Button::Change { person, step } => match step {
            render::Rights::End => turn.show(render::end_rights(turn.lang, person)),
            render::Rights::Suspend => return change(turn, person, Rights::Suspend).await,
            render::Rights::Restore => return change(turn, person, Rights::Restore).await,
            render::Rights::EndMeant => return change(turn, person, Rights::End).await,
        },
        Button::Invite => turn.show(render::choose_role(turn.lang)),
        Button::Post { role, office, .. } => return invite(turn, role, office).await,
        Button::TakePost { secret } => super::invitation::accept(turn, &secret.text()).await?,
    }
    Ok(true)
}

/// Somebody's rights rest, come back or end, and the list says so.
async fn change(
    turn: &mut Turn<'_>,
    person: PersonId,
    rights: Rights,
) -> Result<bool, ActionError> {
    match change_rights(turn.tx, turn.desk, &turn.actor, person, rights, turn.now).await {
        Ok(()) => {
            turn.reply.note = Some(t!(turn.lang, "team-done"));
            list(turn).await?;
        }
        Err(ActionError::Refused(Refused::Staff(StaffRefusal::LastCoordinator))) => {
            turn.tell(t!(turn.lang, "team-last"))
        }
        Err(error) => return Err(error),
    }
    Ok(true)
}

/// A role was chosen, or a role and an office: the link comes once both are known.
async fn invite(turn: &mut Turn<'_>, role: Role, office: Option<Key>) -> Result<bool, ActionError> {
    let office = office.as_ref().map_or("", Key::as_str);
    let desk = turn.desk;
    if role.is_of_an_office() && office.is_empty() {
        let offices = desk.process.offices.iter();
        let offices: Vec<_> = offices
            .map(|office| (office.key.as_str(), &*office.name))
            .collect();
        turn.show(render::choose_post_office(turn.lang, role, &offices));
        return Ok(true);
    }
    let secret = secret::new().map_err(|error| StoreError::from(sqlx::Error::Io(error)))?;
    let until = invitation::invite(turn.tx, desk, role, office, &secret, turn.now).await?;
    let post = (role, office);
    invitation::sign(turn.tx, &turn.actor, &secret, post, turn.now).await?;
    let bot = desk.bot.get().map_or("", String::as_str);
    let link = format!("https://t.me/{bot}?start={secret}");
    let until = desk.calendar.local_date(until);
    let name = desk.office_name(office);
    turn.show(render::invitation(turn.lang, role, name, &link, until));
    Ok(true)
}
