//! Before a survey closes nobody sees a count.
