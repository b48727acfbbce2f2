//! The commands a person types. Arguments become calls to the library; nothing is decided here.
