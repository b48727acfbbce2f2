//! The story in English: what citizen, coordinator, head and internal control see.

use super::{Words, told};
use crate::support::{Engine, on_both_engines, seen};

on_both_engines!(everybody_is_told);

pub(super) const WORDS: Words = Words {
    question: "When will the road to El Ajizal be repaired?",
    topic: "Development plan",
    other_question: "Why is there no internet in my park?",
    pending: "/pending",
    reason: "Internet in parks is a work of the plan.",
    answer: "The work begins on 5 August.",
    more_answer: "The map is in the file.",
    insistence: "It does not say when it ends.",
    completion: "It ends on 20 December.",
    late_answer: "The park will have internet in September. We are sorry for the delay.",
    mine: "/my_questions",
};

async fn everybody_is_told(engine: Engine) {
    let told = told(engine, "en", &WORDS).await;
    seen!(told.citizen, @r"
    ===== Saturday 13 July 2024, 09:00
    > /start

    Alcaldía de Itagüí
    Hello. Write your question here.
    We answer in writing.
    You do not have to give your name.

    📅 Now: Accountability hearing: 150 days of government
    [✍️ Ask a question] / [📅 Accountability hearing: 150 days of gove…] / [📋 My questions] [See the meetings]

    > [✍️ Ask a question]

    Write your question in your own words. You do not need to know the law.
    You can also send a photo, a document or a voice note.

    📍 Accountability hearing: 150 days of government

    > When will the road to El Ajizal be repaired?

    What is your question about? If you do not know, tap “I do not know”.
    [Development plan] / [Announcements] / [Online services] / [Oversight and compliance] / [The accountability process] / [I do not know]

    > [Development plan]

    This is your question:

    When will the road to El Ajizal be repaired?

    📍 Accountability hearing: 150 days of government
    🏷 Development plan
    👤 It is published without your name

    Shall we send it?
    [✅ Send] / [Add my name] / [Change the meeting] / [Change the topic] / [Write it again] [Do not send]

    > [✅ Send]

    This is your question:

    When will the road to El Ajizal be repaired?

    📍 Accountability hearing: 150 days of government
    🏷 Development plan
    👤 It is published without your name

    We have your question. Its number is 2024-000001. Keep it.

    We will answer in writing by Friday 2 August 2024.

    Who will answer you: Departamento Administrativo de Planeación.
    [📅 Why that date?]

    Would you like us to tell you here of hearings and meetings? You can change it any time in /privacy. If you say no, we answer you all the same.
    [Yes] [No]

    > [Yes]

    Thank you. You can change it any time in /privacy.
    [👤 Say what interests me]

    > [📅 Why that date?]

    2024-000001
    Your question came on Saturday 13 July 2024. We will answer by Friday 2 August 2024.
    We count only the days on which terms run at the Alcaldía de Itagüí. This is the count:

    Saturday 13 July: received; not counted (Saturday)
    Sunday 14 July: not counted (Sunday)
    Monday 15 July: day 1 of 15
    Tuesday 16 July: day 2 of 15
    Wednesday 17 July: day 3 of 15
    Thursday 18 July: day 4 of 15
    Friday 19 July: day 5 of 15
    Saturday 20 July: not counted (Saturday; holiday: Independence Day, Ley 51 de 1983, art. 1)
    Sunday 21 July: not counted (Sunday)
    Monday 22 July: day 6 of 15
    Tuesday 23 July: day 7 of 15
    Wednesday 24 July: day 8 of 15
    Thursday 25 July: day 9 of 15
    Friday 26 July: day 10 of 15
    Saturday 27 July: not counted (Saturday)
    Sunday 28 July: not counted (Sunday)
    Monday 29 July: day 11 of 15
    Tuesday 30 July: day 12 of 15
    Wednesday 31 July: day 13 of 15
    Thursday 1 August: day 14 of 15
    Friday 2 August: day 15 of 15

    > Why is there no internet in my park?

    If this is your question, what is it about? If you do not know, tap “I do not know”.
    [Development plan] / [Announcements] / [Online services] / [Oversight and compliance] / [The accountability process] / [I do not know] / [It is not a question]

    > [I do not know]

    This is your question:

    Why is there no internet in my park?

    📍 Accountability hearing: 150 days of government
    👤 It is published without your name

    Shall we send it?
    [✅ Send] / [Add my name] / [Change the meeting] / [Change the topic] / [Write it again] [Do not send]

    > [✅ Send]

    This is your question:

    Why is there no internet in my park?

    📍 Accountability hearing: 150 days of government
    👤 It is published without your name

    We have your question. Its number is 2024-000002. Keep it.

    We will answer in writing by Friday 2 August 2024.

    We are finding out who can answer you.
    [📅 Why that date?]

    ===== Monday 15 July 2024, 08:00
    Your question 2024-000002 is now with: Dirección TIC. The date stays: Friday 2 August 2024.
    [See my question]

    ===== Monday 15 July 2024, 09:30
    Your question 2024-000002 is now with: Departamento Administrativo de Planeación. The date stays: Friday 2 August 2024.
    [See my question]

    ===== Monday 15 July 2024, 10:00
    There is an answer to your question 2024-000001.
    When will the road to El Ajizal be repaired?

    Answered by: Departamento Administrativo de Planeación

    The work begins on 5 August.

    The map is in the file.

    <obras.pdf>

    Did the answer help you?
    [👍 Yes] [👎 No] / [🤏 In part]

    ===== Monday 15 July 2024, 11:00
    > [🤏 In part]

    Did the answer help you? 🤏 In part

    Thank you for telling us. If something is missing, you can ask once for a fuller answer.
    [Ask for a fuller answer]

    > [Ask for a fuller answer]

    Write what the answer lacks.

    > It does not say when it ends.

    Done. Your question 2024-000001 is open again. We will complete the answer by Monday 22 July 2024.
    [Add something] / [📅 Why that date?]

    We completed the answer to your question 2024-000001.
    When will the road to El Ajizal be repaired?

    Answered by: Departamento Administrativo de Planeación

    It ends on 20 December.

    Did the answer help you?
    [👍 Yes] [👎 No] / [🤏 In part]

    > [👍 Yes]

    Did the answer help you? 👍 Yes

    Thank you for telling us. If there is something else you want to know, just write.

    ===== Monday 5 August 2024, 08:00
    🔴 We did not answer your question 2024-000002 in time. The date was Friday 2 August 2024. We are sorry.
    Why is there no internet in my park?

    We still owe you the answer and will send it. If you like, you can ask the Personería for help: it sees to it that the entity answers.
    [See my question]

    ===== Monday 5 August 2024, 09:00
    > 2024-2

    2024-000002

    Why is there no internet in my park?

    🔴 We missed the date: it was Friday 2 August 2024. We are sorry. You can ask the Personería for help.
    Who will answer you: Departamento Administrativo de Planeación.
    [📅 Why that date?] / [Add something] [Withdraw it] / [🕑 What has happened]

    There is an answer to your question 2024-000002. The answer is late: the date was Friday 2 August 2024. We are sorry.
    Why is there no internet in my park?

    Answered by: Departamento Administrativo de Planeación

    The park will have internet in September. We are sorry for the delay.

    Did the answer help you?
    [👍 Yes] [👎 No] / [🤏 In part]

    > /my_questions

    These are your questions. Tap one to see it.
    [✅ 2024-000002 · Why is there no internet in my…] / [✅ 2024-000001 · When will the road to El Ajiza…]
    ");
    seen!(told.coordinator, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret3

    Welcome. You coordinate the accountability process. We'll tell you of questions without an office and of overdue ones. See what there is in /pending.

    Before the first hearing

    – The schedule is missing
    ✅ Offices: 5
    ✅ Topics: 5
    – The liaisons of 3 offices are missing
    ✅ The hearing is announced
    – Nobody has looked at the calendar
    ✅ People know where to write about their data
    – No question was tried

    4 things are missing. Tap a button to do one.
    [📄 Load the schedule] / [🔗 Invite the liaisons] / [📅 Look at the calendar] / [🧪 Try a question]

    ===== Monday 15 July 2024, 08:00
    Good morning. These are the questions:
    ❓ 1 without an office: assign it

    🟢 2024-000002 · 14 business days left · Why is there no internet in my park? · no office

    ⚠️ 3 offices have no liaison: Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite somebody in /team.
    [Open]

    > /pending

    Questions to answer. Tap one to open it.

    ⚠️ 3 offices have no liaison: Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite somebody in /team.
    [🟢 2024-000002 · no office, 14 business days left · Why is there no internet…]

    > [🟢 2024-000002 · no office, 14 business days left · Why is there no internet…]

    🟢 2024-000002
    To be answered by Friday 2 August 2024 (14 business days left).

    Why is there no internet in my park?
    Office: none yet
    [Assign to an office] / [✍️ Answer] / [⏳ Extend the date] / [📝 Ask for what is missing] / [🏷️ Say what kind it is] / [🔎 Similar questions] / [🤝 Ask another office for a part] / [📨 Another entity's] / [📅 Why that date?] [⏰ Remind me tomorrow] / [⬅️ Back]

    > [Assign to an office]

    Which office is it for?
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [⬅️ Back]

    > [Dirección TIC]

    Done. Question 2024-000002 is now with: Dirección TIC. The date stays: Friday 2 August 2024.
    [Show pending]

    ===== Monday 5 August 2024, 08:00
    Good morning. These are the questions:
    🔴 1 overdue

    🔴 2024-000002 · overdue by 1 business day · Why is there no internet in my park? · Departamento Administrativo de Planeación

    ⚠️ 3 offices have no liaison: Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite somebody in /team.
    [Open]
    ");
    seen!(told.head, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret4

    Welcome. You are the head of: Departamento Administrativo de Planeación. We'll tell you if a question is about to be late, and of what is behind in the schedule. See what there is in /pending.

    ===== Thursday 1 August 2024, 08:00
    Good morning. These are the questions:
    ⏳ 1 due soon

    🔴 2024-000002 · 1 business day left · Why is there no internet in my park? · Departamento Administrativo de Planeación
    [Open]

    ===== Friday 2 August 2024, 08:00
    Good morning. These are the questions:
    ⏳ 1 due soon

    🔴 2024-000002 · due today · Why is there no internet in my park? · Departamento Administrativo de Planeación
    [Open]

    ===== Monday 5 August 2024, 08:00
    Good morning. These are the questions:
    🔴 1 overdue

    🔴 2024-000002 · overdue by 1 business day · Why is there no internet in my park? · Departamento Administrativo de Planeación
    [Open]
    ");
    seen!(told.auditor, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret5

    Welcome. You are internal control. We'll tell you of overdue questions and of what is behind in the schedule. See it any time in /pending.

    ===== Monday 5 August 2024, 08:00
    Good morning. These are the questions:
    🔴 1 overdue

    🔴 2024-000002 · overdue by 1 business day · Why is there no internet in my park? · Departamento Administrativo de Planeación
    [Open]

    ===== Monday 5 August 2024, 09:00
    > [Open]

    🔴 2024-000002
    It had to be answered by Friday 2 August 2024 (overdue by 1 business day).

    Why is there no internet in my park?
    Office: Departamento Administrativo de Planeación
    Reason: Internet in parks is a work of the plan.
    [📅 Why that date?]

    > /pending

    Questions to answer. Tap one to open it.
    [🔴 2024-000002 · overdue by 1 business day · Why is there no internet…]
    ");
}
