//! A coordinator makes or changes a space, one question at a time; nothing is kept in the database
//! before they have seen it whole and said yes.

use crate::actions::ActionError;
use crate::actions::convocation::Telling;
use crate::actions::space::change;
use crate::domain::Sought;
use crate::domain::base::{Key, Text};
use crate::domain::space::{Aspect, Change, Point, Space, SpaceKind, State};
use crate::domain::staff::Ability;
use crate::render::{self, KeepPlan, PlanChoice, Question};
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Plan};
use crate::telegram::base::doubt::{self, Expected};
use crate::telegram::base::form::{self, Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::space::list::{back, show};
use crate::telegram::space::news;
use crate::telegram::space::understood::{chosen, understood};
use chrono::{DateTime, Utc};

/// A new space of a kind: its name is the kind's until somebody changes it.
pub(super) async fn begin(turn: &mut Turn<'_>, kind: SpaceKind) -> Done {
    if !turn.actor.may(Ability::RunSpaces) {
        return Err(ActionError::NotFound(Sought::Space));
    }
    let plan = Plan {
        kind: kind.name().to_owned(),
        name: turn.lang.space_kind(kind),
        ask: Aspect::Start,
        ..Plan::default()
    };
    form::ask(turn, plan).await.map(|_| ())
}

/// A change to one thing about a space.
pub(super) async fn change_of(turn: &mut Turn<'_>, space: i64, what: Aspect) -> Done {
    if what == Aspect::Preview {
        return Err(ActionError::NotFound(Sought::Space));
    }
    let stored = change::entrusted(turn.tx, &turn.actor, space).await?;
    let plan = Plan::of(&stored, what, turn.lang);
    form::ask(turn, plan).await.map(|_| ())
}

impl Step for Plan {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        let (lang, id, ask) = (turn.lang, turn.update, self.ask);
        let nothing_to_write = matches!(
            ask,
            Aspect::Preview | Aspect::Announce | Aspect::OpenQuestions | Aspect::CloseQuestions
        );
        if !self.whole && !nothing_to_write {
            let back = before(self);
            if let Some(day) = self.day.filter(|_| ask == Aspect::Start) {
                return Ok(render::ask_hour_of_space(lang, id, day, back));
            }
            return Ok(render::ask_about_space(
                lang,
                id,
                ask,
                (self.is_new(), back),
            ));
        }
        // What an earlier version had begun may lack something.
        let space = planned(self, turn.now).ok_or(ActionError::NotFound(Sought::Space))?;
        let calendar = &turn.desk.calendar;
        let seen = (&space, turn.now, calendar.time_zone());
        let rest = calendar.reasons(calendar.local_date(space.starts_at));
        let Some(of) = self.space else {
            return Ok(render::new_space_preview(lang, id, seen, rest));
        };
        let change = render::ChangeSeen {
            reason: &self.reason,
            rest: if ask == Aspect::End { rest } else { &[] },
            news: news::of(turn, self, of, space.clone()).await?,
        };
        Ok(render::space_change_preview(lang, id, ask, seen, &change))
    }

    async fn take(mut self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        let what = self.ask.name();
        if said.is_only_file() {
            return Ok(Taken::Not(t!(turn.lang, "form-no-file")));
        }
        let text = match self.ask {
            Aspect::Start | Aspect::End | Aspect::Open | Aspect::Close => {
                match doubt::certain(turn, &said.text, Expected::Moment) {
                    Ok(text) => text,
                    Err(which) => return Ok(which.taken()),
                }
            }
            Aspect::Capacity => {
                if let Some(why) = too_few(turn, &self, &said.text).await? {
                    return Ok(Taken::Not(why));
                }
                said.text
            }
            Aspect::Preview | Aspect::Name | Aspect::Place | Aspect::Link => said.text,
            Aspect::Agenda | Aspect::Support | Aspect::Documents | Aspect::Announce => said.text,
            Aspect::Cancel | Aspect::OpenQuestions | Aspect::CloseQuestions => said.text,
        };
        Ok(match understood(turn, &mut self, &text) {
            true => Taken::Next(after(self)),
            false => Taken::Not(t!(turn.lang, "space-not-understood", what = what)),
        })
    }

    fn waits(self, update: i64) -> Dialogue {
        let id = update;
        Dialogue::Planning(Box::new(Self { id, ..self }))
    }

    async fn refuse(&self, turn: &mut Turn<'_>, _: ActionError) -> Result<bool, ActionError> {
        turn.show(render::sentence(t!(turn.lang, "space-dropped")));
        turn.step = Dialogue::Rest;
        Ok(true)
    }
}

