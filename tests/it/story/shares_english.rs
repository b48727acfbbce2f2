//! Several offices give one answer, as it is read in English: one that stays silent is named.

use super::extension::MONDAY;
use super::shares::TIC;
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;

on_both_engines!(the_same_in_english);

async fn the_same_in_english(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "en", Role::Liaison, "planeacion").await;
    let teo = stage.staff("Teo", "en", Role::Liaison, "tic").await;
    let ana = stage.person("Ana", "en");
    stage.says(ana, "When is the road repaired?").await;
    stage.presses(ana, "Development plan").await;
    stage.presses(ana, "✅ Send").await;
    for person in [luz, teo, ana] {
        stage.take(person);
    }
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "🤝 Ask another office for a part").await;
    stage.presses(luz, TIC).await;
    stage.presses(luz, "Go on ➡️").await;
    stage.says(luz, "When is the page back?").await;
    stage.presses(luz, "✅ Ask for the part").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > 2024-1

    🟢 2024-000001
    To be answered by Monday 5 August 2024 (15 business days left).

    When is the road repaired?
    Office: Departamento Administrativo de Planeación
    [✍️ Answer] / [👍 Received] / [📝 Ask for what is missing] / [🏷️ Say what kind it is] / [🔎 Similar questions] / [🤝 Ask another office for a part] / [Not my office's] / [📨 Another entity's] / [📅 Why that date?] [⏰ Remind me tomorrow]

    > [🤝 Ask another office for a part]

    🤝 Which offices do you ask for a part of the answer to 2024-000001?

    When is the road repaired?

    Tap one or several. Your office puts the answer together and sends it: the person gets one. The date of the question does not change.
    [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [✖️ Leave]

    > [Dirección TIC]

    🤝 Which offices do you ask for a part of the answer to 2024-000001?

    When is the road repaired?

    Tap one or several. Your office puts the answer together and sends it: the person gets one. The date of the question does not change.
    [Secretaría de las Comunicaciones] / [✅ Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [Go on ➡️] [✖️ Leave]

    > [Go on ➡️]

    What do you ask them for? Offices: Dirección TIC

    Write it in plain words. You can also send them question 2024-000001 as it is. Do not write anybody's personal data.
    [📄 The question as it is] / [⬅️ Back] [✖️ Leave]

    > When is the page back?

    🤝 A part of the answer to 2024-000001

    Asked: Dirección TIC

    What is asked: When is the page back?

    It is due by Thursday 25 July 2024 (8 business days left). The whole answer leaves by Monday 5 August 2024. Shall we ask for it?
    [✅ Ask for the part] / [⬅️ Back] [✖️ Leave]

    > [✅ Ask for the part]

    🤝 Asked for a part of 2024-000001: Dirección TIC. It is due by Thursday 25 July 2024. We will tell you when it comes, or if it does not.
    [🤝 See the parts] / [Show pending]
    ");
    seen!(stage.take(teo), @r"
    ===== Monday 15 July 2024, 10:00
    🤝 Departamento Administrativo de Planeación asks your office, Dirección TIC, for a part of the answer to 2024-000001.

    What is asked: When is the page back?

    When is the road repaired?

    The part is due by Thursday 25 July 2024 (8 business days left).
    [Open]
    ");
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Answer").await;
    stage.says(luz, "In August.").await;
    seen!(stage.take(luz), @r"
    ===== Monday 15 July 2024, 10:00
    > 2024-1

    🟢 2024-000001
    To be answered by Monday 5 August 2024 (15 business days left).

    When is the road repaired?
    Office: Departamento Administrativo de Planeación
    Parts of other offices:
    🟢 Dirección TIC: by Thursday 25 July (8 business days left)
    [✍️ Answer] / [👍 Received] / [📝 Ask for what is missing] / [🏷️ Say what kind it is] / [🔎 Similar questions] / [🤝 Ask another office for a part] / [🤝 See the parts] / [Not my office's] / [📨 Another entity's] / [📅 Why that date?] [⏰ Remind me tomorrow]

    > [✍️ Answer]

    The question: When is the road repaired?

    Write the answer to 2024-000001. You can send several messages and files.

    > In August.

    The question: When is the road repaired?

    Answer to 2024-000001:

    In August.

    This office has not given its part: Dirección TIC. If you need it, ask us for a fuller answer.

    ⚠️ Has not answered: Dirección TIC. The answer can leave without that part, and says so. If that part is not needed any more, take it back in “See the parts”.

    No files. Shall we send it to the person? If something is missing, go on writing.
    [✅ Send] / [Write it again] [Do not send]
    ");
    stage.presses(luz, "✅ Send").await;
    assert!(stage.take(teo).contains("left without your office's part"));
    stage.says(ana, "2024-1").await;
    stage.presses(ana, "🕑 What has happened").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    There is an answer to your question 2024-000001.
    When is the road repaired?

    Answered by: Departamento Administrativo de Planeación

    In August.

    This office has not given its part: Dirección TIC. If you need it, ask us for a fuller answer.

    Did the answer help you?
    [👍 Yes] [👎 No] / [🤏 In part]

    > 2024-1

    2024-000001

    When is the road repaired?

    ✅ We have answered it:

    In August.

    This office has not given its part: Dirección TIC. If you need it, ask us for a fuller answer.
    [Ask for a fuller answer] / [🕑 What has happened]

    > [🕑 What has happened]

    🕑 What has happened to your question 2024-000001

    • Monday 15 July, 10:00 a.m.: We received your question.
    • Monday 15 July, 10:00 a.m.: This office helps to answer: Dirección TIC.
    • Monday 15 July, 10:00 a.m.: We answered.
    • Monday 15 July, 10:00 a.m.: The answer reached you.
    [⬅️ Back]
    ");
    stage.town.finish().await;
}
