//! Twenty business days of eight offices and two hundred questions: how many messages reach whom, at which
//! hour, and that nothing that matters goes unsaid. Numbers come from a series of our own, the same each time.

use crate::support::{Engine, Town, on_both_engines, seen};
use chrono::{NaiveDate, Timelike as _};
use chrono_tz::America::Bogota;
use convoca::domain::question::State;
use convoca::domain::staff::role::Role;
use convoca::simulator::Limits;
use std::collections::BTreeMap;

on_both_engines!(two_hundred_questions_in_twenty_days);

const OFFICES: [&str; 8] = [
    "planeacion",
    "tic",
    "evaluacion",
    "comunicaciones",
    "equipo-lider",
    "salud",
    "obras",
    "hacienda",
];
/// By office, as the buttons have them.
const TOPICS: [&str; 8] = [
    "Plan de Desarrollo",
    "Sede electrónica y trámites",
    "Control y cumplimiento",
    "Convocatorias y piezas",
    "El proceso de rendición de cuentas",
    "salud",
    "obras",
    "hacienda",
];
const QUESTIONS: u32 = 200;
const CITIZENS: usize = 40;
/// When the clock is looked at, every day.
const HOURS: [&str; 9] = [
    "00:30", "07:00", "08:00", "09:15", "11:30", "12:30", "14:30", "16:45", "22:30",
];

/// A series that looks like chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        ((self.0 >> 33) % u64::from(end)) as u32
    }
}

#[derive(Default)]
struct Heard {
    messages: u32,
    by_clock: u32,
    most_a_day: u32,
    today: u32,
}

struct Day {
    town: Town,
    staff: Vec<(&'static str, i64)>,
    citizens: Vec<i64>,
    seen: BTreeMap<i64, i32>,
    heard: BTreeMap<&'static str, Heard>,
    by_hour: BTreeMap<u32, u32>,
    at_night: Vec<String>,
    of_done: Vec<String>,
}

impl Day {
    /// What everybody was told since they were last looked at; `by_clock`: nobody did anything.
    async fn listen(&mut self, by_clock: bool) {
        let hour = self.town.clock.now().with_timezone(&Bogota).hour();
        let answered = match by_clock {
            true => self.answered().await,
            false => Vec::new(),
        };
        let citizens = self.citizens.iter().map(|one| ("citizen", *one));
        let everybody: Vec<_> = self.staff.iter().copied().chain(citizens).collect();
        for (role, person) in everybody {
            let from = self.seen.get(&person).copied().unwrap_or(0);
            let new = self
                .town
                .telegram
                .said_since(person, from)
                .unwrap_or_default();
            for message in new {
                self.seen.insert(person, message.said);
                if message.from.is_some() {
                    continue;
                }
                let heard = self.heard.entry(role).or_default();
                heard.messages += 1;
                heard.today += 1;
                if !by_clock {
                    continue;
                }
                heard.by_clock += 1;
                *self.by_hour.entry(hour).or_default() += 1;
                let is_quiet = match role {
                    "citizen" => !(7..20).contains(&hour),
                    _ => !(8..17).contains(&hour) || hour == 12 || hour == 13,
                };
                if is_quiet {
                    self.at_night
                        .push(format!("{role} {hour}: {}", message.text));
                }
                let is_reminder = role != "citizen" && message.text.contains("Buenos días");
                let done = answered
                    .iter()
                    .find(|number| message.text.contains(*number));
                if let Some(number) = done.filter(|_| is_reminder) {
                    self.of_done.push(format!("{role} {number}"));
                }
            }
        }
    }

    /// The numbers of the questions that nobody owes anything for.
    async fn answered(&self) -> Vec<String> {
        let mut tx = self.town.app.store.begin().await.unwrap();
        let mut all = Vec::new();
        for n in 1..=QUESTIONS {
            let number = format!("2024-{n:06}");
            let Some(id) = tx.question_id(&number).await.unwrap() else {
                break;
            };
            let question = tx.question(id).await.unwrap().unwrap();
            if !question.state.is_open() && question.undelivered_at.is_none() {
                all.push(number);
            }
        }
        all
    }

