//! The story in Spanish: what the liaisons of two offices see.

use super::spanish::WORDS;
use super::told;
use crate::support::{Engine, on_both_engines, seen};

on_both_engines!(the_liaisons_are_told);

async fn the_liaisons_are_told(engine: Engine) {
    let told = told(engine, "es", &WORDS).await;
    seen!(told.liaison, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret1

    Le damos la bienvenida. Usted es enlace de: Departamento Administrativo de Planeación. Aquí le avisamos de cada pregunta nueva. Vea lo que hay en /pendientes.

    ===== Monday 15 July 2024, 08:00
    Buenos días. Así van las preguntas:
    📥 1 nueva

    🟢 2024-000001 · quedan 14 días hábiles · ¿Cuándo arreglan la vía de la vereda El Ajizal?
    [Abrir]

    ===== Monday 15 July 2024, 09:30
    📥 La pregunta 2024-000002 pasó a: Departamento Administrativo de Planeación.
    Motivo: El internet de los parques es una obra del plan.

    ¿Por qué no hay internet en el parque de mi barrio?

    Responder a más tardar el viernes 2 de agosto de 2024 (quedan 14 días hábiles).
    [Abrir]

    ===== Monday 15 July 2024, 10:00
    > /pendientes

    Preguntas por responder. Toque una para abrirla.
    [🟢 2024-000001 · quedan 14 días hábiles · ¿Cuándo arreglan la vía…] / [🟢 2024-000002 · quedan 14 días hábiles · ¿Por qué no hay internet…]

    > [🟢 2024-000001 · quedan 14 días hábiles · ¿Cuándo arreglan la vía…]

    🟢 2024-000001
    Responder a más tardar el viernes 2 de agosto de 2024 (quedan 14 días hábiles).

    ¿Cuándo arreglan la vía de la vereda El Ajizal?
    Oficina: Departamento Administrativo de Planeación
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana] / [⬅️ Atrás]

    > [✍️ Responder]

    La pregunta: ¿Cuándo arreglan la vía de la vereda El Ajizal?

    Escriba la respuesta a 2024-000001. Puede mandar varios mensajes y archivos.

    > La obra empieza el 5 de agosto.

    La pregunta: ¿Cuándo arreglan la vía de la vereda El Ajizal?

    Respuesta a 2024-000001:

    La obra empieza el 5 de agosto.

    Sin archivos. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [Escribir de nuevo] [No enviar]

    > <obras.pdf>

    La pregunta: ¿Cuándo arreglan la vía de la vereda El Ajizal?

    Respuesta a 2024-000001:

    La obra empieza el 5 de agosto.

    Con un archivo. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [Escribir de nuevo] [No enviar]

    > En el archivo está el plano.

    La pregunta: ¿Cuándo arreglan la vía de la vereda El Ajizal?

    Respuesta a 2024-000001:

    La obra empieza el 5 de agosto.

    En el archivo está el plano.

    Con un archivo. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Listo. La respuesta a 2024-000001 quedó guardada y va en camino. Si no le llega a la persona, le avisamos.
    [Ver pendientes]

    > [Ver pendientes]

    Preguntas por responder. Toque una para abrirla.
    [🟢 2024-000002 · quedan 14 días hábiles · ¿Por qué no hay internet…]

    > [🟢 2024-000002 · quedan 14 días hábiles · ¿Por qué no hay internet…]

    🟢 2024-000002
    Responder a más tardar el viernes 2 de agosto de 2024 (quedan 14 días hábiles).

    ¿Por qué no hay internet en el parque de mi barrio?
    Oficina: Departamento Administrativo de Planeación
    Motivo: El internet de los parques es una obra del plan.
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana] / [⬅️ Atrás]

    > [⏰ Recordarme mañana]

    Listo. Se lo recordamos el martes 16 de julio de 2024.
    [Ver pendientes]

    ===== Monday 15 July 2024, 11:00
    🔁 La persona pidió completar la respuesta a 2024-000001:
    No dice cuándo termina.

    ¿Cuándo arreglan la vía de la vereda El Ajizal?

    Ya se respondió una vez, a tiempo. Hay que completar la respuesta a más tardar el lunes 22 de julio de 2024 (quedan 5 días hábiles).
    [Abrir]

    > [Abrir]

    🔁 2024-000001
    Ya se respondió una vez, a tiempo. Hay que completar la respuesta a más tardar el lunes 22 de julio de 2024 (quedan 5 días hábiles).

    ¿Cuándo arreglan la vía de la vereda El Ajizal?
    Oficina: Departamento Administrativo de Planeación

    Respuesta dada: La obra empieza el 5 de agosto.

    En el archivo está el plano.
    📬 Le llegó el lunes 15 de julio.

    La persona insiste: No dice cuándo termina.
    [✍️ Responder] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    > [✍️ Responder]

    La pregunta: ¿Cuándo arreglan la vía de la vereda El Ajizal?

    Escriba la respuesta a 2024-000001. Puede mandar varios mensajes y archivos.

    > Termina el 20 de diciembre.

    La pregunta: ¿Cuándo arreglan la vía de la vereda El Ajizal?

    Respuesta a 2024-000001:

    Termina el 20 de diciembre.

    Sin archivos. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Listo. La respuesta a 2024-000001 quedó guardada y va en camino. Si no le llega a la persona, le avisamos.
    [Ver pendientes]

    ===== Tuesday 16 July 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏰ 1 que pidió recordar

    🟢 2024-000002 · quedan 13 días hábiles · ¿Por qué no hay internet en el parque de mi barrio?
    [Abrir]

    ===== Friday 26 July 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🟡 2024-000002 · quedan 5 días hábiles · ¿Por qué no hay internet en el parque de mi barrio?

    🏷️ Revise esta pregunta. Si es un pedido de información o documentos, la ley da 10 días hábiles. Ábrala y diga qué clase es:
    2024-000002: sería a más tardar el viernes 26 de julio de 2024
    [Abrir]

    ===== Tuesday 30 July 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🟡 2024-000002 · quedan 3 días hábiles · ¿Por qué no hay internet en el parque de mi barrio?
    [Abrir]

    ===== Thursday 1 August 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🔴 2024-000002 · queda 1 día hábil · ¿Por qué no hay internet en el parque de mi barrio?
    [Abrir]

    ===== Friday 2 August 2024, 08:00
    Buenos días. Así van las preguntas:
    ⏳ 1 por vencer

    🔴 2024-000002 · vence hoy · ¿Por qué no hay internet en el parque de mi barrio?
    [Abrir]

    ===== Monday 5 August 2024, 08:00
    Buenos días. Así van las preguntas:
    🔴 1 vencida

    🔴 2024-000002 · vencida hace 1 día hábil · ¿Por qué no hay internet en el parque de mi barrio?
    [Abrir]

    ===== Monday 5 August 2024, 09:00
    > [Abrir]

    🔴 2024-000002
    Había que responder a más tardar el viernes 2 de agosto de 2024 (vencida hace 1 día hábil).

    ¿Por qué no hay internet en el parque de mi barrio?
    Oficina: Departamento Administrativo de Planeación
    Motivo: El internet de los parques es una obra del plan.
    [✍️ Responder] / [👍 Lo recibí] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    > [✍️ Responder]

    La pregunta: ¿Por qué no hay internet en el parque de mi barrio?

    Escriba la respuesta a 2024-000002. Puede mandar varios mensajes y archivos.

    > El parque tendrá internet en septiembre. Sentimos la demora.

    La pregunta: ¿Por qué no hay internet en el parque de mi barrio?

    Respuesta a 2024-000002:

    El parque tendrá internet en septiembre. Sentimos la demora.

    Sin archivos. ¿La enviamos a la persona? Si falta algo, siga escribiendo.
    [✅ Enviar] / [Escribir de nuevo] [No enviar]

    > [✅ Enviar]

    Listo. La respuesta a 2024-000002 quedó guardada y va en camino. Si no le llega a la persona, le avisamos. Salió tarde: la fecha era el viernes 2 de agosto de 2024. La persona lee que la respuesta es tardía.
    [Ver pendientes]
    ");
    seen!(told.other_liaison, @r"
    ===== Friday 12 July 2024, 10:00
    > /start secret2

    Le damos la bienvenida. Usted es enlace de: Dirección TIC. Aquí le avisamos de cada pregunta nueva. Vea lo que hay en /pendientes.

    ===== Monday 15 July 2024, 08:00
    📥 La pregunta 2024-000002 pasó a: Dirección TIC.

    ¿Por qué no hay internet en el parque de mi barrio?

    Responder a más tardar el viernes 2 de agosto de 2024 (quedan 14 días hábiles).
    [Abrir]

    ===== Monday 15 July 2024, 09:30
    > [Abrir]

    🟢 2024-000002
    Responder a más tardar el viernes 2 de agosto de 2024 (quedan 14 días hábiles).

    ¿Por qué no hay internet en el parque de mi barrio?
    Oficina: Dirección TIC
    [✍️ Responder] / [👍 Lo recibí] / [📝 Pedir lo que falta] / [🏷️ Decir qué clase es] / [🔎 Preguntas parecidas] / [🤝 Pedir una parte a otra oficina] / [No es de mi oficina] / [📨 Es de otra entidad] / [📅 ¿Por qué esa fecha?] [⏰ Recordarme mañana]

    > [No es de mi oficina]

    ¿De qué oficina es?
    [Departamento Administrativo de Planeación] / [Secretaría de las Comunicaciones] / [Secretaría de Evaluación y Control] / [Equipo líder de rendición de cuentas] / [No sé: que decida la coordinación] / [⬅️ Atrás]

    > [Departamento Administrativo de Planeación]

    Escriba en una frase por qué no es de su oficina. Si ya no la quiere pasar, escriba /cancelar.
    [⬅️ Atrás]

    > El internet de los parques es una obra del plan.

    Listo. La pregunta 2024-000002 ahora la tiene: Departamento Administrativo de Planeación. La fecha no cambia: viernes 2 de agosto de 2024.
    [Ver pendientes]
    ");
}
