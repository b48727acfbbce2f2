//! An error with all that lies beneath it: one line for the log, each part said once.

use std::error::Error;
use std::fmt;

/// Shows an error and its sources, parted by colons.
#[derive(Debug)]
pub struct Chain<'a>(pub &'a (dyn Error + 'a));

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut said = self.0.to_string();
        f.write_str(&said)?;
        let mut beneath = self.0.source();
        while let Some(error) = beneath {
            let text = error.to_string();
            // Many errors end with the one beneath them.
            if !said.ends_with(&text) {
                write!(f, ": {text}")?;
                said = text;
            }
            beneath = error.source();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::StoreError;

    fn statement() -> Result<(), StoreError> {
        Err(sqlx::Error::RowNotFound)?
    }

    #[test]
    fn each_part_is_said_once_and_the_statement_last() {
        let said = Chain(&statement().unwrap_err()).to_string();
        let (what, at) = said.rsplit_once(": at ").unwrap();
        assert_eq!(what.matches("no rows returned").count(), 1, "{said}");
        assert!(at.starts_with(file!()), "{said}");
    }

    #[test]
    fn what_stands_in_an_unreadable_value_is_not_said() {
        let broken = serde_json::from_str::<u8>("\"Ana\"").unwrap_err();
        assert!(broken.to_string().contains("Ana"));
        let error = StoreError::from(sqlx::Error::Decode(broken.into()));
        let said = Chain(&error).to_string();
        assert!(!said.contains("Ana"), "{said}");
    }
}
