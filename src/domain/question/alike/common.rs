//! Tables of words, folded: those that say nothing of what a text is about, and abbreviations.

/// Words of every question, in order.
#[rustfmt::skip]
pub(super) const COMMON: &[&str] = &[
    "acaba", "ademas", "ahi", "ahora", "alcalde", "alcaldesa", "alcaldia", "algo", "alguien", "alguna",
    "algunas", "alguno", "algunos", "alla", "ante", "antes", "aqui", "asi", "aunque", "ayer", "bien",
    "buen", "buena", "buenas", "bueno", "buenos", "cada", "como", "con", "contra", "cordial", "cosa",
    "cosas", "cual", "cuales", "cuando", "cuanta", "cuantas", "cuanto", "cuantos", "dan", "dar", "darle",
    "dejan", "del", "dentro", "desde", "despues", "dia", "dias", "dice", "dicen", "dijeron", "dijo",
    "doctor", "doctora", "don", "donde", "dos", "durante", "ella", "ellas", "ellos", "entonces", "entre",
    "era", "eran", "eres", "esa", "esas", "ese", "eso", "esos", "esta", "estaba", "estaban", "estamos",
    "estan", "estar", "estas", "este", "esten", "esto", "estos", "estoy", "favor", "fue", "fueron", "gente",
    "gracias", "haber", "habia", "habra", "hace", "hacen", "hacer", "hacia", "haga", "hagan", "han",
    "hasta", "hay", "haya", "hecho", "hicieron", "hizo", "hola", "hoy", "iba", "iban", "jamas", "las",
    "les", "los", "luego", "mal", "mas", "mes", "meses", "mire", "mis", "misma", "mismo", "mucha", "muchas",
    "mucho", "muchos", "municipal", "municipio", "muy", "nada", "nadie", "ningun", "ninguna", "ninguno",
    "noches", "nos", "nosotros", "nuestra", "nuestras", "nuestro", "nuestros", "nunca", "otra", "otras",
    "otro", "otros", "para", "parece", "paso", "pero", "piden", "pido", "poco", "poder", "podria", "por",
    "porfa", "porque", "pregunta", "preguntar", "pregunto", "puede", "pueden", "puedo", "pues", "que",
    "quien", "quienes", "quiere", "quieren", "quiero", "quisiera", "quisieramos", "respetuosa",
    "respetuosamente", "responde", "responden", "respuesta", "sabe", "saber", "saludo", "saludos", "sea",
    "senor", "senora", "senoras", "senores", "ser", "sera", "sido", "siempre", "sigue", "siguen", "sin",
    "sino", "sobre", "solicito", "solo", "somos", "son", "soy", "sus", "tal", "tambien", "tampoco", "tan",
    "tanta", "tanto", "tardes", "tenemos", "tener", "tengo", "tiene", "tienen", "toca", "toda", "todas",
    "todavia", "todo", "todos", "tres", "una", "unas", "uno", "unos", "usted", "ustedes", "vamos", "van",
    "vas", "veces", "vez", "voy", "xfa", "xfavor", "xque",
];

/// What is written short, in order, and what it stands for.
#[rustfmt::skip]
pub(super) const ABBREVIATED: &[(&str, &str)] = &[
    ("avda", "avenida"), ("ave", "avenida"), ("bto", "barrio"), ("cll", "calle"), ("corr", "corregimiento"),
    ("cra", "carrera"), ("crr", "carrera"), ("ctto", "contrato"), ("diag", "diagonal"), ("kra", "carrera"),
    ("ppal", "principal"), ("sec", "secretaria"), ("trans", "transversal"), ("urb", "urbanizacion"), ("vda", "vereda"),
];
