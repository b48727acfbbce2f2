//! Word documents as other programs than Word on a desk write them.

use super::{document, rows};
use crate::import::documents::zipped;
use convoca::files::Fill;

/// A document with this body; its main part has a name of its own.
fn word(body: &str) -> Vec<u8> {
    let text = format!("<w:document><w:body>{body}</w:body></w:document>");
    let root = "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/><Relationship Id=\"b\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
    let kinds = "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    zipped(&[
        ("[Content_Types].xml", kinds.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("word/document2.xml", text.as_bytes()),
    ])
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn cell(inside: &str) -> String {
    format!("<w:tc><w:p>{inside}</w:p></w:tc>")
}

fn table(row: &[String]) -> String {
    format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", row.concat())
}

fn seen(body: &str) -> Vec<Vec<String>> {
    rows(&document(word(body)).grids[0])
}

#[test]
fn the_main_part_is_what_the_package_says() {
    let body = format!(
        "<w:p>{}</w:p>{}",
        run("Título"),
        table(&[cell(&run("a")), cell(&run("b"))])
    );
    assert_eq!(seen(&body), [vec!["Título"], vec!["a", "b"]]);
}

#[test]
fn a_box_that_stands_there_twice_is_read_once() {
    let inside = format!(
        "<w:txbxContent><w:p>{}</w:p></w:txbxContent>",
        run("aprobado")
    );
    let twice = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{inside}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    );
    let old = format!(
        "<w:r><mc:AlternateContent><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    );
    let listed = run("Listado");
    for boxed in [&twice, &old] {
        let body = table(&[cell(&format!("{listed}{boxed}"))]);
        assert_eq!(seen(&body), [["Listado\naprobado"]]);
        let body = format!("<w:p>{listed}{boxed}</w:p><w:p>{}</w:p>", run("fin"));
        assert_eq!(seen(&body), [["Listado"], ["aprobado"], ["fin"]]);
    }
}

#[test]
fn tracked_changes_are_taken_as_accepted() {
    let deleted = "<w:del><w:r><w:delText>05</w:delText></w:r></w:del>";
    let old = "<w:del><w:r><w:t>Gobierno</w:t></w:r></w:del>";
    let new = format!("<w:ins>{}</w:ins>", run("Planeación"));
    let moved = format!(
        "<w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>",
        run("x"),
        run("y")
    );
    let before = "<w:tcPr><w:gridSpan w:val=\"1\"/><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"3\"/><w:vMerge w:val=\"restart\"/></w:tcPr></w:tcPrChange></w:tcPr>";
    let first = format!("<w:tc>{before}<w:p>{deleted}{}</w:p></w:tc>", run("06"));
    let gone = format!(
        "<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr>",
        cell(&run("fila borrada"))
    );
    let body = format!(
        "<w:tbl><w:tr>{first}{}{}</w:tr>{gone}<w:tr>{}</w:tr></w:tbl>",
        cell(&format!("{old}{new}")),
        cell(&moved),
        cell(&run("fin"))
    );
    assert_eq!(seen(&body), [vec!["06", "Planeación", "y"], vec!["fin"]]);
    // The end of a paragraph was deleted: the two are one.
    let body = format!(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>",
        run("una "),
        run("sola")
    );
    assert_eq!(seen(&body), [["una sola"]]);
}

#[test]
fn hidden_text_is_not_shown_and_colours_are_kept() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>viejo</w:t></w:r>";
    let shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>nuevo</w:t></w:r>";
    let painted = "<w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"FFC000\"/></w:tcPr><w:p/></w:tc>";
    let plain = "<w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"auto\"/></w:tcPr><w:p/></w:tc>";
    let body = table(&[
        cell(&format!("{hidden}{shown}")),
        painted.to_owned(),
        plain.to_owned(),
    ]);
    let read = document(word(&body));
    assert_eq!(rows(&read.grids[0]), [["nuevo"]]);
    let row = read.grids[0].row(0).unwrap();
    assert_eq!((row.fill(1), row.fill(2)), (Some(Fill(0xff_c000)), None));
}
