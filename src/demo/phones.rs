//! The people of the demo, each with a phone. Staff come to their posts as in earnest: an invitation
//! is made, and its link opened.

use crate::actions::staff::invitation::{accept, invite};
use crate::actions::{ActionError, Actor, Desks};
use crate::clock::Clock;
use crate::domain::base::Address;
use crate::domain::staff::role::Role;
use crate::locale::Lang;
use crate::simulator::{NewPerson, Simulator};
use crate::store::Store;
use crate::t;
use serde::Serialize;
use std::sync::Mutex;
use std::sync::PoisonError;

/// As many phones as a page can show.
const MOST: usize = 6;
/// The office whose link the liaison of the beginning opens; she answers for the others too, so that every
/// question reaches a phone.
const FIRST_OFFICE: &str = "planeacion";
/// Names of those who come later: more than there can be phones.
const NAMES: [&str; 8] = [
    "Jorge", "Marta", "Diego", "Elena", "Pedro", "Rosa", "Samuel", "Clara",
];

/// A phone and who holds it.
#[derive(Clone, Debug)]
pub struct Phone {
    /// Telegram's number of the person.
    pub id: i64,
    /// The first name.
    pub name: String,
    /// The post; a citizen has none.
    pub role: Option<Role>,
    /// The office's key, where the role needs one.
    pub office: String,
}

/// What a page knows of a phone.
#[derive(Debug, Serialize)]
pub struct PhoneView {
    id: i64,
    name: String,
    role: String,
    /// Where they are found: their office, the entity, the town.
    place: String,
}

