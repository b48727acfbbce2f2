//! The demo in a real browser: the whole story as somebody plays it, on a desktop and on a phone, in
//! both languages, and texts that try to be more than texts.
//!
//! What was seen is kept in `target/screenshots/`.

use crate::support::browser::{Browser, Demo};
use serde_json::json;

pub(crate) const DESKTOP: (u32, u32) = (1280, 800);
const PHONE: (u32, u32) = (390, 844);

/// The newest button on somebody's phone that says this.
pub(crate) fn button(name: &str, text: &str) -> String {
    format!("(//section[@data-name='{name}']//button[contains(., '{text}')])[last()]")
}

/// A message on somebody's phone that says this.
pub(crate) fn message(name: &str, text: &str) -> String {
    format!("//section[@data-name='{name}']//article[contains(., '{text}')]")
}

fn composer(name: &str) -> String {
    format!("//section[@data-name='{name}']//textarea")
}

fn step(text: &str) -> String {
    format!("//ol[@class='steps']/li[contains(., '{text}')]")
}

const ENTER: &str = "\u{E007}";

impl Browser {
    pub(crate) async fn writes(&self, name: &str, text: &str) {
        self.type_into(&composer(name), &format!("{text}{ENTER}"))
            .await;
    }

    /// Nothing lies beyond the right edge.
    async fn fits(&self) {
        let wide = "return [document.documentElement.scrollWidth, window.innerWidth]";
        let wide = self.run(wide, json!([])).await;
        assert!(wide[0].as_i64() <= wide[1].as_i64(), "{wide}");
    }
}

#[tokio::test]
async fn a_question_is_asked_promised_announced_answered_and_rated() {
    let demo = Demo::start("es");
    let page = Browser::open(DESKTOP.0, DESKTOP.1).await;
    page.go(&demo.url).await;
    page.see(&message("Luz", "Usted es enlace")).await;
    page.see(&message("Carlos", "Usted coordina")).await;
    page.fits().await;
    page.keep("desktop-1-begin").await;

    page.click(&button("Ana", "Iniciar")).await;
    page.click(&button("Ana", "Hacer una pregunta")).await;
    page.see(&message("Ana", "Escriba su pregunta")).await;
    page.writes("Ana", "¿Cuándo arreglan la vía de la vereda El Pedregal?")
        .await;
    page.click(&button("Ana", "Obras y proyectos")).await;
    page.see(&message("Ana", "Esta es su pregunta")).await;
    page.click(&button("Ana", "Enviar")).await;
    page.see(&message("Ana", "viernes 2 de agosto de 2024"))
        .await;
    page.see(&message("Ana", "2024-000001")).await;
    page.click(&button("Ana", "¿Por qué esa fecha?")).await;
    page.see(&message("Ana", "festivo: Independencia")).await;
    page.see(&message("Ana", "2 de agosto: día 15 de 15")).await;
    page.see(&step("Llega la pregunta 2024-000001")).await;
    page.see(&step("a más tardar el viernes 2 de agosto de 2024"))
        .await;
    page.keep("desktop-2-asked").await;

    page.click("//button[@data-move='business-day']").await;
    page.see("//p[@class='date'][contains(., 'lunes 15 de julio de 2024')]")
        .await;
    page.see(&message("Luz", "1 nueva")).await;
    page.see(&step("Resumen de la mañana para Luz")).await;
    // Who answers was told after somebody asked: that step of the guide is done, and no later one.
    page.see("//ol/li[2][contains(@class, 'done')][contains(., 'enlace')]")
        .await;
    page.see("//ol/li[3][not(contains(@class, 'done'))][contains(., 'responda')]")
        .await;
    page.click("//button[@data-move='reminder']").await;
    page.see("//p[@class='date'][not(contains(., 'lunes 15 de julio de 2024'))]")
        .await;
    let go = "const date = document.querySelector('#other-date');
        date.value = '2024-07-26T08:00'; date.form.requestSubmit()";
    page.run(go, json!([])).await;
    page.see("//p[@class='date'][contains(., 'viernes 26 de julio de 2024')]")
        .await;
    page.see(&message("Luz", "quedan 5 días hábiles")).await;
    page.click(&button("Luz", "Abrir")).await;
    page.click(&button("Luz", "Responder")).await;
    page.see(&message("Luz", "Escriba la respuesta")).await;
    page.writes("Luz", "La obra empieza el 12 de agosto y dura tres meses.")
        .await;
    page.see(&message("Luz", "¿La enviamos a la persona?"))
        .await;
    // Both sides of the promise at once.
    let receipt = "[...document.querySelectorAll('[data-name=Ana] article')]
        .find((article) => article.textContent.includes('Su número es'))";
    page.run(&format!("{receipt}.scrollIntoView()"), json!([]))
        .await;
    page.see("//section[@data-name='Ana']//button[@class='to-end'][not(@hidden)]")
        .await;
    page.keep("desktop-3-answering").await;
    page.click(&button("Luz", "Enviar")).await;
    page.see(&message("Ana", "La obra empieza el 12 de agosto"))
        .await;
    page.click(&button("Ana", "👍")).await;
    page.see(&message("Ana", "Gracias por contarnos")).await;
    page.see(&step("Califican la respuesta a 2024-000001"))
        .await;
    page.see("(//div[@class='typing'][@hidden])[3]").await;
    page.keep("desktop-4-rated").await;
    assert_eq!(page.complaints().await, [""; 0]);
    demo.end();
}

