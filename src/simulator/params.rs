//! What came with a call: from the address, a form, a multipart body or JSON, all read alike.
//!
//! As on the real server a number may come as text and a structure as a text of JSON.

use super::files::NewFile;
use super::refusal::Refusal;
use axum::body::to_bytes;
use axum::extract::{FromRequest, Multipart, Query, Request};
use axum::http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::HashMap;

/// The largest file a bot may upload.
const MOST_UPLOADED: usize = 50 * 1024 * 1024;

/// The largest body: a file and what is around it.
pub(crate) const MOST_IN_BODY: usize = MOST_UPLOADED + 1024 * 1024;

/// The parameters of one call.
#[derive(Debug, Default)]
pub(crate) struct Params {
    fields: Map<String, Value>,
    uploads: HashMap<String, NewFile>,
}

impl Params {
    pub(crate) async fn read(request: Request) -> Result<Self, Refusal> {
        let mut params = Self::default();
        if request.uri().query().is_some() {
            let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(request.uri())
                .map_err(|_| Refusal::bad("can't parse the query string"))?;
            params.add_texts(pairs);
        }
        let kind = request.headers().get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            params.read_multipart(request).await?;
            return Ok(params);
        }
        let is_form = kind.starts_with("application/x-www-form-urlencoded");
        let body = to_bytes(request.into_body(), MOST_IN_BODY)
            .await
            .map_err(|_| too_large())?;
        if body.is_empty() {
            return Ok(params);
        }
        if is_form {
            let form = std::str::from_utf8(&body).unwrap_or_default();
            let uri = format!("/?{form}")
                .parse()
                .map_err(|_| Refusal::bad("can't parse the form"))?;
            let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(&uri)
                .map_err(|_| Refusal::bad("can't parse the form"))?;
            params.add_texts(pairs);
            return Ok(params);
        }
        let fields: Map<String, Value> =
            serde_json::from_slice(&body).map_err(|_| Refusal::bad("can't parse JSON object"))?;
        if params.fields.is_empty() {
            params.fields = fields;
        } else {
            params.fields.extend(fields);
        }
        Ok(params)
    }

    fn add_texts(&mut self, pairs: Vec<(String, String)>) {
        let pairs = pairs
            .into_iter()
            .map(|(name, value)| (name, Value::String(value)));
        self.fields.extend(pairs);
    }

    async fn read_multipart(&mut self, request: Request) -> Result<(), Refusal> {
        let unreadable = |_| Refusal::bad("can't parse the multipart body");
        let mut parts = Multipart::from_request(request, &())
            .await
            .map_err(|_| Refusal::bad("can't parse the multipart body"))?;
        while let Some(part) = parts.next_field().await.map_err(unreadable)? {
            let name = part.name().unwrap_or_default().to_owned();
            if let Some(file_name) = part.file_name() {
                let file = NewFile {
                    name: file_name.to_owned(),
                    mime: part
                        .content_type()
                        .unwrap_or("application/octet-stream")
                        .to_owned(),
                    bytes: part.bytes().await.map_err(|_| too_large())?,
                    size: None,
                };
                if file.bytes.len() > MOST_UPLOADED {
                    return Err(too_large());
                }
                self.uploads.insert(name, file);
            } else {
                let text = part.text().await.map_err(unreadable)?;
                self.fields.insert(name, Value::String(text));
            }
        }
        Ok(())
    }

    pub(crate) fn raw(&self, name: &str) -> Option<&Value> {
        self.fields.get(name)
    }

    /// A text, which may be empty.
    pub(crate) fn text(&self, name: &str) -> Cow<'_, str> {
        match self.fields.get(name) {
            Some(Value::String(text)) => Cow::Borrowed(text),
            None | Some(Value::Null) => Cow::Borrowed(""),
            Some(other) => Cow::Owned(other.to_string()),
        }
    }

    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        match self.fields.get(name)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub(crate) fn float(&self, name: &str) -> Option<f64> {
        match self.fields.get(name)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        match self.fields.get(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => {
                matches!(text.to_ascii_lowercase().as_str(), "true" | "yes" | "1")
            }
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            _ => false,
        }
    }

    /// A structure, or `None` when it is absent; `what` is what the refusal calls it.
    pub(crate) fn structure<T: DeserializeOwned>(
        &self,
        name: &str,
        what: &str,
    ) -> Result<Option<T>, Refusal> {
        let parsed = match self.fields.get(name) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::String(text)) if text.is_empty() => return Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text),
            Some(value) => T::deserialize(value),
        };
        parsed
            .map(Some)
            .map_err(|_| Refusal::bad(format!("can't parse {what} JSON object")))
    }

    /// Takes an uploaded file.
    pub(crate) fn take_upload(&mut self, name: &str) -> Option<NewFile> {
        self.uploads.remove(name)
    }

    /// The fields, for the log of calls.
    pub(crate) fn into_value(self) -> Value {
        Value::Object(self.fields)
    }
}

pub(crate) fn too_large() -> Refusal {
    Refusal::new(413, "Request Entity Too Large")
}
