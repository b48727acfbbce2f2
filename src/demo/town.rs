//! A whole town for the demo: people who once wrote to the bot, in zones and groups, some of whom never
//! agreed to be told of meetings, some of whom blocked the bot, some of whom are gone, and some of whom
//! want to be written to in the evening only. Who is what follows from their number.

use crate::actions::{ActionError, Desk};
use crate::clock::Clock;
use crate::domain::base::Address;
use crate::domain::mailing::DayPart;
use crate::domain::person::Purpose;
use crate::domain::person::profile::TraitKind;
use crate::locale::Lang;
use crate::simulator::{ControlError, LoadPlan, Simulator, Step};
use crate::store::Store;

/// Account numbers of the town begin here.
const FIRST: i64 = 7_000_000;
/// Every so many: never agreed, blocked the bot, is gone without a word, reads only in the evening.
const NEVER_AGREED: i64 = 5;
const BLOCKED: i64 = 11;
const GONE: i64 = 17;
const EVENINGS: i64 = 7;

/// Why there is no town.
#[derive(Debug, thiserror::Error)]
pub enum TownError {
    /// The database failed.
    #[error(transparent)]
    Action(#[from] ActionError),
    /// The simulator refused.
    #[error("{0:?}")]
    Control(ControlError),
}

/// Settles so many people in the town.
///
/// # Errors
/// [`TownError`]
pub async fn settle(
    people: u32,
    telegram: &Simulator,
    store: &Store,
    desk: &Desk,
    clock: &Clock,
) -> Result<(), TownError> {
    let plan = LoadPlan {
        users: people,
        first_user: FIRST,
        updates: 0,
        rate: None,
        script: vec![Step::Text(String::new())],
        wait_for_reply: false,
    };
    telegram.load(plan).map_err(TownError::Control)?;
    let all = (0..i64::from(people)).map(|n| (n, FIRST + n));
    let mut tx = store.begin().await.map_err(ActionError::from)?;
    for (n, account) in all.clone() {
        let lang = Lang::spanish();
        let now = clock.now();
        let told = async {
            let person = tx
                .meet_person(Address::telegram(account), lang.code(), now)
                .await?
                .id;
            let agreed = n % NEVER_AGREED != 0;
            let question = Purpose::Convocations.question(lang);
            let purpose = Purpose::Convocations;
            if agreed {
                tx.add_consent(person, purpose, true, &question, now)
                    .await?;
            }
            let zones = &desk.process.zones;
            let groups = &desk.process.groups;
            let (zone, group) = (pick(zones, n), pick(groups, n / 3));
            if let Some(zone) = zone {
                tx.add_trait(person, TraitKind::Zone, zone.key.as_str())
                    .await?;
            }
            if let Some(group) = group.filter(|group| !group.sensitive) {
                tx.add_trait(person, TraitKind::Group, group.key.as_str())
                    .await?;
            }
            if agreed {
                let question = Purpose::Surveys.question(lang);
                let purpose = Purpose::Surveys;
                tx.add_consent(person, purpose, true, &question, now)
                    .await?;
            }
            if n % EVENINGS == 0 {
                tx.add_trait(person, TraitKind::Hours, DayPart::Evenings.name())
                    .await?;
            }
            Ok::<_, crate::store::StoreError>(())
        };
        told.await.map_err(ActionError::from)?;
    }
    tx.commit().await.map_err(ActionError::from)?;
    for (n, account) in all {
        if n % BLOCKED == 0 {
            telegram.block(account).map_err(TownError::Control)?;
        } else if n % GONE == 0 {
            telegram
                .set_deactivated(account, true)
                .map_err(TownError::Control)?;
        }
    }
    Ok(())
}

fn pick<T>(all: &[T], n: i64) -> Option<&T> {
    let place = usize::try_from(n).ok()?.checked_rem(all.len())?;
    all.get(place)
}
