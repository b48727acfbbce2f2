//! The only place that asks the machine for something nobody can guess.

use std::io;

/// 128 bits from the system, in letters that a deep link can carry.
///
/// # Errors
/// If the system has none to give.
pub fn new() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

/// Letters and digits that nobody takes for one another on paper.
const PLAIN: &[u8; 25] = b"ACDEFGHJKMNPQRTUVWXY34679";

/// A code that can be typed from paper: ten of 25 letters and digits in two groups, 46 bits.
///
/// # Errors
/// If the system has none to give.
pub fn code() -> io::Result<String> {
    let mut code = String::new();
    while code.len() < 11 {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(io::Error::other)?;
        // Ten times 25: each is as likely as any other.
        for byte in bytes.into_iter().filter(|byte| *byte < 250) {
            if code.len() == 5 {
                code.push('-');
            }
            if code.len() < 11 {
                code.push(char::from(PLAIN[usize::from(byte) % PLAIN.len()]));
            }
        }
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_two_are_alike_and_all_fit_into_a_link() {
        let (one, other) = (super::new().unwrap(), super::new().unwrap());
        assert_ne!(one, other);
        assert_eq!(one.len(), 32);
        assert!(one.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }

    #[test]
    fn a_code_can_be_typed_from_paper() {
        let codes: std::collections::BTreeSet<_> =
            (0..1_000).map(|_| super::code().unwrap()).collect();
        assert_eq!(codes.len(), 1_000);
        for code in &codes {
            let (one, other) = code.split_once('-').unwrap();
            assert_eq!((one.len(), other.len()), (5, 5));
            assert!(!code.contains(['0', 'O', '1', 'I', 'L', '5', 'S', '8', 'B', '2', 'Z']));
        }
        let letters: std::collections::BTreeSet<_> =
            codes.iter().flat_map(|code| code.chars()).collect();
        assert_eq!(letters.len(), 26, "25 and the hyphen");
    }
}
