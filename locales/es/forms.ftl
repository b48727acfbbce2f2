### Lo que se pregunta paso a paso: los botones de cada paso y lo que se dice alrededor.

button-back = ⬅️ Atrás
button-skip = Saltar ➡️
button-leave = ✖️ Salir
form-now-is = Ahora dice:
form-not-this = Eso no sirve aquí. Mande lo que le pedimos, o toque «Atrás».
