//! What a label of a column says: as it is known, put together from known words, or with slips.
//!
//! A label of a date or of somebody responsible that says more than known words labels something else:
//! `Fecha de seguimiento` is no planned date, `Responsable (correo)` nobody.

use super::vocabulary::{LONGEST_LABEL, Label, Vocabulary};
use crate::domain::base::fold::{self, distance, folded};
use serde::Deserialize;
use std::collections::HashSet;

/// The words of which labels are made.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Words {
    dates: HashSet<String>,
    start: HashSet<String>,
    finish: HashSet<String>,
    besides: HashSet<String>,
    planned: HashSet<String>,
    doubtful: HashSet<String>,
    responsible: HashSet<String>,
    responsible_besides: HashSet<String>,
    responsible_doubtful: HashSet<String>,
    other: HashSet<String>,
}

/// How sure a label says what its column holds; the first counts before the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// It says that it is planned.
    Planned,
    /// It says just this.
    Exact,
    /// It says more, or with slips.
    Nearly,
    /// It may say something else: `Fecha de ejecución`.
    Doubtful,
}

impl Rank {
    /// That of a label under a group.
    pub(super) fn under(self, group: Option<Self>) -> Self {
        let says = matches!(group, Some(Self::Planned | Self::Doubtful));
        let usual = matches!(self, Self::Exact | Self::Nearly);
        group.filter(|_| says && usual).unwrap_or(self)
    }
}

/// What stands between two words for the same column.
const APART: [char; 4] = [';', '/', '|', '('];

fn is_date(label: Label) -> bool {
    matches!(label, Label::Start | Label::Finish | Label::Due)
}

fn is_title(label: Label) -> bool {
    matches!(label, Label::Title | Label::Task | Label::Action)
}

impl Vocabulary {
    /// What a label says, exactly as it is known or in known words.
    pub(super) fn label(&self, text: &str) -> Option<Label> {
        if text.len() > LONGEST_LABEL {
            return None;
        }
        let folded = folded(text);
        let twice = || {
            let (mut parts, all) = self.parts(&folded)?;
            let first = parts.next()?;
            (all && parts.all(|other| other == first)).then_some(first)
        };
        self.whole(&folded)
            .or_else(twice)
            .or_else(|| self.date_of_words(&fold::Words::of(text)))
    }

