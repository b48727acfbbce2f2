//! Writing a convocation, and what is refused before anything leaves.
