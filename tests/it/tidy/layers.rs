//! The dependency rule of ARCHITECTURE.md: who may use whom.

use super::source::Source;

/// Each module under `src/` and the modules it may use. A new module takes a new row.
const MAY_USE: &[(&str, &[&str])] = &[
    // The core knows nothing but itself; the clock and the language know at most the core.
    ("domain", &[]),
    ("clock", &["domain"]),
    ("locale", &["domain"]),
    ("secret", &[]),
    ("measures", &[]),
    ("store", &["domain", "clock", "locale"]),
    // What is said, from what was decided; pure, but it knows the rows that are shown.
    ("render", &["domain", "locale", "store"]),
    // What leaves for other channels; pure.
    ("kit", &["domain", "locale"]),
    // The wire to Telegram's server: it carries files as the outbox holds them.
    ("bot_api", &["store"]),
    // Files of operators and municipalities: read and written, nothing done with them.
    ("config", &["domain", "clock", "locale"]),
    ("files", &["domain", "clock", "locale"]),
    // What people do, each in one transaction.
    (
        "actions",
        &[
            "domain", "clock", "locale", "measures", "store", "files", "config", "kit", "render",
        ],
    ),
    // The doors. Telegram and the web never see each other.
    ("telegram", DOOR),
    ("web", DOOR),
    ("jobs", DOOR),
    ("delivery", DOOR),
    // Stands in for Telegram, so it must not know who talks to it.
    ("simulator", &["clock", "locale"]),
    // Whoever puts it all together.
    ("cli", &["*"]),
    ("app", &["*"]),
    ("demo", &["*"]),
    ("main", &["*"]),
    ("lib", &["*"]),
];

const DOOR: &[&str] = &[
    "domain", "clock", "secret", "measures", "locale", "store", "files", "config", "actions",
    "kit", "render", "bot_api",
];

/// What would bring I/O, time or other threads into the core.
const NOT_IN_THE_CORE: &[&str] = &[
    "async ",
    ".await",
    "tokio",
    "std::fs",
    "std::io",
    "std::net",
    "std::env",
    "std::time",
    "rand",
    "sqlx",
    "teloxide",
    "reqwest",
    "axum",
    "::now()",
];

#[test]
fn dependencies_point_one_way() {
    for file in Source::under("src") {
        let module = file.module();
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
            panic!("{}: the module `{module}` has no row in MAY_USE", file.path);
        };
        for used in file.uses() {
            // The macro of sentences lies at the root of the crate.
            let used = if used == "t" { "locale" } else { used.as_str() };
            assert!(
                used == module || allowed.contains(&used) || *allowed == ["*"],
                "{}: `{module}` must not use `{used}`",
                file.path
            );
        }
    }
}

/// Rooms that send use what carries to many; it asks them through one seam and knows none of them.
#[test]
fn mailing_knows_nobody_who_sends() {
    for layer in ["domain", "actions", "render"] {
        for file in Source::under(&format!("src/{layer}/mailing")) {
            let code = file.code();
            for room in ["::convocation", "::survey", "::space::", "::process"] {
                assert!(!code.contains(room), "{}: `{room}`", file.path);
            }
        }
    }
}

#[test]
fn the_core_touches_nothing() {
    for file in Source::under("src/domain") {
        let code = file.code();
        for word in NOT_IN_THE_CORE {
            let found = code
                .match_indices(word)
                .any(|(at, _)| at == 0 || !is_name(code.as_bytes()[at - 1]));
            assert!(!found, "{}: `{word}` has no place in the core", file.path);
        }
    }
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}
