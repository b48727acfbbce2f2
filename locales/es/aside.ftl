### Lo que no se pudo atender, en la terminal.

aside-none = No hay nada apartado.
aside-unknown = «{ $value }» no está entre lo apartado. Vea los números con: convoca aside list
aside-settled =
    { $count ->
        [0] No había nada apartado.
        [one] Listo: se borró 1. Quedó en el registro.
       *[other] Listo: se borraron { $count }. Quedó en el registro.
    }
check-aside =
    { $count ->
        [one] ⚠ Hay 1 mensaje que no se pudo atender. Véalo con: convoca aside list
       *[other] ⚠ Hay { $count } mensajes que no se pudieron atender. Véalos con: convoca aside list
    }
