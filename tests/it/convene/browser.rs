//! The demo with a whole town: a coordinator convenes two groups to the hearing in three waves, watches
//! the progress, changes the place and takes the evidence home. What convoca counts and what the
//! simulated Telegram has delivered agree.

use crate::browser::{DESKTOP, button, message};
use crate::support::browser::{Browser, Demo};
use serde_json::{Value, json};

/// What Telegram has in the chats of the town: per text, in how many of them.
const RECORD: &str = "
    const done = arguments[arguments.length - 1];
    const words = arguments[0];
    (async () => {
        const chats = await (await fetch('/control/chats')).json();
        const found = words.map(() => 0);
        let twice = 0;
        for (const { id } of chats) {
            if (id < 7000000) continue;
            const { log } = await (await fetch(`/control/chats/${id}`)).json();
            words.forEach((word, n) => {
                const times = log.filter((one) => one.text.includes(word)).length;
                found[n] += times > 0 ? 1 : 0;
                twice += times > 1 ? 1 : 0;
            });
        }
        done({ found, twice });
    })();
";

async fn record(page: &Browser, words: &[&str]) -> (Vec<i64>, i64) {
    let found = page.run_async(RECORD, json!([words])).await;
    let counts = found["found"].as_array().unwrap().iter();
    let twice = found["twice"].as_i64().unwrap();
    (counts.map(|count| count.as_i64().unwrap()).collect(), twice)
}

/// The number after a word in the newest message of Carlos that has it.
async fn number(page: &Browser, word: &str) -> i64 {
    let script = "
        const all = [...document.querySelectorAll('[data-name=Carlos] article')];
        return all.filter((one) => one.textContent.includes(arguments[0])).at(-1).textContent;";
    let text: Value = page.run(script, json!([word])).await;
    let text = text.as_str().unwrap().to_owned();
    let from = text.find(word).unwrap() + word.len();
    let digits = text[from..].trim_start().chars();
    let digits: String = digits.take_while(char::is_ascii_digit).collect();
    digits
        .parse()
        .unwrap_or_else(|_| panic!("{word} in {text}"))
}

#[tokio::test]
async fn a_town_is_convened_in_three_waves_and_told_of_another_place() {
    let demo = Demo::with("es", &["--people", "500", "--at", "2024-07-10T10:00"]);
    let page = Browser::open(DESKTOP.0, DESKTOP.1).await;
    page.go(&demo.url).await;
    page.see(&message("Carlos", "Usted coordina")).await;
    page.writes("Carlos", "/convocar").await;
    page.click(&button("Carlos", "Nueva convocatoria")).await;
    page.click(&button("Carlos", "sábado 13 de julio")).await;
    page.see(&message("Carlos", "Borrador")).await;
    page.click(&button("Carlos", "A quién")).await;
    page.click(&button("Carlos", "Grupos")).await;
    page.click(&button("Carlos", "⬜ Jóvenes")).await;
    page.see(&button("Carlos", "✅ Jóvenes")).await;
    page.click(&button("Carlos", "⬜ Personas mayores")).await;
    page.see(&button("Carlos", "✅ Personas mayores")).await;
    page.keep("convene-1-groups").await;
    page.click(&button("Carlos", "Listo")).await;
    page.see(&message("Carlos", "grupo Jóvenes o grupo Personas mayores"))
        .await;
    page.click(&button("Carlos", "Atrás")).await;
    page.see(&message("Carlos", "no han aceptado estos avisos"))
        .await;
    page.see(&message("Carlos", "habían bloqueado el bot"))
        .await;
    page.keep("convene-2-draft").await;
    page.click(&button("Carlos", "Enviarme una prueba")).await;
    page.see(&message("Carlos", "está invitado o invitada"))
        .await;
    page.keep("convene-3-test").await;
    page.click(&button("Carlos", "Aprobar y enviar")).await;
    page.see(&message("Carlos", "Antes de enviar, revise"))
        .await;
    page.keep("convene-3-review").await;
    page.click(&button("Carlos", "Sí, enviar")).await;
    page.see(&message("Carlos", "📤 Está saliendo.")).await;
    page.keep("convene-4-progress").await;
    // Some want to be written to in the evening.
    page.see(&message("Carlos", "Faltan: ")).await;
    go(&page, "2024-07-10T18:30").await;
    page.see(&message("Carlos", "✅ Este envío terminó.")).await;
    page.keep("convene-5-done").await;
    let sent = number(&page, "Enviados:").await;
    let (found, twice) = record(&page, &["está invitado o invitada"]).await;
    assert_eq!((found[0], twice), (sent, 0));

    page.writes("Carlos", "/espacios").await;
    page.see(&message("Carlos", "Estos son los encuentros"))
        .await;
    page.click(&button("Carlos", "13 de julio")).await;
    page.click(&button("Carlos", "Lugar")).await;
    page.see(&message("Carlos", "¿Dónde es?")).await;
    page.writes("Carlos", "Coliseo cubierto El Tablazo").await;
    page.click(&button("Carlos", "Sí, cambiar y avisar")).await;
    page.see(&message("Carlos", "Aviso de cambio")).await;
    let done = "(//section[@data-name='Carlos']//article[contains(., 'Aviso de cambio')][contains(., 'terminó')])";
    page.see(done).await;
    let (found, _) = record(&page, &["Cambió el lugar"]).await;
    assert_eq!(found[0], number(&page, "Enviados:").await);
    assert!(found[0] <= sent && found[0] > 0);
    page.keep("convene-6-moved").await;

    // The day before and two hours before only whoever said that they come: nobody has.
    go(&page, "2024-07-13T08:00").await;
    let (found, twice) = record(&page, &["está invitado o invitada"]).await;
    assert_eq!((found[0], twice), (sent, 0));
    page.writes("Carlos", "/convocar").await;
    page.see(
        "(//section[@data-name='Carlos']//article)[last()][contains(., 'Nueva convocatoria')]",
    )
    .await;
    page.click(&button("Carlos", "Rendición de cuentas")).await;
    page.see("(//section[@data-name='Carlos']//article)[last()][contains(., 'Ya salió todo')]")
        .await;
    page.click(&button("Carlos", "Evidencia")).await;
    page.see("//section[@data-name='Carlos']//a[contains(@download, '.xlsx')]")
        .await;
    page.see("//section[@data-name='Carlos']//a[contains(@download, '.html')]")
        .await;
    page.keep("convene-7-evidence").await;
    let read = "const done = arguments[arguments.length - 1];
        const link = document.querySelector('[data-name=Carlos] a[download$=\".html\"]');
        fetch(link.href).then((file) => file.text()).then(done);";
    let evidence = page.run_async(read, json!([])).await;
    let evidence = evidence.as_str().unwrap();
    assert!(
        evidence.contains(&format!(">{sent}<")),
        "{sent} in {evidence}"
    );
    std::fs::write("target/screenshots/evidence.html", evidence).unwrap();
    assert_eq!(page.complaints().await, [""; 0]);
    demo.end();
}

async fn go(page: &Browser, to: &str) {
    let choose = "document.querySelector('.clock details').open = true;
        document.querySelector('#other-date').value = arguments[0];
        document.querySelector('#other-date').min = '';";
    page.run(choose, json!([to])).await;
    page.click("//button[.='Ir']").await;
    let (date, _) = to.split_once('T').unwrap();
    let day: u32 = date[8..].parse().unwrap();
    page.see(&format!(
        "//p[@class='date'][contains(., ' {day} de julio')]"
    ))
    .await;
}
