//! Surveys from a coordinator's side: written, opened, looked after, closed.

mod agenda;
mod editing;
mod proposals;
mod rights;

use crate::support::{Engine, Stage, on_both_engines};
use convoca::actions::Actor;
use convoca::domain::base::Address;
use convoca::domain::staff::role::Role;
use convoca::store::StoredSurvey;

on_both_engines!(
    from_the_template_to_the_groups,
    templates_are_for_the_next_ones,
    of_two_coordinators_one_changes_it,
    of_two_who_press_at_once_one_does,
);

/// Monday morning.
pub const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// A town with a coordinator.
pub struct Desk {
    pub stage: Stage,
    pub carmen: i64,
}

impl Desk {
    pub async fn new(engine: Engine) -> Self {
        let mut stage = Stage::new(engine, MONDAY).await;
        let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
        stage.take(carmen);
        Self { stage, carmen }
    }

    /// Carmen begins a survey.
    pub async fn begins(&mut self, aim: &str) {
        let carmen = self.carmen;
        self.stage.says(carmen, "/encuestas").await;
        self.stage.presses(carmen, "➕ Nueva encuesta").await;
        self.stage.presses(carmen, aim).await;
    }

    /// Carmen presses buttons one after the other.
    pub async fn presses(&mut self, buttons: &[&str]) {
        for button in buttons {
            self.stage.presses_line(self.carmen, button).await;
        }
    }

    pub async fn says(&mut self, text: &str) {
        self.stage.says(self.carmen, text).await;
    }

    /// What Carmen has seen since the last call.
    pub fn seen(&mut self) -> String {
        self.stage.take(self.carmen)
    }

    /// Presses a button and looks for something in what comes of it.
    pub async fn told(&mut self, button: &str, expected: &str) {
        self.seen();
        self.presses(&[button]).await;
        let seen = self.seen();
        assert!(seen.contains(expected), "{expected} after {button}: {seen}");
    }

    /// Writes something and looks for something in what comes of it.
    pub async fn answered(&mut self, text: &str, expected: &str) {
        self.seen();
        self.says(text).await;
        let seen = self.seen();
        assert!(seen.contains(expected), "{expected} in {seen}");
    }

    pub async fn survey(&self, id: i64) -> StoredSurvey {
        let mut tx = self.stage.town.app.store.begin().await.unwrap();
        tx.survey(id).await.unwrap().unwrap()
    }

    /// Somebody with the posts they hold.
    pub async fn actor(&self, account: i64) -> Actor {
        let app = &self.stage.town.app;
        let mut tx = app.store.begin().await.unwrap();
        let person = tx
            .meet_person(Address::telegram(account), "es", app.clock.now())
            .await
            .unwrap();
        let posts = tx.posts_of(person.id).await.unwrap();
        Actor { person, posts }
    }

    /// A survey about topics that is open for ten business days, as the first one.
    pub async fn opens_topics(&mut self) {
        self.begins("💬 Elegir los temas").await;
        self.presses(&[
            "🗓 Fechas",
            "10 días hábiles",
            "✅ Sí",
            "▶️ Abrir",
            "✅ Sí, abrir",
        ])
        .await;
        assert!(self.survey(1).await.state.takes_ballots());
        self.seen();
    }
}

