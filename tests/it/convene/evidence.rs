//! The evidence of a convocation agrees with what Telegram saw, names nobody, and is the same twice.

use super::Hearing;
use crate::support::process::{configure, convoca};
use crate::support::{Engine, on_both_engines};
use calamine::{Data, Reader as _, Xlsx};
use chrono::TimeDelta;
use convoca::actions::convocation::gather_evidence;
use convoca::domain::base::Text;
use convoca::domain::base::{Address, PersonId};
use convoca::domain::staff::role::Role;
use convoca::files::convocation::evidence::{Blunt, Evidence, Who, page, workbook};
use convoca::locale::Lang;
use convoca::simulator::{Simulator, SimulatorConfig};
use convoca::store::{NewConvocation, Store};
use std::fs;
use std::io::Cursor;
use std::path::Path;

on_both_engines!(
    it_agrees_with_what_telegram_saw,
    it_is_the_same_twice,
    only_coordinators_and_internal_control_get_it,
    whatever_somebody_wrote_stays_a_text,
);

const HOSTILE: &str = "=1+1 \"><script>alert(1)</script><img src=x onerror='x'>&amp;\u{202e}";

/// Six people of one zone and two of another, one of whom blocks the bot too late for us to know.
async fn sent(engine: Engine) -> (Hearing, Vec<i64>) {
    let mut hearing = Hearing::new(engine).await;
    let mut people = Vec::new();
    for n in 0..8 {
        let person = hearing.reader(&format!("Vecina{n}")).await;
        let zone = if n < 6 { "comuna-1" } else { "comuna-2" };
        hearing.has(person, "zone", zone).await;
        if n < 6 {
            hearing.has(person, "group", "victimas").await;
            hearing.has(person, "group", "jac").await;
        }
        people.push(person);
    }
    let eva = hearing.stage.person("Eva", "es");
    hearing.stage.says(eva, "/start").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.approves(carmen).await;
    hearing.gather().await;
    hearing.stage.town.telegram.block(people[7]).unwrap();
    hearing.tick().await;
    hearing.tick().await;
    (hearing, people)
}

async fn read(hearing: &Hearing) -> Evidence {
    let app = &hearing.stage.town.app;
    let mut tx = app.store.begin().await.unwrap();
    gather_evidence(&mut tx, &app.desk.now(), 1).await.unwrap()
}

/// The files in a chat, oldest first.
async fn files(hearing: &Hearing, person: i64) -> Vec<(String, Vec<u8>)> {
    let town = &hearing.stage.town;
    let mut all = Vec::new();
    for message in town.chat(person).log {
        if let Some(file) = message.file {
            let bytes = town.app.api.download(&file.file_id, 1 << 20).await;
            all.push((file.name, bytes.unwrap()));
        }
    }
    all
}

/// All cells of a workbook that are not empty, sheet by sheet.
fn cells(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
        let range = book.worksheet_range(&name).unwrap();
        all.push((name, range.rows().map(<[_]>::to_vec).collect()));
    }
    all
}