    fn whole(&self, folded: &str) -> Option<Label> {
        let plain = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '#');
        let known = self.labels.get(plain);
        known.or_else(|| self.labels.get(folded)).copied()
    }

    /// `Fecha programada de inicio`: only known words, and which end they say.
    fn date_of_words(&self, words: &fold::Words<'_>) -> Option<Label> {
        let known = &self.label_words;
        let any = |set: &HashSet<String>| words.iter().any(|word| set.contains(word));
        let is_known = |word: &str| {
            [
                &known.dates,
                &known.start,
                &known.finish,
                &known.besides,
                &known.planned,
                &known.doubtful,
            ]
            .iter()
            .any(|set| set.contains(word))
                || super::dates::year_of(word).is_some()
        };
        let dated = any(&known.dates);
        let (start, finish) = (any(&known.start), any(&known.finish));
        // An hour alone is no date.
        let hour = words.iter().any(|word| word == "hora") && !dated;
        if !(dated || start || finish) || hour || !words.iter().all(is_known) {
            return None;
        }
        Some(match (start, finish) {
            (true, false) => Label::Start,
            (false, true) => Label::Finish,
            (true, true) | (false, false) => Label::Due,
        })
    }

    /// `Nombre del responsable`, `Área encargada`
    fn responsible_of_words(&self, words: &fold::Words<'_>) -> Option<Label> {
        let known = &self.label_words;
        let one = words.iter().any(|word| known.responsible.contains(word));
        let all = words.iter().all(|word| {
            known.responsible.contains(word) || known.responsible_besides.contains(word)
        });
        (one && all).then_some(Label::Responsible)
    }

    /// What the parts of a label say that says its thing twice: `N°; ítem`; and whether all are known.
    fn parts(&self, folded: &str) -> Option<(impl Iterator<Item = Label>, bool)> {
        let parts = || folded.split(APART).filter(|part| !part.trim().is_empty());
        let known = move || parts().map_while(|part| self.whole(part.trim()));
        (parts().nth(1).is_some()).then(|| (known(), known().count() == parts().count()))
    }

    /// What a label says, with slips of the pen or more words after the known ones.
    pub(super) fn label_nearly(&self, text: &str) -> Option<Label> {
        if let Some(label) = self.label(text) {
            return Some(label);
        }
        let words = fold::Words::of(text);
        if text.len() > LONGEST_LABEL {
            return None;
        }
        self.responsible_of_words(&words)
            .or_else(|| {
                let found = self.first_part(text).or_else(|| self.beginning(&words));
                found.filter(|label| self.may_say_more(*label, &words))
            })
            .or_else(|| self.with_slips(&words).filter(|_| !self.is_other(text)))
    }

    /// Whatever else is said after a first part that is known, like `N° (consecutivo)`.
    fn first_part(&self, text: &str) -> Option<Label> {
        let text = folded(text);
        let (mut parts, _) = self.parts(&text)?;
        let first = parts.next()?;
        parts.all(|other| other == first).then_some(first)
    }

    /// What the longest known beginning of a label says.
    fn beginning(&self, words: &fold::Words<'_>) -> Option<Label> {
        let known = |end: usize| self.labels.get(words.phrase(0..end));
        let ends = (1..words.len().min(8)).rev();
        let mut ends = ends.filter(|end| words.phrase(0..*end).len() > 3);
        ends.find_map(known).copied()
    }

    /// Whether a label that begins with a known one may say more words.
    fn may_say_more(&self, label: Label, words: &fold::Words<'_>) -> bool {
        let other = || {
            words
                .iter()
                .any(|word| self.label_words.other.contains(word))
        };
        if is_date(label) || label == Label::Responsible {
            return false;
        }
        !is_title(label) || !other()
    }

    fn with_slips(&self, words: &fold::Words<'_>) -> Option<Label> {
        let text = words.all();
        let slips = match text.len() {
            0..6 => return None,
            6..10 => 1,
            _ => 2,
        };
        let near = |known: &&String| distance(known, text, slips).is_some();
        let mut known: Vec<_> = self.labels.keys().filter(near).collect();
        // The nearest, and of those always the same.
        known.sort_by_key(|known| (distance(known, text, slips), *known));
        known
            .first()
            .and_then(|known| self.labels.get(*known))
            .copied()
    }

    /// Whether a label speaks of something else than what is planned.
    pub(super) fn is_other(&self, text: &str) -> bool {
        let other = &self.label_words.other;
        fold::Words::of(text)
            .iter()
            .any(|word| other.contains(word))
    }

    /// Whether a label begins like that of a date or of somebody responsible.
    pub(super) fn begins_like_one(&self, text: &str) -> Option<Label> {
        let words = fold::Words::of(text);
        let (known, first) = (&self.label_words, words.get(0));
        if first.is_empty() || text.len() > LONGEST_LABEL {
            return None;
        }
        let date = [&known.dates, &known.start, &known.finish];
        if date.iter().any(|set| set.contains(first)) {
            return Some(Label::Due);
        }
        (known.responsible.contains(first)).then_some(Label::Responsible)
    }

    /// How sure a label says what it says.
    pub(super) fn rank(&self, text: &str, label: Label) -> Rank {
        let known = &self.label_words;
        let words = fold::Words::of(text);
        let any = |set: &HashSet<String>| words.iter().any(|word| set.contains(word));
        let whole = self.whole(&folded(text)).is_some();
        let usual = if whole { Rank::Exact } else { Rank::Nearly };
        if is_date(label) && any(&known.planned) {
            return Rank::Planned;
        }
        let bare = !any(&known.responsible) || !whole;
        let doubtful = if label == Label::Responsible {
            bare && any(&known.responsible_doubtful)
        } else {
            is_date(label) && any(&known.doubtful)
        };
        if doubtful { Rank::Doubtful } else { usual }
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::vocabulary;
    use super::*;

    #[test]
    fn labels_survive_slips_and_more_words() {
        let label = |text| vocabulary().label_nearly(text);
        assert_eq!(label("N°"), Some(Label::Number));
        assert_eq!(label("META/ PRODUCTO"), Some(Label::Product));
        assert_eq!(label("Responsabe(s)"), Some(Label::Responsible));
        assert_eq!(label("Fecha de inicio (dd/mm/aaaa)"), Some(Label::Start));
        assert_eq!(label("Actvidades"), Some(Label::Title));
        for number in ["N°; ítem", "No. / Código", "Ítem | N°", "# (consecutivo)"] {
            assert_eq!(label(number), Some(Label::Number), "{number}");
        }
        assert_eq!(label("Salario"), None);
    }

    #[test]
    fn a_label_that_says_something_else_is_not_known() {
        for text in [
            "Fecha de seguimiento",
            "Fecha de corte",
            "Fecha de reporte",
            "Fecha de aprobación del plan",
            "Fecha última revisión",
            "Fecha del acta",
            "Fecha real",
            "Fecha de radicación",
            "Fecha reprogramada",
            "Plazo de respuesta",
            "Periodo evaluado",
            "Tiempo (horas)",
            "Hora de inicio",
            "Inicio real",
            "Fecha de cumplimiento real",
            "Responsable del seguimiento",
            "Responsable de reportar",
            "Responsable (correo)",
            "Dependencia que hace seguimiento",
            "Dependencias participantes",
            "Actividades realizadas",
            "Descripción del avance",
        ] {
            assert_eq!(vocabulary().label_nearly(text), None, "{text}");
        }
    }

    #[test]
    fn words_say_which_end_it_is() {
        for (text, label) in [
            ("F. inicio", Label::Start),
            ("Fecha Ini.", Label::Start),
            ("Fecha programada inicio", Label::Start),
            ("Fecha de apertura", Label::Start),
            ("Empieza", Label::Start),
            ("Mes de inicio", Label::Start),
            ("Inicio planeado", Label::Start),
            ("Finaliza", Label::Finish),
            ("Cierre", Label::Finish),
            ("Fecha de cierre", Label::Finish),
            ("Tiempo final", Label::Finish),
            ("Día fin", Label::Finish),
            ("Fecha máxima de ejecución", Label::Due),
            ("Día y hora", Label::Due),
            ("Vence", Label::Due),
            ("Fecha o periodo", Label::Due),
            ("Fecha de la actividad 2024", Label::Due),
            ("Nombre del responsable", Label::Responsible),
            ("RESP.", Label::Responsible),
            ("Encargados", Label::Responsible),
            ("Quién responde", Label::Responsible),
            ("Proceso responsable", Label::Responsible),
        ] {
            assert_eq!(vocabulary().label_nearly(text), Some(label), "{text}");
        }
    }

    #[test]
    fn what_is_planned_counts_before_what_may_have_been_done() {
        let rank = |text| vocabulary().rank(text, Label::Due);
        assert!(rank("Fecha programada") < rank("Fecha"));
        assert!(rank("Fecha") < rank("Fecha de ejecución"));
        assert_eq!(rank("Fecha límite de ejecución"), Rank::Planned);
        let rank = |text| vocabulary().rank(text, Label::Responsible);
        assert!(rank("Responsables") < rank("Cargo responsable"));
        assert_eq!(rank("Oficina"), Rank::Doubtful);
        assert_eq!(rank("Área responsable"), Rank::Exact);
    }
}
