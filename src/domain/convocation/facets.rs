//! An audience as one puts it together by ticking: of each kind some, and some not.
//!
//! Of one kind any is enough (centre or north), of several kinds each is needed (north, and of the
//! sports clubs), and whoever is of what is ticked as «not» is left out.

use super::{Audience, Trait};
use crate::domain::base::Key;

/// What is ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Kind, key, and whether it is wanted (or not wanted), in the order of ticking.
    ticks: Vec<(Trait, Key, bool)>,
}

impl Facets {
    /// The ticks of a formula; `None` for one that was written freely.
    pub fn of(audience: &Audience) -> Option<Self> {
        let mut facets = Self::default();
        let parts = match audience {
            Audience::Everyone => return Some(facets),
            Audience::All(parts) => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        for part in parts {
            let (wanted, part) = match part {
                Audience::Not(part) => (false, &**part),
                part => (true, part),
            };
            let alternatives = match part {
                Audience::Any(parts) => parts.as_slice(),
                one => std::slice::from_ref(one),
            };
            let mut kinds = Vec::new();
            for alternative in alternatives {
                let Audience::Has(kind, key) = alternative else {
                    return None;
                };
                kinds.push(*kind);
                facets.ticks.push((*kind, key.clone(), wanted));
            }
            if kinds.iter().any(|kind| *kind != kinds[0]) {
                return None;
            }
        }
        // Twice the same kind would mean something else.
        (facets.audience() == *audience).then_some(facets)
    }

    /// What is ticked about one: wanted, not wanted, nothing.
    pub fn tick(&self, kind: Trait, key: &Key) -> Option<bool> {
        let mut all = self.ticks.iter();
        let found = all.find(|(of, one, _)| (*of, one) == (kind, key));
        found.map(|(_, _, wanted)| *wanted)
    }

    /// Ticks one: wanted, then not wanted, then nothing again.
    pub fn press(&mut self, kind: Trait, key: &Key) {
        let at = self
            .ticks
            .iter()
            .position(|(of, one, _)| (*of, one) == (kind, key));
        match at {
            None => self.ticks.push((kind, key.clone(), true)),
            Some(at) if self.ticks[at].2 => self.ticks[at].2 = false,
            Some(at) => _ = self.ticks.remove(at),
        }
    }

    /// The formula.
    pub fn audience(&self) -> Audience {
        let mut parts = Vec::new();
        for wanted in [true, false] {
            for kind in Trait::ALL {
                let ticked = self
                    .ticks
                    .iter()
                    .filter(|(of, _, is)| (*of, *is) == (kind, wanted));
                let mut any: Vec<_> = ticked
                    .map(|(_, key, _)| Audience::Has(kind, key.clone()))
                    .collect();
                let part = match any.len() {
                    0 => continue,
                    1 => any.remove(0),
                    _ => Audience::Any(any),
                };
                parts.push(if wanted {
                    part
                } else {
                    Audience::Not(Box::new(part))
                });
            }
        }
        match parts.len() {
            0 => Audience::Everyone,
            1 => parts.remove(0),
            _ => Audience::All(parts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticking_makes_a_formula_and_back() {
        let mut facets = Facets::default();
        let key = |text: &str| Key::parse(text).unwrap();
        facets.press(Trait::Zone, &key("norte"));
        facets.press(Trait::Group, &key("jac"));
        facets.press(Trait::Zone, &key("centro"));
        facets.press(Trait::Topic, &key("agua"));
        facets.press(Trait::Topic, &key("agua"));
        let formula = facets.audience();
        let text = "(zone:norte or zone:centro) and group:jac and not topic:agua";
        assert_eq!(formula.to_string(), text);
        let again = Facets::of(&Audience::parse(text).unwrap()).unwrap();
        assert_eq!(again.audience(), formula);
        assert_eq!(again.tick(Trait::Topic, &key("agua")), Some(false));
        facets.press(Trait::Topic, &key("agua"));
        assert_eq!(facets.tick(Trait::Topic, &key("agua")), None);
    }

    #[test]
    fn what_was_written_freely_has_no_ticks() {
        for text in [
            "zone:norte or group:jac",
            "zone:norte and zone:centro",
            "not (zone:norte and group:jac)",
            "not not zone:norte",
        ] {
            assert_eq!(Facets::of(&Audience::parse(text).unwrap()), None, "{text}");
        }
        assert_eq!(Facets::of(&Audience::Everyone), Some(Facets::default()));
    }
}
