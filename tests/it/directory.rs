//! The directory to spreadsheets and back: nothing changes on the way, and what somebody edits takes the
//! place of what was there, and of nothing else.

use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// Everything a directory can say, with the comments and the disorder of a file that people keep.
const PROCESS: &str = r#"# El proceso.

[hours]
work = "08:00-12:00"   # la mañana

# Las oficinas.
[[office]]
key = "planeacion"
name = "Planeación"   # como en el decreto
aliases = ["=Planeación", "Oficina; la de planes"]

# Depende de la anterior.
[[office]]
key = "tic"
name = "Dirección TIC"
parent = "planeacion"
head = "Director TIC"
liaisons = ["+57 604", "enlace@x.example"]
email = "tic@x.example"
hours = "7:30-12:00"

[[topic]]
key = "plan"
name = { es = "Plan", en = "Plan of development" }
office = "planeacion"   # ejemplo

[[group]]
key = "jal"
name = "-JAL"
kind = "interest"

[[group]]
key = "victimas"
name = "Víctimas"
kind = "value"
sensitive = true   # Ley 1581

[[zone]]
key = "comuna-1"
name = { en = "District 1" }

[[zone]]
key = "centro"
name = "@Centro \"viejo\""
parent = "comuna-1"

[[reminder]]
role = "liaison"
before = [3]
"#;

fn entity(process: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let config = "[entity]\nname = \"X\"\nprocess = \"process.toml\"\n";
    fs::write(folder.path().join("convoca.toml"), config).unwrap();
    fs::write(folder.path().join("process.toml"), process).unwrap();
    folder
}

/// What `convoca directory` says, and its status.
fn directory(folder: &Path, args: &[&str]) -> (String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_convoca"))
        .arg("directory")
        .args(args)
        .current_dir(folder)
        .env("TELOXIDE_TOKEN", "1:secret")
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
    (said.concat(), output.status.code().unwrap())
}

fn process(folder: &Path) -> String {
    fs::read_to_string(folder.join("process.toml")).unwrap()
}

/// Exported and imported again in every form, nothing changes.
pub fn round_trips(folder: &Path, lang: &str) {
    let before = process(folder);
    for file in ["directory.xlsx", "directory.toml", "directory"] {
        let (said, status) = directory(folder, &["export", file, "--lang", lang]);
        assert_eq!(status, 0, "{said}");
        let (said, status) = directory(folder, &["import", file]);
        assert_eq!(status, 0, "{file}: {said}");
        assert!(said.contains("Nada cambia"), "{file}: {said}");
        assert_eq!(process(folder), before, "{file}");
    }
}

#[test]
fn what_is_exported_and_imported_again_changes_nothing() {
    for lang in ["es", "en"] {
        round_trips(entity(PROCESS).path(), lang);
    }
}

#[test]
fn no_cell_of_an_export_is_a_formula() {
    let folder = entity(PROCESS);
    directory(folder.path(), &["export", "out"]);
    for name in ["oficinas", "temas", "grupos", "zonas"] {
        let file = folder.path().join("out").join(name).with_extension("csv");
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_path(file)
            .unwrap();
        for row in rows.records() {
            for cell in row.unwrap().iter() {
                assert!(!cell.starts_with(['=', '+', '-', '@']), "{name}: {cell}");
            }
        }
    }
    // A workbook says of each cell what it is.
    directory(folder.path(), &["export", "out.xlsx"]);
    let bytes = fs::read(folder.path().join("out.xlsx")).unwrap();
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    for at in 0..book.len() {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut book.by_index(at).unwrap(), &mut text).unwrap();
        assert!(!text.contains("<f>"), "{text}");
    }
}

#[test]
fn what_is_there_is_not_overwritten() {
    let folder = entity(PROCESS);
    fs::write(folder.path().join("d.xlsx"), "mine").unwrap();
    let (said, status) = directory(folder.path(), &["export", "d.xlsx"]);
    assert_eq!(
        (said.as_str(), status),
        (
            "convoca: d.xlsx: ya existe y no se toca. Escriba otro nombre.\n",
            2
        )
    );
    assert_eq!(fs::read(folder.path().join("d.xlsx")).unwrap(), b"mine");
}

