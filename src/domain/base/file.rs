//! Files as people send them.

use crate::domain::base::names::named;
use serde::{Deserialize, Serialize};

named! {
    /// How a file is shown.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "lowercase")]
    FileKind {
        /// As a picture.
        Photo = "photo",
        /// As a file.
        Document = "document",
        /// As something to listen to.
        Voice = "voice",
    }
}
