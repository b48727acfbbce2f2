//! Whoever looks at an enumeration of ours names all of it, so that a new variant is thought about in
//! every place: no `_ =>`, and no binding that nobody reads, where other arms name variants of ours.
//! `matches!`, `if let` and `let … else` ask about one variant and may; so may an arm that hands on what
//! it caught. Deliberately absent: what stands inside macros.

use super::source::Source;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{Arm, ExprMatch, Item, Pat, Path, UseTree};

/// What wraps a value of ours without being ours.
const WRAPPERS: [&str; 3] = ["Some", "Ok", "Err"];

#[test]
fn an_enumeration_of_ours_is_named_to_its_end() {
    let files = Source::under("src");
    let parsed = files.iter().map(|file| (file, parse(&file.text)));
    let parsed: Vec<_> = parsed.collect();
    let mut ours = Enums::default();
    for (_, file) in &parsed {
        ours.visit_file(file);
    }
    assert!(ours.0.len() > 100, "named! and enum are found");
    let mut found = Vec::new();
    for (source, file) in &parsed {
        let mut looker = Looker {
            ours: &ours,
            elsewhere: elsewhere(&file.items),
            own: Vec::new(),
            lines: Vec::new(),
        };
        looker.visit_file(file);
        let lines = looker.lines.into_iter();
        found.extend(lines.map(|(line, name)| format!("{}:{line}: {name}", source.path)));
    }
    assert!(
        found.is_empty(),
        "these arms swallow what may come to be: name the variants\n{}",
        found.join("\n")
    );
}

#[test]
fn what_swallows_is_told_from_what_does_not() {
    let kinds = "enum Kind { A, B, C } enum Other { A, B }";
    let swallows = |arms: &str| {
        let text = format!("{kinds} fn f() {{ match x {{ {arms} }} }}");
        let file = parse(&text);
        let mut ours = Enums::default();
        ours.visit_file(&file);
        let mut looker = Looker {
            ours: &ours,
            elsewhere: BTreeSet::new(),
            own: Vec::new(),
            lines: Vec::new(),
        };
        looker.visit_file(&file);
        !looker.lines.is_empty()
    };
    for arms in [
        "Kind::A => 1, _ => 2",
        "Kind::A | Kind::B => 1, _ => 2",
        "&Kind::A => 1, _rest => 2",
        "Some(Kind::A) => 1, _ => 2",
        "Some(Kind::A) => 1, Some(_) => 2, None => 3",
        "Ok(Kind::A) => 1, Ok(_) | Err(_) => 2",
        "(Kind::A, true) => 1, _ => 2",
        "(1, Some(Kind::A)) => 1, _ => 2",
    ] {
        assert!(swallows(arms), "{arms}");
    }
    for arms in [
        "Kind::A => 1, Kind::B | Kind::C => 2",
        "Kind::A => 1, other => f(other)",
        "Kind::A => 1, _ if late => 2, Kind::B | Kind::C => 3",
        "Some(Kind::A) => 1, Some(Kind::B | Kind::C) | None => 2",
        "Kind::D => 1, _ => 2",
        "(Kind::A, _) => 1, (Kind::B | Kind::C, _) => 2",
        "Some(1) => 1, _ => 2",
        "\"a\" => Kind::A, _ => Kind::B",
    ] {
        assert!(!swallows(arms), "{arms}");
    }
}

fn parse(text: &str) -> syn::File {
    syn::parse_file(text).unwrap()
}

/// The variants of each enumeration of ours, by its name; those of one name together.
#[derive(Default)]
struct Enums(BTreeMap<String, BTreeSet<String>>);

impl<'a> Visit<'a> for Enums {
    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        let variants = item.variants.iter().map(|one| one.ident.to_string());
        self.0
            .entry(item.ident.to_string())
            .or_default()
            .extend(variants);
    }

    fn visit_macro(&mut self, called: &'a syn::Macro) {
        match last(&called.path).as_str() {
            "named" => self.named(called.tokens.clone()),
            "buttons" | "rooms" => self.buttons(called.tokens.clone()),
            _ => {}
        }
    }
}

