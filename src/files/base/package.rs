//! What leads where inside of a package of Office: its main part, and from each part to the next.
//!
//! Parts are found by what the package says of them, never by their usual names; those only count for
//! packages that say nothing.

use crate::files::base::open::{Kind, Unreadable};
use crate::files::base::xml::{Part, walk};
use crate::files::base::zipped::entry;

/// A way from one part to another.
#[derive(Clone, Debug)]
pub(in crate::files) struct Relation {
    pub id: String,
    /// The last word of its kind: `officeDocument`, `worksheet`.
    pub kind: String,
    /// The part it leads to, from the root of the package.
    pub target: String,
}

/// What the contents of main parts are called, in this order, and what they are.
const CONTENTS: &[(&str, Result<Kind, &str>)] = &[
    ("sheet.binary", Err("XLSB")),
    ("wordprocessingml", Ok(Kind::Docx)),
    ("ms-word", Ok(Kind::Docx)),
    ("spreadsheetml", Ok(Kind::Xlsx)),
    ("ms-excel", Ok(Kind::Xlsx)),
    ("presentationml", Err("PPTX")),
    ("ms-powerpoint", Err("PPTX")),
];
/// Main parts by their usual names.
const USUAL: &[(&str, Result<Kind, &str>)] = &[
    ("xl/workbook.xml", Ok(Kind::Xlsx)),
    ("xl/workbook.bin", Err("XLSB")),
    ("word/document.xml", Ok(Kind::Docx)),
    ("ppt/presentation.xml", Err("PPTX")),
    ("content.xml", Ok(Kind::Ods)),
];
const ROOT: &str = "";

/// What a package is, and its main part. `names` are those of its entries, in lower case.
pub(in crate::files) fn main(bytes: &[u8], names: &[String]) -> Result<(Kind, String), Unreadable> {
    let other = |what| Err(Unreadable::OtherKind { what });
    if let Some(part) = main_part(bytes) {
        let content = content_of(bytes, &part).unwrap_or_default();
        let known = CONTENTS.iter().find(|(word, _)| content.contains(word));
        match known {
            Some((_, Ok(kind))) => return Ok((*kind, part)),
            Some((_, Err(what))) => return other(what),
            None => {}
        }
    }
    let has = |usual: &str| names.iter().any(|name| name == usual);
    match USUAL.iter().find(|(usual, _)| has(usual)) {
        Some((usual, Ok(kind))) => Ok((*kind, (*usual).to_owned())),
        Some((_, Err(what))) => other(what),
        None => other("ZIP"),
    }
}

/// The part that the package leads to first.
fn main_part(bytes: &[u8]) -> Option<String> {
    let relations = relations(bytes, ROOT);
    let mut main = relations
        .into_iter()
        .filter(|one| one.kind == "officeDocument");
    main.next().map(|one| one.target)
}

/// What a part is said to contain.
fn content_of(bytes: &[u8], part: &str) -> Option<String> {
    let text = entry(bytes, "[Content_Types].xml").ok()?;
    let ending = part.rsplit('.').next().unwrap_or_default();
    let (mut own, mut usual) = (None, None);
    let read = walk(&text, |one| {
        if let Part::Begin(tag) = one {
            let says = |name| tag.attribute(name).unwrap_or_default();
            let content = || Some(says("ContentType").to_ascii_lowercase());
            match tag.name().as_str() {
                "Override" if tidied(&says("PartName")).eq_ignore_ascii_case(part) => {
                    own = content()
                }
                "Default" if says("Extension").eq_ignore_ascii_case(ending) => usual = content(),
                _ => {}
            }
        }
        Ok(())
    });
    read.ok()?;
    own.or(usual)
}

/// The ways that lead away from a part; from the package itself if it is empty.
pub(in crate::files) fn relations(bytes: &[u8], part: &str) -> Vec<Relation> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let ways = tidied(&format!("{folder}/_rels/{name}.rels"));
    let Ok(text) = entry(bytes, &ways) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let read = walk(&text, |one| {
        if let Part::Begin(tag) = one
            && tag.name() == "Relationship"
        {
            let says = |name| tag.attribute(name).unwrap_or_default();
            let target = says("Target").replace('\\', "/");
            let target = match target.starts_with('/') {
                true => tidied(&target),
                false => tidied(&format!("{folder}/{target}")),
            };
            let kind = says("Type");
            found.push(Relation {
                id: says("Id"),
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target,
            });
        }
        Ok(())
    });
    match read {
        Ok(()) => found,
        Err(_) => Vec::new(),
    }
}

/// A path from the root, without steps that lead nowhere.
fn tidied(path: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => _ = steps.pop(),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_from_the_root() {
        assert_eq!(tidied("/word/document2.xml"), "word/document2.xml");
        assert_eq!(tidied("xl/worksheets/../sheet.xml"), "xl/sheet.xml");
        assert_eq!(tidied("../../a.xml"), "a.xml");
    }
}
