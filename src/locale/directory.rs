//! The directory in words: what its sheets, columns and kinds are called.

use super::Lang;
use crate::domain::base::Thing;
use crate::domain::process::GroupKind;
use crate::t;

impl Lang {
    /// The name of a sheet, which is also that of its file.
    pub fn directory_sheet(self, thing: Thing) -> String {
        match thing {
            Thing::Office => t!(self, "directory-offices"),
            Thing::Topic => t!(self, "directory-topics"),
            Thing::Group => t!(self, "directory-groups"),
            Thing::Zone => t!(self, "directory-zones"),
            Thing::Space => t!(self, "directory-spaces"),
        }
    }

    /// The title of a column, by its name in `process.toml`; `language` is the code of a name's.
    pub fn directory_column(self, column: &str, language: &str) -> String {
        match column {
            "key" => t!(self, "directory-key"),
            "name" => t!(self, "directory-name", language = language),
            "aliases" => t!(self, "directory-aliases"),
            "parent" => t!(self, "directory-parent"),
            "head" => t!(self, "directory-head"),
            "liaisons" => t!(self, "directory-liaisons"),
            "email" => t!(self, "directory-email"),
            "hours" => t!(self, "directory-hours"),
            "office" => t!(self, "directory-office"),
            "sensitive" => t!(self, "directory-sensitive"),
            _ => t!(self, "directory-kind"),
        }
    }

    /// Yes or no, as a cell says it.
    pub fn yes_or_no(self, yes: bool) -> String {
        match yes {
            true => t!(self, "button-yes"),
            false => t!(self, "button-no"),
        }
    }

    /// What a group has to do with the entity.
    pub fn group_kind(self, kind: GroupKind) -> String {
        match kind {
            GroupKind::Value => t!(self, "directory-kind-value"),
            GroupKind::Interest => t!(self, "directory-kind-interest"),
        }
    }
}