/// Why there is no further phone.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// There are enough.
    #[error("enough phones")]
    Enough,
    /// The post cannot be given.
    #[error(transparent)]
    Action(#[from] ActionError),
    /// The system gives no chance.
    #[error(transparent)]
    Chance(#[from] std::io::Error),
    /// Nobody would coordinate any more, or there is no such phone.
    #[error("this phone stays")]
    Stays,
}

/// All phones, and what is needed to hand out one more.
pub struct Phones {
    telegram: Simulator,
    store: Store,
    desk: Desks,
    clock: Clock,
    all: Mutex<Vec<Phone>>,
}

impl Phones {
    /// No phone yet.
    pub fn new(telegram: Simulator, store: Store, desk: Desks, clock: Clock) -> Self {
        Self {
            telegram,
            store,
            desk,
            clock,
            all: Mutex::default(),
        }
    }

    /// The three phones of the beginning.
    ///
    /// # Errors
    /// [`AddError`]
    pub async fn hand_out(&self, lang: Lang) -> Result<(), AddError> {
        self.add("Ana", None, "", lang).await?;
        self.add("Luz", Some(Role::Liaison), FIRST_OFFICE, lang)
            .await?;
        self.answers_for_all("Luz", lang).await?;
        self.add("Carlos", Some(Role::Coordinator), "", lang).await
    }

    /// One phone more, with a name that nobody has yet.
    ///
    /// # Errors
    /// [`AddError`]
    pub async fn add_another(
        &self,
        role: Option<Role>,
        office: &str,
        lang: Lang,
    ) -> Result<(), AddError> {
        let count = self.list().len();
        if count >= MOST {
            return Err(AddError::Enough);
        }
        let taken = |name: &&str| self.list().iter().any(|phone| phone.name == *name);
        let name = NAMES.into_iter().find(|name| !taken(name));
        let name = name.ok_or(AddError::Enough)?;
        self.add(name, role, office, lang).await
    }

    /// A phone is thrown away: its posts end, and Telegram says from now on that the account is gone.
    ///
    /// # Errors
    /// [`AddError::Stays`] for the last of those who coordinate.
    pub async fn remove(&self, id: i64) -> Result<(), AddError> {
        let phones = self.list();
        let phone = phones.iter().find(|phone| phone.id == id);
        let phone = phone.ok_or(AddError::Stays)?;
        let coordinates = |phone: &&Phone| phone.role == Some(Role::Coordinator);
        if coordinates(&phone) && phones.iter().filter(coordinates).count() < 2 {
            return Err(AddError::Stays);
        }
        if phone.role.is_some() {
            let mut tx = self.store.begin().await.map_err(ActionError::from)?;
            let now = self.clock.now();
            let known = tx.meet_person(Address::telegram(id), "es", now).await;
            let known = known.map_err(ActionError::from)?;
            tx.dismiss(known.id).await.map_err(ActionError::from)?;
            tx.commit().await.map_err(ActionError::from)?;
        }
        // It is there: nothing can refuse it.
        _ = self.telegram.set_deactivated(id, true);
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|phone| phone.id != id);
        Ok(())
    }

    /// Somebody of the beginning is the liaison of every office that there is.
    async fn answers_for_all(&self, name: &str, lang: Lang) -> Result<(), AddError> {
        let Some(id) = self.list().last().map(|phone| phone.id) else {
            return Ok(());
        };
        for office in &self.desk.now().process.offices {
            let office = office.key.as_str();
            if office == FIRST_OFFICE {
                continue;
            }
            let secret = self.invitation(Role::Liaison, office).await?;
            let mut tx = self.store.begin().await.map_err(ActionError::from)?;
            let now = self.clock.now();
            let known = tx
                .meet_person(Address::telegram(id), lang.code(), now)
                .await;
            let person = known.map_err(ActionError::from)?;
            let posts = Vec::new();
            let actor = Actor { person, posts };
            accept(&mut tx, &self.desk.now(), &actor, name, &secret, now).await?;
            tx.commit().await.map_err(ActionError::from)?;
        }
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(phone) = all.iter_mut().find(|phone| phone.id == id) {
            phone.office = String::new();
        }
        Ok(())
    }

    /// Those there are.
    pub fn list(&self) -> Vec<Phone> {
        let all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.clone()
    }

    /// The same in words.
    pub fn views(&self, lang: Lang) -> Vec<PhoneView> {
        let view = |phone: Phone| PhoneView {
            id: phone.id,
            name: phone.name,
            role: role(phone.role, lang),
            place: match phone.role {
                None => t!(lang, "demo-place"),
                Some(role) if role.is_of_an_office() && phone.office.is_empty() => {
                    t!(lang, "demo-place-offices")
                }
                Some(role) if role.is_of_an_office() => {
                    self.desk.now().office_name(&phone.office).to_owned()
                }
                Some(_) => self.desk.now().entity.clone(),
            },
        };
        self.list().into_iter().map(view).collect()
    }

    /// From now on everybody reads this language.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn speak(&self, lang: Lang) -> Result<(), ActionError> {
        for phone in self.list() {
            self.telegram.add_person(person(&phone, lang));
            // Whoever has never written is not known to the bot yet.
            if self.telegram.chat(phone.id).is_ok() {
                let mut tx = self.store.begin().await?;
                let now = self.clock.now();
                let known = tx
                    .meet_person(Address::telegram(phone.id), lang.code(), now)
                    .await?;
                tx.set_language(known.id, lang.code()).await?;
                tx.commit().await?;
            }
        }
        Ok(())
    }

    async fn add(
        &self,
        name: &str,
        role: Option<Role>,
        office: &str,
        lang: Lang,
    ) -> Result<(), AddError> {
        let secret = match role {
            Some(role) => Some(self.invitation(role, office).await?),
            None => None,
        };
        let mut phone = Phone {
            id: 0,
            name: name.to_owned(),
            role,
            office: office.to_owned(),
        };
        let new = NewPerson {
            id: None,
            ..person(&phone, lang)
        };
        phone.id = self.telegram.add_person(new);
        let id = phone.id;
        {
            let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
            all.push(phone);
        }
        if let Some(secret) = secret {
            // The person is there and the link is well-formed: nothing can refuse it.
            _ = self.telegram.begin(id, Some(&secret));
        }
        Ok(())
    }

    async fn invitation(&self, role: Role, office: &str) -> Result<String, AddError> {
        let secret = super::chance(16)?;
        let mut tx = self.store.begin().await.map_err(ActionError::from)?;
        let now = self.clock.now();
        invite(&mut tx, &self.desk.now(), role, office, &secret, now).await?;
        tx.commit().await.map_err(ActionError::from)?;
        Ok(secret)
    }
}

fn person(phone: &Phone, lang: Lang) -> NewPerson {
    NewPerson {
        id: Some(phone.id),
        first_name: phone.name.clone(),
        language_code: Some(lang.code().to_owned()),
        ..NewPerson::default()
    }
}

fn role(role: Option<Role>, lang: Lang) -> String {
    match role {
        None => t!(lang, "demo-role-citizen"),
        Some(Role::Liaison) => t!(lang, "demo-role-liaison"),
        Some(Role::Head) => t!(lang, "demo-role-head"),
        Some(Role::Coordinator) => t!(lang, "demo-role-coordinator"),
        Some(Role::Committee) => t!(lang, "demo-role-committee"),
        Some(Role::Auditor) => t!(lang, "demo-role-auditor"),
    }
}
