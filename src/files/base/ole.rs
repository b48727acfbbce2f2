//! A stream out of a compound file, in which programs of before 2007 keep theirs.
//!
//! Only what is read from workbooks: one stream of the root, found by its name. What is damaged gives
//! nothing; whether the file can be read is not decided here.

/// The sizes of the header, of a name's place in the directory, and of the list of tables in the header.
const HEADER: usize = 512;
const ENTRY: usize = 128;
const FIRST_TABLES: usize = 109;
/// From here on numbers of sectors are none.
const LAST_SECTOR: u32 = 0xffff_fffa;
/// A directory's entry that is the root.
const ROOT: u8 = 5;

/// The first stream that has one of these names.
pub(super) fn stream(bytes: &[u8], names: &[&str]) -> Option<Vec<u8>> {
    let file = File::of(bytes)?;
    let directory = file.chain(u32_at(bytes, 48)?, &file.table)?;
    let entries = || directory.chunks_exact(ENTRY);
    let root = entries().find(|entry| entry[66] == ROOT)?;
    // As calamine does: the earlier name first, large letters or small.
    let called = |wanted: &&str| entries().find(|entry| name(entry).eq_ignore_ascii_case(wanted));
    let entry = names.iter().find_map(called)?;
    let (first, size) = (u32_at(entry, 116)?, u32_at(entry, 120)? as usize);
    let mut stream = match size < u32_at(bytes, 56)? as usize {
        false => file.chain(first, &file.table)?,
        true => file.small(first, root)?,
    };
    stream.truncate(size);
    (stream.len() == size).then_some(stream)
}

/// Whether whoever follows the chains of a file comes to an end, and nothing says that it is larger than
/// the whole.
pub(super) fn ends(bytes: &[u8]) -> bool {
    let read = || {
        let file = File::of(bytes)?;
        let directory = file.chain(u32_at(bytes, 48)?, &file.table)?;
        let of_small = (u32_at(bytes, 64)? as usize).checked_mul(file.sector)?;
        let size = |entry: &[u8]| match file.sector == HEADER {
            true => Some(u32_at(entry, 120)?.into()),
            false => Some(u64::from(u32_at(entry, 124)?) << 32 | u64::from(u32_at(entry, 120)?)),
        };
        let fits = |entry: &[u8]| size(entry).is_some_and(|size| size <= bytes.len() as u64);
        // Places that nobody uses may say anything.
        let mut used = directory
            .chunks_exact(ENTRY)
            .filter(|entry| entry[66] != 0 || entry[0] != 0);
        // Below which size a stream is small; the library asks for no other.
        let usual = u32_at(bytes, 56)? == 4_096;
        Some(usual && of_small <= bytes.len() + file.sector && used.all(fits))
    };
    read().unwrap_or(false)
}

fn name(entry: &[u8]) -> String {
    let length = usize::from(u16_at(entry, 64).unwrap_or(0))
        .saturating_sub(2)
        .min(62);
    let units = entry[..length]
        .chunks_exact(2)
        .map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    char::decode_utf16(units)
        .map(|letter| letter.unwrap_or('?'))
        .collect()
}

struct File<'a> {
    bytes: &'a [u8],
    /// The size of a sector.
    sector: usize,
    /// What comes after each sector.
    table: Vec<u32>,
}

impl<'a> File<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let shift = u16_at(bytes, 30)?;
        let sector = [9, 12].contains(&shift).then(|| 1_usize << shift)?;
        let mut file = Self {
            bytes,
            sector,
            table: Vec::new(),
        };
        let most = bytes.len() / sector + 1;
        let mut tables: Vec<u32> = (0..FIRST_TABLES)
            .filter_map(|at| u32_at(bytes, 76 + 4 * at))
            .collect();
        let mut more = u32_at(bytes, 68)?;
        while more < LAST_SECTOR && tables.len() < most + FIRST_TABLES {
            let list = numbers(file.sector_at(more)?);
            let (next, list) = list.split_last()?;
            tables.extend(list);
            more = *next;
        }
        for table in tables
            .into_iter()
            .filter(|table| *table < LAST_SECTOR)
            .take(most)
        {
            file.table.extend(numbers(file.sector_at(table)?));
        }
        Some(file)
    }

    fn sector_at(&self, number: u32) -> Option<&'a [u8]> {
        let begin = (number as usize)
            .checked_mul(self.sector)?
            .checked_add(HEADER.max(self.sector))?;
        let end = begin.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(begin..end)
    }

    /// The sectors that follow each other from one on.
    fn chain(&self, first: u32, table: &[u32]) -> Option<Vec<u8>> {
        let (mut at, mut found) = (first, Vec::new());
        for _ in 0..=table.len() {
            if at >= LAST_SECTOR {
                return Some(found);
            }
            found.extend_from_slice(self.sector_at(at)?);
            at = *table.get(at as usize)?;
        }
        None
    }

    /// A stream that is too small for sectors of its own.
    fn small(&self, first: u32, root: &[u8]) -> Option<Vec<u8>> {
        let size = 1_usize << u16_at(self.bytes, 32).filter(|shift| *shift <= 12)?;
        let table = numbers(&self.chain(u32_at(self.bytes, 60)?, &self.table)?);
        let all = self.chain(u32_at(root, 116)?, &self.table)?;
        let (mut at, mut found) = (first, Vec::new());
        for _ in 0..=table.len() {
            if at >= LAST_SECTOR {
                return Some(found);
            }
            let begin = (at as usize).checked_mul(size)?;
            found.extend_from_slice(all.get(begin..begin.checked_add(size)?)?);
            at = *table.get(at as usize)?;
        }
        None
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let all = bytes.chunks_exact(4);
    all.map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
        .collect()
}

/// A number of two bytes.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes([two[0], two[1]]))
}

/// A number of four bytes.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
