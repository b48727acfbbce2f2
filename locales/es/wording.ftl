### Lo que lee quien escribe una respuesta antes de enviarla, y las palabras con que se revisa.

wording-head = 💡 <b>Antes de enviar, mire esto:</b>
wording-easy = 👌 Se lee fácil.
wording-personal = 🔒 Parecen datos de una persona: { $items }. Si no hacen falta, quítelos.
wording-personal-item = { $kind ->
    [document] documento
    [phone] teléfono
    [mail] correo
    [address] dirección
   *[account] cuenta de banco
} en la línea { $line }: «{ $text }»
wording-nowhere = 🎯 No encontramos la respuesta. Diga un sí o un no, una fecha, una cifra, un lugar o quién lo hace.
wording-begins = 🎯 Empieza con «{ $begins }…». Diga primero la respuesta.
wording-long = ✂️ Parta lo que pasa de { $most } palabras: { $items }.
wording-long-item = «{ $begins }…» ({ $words } palabras)
wording-jargon = 📘 Dígalo más sencillo: { $items }.
wording-jargon-item = «{ $written }» → { $plain }
wording-passive = 👤 Diga quién lo hace: { $items }.
wording-passive-item = «{ $written }»
wording-hard = 📖 { $level ->
    [very-hard] Es muy difícil de leer.
   *[hard] Es difícil de leer.
} Use frases cortas y palabras de todos los días.
wording-more = { $items } y { $more } más

