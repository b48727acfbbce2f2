//! The files of a database are read by their owner and by nobody else.
//!
//! SQLite gives what lies beside a database (its log, its index, its journal) the same permissions.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

/// What the owner may, and nobody else.
const OWNER: u32 = 0o600;
const BESIDE: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// Opens a file to write in it, making it if there is none, for its owner alone.
pub(in crate::store) fn file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    let options = options.create(true).truncate(false).write(true);
    options.mode(OWNER).open(path)
}

/// Makes a database's file, if there is none, and keeps others from it and from what lies beside it. What
/// cannot be opened is told by whoever opens it next.
pub(in crate::store) fn keep(database: &Path) {
    let name = database.to_string_lossy();
    // What is in memory has a name that is no path.
    let is_in_memory = name.contains(":memory:") || name.starts_with("file:");
    if name.is_empty() || is_in_memory || file(database).is_err() {
        return;
    }
    for ending in BESIDE {
        let path = format!("{name}{ending}");
        let is_open = |said: fs::Metadata| said.permissions().mode() & 0o077 != 0;
        if fs::metadata(&path).is_ok_and(is_open) {
            // Whose it is not cannot change it; `convoca check` says so.
            _ = fs::set_permissions(&path, Permissions::from_mode(OWNER));
        }
    }
}
