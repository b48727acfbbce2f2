//! A document up for comments, in Spanish: what its coordinator sees.

use super::documents::{SPANISH, told};
use crate::support::{Engine, on_both_engines, seen};

on_both_engines!(a_document_is_published_and_reported);

async fn a_document_is_published_and_reported(engine: Engine) {
    let [_, _, coordinator] = told(engine, "es", &SPANISH).await;
    seen!(coordinator, @r"
    ===== Monday 15 July 2024, 10:00
    > /observaciones

    Documentos en consulta
    Publique un documento, mire qué dice la gente y responda.
    [➕ Nuevo documento]

    > [➕ Nuevo documento]

    ¿Cómo se llama el documento? Si quiere, escriba el nombre en cada idioma, con una barra en medio (español | inglés): «Estrategia 2025 | Strategy 2025».
    [⬅️ Atrás]

    > Estrategia de 2024 | Strategy of 2024

    Mande el documento como archivo, por ejemplo en PDF.
    [⬅️ Atrás]

    > <estrategia.pdf>

    Escriba las partes del documento, una en cada línea. Si quiere, con el nombre en cada idioma y una barra en medio (español | inglés): «Metas | Goals».
    [Sin partes: todo el documento] / [⬅️ Atrás]

    > Metas | Goals

    Canales | Channels

    ¿Cuánto tiempo va a estar abierto? Toque los días hábiles, o escriba una fecha: «2 de agosto».
    [5 días hábiles] [10 días hábiles] [15 días hábiles] / [⬅️ Atrás]

    > [5 días hábiles]

    Estrategia de 2024
    ✏️ Borrador: solo lo ve quien coordina.
    📅 Hasta el final del lunes 22 de julio de 2024.
    📎 estrategia.pdf
    📑 2 partes, y todo el documento.
    [✏️ Nombre] / [📎 Documento] / [📑 Partes] / [📅 Fecha de cierre] / [🏢 Quién responde] / [👁 Verlo como lo ve la gente] / [📣 Publicar] / [🗑 Cancelar] / [⬅️ Atrás]

    > [🏢 Quién responde]

    ¿Quién responde sobre cada parte? Toque una para cambiarlo.
    [Todo el documento: Coordinación] / [Metas: Coordinación] / [Canales: Coordinación] / [↩️ Ver el documento]

    > [Metas: Coordinación]

    ¿Quién responde sobre «Metas»?
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [Coordinación] / [⬅️ Atrás]

    > [Departamento Administrativo de Planeación]

    ¿Quién responde sobre cada parte? Toque una para cambiarlo.
    [Todo el documento: Coordinación] / [Metas: Departamento Administrativ…] / [Canales: Coordinación] / [↩️ Ver el documento]

    > [↩️ Ver el documento]

    Estrategia de 2024
    ✏️ Borrador: solo lo ve quien coordina.
    📅 Hasta el final del lunes 22 de julio de 2024.
    📎 estrategia.pdf
    📑 2 partes, y todo el documento.
    [✏️ Nombre] / [📎 Documento] / [📑 Partes] / [📅 Fecha de cierre] / [🏢 Quién responde] / [👁 Verlo como lo ve la gente] / [📣 Publicar] / [🗑 Cancelar] / [⬅️ Atrás]

    > [👁 Verlo como lo ve la gente]

    Estrategia de 2024

    📅 Puede opinar hasta el lunes 22 de julio de 2024. Ese día también cuenta.

    Lea el documento. Luego toque la parte sobre la que quiere opinar.<estrategia.pdf>

    👆 Es una prueba: aquí no se toca nada. Así lo va a ver la gente, con estos botones:
    [💬 Sobre todo el documento]
    [💬 Metas]
    [💬 Canales]

    > [📣 Publicar]

    Estrategia de 2024

    Se va a poder opinar hasta el final del lunes 22 de julio de 2024. Después de publicar no se puede cambiar ni el documento ni sus partes. ¿Lo publicamos?
    [📣 Publicar] / [No]

    > [📣 Publicar]

    Estrategia de 2024
    📝 Abierto: la gente está opinando.
    📅 Hasta el final del lunes 22 de julio de 2024.
    📎 estrategia.pdf
    💬 No hay observaciones.
    🔗 Para compartir: https://t.me/convoca_bot?start=d_1
    [📅 Dar más tiempo] / [🏢 Quién responde] / [🔒 Cerrar ya] / [🗑 Cancelar] / [⬅️ Atrás]

    ===== Tuesday 23 July 2024, 08:00
    🔒 Se cerró «Estrategia de 2024». Hay 2 observaciones por responder. Luego se publica el informe.
    [↩️ Ver el documento]

    ===== Wednesday 24 July 2024, 10:00
    > /observaciones

    Documentos en consulta
    Publique un documento, mire qué dice la gente y responda.
    [⏳ Estrategia de 2024 (por responder)] / [➕ Nuevo documento]

    > [⏳ Estrategia de 2024 (por responder)]

    Estrategia de 2024
    ⏳ Cerrado: las oficinas responden.
    📎 estrategia.pdf
    💬 2 observaciones. Con respuesta: 1.
    • Todo el documento: 1 (0 con respuesta)
    • Metas: 1 (1 con respuesta)
    🔗 Para compartir: https://t.me/convoca_bot?start=d_1
    [✍️ Responder (1)] / [💬 Leer las observaciones] / [📄 Ver el informe] / [🏢 Quién responde] / [📄 Publicar informe] / [⬅️ Atrás]

    > [📄 Publicar informe]

    Estrategia de 2024

    En español:
    📄 Ya está el informe de: Estrategia de 2024

    Usted opinó. Ahí está cada observación con su respuesta. Gracias por participar.
    En inglés:
    📄 The report is out: Strategy of 2024

    You commented. It has every comment with its answer. Thank you for taking part.
    Quien hizo una sola observación lee ahí también su respuesta.
    👥 Le llega a 2 personas.
    ⏰ Sale apenas usted diga que sí.

    Todo el mundo va a leer el informe, sin nombres. Después no se pueden cambiar las respuestas. ¿Lo publicamos?

    ⚠️ Hay 1 observación sin respuesta. El informe lo va a decir así: «Sin respuesta».
    [📄 Publicar informe] / [No]

    > [📄 Publicar informe]

    Estrategia de 2024
    📄 Con informe: todos lo pueden leer.
    📎 estrategia.pdf
    💬 2 observaciones. Con respuesta: 1.
    • Todo el documento: 1 (0 con respuesta)
    • Metas: 1 (1 con respuesta)
    🔗 Para compartir: https://t.me/convoca_bot?start=d_1
    [💬 Leer las observaciones] / [📄 Ver el informe] / [⬅️ Atrás]
    ");
}
