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

#[cfg(test)]
mod tests {
    #[test]
    fn no_two_are_alike_and_all_fit_into_a_link() {
        let (one, other) = (super::new().unwrap(), super::new().unwrap());
        assert_ne!(one, other);
        assert_eq!(one.len(), 32);
        assert!(one.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}
