//! Questions on the terminal, one line each. What an option has said is not asked.
//!
//! By hand, because answers come through pipes too: dialoguer and inquire read the keys of a terminal and
//! nothing without one, so this loop would have to stay beside them.

use crate::cli::failure::Failure;
use crate::cli::values;
use crate::locale::Lang;
use crate::t;
use std::io::{self, BufRead, Write};

/// The option of what is only asked.
pub(super) const NO_OPTION: &str = "";

/// Who asks, or does not.
pub(super) struct Ask {
    never: bool,
}

impl Ask {
    pub(super) fn new(never: bool) -> Self {
        Self { never }
    }

    /// The language, asked in all languages at once.
    pub(super) fn lang(&mut self) -> Result<Lang, Failure> {
        if self.never {
            return Ok(Lang::default());
        }
        loop {
            let usual = Lang::default();
            let mut names: Vec<_> = Lang::all()
                .map(|lang| format!("{} = {}", lang.code(), t!(lang, "language-name")))
                .collect();
            names.reverse();
            let code = self.line(
                usual,
                "--lang",
                &format!("{} [{}]", names.join(", "), usual.code()),
            )?;
            match code.as_str() {
                "" => return Ok(usual),
                code => match values::lang(code) {
                    Ok(lang) => return Ok(lang),
                    Err(Failure::Input(why)) => writeln!(io::stderr(), "{why}")?,
                    Err(failure) => return Err(failure),
                },
            }
        }
    }

    /// A text: what the option said, or what is answered until it is `good`, or nothing and `usual`.
    pub(super) fn text(
        &mut self,
        lang: Lang,
        given: Option<&str>,
        option: &str,
        question: String,
        good: impl Fn(&str) -> Option<String>,
        usual: Option<String>,
    ) -> Result<String, Failure> {
        let wrong = |value: &str| {
            let right = t!(lang, "init-right", question = question.as_str());
            // Whoever types the answer knows of no option.
            match given {
                Some(_) => values::wrong(lang, option, value.as_bytes(), right),
                None => t!(
                    lang,
                    "init-wrong",
                    value = values::shown(value.as_bytes()),
                    right = right
                ),
            }
        };
        self.until(lang, given, option, &question, good, usual, wrong)
    }

    /// As [`Ask::text`], of what is shown to nobody.
    pub(super) fn secret(
        &mut self,
        lang: Lang,
        given: Option<&str>,
        option: &str,
        question: String,
        good: impl Fn(&str) -> Option<String>,
    ) -> Result<String, Failure> {
        let wrong = |_: &str| t!(lang, "init-bad-token", option = option);
        self.until(lang, given, option, &question, good, None, wrong)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "both kinds of question are this one"
    )]
    fn until(
        &mut self,
        lang: Lang,
        given: Option<&str>,
        option: &str,
        question: &str,
        good: impl Fn(&str) -> Option<String>,
        usual: Option<String>,
        wrong: impl Fn(&str) -> String,
    ) -> Result<String, Failure> {
        if let Some(given) = given.map(str::trim) {
            return good(given).ok_or_else(|| Failure::Input(wrong(given)));
        }
        if self.never {
            let missing = || Failure::Input(t!(lang, "init-missing", option = option));
            return usual.ok_or_else(missing);
        }
        loop {
            let answer = self.line(lang, option, question)?;
            match (answer.as_str(), &usual) {
                ("", Some(usual)) => return Ok(usual.clone()),
                (answer, _) => match good(answer) {
                    Some(text) => return Ok(text),
                    None => writeln!(io::stderr(), "{}", wrong(answer))?,
                },
            }
        }
    }

    fn line(&mut self, lang: Lang, option: &str, question: &str) -> Result<String, Failure> {
        let mut out = io::stdout();
        write!(out, "{question}: ")?;
        out.flush()?;
        let mut line = String::new();
        match io::stdin().lock().read_line(&mut line)? {
            // Nobody is there to answer.
            0 if option == NO_OPTION => Err(Failure::Input(t!(
                lang,
                "init-unanswered",
                question = question
            ))),
            0 => Err(Failure::Input(t!(lang, "init-missing", option = option))),
            _ => Ok(line.trim().to_owned()),
        }
    }
}
