//! The demo votes: a coordinator writes a survey on Itagüí's topics, 300 citizens of three zones answer,
//! some of them on paper; it is closed, looked at in chat, on the page and as a workbook, and fills the
//! agenda of a space. What convoca counts and what the citizens pressed agree.

use crate::browser::{DESKTOP, button, message};
use crate::support::browser::{Browser, Demo};
use serde_json::{Value, json};

/// Citizens who answer in the chat; the others fill in paper.
const IN_CHAT: usize = 280;
const ON_PAPER: usize = 20;

/// So many come at the same time.
const TOGETHER: usize = 20;

/// Lets so many citizens press one thing after the other, all of them together, each as far as the bot
/// has answered: the nth presses what `plan` says for n.
const CROWD: &str = "
    const done = arguments[arguments.length - 1];
    const [from, to, survey, first] = arguments;
    const post = (path, body) => fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-convoca-demo': '1' },
        body: JSON.stringify(body),
    });
    const topics = ['Obras', 'Avisos', 'Trámites', 'Que se cumpla', 'Esta rendición'];
    // The nth chooses two topics and lives in one of three zones.
    const chosen = (n) => [topics[n % 3], topics[3 + n % 2]];
    const zone = (n) => 'Comuna ' + (1 + n % 3);
    const steps = [
        (n) => chosen(n)[0], (n) => chosen(n)[1], () => 'Seguir', () => 'Diálogo zonal',
        zone, () => 'Votar',
    ];
    const buttons = async (id) => {
        const { log } = await (await fetch('/control/chats/' + id)).json();
        const rows = log.reverse().flatMap((one) => one.keyboard?.inline_keyboard ?? []);
        return rows.flat().map((one) => one.text);
    };
    const wait = async (id, word) => {
        for (let n = 0; n < 300; n++) {
            const found = (await buttons(id)).find((text) => text.includes(word));
            if (found) return found;
            await new Promise((later) => setTimeout(later, 50));
        }
        throw new Error('no button ' + word + ' for ' + id);
    };
    const citizen = async (n) => {
        const id = first + n;
        await post('/control/people', { id, first_name: 'Vecina ' + n, language_code: 'es' });
        await post('/control/people/' + id + '/start', { payload: 'e_' + survey });
        for (const step of steps) {
            const text = await wait(id, step(n));
            await post('/control/press', { from: id, text });
        }
        await wait(id, 'Cambiar mi voto');
    };
    (async () => {
        const all = [...Array(to - from).keys()].map((n) => from + n);
        await Promise.all(all.map(citizen));
        done('voted');
    })().catch((error) => done(String(error)));
";

/// The highest that the page of a result may be on a desk and on a phone, in pixels, before somebody opens
/// what is folded: it was 7,725 once.
const MOST_ON_A_DESK: u64 = 2_000;
const MOST_ON_A_PHONE: u64 = 2_400;

/// The result is read without scrolling through all numbers, and each of them is one press away.
async fn is_read_at_once(page: &Browser, most: u64) {
    const MEASURE: &str = "
        const folded = [...document.querySelectorAll('details')];
        const root = document.documentElement;
        const height = root.scrollHeight;
        const seen = (one) => one.getClientRects().length > 0 && one.checkVisibility();
        const tables = [...document.querySelectorAll('table')];
        const before = tables.filter(seen).length;
        folded.forEach((one) => one.querySelector('summary').click());
        const after = tables.filter(seen).length;
        const is_wide = root.scrollWidth > root.clientWidth;
        folded.forEach((one) => one.querySelector('summary').click());
        return [height, folded.length, tables.length, before, after, is_wide];";
    let found = page.run(MEASURE, json!([])).await;
    let [height, folded, tables, before, after] =
        [0, 1, 2, 3, 4].map(|at| found[at].as_u64().unwrap());
    assert!(height <= most, "{height} pixels: {found}");
    assert!(folded > 2 && tables > 2, "{found}");
    assert_eq!(
        (before, after),
        (0, tables),
        "what is folded can be opened: {found}"
    );
    assert_eq!(found[5], false, "it moves to the side: {found}");
}

/// The newest message on Carlos' phone, if it says this.
fn last(text: &str) -> String {
    format!("(//section[@data-name='Carlos']//article)[last()][contains(., '{text}')]")
}

/// Presses of the crowd by topic, and people by zone.
fn expected() -> ([usize; 5], [usize; 3]) {
    let (mut topics, mut zones) = ([0; 5], [0; 3]);
    for n in 0..IN_CHAT + ON_PAPER {
        topics[n % 3] += 1;
        topics[3 + n % 2] += 1;
        zones[n % 3] += 1;
    }
    (topics, zones)
}