async fn it_agrees_with_what_telegram_saw(engine: Engine) {
    let (mut hearing, people) = sent(engine).await;
    hearing.stage.presses(people[0], "✅ Voy a ir").await;
    let mut saw = 0;
    for person in &people {
        saw += hearing.heard(*person, "está invitado o invitada");
    }
    assert_eq!(saw, 7);
    let one = read(&hearing).await;
    let wave = &one.waves[0];
    // Neither Eva nor Carmen was ever asked.
    for (outcome, count) in [("sent", 7), ("blocked", 1), ("no_consent", 2), ("gone", 0)] {
        assert_eq!(wave.of(outcome), count, "{outcome}");
    }
    assert_eq!((wave.queued, one.reached), (8, 7));
    let count = |name: &str| {
        let mut parts = wave.snapshot.iter();
        parts
            .find(|part| part.name.read("es") == name)
            .map(|part| part.count)
    };
    assert_eq!(count("Comuna 1"), Some(Blunt::Exactly(6)));
    assert_eq!(count("Comuna 2"), Some(Blunt::Few));
    assert_eq!(count("Juntas de acción comunal"), Some(Blunt::Exactly(6)));
    assert_eq!(count("Víctimas del conflicto"), Some(Blunt::AtLeast(5)));
    assert_eq!(one.guests.as_ref().unwrap().answers["coming"], 1);
    let steps: Vec<_> = one.steps.iter().map(|step| step.kind.name()).collect();
    assert_eq!(steps, ["written", "approved", "wave_started"]);
    assert!(matches!(&one.made_by, Who::Staff { post: Some(_), .. }));
    let text = &one.texts[0];
    assert!(
        text.text.contains("Invita: la Alcaldía de Itagüí"),
        "{text:?}"
    );
    assert!(!text.text.contains("<b>"), "{text:?}");

    let spanish = Lang::spanish();
    let html = page(&one, spanish);
    for said in [
        "Alcaldía de Itagüí",
        "<b>7</b> personas alcanzadas",
        "<th scope=\"row\">No llegó: bloquearon el bot</th><td class=\"n\">1</td>",
        "<td>Comuna 2</td><td class=\"n\">menos de 5</td>",
        "<td>Víctimas del conflicto</td><td class=\"n\">5 o más</td>",
        "Coordinación",
        "Todos los que aceptaron avisos",
        "<svg",
        "7+1",
        &one.digest(),
    ] {
        assert!(html.contains(said), "{said} in {html}");
    }
    for name in ["Vecina", "Eva"] {
        assert!(!html.contains(name), "{name}");
    }
    for elsewhere in ["http", "url(h", "src=", "<script", "<link", "@import"] {
        assert!(
            !html.replace("http-equiv", "").contains(elsewhere),
            "{elsewhere}"
        );
    }
    let sheets = cells(workbook(&one, spanish).unwrap());
    let names: Vec<_> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "Resumen",
        "Salidas",
        "Minuto a minuto",
        "Destinatarios",
        "Historia",
    ];
    assert_eq!(names, expected);
    let row = |sheet: usize, first: &str| {
        let mut rows = sheets[sheet].1.iter();
        rows.find(|row| row[0] == Data::String(first.into()))
            .unwrap()
    };
    assert_eq!(row(0, "personas alcanzadas")[1], Data::Float(7.0));
    assert_eq!(row(1, "No llegó: bloquearon el bot")[1], Data::Float(1.0));
    assert_eq!(
        row(2, "Salida 1")[2..4],
        [Data::Float(7.0), Data::Float(1.0)]
    );
}

async fn it_is_the_same_twice(engine: Engine) {
    let (mut hearing, _) = sent(engine).await;
    let carmen = hearing.carmen;
    for hours in 1..=2 {
        let clock = &hearing.stage.town.clock;
        clock.set(clock.now() + TimeDelta::hours(hours));
        hearing.stage.presses(carmen, "📄 Evidencia").await;
    }
    let got = files(&hearing, carmen).await;
    let names: Vec<_> = got.iter().map(|(name, _)| name.as_str()).collect();
    let (html, sheets) = (
        "evidencia-convocatoria-1.html",
        "evidencia-convocatoria-1.xlsx",
    );
    assert_eq!(names, [html, sheets, html, sheets]);
    assert!(got[0].1 == got[2].1 && got[1].1 == got[3].1);
    // Both languages stand on the same data.
    let one = read(&hearing).await;
    let english = page(&one, Lang::parse("en").unwrap());
    assert!(english.contains(&one.digest()) && english.contains("fewer than 5"));
    // Whatever happens is another state.
    let before = one.digest();
    hearing.stage.presses(carmen, "✋ Cancelar el envío").await;
    assert_ne!(read(&hearing).await.digest(), before);
}

async fn only_coordinators_and_internal_control_get_it(engine: Engine) {
    let (mut hearing, people) = sent(engine).await;
    let luz = hearing
        .stage
        .staff("Luz", "es", Role::Liaison, "planeacion")
        .await;
    for person in [people[0], luz] {
        hearing.stage.says(person, "/convocar").await;
        hearing.stage.forges(person, "ve:1").await;
        hearing.stage.forges(person, "vl:0").await;
        assert!(files(&hearing, person).await.is_empty());
        let seen = hearing.stage.record(person);
        assert!(!seen.contains("Evidencia"), "{seen}");
    }
    let alba = hearing.stage.staff("Alba", "es", Role::Auditor, "").await;
    hearing.stage.says(alba, "/convocar").await;
    hearing.stage.presses_line(alba, "📄").await;
    assert_eq!(files(&hearing, alba).await.len(), 2);
    // What is not there is told like what is not theirs, and nothing else opens.
    for forged in [
        "ve:2",
        "ve:99999999999999999999",
        "ve:x",
        "vo:1",
        "vd:1:2-cancelled",
    ] {
        hearing.stage.forges(alba, forged).await;
    }
    assert_eq!(files(&hearing, alba).await.len(), 2);
    assert_eq!(read(&hearing).await.state, "approved");
}