/// Why there cannot be so few places: more have said that they come.
async fn too_few(
    turn: &mut Turn<'_>,
    plan: &Plan,
    text: &str,
) -> Result<Option<String>, ActionError> {
    let Some(space) = plan.space else {
        return Ok(None);
    };
    let coming = turn.tx.rsvp_counts(space).await?.coming;
    let wanted = text.trim().parse::<i64>().ok();
    let is_below = wanted.is_some_and(|wanted| wanted > 0 && wanted < coming);
    Ok(is_below.then(|| t!(turn.lang, "space-capacity-below", people = coming)))
}

/// A point on the map was sent: it means something only to whoever is planning a space.
pub async fn located(turn: &mut Turn<'_>, point: Point) -> Done {
    let mut plan = match std::mem::take(&mut turn.step) {
        Dialogue::Planning(plan) => *plan,
        step => {
            turn.step = step;
            turn.tell(t!(turn.lang, "only-text"));
            return Ok(());
        }
    };
    plan.details.point = Some(point);
    let next = match plan.ask == Aspect::Place && plan.place.is_none() {
        true => plan,
        false => after(plan),
    };
    form::ask(turn, next).await.map(|_| ())
}

/// What comes after something was understood: in a new space what is missing, else the whole.
fn after(mut plan: Plan) -> Plan {
    plan.ask = match plan.ask {
        // The hour is still missing.
        Aspect::Start if plan.starts_at.is_none() => Aspect::Start,
        Aspect::Start => Aspect::End,
        Aspect::End if plan.is_new() && plan.place.is_none() && plan.url.is_none() => Aspect::Place,
        Aspect::Open => Aspect::Close,
        step if !plan.is_new() => {
            plan.whole = true;
            step
        }
        Aspect::End | Aspect::Place | Aspect::Preview | Aspect::Name => Aspect::Preview,
        Aspect::Link | Aspect::Close | Aspect::Agenda | Aspect::Capacity => Aspect::Preview,
        Aspect::Support | Aspect::Documents | Aspect::Announce => Aspect::Preview,
        Aspect::OpenQuestions | Aspect::CloseQuestions | Aspect::Cancel => Aspect::Preview,
    };
    plan
}

/// What was asked or shown before, of a new space.
fn before(plan: &Plan) -> Option<Aspect> {
    let whole = Some(Aspect::Preview);
    let before = match plan.ask {
        Aspect::Start => plan.starts_at.and(plan.ends_at).and(whole),
        Aspect::End => Some(Aspect::Start),
        Aspect::Place if plan.place.is_none() && plan.url.is_none() => Some(Aspect::End),
        Aspect::Place | Aspect::Preview | Aspect::Name | Aspect::Link | Aspect::Open => whole,
        Aspect::Close | Aspect::Agenda | Aspect::Capacity | Aspect::Support => whole,
        Aspect::Documents | Aspect::Announce | Aspect::OpenQuestions => whole,
        Aspect::CloseQuestions | Aspect::Cancel => whole,
    };
    before.filter(|_| plan.is_new())
}

/// The plan, if it still is as it was when the button was shown.
fn as_shown(turn: &mut Turn<'_>, id: i64) -> Result<Plan, ActionError> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Planning(plan) if plan.id == id => Ok(*plan),
        step => {
            turn.step = step;
            Err(ActionError::NotFound(Sought::Space))
        }
    }
}

/// Nothing becomes of the plan: back to the space as it is.
pub(super) async fn drop(turn: &mut Turn<'_>, id: i64) -> Done {
    let plan = as_shown(turn, id)?;
    let dropped = t!(turn.lang, "space-dropped");
    match plan.space {
        Some(space) => {
            turn.brief(dropped);
            back(turn, space).await
        }
        None => {
            turn.show(render::sentence(dropped));
            Ok(())
        }
    }
}

/// What a step offered was chosen, or one of the things in the preview of a new space.
pub(super) async fn choose(turn: &mut Turn<'_>, id: i64, choice: PlanChoice) -> Done {
    let mut plan = as_shown(turn, id)?;
    let next = match choice {
        choice if chosen(turn, &mut plan, choice) => after(plan),
        PlanChoice::Thing(ask_again) if plan.is_new() => {
            plan.ask = ask_again;
            plan
        }
        PlanChoice::Thing(_)
        | PlanChoice::Hours(_)
        | PlanChoice::NoPlace
        | PlanChoice::Now
        | PlanChoice::After => {
            turn.step = Dialogue::Planning(Box::new(plan));
            return Err(ActionError::NotFound(Sought::Space));
        }
    };
    form::ask(turn, next).await.map(|_| ())
}