#[tokio::test]
async fn three_hundred_vote_and_the_agenda_follows() {
    let demo = Demo::with("es", &["--at", "2024-07-08T10:00"]);
    let page = Browser::open(DESKTOP.0, DESKTOP.1).await;
    page.go(&demo.url).await;
    page.see(&message("Carlos", "Usted coordina")).await;
    page.writes("Carlos", "/encuestas").await;
    page.click(&button("Carlos", "Nueva")).await;
    page.click(&button("Carlos", "Elegir los temas")).await;
    page.see(&message("Carlos", "¿De qué temas hablamos?"))
        .await;
    page.keep("survey-1-draft").await;
    page.click(&button("Carlos", "Abrir")).await;
    page.see(&message("Carlos", "¿Abrir ya")).await;
    page.keep("survey-2-opening").await;
    page.click(&button("Carlos", "Sí, abrir")).await;
    page.see(&message("Carlos", "Reenvíe el mensaje")).await;
    page.keep("survey-3-open").await;

    // One looks at it as everybody does.
    page.click(&button("Ana", "Iniciar")).await;
    page.see(&button("Ana", "Hacer una pregunta")).await;
    page.writes("Ana", "/encuestas").await;
    page.see(&message("Ana", "Su voto es secreto")).await;
    page.click(&button("Ana", "Que se cumpla")).await;
    page.see(&button("Ana", "✅ Que se cumpla")).await;
    page.keep("survey-4-voting").await;
    page.click(&button("Ana", "✅ Que se cumpla")).await;

    for from in (0..IN_CHAT).step_by(TOGETHER) {
        let some = json!([from, from + TOGETHER, 1, 8_000_000]);
        assert_eq!(page.run_async(CROWD, some).await, "voted");
    }

    page.writes("Carlos", "/papel").await;
    page.see(&message("Carlos", "1 = Obras y proyectos")).await;
    let lines: Vec<String> = (IN_CHAT..IN_CHAT + ON_PAPER)
        .map(|n| {
            let (first, second, zone) = (1 + n % 3, 4 + n % 2, 1 + n % 3);
            format!("{}: {first} {second} / 2 / {zone}", n - IN_CHAT + 1)
        })
        .collect();
    for line in &lines {
        page.writes("Carlos", line).await;
    }
    page.see(&message("Carlos", "Formulario 20")).await;
    page.keep("survey-5-paper").await;
    page.click(&button("Carlos", "Terminé")).await;

    page.writes("Carlos", "/encuestas").await;
    page.click(&button("Carlos", "¿De qué temas")).await;
    page.see(&message("Carlos", "300")).await;
    page.click(&button("Carlos", "Cerrar")).await;
    page.click(&button("Carlos", "Sí, cerrar")).await;
    page.see(&message("Carlos", "Se cerró y se contó")).await;
    page.click(&button("Carlos", "Ver resultado")).await;
    page.see("//section[@data-name='Carlos']//article//img")
        .await;
    page.keep("survey-6-result").await;
    page.click(&button("Carlos", "Abrir la encuesta")).await;
    page.see(&last("Se cerró:")).await;
    page.click(&button("Carlos", "Qué vamos a hacer")).await;
    page.see(&message("Carlos", "¿Qué va a hacer la entidad"))
        .await;
    page.writes(
        "Carlos",
        "Hablar primero de estos temas y responder con cifras.",
    )
    .await;
    page.see(&last("Se cerró:")).await;
    page.click(&button("Carlos", "✅ Publicar")).await;
    page.see(&message("Carlos", "Hablar primero")).await;
    page.click(&button("Carlos", "Sí, publicar")).await;
    page.see(&last("con el resultado publicado")).await;
    page.click(&button("Carlos", "Llenar la agenda")).await;
    page.click(&button("Carlos", "Rendición")).await;
    page.click(&button("Carlos", "Sí, poner esta agenda")).await;
    page.see(&message("Carlos", "Esta es ahora la agenda"))
        .await;
    page.keep("survey-7-agenda").await;

    // Those who took part hear of it.
    let told = "
        const done = arguments[arguments.length - 1];
        (async () => {
            for (let n = 0; n < 500; n++) {
                const { log } = await (await fetch('/control/chats/8000279')).json();
                if (log.some((one) => one.text.includes('Ya contamos'))) return done('told');
                await new Promise((later) => setTimeout(later, 20));
            }
            done('not told');
        })();";
    assert_eq!(page.run_async(told, json!([])).await, "told");

    // What convoca counted is what they pressed.
    let read = "
        const done = arguments[arguments.length - 1];
        fetch('/encuestas/1/results.json').then((file) => file.text())
            .then(done, (error) => done(String(error)));";
    let report = page.run_async(read, json!([])).await;
    let report: Value = serde_json::from_str(report.as_str().unwrap()).unwrap();
    let results = &report["results"];
    let (topics, zones) = expected();
    assert_eq!(results["took_part"], 300);
    let first = &results["questions"][0]["found"]["ballots"];
    let votes = |of: &str| -> Vec<u64> {
        let all = first.as_array().unwrap().iter();
        let row = all.clone().find(|row| row["of"] == of).unwrap();
        let votes = row["outcome"]["choose"]["votes"].as_array().unwrap();
        votes.iter().map(|count| count.as_u64().unwrap()).collect()
    };
    assert_eq!(votes("all"), topics.map(|count| count as u64));
    for (zone, people) in (1..).zip(zones) {
        let chose: u64 = votes(&format!("zone:comuna-{zone}")).iter().sum();
        assert_eq!(chose, 2 * people as u64, "each of them chose two");
    }
    assert_eq!(
        votes("origin:paper").iter().sum::<u64>(),
        2 * ON_PAPER as u64
    );

    let save = "
        const done = arguments[arguments.length - 1];
        fetch(arguments[0]).then((file) => file.arrayBuffer()).then((bytes) => {
            const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
            done(btoa(text.join('')));
        }, (error) => done(String(error)));";
    for (name, least) in [("results.png", 10_000), ("results.xlsx", 10_000)] {
        let file = page
            .run_async(save, json!([format!("/encuestas/1/{name}")]))
            .await;
        let file = file.as_str().unwrap();
        assert!(file.len() > least, "{name}: {}", file.len());
        let path = format!("target/screenshots/survey-{name}.base64");
        std::fs::write(path, file).unwrap();
    }

    page.go(&format!("{}encuestas/1/", demo.url)).await;
    page.see("//h1").await;
    page.keep("survey-8-page").await;
    is_read_at_once(&page, MOST_ON_A_DESK).await;
    page.resize(390, 844).await;
    page.keep("survey-9-page-on-a-phone").await;
    is_read_at_once(&page, MOST_ON_A_PHONE).await;
    assert_eq!(page.complaints().await, [""; 0]);
    demo.end();
}
