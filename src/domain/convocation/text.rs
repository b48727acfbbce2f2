//! The text of a convocation: Telegram's HTML with placeholders, checked before anything leaves.
//!
//! Deliberately absent: the words of a language; the names of placeholders come from the catalogue.

/// The longest text Telegram takes, in UTF-16 units after its tags were read, alone or under a picture.
const LONGEST: (usize, usize) = (4_096, 1_024);
/// Tags that people may use.
const TAGS: [&str; 8] = ["b", "strong", "i", "em", "u", "s", "code", "a"];

/// Why a text cannot be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There is nothing in it.
    Empty,
    /// Nothing is known by this name: `{horario}`.
    Placeholder(String),
    /// A brace that is no placeholder.
    Brace,
    /// This tag is not closed, or closed without having been opened: `<b>`.
    Tag(String),
    /// It is too long by so many letters, its placeholders filled.
    TooLong(usize),
}

/// Puts values in the place of placeholders, which are names in braces. `put` gets a name and the text up
/// to it, and puts the value behind that; it says whether it knows the name.
///
/// # Errors
/// [`Flaw::Placeholder`] and [`Flaw::Brace`].
pub fn fill(text: &str, put: impl Fn(&str, &mut String) -> bool) -> Result<String, Flaw> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        filled.push_str(&rest[..at]);
        if rest[at..].starts_with('}') {
            return Err(Flaw::Brace);
        }
        let inside = &rest[at + 1..];
        let end = inside
            .find(['{', '}', '\n'])
            .filter(|end| inside[*end..].starts_with('}'));
        let end = end.ok_or(Flaw::Brace)?;
        if !put(inside[..end].trim(), &mut filled) {
            return Err(Flaw::Placeholder(inside[..end].to_owned()));
        }
        rest = &inside[end + 1..];
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Checks a filled text, which goes alone or under a picture.
///
/// # Errors
/// The [`Flaw`].
pub fn check(html: &str, under_picture: bool) -> Result<(), Flaw> {
    let mut open: Vec<&str> = Vec::new();
    let (mut length, mut rest) = (0, html);
    let mut is_empty = true;
    while let Some(letter) = rest.chars().next() {
        if letter == '<' {
            let end = rest.find('>').ok_or_else(|| Flaw::Tag(beginning(rest)))?;
            let tag = &rest[1..end];
            let wrong = || Flaw::Tag(beginning(&rest[..=end]));
            match tag.strip_prefix('/') {
                Some(name) => {
                    let last = open.pop();
                    last.filter(|last| last.eq_ignore_ascii_case(name.trim()))
                        .ok_or_else(wrong)?;
                }
                None => open.push(opened(tag).ok_or_else(wrong)?),
            }
            rest = &rest[end + 1..];
            continue;
        }
        // `&amp;` is one letter; an `&` that begins no entity Telegram takes as it is.
        let entity = ["&amp;", "&lt;", "&gt;", "&quot;"];
        let entity = entity.iter().find(|entity| rest.starts_with(**entity));
        let size = entity.map_or(letter.len_utf8(), |entity| entity.len());
        length += entity.map_or(letter.len_utf16(), |_| 1);
        is_empty &= letter.is_whitespace();
        rest = &rest[size..];
    }
    if let Some(tag) = open.pop() {
        return Err(Flaw::Tag(format!("<{tag}>")));
    }
    if is_empty {
        return Err(Flaw::Empty);
    }
    let most = if under_picture { LONGEST.1 } else { LONGEST.0 };
    match length {
        length if length > most => Err(Flaw::TooLong(length - most)),
        _ => Ok(()),
    }
}

/// The name of a tag that is opened, if people may use it. Only `a` has more than a name: its address.
fn opened(tag: &str) -> Option<&str> {
    let (name, rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let known = TAGS.iter().any(|known| known.eq_ignore_ascii_case(name));
    let rest = rest.trim();
    let fits = match name.eq_ignore_ascii_case("a") {
        true => {
            let address = rest
                .strip_prefix("href=\"")
                .and_then(|rest| rest.strip_suffix('"'));
            let web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
            address.is_some_and(|url| web(url) && !url.contains(['"', ' ']))
        }
        false => rest.is_empty(),
    };
    (known && fits).then_some(name)
}

fn beginning(text: &str) -> String {
    text.chars().take(30).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(name: &str, text: &mut String) -> bool {
        let values = [("lugar", "Parque"), ("hora", "9:00 a. m.")];
        let value = values.iter().find(|(known, _)| *known == name);
        text.push_str(value.map_or("", |(_, value)| value));
        value.is_some()
    }

    #[test]
    fn placeholders_are_filled_and_unknown_ones_told() {
        let filled = fill("A las {hora}, en { lugar }.", put);
        assert_eq!(filled.unwrap(), "A las 9:00 a. m., en Parque.");
        for (text, flaw) in [
            ("En {luger}", Flaw::Placeholder("luger".into())),
            ("En {lugar", Flaw::Brace),
            ("En lugar}", Flaw::Brace),
            ("{{lugar}}", Flaw::Brace),
        ] {
            assert_eq!(fill(text, put), Err(flaw), "{text}");
        }
    }

    #[test]
    fn what_telegram_would_refuse_is_refused_before() {
        let tag = |tag: &str| Err(Flaw::Tag(tag.to_owned()));
        let long = "😀".repeat(2_050);
        for (text, under_picture, said) in [
            ("<b>Hola</b> & <i>chao</i>", false, Ok(())),
            ("<a href=\"https://x.co/a?b=1\">x</a>", false, Ok(())),
            ("<b>Hola", false, tag("<b>")),
            ("Hola</b>", false, tag("</b>")),
            ("<b><i>Hola</b></i>", false, tag("</b>")),
            ("<script>x</script>", false, tag("<script>")),
            (
                "<a href=\"javascript:x\">x</a>",
                false,
                tag("<a href=\"javascript:x\">"),
            ),
            ("2 < 3", false, tag("< 3")),
            ("<b> </b>", false, Err(Flaw::Empty)),
            (&long, false, Err(Flaw::TooLong(4))),
            (&long[..4 * 513], true, Err(Flaw::TooLong(2))),
            (&"&amp;".repeat(4_096), false, Ok(())),
        ] {
            assert_eq!(check(text, under_picture), said);
        }
    }
}
