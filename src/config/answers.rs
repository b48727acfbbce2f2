//! `[answers]` of the process file: how questions are answered.

use super::reader::Section;
use crate::domain::question::Answers;
use crate::domain::staff::Role;

/// The head of an office may take more time to answer, unless it says otherwise.
pub(super) fn answers(mut section: Section) -> Answers {
    let extension = section.value("extension", "head | liaison | coordinator", |value| {
        let role = Role::parse(value.as_str()?)?;
        Answers::GRANTERS.contains(&role).then_some(role)
    });
    section.end();
    let usual = Answers::default();
    Answers {
        extension: extension.unwrap_or(usual.extension),
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
}
