//! Each method against worked examples that others published.

use super::*;
use crate::domain::base::Key;

fn keys(names: &str) -> Vec<Key> {
    names
        .split(' ')
        .map(|name| Key::parse(name).unwrap())
        .collect()
}

/// Counts orders such as `a b c` given so many times; `names` are the topics.
fn counted(names: &str, method: Method, ballots: &[(u32, &str)]) -> Outcome {
    let names = keys(names);
    let frame = Frame::new(0, 0).unwrap();
    let mut counter = Counter::new(method, names.len(), frame);
    for (times, order) in ballots {
        let place = |name: &str| names.iter().position(|key| key.as_str() == name).unwrap();
        let marks: Vec<u8> = order.split(' ').map(|name| place(name) as u8).collect();
        let ballot = Ballot::new(Origin::Chat, &marks).unwrap();
        for _ in 0..*times {
            counter.add(&ballot, Tags::default()).unwrap();
        }
    }
    counter
        .outcome(Segment::All, &Ties::new("seed", &names))
        .unwrap()
}

fn ordered(names: &str, most: u8, ballots: &[(u32, &str)]) -> Order {
    match counted(names, Method::Order { most }, ballots) {
        Outcome::Order(order) => order,
        other => panic!("{other:?}"),
    }
}

fn named(names: &str, order: &[u8]) -> String {
    let names: Vec<&str> = names.split(' ').collect();
    let order = order.iter().map(|topic| names[usize::from(*topic)]);
    order.collect::<Vec<_>>().join(" ")
}

const CITIES: &str = "memphis nashville chattanooga knoxville";

/// The capital of Tennessee: Wikipedia, "Borda count", "Ranked pairs" and "Approval voting"; electowiki,
/// "Effects of different voting systems under similar circumstances".
const TENNESSEE: [(u32, &str); 4] = [
    (42, "memphis nashville chattanooga knoxville"),
    (26, "nashville chattanooga knoxville memphis"),
    (15, "chattanooga knoxville nashville memphis"),
    (17, "knoxville chattanooga nashville memphis"),
];

/// Each group's first `most` cities.
fn tennessee(most: usize) -> Vec<(u32, String)> {
    let first = |order: &str| order.split(' ').take(most).collect::<Vec<_>>().join(" ");
    TENNESSEE
        .iter()
        .map(|(times, order)| (*times, first(order)))
        .collect()
}

#[test]
fn approval_of_the_two_nearest_cities() {
    // Wikipedia, "Approval voting" (the Tennessee example, each voter approving their two favourites):
    // Memphis 42, Nashville 68, Chattanooga 58, Knoxville 32.
    let ballots = tennessee(2);
    let ballots: Vec<_> = ballots
        .iter()
        .map(|(n, order)| (*n, order.as_str()))
        .collect();
    let Outcome::Choose(approval) = counted(CITIES, Method::Choose { most: 2 }, &ballots) else {
        panic!("no approval");
    };
    assert_eq!(approval.votes, [42, 68, 58, 32]);
    assert_eq!(
        named(CITIES, &approval.order),
        "nashville chattanooga memphis knoxville"
    );
}

#[test]
fn bordas_points_of_the_capital() {
    // Wikipedia, "Borda count" (points 3, 2, 1, 0): Nashville 194, Chattanooga 173, Memphis 126,
    // Knoxville 107. With room for three, the fourth is left out and gets 0.
    let ballots = tennessee(3);
    let ballots: Vec<_> = ballots
        .iter()
        .map(|(n, order)| (*n, order.as_str()))
        .collect();
    let order = ordered(CITIES, 3, &ballots);
    assert_eq!(order.points, [126, 194, 173, 107]);
    assert_eq!(
        named(CITIES, &order.by_points),
        "nashville chattanooga memphis knoxville"
    );
    assert_eq!(order.places[0], [42, 0, 0]);
    // With room for four each ballot gives one point more to every city, which changes no order.
    let all = ordered(CITIES, 4, &TENNESSEE);
    assert_eq!(all.points, [226, 294, 273, 207]);
    assert_eq!(all.pairs, order.pairs);
    assert_eq!(all.named(), [100; 4]);
}

