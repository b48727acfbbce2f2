//! Texts as old and new programs save them: the same letters, or one sentence that says how to save them.

use super::{document, rows};
use convoca::files::base::read_sent;
use convoca::files::{Stop, Unreadable};
use encoding_rs::{MACINTOSH, UTF_16LE, WINDOWS_1252};

const TEXT: &str = "N°;Actividad;Responsable\r\n1;Publicar la gestión del año;Secretaría de Planeación\r\n2;«Audiencia» pública;Oficina Jurídica\r\n";

/// The text as MS-DOS had it.
fn in_dos() -> Vec<u8> {
    let of = |letter: char| match letter {
        '°' => 0xf8,
        'ó' => 0xa2,
        'ñ' => 0xa4,
        'í' => 0xa1,
        'ú' => 0xa3,
        '«' => 0xae,
        '»' => 0xaf,
        letter => u8::try_from(letter).unwrap(),
    };
    TEXT.chars().map(of).collect()
}

#[test]
fn every_encoding_gives_the_same_letters() {
    let expected = rows(&document(TEXT.as_bytes().to_vec()).grids[0]);
    assert_eq!(
        expected[2],
        ["2", "«Audiencia» pública", "Oficina Jurídica"]
    );
    let twice = WINDOWS_1252
        .decode_without_bom_handling(TEXT.as_bytes())
        .0
        .into_owned();
    let thrice = WINDOWS_1252
        .decode_without_bom_handling(twice.as_bytes())
        .0
        .into_owned();
    let wide = TEXT.encode_utf16().flat_map(u16::to_le_bytes);
    assert_eq!(UTF_16LE.name(), "UTF-16LE");
    for (name, bytes) in [
        ("windows", WINDOWS_1252.encode(TEXT).0.into_owned()),
        ("dos", in_dos()),
        ("mac", MACINTOSH.encode(TEXT).0.into_owned()),
        ("twice", twice.clone().into_bytes()),
        ("thrice", thrice.into_bytes()),
        ("marked and twice", format!("\u{feff}{twice}").into_bytes()),
        ("utf-16", [0xff, 0xfe].into_iter().chain(wide).collect()),
    ] {
        let grid = &document(bytes).grids[0];
        assert_eq!(rows(grid), expected, "{name}");
        assert_eq!(grid.broken_letters, None, "{name}");
    }
}

#[test]
fn letters_that_nobody_can_tell_are_told_once() {
    let broken = TEXT.replace('ó', "\u{fffd}");
    let grid = &document(broken.into_bytes()).grids[0];
    assert_eq!(grid.broken_letters, Some(2));
    let lost = TEXT.replace('í', "?");
    assert_eq!(document(lost.into_bytes()).grids[0].broken_letters, Some(2));
}

#[test]
fn a_mark_goes_before_quotes_and_the_separator_that_is_said() {
    let quoted =
        "\u{feff}\"N°; ítem\";\"Actividad\";\"Inicio\"\r\n\"1\";\"a; b\";\"02/07/2024\"\r\n";
    let expected = [
        ["N°; ítem", "Actividad", "Inicio"],
        ["1", "a; b", "02/07/2024"],
    ];
    assert_eq!(
        rows(&document(quoted.as_bytes().to_vec()).grids[0]),
        expected
    );
    let said = "\u{feff}sep=;\r\na, b;c\r\nd;e\r\n";
    let grid = &document(said.as_bytes().to_vec()).grids[0];
    assert_eq!(rows(grid), [["a, b", "c"], ["d", "e"]]);
    assert_eq!(grid.row(0).unwrap().line, 2);
}

#[test]
fn pages_and_binary_workbooks_are_refused_by_their_names() {
    let named = |bytes: &[u8]| match read_sent(bytes.to_vec(), &Stop::default()) {
        Err(Unreadable::OtherKind { what }) => what,
        other => panic!("{other:?}"),
    };
    for page in [
        "<html><table><tr><td>1</td></tr></table></html>",
        "\u{feff}<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table></table>",
        "\r\n<table border=1><tr><td>Actividad</td></tr></table>",
        "<meta charset=utf-8><table><tr><td>a</td></tr></table>",
        "<!-- hecho --><table><tr><td>a</td></tr></table>",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>",
    ] {
        assert_eq!(named(page.as_bytes()), "HTML", "{page}");
    }
    let old = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>";
    assert_eq!(named(old.as_bytes()), "XML");
    let zip = |name: &str| crate::import::documents::zipped(&[(name, b"x")]);
    assert_eq!(named(&zip("xl/workbook.bin")), "XLSB");
    assert_eq!(named(&zip("ppt/presentation.xml")), "PPTX");
    assert_eq!(named(&zip("a.txt")), "ZIP");
}
