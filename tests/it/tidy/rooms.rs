//! Rooms: the same list of subjects on every floor, and no ring of files across them.

use super::source::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The floors that have rooms.
const FLOORS: &[&str] = &[
    "domain", "actions", "store", "render", "telegram", "files", "web",
];

/// The rooms. A folder of a floor is one of them.
const ROOMS: &[&str] = &[
    "base",
    "calendar",
    "process",
    "question",
    "counter",
    "share",
    "space",
    "mailing",
    "convocation",
    "survey",
    "consultation",
    "schedule",
    "person",
    "staff",
];

#[test]
fn every_floor_has_the_same_rooms() {
    for floor in FLOORS {
        for entry in fs::read_dir(format!("src/{floor}")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            assert!(
                !path.is_dir() || ROOMS.contains(&name),
                "src/{floor}/{name} is no room: it has no row in ROOMS"
            );
        }
    }
}

#[test]
fn no_file_repeats_its_room() {
    for file in Source::under("src") {
        let steps: Vec<_> = file.path.trim_end_matches(".rs").split('/').collect();
        let [_, floor, room, .., name] = steps.as_slice() else {
            continue;
        };
        if FLOORS.contains(floor) && *name != "mod" {
            let repeats = *name == *room || name.starts_with(&format!("{room}_"));
            assert!(!repeats, "{} repeats its room", file.path);
        }
    }
}

#[test]
fn no_ring_of_files_goes_beyond_one_room() {
    for ring in rings(&Imports::of_the_program().all) {
        let rooms: BTreeSet<_> = ring.iter().filter_map(|file| room(file)).collect();
        assert!(rooms.len() < 2, "a ring through {rooms:?}: {ring:#?}");
    }
}

/// Floor and room of a module, `render/survey`.
fn room(module: &str) -> Option<String> {
    let mut steps = module.split("::");
    let floor = steps.next().filter(|floor| FLOORS.contains(floor))?;
    Some(format!("{floor}/{}", steps.next()?))
}

/// Which module takes something from which, seen through re-exports.
struct Imports {
    files: BTreeMap<String, String>,
    facades: BTreeMap<String, Vec<(String, String)>>,
    all: BTreeMap<String, BTreeSet<String>>,
}

impl Imports {
    fn of_the_program() -> Self {
        let mut files = BTreeMap::new();
        for file in Source::under("src") {
            let code = file.code();
            let end = code.find("#[cfg(test)]\nmod tests").unwrap_or(code.len());
            let module = file.path.trim_start_matches("src/").trim_end_matches(".rs");
            let module = module.trim_end_matches("/mod").replace('/', "::");
            files.insert(module, code[..end].to_owned());
        }
        let mut imports = Self {
            files,
            facades: BTreeMap::new(),
            all: BTreeMap::new(),
        };
        for (module, code) in &imports.files {
            let given: Vec<_> = uses(code)
                .filter(|(is_public, _)| *is_public)
                .flat_map(|(_, tree)| leaves(&tree))
                .filter_map(|(path, name)| Some((name, imports.absolute(module, &path)?)))
                .collect();
            imports.facades.insert(module.clone(), given);
        }
        for module in imports.files.keys() {
            imports.all.insert(module.clone(), imports.taken_by(module));
        }
        imports
    }

    fn taken_by(&self, module: &str) -> BTreeSet<String> {
        let code = &self.files[module];
        let mut taken = BTreeSet::new();
        let mut named = Vec::new();
        for (is_public, tree) in uses(code) {
            for (path, name) in leaves(&tree) {
                let Some(path) = self.absolute(module, &path) else {
                    continue;
                };
                // A facade gives on what it takes and uses nothing of it.
                if self.files.contains_key(&path) {
                    named.push((name, path));
                } else if !is_public {
                    taken.extend(self.defined_in(&path, 0));
                }
            }
        }
        for path in paths(code) {
            let first = path.split("::").next().unwrap_or_default();
            let full = match named.iter().find(|(name, _)| name == first) {
                Some((_, of)) => Some(path.replacen(first, of, 1)),
                None if matches!(first, "crate" | "super") => self.absolute(module, &path),
                None => None,
            };
            taken.extend(full.and_then(|full| self.defined_in(&full, 0)));
        }
        taken.remove(module);
        taken
    }

    /// A path from the root of the crate; `None`: it leads out of it.
    fn absolute(&self, module: &str, path: &str) -> Option<String> {
        let steps: Vec<_> = path.split("::").map(str::trim).collect();
        let mut base: Vec<_> = module.split("::").collect();
        let ups = steps.iter().take_while(|step| **step == "super").count();
        let rest = match steps[0] {
            "crate" => return Some(steps[1..].join("::")),
            "self" => &steps[1..],
            "super" => {
                base.truncate(base.len().checked_sub(ups)?);
                &steps[ups..]
            }
            child => {
                let child = format!("{module}::{child}");
                self.files.get(&child)?;
                &steps[..]
            }
        };
        base.extend(rest);
        Some(base.join("::"))
    }

