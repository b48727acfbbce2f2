//! `[questions]` of the process file: how many questions one person can send, and how many messages an
//! office gets of them.

use super::reader::Section;
use crate::domain::question::Policy;

/// Ten questions of one person in an hour and thirty in a day, unless it says otherwise.
pub(super) fn policy(mut section: Section) -> Policy {
    let usual = Policy::default();
    let mut number = |name| {
        section.value(name, "1, 2, 3 …", |value| {
            let number = u32::try_from(value.as_integer()?).ok()?;
            (1..=10_000).contains(&number).then_some(number)
        })
    };
    let (per_hour, per_day) = (number("per_hour"), number("per_day"));
    let gather_minutes = section.value("gather_minutes", "0, 15, 60", |value| {
        let minutes = u32::try_from(value.as_integer()?).ok()?;
        (minutes <= 24 * 60).then_some(minutes)
    });
    let complete_days = section.value("complete_days", "1 … 15", |value| {
        let days = u32::try_from(value.as_integer()?).ok()?;
        (1..=15).contains(&days).then_some(days)
    });
    section.end();
    Policy {
        per_hour: per_hour.unwrap_or(usual.per_hour),
        per_day: per_day.unwrap_or(usual.per_day),
        gather_minutes: gather_minutes.unwrap_or(usual.gather_minutes),
        complete_days: complete_days.unwrap_or(usual.complete_days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::reader::Section;
    use crate::locale::Lang;

    fn read(text: &str) -> (Policy, Vec<String>) {
        let mut root = Section::parse("process.toml".into(), text).unwrap();
        let read = policy(root.section("questions"));
        let problems = root.close();
        let told = problems
            .iter()
            .map(|one| one.text(Lang::parse("en").unwrap()));
        (read, told.collect())
    }

    #[test]
    fn what_is_not_said_is_usual_and_nobody_is_kept_from_asking() {
        assert_eq!(read(""), (Policy::default(), Vec::new()));
        let (read_all, told) = read("[questions]\nper_hour = 4\nper_day = 8\ngather_minutes = 0\n");
        let all = (read_all.per_hour, read_all.per_day, read_all.gather_minutes);
        assert_eq!((all, told), ((4, 8, 0), Vec::new()));
        let (longer, told) = read("[questions]\ncomplete_days = 8\n");
        assert_eq!((longer.complete_days, told), (8, Vec::new()));
        let (_, told) = read("[questions]\nper_hour = 0\nper_week = 9\n");
        assert_eq!(told.len(), 2, "{told:?}");
    }
}
