//! The story in English: what the liaisons of two offices see.

use super::english::WORDS;
use super::told;
use crate::support::{Engine, on_both_engines, seen};

on_both_engines!(the_liaisons_are_told);

async fn the_liaisons_are_told(engine: Engine) {
    let told = told(engine, "en", &WORDS).await;
    seen!(told.liaison, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret1

    Welcome. You are the liaison of: Departamento Administrativo de Planeación. We'll tell you here of every new question. See what there is in /pending.

    ===== Monday 15 July 2024, 08:00
    Good morning. These are the questions:
    📥 1 new

    🟢 2024-000001 · 14 business days left · When will the road to El Ajizal be repaired?
    [Open]

    ===== Monday 15 July 2024, 09:30
    📥 Question 2024-000002 has come to: Departamento Administrativo de Planeación.
    Reason: Internet in parks is a work of the plan.

    Why is there no internet in my park?

    To be answered by Friday 2 August 2024 (14 business days left).
    [Open]

    ===== Monday 15 July 2024, 10:00
    > /pending

    Questions to answer. Tap one to open it.
    [🟢 2024-000001 · 14 business days left · When will the road to El…] / [🟢 2024-000002 · 14 business days left · Why is there no internet…]

    > [🟢 2024-000001 · 14 business days left · When will the road to El…]

    🟢 2024-000001
    To be answered by Friday 2 August 2024 (14 business days left).

    When will the road to El Ajizal be repaired?
    Office: Departamento Administrativo de Planeación
    [✍️ Answer] / [👍 Received] / [📝 Ask for what is missing] / [🏷️ Say what kind it is] / [🔎 Similar questions] / [🤝 Ask another office for a part] / [Not my office's] / [📨 Another entity's] / [📅 Why that date?] [⏰ Remind me tomorrow] / [⬅️ Back]

    > [✍️ Answer]

    The question: When will the road to El Ajizal be repaired?

    Write the answer to 2024-000001. You can send several messages and files.

    > The work begins on 5 August.

    The question: When will the road to El Ajizal be repaired?

    Answer to 2024-000001:

    The work begins on 5 August.

    No files. Shall we send it to the person? If something is missing, go on writing.
    [✅ Send] / [Write it again] [Do not send]

    > <obras.pdf>

    The question: When will the road to El Ajizal be repaired?

    Answer to 2024-000001:

    The work begins on 5 August.

    With one file. Shall we send it to the person? If something is missing, go on writing.
    [✅ Send] / [Write it again] [Do not send]

    > The map is in the file.

    The question: When will the road to El Ajizal be repaired?

    Answer to 2024-000001:

    The work begins on 5 August.

    The map is in the file.

    With one file. Shall we send it to the person? If something is missing, go on writing.
    [✅ Send] / [Write it again] [Do not send]

    > [✅ Send]

    Done. The answer to 2024-000001 is saved and on its way. If it does not reach the person, we will tell you.
    [Show pending]

    > [Show pending]

    Questions to answer. Tap one to open it.
    [🟢 2024-000002 · 14 business days left · Why is there no internet…]

    > [🟢 2024-000002 · 14 business days left · Why is there no internet…]

    🟢 2024-000002
    To be answered by Friday 2 August 2024 (14 business days left).

    Why is there no internet in my park?
    Office: Departamento Administrativo de Planeación
    Reason: Internet in parks is a work of the plan.
    [✍️ Answer] / [👍 Received] / [📝 Ask for what is missing] / [🏷️ Say what kind it is] / [🔎 Similar questions] / [🤝 Ask another office for a part] / [Not my office's] / [📨 Another entity's] / [📅 Why that date?] [⏰ Remind me tomorrow] / [⬅️ Back]

    > [⏰ Remind me tomorrow]

    Done. We remind you on Tuesday 16 July 2024.
    [Show pending]

    ===== Monday 15 July 2024, 11:00
    🔁 The person asked for a fuller answer to 2024-000001:
    It does not say when it ends.

    When will the road to El Ajizal be repaired?

    It was answered once, in time. The answer has to be completed by Monday 22 July 2024 (5 business days left).
    [Open]

    > [Open]

    🔁 2024-000001
    It was answered once, in time. The answer has to be completed by Monday 22 July 2024 (5 business days left).

    When will the road to El Ajizal be repaired?
    Office: Departamento Administrativo de Planeación

    Answer given: The work begins on 5 August.

    The map is in the file.
    📬 It arrived on Monday 15 July.

    The person insists: It does not say when it ends.
    [✍️ Answer] / [🤝 Ask another office for a part] / [Not my office's] / [📅 Why that date?] [⏰ Remind me tomorrow]

    > [✍️ Answer]

    The question: When will the road to El Ajizal be repaired?

    Write the answer to 2024-000001. You can send several messages and files.

    > It ends on 20 December.

    The question: When will the road to El Ajizal be repaired?

    Answer to 2024-000001:

    It ends on 20 December.

    No files. Shall we send it to the person? If something is missing, go on writing.
    [✅ Send] / [Write it again] [Do not send]

    > [✅ Send]

    Done. The answer to 2024-000001 is saved and on its way. If it does not reach the person, we will tell you.
    [Show pending]

    ===== Tuesday 16 July 2024, 08:00
    Good morning. These are the questions:
    ⏰ 1 you wanted to be reminded of

    🟢 2024-000002 · 13 business days left · Why is there no internet in my park?
    [Open]

    ===== Friday 26 July 2024, 08:00
    Good morning. These are the questions:
    ⏳ 1 due soon

    🟡 2024-000002 · 5 business days left · Why is there no internet in my park?

    🏷️ Look at this question. If it is a request for information or documents, the law gives 10 business days. Open it and say what kind it is:
    2024-000002: it would be by Friday 26 July 2024
    [Open]

    ===== Tuesday 30 July 2024, 08:00
    Good morning. These are the questions:
    ⏳ 1 due soon

    🟡 2024-000002 · 3 business days left · Why is there no internet in my park?
    [Open]

    ===== Thursday 1 August 2024, 08:00
    Good morning. These are the questions:
    ⏳ 1 due soon

    🔴 2024-000002 · 1 business day left · Why is there no internet in my park?
    [Open]

    ===== Friday 2 August 2024, 08:00
    Good morning. These are the questions:
    ⏳ 1 due soon

    🔴 2024-000002 · due today · Why is there no internet in my park?
    [Open]

    ===== Monday 5 August 2024, 08:00
    Good morning. These are the questions:
    🔴 1 overdue

    🔴 2024-000002 · overdue by 1 business day · Why is there no internet in my park?
    [Open]

    ===== Monday 5 August 2024, 09:00
    > [Open]

    🔴 2024-000002
    It had to be answered by Friday 2 August 2024 (overdue by 1 business day).

    Why is there no internet in my park?
    Office: Departamento Administrativo de Planeación
    Reason: Internet in parks is a work of the plan.
    [✍️ Answer] / [👍 Received] / [🏷️ Say what kind it is] / [🔎 Similar questions] / [🤝 Ask another office for a part] / [Not my office's] / [📨 Another entity's] / [📅 Why that date?] [⏰ Remind me tomorrow]

    > [✍️ Answer]

    The question: Why is there no internet in my park?

    Write the answer to 2024-000002. You can send several messages and files.

    > The park will have internet in September. We are sorry for the delay.

    The question: Why is there no internet in my park?

    Answer to 2024-000002:

    The park will have internet in September. We are sorry for the delay.

    No files. Shall we send it to the person? If something is missing, go on writing.
    [✅ Send] / [Write it again] [Do not send]

    > [✅ Send]

    Done. The answer to 2024-000002 is saved and on its way. If it does not reach the person, we will tell you. It is late: the date was Friday 2 August 2024. The person is told that the answer is late.
    [Show pending]
    ");
    seen!(told.other_liaison, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret2

    Welcome. You are the liaison of: Dirección TIC. We'll tell you here of every new question. See what there is in /pending.

    ===== Monday 15 July 2024, 08:00
    📥 Question 2024-000002 has come to: Dirección TIC.

    Why is there no internet in my park?

    To be answered by Friday 2 August 2024 (14 business days left).
    [Open]

    ===== Monday 15 July 2024, 09:30
    > [Open]

    🟢 2024-000002
    To be answered by Friday 2 August 2024 (14 business days left).

    Why is there no internet in my park?
    Office: Dirección TIC
    [✍️ Answer] / [👍 Received] / [📝 Ask for what is missing] / [🏷️ Say what kind it is] / [🔎 Similar questions] / [🤝 Ask another office for a part] / [Not my office's] / [📨 Another entity's] / [📅 Why that date?] [⏰ Remind me tomorrow]

    > [Not my office's]

    Which office is it for?
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [I do not know: let the coordinator decide] / [⬅️ Back]

    > [Departamento Administrativo de Planeación]

    Write in one sentence why it is not of your office. If you would rather keep it, write /cancel.
    [⬅️ Back]

    > Internet in parks is a work of the plan.

    Done. Question 2024-000002 is now with: Departamento Administrativo de Planeación. The date stays: Friday 2 August 2024.
    [Show pending]
    ");
}
