//! What is somebody's data and what only looks like it, as Colombians write both.

#[cfg(test)]
use super::*;

/// What is found in a text: kinds with what is written there.
fn found(text: &str) -> Vec<(&'static str, &str)> {
    let mut own = Own::default();
    own.mail("planeacion@itagui.example");
    own.mail("obrasitagui@gmail.com");
    own.host("https://www.convoca-itagui.example/encuestas");
    own.phone("PBX (604) 373 76 76 ext. 1200 y 300 123 45 67");
    let all = personal(text, &own).into_iter();
    all.map(|found| (found.kind.name(), &text[found.place]))
        .collect()
}

#[test]
fn what_is_somebodys_is_found() {
    for (text, expected) in [
        // Documents.
        (
            "La señora con C.C. 43.567.890 ya está inscrita.",
            &[("document", "43.567.890")][..],
        ),
        ("C.C. No. 43567890 de Itagüí", &[("document", "43567890")]),
        ("CC 1036123456", &[("document", "1036123456")]),
        ("cc. 71.345.678", &[("document", "71.345.678")]),
        (
            "cédula de ciudadanía número 1.036.123.456",
            &[("document", "1.036.123.456")],
        ),
        ("cédula 43 567 890", &[("document", "43 567 890")]),
        ("cédula 43'567.890", &[("document", "43'567.890")]),
        (
            "la cédula de Ana Ruiz es 43567890",
            &[("document", "43567890")],
        ),
        ("T.I. 1.036.123.456", &[("document", "1.036.123.456")]),
        (
            "TI 1036123456 y CE 345678",
            &[("document", "1036123456"), ("document", "345678")],
        ),
        (
            "tarjeta de identidad No 1036123456",
            &[("document", "1036123456")],
        ),
        ("cédula de extranjería 345678", &[("document", "345678")]),
        (
            "identificado con cédula Nº 98765432",
            &[("document", "98765432")],
        ),
        (
            "identificada con el número 43.567.890",
            &[("document", "43.567.890")],
        ),
        (
            "las cédulas 43.567.890 y 71.345.678",
            &[("document", "43.567.890"), ("document", "71.345.678")],
        ),
        (
            "El beneficiario es Juan Pérez, 1036123456.",
            &[("document", "1036123456")],
        ),
        ("NUIP: 1036123456", &[("document", "1036123456")]),
        ("pasaporte 12345678", &[("document", "12345678")]),
        (
            "Her identity card number is 43567890",
            &[("document", "43567890")],
        ),
        // Telephones.
        ("Llámela al 312 456 7890.", &[("phone", "312 456 7890")]),
        ("3124567890", &[("phone", "3124567890")]),
        ("cel. 312-456-7890", &[("phone", "312-456-7890")]),
        ("cel: 312 456 78 90", &[("phone", "312 456 78 90")]),
        ("312.456.7890", &[("phone", "312.456.7890")]),
        ("(312) 4567890", &[("phone", "312) 4567890")]),
        (
            "WhatsApp +57 312 456 7890",
            &[("phone", "+57 312 456 7890")],
        ),
        ("(+57) 312 4567890", &[("phone", "+57) 312 4567890")]),
        ("+573124567890", &[("phone", "573124567890")]),
        (
            "su teléfono fijo es 604 444 55 66",
            &[("phone", "604 444 55 66")],
        ),
        ("teléfono: 444 55 66", &[("phone", "444 55 66")]),
        ("tel 4445566", &[("phone", "4445566")]),
        (
            "celulares 3124567890 y 3011234567",
            &[("phone", "3124567890"), ("phone", "3011234567")],
        ),
        (
            "cédula 43567890, celular 3124567890",
            &[("document", "43567890"), ("phone", "3124567890")],
        ),
        (
            "La secretaria Ana Ruiz atiende en el 3124567890.",
            &[("phone", "3124567890")],
        ),
        (
            "El documento de identidad de su mamá, 21.456.789, aparece.",
            &[("document", "21.456.789")],
        ),
        (
            "Hable con la comisaria Laura Ruiz, 3124567890.",
            &[("phone", "3124567890")],
        ),
        ("Call her: 312 456 7890", &[("phone", "312 456 7890")]),
        // E-mails.
        (
            "Escriba a juan.perez@gmail.com.",
            &[("mail", "juan.perez@gmail.com")],
        ),
        (
            "<ANA_RUIZ+1@Hotmail.es>",
            &[("mail", "ANA_RUIZ+1@Hotmail.es")],
        ),
        (
            "correo:pepa@empresa.com.co, gracias",
            &[("mail", "pepa@empresa.com.co")],
        ),
        ("3124567890@gmail.com", &[("mail", "3124567890@gmail.com")]),
        ("a@b.co;c@d.co", &[("mail", "a@b.co"), ("mail", "c@d.co")]),
        // Addresses.
        (
            "Vive en la Cra 12 # 34-56.",
            &[("address", "Cra 12 # 34-56")],
        ),
        (
            "Calle 10A No. 5-20 apto 302",
            &[("address", "Calle 10A No. 5-20 apto 302")],
        ),
        (
            "calle 50 #51 - 25, interior 201",
            &[("address", "calle 50 #51 - 25, interior 201")],
        ),
        (
            "Carrera 43 A # 5 sur - 113",
            &[("address", "Carrera 43 A # 5 sur - 113")],
        ),
        ("Diag. 40 N° 38-15", &[("address", "Diag. 40 N° 38-15")]),
        (
            "Transversal 32 bis # 75B-10",
            &[("address", "Transversal 32 bis # 75B-10")],
        ),
        (
            "Av. Las Vegas # 10-20",
            &[("address", "Av. Las Vegas # 10-20")],
        ),
        ("Cl. 45 67-89", &[("address", "Cl. 45 67-89")]),
        ("Mz 4 casa 12", &[("address", "Mz 4 casa 12")]),
        ("Manzana C lote 7", &[("address", "Manzana C lote 7")]),
        ("torre 3 apto 501", &[("address", "torre 3 apto 501")]),
        (
            "Su casa queda detrás del colegio, Calle 10 # 5-20 apto 2.",
            &[("address", "Calle 10 # 5-20 apto 2")],
        ),
        (
            "Reside cerca del parque, en la Cra 12 # 34-56.",
            &[("address", "Cra 12 # 34-56")],
        ),
        // Accounts.
        (
            "cuenta de ahorros 123-456789-01",
            &[("account", "123-456789-01")],
        ),
        (
            "cuenta corriente Bancolombia No. 12345678901",
            &[("account", "12345678901")],
        ),
        ("Nequi 3124567890", &[("account", "3124567890")]),
        (
            "su cuenta de ahorros del Banco Agrario es 4-1234-5-67890-1",
            &[("account", "4-1234-5-67890-1")],
        ),
        ("account 123-456789-01", &[("account", "123-456789-01")]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn what_only_looks_like_it_is_not() {
    for text in [
        // Laws, numbers of papers and years.
        "Ley 1757 de 2015, artículo 56",
        "Decreto 1083 de 2015 y Resolución 1519 del 24 de agosto de 2020",
        "El contrato 3124567890 terminó.",
        "contrato No. 460012345 de 2024",
        "los contratos 3124567890 y 3011234567",
        "radicado 20240012345 del 13/07/2024",
        "Radicado No. 1036123456",
        "Su pregunta 2024-000123 llegó el 2024-07-13.",
        "BPIN 2020053600012",
        "matrícula inmobiliaria 001-1234567",
        "cédula catastral 3601001002003",
        "NIT 890.980.093-8",
        "identificada con NIT 890980093",
        "El acuerdo 012 de 2023, páginas 120-1234",
        "entre 2020 y 2024, 300 350 400 500 personas",
        // Money, amounts and times.
        "$ 1.250.000",
        "Cuesta $1036123456.",
        "El valor es de 1.250.000.000 de pesos.",
        "1250000000 pesos",
        "3124567890 pesos",
        "Se invirtieron 3.124.567.890 millones.",
        "El presupuesto es 1.036.123.456.",
        "43.567.890 habitantes",
        "de 8:00 a 12:30 y de 14:00 a 17:00",
        "El 13 de julio a las 10:30 a. m.",
        "3.500 m2, 12,5 km y 100%",
        // Telephones that are nobody's.
        "Llame al 123 o al 018000 910 910.",
        "PBX 604 444 5566",
        "la línea de atención 604 444 5566",
        "conmutador (604) 4445566 ext. 1234",
        "604 444 5566 ext 12",
        "Llame a la Alcaldía al 312 456 7890.",
        "el celular de la Secretaría de Educación es 312 456 7890",
        "Puede llamar al 604 373 7676 o al 3001234567.",
        "escríbanos al +57 300 123 4567",
        // Mailboxes of the entity, of other authorities and of posts.
        "planeacion@itagui.example",
        "juan.perez@itagui.example",
        "OBRASITAGUI@gmail.com",
        "ana@convoca-itagui.example",
        "contacto@antioquia.gov.co",
        "juan.perez@personeria-itagui.gov.co",
        "notificaciones.judiciales@empresa.com",
        "pqrs@acueducto.com.co",
        "Síganos en @AlcaldiaItagui",
        "a@b, @, x@, @.co, a@.co",
        "https://x.example/?tel=3124567890&m=ana@gmail.com",
        "www.x.example/3124567890",
        // Places.
        "La obra va de la calle 10 a la calle 15.",
        "La calle 10 con carrera 5 está cerrada.",
        "carrera 43A entre calles 30 y 31",
        "Estudia una carrera de 5 años.",
        "la carrera 3 - 2024 de la mujer",
        "La Alcaldía queda en la Carrera 51 # 51-55.",
        "Calle 50 # 51-25, oficina 301",
        "Cra 12 # 34-56, biblioteca municipal",
        "El encuentro es en el coliseo, en la Calle 50 No. 51-25.",
        "circular 10 # 5",
        "Manzana 4 del barrio",
        "el apto 302",
        // Accounts that are nobody's, and other accounts.
        "Pague con PSE 1234567890.",
        "En la base hay 1020304050 registros.",
        "Consigne en la cuenta de ahorros 123-456789-01 a nombre del Municipio.",
        "la cuenta de cobro 123456789012",
        "La rendición de cuentas 2023-2024 fue en julio.",
        "Tenga en cuenta 2024-2025.",
        "La alcaldía cuenta con 1250000 árboles.",
        "La cuenta No. 123456 se revisa.",
        // Words.
        "Es para ti 12345678",
        "El documento 12345678 está en la página.",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn each_is_on_its_line() {
    let text = "\nCordial saludo.\n \r\n\nLlame al 3124567890\ny a ana@gmail.com; C.C. 43.567.890";
    let lines: Vec<_> = personal(text, &Own::default())
        .into_iter()
        .map(|found| (found.line, found.kind))
        .collect();
    let expected = [
        (2, PersonalKind::Phone),
        (3, PersonalKind::Mail),
        (3, PersonalKind::Document),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn places_are_in_order_and_never_overlap() {
    let pieces = [
        "3124567890",
        " ",
        "@",
        "a@b.co",
        "Cra 12 # 34-56",
        "-",
        ".",
        "\n",
        "C.C. ",
        "43.567.890",
        "Mz 4 casa 12",
        "cuenta de ahorros ",
        "é",
        "$",
        "+57 ",
        "www.",
        "١٢٣",
        "apto 5",
    ];
    // Every three of them in a row.
    for one in pieces {
        for two in pieces {
            for three in pieces {
                let text = [one, two, three, two].concat();
                let all = personal(&text, &Own::default());
                let is_after = |pair: &[Found]| pair[0].place.end <= pair[1].place.start;
                assert!(all.windows(2).all(is_after), "{text}: {all:?}");
                assert!(
                    all.iter()
                        .all(|found| !text[found.place.clone()].is_empty()),
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn hostile_texts_are_read_to_their_end() {
    for piece in [
        "3",
        "3 ",
        "a@",
        "@",
        "a.",
        "1.1.",
        "312-",
        "calle 1 ",
        "Mz ",
        "c.c.",
        "cédula A ",
        "$1 ",
        "+57 ",
        "\n",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        let all = personal(&text, &Own::default());
        assert!(all.len() <= text.len());
    }
}
