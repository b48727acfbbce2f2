//! Workbooks of before 2007 show their cells as newer ones do.

use super::{document, rows, unread};
use convoca::domain::base::Unread;
use convoca::files::{Unreadable, read};

/// A record of a workbook.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes()[..], data].concat()
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn begin(kind: u16) -> Vec<u8> {
    record(0x0809, &words(&[0x0600, kind, 0x0dbb, 0x07cc, 0, 0, 6, 0]))
}

/// A workbook with one sheet: a number of each format in its first column, and what else is given.
fn workbook(formats: &[(&str, f64)], state: u8, more: &[Vec<u8>]) -> Vec<u8> {
    let mut book = begin(5);
    for (id, (code, _)) in (164_u16..).zip(formats) {
        let length = u16::try_from(code.len()).unwrap();
        let data = [words(&[id, length]), vec![0], code.as_bytes().to_vec()].concat();
        book.extend(record(0x041e, &data));
    }
    for id in std::iter::once(0).chain((164_u16..).take(formats.len())) {
        book.extend(record(0x00e0, &[words(&[0, id]), vec![0; 16]].concat()));
    }
    let name = b"Hoja";
    let sheet_at = book.len() + 4 + 8 + name.len() + 4;
    let place = u32::try_from(sheet_at).unwrap().to_le_bytes();
    let listed = [&place[..], &[state, 0, 4, 0], name].concat();
    book.extend(record(0x0085, &listed));
    book.extend(record(0x000a, &[]));
    book.extend(begin(0x10));
    for (at, (_, number)) in (0_u16..).zip(formats) {
        let data = [words(&[at, 0, at + 1]), number.to_le_bytes().to_vec()].concat();
        book.extend(record(0x0203, &data));
    }
    book.extend(more.concat());
    book.extend(record(0x000a, &[]));
    compound(book)
}

/// A compound file with this stream.
fn compound(mut stream: Vec<u8>) -> Vec<u8> {
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = u32::try_from(stream.len() / 512).unwrap();
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.resize(24, 0);
    header.extend(words(&[0x3e, 3, 0xfffe, 9, 6, 0, 0, 0]));
    for number in [0, 1, 1, 0, 4096, 0xffff_fffe, 0, 0xffff_fffe, 0, 0_u32] {
        header.extend(number.to_le_bytes());
    }
    header.resize(512, 0xff);
    let next = |at: u32| {
        if at == sectors + 1 {
            0xffff_fffe
        } else {
            at + 1
        }
    };
    let mut table: Vec<u8> = [0xffff_fffd, 0xffff_fffe_u32]
        .iter()
        .flat_map(|one| one.to_le_bytes())
        .collect();
    table.extend((2..sectors + 2).flat_map(|at| next(at).to_le_bytes()));
    table.resize(512, 0xff);
    let entry = |name: &str, kind: u8, child: u32, first: u32, size: usize| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(64, 0);
        entry.extend(words(&[u16::try_from(2 * name.len() + 2).unwrap()]));
        entry.extend([kind, 1]);
        for number in [0xffff_ffff, 0xffff_ffff, child] {
            entry.extend(number.to_le_bytes());
        }
        entry.resize(116, 0);
        entry.extend(first.to_le_bytes());
        entry.extend((size as u64).to_le_bytes());
        entry
    };
    let mut directory = entry("Root Entry", 5, 1, 0xffff_fffe, 0);
    directory.extend(entry("Workbook", 2, 0xffff_ffff, 2, stream.len()));
    directory.resize(512, 0);
    [header, table, directory, stream].concat()
}

#[test]
fn an_old_workbook_shows_its_cells_as_a_new_one() {
    let formats = [
        ("0%", 0.8),
        ("0.00", 1.1),
        ("0000000000", 123_456_789.0),
        ("mmm-yy", 45_474.0),
        ("dd/mm/yyyy hh:mm", 45_475.354),
        ("d-mmm", 45_475.0),
        ("0", 12_345_678_901_234_567.0),
    ];
    let error = [words(&[7, 0, 0]), vec![0x17, 1]].concat();
    let hidden_row = [words(&[1, 0, 1, 255, 0, 0, 0x20]), vec![0; 2]].concat();
    let hidden_column = words(&[2, 3, 2560, 0, 1, 0]);
    let more = [
        record(0x0205, &error),
        record(0x0208, &hidden_row),
        record(0x007d, &hidden_column),
    ];
    let read = document(workbook(&formats, 1, &more));
    let grid = &read.grids[0];
    let shown: Vec<_> = rows(grid).into_iter().map(|row| row.concat()).collect();
    let expected = [
        "80%",
        "1.10",
        "0123456789",
        "julio de 2024",
        "2024-07-02",
        "2 de julio",
        "",
        "",
    ];
    assert_eq!(shown, expected);
    let lost = Unread::DigitsLost("1.2345678901234568e16".into());
    assert_eq!(
        unread(grid),
        [(7, 0, lost), (8, 0, Unread::Error("#REF!".into()))]
    );
    assert!(grid.hidden && grid.is_hidden_column(2) && grid.is_hidden_column(3));
    let hidden: Vec<_> = grid.rows().take(3).map(|row| row.is_hidden()).collect();
    assert_eq!(hidden, [false, true, false]);
}

#[test]
fn an_old_workbook_that_is_cut_or_changed_is_answered() {
    let whole = workbook(&[("0%", 0.8), ("mmm-yy", 45_474.0)], 0, &[]);
    for length in (0..whole.len()).step_by(7) {
        _ = convoca::files::read(whole[..length].to_vec());
    }
    for at in 0..2_048 {
        let mut changed = whole.clone();
        changed[at] ^= 0xff;
        _ = convoca::files::read(changed);
    }
}

#[test]
fn cells_in_two_corners_are_not_laid_out() {
    let far = [words(&[65_535, 255, 0]), 1.0_f64.to_le_bytes().to_vec()].concat();
    let no = read(workbook(&[("0", 1.0)], 0, &[record(0x0203, &far)]));
    assert!(matches!(no, Err(Unreadable::Bomb)), "{no:?}");
    // A sheet may say that it has all rows and columns, and no more.
    let size = |rows: u32, columns: u16| {
        let data = [
            words(&[0, 0]),
            rows.to_le_bytes().to_vec(),
            words(&[0, columns, 0]),
        ];
        read(workbook(
            &[("0", 1.0)],
            0,
            &[record(0x0200, &data.concat())],
        ))
    };
    assert!(size(65_536, 256).is_ok());
    let no = size(u32::MAX, 256);
    assert!(matches!(no, Err(Unreadable::Bomb)), "{no:?}");
}

#[test]
fn a_file_whose_parts_follow_each_other_for_ever_is_damaged() {
    let sound = workbook(&[("0", 1.0)], 0, &[]);
    let changed = |at: usize, to: u32| {
        let mut bytes = sound.clone();
        bytes[at..at + 4].copy_from_slice(&to.to_le_bytes());
        read(bytes)
    };
    assert!(read(sound.clone()).is_ok());
    // The directory comes after itself; the workbook and the small streams are larger than the file.
    let workbook_size = 512 + 512 + 128 + 120;
    for (at, to) in [(512 + 4, 1), (workbook_size, u32::MAX), (64, u32::MAX)] {
        let no = changed(at, to);
        assert!(matches!(no, Err(Unreadable::Damaged(_))), "{at}: {no:?}");
    }
}
