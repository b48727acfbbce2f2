//! Buttons of earlier versions are read.

use crate::render;

#[test]
fn old_buttons_are_read() {
    let tic = r#"Some(Key("tic"))"#;
    let old = [
        ("ask", "Ask"),
        (
            "space:7:tic",
            &format!("Space {{ draft: 7, space: {tic} }}"),
        ),
        ("space:7:-", "Space { draft: 7, space: None }"),
        ("spaces:7", "Spaces { draft: 7 }"),
        (
            "topic:7:tic",
            &format!("Topic {{ draft: 7, topic: {tic} }}"),
        ),
        ("topic:7:-", "Topic { draft: 7, topic: None }"),
        ("name:7", "Name { draft: 7 }"),
        ("again:7", "Rewrite { draft: 7 }"),
        ("drop:7", "Drop { draft: 7 }"),
        ("send:7", "Send { draft: 7 }"),
        ("mine:2", "Mine { page: 2 }"),
        ("q:12", "One { question: QuestionId(12) }"),
        ("why:12", "Why { question: QuestionId(12) }"),
        ("full:12", "Whole { question: QuestionId(12) }"),
        ("add:12", "Add { question: QuestionId(12) }"),
        ("wd:12", "Withdraw { question: QuestionId(12), page: None }"),
        ("wdy:12", "WithdrawMeant { question: QuestionId(12) }"),
        ("insist:12", "Insist { question: QuestionId(12) }"),
        (
            "rate:12:yes",
            "Rate { question: QuestionId(12), rating: Yes }",
        ),
        (
            "rate:12:partly",
            "Rate { question: QuestionId(12), rating: Partly }",
        ),
        (
            "rate:12:no",
            "Rate { question: QuestionId(12), rating: No }",
        ),
        ("p:0", "Pending { page: 0 }"),
        ("p:3", "Pending { page: 3 }"),
        ("o:12", "Opened { question: QuestionId(12) }"),
        ("not:12", "NotOurs { question: QuestionId(12) }"),
        ("tom:12", "Tomorrow { question: QuestionId(12) }"),
        ("ans:12", "Answer { question: QuestionId(12) }"),
        (
            "to:12:tic",
            &format!("Place {{ question: QuestionId(12), office: {tic} }}"),
        ),
        (
            "to:12:-",
            "Place { question: QuestionId(12), office: None }",
        ),
        ("anssend:7", "SendAnswer { draft: 7 }"),
        ("ansagain:7", "RewriteAnswer { draft: 7 }"),
        ("ansdrop:7", "DropAnswer { draft: 7 }"),
        ("ql:0:late", "List { page: 0, list: Late, office: None }"),
        (
            "ql:1:none",
            "List { page: 1, list: Unplaced, office: None }",
        ),
        (
            "ql:2:.tic",
            &format!("List {{ page: 2, list: Office, office: {tic} }}"),
        ),
    ];
    for (data, meant) in old {
        let read = render::Button::decode(data);
        assert_eq!(
            format!("{read:?}"),
            format!("Some(Question({meant}))"),
            "{data}"
        );
    }
}
