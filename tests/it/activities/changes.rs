//! The comparison of two versions: what is recognised in spite of what, and that nothing gets lost.

use convoca::domain::schedule::{Activity, ChangeKind, Comparison, Known, Precision, compare};
use proptest::prelude::*;

fn activity(number: &str, title: &str, day: &str) -> Activity {
    Activity {
        number: number.into(),
        block: 1,
        title: title.into(),
        finish: day.parse().ok(),
        precision: Precision::Day,
        ..Activity::default()
    }
}

fn compared(old: &[Activity], new: &[Activity]) -> Comparison {
    let known = |all| -> Vec<Known<'_>> {
        let all: &[Activity] = all;
        all.iter().map(|one| one.known("")).collect()
    };
    compare(&known(old), &known(new))
}

fn told(comparison: &Comparison) -> Vec<String> {
    let changes = comparison.changes.iter();
    let told = changes.map(|one| {
        let fields: Vec<_> = one.fields.iter().map(|field| field.name()).collect();
        format!(
            "{} {:?} {:?} {}",
            one.kind.name(),
            one.old,
            one.new,
            fields.join(",")
        )
    });
    told.collect()
}

#[test]
fn what_is_recognised() {
    let old = [
        activity(
            "1",
            "Conformar el equipo líder de rendición de cuentas",
            "2024-02-01",
        ),
        activity("2", "Capacitar al equipo líder", "2024-03-01"),
        activity(
            "3",
            "Publicar el informe de gestión en la sede electrónica",
            "2024-04-01",
        ),
        activity("4", "Convocar a la ciudadanía a la audiencia", "2024-05-01"),
        activity("5", "Realizar la audiencia pública", "2024-07-13"),
        activity("6", "Evaluar", "2024-08-01"),
    ];
    let new = [
        // Word for word.
        old[0].clone(),
        // Another letter case of the title is a change of the title, and still the same.
        activity("2", "Capacitar al Equipo Líder", "2024-03-01"),
        // Another number, and another day.
        activity(
            "4",
            "Publicar el informe de gestión en la sede electrónica",
            "2024-04-15",
        ),
        // Reworded, with another number.
        activity(
            "5",
            "Convocar a toda la ciudadanía a la audiencia",
            "2024-05-01",
        ),
        // Reworded under its number.
        activity("6", "Evaluar la estrategia", "2024-08-01"),
        activity("7", "Elaborar el plan de mejoramiento", "2024-09-01"),
    ];
    let comparison = compared(&old, &new);
    assert_eq!(
        told(&comparison),
        [
            "changed Some(1) Some(1) title",
            "moved Some(2) Some(2) number,finish",
            "changed Some(3) Some(3) number,title",
            "changed Some(5) Some(4) title",
            "added None Some(5) ",
            "dropped Some(4) None ",
        ]
    );
}

#[test]
fn what_was_dropped_is_taken_up_again_only_by_itself() {
    let gone = activity("1", "Conformar el equipo líder", "2024-02-01");
    let mut known = [gone.known("")];
    known[0].dropped = true;
    let again = compare(&known, &[gone.known("")]);
    assert_eq!(told(&again), ["added Some(0) Some(0) "]);
    let other = activity("1", "Conformar el equipo líder de la entidad", "2024-02-01");
    assert_eq!(
        told(&compare(&known, &[other.known("")])),
        ["added None Some(0) "]
    );
}

fn some_activity() -> impl Strategy<Value = Activity> {
    const WORDS: [&str; 7] = [
        "publicar",
        "informe",
        "audiencia",
        "equipo",
        "convocar",
        "evaluar",
        "plan",
    ];
    let title = proptest::collection::vec(proptest::sample::select(&WORDS[..]), 1..5);
    let number = proptest::sample::select(&["", "1", "2", "3", "3,1"][..]);
    let day = proptest::sample::select(&["", "2024-02-01", "2024-05-01"][..]);
    (number, title, day, 1..3_u32).prop_map(|(number, title, day, block)| Activity {
        block,
        ..activity(number, &title.join(" "), day)
    })
}

proptest! {
    #[test]
    fn nothing_is_lost_or_counted_twice(
        old in proptest::collection::vec(some_activity(), 0..12),
        new in proptest::collection::vec(some_activity(), 0..12),
    ) {
        let comparison = compared(&old, &new);
        let mut used: Vec<_> = comparison.same.iter().flatten().collect();
        let pairs = used.len();
        used.sort_unstable();
        used.dedup();
        prop_assert_eq!(used.len(), pairs);
        prop_assert_eq!(comparison.count(ChangeKind::Added), new.len() - pairs);
        prop_assert_eq!(comparison.count(ChangeKind::Dropped), old.len() - pairs);
        // Whatever is word for word the same is recognised as often as it stands in both.
        for one in &old {
            let times = |all: &[Activity]| all.iter().filter(|other| *other == one).count();
            let same = comparison.same.iter().enumerate();
            let recognised = same.filter(|(at, old_at)| {
                new[*at] == *one && old_at.is_some_and(|at| old[at].title == one.title)
            });
            prop_assert!(recognised.count() >= times(&old).min(times(&new)));
        }
    }

    #[test]
    fn the_same_in_another_order_changes_nothing(
        old in proptest::collection::vec(some_activity(), 0..12).prop_shuffle(),
    ) {
        let mut new = old.clone();
        new.reverse();
        let mut unique = old.clone();
        unique.sort_by_key(|one| (one.block, one.number.clone(), one.title.clone()));
        unique.dedup_by_key(|one| (one.block, one.number.clone(), one.title.clone()));
        prop_assume!(unique.len() == old.len());
        prop_assert_eq!(compared(&old, &new).changes, vec![]);
        prop_assert_eq!(compared(&old, &old).changes, vec![]);
    }
}

#[test]
fn a_hundred_thousand_are_compared_in_time_that_grows_with_them() {
    let all = |shift: usize| -> Vec<Activity> {
        let one = |at: usize| {
            let title = format!(
                "Realizar la audiencia número {at} de la vereda {}",
                at % 977
            );
            activity(&(at + shift).to_string(), &title, "2024-05-01")
        };
        (0..20_000).map(one).collect()
    };
    // Every number is another one, and every title has a word more: the slowest way there is.
    let (old, mut new) = (all(0), all(1));
    new.iter_mut().for_each(|one| one.title.push_str(" rural"));
    let comparison = compared(&old, &new);
    assert_eq!(comparison.changes.len(), 20_000);
    assert_eq!(comparison.count(ChangeKind::Changed), 20_000);
}
