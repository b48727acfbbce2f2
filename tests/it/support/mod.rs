//! What the integration tests share: databases of both kinds, an entity with its Telegram, a browser.

pub mod browser;
pub mod database;
mod everything;
pub mod process;
pub mod stage;
pub mod town;

pub use database::{Database, Engine, Server};
pub use stage::Stage;
pub use town::Town;

/// Makes one test per engine out of an async function that takes an [`Engine`].
macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test] async fn $name() { super::$name(crate::support::Engine::Sqlite).await; })+
        }
        mod postgres {
            $(#[tokio::test] async fn $name() { super::$name(crate::support::Engine::Postgres).await; })+
        }
    };
}
pub(crate) use on_both_engines;

/// What is seen, the same on both engines, next to the test.
macro_rules! seen {
    ($($what:tt)+) => { insta::allow_duplicates! { insta::assert_snapshot!($($what)+) } };
}
pub(crate) use seen;