# Palabras de oficina y, después del igual, la sencilla. Una línea por palabra sencilla; antes del igual,
# las formas que se escriben. La línea sin igual tiene lo que se parece y está bien. En un idioma sin listas queda { "" }: allá solo se miran los datos de personas
# y las frases largas.
wording-list-jargon =
    a fin de cuentas, a fin de mes, a fin de año, a fin de semana, a la fecha de, a la fecha del, a la fecha en, dependencia económica, dependencia emocional, dependencia a
    de conformidad con, en conformidad con, al tenor de, con fundamento en, a la luz de = según
    conforme a lo, conforme a los, conforme a las, de acuerdo con lo establecido en, de acuerdo a = según
    en virtud de, en razón a, en razón de, con ocasión de = por
    por cuanto, toda vez que, habida cuenta de que, en razón a que, en razón de que = porque
    en aras de, a efectos de, con miras a, con el propósito de, con la finalidad de, en procura de, a fin de = para
    en lo concerniente a, en lo relativo a, en lo atinente a, en lo que respecta a, en lo que atañe a, en lo referente a = sobre
    concerniente, concernientes, atinente, atinentes = sobre
    en el marco de, en el marco del = en
    a la mayor brevedad posible, a la mayor brevedad, con la mayor celeridad, en el menor tiempo posible = diga qué día
    oportunamente, en su debido momento, próximamente, en los próximos días = diga qué día
    allegar, allegue, alleguen, allegó, allegamos, allegada, allegado = enviar
    remitir, remita, remitimos, remitió, remitirá, remitida, remitido, remitidas, remitidos = enviar
    direccionar, direccionó, direccionada, direccionado, direccionamos = enviar
    subsanar, subsane, subsanen, subsanó, subsanada, subsanado, subsanación = corregir
    impetrar, impetró, impetrada, impetrado, incoar, incoada, incoado, interponer, interpuso, interpuesta, interpuesto = presentar
    precitado, precitada, precitados, precitadas, antedicho, antedicha, susodicho, susodicha, en comento, en mención = ese
    dar trámite, se dará trámite, dará trámite, se dio trámite, dar curso, dará curso = atender
    dar cumplimiento a, dar cumplimiento, dando cumplimiento, se dará cumplimiento = cumplir
    dar inicio a, dar inicio, se dará inicio, se dio inicio = empezar
    dar aplicación a, dar aplicación = aplicar
    dando alcance a, dar alcance a = respondo a
    hacer entrega de, hacer entrega, se hará entrega, se hizo entrega = entregar
    hacer uso de, hacer uso = usar
    hacer caso omiso = no cumplir
    llevar a cabo, se llevará a cabo, se llevó a cabo, llevará a cabo, llevado a cabo, llevada a cabo = hacer
    efectuar, efectuó, efectuará, efectuada, efectuado, efectúe, efectuamos = hacer
    poner en conocimiento, se puso en conocimiento, poner de presente = avisar
    brindar acompañamiento, se brindará acompañamiento = acompañar
    emitir concepto, se emitió concepto, emitirá concepto = opinar
    proceder a, procederá a, procederemos a, se procede a, se procedió a, se procederá a, procedió a = diga solo el verbo
    peticionario, peticionaria, peticionarios, peticionante = usted
    el suscrito, la suscrita, el infrascrito = yo
    acto administrativo, actos administrativos = decisión
    proferir, profirió, proferida, proferido, profiera = tomar una decisión
    suscribir, suscribió, suscrito, suscrita, suscriba = firmar
    dirimir, dirime, dirimirá, dirimió = resolver
    dilucidar, dilucidó = aclarar
    coadyuvar, coadyuva, coadyuvamos = ayudar
    propender, propende, propendemos, propendiendo = buscar
    acaecer, acaeció, acaecido, acaecida, acaecidos = pasar
    fenecer, feneció, fenecido, fenecida, precluir, precluyó = terminar
    exhortar, exhorta, exhortamos, exhortó = pedir
    conminar, conmina, conminó = ordenar
    requerimiento, requerimientos = pedido
    se requiere, se requieren, requerimos, se requirió = se necesita
    notificar, notificará, notificaremos, notificada, notificado, notificó, notifíquese = avisar
    recepcionar, recepcionó, recepcionada, recepcionado, recepcionamos = recibir
    aperturar, aperturó, aperturará, aperturada, aperturado = abrir
    visualizar, visualizará, se visualiza, se evidencia, se evidenció, evidenciar, evidenciamos = ver
    ostentar, ostenta, ostentan = tener
    implementar, implementará, implementaremos, implementación, se implementó = poner en marcha
    socializar, socializará, socializaremos, socialización, socializado, socializada = contar
    focalizar, focalización, focalizada, focalizado, priorización = escoger
    gestiones pertinentes, gestiones correspondientes, gestiones necesarias, trámites pertinentes, acciones pertinentes, medidas pertinentes = diga qué hicieron
    dependencia competente, área competente, autoridad competente, entidad competente, instancia competente = diga cuál
    dependencia, dependencias = oficina
    por competencia = porque le corresponde
    no es de nuestra competencia, no es competencia de = no le corresponde a
    desistimiento tácito, desistimiento = cierre de la petición
    prórroga, prórrogas, prorrogar, prorrogó = más plazo
    término de ley, términos de ley, término legal, términos legales = plazo
    respuesta de fondo = respuesta completa
    normatividad, ordenamiento jurídico, precepto, preceptos = las normas
    estipula, estipulado, estipulada, preceptúa, consagra, consagrado, consagrada = dice
    lineamiento, lineamientos, directriz, directrices = regla
    inobservancia = falta
    erogación, erogaciones = gasto
    emolumento, emolumentos = pago
    disponibilidad presupuestal, apropiación presupuestal, apropiaciones presupuestales = dinero disponible
    rubro, rubros = dinero para algo
    vigencia fiscal, vigencias fiscales, vigencias futuras = año
    pecuniaria, pecuniario, pecuniarias, pecuniarios = de dinero
    onerosa, oneroso, onerosas, onerosos = costoso
    malla vial = calles
    predio, predios, inmueble, inmuebles = casa o lote
    automotor, automotores = carro
    semoviente, semovientes = animales
    cónyuge, cónyuges = esposa o esposo
    burgomaestre, primer mandatario, mandatario local = alcalde
    cabildante, cabildantes = concejal
    ente territorial, entes territoriales = municipio
    interinstitucional, interinstitucionales = entre entidades
    de manera articulada, de forma articulada, articuladamente = juntos
    idónea, idóneo, idóneos, idóneas = apto
    fehaciente, fehacientes, fehacientemente = seguro
    perentoria, perentorio, perentorios = obligatorio
    dispendiosa, dispendioso = demorado
    dilación, dilaciones = demora
    celeridad = rapidez
    óbice = problema
    inherente, inherentes = propio
    inquietud, inquietudes = duda
    folio, folios = hoja
    misiva, misivas = carta
    otrosí = cambio al contrato
    in situ = en el sitio
    problemática, problemáticas = problema
    adelantando, se adelanta, se adelantan, se adelantarán = haciendo
    demás normas concordantes, y demás normas concordantes, normas concordantes = sobra
    ipso facto = de inmediato
    grosso modo = más o menos
    per se = por sí solo
    per cápita = por persona
    ad hoc = especial
    so pena de, so pena = o si no
    sin perjuicio de lo anterior, sin perjuicio de = además
    no obstante lo anterior, no obstante = pero
    por ende, por consiguiente, en consecuencia, así las cosas, en ese orden de ideas, en este orden de ideas, por lo anteriormente expuesto, por lo anterior = por eso
    adicionalmente, de igual manera, de igual forma = también
    con posterioridad a, con posterioridad, posteriormente = después
    con antelación a, con antelación, con anterioridad a, con anterioridad, previamente = antes
    en la actualidad, a la fecha = hoy
    cabe resaltar que, cabe anotar que, cabe mencionar que, cabe señalar que, es importante resaltar que, es de anotar que, es preciso señalar que, es menester = sobra
    nos permitimos informarle que, nos permitimos informar que, nos permitimos, me permito informarle que, me permito informar que, me permito = sobra
    por medio de la presente, por medio del presente, mediante la presente, mediante el presente, a través de la presente = sobra

