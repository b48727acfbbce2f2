//! What `convoca init` asks about a schedule: by numbers that every office has, and without options that there
//! are not.

use super::{init, said};
use std::fs;

#[test]
fn every_office_has_a_number_and_what_is_only_asked_names_no_option() {
    let place = tempfile::tempdir().unwrap();
    let mut schedule = "Etapa\tN°\tActividad\tProducto\tInicio\tFin\tResponsable\n".to_owned();
    for number in 1..=45 {
        schedule.push_str(&format!(
            "Ejecución\t{number}\tTarea {number}\tInforme\t02/05/2026\t08/05/2026\tOficina {number}\n"
        ));
    }
    fs::write(place.path().join("plan.tsv"), schedule).unwrap();
    let options = [
        "--lang",
        "es",
        "--name",
        "X",
        "--token",
        "1:a",
        "--schedule",
        "plan.tsv",
        "--article",
        "-",
        "--coordinator",
        "Carmen",
        "--controller",
        "datos@x.gov.co",
        "--saturdays",
        "no",
        "--civic-day",
        "16/10/2026 Decreto 45",
        "--folder",
        "n",
    ];
    // Nobody answers: what is asked is said, and no option that there is not.
    let told = said(&init(place.path(), &options, ""));
    assert!(told.contains("falta una respuesta"), "{told}");
    assert!(
        told.contains("Números de las que no son oficinas"),
        "{told}"
    );
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    let output = init(place.path(), &options, "todas\n45\n\n");
    let told = said(&output);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("  45. Oficina 45"), "{told}");
    assert!(told.contains("«todas» no sirve"), "{told}");
    assert!(
        !told.contains("--offices") && !told.contains("--topics"),
        "{told}"
    );
    let process = fs::read_to_string(place.path().join("n/process.toml")).unwrap();
    assert!(process.contains("Oficina 44"), "{process}");
    assert!(!process.contains("Oficina 45"), "{process}");
}
