//! What merged cells left behind when text was extracted from them: stages that label a whole block,
//! and offices that stand in one line of several.

use super::rows::{Side, StageSaid};
use crate::domain::schedule::{Activity, Field, Note};
use std::sync::Arc;

/// Gives every activity of a table with a column of stages its stage.
///
/// Numbers that begin again open a block, and the first label inside it, before or after, is the
/// block's. Two labels in a block divide it. Without numbers, a label holds until the next.
pub(super) fn stages(activities: &mut [Activity], sides: &[Side]) {
    let mut from = 0;
    while from < activities.len() {
        let block = activities[from].block;
        let length = activities[from..]
            .iter()
            .take_while(|one| one.block == block)
            .count();
        let to = from + length;
        let mut label: Option<&StageSaid> =
            sides[from..to].iter().find_map(|side| side.stage.as_ref());
        let numbered = !activities[from].number.is_empty();
        if !numbered && sides[from].stage.is_none() {
            label = None;
        }
        for (activity, side) in activities[from..to].iter_mut().zip(&sides[from..to]) {
            label = side.stage.as_ref().or(label);
            // What its own cell says counts before the name of the sheet.
            if !activity.stages.is_empty() && !side.general {
                continue;
            }
            match label {
                Some(StageSaid::Known(stage)) => {
                    activity.stages = vec![*stage];
                    activity.phase = Arc::default();
                }
                Some(StageSaid::Other(phase)) if activity.stages.is_empty() => {
                    activity.phase = Arc::clone(phase);
                }
                Some(StageSaid::Other(_)) | None => continue,
            }
            if side.stage.is_none() {
                activity.infer(Field::Stage);
            }
        }
        from = to;
    }
}

/// Finds the office of cells that are empty because they are merged with others.
///
/// Extracted text puts what a merged cell says into its middle line. So a line with as many empty
/// ones above as below speaks for all of them, and what reaches the edge of a table belongs to its
/// nearest line. Where both neighbours could reach, nobody is chosen.
pub(super) fn offices(activities: &mut [Activity], sides: &mut [Side]) {
    let mut from = 0;
    while from < activities.len() {
        let table = sides[from].table;
        let length = sides[from..]
            .iter()
            .take_while(|side| side.table == table)
            .count();
        let to = from + length;
        in_table(&mut activities[from..to], &mut sides[from..to]);
        from = to;
    }
}

fn in_table(activities: &mut [Activity], sides: &mut [Side]) {
    let has: Vec<bool> = sides
        .iter()
        .map(|side| side.responsible.is_some())
        .collect();
    let mut at = 0;
    while at < has.len() {
        if has[at] {
            at += 1;
            continue;
        }
        let end = (at..has.len()).find(|at| has[*at]).unwrap_or(has.len());
        let above = at.checked_sub(1);
        let below = Some(end).filter(|end| *end < has.len());
        let empty_after = |at: usize| has[at + 1..].iter().take_while(|has| !**has).count();
        let empty_before = |at: usize| has[..at].iter().rev().take_while(|has| !**has).count();
        let source = match (above, below) {
            (Some(above), None) => Some(above),
            (None, Some(below)) => Some(below),
            // The middle of a merged cell, if it is the middle on both sides.
            (Some(above), Some(below)) => {
                let middle = |at: usize| empty_before(at) == empty_after(at);
                match (middle(above), middle(below)) {
                    (false, true) => Some(below),
                    (true, false) => Some(above),
                    _ => None,
                }
            }
            (None, None) => None,
        };
        for empty in at..end {
            let note = match (source, above, below) {
                (Some(source), ..) => {
                    sides[empty].responsible = sides[source].responsible;
                    activities[empty].infer(Field::Responsible);
                    Note::FromLine(activities[source].line)
                }
                (None, Some(above), Some(below)) => {
                    Note::BetweenLines(activities[above].line, activities[below].line)
                }
                _ => continue,
            };
            activities[empty].notes.push(note);
        }
        at = end;
    }
}
