//! A coordinator sends the schedule in the chat: what they see, decide and load; and what others get.

use super::sent::{LINES, coordinator, sends, sends_schedule, shown, versions};
use super::{imported, schedule};
use crate::consultation::data;
use crate::support::{Engine, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(
    it_is_understood_decided_about_and_loaded,
    a_yes_holds_only_for_what_was_seen,
    nothing_is_half_kept_when_the_machine_dies,
    what_cannot_be_read_says_what_is_needed,
    whoever_may_not_load_hears_it,
);

async fn it_is_understood_decided_about_and_loaded(engine: Engine) {
    let (mut stage, carmen) = coordinator(engine).await;
    stage.says(carmen, "/proceso").await;
    stage.presses(carmen, "📄 Cargar el cronograma").await;
    stage.says(carmen, "¿así?").await;
    sends_schedule(&mut stage, carmen, "cronograma.tsv", &LINES).await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > /proceso

    Todavía no hay cronograma. Quien coordina lo manda por aquí: Excel, Word, .csv o texto.
    [📄 Cargar el cronograma] / [📋 Lo que falta]

    > [📄 Cargar el cronograma]

    Mande aquí el archivo del cronograma: Excel (.xlsx), LibreOffice (.ods), Word (.docx), .csv o texto.

    Primero le mostramos qué entendimos. Nada se guarda sin su permiso.
    [✖️ No cargar]

    > ¿así?

    Eso no es un archivo. Lo que escribió no se guardó.

    Mande aquí el archivo del cronograma: Excel (.xlsx), LibreOffice (.ods), Word (.docx), .csv o texto.

    Primero le mostramos qué entendimos. Nada se guarda sin su permiso.
    [✖️ No cargar]

    Su cronograma como lo entendimos. Lo raro está en color, con una nota.<lo-raro.xlsx>

    📄 cronograma.tsv
    Entendimos 4 actividades.
    Van del jueves 30 de mayo de 2024 al viernes 9 de agosto de 2024.
    Fechas: 3 con día, 1 sin fecha.
    Etapas: Ejecución 4.

    Oficinas que ya conocemos: 1.
    Oficinas nuevas (1): Secretaría de Obras. No se agregan si usted no lo dice.
    Se parecen a una oficina que ya está (1): Secretaría de las Comunicacion. Decida si son la misma.

    Sería la primera versión.
    Por revisar: 🔴 1 con error, 🟡 3 por decidir.

    Todavía no se guardó nada.
    [🔎 Revisar 4 cosas] / [🏢 Agregar las oficinas nuevas (1)] / [📅 Decir el año] / [✅ Cargar] / [✖️ No cargar]
    ");
    stage.presses_line(carmen, "🔎 Revisar").await;
    // The first day of the first one, as it is proposed.
    stage.presses_line(carmen, "✅ Usar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > [🔎 Revisar 4 cosas]

    Quedan 4 por revisar · 🔴 no puede ser así
    Línea 2: 1 Publicar el informe

    Termina (30/05/2024) antes de empezar (27/06/2024).
    → ¿El inicio sería el 27/05/2024?
    [✅ Usar: lunes 27 de mayo de 2024] / [Dejarlo como está] / [✏️ Cambiar] / [Después] / [⬅️ Al resumen]

    > [✅ Usar: lunes 27 de mayo de 2024]

    Quedan 3 por revisar · 🟡 hay que decidir
    Línea 3: 2 Convocar a la audiencia

    «Secretaría de las Comunicacion» no está entre las oficinas de la entidad.
    → ¿Es «Secretaría de las Comunicaciones»?
    [✅ Es «Secretaría de las Comunicaciones»] / [🏢 Es una oficina nueva] / [✏️ Ya está con otro nombre] / [🚫 Eso no es una oficina] / [Después] / [⬅️ Al resumen]
    ");
    assert_eq!(versions(&stage).await, 0);
    stage.presses(carmen, "⬅️ Al resumen").await;
    stage.presses(carmen, "👀 Ver cómo quedaría").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > [⬅️ Al resumen]

    📄 cronograma.tsv
    Entendimos 4 actividades.
    Van del jueves 30 de mayo de 2024 al viernes 9 de agosto de 2024.
    Fechas: 3 con día, 1 sin fecha.
    Etapas: Ejecución 4.

    Oficinas que ya conocemos: 1.
    Oficinas nuevas (1): Secretaría de Obras. No se agregan si usted no lo dice.
    Se parecen a una oficina que ya está (1): Secretaría de las Comunicacion. Decida si son la misma.

    Sería la primera versión.
    Usted corrigió 1 dato.
    Por revisar: 🟡 3 por decidir.

    Todavía no se guardó nada. Mire cómo quedaría antes de cargarlo.
    [🔎 Revisar 3 cosas] / [🏢 Agregar las oficinas nuevas (1)] / [📅 Decir el año] / [👀 Ver cómo quedaría] / [✖️ No cargar]

    > [👀 Ver cómo quedaría]

    📄 cronograma.tsv
    Entendimos 4 actividades.
    Van del lunes 27 de mayo de 2024 al viernes 9 de agosto de 2024.
    Fechas: 3 con día, 1 sin fecha.
    Etapas: Ejecución 4.

    Oficinas que ya conocemos: 1.
    Oficinas nuevas (1): Secretaría de Obras. No se agregan si usted no lo dice.
    Se parecen a una oficina que ya está (1): Secretaría de las Comunicacion. Decida si son la misma.

    Sería la primera versión.
    Usted corrigió 1 dato.
    Por revisar: 🟡 3 por decidir.

    Todavía no se guardó nada.
    [🔎 Revisar 3 cosas] / [🏢 Agregar las oficinas nuevas (1)] / [📅 Decir el año] / [✅ Cargar] / [✖️ No cargar]
    ");
    stage.presses(carmen, "✅ Cargar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > [✅ Cargar]

    ✅ Listo. Ya vale la versión 1 del cronograma: 4 nuevas.
    Quedaron 3 cosas por revisar. Para corregirlas, mande otra vez el archivo.
    [Ver actividades] / [📊 Ver cómo va] / [📋 Lo que falta]
    ");
    assert_eq!(versions(&stage).await, 1);
    stage.town.finish().await;
}

async fn a_yes_holds_only_for_what_was_seen(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    // Somebody at the terminal was quicker.
    imported(&stage.town, &schedule(&LINES[..1])).await;
    let yes = data(&stage, carmen, "✅ Cargar");
    stage.presses(carmen, "✅ Cargar").await;
    let told = stage.take(carmen);
    assert!(told.contains("Alguien cargó otra versión"), "{told}");
    assert!(told.contains("Frente a la versión 1: 3 nuevas"), "{told}");
    assert_eq!(versions(&stage).await, 1);
    // The yes of before means nothing any more; the one that is shown now does.
    stage.forges(carmen, &yes).await;
    assert_eq!(versions(&stage).await, 1);
    stage.presses(carmen, "✅ Cargar").await;
    assert!(stage.take(carmen).contains("Ya vale la versión 2"));
    assert_eq!(versions(&stage).await, 2);
    // The same once more changes nothing.
    sends_schedule(&mut stage, carmen, "cronograma.tsv", &LINES).await;
    let told = stage.take(carmen);
    assert!(told.contains("Dice lo mismo que la versión 2"), "{told}");
    assert!(!told.contains("[✅ Cargar]"), "{told}");
    stage.town.finish().await;
}

async fn nothing_is_half_kept_when_the_machine_dies(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    stage.presses_line(carmen, "🏢 Agregar").await;
    stage.town.restart().await;
    assert_eq!(versions(&stage).await, 0);
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert!(tx.amendments_since(None).await.unwrap().is_empty());
    drop(tx);
    // What was decided is still there.
    stage.presses(carmen, "👀 Ver cómo quedaría").await;
    assert!(stage.take(carmen).contains("Ya decidió sobre 1 oficina"));
    stage.presses(carmen, "✅ Cargar").await;
    assert!(
        stage
            .take(carmen)
            .contains("Agregamos lo que dijo de 1 oficina")
    );
    // At once, and after the next start.
    for _ in 0..2 {
        let desk = stage.town.app.desk.now();
        assert!(desk.process.office_called("Secretaría de Obras").is_some());
        stage.town.restart().await;
    }
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let row = tx.activity(3).await.unwrap().unwrap();
    assert_eq!(row.offices, "secretaria-obras");
    drop(tx);
    let log = "SELECT actor || ' ' || action || ' ' || object FROM audit
        WHERE action IN ('schedule_imported', 'process_amended') ORDER BY id";
    let log = stage.town.database.texts(log).await;
    assert_eq!(
        log,
        [
            "staff:1 schedule_imported schedule:1",
            "staff:1 process_amended process:office.secretaria-obras"
        ]
    );
    stage.town.finish().await;
}

async fn what_cannot_be_read_says_what_is_needed(engine: Engine) {
    let (mut stage, carmen) = coordinator(engine).await;
    stage.sends(carmen, "photo", "foto.jpg", "").await;
    let told = stage.take(carmen);
    assert!(told.contains("una foto ni en un PDF"), "{told}");
    // It was for a question after all: nothing of it is lost.
    stage.says(carmen, "¿Cuándo arreglan este hueco?").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("¿Cuándo arreglan este hueco?") || told.contains("tema"),
        "{told}"
    );
    stage.says(carmen, "/cancelar").await;
    stage.sends(carmen, "document", "cronograma.pdf", "").await;
    stage.presses(carmen, "✍️ Es para una pregunta").await;
    assert!(stage.take(carmen).contains("Ahora escriba su pregunta"));
    stage.says(carmen, "/cancelar").await;
    stage.take(carmen);
    for (name, content, says) in [
        (
            "plan.docx",
            &b"%PDF-1.4 escaneado"[..],
            "una foto ni en un PDF",
        ),
        ("plan.xlsx", &b"{\\rtf1 hola}"[..], "es RTF"),
        ("plan.csv", &b"a,b\n1,2\n"[..], "no encontramos los títulos"),
        ("plan.xlsx", &b"PK\x03\x04nada"[..], "No pudimos abrir"),
    ] {
        sends(&mut stage, carmen, name, content).await;
        let told = stage.take(carmen);
        assert!(told.contains(says), "{name}: {told}");
    }
    assert_eq!(versions(&stage).await, 0);
    stage.town.finish().await;
}

async fn whoever_may_not_load_hears_it(engine: Engine) {
    let (mut stage, carmen) = coordinator(engine).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let eva = stage.staff("Eva", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    stage.says(eva, "/proceso").await;
    let told = stage.take(eva);
    assert!(
        told.contains("Quien coordina") && !told.contains("Cargar"),
        "{told}"
    );
    let text = schedule(&LINES);
    for person in [luz, eva] {
        stage.take(person);
        sends(&mut stage, person, "cronograma.csv", text.as_bytes()).await;
        let told = stage.take(person);
        assert!(
            told.contains("solo quien coordina puede cargarlo"),
            "{told}"
        );
    }
    stage.says(ana, "hola").await;
    stage.take(ana);
    sends(&mut stage, ana, "cronograma.csv", text.as_bytes()).await;
    assert!(stage.take(ana).contains("Ahora escriba su pregunta"));
    sends(&mut stage, carmen, "cronograma.csv", text.as_bytes()).await;
    let yes = data(&stage, carmen, "✅ Cargar");
    for person in [luz, eva, ana] {
        stage
            .forges_all(person, [yes.clone(), "lcn".to_owned(), "lcf:1".to_owned()])
            .await;
    }
    assert_eq!(versions(&stage).await, 0);
    stage.town.finish().await;
}