#[tokio::test]
async fn a_coordinator_sets_up_a_hearing_and_a_citizen_asks_in_it() {
    let demo = Demo::start("es");
    let page = Browser::open(DESKTOP.0, DESKTOP.1).await;
    page.go(&demo.url).await;
    page.see(&message("Carlos", "Usted coordina")).await;
    page.writes("Carlos", "/espacios").await;
    page.click(&button("Carlos", "Crear un encuentro")).await;
    page.click(&button("Carlos", "Foro")).await;
    page.see(&message("Carlos", "¿Qué día y a qué hora empieza?"))
        .await;
    page.writes("Carlos", "sábado 20 de julio, 9 a. m.").await;
    page.click(&button("Carlos", "3 horas")).await;
    page.see(&message("Carlos", "¿Dónde es?")).await;
    page.writes("Carlos", "Parque principal, salón comunal")
        .await;
    page.see(&message("Carlos", "Así va a quedar")).await;
    page.keep("hearing-1-preview").await;
    page.click(&button("Carlos", "Preguntas")).await;
    page.click(&button("Carlos", "Desde ya")).await;
    page.click(&button("Carlos", "Cinco días hábiles después"))
        .await;
    page.see(&message("Carlos", "26 de julio de 2024")).await;
    page.click(&button("Carlos", "Anunciar")).await;
    page.see(&message("Carlos", "Anunciado")).await;

    page.click(&button("Ana", "Iniciar")).await;
    page.see(&message("Ana", "Escriba aquí su pregunta")).await;
    page.writes("Ana", "/espacios").await;
    page.click(&button("Ana", "20 de julio · Foro")).await;
    page.see(&message("Ana", "Parque principal, salón comunal"))
        .await;
    page.click(&button("Ana", "Hacer una pregunta")).await;
    // The button of before names it too.
    page.see(&message("Ana", "¿Para cuál encuentro es su pregunta?"))
        .await;
    page.click(&button("Ana", "Foro")).await;
    page.writes("Ana", "¿Habrá intérprete de lengua de señas?")
        .await;
    page.click(&button("Ana", "No sé")).await;
    page.see(&message("Ana", "Foro")).await;
    page.click(&button("Ana", "Enviar")).await;
    page.see(&message("Ana", "2024-000001")).await;
    page.keep("hearing-2-asked").await;
    assert_eq!(page.complaints().await, [""; 0]);
    demo.end();
}

