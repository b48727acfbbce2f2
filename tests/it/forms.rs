//! `convoca forms`: paper forms are printed once, and no code can be read again.

use crate::support::process::{configure, convoca};
use convoca::domain::base::Key;
use convoca::domain::survey::life::State;
use convoca::domain::survey::{Aim, Choice, Kind, Method, Places, Question, Survey};
use convoca::simulator::{Simulator, SimulatorConfig};
use convoca::store::{Store, StoredSurvey};
use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

/// What `convoca forms` says, and its status. The simulator answers on this runtime.
async fn forms(config: &Path, args: &[&str]) -> (String, i32) {
    let mut command = convoca(&["forms"]);
    command.args(args).arg("--config").arg(config);
    let output = tokio::task::spawn_blocking(move || command.output().unwrap());
    let output = output.await.unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
    (said.concat(), output.status.code().unwrap())
}

fn survey(state: State) -> StoredSurvey {
    let key = |text: &str| Key::parse(text).unwrap();
    let choice = |name: &str| Choice {
        key: key(name),
        name: name.into(),
    };
    let questions = vec![Question {
        key: key("temas"),
        text: "¿Qué <temas>?".into(),
        kind: Kind::Topics {
            topics: ["agua", "vias"].map(choice).to_vec(),
            method: Method::Choose { most: 1 },
        },
        when: None,
    }];
    StoredSurvey {
        id: 0,
        aim: Aim::Topics,
        is_template: false,
        space: None,
        state,
        name: "Temas & más".into(),
        survey: Survey { questions },
        places: Places::default(),
        audience: String::new(),
        takes_proposals: false,
        needs_code: false,
        seed: "x".into(),
        opens_at: None,
        closes_at: None,
        opened_at: None,
        closed_at: None,
        published_at: None,
        pledge: None,
        untied: Some(0),
        made_by: None,
        version: 1,
    }
}

#[tokio::test]
async fn forms_are_printed_once_and_never_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let telegram = Simulator::start(SimulatorConfig::default()).await.unwrap();
    let config = configure(&folder, "x", &telegram, "");
    let url = format!("sqlite://{}", folder.path().join("x.db").display());
    let store = Store::connect(&url.into(), None).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let open = tx.add_survey(&survey(State::Open)).await.unwrap().unwrap();
    let draft = tx.add_survey(&survey(State::Draft)).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    store.close().await;
    let (open, draft) = (open.to_string(), draft.to_string());
    let out = folder.path().join("formularios.html");
    let file = out.to_str().unwrap();
    for (survey, count, said) in [
        (
            draft.as_str(),
            "1",
            "no es el número de una encuesta abierta",
        ),
        ("99", "1", "no es el número de una encuesta abierta"),
        ("x", "1", "«x» no es el número de una encuesta abierta"),
        (open.as_str(), "0", "--count 0 no sirve"),
        (open.as_str(), "1001", "--count 1001 no sirve"),
    ] {
        let (told, status) = forms(&config, &[survey, "--count", count, "--out", file]).await;
        assert!(status == 2 && told.contains(said), "{told}");
        assert!(!out.exists());
    }
    let args = [open.as_str(), "--count", "1000", "--out", file];
    let (said, status) = forms(&config, &args).await;
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("1000 formularios, del 1 al 1000"), "{said}");
    let page = fs::read_to_string(&out).unwrap();
    assert!(page.contains("Temas &amp; más") && page.contains("¿Qué &lt;temas&gt;?"));
    assert!(page.len() < 8 << 20, "{}", page.len());
    let codes = page.split("class=\"code\">").skip(1);
    let codes: BTreeSet<_> = codes.map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(codes.len(), 1_000);
    // Only digests are kept, and no code, with dashes or without.
    let database = fs::read(folder.path().join("x.db")).unwrap();
    let wal = fs::read(folder.path().join("x.db-wal")).unwrap_or_default();
    let mut kept = [database, wal].concat();
    kept.retain(|byte| *byte != b'-');
    let codes: Vec<_> = codes.iter().map(|code| code.replace('-', "")).collect();
    let long = codes[0].len();
    let pieces: HashSet<_> = kept.windows(long).collect();
    for code in codes {
        assert!(code.len() == long && !pieces.contains(code.as_bytes()));
    }
    // The file is not written twice; others follow with numbers of their own.
    let (said, status) = forms(&config, &args).await;
    assert_eq!(status, 2, "{said}");
    let more = folder.path().join("otros.html");
    let more = [
        open.as_str(),
        "--count",
        "5",
        "--out",
        more.to_str().unwrap(),
    ];
    let (said, _) = forms(&config, &more).await;
    assert!(said.contains("5 formularios, del 1001 al 1005"), "{said}");
    let mut audit = convoca(&["audit", "export", "--from", "2000-01-01", "--to"]);
    let log = audit.args(["2099-12-31", "--config"]).arg(&config).output();
    let log = String::from_utf8(log.unwrap().stdout).unwrap();
    assert!(
        log.contains("operator,forms_printed,survey:1,1000"),
        "{log}"
    );
}
