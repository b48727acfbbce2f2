//! Puts a file in the place of another, whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

/// Writes beside `file` and renames: whoever reads it sees the old content or the new one. The
/// permissions stay; a link is followed.
///
/// # Errors
/// If it cannot be written; then `file` is as it was.
pub fn replace(file: &Path, content: &[u8]) -> io::Result<()> {
    put(file, content, None)
}

/// The same with what only its owner may read: codes that let people vote, or in.
///
/// # Errors
/// As [`replace`].
pub fn replace_secret(file: &Path, content: &[u8]) -> io::Result<()> {
    put(file, content, Some(0o600))
}

fn put(file: &Path, content: &[u8], mode: Option<u32>) -> io::Result<()> {
    let real = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let mut name = real.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let beside = real.with_file_name(name);
    let written = write(&beside, content, mode).and_then(|()| {
        if let (Ok(old), None) = (fs::metadata(&real), mode) {
            fs::set_permissions(&beside, old.permissions())?;
        }
        fs::rename(&beside, &real)
    });
    if written.is_err() {
        // Nothing is left behind; that this fails too changes nothing.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn write(file: &Path, content: &[u8], mode: Option<u32>) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    if let Some(mode) = mode {
        options.mode(mode);
    }
    let mut out = options.open(file)?;
    out.write_all(content)?;
    out.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_content_takes_the_place_of_the_old_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.toml");
        fs::write(&file, "old").unwrap();
        replace(&file, b"new").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(replace(&folder.path().join("none/b.toml"), b"x").is_err());
    }
}
