//! `convoca deadline --kind`: the days of a kind of petition, and how many more its law allows.
//!
//! By hand: received on Saturday 13 July 2024; see `changed.rs`.

use super::super::{convoca, refused};
use serde_json::Value;

const RECEIVED: &str = "2024-07-13T09:00:00-05:00";

#[test]
fn a_kind_says_its_days_and_how_many_more() {
    let of = |kind, more: &[&str]| {
        let args = ["deadline", "--received", RECEIVED, "--kind", kind, "--json"];
        let ran = convoca(&[&args, more].concat());
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{kind} {more:?}");
        serde_json::from_str::<Value>(&ran.out).unwrap()
    };
    let table = [
        ("accountability", "2024-08-02", Some("2024-08-27")),
        ("petition", "2024-08-02", Some("2024-08-27")),
        ("information", "2024-07-26", Some("2024-08-12")),
        ("consultation", "2024-08-27", Some("2024-10-08")),
        ("authority", "2024-07-26", None),
        ("congress", "2024-07-19", None),
        ("data_query", "2024-07-26", Some("2024-08-02")),
        ("data_claim", "2024-08-02", Some("2024-08-15")),
    ];
    for (kind, due, extended) in table {
        assert_eq!(of(kind, &[])["due_date"], due, "{kind}");
        let told = ["--extended-on", "2024-07-16"];
        match extended {
            Some(extended) => assert_eq!(of(kind, &told)["due_date"], extended, "{kind}"),
            None => {
                let args = ["deadline", "--received", RECEIVED, "--kind", kind];
                let why = refused(&[&args[..], &told].concat());
                assert!(why.contains("La ley no dice"), "{why}");
            }
        }
    }
    let query = ["deadline", "--received", RECEIVED, "--kind", "data_query"];
    let more = ["--extended-on", "2024-07-16", "--extended-days", "6"];
    let why = refused(&[&query[..], &more].concat());
    assert!(
        why.contains("de 1 a 5") && why.contains("Ley 1581 de 2012, art. 14"),
        "{why}"
    );
    let ran = convoca(&[&query[..], &more[..2]].concat());
    assert!(
        ran.out.contains("15 en total (Ley 1581 de 2012, art. 14)"),
        "{}",
        ran.out
    );
    let why = refused(&["deadline", "--received", RECEIVED, "--kind", "dream"]);
    assert!(
        why.contains("accountability, petition, information"),
        "{why}"
    );
}
