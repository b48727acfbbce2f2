//! The one integration binary.

mod calendar;
