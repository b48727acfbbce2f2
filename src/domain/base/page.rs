//! One page of a list: the same size and the same ways on everywhere.

/// The things of one page, of a list that may go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// What is on it, at most [`Page::SIZE`].
    pub items: Vec<T>,
    /// Which one it is, counted from 0.
    pub number: u16,
    /// Whether another one follows.
    pub goes_on: bool,
}

impl<T> Page<T> {
    /// Things on one page: as many buttons as fit on a small screen.
    pub const SIZE: usize = 8;

    /// A page of a list that is there as a whole.
    pub fn of(all: impl IntoIterator<Item = T>, number: u16) -> Self {
        let from = usize::from(number).saturating_mul(Self::SIZE);
        let rest = all.into_iter().skip(from).take(Self::SIZE + 1);
        Self::cut(rest.collect(), number)
    }

    /// A page of what was fetched for it: [`Page::wanted`] things from [`Page::offset`] on.
    pub fn cut(mut fetched: Vec<T>, number: u16) -> Self {
        let goes_on = fetched.len() > Self::SIZE;
        fetched.truncate(Self::SIZE);
        Self {
            items: fetched,
            number,
            goes_on,
        }
    }

    /// How many things to fetch: one more than are shown, so that it is known whether it goes on.
    pub fn wanted() -> i64 {
        Self::SIZE as i64 + 1
    }

    /// How many things come before a page.
    pub fn offset(number: u16) -> i64 {
        i64::from(number) * Self::SIZE as i64
    }

    /// The same page of something else.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(change).collect(),
            number: self.number,
            goes_on: self.goes_on,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_page_by_page() {
        let first = Page::of(0..20, 0);
        assert_eq!((first.items.len(), first.goes_on), (8, true));
        let last = Page::of(0..20, 2);
        assert_eq!((last.items, last.goes_on), (vec![16, 17, 18, 19], false));
        assert!(!Page::of(0..8, 0).goes_on);
        assert!(Page::of(0..8, 7).items.is_empty());
    }
}
