//! One file per thing a person does: load, decide, save, enqueue, in one transaction.
//!
//! An action gets the transaction it works in and the instant it happens at; it never commits and
//! never sends. Deliberately absent: Telegram, the web, sentences.

pub mod question;

use crate::domain::calendar::{Calendar, Rule, Term};
use crate::locale::Lang;

/// What every action of one entity knows: who the entity is and by which law it counts.
#[derive(Debug)]
pub struct Desk {
    /// The entity's name as people read it: «Alcaldía de Itagüí».
    pub entity: String,
    /// The entity's calendar, which also knows its time zone.
    pub calendar: Calendar,
    /// Which of the two readings of the law is promised.
    pub rule: Rule,
    /// How long the entity has to answer a question (Ley 1757 de 2015, art. 56: 15 business days).
    pub term: Term,
    /// The language of whoever has not chosen one.
    pub language: Lang,
}