    /// The module in which what a path names is written down.
    fn defined_in(&self, path: &str, depth: usize) -> Option<String> {
        let steps: Vec<_> = path.split("::").collect();
        let known = (1..=steps.len()).rev().map(|end| steps[..end].join("::"));
        let module = known.into_iter().find(|one| self.files.contains_key(one))?;
        let rest = path[module.len()..].trim_start_matches("::");
        let name = rest.split("::").next().unwrap_or_default();
        if name.is_empty() || depth > 8 || is_written_in(&self.files[&module], name) {
            return Some(module);
        }
        let given = &self.facades[&module];
        let by_name = given.iter().find(|(given, _)| given == name);
        let through = by_name.map(|(_, path)| path.clone()).or_else(|| {
            let globs = given.iter().filter(|(given, _)| given == "*");
            globs
                .map(|(_, of)| format!("{}::{name}", of.trim_end_matches("::*")))
                .find(|one| {
                    let found = self.defined_in(one, depth + 1);
                    found.is_some_and(|found| is_written_in(&self.files[&found], name))
                })
        });
        match through {
            Some(path) => self.defined_in(&path, depth + 1),
            None => Some(module),
        }
    }
}

fn is_written_in(code: &str, name: &str) -> bool {
    let words = [
        "fn ",
        "struct ",
        "enum ",
        "trait ",
        "type ",
        "const ",
        "static ",
        "macro_rules! ",
    ];
    let follows = |at: usize| {
        let next = code[at..].chars().next();
        !next.is_some_and(|c| c.is_alphanumeric() || c == '_')
    };
    let declared = words.iter().any(|word| {
        let text = format!("{word}{name}");
        code.match_indices(&text)
            .any(|(at, _)| follows(at + text.len()))
    });
    // `named! { … Name {` and its like.
    declared || (code.contains("! {") && code.contains(&format!("    {name} {{")))
}

/// The `use` declarations: whether each is public, and its tree.
fn uses(code: &str) -> impl Iterator<Item = (bool, String)> {
    code.split_inclusive('\n')
        .scan(0, move |at, line| {
            let begin = *at;
            *at += line.len();
            let text = line.trim_start();
            let is_public = text.starts_with("pub");
            let is_use = text.starts_with("use ") || (is_public && text.contains(" use "));
            let tree = is_use.then(|| {
                let from = begin + line.find("use ").unwrap_or(0) + 4;
                let end = code[from..].find(';').unwrap_or(0);
                (is_public, code[from..from + end].to_owned())
            });
            Some(tree)
        })
        .flatten()
}

/// Every path of a tree of imports, with the name by which it is known.
fn leaves(tree: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    gather(String::new(), tree, &mut found);
    found
}

fn gather(before: String, tree: &str, found: &mut Vec<(String, String)>) {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        let (path, name) = tree.split_once(" as ").unwrap_or((tree, ""));
        let path = format!("{before}{}", path.trim());
        let path = path.trim_end_matches("::self").to_owned();
        let last = path.rsplit("::").next().unwrap_or_default().to_owned();
        if !path.is_empty() {
            found.push((
                path,
                if name.is_empty() {
                    last
                } else {
                    name.trim().to_owned()
                },
            ));
        }
        return;
    };
    let before = format!("{before}{}", tree[..open].trim());
    let inside = tree[open + 1..].trim_end().trim_end_matches('}');
    let (mut depth, mut begin) = (0, 0);
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                gather(before.clone(), &inside[begin..at], found);
                begin = at + 1;
            }
            _ => {}
        }
    }
    if !inside[begin..].trim().is_empty() {
        gather(before, &inside[begin..], found);
    }
}

/// Whatever looks like a path in the code.
fn paths(code: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = code.split(|c: char| !is_part(c));
    let words = words.map(|word| word.trim_matches(':'));
    words
        .filter(|word| word.contains("::"))
        .map(ToOwned::to_owned)
        .collect()
}

/// Groups of modules each of which leads to all others (Tarjan).
fn rings(graph: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = graph
        .keys()
        .map(|from| (from.as_str(), reached(graph, from)))
        .collect();
    let mut rings = Vec::new();
    let mut seen = BTreeSet::new();
    for (from, all) in &reach {
        if !all.contains(from) || seen.contains(from) {
            continue;
        }
        let ring: Vec<_> = all.iter().filter(|to| reach[**to].contains(from)).collect();
        seen.extend(ring.iter().map(|one| **one));
        rings.push(ring.into_iter().map(|one| (*one).to_owned()).collect());
    }
    rings
}

fn reached<'a>(graph: &'a BTreeMap<String, BTreeSet<String>>, from: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&str> = graph
        .get(from)
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    while let Some(one) = next.pop() {
        if graph.contains_key(one) && found.insert(one) {
            next.extend(graph[one].iter().map(String::as_str));
        }
    }
    found
}
