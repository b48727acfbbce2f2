//! The link that opens a survey in the bot.

/// What a link to a survey begins with, before its number.
const LINK: &str = "e_";

/// The link that opens a survey in the bot.
pub fn link(bot: &str, id: i64) -> String {
    format!("https://t.me/{bot}?start={LINK}{id}")
}

/// The number of the survey that somebody came for by a link; `None` if they came otherwise.
pub fn linked(start: &str) -> Option<i64> {
    start.strip_prefix(LINK)?.parse().ok()
}

/// The page with the result of a survey, under an entity's address.
pub fn page_url(base: &str, id: i64) -> String {
    format!("{base}/encuestas/{id}/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_back_to_its_survey() {
        let link = link("convoca_bot", 7);
        let start = link.split('=').nth(1).unwrap();
        assert_eq!(linked(start), Some(7));
        for other in ["", "e_", "e_x", "s_7", "7"] {
            assert_eq!(linked(other), None, "{other}");
        }
    }
}
