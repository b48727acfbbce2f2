-- What somebody has looked at and found right before the first hearing; `actor` is as in the audit log.
CREATE TABLE process_checks (
    item  TEXT PRIMARY KEY,
    at    TEXT NOT NULL,
    actor TEXT NOT NULL
);