#[test]
fn ranked_pairs_of_the_capital() {
    // Wikipedia, "Ranked pairs": Chattanooga over Knoxville 83 to 17, Nashville over both others of the
    // east 68 to 32, everybody over Memphis 58 to 42; Nashville, Chattanooga, Knoxville, Memphis.
    let order = ordered(CITIES, 4, &TENNESSEE);
    let pairs = &order.pairs;
    assert_eq!((pairs.over(2, 3), pairs.over(3, 2)), (83, 17));
    assert_eq!((pairs.over(1, 2), pairs.over(1, 3)), (68, 68));
    assert_eq!(
        (pairs.over(1, 0), pairs.over(2, 0), pairs.over(3, 0)),
        (58, 58, 58)
    );
    assert_eq!(pairs.condorcet_winner(), Some(1));
    let ranked = &order.by_pairs;
    assert_eq!(
        named(CITIES, &ranked.order),
        "nashville chattanooga knoxville memphis"
    );
    assert!(ranked.majorities.iter().all(|one| one.locked));
    assert_eq!(
        (ranked.majorities[0].winner, ranked.majorities[0].loser),
        (2, 3)
    );
}

#[test]
fn a_circle_of_five() {
    // The 45 voters of Schulze's example as the French Wikipedia works them with ranked pairs
    // ("Méthode Condorcet avec rangement des paires par ordre décroissant"): A C E B D, with B over D,
    // E over D, A over D, C over B, E over B, A over C and C over E locked, and D over C (28), B over A
    // (25) and E over A (23) given up.
    let order = ordered(
        "a b c d e",
        5,
        &[
            (5, "a c b e d"),
            (5, "a d e c b"),
            (8, "b e d a c"),
            (3, "c a b e d"),
            (7, "c a e b d"),
            (2, "c b a d e"),
            (7, "d c e b a"),
            (8, "e b a d c"),
        ],
    );
    let majorities = order.by_pairs.majorities.iter();
    let written = majorities.map(|one| {
        let pair = named("a b c d e", &[one.winner, one.loser]);
        format!(
            "{pair} {} {}",
            one.votes,
            if one.locked { "locked" } else { "given up" }
        )
    });
    assert_eq!(
        written.collect::<Vec<_>>(),
        [
            "b d 33 locked",
            "e d 31 locked",
            "a d 30 locked",
            "c b 29 locked",
            "d c 28 given up",
            "e b 27 locked",
            "a c 26 locked",
            "b a 25 given up",
            "c e 24 locked",
            "e a 23 given up",
        ]
    );
    assert_eq!(named("a b c d e", &order.by_pairs.order), "a c e b d");
    assert_eq!(order.pairs.condorcet_winner(), None);
}

#[test]
fn a_circle_of_four() {
    // Eric Gorr's fourth example of ranked pairs (ericgorr.net/condorcet/rankedpairs/example4): A over D
    // 61, B over A 55, A over C 54, C over B 54, D over B 51, D over C 51; B, A, D, C.
    let order = ordered(
        "a b c d",
        4,
        &[
            (12, "a d c b"),
            (3, "b a c d"),
            (25, "b c a d"),
            (21, "c b a d"),
            (12, "d a b c"),
            (21, "d a c b"),
            (6, "d b a c"),
        ],
    );
    let votes = order.by_pairs.majorities.iter().map(|one| one.votes);
    assert_eq!(votes.collect::<Vec<_>>(), [61, 55, 54, 54, 51, 51]);
    assert_eq!(named("a b c d", &order.by_pairs.order), "b a d c");
}

