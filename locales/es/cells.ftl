# Lo que una hoja trae y no se puede leer, y qué hacer en el programa con que se hizo.
cell-error = La celda dice { $name }: es un error de la hoja.
cell-error-mend = Corrija la celda y guarde el archivo.
cell-no-value = La celda tiene una fórmula sin su resultado.
cell-no-value-mend = Abra el archivo en Excel, guárdelo y mándelo otra vez. Así el resultado queda guardado.
cell-digits-lost = La celda tiene un número de más de 15 cifras. Excel les pone ceros a las últimas.
cell-digits-lost-mend = Dele a la columna el formato Texto y escriba otra vez el número completo.
cell-letters = Hay letras cambiadas, sobre todo tildes y eñes.
cell-letters-mend = Abra el archivo donde se ve bien y guárdelo con «Guardar como → CSV UTF-8».
