### Formularios de papel: digitarlos, traerlos de una hoja de cálculo, imprimirlos.


ballots-none = Ahora no hay encuestas abiertas. Solo de una encuesta abierta se digitan formularios.
ballots-which = ¿De qué encuesta son los formularios?
ballots-begin =
    📝 <b>{ $name }</b>
    Escriba cada formulario en una línea: el número, dos puntos y las respuestas. Puede mandar varias líneas.
ballots-example = Por ejemplo: <code>{ $line }</code>
ballots-rules =
    Entre una pregunta y otra va «/». Lo que quedó en blanco es «-».
    También puede mandar una hoja de cálculo.
ballots-printed-only = Solo valen los formularios que se imprimieron aquí.
ballots-any-number = Ponga un número a cada formulario y escríbalo en él.
ballots-kind = { $kind ->
    [one] una
    [several] hasta { $most }
    [order] hasta { $most }, en orden
    [score] una nota de 1 a { $most } por tema, en este orden; 0 es ninguna
    [scale] de 1 a { $most }
    [number] de { $least } a { $most }
    [zone] una
   *[text] lo que escribió la persona
}
button-ballots-template = 📄 Hoja de cálculo vacía
button-ballots-done = Terminé
button-ballots-type = 📝 Digitar formularios
button-ballots-print = 🖨 Imprimir formularios
ballots-done = { $count ->
    [0] Listo. No se guardó ningún formulario.
    [one] Listo. Se guardó 1 formulario.
   *[other] Listo. Se guardaron { $count } formularios.
}
ballots-so-far = { $count ->
    [0] No lleva ningún formulario.
    [one] Lleva 1 formulario.
   *[other] Lleva { $count } formularios.
}
ballots-kept = ✅ Formulario { $form }: { $words }
ballots-retyped = 🔁 Se cambió el formulario { $form }: { $words }
ballots-again = ⚠️ Formulario { $form }: ya se digitó. Si lo que acaba de escribir es lo correcto, toque «Cambiar el { $form }».
button-ballots-again = 🔁 Cambiar el { $form }
ballots-used = ❌ Formulario { $form }: la persona ya respondió por el celular con ese código. El formulario no cuenta.
ballots-unknown = ❌ Formulario { $form }: ese número no se imprimió para esta encuesta. Mire el número otra vez.
ballots-closed = Esta encuesta ya no recibe formularios. Lo último no se guardó.
ballots-too-many-lines = Solo se leyeron las primeras { $count } líneas. Mande otra vez las que faltan.
ballots-bad = ❌ «{ $written }»: { $why }
ballots-bad-form = ❌ Formulario { $form }: { $why }
ballots-bad-question = ❌ Formulario { $form }, pregunta { $place }: { $why }
ballots-wrong = { $why ->
    [no_form] Empiece con el número del formulario y dos puntos. Por ejemplo: 17: 3 1 5
    [form_missing] Falta el número del formulario.
    [no_such_number] Ese número de formulario no puede ser. Va de 1 a { $most }.
    [many_parts] Sobra «{ $written }». { $all ->
        [one] La encuesta tiene 1 pregunta.
       *[other] La encuesta tiene { $all } preguntas.
    }
    [empty] No tiene ninguna respuesta.
    [not_asked] Por lo que respondió antes, esta no le tocaba. Escriba «-».
    [unknown_choice] «{ $written }» no es una respuesta. Van de 1 a { $all }.
    [too_many] Marcó más de { $most }.
    [only_one] Solo se puede marcar una.
    [twice] Hay una repetida: «{ $written }».
    [score_count] { $all ->
        [one] Escriba 1 nota.
       *[other] Escriba { $all } notas, una por tema.
    } Si no puso nota, escriba 0.
    [no_score] «{ $written }» no es una nota. Va de 1 a { $most }, o 0 si no puso.
    [no_number] «{ $written }» no es un número.
    [out_of_range] «{ $written }» no puede ser. Va de { $least } a { $most }.
    [too_long] Es muy largo. Caben { $most } letras.
    [cell_error] La celda dice { $written }: es un error de la hoja. Corríjala y mande la hoja otra vez.
    [no_value] La celda tiene una fórmula sin su resultado. Abra el archivo en Excel, guárdelo y mándelo otra vez.
    [digits_lost] La celda tiene un número de más de 15 cifras: «{ $written }».
    [letters] Hay letras cambiadas, sobre todo tildes y eñes. Guarde la hoja con «Guardar como → CSV UTF-8» y mándela otra vez.
   *[unknown_zone] «{ $written }» no es un lugar de la lista. Van de 1 a { $all }.
}
ballots-send-lines = Escriba los formularios o mande una hoja de cálculo (.xlsx, .ods o .csv). Si ya acabó, toque «Terminé».

