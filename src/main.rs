//! Arguments to library.

use std::process::ExitCode;

fn main() -> ExitCode {
    convoca::cli::main()
}
