### Formularios de papel: digitarlos, traerlos de una hoja de cálculo, imprimirlos.

command-paper = papel
command-paper-what = Digitar formularios de papel
help-paper = /papel – digitar formularios de papel de una encuesta

paper-none = Ahora no hay encuestas abiertas. Solo de una encuesta abierta se digitan formularios.
paper-staff-only = Solo quienes trabajan en esto digitan formularios de papel.
paper-which = ¿De qué encuesta son los formularios?
paper-begin =
    📝 <b>{ $name }</b>
    Escriba cada formulario en una línea: el número, dos puntos y las respuestas. Puede mandar varias líneas.
paper-example = Por ejemplo: <code>{ $line }</code>
paper-rules =
    Entre una pregunta y otra va «/». Lo que quedó en blanco es «-».
    También puede mandar una hoja de cálculo.
paper-printed-only = Solo valen los formularios que se imprimieron aquí.
paper-any-number = Ponga a cada papel un número y escríbalo en el papel.
paper-kind = { $kind ->
    [one] una
    [several] hasta { $most }
    [order] hasta { $most }, en orden
    [score] una nota de 1 a { $most } por tema, en este orden; 0 es ninguna
    [scale] de 1 a { $most }
    [number] de { $least } a { $most }
    [zone] una
   *[text] lo que escribió la persona
}
button-paper-template = 📄 Hoja de cálculo vacía
button-paper-done = Terminé
button-paper-type = 📝 Digitar formularios
button-paper-print = 🖨 Imprimir formularios
paper-done = { $count ->
    [0] Listo. No se guardó ningún formulario.
    [one] Listo. Se guardó 1 formulario.
   *[other] Listo. Se guardaron { $count } formularios.
}
paper-so-far = { $count ->
    [0] No lleva ningún formulario.
    [one] Lleva 1 formulario.
   *[other] Lleva { $count } formularios.
}
paper-typed = ✅ Formulario { $form }: { $words }
paper-retyped = 🔁 Se cambió el formulario { $form }: { $words }
paper-again = ⚠️ Formulario { $form }: ya se digitó. Si lo que acaba de escribir es lo correcto, toque «Cambiar el { $form }».
button-paper-again = 🔁 Cambiar el { $form }
paper-used = ❌ Formulario { $form }: la persona ya respondió por el celular con ese código. El papel no cuenta.
paper-unknown = ❌ Formulario { $form }: ese número no se imprimió para esta encuesta. Mire el número otra vez.
paper-closed = Esta encuesta ya no recibe formularios. Lo último no se guardó.
paper-too-many-lines = Solo se leyeron las primeras { $count } líneas. Mande otra vez las que faltan.
paper-bad = ❌ «{ $written }»: { $why }
paper-bad-form = ❌ Formulario { $form }: { $why }
paper-bad-question = ❌ Formulario { $form }, pregunta { $place }: { $why }
paper-wrong = { $why ->
    [no_form] Empiece con el número del formulario y dos puntos. Por ejemplo: 17: 3 1 5
    [no_such_number] Ese número de formulario no puede ser. Va de 1 a { $most }.
    [many_parts] Sobra «{ $written }». La encuesta tiene { $all } preguntas.
    [empty] No tiene ninguna respuesta.
    [not_asked] Por lo que respondió antes, esta no le tocaba. Escriba «-».
    [unknown_choice] «{ $written }» no es una respuesta. Van de 1 a { $all }.
    [too_many] Marcó más de { $most }.
    [only_one] Solo se puede marcar una.
    [twice] Hay una repetida: «{ $written }».
    [score_count] Escriba { $all } notas, una por tema. Si no puso nota, escriba 0.
    [no_score] «{ $written }» no es una nota. Va de 1 a { $most }, o 0 si no puso.
    [no_number] «{ $written }» no es un número.
    [out_of_range] «{ $written }» no puede ser. Va de { $least } a { $most }.
    [too_long] Es muy largo. Caben { $most } letras.
   *[unknown_zone] «{ $written }» no es un lugar de la lista. Van de 1 a { $all }.
}
paper-send-lines = Escriba los formularios o mande una hoja de cálculo (.xlsx, .ods o .csv). Si ya acabó, toque «Terminé».

