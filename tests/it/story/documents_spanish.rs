//! A document up for comments, in Spanish: what a citizen and the liaison who answers see.

use super::documents::{SPANISH, told};
use crate::support::{Engine, on_both_engines, seen};

on_both_engines!(a_document_is_commented_on);

async fn a_document_is_commented_on(engine: Engine) {
    let [citizen, liaison, _] = told(engine, "es", &SPANISH).await;
    seen!(citizen, @r"
    ===== Monday 15 July 2024, 10:00
    > /documentos

    Documentos en consulta
    Toque uno para leerlo y decir qué piensa.
    [📝 Estrategia de 2024 (hasta el lunes 22 de julio)]

    > [📝 Estrategia de 2024 (hasta el lunes 22 de julio)]

    Estrategia de 2024

    📅 Puede opinar hasta el lunes 22 de julio de 2024. Ese día también cuenta.

    Lea el documento. Luego toque la parte sobre la que quiere opinar.<estrategia.pdf>
    [💬 Sobre todo el documento] / [💬 Metas] / [💬 Canales]

    > [💬 Metas]

    Va a opinar sobre: Metas

    Escriba lo que piensa, con sus palabras. Lo vamos a publicar sin su nombre. No escriba datos de nadie: ni nombres, ni cédulas, ni teléfonos.

    > Falta la vía de El Ajizal.

    Esto va a decir sobre: Metas

    Falta la vía de El Ajizal.

    ⚠️ Este texto se va a publicar sin su nombre. Revise que no tenga datos de ninguna persona. ¿Lo enviamos?
    [✅ Enviar] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    ✅ Recibimos su observación número 1, sobre: Metas

    Le vamos a responder por aquí. Si cambia de idea, la puede retirar hasta el lunes 22 de julio de 2024.
    [💬 Opinar otra vez] / [👤 Mis observaciones]

    > [💬 Opinar otra vez]

    Estrategia de 2024

    ¿De qué parte quiere hablar?
    [💬 Sobre todo el documento] / [💬 Metas] / [💬 Canales]

    > [💬 Sobre todo el documento]

    Va a opinar sobre: Todo el documento

    Escriba lo que piensa, con sus palabras. Lo vamos a publicar sin su nombre. No escriba datos de nadie: ni nombres, ni cédulas, ni teléfonos.

    > Muy largo

    Esto va a decir sobre: Todo el documento

    Muy largo

    ⚠️ Este texto se va a publicar sin su nombre. Revise que no tenga datos de ninguna persona. ¿Lo enviamos?
    [✅ Enviar] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    ✅ Recibimos su observación número 2, sobre: Todo el documento

    Le vamos a responder por aquí. Si cambia de idea, la puede retirar hasta el lunes 22 de julio de 2024.
    [💬 Opinar otra vez] / [👤 Mis observaciones]

    > [👤 Mis observaciones]

    Estrategia de 2024

    Esto dijo usted. Toque una para verla completa.
    [1. Falta la vía de El Ajizal.] / [2. Muy largo]

    > [2. Muy largo]

    Observación 2. Sobre: Todo el documento
    Muy largo

    La respuesta la verá aquí cuando salga el informe.
    [Retirarla] / [👤 Mis observaciones]

    > [Retirarla]

    Observación 2. Sobre: Todo el documento

    ¿La quiere retirar? Entonces no se publica ni se responde.
    [Sí] [No]

    > [Sí]

    Listo. Retiramos su observación.

    ===== Wednesday 24 July 2024, 10:00
    📄 Ya está el informe de: Estrategia de 2024

    Usted opinó. Ahí está cada observación con su respuesta. Gracias por participar.

    Observación 1. Sobre: Metas
    Respuesta: Aceptada en parte
    La vía entra en la segunda etapa.
    [👤 Mis observaciones] / [📄 Ver el informe]

    ===== Wednesday 24 July 2024, 10:05
    > [👤 Mis observaciones]

    Estrategia de 2024

    Esto dijo usted. Toque una para verla completa.
    [1. Falta la vía de El Ajizal.]

    > [1. Falta la vía de El Ajizal.]

    Observación 1. Sobre: Metas
    Falta la vía de El Ajizal.

    Respuesta: Aceptada en parte
    La vía entra en la segunda etapa.
    [📄 Ver el informe] / [👤 Mis observaciones]

    > [📄 Ver el informe]

    Informe de lo que dijo la gente: Estrategia de 2024<observaciones-1.xlsx>
    ");
    seen!(liaison, @r"
    ===== Tuesday 23 July 2024, 08:00
    💬 La gente opinó sobre «Estrategia de 2024». Su oficina tiene 1 observación por responder.
    [✍️ Responder (1)]

    > [✍️ Responder (1)]

    Observación 1. Sobre: Metas
    Falta la vía de El Ajizal.

    ¿Qué le respondemos?
    [✅ Aceptada] / [☑️ Aceptada en parte] / [✖️ No aceptada] / [💬 Leer las observaciones]

    > [☑️ Aceptada en parte]

    Observación 1: aceptada en parte. Escriba qué se acepta, qué no, y por qué.
    [⬅️ Atrás]

    > La vía entra en la segunda etapa.

    ✅ Guardamos la respuesta a la observación 1. Sale con el informe. No queda ninguna por responder.
    [✏️ Cambiar esta respuesta]
    ");
}
