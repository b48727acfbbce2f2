//! What the words before a number say it is: «cédula», «celular», «contrato».
//!
//! The words are those of Colombia's papers, folded; with a few of English, for whoever answers in it.

/// What the next number is, as far as the words before it say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    pub document: bool,
    pub phone: bool,
    pub account: bool,
    /// Whether it is said at which bank.
    pub bank: bool,
    /// Of an office, or of no person: nobody's data.
    pub harmless: bool,
    /// Whether it is an office that is spoken of.
    office: bool,
    /// How many more words may stand between.
    left: u8,
}

/// How many words may stand between what announces a number and the number.
const REACH: u8 = 6;

#[rustfmt::skip]
const DOCUMENT: &[&str] = &[
    "cc", "ce", "cedula", "cedulas", "identidad", "identificacion", "identificada", "identificado",
    "identificados", "nuip", "pasaporte", "ti", "tarjeta", "identity", "passport",
];
#[rustfmt::skip]
const PHONE: &[&str] = &[
    "cel", "celular", "celulares", "fijo", "llamar", "llamarla", "llamarlo", "llame", "llamen",
    "movil", "tel", "telefonico", "telefono", "telefonos", "whatsapp", "cell", "mobile", "phone",
    "telephone",
];
const ACCOUNT: &[&str] = &["account", "cuenta", "daviplata", "nequi"];
/// What has numbers that are nobody's.
#[rustfmt::skip]
const HARMLESS: &[&str] = &[
    "acta", "acuerdo", "bpin", "catastral", "cdp", "circular", "codigo", "consecutivo", "contract",
    "contrato", "contratos", "convenio", "convenios", "crp", "decreto", "expediente", "factura",
    "ficha", "folio", "inmobiliaria", "ley", "matricula", "nit", "oficio", "ordenanza", "placa",
    "poliza", "predial", "presupuesto", "proceso", "pse", "radicacion", "radicado", "radicados",
    "recibo", "referencia", "resolucion", "rp", "rut", "secop", "solicitud", "suma", "tramite",
    "valor",
];
/// What an office is, and how one is called.
#[rustfmt::skip]
const OFFICE: &[&str] = &[
    "alcaldia", "ambulancia", "biblioteca", "bomberos", "colegio", "comisaria", "conmutador",
    "coordinacion", "despacho", "direccion", "emergencias", "empresa", "entidad", "estacion", "fax",
    "gobernacion", "hospital", "inspeccion", "linea", "municipio", "notaria", "oficina", "pbx",
    "personeria", "policia", "secretaria", "sede", "tesoreria", "ventanilla", "office",
];
/// What may stand between, of whatever is announced.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "a", "al", "con", "de", "del", "e", "el", "en", "es", "la", "las", "los", "mi", "n", "no",
    "nro", "nos", "num", "numero", "numeros", "n\u{ba}", "o", "personal", "son", "su", "sus", "y",
    "and", "at", "card", "is", "number", "of", "the",
];
/// Whose it is.
#[rustfmt::skip]
const SOMEBODY: &[&str] = &[
    "esposa", "esposo", "hermana", "hermano", "hija", "hijo", "madre", "mama", "padre", "papa",
    "senor", "senora",
];
const BETWEEN_DOCUMENT: &[&str] = &["ciudadania", "extranjeria"];
#[rustfmt::skip]
const BETWEEN_PHONE: &[&str] = &[
    "atencion", "ciudadana", "ciudadano", "contacto", "gratuita", "gratis", "usuario",
];
#[rustfmt::skip]
const BETWEEN_ACCOUNT: &[&str] = &[
    "agrario", "ahorro", "ahorros", "av", "bancaria", "banco", "bancolombia", "bbva", "bogota",
    "caja", "colpatria", "corriente", "davivienda", "occidente", "popular", "savings", "social",
    "villas",
];

impl Context {
    /// What follows the word that was just read; `written` is as it is written, `gap` what stands before it.
    pub fn after(self, word: &str, written: &str, gap: &str) -> Self {
        let is_in = |list: &[&str]| list.contains(&word);
        let ended = gap.contains('\n') || gap.contains(['?', '!']);
        // «El niño salió del colegio. Su celular es …»: the office is of the sentence before.
        let is_new = gap.contains('.') && written.starts_with(char::is_uppercase);
        let leaves = is_new && self.office && !is_in(PHONE);
        let so_far = if ended || leaves {
            Self::default()
        } else {
            self
        };
        let is_of_office = so_far.office;
        let begun = Self {
            left: REACH,
            ..Self::default()
        };
        // «CE» and «TI» are abbreviations, «ti» may be a word.
        let is_document = is_in(DOCUMENT) && (word.len() > 2 || written != word || word == "cc");
        if is_document {
            // «cédula y celular» announce both.
            return Self {
                document: true,
                ..begun
            };
        }
        if is_in(PHONE) {
            return Self {
                phone: true,
                document: so_far.document,
                office: is_of_office,
                harmless: is_of_office,
                ..begun
            };
        }
        if is_in(ACCOUNT) {
            return Self {
                account: true,
                bank: matches!(word, "daviplata" | "nequi"),
                ..begun
            };
        }
        // Without its accent, and small, she is a person.
        let is_person = matches!(word, "comisaria" | "secretaria") && written == word;
        // «Su dirección y teléfono» is where somebody lives, «la Dirección de Salud» is one.
        let is_home = word == "direccion" && written.starts_with(char::is_lowercase);
        let is_office = is_in(OFFICE) && !is_person && !is_home;
        if is_in(HARMLESS) || is_office {
            return Self {
                harmless: true,
                office: is_office,
                ..begun
            };
        }
        let names_bank = so_far.account && is_in(BETWEEN_ACCOUNT);
        let is_alike = is_in(BETWEEN)
            || is_in(SOMEBODY)
            || names_bank
            || (so_far.document && is_in(BETWEEN_DOCUMENT))
            || ((so_far.phone || is_of_office) && is_in(BETWEEN_PHONE));
        // «cuenta con …» counts on something.
        let is_verb = so_far.account && word == "con";
        // A name: «la cédula de Ana Ruiz es», «la Alcaldía de Itagüí».
        let is_named = written.starts_with(char::is_uppercase) && gap.trim().is_empty();
        match so_far.left.checked_sub(1) {
            Some(left) if (is_alike || is_named) && !is_verb => Self {
                bank: so_far.bank || names_bank,
                left,
                ..so_far
            },
            _ => Self::default(),
        }
    }
}