# Con qué se saluda antes de responder.
wording-list-greetings = cordial saludo, reciba un cordial saludo, reciban un cordial saludo, atento saludo, respetuoso saludo, buenos días, buenas tardes, buenas noches, buen día, hola, señor, señora, señores, señoras, sr, sra, estimado, estimada, estimados, respetado, respetada, respetados, apreciado, apreciada, doctor, doctora, gracias por, agradecemos, le agradecemos
# Comienzos que no responden nada.
wording-list-ballast = en atención a, en atención al, nos permitimos, me permito, de manera atenta, de manera cordial, de manera respetuosa, por medio de la presente, por medio del presente, mediante la presente, mediante el presente, a través de la presente, dando alcance, dando respuesta, en cumplimiento de, en virtud de, de conformidad con, con el fin de dar respuesta, con el propósito de dar respuesta, con el ánimo de dar respuesta, acuso recibo, acusamos recibo, sea lo primero
# Comienzos que no responden nada si la respuesta no viene enseguida.
wording-list-openers = en respuesta a, en respuesta al, en relación con, con relación a, con respecto a, respecto a, respecto de, frente a, sobre su, de acuerdo con, teniendo en cuenta, le informamos, le informo, informamos, le comunicamos, le manifestamos, recibimos su, hemos recibido, su solicitud fue recibida
# Lo que responde: si una respuesta no tiene nada de esto ni una cifra, se pregunta dónde está.
wording-list-answers =
    ya, todavía, no, ninguno, ninguna, nadie, nunca, siempre, gratis, gratuito, gratuita, porque, depende
    necesita, necesitan, requisitos, documentos, cédula, formulario, responsable, encargado, encargada
    hoy, mañana, ayer, esta semana, este mes, este año, la próxima semana, el próximo mes, el próximo año
    lunes, martes, miércoles, jueves, viernes, sábado, sábados, domingo, domingos
    enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre
    dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, quince, veinte, treinta, cien, mil, millón, millones
    parque, calle, carrera, barrio, vereda, piso, colegio, escuela, hospital, biblioteca, coliseo, cancha, plaza, plazoleta, puente, taquilla, ventanilla, página, enlace, archivo, correo, http, https, www
    abre, abren, abrió, abrirá, abrirán, abrimos, abriremos, cierra, cierran, cerró, cerrará
    empieza, empiezan, empezó, empezaron, empezará, empezamos, comienza, comienzan, comenzó, comenzará
    termina, terminan, terminará, terminamos, acaba, acabará, dura, duran, tarda, tardan
    cuesta, cuestan, costará, vale, valen, paga, pagan, pagamos, pagará, gastamos, invirtió, invertimos
    puede, pueden, podrá, podrán, debe, deben, deberá, tiene, tienen, tendrá, tendrán, tenemos, tuvo
    hay, habrá, hubo, están, estará, estarán, queda, quedan, quedó, quedará, falta, faltan, faltó
    va a, van a, vamos a, hace, hacen, hizo, hicieron, hará, harán, hacemos, haremos, hicimos
    construye, construyó, construirá, construimos, arregla, arreglan, arregló, arreglará, arreglamos, arreglaremos
    pavimenta, pavimentó, pavimentará, pavimentamos, pavimentaremos, repara, reparó, reparará, reparamos, repararemos
    instala, instaló, instalará, instalamos, instalaremos, limpia, limpió, limpiamos, cambia, cambiará, cambiamos
    entrega, entregan, entregó, entregará, entregamos, entregaremos, compra, compró, compramos, contratamos
    aprobó, aprobamos, revisa, revisó, revisamos, revisaremos, visita, visitó, visitará, visitamos, visitaremos
    atiende, atienden, atenderá, funciona, funcionan, sirve, sirven, llega, llegan, llegó, llegará, sale, salen, salió, saldrá
    vaya, lleve, llame, escriba, entre a, mande, envíe, pregunte, pase, espere, inscríbase, acérquese, presente su
wording-list-yes = sí
# Lo que se cita con un número que no responde nada.
wording-list-cited = ley, decreto, artículo, art, resolución, radicado, circular, acuerdo, numeral, parágrafo, número, no, oficio, solicitud, petición, pregunta
# Cuando no se dice quién: con un participio después. Tras el igual, la palabra que además debe seguir.
wording-list-auxiliaries =
    fue, fueron, será, serán, sea, sean, fuera, fueran, sido, siendo
    es, son, era, eran = por
wording-list-participles = ado, ada, ados, adas, ido, ida, idos, idas, hecho, hecha, hechos, hechas, escrito, escrita, escritos, escritas, dicho, dicha, puesto, puesta, puestos, puestas, propuesto, propuesta, dispuesto, dispuesta, visto, vista, resuelto, resuelta, resueltos, resueltas, abierto, abierta, cubierto, cubierta, suscrito, suscrita
wording-list-no-participles = válido, válida, válidos, válidas, rápido, rápida, rápidos, rápidas, sólido, sólida, cálido, cálida, líquido, líquida, sábado, adecuados, adecuadas, complicados, complicadas, privados, privadas, delicados, delicadas, apropiados, apropiadas, demasiado, demasiada, complicado, complicada, adecuado, adecuada, delicado, delicada, privado, privada, estado, lado, pesado, pesada, cuidado, abogado, abogada, apropiado, apropiada, debido, sentido, partido, empleado, empleada, delegado, delegada, candidato, medida, vida, salida, entrada, comida, jornada, temporada, llegada, pasado, pasada, soldado, mercado, resultado