impl Enums {
    /// `Name { Variant = "name", … }`, with attributes wherever.
    fn named(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        for pair in tokens.windows(2) {
            if let [TokenTree::Ident(name), TokenTree::Group(group)] = pair
                && group.delimiter() == Delimiter::Brace
            {
                let inside: Vec<_> = group.stream().into_iter().collect();
                let names = inside.iter().filter_map(|token| match token {
                    TokenTree::Ident(ident) => Some(ident.to_string()),
                    _ => None,
                });
                self.0.entry(name.to_string()).or_default().extend(names);
            }
        }
    }

    /// `"verb" Effect Name { … }` of one room, or `Name = room` of all.
    fn buttons(&mut self, tokens: TokenStream) {
        let names = tokens.into_iter().filter_map(|token| match token {
            TokenTree::Ident(ident) => Some(ident.to_string()),
            _ => None,
        });
        self.0.entry("Button".to_owned()).or_default().extend(names);
    }
}

/// The names that a file takes from somewhere else than from us.
fn elsewhere(items: &[Item]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for item in items {
        if let Item::Use(used) = item {
            let root = match &used.tree {
                UseTree::Path(path) => path.ident.to_string(),
                _ => continue,
            };
            if !["crate", "super", "self", "convoca"].contains(&root.as_str()) {
                leaves(&used.tree, &mut names);
            }
        }
    }
    let mut ours = Enums::default();
    items.iter().for_each(|item| ours.visit_item(item));
    names.retain(|name| !ours.0.contains_key(name));
    names
}

fn leaves(tree: &UseTree, names: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, names),
        UseTree::Name(name) => _ = names.insert(name.ident.to_string()),
        UseTree::Rename(name) => _ = names.insert(name.rename.to_string()),
        UseTree::Group(group) => group.items.iter().for_each(|one| leaves(one, names)),
        UseTree::Glob(_) => {}
    }
}

/// Looks at every `match` of a file.
struct Looker<'a> {
    ours: &'a Enums,
    elsewhere: BTreeSet<String>,
    /// Whose `impl` this is, from the outside in.
    own: Vec<String>,
    lines: Vec<(usize, String)>,
}

impl<'a> Visit<'a> for Looker<'_> {
    fn visit_item_impl(&mut self, item: &'a syn::ItemImpl) {
        let name = match &*item.self_ty {
            syn::Type::Path(path) => last(&path.path),
            _ => String::new(),
        };
        self.own.push(name);
        visit::visit_item_impl(self, item);
        self.own.pop();
    }

    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        let is_test = |one: &syn::Attribute| one.path().is_ident("cfg");
        if !item.attrs.iter().any(is_test) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_expr_match(&mut self, matched: &'a ExprMatch) {
        let mut named = HashMap::new();
        for arm in &matched.arms {
            self.places(&arm.pat, "", &mut named);
        }
        for arm in &matched.arms {
            if let Some((at, name)) = swallowed(arm, &named) {
                self.lines.push((at.span().start().line, name));
            }
        }
        visit::visit_expr_match(self, matched);
    }
}

