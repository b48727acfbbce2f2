//! The story in Spanish: what citizen, coordinator, head and internal control see.

use super::{Words, told};
use crate::support::{Engine, on_both_engines, seen};

on_both_engines!(everybody_is_told);

pub const WORDS: Words = Words {
    question: "¿Cuándo arreglan la vía de la vereda El Ajizal?",
    topic: "Plan de Desarrollo",
    other_question: "¿Por qué no hay internet en el parque de mi barrio?",
    pending: "/pendientes",
    reason: "El internet de los parques es una obra del plan.",
    answer: "La obra empieza el 5 de agosto.",
    more_answer: "En el archivo está el plano.",
    insistence: "No dice cuándo termina.",
    completion: "Termina el 20 de diciembre.",
    late_answer: "El parque tendrá internet en septiembre. Sentimos la demora.",
    mine: "/mis_preguntas",
};

async fn everybody_is_told(engine: Engine) {
    let told = told(engine, "es", &WORDS).await;
    seen!(told.citizen, @r"
    ===== Saturday 13 July 2024, 09:00
    > /start

    Alcaldía de Itagüí
    Hola. Escriba aquí su pregunta.
    Le respondemos por escrito.
    No tiene que dar su nombre.

    📅 Ahora: Rendición de cuentas: 150 días de gobierno
    [✍️ Hacer una pregunta] / [📅 Rendición de cuentas: 150 días de gobier…] / [📋 Mis preguntas] [Ver los encuentros]

    > [✍️ Hacer una pregunta]

    Escriba su pregunta con sus palabras. No hace falta saber de leyes.
    También puede mandar una foto, un documento o una nota de voz.

    📍 Rendición de cuentas: 150 días de gobierno

    > ¿Cuándo arreglan la vía de la vereda El Ajizal?

    ¿De qué tema es su pregunta? Si no sabe, toque «No sé».
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé]

    > [Plan de Desarrollo]

    Esta es su pregunta:

    ¿Cuándo arreglan la vía de la vereda El Ajizal?

    📍 Rendición de cuentas: 150 días de gobierno
    🏷 Plan de Desarrollo
    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de encuentro] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Esta es su pregunta:

    ¿Cuándo arreglan la vía de la vereda El Ajizal?

    📍 Rendición de cuentas: 150 días de gobierno
    🏷 Plan de Desarrollo
    👤 Se publica sin su nombre

    Ya tenemos su pregunta. Su número es 2024-000001. Guárdelo.

    Le respondemos por escrito a más tardar el viernes 2 de agosto de 2024.

    Le responde: Departamento Administrativo de Planeación.
    [📅 ¿Por qué esa fecha?]

    ¿Quiere que le avisemos por aquí de audiencias y encuentros? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.
    [Sí] [No]

    > [Sí]

    Gracias. Puede cambiarlo cuando quiera en /privacidad.
    [👤 Contarles qué me interesa]

    > [📅 ¿Por qué esa fecha?]

    2024-000001
    Su pregunta llegó el sábado 13 de julio de 2024. Le respondemos a más tardar el viernes 2 de agosto de 2024.
    Contamos solo los días en que corre el plazo en la Alcaldía de Itagüí. Así van:

    sábado 13 de julio: se recibió; no se cuenta (sábado)
    domingo 14 de julio: no se cuenta (domingo)
    lunes 15 de julio: día 1 de 15
    martes 16 de julio: día 2 de 15
    miércoles 17 de julio: día 3 de 15
    jueves 18 de julio: día 4 de 15
    viernes 19 de julio: día 5 de 15
    sábado 20 de julio: no se cuenta (sábado; festivo: Independencia, Ley 51 de 1983, art. 1)
    domingo 21 de julio: no se cuenta (domingo)
    lunes 22 de julio: día 6 de 15
    martes 23 de julio: día 7 de 15
    miércoles 24 de julio: día 8 de 15
    jueves 25 de julio: día 9 de 15
    viernes 26 de julio: día 10 de 15
    sábado 27 de julio: no se cuenta (sábado)
    domingo 28 de julio: no se cuenta (domingo)
    lunes 29 de julio: día 11 de 15
    martes 30 de julio: día 12 de 15
    miércoles 31 de julio: día 13 de 15
    jueves 1 de agosto: día 14 de 15
    viernes 2 de agosto: día 15 de 15

    > ¿Por qué no hay internet en el parque de mi barrio?

    Si esta es su pregunta, ¿de qué tema es? Si no sabe, toque «No sé».
    [Plan de Desarrollo] / [Convocatorias y piezas] / [Sede electrónica y trámites] / [Control y cumplimiento] / [El proceso de rendición de cuentas] / [No sé] / [No es una pregunta]

    > [No sé]

    Esta es su pregunta:

    ¿Por qué no hay internet en el parque de mi barrio?

    📍 Rendición de cuentas: 150 días de gobierno
    👤 Se publica sin su nombre

    ¿La enviamos?
    [✅ Enviar] / [Poner mi nombre] / [Cambiar de encuentro] / [Cambiar de tema] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Esta es su pregunta:

    ¿Por qué no hay internet en el parque de mi barrio?

    📍 Rendición de cuentas: 150 días de gobierno
    👤 Se publica sin su nombre

    Ya tenemos su pregunta. Su número es 2024-000002. Guárdelo.

    Le respondemos por escrito a más tardar el viernes 2 de agosto de 2024.

    Estamos buscando qué oficina le responde.
    [📅 ¿Por qué esa fecha?]

    ===== Monday 15 July 2024, 08:00
    Su pregunta 2024-000002 ahora la tiene: Dirección TIC. La fecha no cambia: viernes 2 de agosto de 2024.
    [Ver mi pregunta]

    ===== Monday 15 July 2024, 09:30
    Su pregunta 2024-000002 ahora la tiene: Departamento Administrativo de Planeación. La fecha no cambia: viernes 2 de agosto de 2024.
    [Ver mi pregunta]

    ===== Monday 15 July 2024, 10:00
    Ya hay respuesta a su pregunta 2024-000001.
    ¿Cuándo arreglan la vía de la vereda El Ajizal?

    Responde: Departamento Administrativo de Planeación

    La obra empieza el 5 de agosto.

    En el archivo está el plano.

    <obras.pdf>

    ¿La respuesta le sirvió?
    [👍 Sí] [👎 No] / [🤏 En parte]

    ===== Monday 15 July 2024, 11:00
    > [🤏 En parte]

    ¿La respuesta le sirvió? 🤏 En parte

    Gracias por contarnos. Si falta algo, puede pedir, una sola vez, que completen la respuesta.
    [Pedir que la completen]

    > [Pedir que la completen]

    Escriba qué le faltó a la respuesta.

    > No dice cuándo termina.

    Listo. Su pregunta 2024-000001 se abrió de nuevo. Completamos la respuesta a más tardar el lunes 22 de julio de 2024.
    [Agregar algo] / [📅 ¿Por qué esa fecha?]

    Completamos la respuesta a su pregunta 2024-000001.
    ¿Cuándo arreglan la vía de la vereda El Ajizal?

    Responde: Departamento Administrativo de Planeación

    Termina el 20 de diciembre.

    ¿La respuesta le sirvió?
    [👍 Sí] [👎 No] / [🤏 En parte]

    > [👍 Sí]

    ¿La respuesta le sirvió? 👍 Sí

    Gracias por contarnos. Si quiere saber algo más, solo escriba.

    ===== Monday 5 August 2024, 08:00
    🔴 No respondimos a tiempo su pregunta 2024-000002. La fecha era el viernes 2 de agosto de 2024. Lo sentimos.
    ¿Por qué no hay internet en el parque de mi barrio?

    Todavía le debemos la respuesta y se la vamos a enviar. Si quiere, puede pedir ayuda a la Personería: ella vigila que la entidad responda.
    [Ver mi pregunta]

    ===== Monday 5 August 2024, 09:00
    > 2024-2

    2024-000002

    ¿Por qué no hay internet en el parque de mi barrio?

    🔴 Se nos pasó la fecha: era el viernes 2 de agosto de 2024. Lo sentimos. Puede pedir ayuda a la Personería.
    Le responde: Departamento Administrativo de Planeación.
    [📅 ¿Por qué esa fecha?] / [Agregar algo] [Retirarla] / [🕑 Qué ha pasado]

    Ya hay respuesta a su pregunta 2024-000002. La respuesta es tardía: la fecha era el viernes 2 de agosto de 2024. Lo sentimos.
    ¿Por qué no hay internet en el parque de mi barrio?

    Responde: Departamento Administrativo de Planeación

    El parque tendrá internet en septiembre. Sentimos la demora.

    ¿La respuesta le sirvió?
    [👍 Sí] [👎 No] / [🤏 En parte]

    > /mis_preguntas

    Estas son sus preguntas. Toque una para verla.
    [✅ 2024-000002 · ¿Por qué no hay internet en el…] / [✅ 2024-000001 · ¿Cuándo arreglan la vía de la…]
    ");
    seen!(told.coordinator, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret3

    Le damos la bienvenida. Usted coordina la rendición de cuentas. Le avisamos de las preguntas sin oficina y de las vencidas. Vea lo que hay en /pendientes.

    Antes de la primera audiencia

    – Falta el cronograma
    ✅ Oficinas: 5
    ✅ Temas: 5
    – Faltan los enlaces de 3 oficinas
    ✅ Audiencia anunciada
    – Falta revisar el calendario
    ✅ La gente sabe a quién escribir por sus datos
    – Falta probar una pregunta

    Faltan 4 cosas. Toque el botón de la que quiera hacer.
    [📄 Cargar el cronograma] / [🔗 Invitar a los enlaces] / [📅 Revisar el calendario] / [🧪 Probar una pregunta]

    ===== Monday 15 July 2024, 08:00
    Buenos días. Así van las preguntas:
    ❓ 1 sin oficina: asígnela

    🟢 2024-000002 · quedan 14 días hábiles · ¿Por qué no hay internet en el parque de mi barrio? · sin oficina

    ⚠️ 3 oficinas no tienen enlace: Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir]

    > /pendientes

    Preguntas por responder. Toque una para abrirla.

    ⚠️ 3 oficinas no tienen enlace: Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [🟢 2024-000002 · sin oficina, quedan 14 días hábiles · ¿Por qué no hay internet…]

    > [🟢 2024-000002 · sin oficina, quedan 14 días hábiles · ¿Por qué no hay internet…]

    🟢 2024-000002
    Responder a más tardar el viernes 2 de agosto de 2024 (quedan 14 días hábiles).

    ¿Por qué no hay internet en el parque de mi barrio?
    Oficina: ninguna todavía
    [Asignar a una oficina] / [✍️ Responder] / [⏳ Alargar la fecha] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana] / [⬅️ Atrás]

    > [Asignar a una oficina]

    ¿De qué oficina es?
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Dirección TIC] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [⬅️ Atrás]

    > [Dirección TIC]

    Listo. La pregunta 2024-000002 ahora la tiene: Dirección TIC. La fecha no cambia: viernes 2 de agosto de 2024.
    [Ver pendientes]

    ===== Monday 5 August 2024, 08:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000002 · vencida hace 1 día hábil · ¿Por qué no hay internet en el parque de mi barrio? · Departamento Administrativo de Planeación

    ⚠️ 3 oficinas no tienen enlace: Secretaría de las Comunicaciones; Secretaría de Evaluación y Control; Equipo líder de rendición de cuentas. Invite a alguien en /equipo.
    [Abrir]
    ");
    seen!(told.head, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret4

    Le damos la bienvenida. Usted dirige: Departamento Administrativo de Planeación. Le avisamos si una pregunta está por vencerse, y de lo atrasado en el cronograma. Vea lo que hay en /pendientes.

    ===== Thursday 1 August 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🔴 2024-000002 · queda 1 día hábil · ¿Por qué no hay internet en el parque de mi barrio? · Departamento Administrativo de Planeación
    [Abrir]

    ===== Friday 2 August 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🔴 2024-000002 · vence hoy · ¿Por qué no hay internet en el parque de mi barrio? · Departamento Administrativo de Planeación
    [Abrir]

    ===== Monday 5 August 2024, 08:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000002 · vencida hace 1 día hábil · ¿Por qué no hay internet en el parque de mi barrio? · Departamento Administrativo de Planeación
    [Abrir]
    ");
    seen!(told.auditor, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret5

    Le damos la bienvenida. Usted es de control interno. Le avisamos de las preguntas vencidas y de lo atrasado en el cronograma. Véalo cuando quiera en /pendientes.

    ===== Monday 5 August 2024, 08:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000002 · vencida hace 1 día hábil · ¿Por qué no hay internet en el parque de mi barrio? · Departamento Administrativo de Planeación
    [Abrir]

    ===== Monday 5 August 2024, 09:00
    > [Abrir]

    🔴 2024-000002
    Había que responder a más tardar el viernes 2 de agosto de 2024 (vencida hace 1 día hábil).

    ¿Por qué no hay internet en el parque de mi barrio?
    Oficina: Departamento Administrativo de Planeación
    Motivo: El internet de los parques es una obra del plan.
    [📅 ¿Por qué esa fecha?]

    > /pendientes

    Preguntas por responder. Toque una para abrirla.
    [🔴 2024-000002 · vencida hace 1 día hábil · ¿Por qué no hay internet…]
    ");
}
