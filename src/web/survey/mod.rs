//! Pages of published surveys.

pub(super) mod page_cache;
pub(super) mod pages;

pub use pages::router as surveys_router;
