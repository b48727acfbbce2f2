//! What somebody can say or change about a space, one at a time.

use crate::domain::base::names::named;
use serde::{Deserialize, Serialize};

named! {
    /// Something about a space, or something done to it. Its names are in the data of buttons.
    #[derive(Default, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Aspect {
        /// When it begins.
        #[default]
        Start = "start",
        /// When it ends.
        End = "end",
        /// Where it is.
        Place = "place",
        /// All of it.
        Preview = "preview",
        /// What it is called.
        Name = "name",
        /// Its stream or page.
        Link = "link",
        /// From when on questions can be asked.
        Open = "open",
        /// From when on no longer.
        Close = "close",
        /// What will be talked about.
        Agenda = "agenda",
        /// How many people it has room for.
        Capacity = "capacity",
        /// Which help there is.
        Support = "support",
        /// Where its documents can be read.
        Documents = "documents",
        /// That everybody may know.
        Announce = "announce",
        /// That questions can be asked from now on.
        OpenQuestions = "open_questions",
        /// That they no longer can.
        CloseQuestions = "close_questions",
        /// That it will not take place.
        Cancel = "cancel",
    }
}