#[test]
fn an_edited_sheet_changes_what_it_says_and_nothing_else() {
    let folder = entity(PROCESS);
    // No key, a name for an office, columns in English and in another order, one of them missing.
    let offices = "name (es),key,title of its head,part of\n\
        Dirección de Tecnología,tic,Directora,Secretaría de Salud\n\
        Secretaría de Salud,,Secretaria de Salud,\n\
        planeación,,,\n";
    fs::write(folder.path().join("offices.csv"), offices).unwrap();
    let (said, status) = directory(folder.path(), &["import", "offices.csv", "--check"]);
    assert_eq!(status, 0, "{said}");
    insta::assert_snapshot!(said, @r#"
    oficinas: tic, nombre (es): «Dirección TIC» → «Dirección de Tecnología»
    oficinas: tic, depende de: «planeacion» → «secretaria-salud»
    oficinas: tic, cargo de quien dirige: «Director TIC» → «Directora»
    oficinas: + secretaria-salud (Secretaría de Salud)
    oficinas: planeacion, nombre (es): «Planeación» → «planeación»
    oficinas: cambia el orden
    Es solo una prueba: no se escribió nada.
    "#);
    assert_eq!(process(folder.path()), PROCESS);
    let (said, status) = directory(folder.path(), &["import", "offices.csv", "--lang", "en"]);
    assert_eq!(status, 0, "{said}");
    assert!(said.ends_with("restart it.\n"), "{said}");
    insta::assert_snapshot!(process(folder.path()), @r#"
    # El proceso.

    [hours]
    work = "08:00-12:00"   # la mañana

    # Depende de la anterior.
    [[office]]
    key = "tic"
    name = "Dirección de Tecnología"
    parent = "secretaria-salud"
    head = "Directora"
    liaisons = ["+57 604", "enlace@x.example"]
    email = "tic@x.example"
    hours = "7:30-12:00"

    [[office]]
    key = "secretaria-salud"
    name = "Secretaría de Salud"
    head = "Secretaria de Salud"

    # Las oficinas.
    [[office]]
    key = "planeacion"
    name = "planeación"   # como en el decreto
    aliases = ["=Planeación", "Oficina; la de planes"]

    [[topic]]
    key = "plan"
    name = { es = "Plan", en = "Plan of development" }
    office = "planeacion"   # ejemplo

    [[group]]
    key = "jal"
    name = "-JAL"
    kind = "interest"

    [[group]]
    key = "victimas"
    name = "Víctimas"
    kind = "value"
    sensitive = true   # Ley 1581

    [[zone]]
    key = "comuna-1"
    name = { en = "District 1" }

    [[zone]]
    key = "centro"
    name = "@Centro \"viejo\""
    parent = "comuna-1"

    [[reminder]]
    role = "liaison"
    before = [3]
    "#);
    let (said, _) = directory(folder.path(), &["import", "offices.csv"]);
    assert!(said.contains("Nada cambia"), "{said}");
}

#[test]
fn what_is_wrong_is_told_at_once_and_nothing_is_written() {
    let folder = entity(PROCESS);
    let offices = "clave;nombre (es);correo;horario;teléfono\n\
        TIC;Dirección TIC;tic;8 a 12;1\n\
        x;;;;\n";
    fs::create_dir(folder.path().join("d")).unwrap();
    fs::write(folder.path().join("d/oficinas.csv"), offices).unwrap();
    let groups = "clave;nombre (es);tipo\njal;JAL;amigos\n";
    fs::write(folder.path().join("d/grupos.csv"), groups).unwrap();
    let (said, status) = directory(folder.path(), &["import", "d"]);
    assert_eq!(status, 2);
    insta::assert_snapshot!(said, @r#"
    convoca: d, oficinas: la columna «teléfono» no se conoce. Las columnas son: clave, nombre (es), también se llama, depende de, cargo de quien dirige, enlaces, correo, horario.
    d, oficinas, línea 2, clave: «TIC» no sirve. Se escriben de 1 a 24 letras sin tilde, cifras y guiones; vacía, se pone sola.
    d, oficinas, línea 2, correo: «tic» no sirve. Un correo se escribe oficina@municipio.gov.co
    d, oficinas, línea 2, horario: «8 a 12» no sirve. Un horario se escribe 08:00-12:00, 14:00-17:00
    d, oficinas, línea 3, nombre (es): «» no sirve. Escriba el nombre.
    d, grupos, línea 2, tipo: «amigos» no sirve. Los tipos son: grupo de valor, grupo de interés.
    d, oficinas, línea 2, depende de: No hay una fila «planeacion» en esta hoja. Escríbala como está allí, o deje la celda vacía.
    d, oficinas: falta la oficina «planeacion», que responde el tema «Plan». Déjela en la hoja, o cambie antes la oficina del tema.
    "#);

    // An office that a topic needs cannot go.
    fs::write(
        folder.path().join("oficinas.csv"),
        "clave;nombre (es);correo\ntic;TIC;\n",
    )
    .unwrap();
    let (said, status) = directory(folder.path(), &["import", "oficinas.csv"]);
    assert_eq!(status, 2);
    insta::assert_snapshot!(said, @r#"
    convoca: oficinas.csv, oficinas, línea 2, depende de: No hay una fila «planeacion» en esta hoja. Escríbala como está allí, o deje la celda vacía.
    oficinas.csv, oficinas: falta la oficina «planeacion», que responde el tema «Plan». Déjela en la hoja, o cambie antes la oficina del tema.
    "#);

    fs::write(folder.path().join("otra.csv"), "a;b\n1;2\n").unwrap();
    let (said, status) = directory(folder.path(), &["import", "otra.csv"]);
    assert_eq!(status, 2);
    assert!(said.contains("oficinas, temas, grupos, zonas"), "{said}");
    assert_eq!(process(folder.path()), PROCESS);
}

#[test]
fn what_does_not_hang_together_is_told_by_the_row_and_the_column_that_were_written() {
    use rust_xlsxwriter::{Formula, Workbook};
    let folder = entity(PROCESS);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Oficinas").unwrap();
    let rows = [
        ["Clave", "NOMBRE (es)", "Depende de", "Correo"],
        ["a", "Planeación", "Hacienda y Crédito", ""],
        ["a", "Gobierno", "", ""],
        ["b", "Control", "c", ""],
        ["c", "Auditoría", "b", ""],
        ["d", "control", "", ""],
    ];
    for (at, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(row) {
            sheet.write_string(at, column, text).unwrap();
        }
    }
    let error = Formula::new("=1/0").set_result("#DIV/0!");
    sheet.write_formula(1, 3, error).unwrap();
    let sheet = book.add_worksheet().set_name("Temas").unwrap();
    for (column, text) in (0..).zip(["Clave", "Nombre (es)", "Oficina que responde"]) {
        sheet.write_string(0, column, text).unwrap();
    }
    for (column, text) in (0..).zip(["agua", "Agua", "Acueducto"]) {
        sheet.write_string(1, column, text).unwrap();
    }
    book.save(folder.path().join("d.xlsx")).unwrap();
    let (said, status) = directory(folder.path(), &["import", "d.xlsx"]);
    assert_eq!(status, 2);
    insta::assert_snapshot!(said, @r#"
    convoca: d.xlsx, Oficinas, línea 2, Correo: La celda dice #DIV/0!: es un error de la hoja. Corrija la celda y guarde el archivo.
    d.xlsx, Oficinas, línea 3, Clave: «a» ya está en la línea 2. Cambie una de las dos.
    d.xlsx, Oficinas, línea 6, NOMBRE (es): «control» ya está en la línea 4. Cambie una de las dos.
    d.xlsx, Oficinas, línea 2, Depende de: No hay una fila «Hacienda y Crédito» en esta hoja. Escríbala como está allí, o deje la celda vacía.
    d.xlsx, Oficinas, línea 4, Depende de: «c» depende a su vez de esta fila. Una de las dos no puede depender de la otra.
    d.xlsx, Oficinas, línea 5, Depende de: «b» depende a su vez de esta fila. Una de las dos no puede depender de la otra.
    d.xlsx, Temas, línea 2, Oficina que responde: No hay una oficina «Acueducto». Escríbala como está en la hoja de oficinas.
    "#);
    assert_eq!(process(folder.path()), PROCESS);
}

#[test]
fn a_group_is_sensitive_if_its_cell_says_so() {
    let folder = entity(PROCESS);
    let groups = "clave;dato sensible;nombre (es)\njal;Sí;-JAL\nvictimas;no;Víctimas\n";
    fs::write(folder.path().join("grupos.csv"), groups).unwrap();
    let (said, status) = directory(folder.path(), &["import", "grupos.csv"]);
    assert_eq!(status, 0, "{said}");
    let process = process(folder.path());
    assert!(
        process.contains("kind = \"interest\"\nsensitive = true\n"),
        "{process}"
    );
    assert!(!process.contains("Ley 1581"), "{process}");
    let groups = "clave;sensitive;nombre (es)\njal;tal vez;-JAL\n";
    fs::write(folder.path().join("grupos.csv"), groups).unwrap();
    let (said, status) = directory(folder.path(), &["import", "grupos.csv"]);
    assert_eq!(status, 2);
    assert!(
        said.contains("línea 2, sensitive: «tal vez» no sirve. "),
        "{said}"
    );
}
