//! `[answers]` of the process file: how questions are answered.

use super::reader::Section;
use crate::domain::question::Answers;
use crate::domain::staff::Role;

/// The head of an office may take more time to answer, and other offices give their parts two days before, unless
/// it says otherwise.
pub(super) fn answers(mut section: Section) -> Answers {
    let extension = section.value("extension", "head | liaison | coordinator", |value| {
        let role = Role::parse(value.as_str()?)?;
        Answers::GRANTERS.contains(&role).then_some(role)
    });
    let parts_before = section.value("parts_before", "0 … 10", |value| {
        let days = u32::try_from(value.as_integer()?).ok()?;
        (days <= 10).then_some(days)
    });
    section.end();
    let usual = Answers::default();
    Answers {
        extension: extension.unwrap_or(usual.extension),
        parts_before: parts_before.unwrap_or(usual.parts_before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_head_unless_it_is_said() {
        let read = |text: &str| {
            let mut root = Section::parse("process.toml".into(), text).unwrap();
            let read = answers(root.section("answers"));
            (read.extension, root.close().len())
        };
        assert_eq!(read(""), (Role::Head, 0));
        assert_eq!(
            read("[answers]\nextension = \"liaison\"\n"),
            (Role::Liaison, 0)
        );
        assert_eq!(
            read("[answers]\nextension = \"coordinator\"\n"),
            (Role::Coordinator, 0)
        );
        assert_eq!(
            read("[answers]\nextension = \"auditor\"\n"),
            (Role::Head, 1)
        );
        assert_eq!(
            read("[answers]\nextension = true\nreview = 1\n"),
            (Role::Head, 2)
        );
    }

    #[test]
    fn parts_come_two_days_before_unless_it_is_said() {
        let read = |text: &str| {
            let mut root = Section::parse("process.toml".into(), text).unwrap();
            let read = answers(root.section("answers"));
            (read.parts_before, root.close().len())
        };
        assert_eq!(read(""), (2, 0));
        assert_eq!(read("[answers]\nparts_before = 0\n"), (0, 0));
        assert_eq!(read("[answers]\nparts_before = 11\n"), (2, 1));
    }
}