#[tokio::test]
async fn on_a_phone_there_is_one_pane_at_a_time() {
    let demo = Demo::start("en");
    let page = Browser::open(PHONE.0, PHONE.1).await;
    page.go(&demo.url).await;
    page.keep("phone-1-begin").await;
    page.click(&button("Ana", "Start")).await;
    page.click(&button("Ana", "Ask a question")).await;
    page.see(&message("Ana", "Write your question")).await;
    page.writes("Ana", "When will the health centre open at night?")
        .await;
    page.click(&button("Ana", "Works and projects")).await;
    page.click(&button("Ana", "Send")).await;
    page.click(&button("Ana", "Why that date?")).await;
    page.see(&message("Ana", "day 15 of 15")).await;
    page.fits().await;
    page.keep("phone-2-asked").await;
    page.click("//button[@role='tab'][contains(., 'Clock')]")
        .await;
    page.click("//button[@data-move='business-day']").await;
    page.see("//p[@class='date'][contains(., 'Monday 15 July 2024')]")
        .await;
    page.see(&step("Morning digest for Luz")).await;
    page.see("//button[@role='tab'][contains(., 'Luz')]/span[@class='badge'][.='1']")
        .await;
    page.fits().await;
    page.keep("phone-3-clock").await;
    page.click("//button[@role='tab'][contains(., 'Luz')]")
        .await;
    page.click(&button("Luz", "Open")).await;
    page.see(&button("Luz", "Answer")).await;
    page.fits().await;
    page.keep("phone-4-liaison").await;
    // The language is changed under way, and the bot changes with it.
    page.click("//button[@lang='es']").await;
    page.see("//button[@role='tab'][contains(., 'Reloj')]")
        .await;
    page.writes("Luz", "/ayuda").await;
    page.see(&message("Luz", "Esto puede hacer aquí")).await;
    page.keep("phone-5-spanish").await;
    assert_eq!(page.complaints().await, [""; 0]);
    demo.end();
}

#[tokio::test]
async fn a_fourth_phone_is_added_and_the_clock_only_goes_forward() {
    let demo = Demo::start("en");
    let page = Browser::open(DESKTOP.0, DESKTOP.1).await;
    page.go(&demo.url).await;
    page.click("//summary[contains(., 'Add a phone')]").await;
    page.click("//option[@value='head']").await;
    page.click("//option[@value='tic']").await;
    page.click("//details//button[.='Add']").await;
    page.see(&message("Jorge", "Dirección TIC")).await;
    page.fits().await;
    page.keep("desktop-6-fourth").await;
    for (width, height) in [(1920, 1080), (1024, 768), (720, 1000), (320, 568)] {
        page.resize(width, height).await;
        page.fits().await;
        page.keep(&format!("width-{width}")).await;
    }
    page.resize(DESKTOP.0, DESKTOP.1).await;

    page.click("//summary[contains(., 'Another date')]").await;
    let choose = "document.querySelector('#other-date').value = arguments[0];
        document.querySelector('#other-date').min = '';";
    page.run(choose, json!(["2024-07-13T08:00"])).await;
    page.click("//button[.='Go']").await;
    page.see("//p[contains(@class, 'wrong')][contains(., 'only goes forward')]")
        .await;
    page.run(choose, json!(["2024-08-05T10:30"])).await;
    page.click("//button[.='Go']").await;
    page.see("//p[@class='date'][contains(., 'Monday 5 August 2024')]")
        .await;
    page.click("//button[@data-move='reminder']").await;
    page.see("//p[@class='date'][contains(., 'Tuesday 6 August 2024')]")
        .await;

    page.click("//section[@data-name='Carlos']//button[@title='Menu']")
        .await;
    page.see(&button("Carlos", "/pending")).await;
    page.keep("desktop-7-menu").await;
    page.click(&button("Carlos", "/pending")).await;
    page.see(&message("Carlos", "no questions to answer")).await;
    let voice = demo.file("nota.ogg", b"OggS");
    page.click(&button("Ana", "Start")).await;
    page.see(&button("Ana", "Ask a question")).await;
    page.click("//section[@data-name='Ana']//button[@title='Attach']")
        .await;
    page.type_into(
        "//section[@data-name='Ana']//input[@data-kind='voice']",
        voice.to_str().unwrap(),
    )
    .await;
    page.see("//section[@data-name='Ana']//article//audio")
        .await;
    page.see(&message("Ana", "what is it about")).await;
    page.keep("desktop-8-voice").await;
    demo.end();
}

