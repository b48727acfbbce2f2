-- What coordinators added to the process in the chat. Once the process file says it too, the file alone
-- counts; `actor` is as in the audit log.
CREATE TABLE process_amendments (
    id        INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    actor     TEXT NOT NULL,
    amendment TEXT NOT NULL,
    filed_at  TEXT
);