paper-sheet = Formularios
paper-sheet-help = Respuestas
paper-column-form = Formulario
paper-words-form = formulario, formularios, hoja, papeleta, n, nro
paper-template-sent = Escriba un formulario en cada fila, con los números de las respuestas, y mándela aquí. La otra hoja dice qué es cada número.
paper-sheet-unreadable = En ese archivo no hay formularios. La primera columna debe llamarse «Formulario». Pida la hoja de cálculo vacía y llénela.
paper-sheet-too-many = Tiene más de { $most } filas. Mándela por partes.
paper-preview = { $count ->
    [0] No hay formularios nuevos.
    [one] Hay 1 formulario para guardar.
   *[other] Hay { $count } formularios para guardar.
}
paper-preview-typed = Ya estaban: { $count }. Quedan como están.
paper-preview-used = Respondieron por el celular: { $count }. El papel no cuenta.
paper-preview-unknown = Filas con un número que no se imprimió: { $lines }
paper-preview-twice = Filas con un formulario repetido: { $lines }
paper-preview-wrong = Filas con errores: { $count }. No se guardan.
paper-preview-line = Fila { $line }: { $what }
button-paper-keep = ✅ Guardar
button-paper-drop = No guardar
paper-dropped = No se guardó nada de ese archivo.
paper-imported = { $count ->
    [0] No había nada nuevo para guardar.
    [one] ✅ Se guardó 1 formulario.
   *[other] ✅ Se guardaron { $count } formularios.
}

paper-ask-count =
    🖨 <b>{ $name }</b>
    ¿Cuántos formularios quiere imprimir? Toque o escriba un número de 1 a { $most }.
    Cada uno lleva un número y un código. Desde que los imprima, solo valen los formularios impresos.
paper-bad-count = Escriba un número de 1 a { $most }.
paper-not-made = No se pudieron hacer los formularios. Intente otra vez en un momento.
paper-no-numbers = No quedan números para más formularios.
paper-forms-sent =
    Formularios { $first } a { $last }. Ábralo en un computador e imprímalo.
    Guárdelo bien: quien tiene un código puede responder una vez. Los códigos no se pueden ver en otra parte.
paper-forms-name = formularios

paper-form-number = Formulario N.º
paper-by-hand = Marque con una X. No escriba su nombre. Entregue esta hoja.
paper-once = Use la hoja o el celular. Solo cuenta una vez.
paper-by-phone = O responda por el celular: tome una foto de este cuadro, o mande a @{ $bot } en Telegram la palabra /codigo y este código:
paper-only-if = Responda esta solo si en la pregunta { $place } marcó «{ $name }».
paper-only-if-least = Responda esta solo si en la pregunta { $place } puso { $least } o más.
paper-only-if-most = Responda esta solo si en la pregunta { $place } puso { $most } o menos.
paper-how-one = Marque una sola.
paper-how-several = Marque hasta { $most }.
paper-how-order = Marque hasta { $most }. Ponga 1 a lo más importante, 2 a lo que sigue.
paper-how-score = Encierre un número en cada línea. 1 es poco, { $most } es mucho.
paper-how-scale = Encierre un número. 1 es muy malo, { $most } es muy bueno.
paper-how-number = Escriba un número de { $least } a { $most }.
paper-how-text = Escriba con letra clara.

forms-bad-survey = «{ $value }» no es el número de una encuesta abierta.
forms-bad-count = --count { $value } no sirve: escriba un número de 1 a { $most }.
forms-made = { $count } formularios, del { $first } al { $last }: { $file }