#[tokio::test]
async fn hostile_texts_stay_texts() {
    let demo = Demo::start("es");
    let page = Browser::open(DESKTOP.0, DESKTOP.1).await;
    page.go(&demo.url).await;
    page.click(&button("Ana", "Iniciar")).await;
    let image = "<img src=x onerror=alert(1)>";
    let backwards = "\u{202E}olleh\u{202C} שלום";
    let long = "x".repeat(4096);
    let texts = [image, backwards, "💧💧💧", &long];
    page.see(&message("Ana", "Hacer una pregunta")).await;
    for text in texts {
        // What no keyboard has is pasted.
        let paste = "arguments[0].value = arguments[1]";
        let field = "document.querySelector('[data-name=Ana] textarea')";
        let paste = paste.replace("arguments[0]", field);
        page.run(
            &paste.replace("arguments[1]", "arguments[0]"),
            json!([text]),
        )
        .await;
        page.click("//section[@data-name='Ana']//button[@class='send']")
            .await;
        page.see("//section[@data-name='Ana']//textarea[not(@value)]")
            .await;
    }
    page.see(&message("Ana", image)).await;
    page.see(&message("Ana", "💧💧💧")).await;
    page.see(&message("Ana", &long[..500])).await;
    // A link that is none, and a file that says it is a page.
    let file = demo.file("<b>página.html", b"<script>alert(1)</script>");
    page.click("//section[@data-name='Ana']//button[@title='Adjuntar']")
        .await;
    page.type_into(
        "//section[@data-name='Ana']//input[@data-kind='document']",
        file.to_str().unwrap(),
    )
    .await;
    page.see("//section[@data-name='Ana']//a[@download='<b>página.html']")
        .await;
    let strange = "return document.querySelectorAll('.log img, .log script, .log b b').length";
    assert_eq!(page.run(strange, json!([])).await, 0);
    let wide = "return [...document.querySelectorAll('.log')].some((log) => log.scrollWidth > log.clientWidth)";
    assert_eq!(page.run(wide, json!([])).await, false);
    page.keep("desktop-5-hostile").await;
    assert_eq!(page.complaints().await, [""; 0]);
    // Opened by itself, the file is only something to be saved.
    let link = "return document.querySelector('[data-name=Ana] a[download]').href";
    let link = page.run(link, json!([])).await;
    let got = reqwest::get(link.as_str().unwrap()).await.unwrap();
    assert_eq!(got.headers()["content-disposition"], "attachment");
    assert_eq!(
        got.headers()["content-security-policy"],
        "default-src 'none'; sandbox"
    );
    demo.end();
}

#[tokio::test]
async fn six_phones_have_tabs_that_can_be_read_on_a_phone() {
    let demo = Demo::start("es");
    let page = Browser::open(PHONE.0, PHONE.1).await;
    page.go(&demo.url).await;
    let add = "const done = arguments[1];
        fetch('/demo/phones', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-convoca-demo': '1' },
            body: JSON.stringify({ role: arguments[0] }),
        }).then((answer) => done(answer.ok));";
    for role in ["citizen", "coordinator", "auditor"] {
        assert_eq!(page.run_async(add, json!([role])).await, json!(true));
    }
    page.go(&demo.url).await;
    page.see("//nav[count(button) = 7]").await;
    let are_whole = "return [...document.querySelectorAll('.tabs button')].every((tab) => {
        const name = tab.querySelector('bdi') ?? tab;
        return tab.getBoundingClientRect().right <= innerWidth + 1
            && name.scrollWidth <= name.clientWidth + 1;
    });";
    for (width, height) in [PHONE, (320, 568)] {
        page.resize(width, height).await;
        assert_eq!(page.run(are_whole, json!([])).await, json!(true), "{width}");
        page.fits().await;
        page.keep(&format!("phone-6-tabs-{width}")).await;
    }
    assert_eq!(page.complaints().await, [""; 0]);
    demo.end();
}