    async fn ask(&mut self, chance: &mut Chance, n: u32) {
        let person = self.citizens[chance.below(CITIZENS as u32) as usize];
        // Most know whom it is for.
        let topic = match chance.below(12) {
            0 => "No sé",
            at => TOPICS[at as usize % 8],
        };
        self.town
            .says(person, &format!("¿Cuándo arreglan lo de la calle {n}?"))
            .await;
        self.town.presses(person, topic).await;
        self.town.presses(person, "✅ Enviar").await;
        self.listen(false).await;
    }
}

async fn two_hundred_questions_in_twenty_days(engine: Engine) {
    let mut town = Town::with(engine, "2024-07-15T07:30:00-05:00", Limits::off()).await;
    town.founds(&OFFICES[5..]).await;
    let mut staff = Vec::new();
    for office in OFFICES {
        staff.push(("liaison", town.staff(office, Role::Liaison, office).await));
        let head = format!("head of {office}");
        staff.push(("head", town.staff(&head, Role::Head, office).await));
    }
    for (name, role) in [
        ("coordinator", Role::Coordinator),
        ("committee", Role::Committee),
        ("auditor", Role::Auditor),
    ] {
        staff.push((name, town.staff(name, role, "").await));
    }
    let citizens = (0..CITIZENS).map(|n| town.person(&format!("Persona {n}")));
    let citizens: Vec<_> = citizens.collect();
    let mut day = Day {
        town,
        staff,
        citizens,
        seen: BTreeMap::new(),
        heard: BTreeMap::new(),
        by_hour: BTreeMap::new(),
        at_night: Vec::new(),
        of_done: Vec::new(),
    };
    day.town.tick().await;
    day.listen(false).await;
    for heard in day.heard.values_mut() {
        *heard = Heard::default();
    }
    let mut chance = Chance(7);
    let (mut asked, mut answered) = (0, 0);
    let first: NaiveDate = "2024-07-15".parse().unwrap();
    // Monday 15 July to Tuesday 13 August: twenty business days with two holidays.
    for date in first.iter_days().take(30) {
        for hour in HOURS {
            day.town
                .clock
                .set(format!("{date}T{hour}:00-05:00").parse().unwrap());
            day.town.tick().await;
            day.listen(true).await;
            let is_open = day.town.app.desk.now().is_open(day.town.clock.now());
            // Half of all on the day of the hearing, the others as they come, at night too.
            let now = match (date == first, hour) {
                (true, "09:15" | "11:30") => 50,
                _ if hour == "14:30" || hour == "22:30" => 2,
                _ => 0,
            };
            for _ in 0..now {
                if asked < QUESTIONS {
                    asked += 1;
                    day.ask(&mut chance, asked).await;
                }
            }
            if is_open && (hour == "09:15" || hour == "14:30") {
                answered += work(&mut day, &mut chance).await;
            }
        }
        for heard in day.heard.values_mut() {
            heard.most_a_day = heard.most_a_day.max(heard.today);
            heard.today = 0;
        }
    }
    assert_eq!(asked, QUESTIONS);
    assert!(answered > 100, "{answered}");
    assert!(day.at_night.is_empty(), "{:#?}", day.at_night);
    assert!(day.of_done.is_empty(), "{:#?}", day.of_done);
    all_is_told(&mut day).await;
    let people = |role| {
        day.staff
            .iter()
            .filter(|(one, _)| *one == role)
            .count()
            .max(1)
    };
    let mut table =
        String::from("role | people | messages | by the clock | most in a day, all of them\n");
    for (role, heard) in &day.heard {
        let people = if *role == "citizen" {
            CITIZENS
        } else {
            people(*role)
        };
        let Heard {
            messages,
            by_clock,
            most_a_day,
            ..
        } = heard;
        table.push_str(&format!(
            "{role} | {people} | {messages} | {by_clock} | {most_a_day}\n"
        ));
    }
    let (hour, most) = day.by_hour.iter().max_by_key(|(_, count)| **count).unwrap();
    table.push_str(&format!("busiest hour: {hour}:00, {most} in twenty days"));
    seen!(table, @r"
    role | people | messages | by the clock | most in a day, all of them
    auditor | 1 | 3 | 3 | 1
    citizen | 40 | 793 | 6 | 265
    committee | 1 | 5 | 5 | 1
    coordinator | 1 | 54 | 11 | 5
    head | 8 | 11 | 11 | 2
    liaison | 8 | 805 | 87 | 58
    busiest hour: 8:00, 92 in twenty days
    ");
}

/// An office does some of what waits: the coordinator gives away what has nobody, liaisons answer.
async fn work(day: &mut Day, chance: &mut Chance) -> u32 {
    let mut done = 0;
    for (role, person) in day.staff.clone() {
        if role != "liaison" && role != "coordinator" {
            continue;
        }
        day.town.says(person, "/pendientes").await;
        let rows = day.town.last(person).keyboard;
        let rows = rows.map(|keyboard| keyboard.rows).unwrap_or_default();
        let lines = rows.into_iter().flatten().map(|button| button.text);
        let lines: Vec<_> = lines.filter(|line| line.contains("2024-")).collect();
        // A few each time; some are left until they are late.
        for line in lines.into_iter().take(1) {
            if chance.below(10) < 3 {
                continue;
            }
            day.town.presses(person, &line).await;
            let unplaced = line.contains("sin oficina");
            if role == "coordinator" && unplaced {
                day.town.presses(person, "Asignar a una oficina").await;
                day.town.presses(person, "Dirección TIC").await;
            } else if role == "liaison" {
                day.town.presses(person, "✍️ Responder").await;
                day.town.says(person, "Lo arreglamos en agosto.").await;
                day.town.presses(person, "✅ Enviar").await;
                done += 1;
            }
        }
    }
    day.listen(false).await;
    done
}

/// Every question was told to its office, every date that was missed to whoever asked, every answer arrived.
async fn all_is_told(day: &mut Day) {
    let today = day
        .town
        .app
        .desk
        .now()
        .calendar
        .local_date(day.town.clock.now());
    let mut tx = day.town.app.store.begin().await.unwrap();
    let untold = tx.unannounced_questions(&[], 1_000).await.unwrap();
    // What came after work on the last day is told in the morning.
    for question in &untold {
        let came = day
            .town
            .app
            .desk
            .now()
            .calendar
            .local_date(question.received_at);
        assert_eq!(came, today, "{} is told to nobody", question.number);
    }
    let mut late = 0;
    for n in 1..=QUESTIONS {
        let number = format!("2024-{n:06}");
        let id = tx.question_id(&number).await.unwrap().unwrap();
        let question = tx.question(id).await.unwrap().unwrap();
        let parts = tx.parts_of(id).await.unwrap();
        let answer = parts.last();
        match question.state {
            State::Answered => assert!(answer.unwrap().delivered_at.is_some(), "{number}"),
            State::Received if question.due_on < today => {
                late += 1;
                assert_eq!(question.missed_on, Some(question.due_on), "{number}");
                let told = day.citizens.iter().any(|person| {
                    let chat = day.town.chat(*person);
                    chat.log.iter().any(|message| {
                        message.text.contains("No respondimos a tiempo")
                            && message.text.contains(&number)
                    })
                });
                assert!(told, "{number}");
            }
            State::Received | State::Reopened | State::Withdrawn => {}
            State::Incomplete | State::Closed | State::Transferred => panic!("{number}"),
        }
    }
    assert!(late > 0, "some are late");
}