async fn whatever_somebody_wrote_stays_a_text(engine: Engine) {
    let (hearing, _) = sent(engine).await;
    let harmless = written(read(&hearing).await, "Comuna 1");
    let hostile = written(read(&hearing).await, HOSTILE);
    for lang in Lang::all() {
        let html = page(&hostile, lang);
        assert!(html.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert_eq!(tags(&html), tags(&page(&harmless, lang)));
        let sheets = cells(workbook(&hostile, lang).unwrap());
        let said = Data::String(HOSTILE.into());
        for sheet in [0, 3, 4] {
            let mut all = sheets[sheet].1.iter().flatten();
            assert!(all.any(|cell| *cell == said), "{:?}", sheets[sheet]);
        }
    }
}

/// The evidence with this in every place where somebody writes.
fn written(mut one: Evidence, text: &str) -> Evidence {
    one.entity = text.into();
    one.formula = text.into();
    one.audience = Text::plain(text);
    one.file = Some(("document".into(), Some(text.into())));
    one.texts[0].text = text.into();
    one.steps[0].note = Some(text.into());
    one.waves[0].snapshot[0].name = Text::plain(text);
    let venue = one.space.as_mut().unwrap();
    venue.name = Text::plain(text);
    venue.place = Some(text.into());
    venue.steps[0].note = Some(text.into());
    one.made_by = Who::Staff {
        number: PersonId::new(1),
        name: text.into(),
        post: Some((text.into(), text.into())),
    };
    one
}

/// Every tag of a page as a browser reads it, with the names of its attributes and without their values.
fn tags(html: &str) -> Vec<String> {
    let (mut found, mut rest) = (Vec::new(), html);
    while let Some((_, tag)) = rest.split_once('<') {
        let (mut name, mut quote, mut end) = (String::new(), None, tag.len());
        for (at, c) in tag.char_indices() {
            match (quote, c) {
                (Some(open), c) if open == c => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') => quote = Some(c),
                (None, '>') => {
                    end = at;
                    break;
                }
                (None, c) => name.push(c),
            }
        }
        found.push(name);
        rest = &tag[end..];
    }
    found
}

/// What `convoca evidence` says, and its status.
async fn command(config: &Path, args: &[&str]) -> (String, i32) {
    let mut command = convoca(&["evidence"]);
    command.args(args).arg("--config").arg(config);
    let output = tokio::task::spawn_blocking(move || command.output().unwrap());
    let output = output.await.unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
    (said.concat(), output.status.code().unwrap())
}

#[tokio::test]
async fn the_terminal_lists_convocations_and_writes_the_same_files_twice() {
    let folder = tempfile::tempdir().unwrap();
    let telegram = Simulator::start(SimulatorConfig::default()).await.unwrap();
    let config = configure(&folder, "x", &telegram, "");
    assert_eq!(
        command(&config, &[]).await,
        ("No hay convocatorias.\n".into(), 0)
    );
    let url = format!("sqlite://{}", folder.path().join("x.db").display());
    let store = Store::connect(&url.into(), None).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let now = super::MONDAY.parse().unwrap();
    let new = NewConvocation {
        space: None,
        audience: "list:lideres".into(),
        texts: [("es".to_owned(), "<b>Vengan</b>".to_owned())].into(),
        buttons: Vec::new(),
        made_by: tx
            .meet_person(Address::telegram(1), "es", now)
            .await
            .unwrap()
            .id,
    };
    let id = tx.add_convocation(&new).await.unwrap();
    assert_eq!(id, 1);
    tx.commit().await.unwrap();
    store.close().await;
    let (said, status) = command(&config, &[]).await;
    assert_eq!(
        (said.trim(), status),
        ("1  borrador  Mensaje sin encuentro", 0)
    );
    let out = folder.path().join("evidence/2024");
    let args = ["--convocation", "1", "--out", out.to_str().unwrap()];
    let mut written = Vec::new();
    for _ in 0..2 {
        let (said, status) = command(&config, &args).await;
        assert_eq!(status, 0, "{said}");
        let read = ["html", "xlsx"].map(|ending| {
            let name = format!("evidencia-convocatoria-1.{ending}");
            assert!(said.contains(&name), "{said}");
            fs::read(out.join(name)).unwrap()
        });
        written.push(read);
    }
    assert!(written[0] == written[1]);
    let html = String::from_utf8_lossy(&written[0][0]).into_owned();
    assert!(
        html.contains("<pre>Vengan</pre>") && html.contains("no ha salido"),
        "{html}"
    );
    for unknown in ["2", "0", "uno", "-1"] {
        let value = format!("--convocation={unknown}");
        let (said, status) = command(&config, &[&value]).await;
        assert_eq!(status, 2, "{said}");
        assert!(said.contains("no hay ninguna convocatoria"), "{said}");
    }
}