#[test]
fn nine_hundred_ballots_of_thirteen_kinds() {
    // Rob LeGrand, "Descriptions of ranked-ballot voting methods"
    // (cs.wustl.edu/~legrand/rbvote/desc.html): ranked pairs gives Brad, Abby, Erin, Dave, Cora.
    let names = "abby brad cora dave erin";
    let order = ordered(
        names,
        5,
        &[
            (98, "abby cora erin dave brad"),
            (64, "brad abby erin cora dave"),
            (12, "brad abby erin dave cora"),
            (98, "brad erin abby cora dave"),
            (13, "brad erin abby dave cora"),
            (125, "brad erin dave abby cora"),
            (124, "cora abby erin dave brad"),
            (76, "cora erin abby dave brad"),
            (21, "dave abby brad erin cora"),
            (30, "dave brad abby erin cora"),
            (98, "dave brad erin cora abby"),
            (139, "dave cora abby brad erin"),
            (23, "dave cora brad abby erin"),
        ],
    );
    assert_eq!(
        named(names, &order.by_pairs.order),
        "brad abby erin dave cora"
    );
    assert_eq!(order.ballots, 921);
}

#[test]
fn ballots_that_leave_topics_out() {
    // Kevin Venzke on the election-methods list, September 2003: A over C 51 to 49, C over B 44 to 11,
    // B over A 55 to 45; by winning votes B, A, C.
    let order = ordered(
        "a b c",
        2,
        &[(45, "a"), (6, "b a"), (5, "b c"), (44, "c b")],
    );
    let pairs = &order.pairs;
    assert_eq!((pairs.over(0, 1), pairs.over(1, 0)), (45, 55));
    assert_eq!((pairs.over(0, 2), pairs.over(2, 0)), (51, 49));
    assert_eq!((pairs.over(1, 2), pairs.over(2, 1)), (11, 44));
    assert_eq!(named("a b c", &order.by_pairs.order), "b a c");
}

#[test]
fn ties_go_by_the_seed() {
    // Eric Gorr's third example: A and B beat C and are equal.
    let names = "a b c";
    let ballots = [(7, "a b c"), (7, "b a c"), (2, "c a b"), (2, "c b a")];
    let order = ordered(names, 3, &ballots);
    let ties = Ties::new("seed", &keys(names));
    let first = if ties.rank(0) < ties.rank(1) {
        "a b c"
    } else {
        "b a c"
    };
    assert_eq!(named(names, &order.by_pairs.order), first);
    assert_eq!(named(names, &order.by_points), first);
    // A perfect circle has three equal majorities: that of the seed's first topic is locked first.
    let circle = ordered(names, 3, &[(5, "a b c"), (5, "b c a"), (5, "c a b")]);
    let first = (0..3).min_by_key(|topic| ties.rank(*topic)).unwrap();
    assert_eq!(usize::from(circle.by_pairs.majorities[0].winner), first);
    assert_eq!(usize::from(circle.by_pairs.order[0]), first);
}

#[test]
fn scores_have_a_mean_and_a_distribution() {
    let names = keys("a b c d");
    let mut counter = Counter::new(Method::Score { most: 5 }, 4, Frame::new(0, 0).unwrap());
    for scores in [[5, 3, 0, 0], [4, 3, 0, 1], [0, 3, 0, 5]] {
        let ballot = Ballot::new(Origin::Chat, &scores).unwrap();
        counter.add(&ballot, Tags::default()).unwrap();
    }
    let outcome = counter.outcome(Segment::All, &Ties::new("seed", &names));
    let Some(Outcome::Score(scores)) = outcome else {
        panic!("no scores");
    };
    assert_eq!(scores.means, [Some(4.5), Some(3.0), None, Some(3.0)]);
    assert_eq!(scores.counts[3], [1, 0, 0, 0, 1]);
    assert_eq!((scores.order[0], scores.order[3]), (0, 2));
}