async fn from_the_template_to_the_groups(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    desk.says("/encuestas").await;
    assert!(desk.seen().contains("Todavía no hay encuestas."));
    desk.begins("💬 Elegir los temas").await;
    let seen = desk.seen();
    for line in [
        "¿De qué temas hablamos?",
        "📝 Borrador: solo la ve quien coordina.",
        "🗓 Abre cuando usted la abra.",
        "👥 Para: todo el mundo",
        "💡 La gente puede proponer otros temas.",
        "❓ 3 preguntas",
        "1. ¿Qué temas le importan más?",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    assert!(!seen.contains("Falta arreglar"), "{seen}");
    // As people see it.
    desk.told("👁 Ver lo que ve la gente", "Pregunta 1 / 3")
        .await;
    desk.told("▶️", "Pregunta 2 / 3").await;
    desk.told("🌐", "How would you like us to meet?").await;
    desk.presses(&["⬅️ Atrás"]).await;
    // Ten business days from Monday 15 July, with the holiday of 20 July on a Saturday.
    desk.told("🗓 Fechas", "⏳ Cierra cuando usted la cierre.")
        .await;
    let day =
        "La encuesta se va a cerrar sola: lunes 29 de julio de 2024, al final del día. ¿Está bien?";
    desk.told("10 días hábiles", day).await;
    desk.told("✅ Sí", "⏳ Cierra sola: lunes 29 de julio de 2024")
        .await;
    desk.told(
        "▶️ Abrir",
        "Hasta que cierre, nadie puede ver qué va ganando",
    )
    .await;
    assert!(!desk.survey(1).await.state.takes_ballots());
    desk.presses(&["✅ Sí, abrir"]).await;
    let seen = desk.seen();
    for line in [
        "🟢 Abierta",
        "Han participado 0 personas",
        "Reenvíe el mensaje que sigue",
        "Alcaldía de Itagüí quiere saber qué piensa usted",
        "Puede responder hasta: lunes 29 de julio de 2024, al final del día",
        "[🗳 Responder]",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    let log = desk.stage.town.chat(desk.carmen).log;
    let share = log.last().unwrap().keyboard.clone().unwrap();
    let url = share.rows[0][0].url.clone().unwrap();
    assert!(url.ends_with("?start=e_1"), "{url}");
    // The card of an open survey never has a count by topic, for nobody.
    desk.says("/encuestas").await;
    desk.told("🟢 ¿De qué temas", "Los votos están sellados")
        .await;
    // Another closing, then it is closed by hand.
    desk.presses(&["🗓 Mover el cierre", "✍️ Que cierre en otra fecha"])
        .await;
    desk.answered("pasado", "No entendimos la fecha").await;
    desk.answered("1 de julio de 2024", "Esa hora ya pasó")
        .await;
    desk.answered("1 de julio de 2030", "Esa fecha está muy lejos")
        .await;
    desk.answered(
        "1 de agosto",
        "jueves 1 de agosto de 2024, al final del día",
    )
    .await;
    desk.presses(&["✅ Sí"]).await;
    desk.told("🔒 Cerrar ya", "no se puede volver a abrir")
        .await;
    desk.told("🔒 Sí, cerrar", "🔒 Cerrada.").await;
    let seen = desk.stage.record(desk.carmen);
    assert!(!seen.contains("[▶️ Abrir]"), "{seen}");
    desk.stage.town.finish().await;
}

async fn templates_are_for_the_next_ones(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    desk.begins("🏛 Evaluar un encuentro").await;
    desk.says("/encuestas").await;
    desk.presses(&["📄 Plantillas", "🏛 Evaluar un encuentro"])
        .await;
    assert!(
        desk.seen()
            .contains("Plantilla: de aquí salen las próximas.")
    );
    desk.presses(&["❓ Preguntas", "1. ¿Entendió", "✍️ Pregunta"])
        .await;
    desk.answered(
        "¿Quedó claro? | Was it clear?",
        "¿Quedó claro? | Was it clear?",
    )
    .await;
    // A template is not opened, closed, cancelled or given dates.
    let template = desk.survey(2).await;
    assert!(template.is_template);
    for data in [
        "Us:2:2-open-yes",
        "Us:2:2-cancel-yes",
        "Uw:2:2-d5",
        "Uw:2",
        "Uy:2",
        "Uz:2",
    ] {
        desk.stage.forges(desk.carmen, data).await;
    }
    assert_eq!(desk.survey(2).await, template);
    desk.begins("🏛 Evaluar un encuentro").await;
    let name = |survey: &StoredSurvey| survey.survey.questions[0].text.read("es").to_owned();
    let (before, after) = (desk.survey(1).await, desk.survey(3).await);
    assert_eq!(name(&before), "¿Entendió lo que le explicaron?");
    assert_eq!(
        (name(&after), after.is_template),
        ("¿Quedó claro?".into(), false)
    );
    assert_ne!(before.seed, after.seed);
    // The space that it is about; each has one evaluation.
    desk.told("🏛 Encuentro", "¿De qué encuentro se trata?")
        .await;
    desk.told("☑️ sábado 13 de julio", "🏛 Sobre: ").await;
    desk.says("/encuestas").await;
    desk.stage.forges(desk.carmen, "Uo:1").await;
    desk.presses(&["🏛 Encuentro"]).await;
    desk.told(
        "☑️ sábado 13 de julio",
        "Ese encuentro ya tiene su encuesta.",
    )
    .await;
    desk.stage.town.finish().await;
}

async fn of_two_coordinators_one_changes_it(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let rosa = desk.stage.staff("Rosa", "es", Role::Coordinator, "").await;
    desk.begins("💬 Elegir los temas").await;
    desk.stage.says(rosa, "/encuestas").await;
    desk.stage.presses_line(rosa, "📝 ¿De qué temas").await;
    desk.stage.presses(rosa, "✍️ Nombre").await;
    desk.presses(&["▶️ Abrir"]).await;
    desk.stage.says(rosa, "Los temas de Rosa").await;
    // Carmen said yes to something else than there is now: she sees it, and nothing was opened.
    desk.told("✅ Sí, abrir", "Otra persona cambió algo").await;
    let survey = desk.survey(1).await;
    assert!(!survey.state.takes_ballots());
    assert_eq!(survey.name.read("es"), "Los temas de Rosa");
    desk.presses(&["▶️ Abrir", "✅ Sí, abrir"]).await;
    // Rosa's card is old.
    desk.stage.take(rosa);
    desk.stage.presses_line(rosa, "❌ Cancelar").await;
    let seen = desk.stage.take(rosa);
    assert!(seen.contains("Otra persona cambió algo"), "{seen}");
    assert!(seen.contains("🟢 Abierta"), "{seen}");
    assert!(desk.survey(1).await.state.takes_ballots());
    desk.stage.town.finish().await;
}

async fn of_two_who_press_at_once_one_does(engine: Engine) {
    let mut desk = Desk::new(engine).await;
    let rosa = desk.stage.staff("Rosa", "es", Role::Coordinator, "").await;
    desk.begins("💬 Elegir los temas").await;
    desk.stage.says(rosa, "/encuestas").await;
    desk.stage.presses_line(rosa, "📝 ¿De qué temas").await;
    for person in [desk.carmen, rosa] {
        desk.stage.presses(person, "▶️ Abrir").await;
        desk.stage.take(person);
    }
    // Both are on their way before either is answered.
    for person in [desk.carmen, rosa] {
        let pressed = desk.stage.town.telegram.press(person, "✅ Sí, abrir");
        pressed.unwrap();
    }
    desk.stage.settle().await;
    let (one, other) = (desk.seen(), desk.stage.take(rosa));
    let both = format!("{one}{other}");
    assert_eq!(
        both.matches("La encuesta está abierta.").count(),
        1,
        "{both}"
    );
    assert_eq!(
        both.matches("Otra persona cambió algo").count(),
        1,
        "{both}"
    );
    assert_eq!(both.matches("🟢 Abierta").count(), 2, "{both}");
    let mut tx = desk.stage.town.app.store.begin().await.unwrap();
    let events = tx.survey_events(1).await.unwrap();
    let opened = events
        .iter()
        .filter(|event| event.kind == convoca::domain::survey::EventKind::Opened);
    assert_eq!(opened.count(), 1);
    drop(tx);
    desk.stage.town.finish().await;
}
