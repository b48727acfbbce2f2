//! Files the bot uploads, sends again and fetches.

use crate::simulator::files::FileKind;
use crate::simulator::params::Params;
use crate::simulator::refusal::Refusal;
use crate::simulator::state::State;

/// The largest photo a bot may upload.
const MOST_IN_PHOTO: usize = 10 * 1024 * 1024;

/// How the pictures Telegram takes begin: JPEG, PNG, GIF, BMP, TIFF, WebP.
const PICTURES: [&[u8]; 7] = [
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
];

pub(super) fn get_file(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let id = params.text("file_id");
    let file = state
        .files
        .get(&id)
        .filter(|file| file.kind.is_some())
        .ok_or_else(|| Refusal::bad("wrong file_id or the file is temporarily unavailable"))?;
    if file.is_too_big() {
        return Err(Refusal::bad("file is too big"));
    }
    Ok(file.to_json().to_string())
}

/// The identifier of the file a call sends: uploaded with it, or known from before.
pub(super) fn accept(
    state: &mut State,
    params: &mut Params,
    kind: FileKind,
    named: &str,
) -> Result<String, Refusal> {
    let part = named.strip_prefix("attach://").unwrap_or(kind.field());
    if let Some(file) = params.take_upload(part) {
        if file.bytes.is_empty() {
            return Err(Refusal::bad("file must be non-empty"));
        }
        if kind == FileKind::Photo {
            let size = file.bytes.len();
            if size > MOST_IN_PHOTO {
                return Err(Refusal::bad(format!(
                    "file of size {size} bytes is too big for a photo; the maximum size is {MOST_IN_PHOTO} bytes"
                )));
            }
            if !PICTURES.iter().any(|start| file.bytes.starts_with(start)) {
                return Err(Refusal::bad("IMAGE_PROCESS_FAILED"));
            }
        }
        return Ok(state.files.add(file, kind));
    }
    if named.is_empty() || named.starts_with("attach://") {
        let field = kind.field();
        return Err(Refusal::bad(format!("there is no {field} in the request")));
    }
    if named.starts_with("http://") || named.starts_with("https://") {
        // Nothing is fetched from anywhere.
        return Err(Refusal::bad("failed to get HTTP URL content"));
    }
    match state.files.get(named).and_then(|file| file.kind) {
        Some(sent) if sent == kind => Ok(named.to_owned()),
        Some(sent) => Err(Refusal::bad(format!(
            "can't use file of type {} as {}",
            sent.name(),
            kind.name()
        ))),
        None => Err(Refusal::bad("wrong file identifier/HTTP URL specified")),
    }
}
