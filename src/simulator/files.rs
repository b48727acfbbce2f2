//! The files people and the bot have uploaded, by identifier.

use axum::body::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::HashMap;

/// The largest file a bot may download.
const MOST_DOWNLOADED: u64 = 20 * 1024 * 1024;

/// A file to be uploaded by a person.
#[derive(Clone, Debug, Default)]
pub struct NewFile {
    /// As the person's device calls it.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// What is in it.
    pub bytes: Bytes,
    /// Its size as Telegram states it; `None` is the number of bytes. A large file can be
    /// pretended this way.
    pub size: Option<u64>,
}

/// What one can know about a file without its contents.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct FileView {
    /// Identifier, good for sending it again.
    pub file_id: String,
    /// As whoever uploaded it calls it.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// In bytes.
    pub size: u64,
}

/// How a file was sent; it can only be sent again in the same way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum FileKind {
    Photo,
    Document,
    Voice,
    Sticker,
}

impl FileKind {
    /// The Bot API's field for it, in calls and messages.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Document => "document",
            Self::Voice => "voice",
            Self::Sticker => "sticker",
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Photo => "Photo",
            Self::Document => "Document",
            Self::Voice => "VoiceNote",
            Self::Sticker => "Sticker",
        }
    }

    fn prefix(self) -> &'static str {
        match self {
            Self::Photo => "AgACAgE",
            Self::Document => "BQACAgE",
            Self::Voice => "AwACAgE",
            Self::Sticker => "CAACAgE",
        }
    }
}

#[derive(Debug)]
pub(crate) struct StoredFile {
    number: u64,
    pub(crate) kind: Option<FileKind>,
    pub(crate) view: FileView,
    bytes: Bytes,
}

/// All files.
#[derive(Debug, Default)]
pub(crate) struct Files {
    by_id: HashMap<String, StoredFile>,
    by_path: HashMap<String, String>,
}

impl Files {
    /// Keeps a file that no message has yet; its identifier tells nothing of how it will be sent.
    pub(crate) fn keep(&mut self, file: NewFile) -> String {
        self.insert(file, None, "upload-")
    }

    /// Keeps a file that comes with a message.
    pub(crate) fn add(&mut self, file: NewFile, kind: FileKind) -> String {
        self.insert(file, Some(kind), kind.prefix())
    }

    fn insert(&mut self, file: NewFile, kind: Option<FileKind>, prefix: &str) -> String {
        let number = u64::try_from(self.by_id.len()).unwrap_or(u64::MAX) + 1;
        let id = format!("{prefix}{number:08}");
        let size = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
        let view = FileView {
            file_id: id.clone(),
            name: file.name,
            mime: file.mime,
            size: file.size.unwrap_or(size),
        };
        let stored = StoredFile {
            number,
            kind,
            view,
            bytes: file.bytes,
        };
        self.by_path.insert(stored.path(), id.clone());
        self.by_id.insert(id.clone(), stored);
        id
    }

    /// The file as it is sent in this way: an upload not yet sent gets an identifier of its kind.
    pub(crate) fn send_as(&mut self, id: &str, kind: FileKind) -> Option<String> {
        let stored = self.by_id.get(id)?;
        match stored.kind {
            Some(sent) => (sent == kind).then(|| id.to_owned()),
            None => {
                let file = NewFile {
                    name: stored.view.name.clone(),
                    mime: stored.view.mime.clone(),
                    bytes: stored.bytes.clone(),
                    size: Some(stored.view.size),
                };
                Some(self.add(file, kind))
            }
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<&StoredFile> {
        self.by_id.get(id)
    }

    /// The contents behind a download path.
    pub(crate) fn at_path(&self, path: &str) -> Option<Bytes> {
        let file = self.by_id.get(self.by_path.get(path)?)?;
        Some(file.bytes.clone())
    }
}

impl StoredFile {
    /// What `getFile` answers.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "file_id": self.view.file_id,
            "file_unique_id": self.unique_id(),
            "file_size": self.view.size,
            "file_path": self.path(),
        })
    }

    pub(crate) fn is_too_big(&self) -> bool {
        self.view.size > MOST_DOWNLOADED
    }

    pub(crate) fn contents(&self) -> Bytes {
        self.bytes.clone()
    }

    fn unique_id(&self) -> String {
        format!("AQAD{:08}", self.number)
    }

    fn path(&self) -> String {
        let folder = match self.kind {
            Some(FileKind::Photo) => "photos",
            Some(FileKind::Document) => "documents",
            Some(FileKind::Voice) => "voice",
            Some(FileKind::Sticker) => "stickers",
            None => "uploads",
        };
        let extension = match self.view.name.rsplit_once('.') {
            Some((_, extension)) if extension.bytes().all(|b| b.is_ascii_alphanumeric()) => {
                extension
            }
            _ if self.kind == Some(FileKind::Photo) => "jpg",
            _ if self.kind == Some(FileKind::Voice) => "oga",
            _ => "bin",
        };
        format!("{folder}/file_{}.{extension}", self.number)
    }

    /// The file as a field of a message. Sizes of pictures and lengths of voices are invented:
    /// nothing here looks into a file.
    pub(crate) fn describe(&self, kind: FileKind) -> Value {
        let view = &self.view;
        let with_id = |mut fields: Value| {
            fields["file_id"] = json!(view.file_id);
            fields["file_unique_id"] = json!(self.unique_id());
            fields["file_size"] = json!(view.size);
            fields
        };
        match kind {
            FileKind::Photo => json!([
                with_id(json!({ "width": 90, "height": 68 })),
                with_id(json!({ "width": 320, "height": 240 })),
                with_id(json!({ "width": 1280, "height": 960 })),
            ]),
            FileKind::Document => {
                with_id(json!({ "file_name": view.name, "mime_type": view.mime }))
            }
            FileKind::Voice => with_id(json!({ "duration": 1, "mime_type": "audio/ogg" })),
            FileKind::Sticker => with_id(json!({
                "type": "regular", "width": 512, "height": 512, "emoji": view.name,
                "is_animated": false, "is_video": false,
            })),
        }
    }
}
