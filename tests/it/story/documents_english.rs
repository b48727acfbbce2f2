//! A document up for comments, in English: what a citizen and the liaison who answers see.

use super::documents::{ENGLISH, told};
use crate::support::{Engine, on_both_engines, seen};

on_both_engines!(a_document_is_commented_on);

async fn a_document_is_commented_on(engine: Engine) {
    let [citizen, liaison, _] = told(engine, "en", &ENGLISH).await;
    seen!(citizen, @r"
    ===== Monday 15 July 2024, 10:00
    > /documents

    Documents up for comments
    Touch one to read it and say what you think.
    [📝 Strategy of 2024 (until Monday 22 July)]

    > [📝 Strategy of 2024 (until Monday 22 July)]

    Strategy of 2024

    📅 You can comment until Monday 22 July 2024. That day counts too.

    Read the document. Then touch the part you want to speak about.<estrategia.pdf>
    [💬 About the whole document] / [💬 Goals] / [💬 Channels]

    > [💬 Goals]

    You are going to comment on: Goals

    Write what you think, in your own words. We will publish it without your name. Do not write anybody's data: no names, no ID numbers, no phone numbers.

    > Falta la vía de El Ajizal.

    This is what you are going to say about: Goals

    Falta la vía de El Ajizal.

    ⚠️ This text will be published without your name. Make sure that it has nobody's data. Shall we send it?
    [✅ Send] / [Write it again] [Do not send]

    > [✅ Send]

    ✅ We have received your comment number 1, about: Goals

    We will answer you here. If you change your mind, you can take it back until Monday 22 July 2024.
    [💬 Comment again] / [👤 My comments]

    > [💬 Comment again]

    Strategy of 2024

    Which part do you want to speak about?
    [💬 About the whole document] / [💬 Goals] / [💬 Channels]

    > [💬 About the whole document]

    You are going to comment on: The whole document

    Write what you think, in your own words. We will publish it without your name. Do not write anybody's data: no names, no ID numbers, no phone numbers.

    > Muy largo

    This is what you are going to say about: The whole document

    Muy largo

    ⚠️ This text will be published without your name. Make sure that it has nobody's data. Shall we send it?
    [✅ Send] / [Write it again] [Do not send]

    > [✅ Send]

    ✅ We have received your comment number 2, about: The whole document

    We will answer you here. If you change your mind, you can take it back until Monday 22 July 2024.
    [💬 Comment again] / [👤 My comments]

    > [👤 My comments]

    Strategy of 2024

    This is what you said. Touch one to see all of it.
    [1. Falta la vía de El Ajizal.] / [2. Muy largo]

    > [2. Muy largo]

    Comment 2. About: The whole document
    Muy largo

    You will see the answer here when the report comes out.
    [Take it back] / [👤 My comments]

    > [Take it back]

    Comment 2. About: The whole document

    Do you want to take it back? Then it is neither published nor answered.
    [Yes] [No]

    > [Yes]

    Done. We have taken your comment back.

    ===== Wednesday 24 July 2024, 10:00
    📄 The report is out: Strategy of 2024

    You commented. It has every comment with its answer. Thank you for taking part.

    Comment 1. About: Goals
    Answer: Accepted in part
    La vía entra en la segunda etapa.
    [👤 My comments] / [📄 See the report]

    ===== Wednesday 24 July 2024, 10:05
    > [👤 My comments]

    Strategy of 2024

    This is what you said. Touch one to see all of it.
    [1. Falta la vía de El Ajizal.]

    > [1. Falta la vía de El Ajizal.]

    Comment 1. About: Goals
    Falta la vía de El Ajizal.

    Answer: Accepted in part
    La vía entra en la segunda etapa.
    [📄 See the report] / [👤 My comments]

    > [📄 See the report]

    Report on what people said: Strategy of 2024<comments-1.xlsx>
    ");
    seen!(liaison, @r"
    ===== Tuesday 23 July 2024, 08:00
    💬 People commented on “Strategy of 2024”. Your office has 1 comment to answer.
    [✍️ Answer (1)]

    > [✍️ Answer (1)]

    Comment 1. About: Goals
    Falta la vía de El Ajizal.

    What do we answer?
    [✅ Accepted] / [☑️ Accepted in part] / [✖️ Not accepted] / [💬 Read the comments]

    > [☑️ Accepted in part]

    Comment 1: accepted in part. Write what is accepted, what is not, and why.
    [⬅️ Back]

    > La vía entra en la segunda etapa.

    ✅ We have kept the answer to comment 1. It comes out with the report. None is left to be answered.
    [✏️ Change this answer]
    ");
}