impl Looker<'_> {
    /// Where in a pattern a variant of ours is named, and of which enumeration. The whole of a tuple is
    /// such a place if one of its parts is.
    fn places(&self, pat: &Pat, place: &str, named: &mut HashMap<String, String>) {
        match pat {
            Pat::Or(or) => or
                .cases
                .iter()
                .for_each(|one| self.places(one, place, named)),
            Pat::Reference(one) => self.places(&one.pat, place, named),
            Pat::Paren(one) => self.places(&one.pat, place, named),
            Pat::Ident(one) => {
                if let Some((_, inner)) = &one.subpat {
                    self.places(inner, place, named);
                }
            }
            Pat::Tuple(tuple) => {
                let mut inside = HashMap::new();
                for part in &tuple.elems {
                    self.places(part, "", &mut inside);
                }
                if let Some(name) = inside.into_values().next() {
                    named.entry(place.to_owned()).or_insert(name);
                }
            }
            Pat::TupleStruct(one) if WRAPPERS.contains(&&*last(&one.path)) => {
                let inner = format!("{place}{}", last(&one.path));
                let mut inside = HashMap::new();
                for part in &one.elems {
                    self.places(part, &inner, &mut inside);
                }
                if let Some(name) = inside.values().next() {
                    named.entry(place.to_owned()).or_insert(name.clone());
                }
                named.extend(inside);
            }
            Pat::TupleStruct(one) => self.variant(&one.path, place, named),
            Pat::Struct(one) => self.variant(&one.path, place, named),
            Pat::Path(one) => self.variant(&one.path, place, named),
            _ => {}
        }
    }

    fn variant(&self, path: &Path, place: &str, named: &mut HashMap<String, String>) {
        let mut segments = path.segments.iter().rev().map(|one| one.ident.to_string());
        let (Some(variant), Some(name)) = (segments.next(), segments.next()) else {
            return;
        };
        let name = match &*name {
            "Self" => self.own.last().cloned().unwrap_or_default(),
            _ => name,
        };
        let variants = self.ours.0.get(&name);
        if !self.elsewhere.contains(&name) && variants.is_some_and(|all| all.contains(&variant)) {
            named.insert(place.to_owned(), name);
        }
    }
}

/// The part of an arm that catches what others name, if nobody reads what it caught.
fn swallowed<'a>(arm: &'a Arm, named: &HashMap<String, String>) -> Option<(&'a Pat, String)> {
    if arm.guard.is_some() {
        return None;
    }
    let mut found = None;
    catches(&arm.pat, "", &mut |pat, place| {
        let name = named.get(place)?;
        let is_read = match pat {
            Pat::Ident(one) => mentions(&arm.body, &one.ident.to_string()),
            _ => false,
        };
        (!is_read).then(|| found = Some((pat, name.clone())))
    });
    found
}

/// Every `_` and every lone binding outside of tuples, with its place.
fn catches<'a>(pat: &'a Pat, place: &str, found: &mut impl FnMut(&'a Pat, &str) -> Option<()>) {
    match pat {
        Pat::Wild(_) => _ = found(pat, place),
        Pat::Ident(one) => match &one.subpat {
            Some((_, inner)) => catches(inner, place, found),
            // A constant, or `None`.
            None if one.ident.to_string().starts_with(char::is_uppercase) => {}
            None => _ = found(pat, place),
        },
        Pat::Or(or) => or.cases.iter().for_each(|one| catches(one, place, found)),
        Pat::Reference(one) => catches(&one.pat, place, found),
        Pat::Paren(one) => catches(&one.pat, place, found),
        Pat::TupleStruct(one) if WRAPPERS.contains(&&*last(&one.path)) => {
            let inner = format!("{place}{}", last(&one.path));
            one.elems
                .iter()
                .for_each(|part| catches(part, &inner, found));
        }
        _ => {}
    }
}

fn last(path: &Path) -> String {
    let segment = path.segments.last();
    segment.map(|one| one.ident.to_string()).unwrap_or_default()
}

/// Whether an expression has this name in it, inside macros too.
fn mentions(body: &syn::Expr, name: &str) -> bool {
    fn inside(tokens: TokenStream, name: &str) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == name,
            TokenTree::Group(group) => inside(group.stream(), name),
            // Names stand in the braces of a format string too.
            TokenTree::Literal(text) => text.to_string().contains(&format!("{{{name}")),
            TokenTree::Punct(_) => false,
        })
    }
    inside(quote::ToTokens::to_token_stream(body), name)
}