/// The coordinator said yes.
pub(super) async fn keep(turn: &mut Turn<'_>, id: i64, how: KeepPlan) -> Done {
    let plan = as_shown(turn, id)?;
    let done = match (plan.space, planned(&plan, turn.now)) {
        (None, Some(mut space)) => {
            if how == KeepPlan::Draft {
                space.state = State::Draft;
            }
            change::create(turn.tx, turn.desk, &turn.actor, space, turn.now).await
        }
        (Some(id), Some(mut space)) => {
            // Somebody else may have said something else meanwhile: only what was asked for changes.
            let now_said = change::entrusted(turn.tx, &turn.actor, id).await;
            if let Ok(current) = now_said {
                overlay(plan.ask, &mut space, current.space);
            }
            let quietly = how == KeepPlan::Quietly && news::may_be_quiet(plan.ask);
            // People may have been called to it since it was shown that nobody knows.
            if how != KeepPlan::Tell && !quietly && news::are_told(turn, &plan, id, &space).await? {
                return form::ask(turn, plan).await.map(|_| ());
            }
            let change = change(&plan, space);
            let telling = Telling {
                why: Some(&*plan.reason).filter(|reason| !reason.is_empty()),
                quietly,
            };
            let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
            change::change(turn.tx, desk, actor, id, &change, telling, now).await
        }
        (_, None) => Err(ActionError::NotFound(Sought::Space)),
    };
    match done {
        Ok(stored) => {
            turn.brief(t!(turn.lang, "space-kept"));
            show(turn, &stored).await
        }
        Err(error) => refuse(turn, plan.space, error).await,
    }
}

/// Tells a coordinator why nothing became of a plan, and shows the space as it is.
async fn refuse(turn: &mut Turn<'_>, space: Option<i64>, error: ActionError) -> Done {
    let sentence = turn.why(error)?;
    match space {
        Some(space) => {
            turn.tell(sentence);
            super::is_something(back(turn, space).await)?;
            Ok(())
        }
        None => {
            turn.show(render::sentence(sentence));
            Ok(())
        }
    }
}

/// Takes everything but what was asked for from the space as it is now.
pub(super) fn overlay(asked: Aspect, planned: &mut Space, current: Space) {
    let mut details = current.details;
    let said = &planned.details;
    match asked {
        Aspect::Agenda => details.agenda.clone_from(&said.agenda),
        Aspect::Support => details.support.clone_from(&said.support),
        Aspect::Capacity => details.capacity = said.capacity,
        Aspect::Documents => details.documents.clone_from(&said.documents),
        Aspect::Place => details.point = said.point,
        Aspect::Link => {
            planned.place = current.place;
        }
        Aspect::Start
        | Aspect::End
        | Aspect::Preview
        | Aspect::Name
        | Aspect::Open
        | Aspect::Close
        | Aspect::Announce
        | Aspect::OpenQuestions
        | Aspect::CloseQuestions
        | Aspect::Cancel => {}
    }
    planned.details = details;
}

/// What a plan changes about a space.
pub(super) fn change(plan: &Plan, space: Space) -> Change {
    match plan.ask {
        Aspect::Announce => Change::Announce,
        Aspect::OpenQuestions => Change::OpenQuestions,
        Aspect::CloseQuestions => Change::CloseQuestions,
        Aspect::Cancel => Change::Cancel,
        Aspect::Name => Change::Rename(space.name),
        Aspect::Start | Aspect::End => Change::Reschedule {
            starts_at: space.starts_at,
            ends_at: space.ends_at,
        },
        Aspect::Place | Aspect::Link => Change::Move {
            place: space.place,
            url: space.url,
            point: space.details.point,
        },
        Aspect::Open | Aspect::Close => Change::Window {
            open: space.questions_open,
            close: space.questions_close,
        },
        Aspect::Agenda
        | Aspect::Support
        | Aspect::Documents
        | Aspect::Capacity
        | Aspect::Preview => Change::Detail(space.details),
    }
}

/// The space as planned, once everything it needs is there. Questions are taken from now until its end,
/// unless the plan says otherwise.
fn planned(plan: &Plan, now: DateTime<Utc>) -> Option<Space> {
    let (starts_at, ends_at) = (plan.starts_at?, plan.ends_at?);
    Some(Space {
        // The action gives a new space its own.
        key: Key::parse(&plan.key).or_else(|| Key::parse("new"))?,
        kind: SpaceKind::parse(&plan.kind)?,
        name: Text::plain(plan.name.clone()),
        starts_at,
        ends_at,
        place: plan.place.clone(),
        url: plan.url.clone(),
        questions_open: plan.open.unwrap_or(now),
        questions_close: plan.close.unwrap_or(ends_at),
        state: State::parse(&plan.state).unwrap_or_default(),
        details: plan.details.clone(),
    })
}