ballots-sheet = Formularios
ballots-sheet-help = Respuestas
ballots-column-form = Formulario
ballots-words-form = formulario, formularios, hoja, papeleta, n, nro
ballots-template-sent = Escriba un formulario en cada fila, con los números de las respuestas, y mándela aquí. La otra hoja dice qué es cada número.
ballots-sheet-unreadable = En ese archivo no hay formularios. La primera columna debe llamarse «Formulario». Pida la hoja de cálculo vacía y llénela.
ballots-sheet-too-many = Tiene más de { $most } filas. Mándela por partes.
ballots-preview = { $count ->
    [0] No hay formularios nuevos.
    [one] Hay 1 formulario para guardar.
   *[other] Hay { $count } formularios para guardar.
}
ballots-preview-typed = Ya estaban: { $count }. Quedan como están.
ballots-preview-used = Respondieron por el celular: { $count }. El formulario no cuenta.
ballots-preview-unknown = Filas con un número que no se imprimió: { $lines }
ballots-preview-twice = Filas con un formulario repetido: { $lines }
ballots-preview-wrong = Filas con errores: { $count }. No se guardan.
ballots-preview-line = Fila { $line }: { $what }
button-ballots-keep = ✅ Guardar
button-ballots-drop = No guardar
ballots-dropped = No se guardó nada de ese archivo.
ballots-imported = { $count ->
    [0] No había nada nuevo para guardar.
    [one] ✅ Se guardó 1 formulario.
   *[other] ✅ Se guardaron { $count } formularios.
}

ballots-ask-count =
    🖨 <b>{ $name }</b>
    ¿Cuántos formularios quiere imprimir? Toque o escriba un número de 1 a { $most }.
    Cada uno lleva un número y un código. Desde que los imprima, solo valen los formularios impresos.
ballots-bad-count = Escriba un número de 1 a { $most }.
ballots-not-made = No se pudieron hacer los formularios. Intente otra vez en un momento.
ballots-no-numbers = No quedan números para más formularios.
ballots-forms-sent =
    Formularios { $first } a { $last }. Abra este archivo en un computador e imprímalo.
    Guárdelo bien: quien tiene un código puede responder una vez. Los códigos no se pueden ver en otra parte.
ballots-forms-name = formularios

ballots-form-number = Formulario N.º
ballots-by-hand = Llene este formulario y entréguelo. No escriba su nombre.
ballots-once = Use el formulario o el celular. Solo cuenta una vez.
ballots-by-phone = O responda por el celular: apunte la cámara a este cuadro, o mande a @{ $bot } en Telegram la palabra /codigo y este código:
ballots-only-if = Responda esta solo si en la pregunta { $place } marcó «{ $name }».
ballots-only-if-least = Responda esta solo si en la pregunta { $place } puso { $least } o más.
ballots-only-if-most = Responda esta solo si en la pregunta { $place } puso { $most } o menos.
ballots-how-one = Marque una sola, con una X.
ballots-how-several = Marque hasta { $most }, con una X.
ballots-how-order = Marque hasta { $most }. Ponga 1 a lo más importante, 2 a lo que sigue.
ballots-how-score = Encierre un número en cada línea. 1 es poco, { $most } es mucho.
ballots-how-scale = Encierre un número. 1 es muy malo, { $most } es muy bueno.
ballots-how-number = Escriba un número de { $least } a { $most }.
ballots-how-text = Escriba con letra clara.

forms-bad-survey = «{ $value }» no es el número de una encuesta abierta.
forms-bad-count = --count { $value } no sirve: escriba un número de 1 a { $most }.
forms-made = { $count ->
    [one] 1 formulario
   *[other] { $count } formularios
}, del { $first } al { $last }: { $file }
