-- Gap-free numbers, one row per series ('question:2024').
CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
);

-- What citizens ask, with the promise made to them.
CREATE TABLE questions (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    number      TEXT NOT NULL UNIQUE,
    person_id   INTEGER REFERENCES people (id),
    text        TEXT NOT NULL,
    -- The instant the medium recorded (CPACA art. 15 par. 1).
    received_at TEXT NOT NULL,
    -- The two dates the law can be read to give, and the one that was promised.
    due_receipt TEXT NOT NULL,
    due_filing  TEXT NOT NULL,
    due_on      TEXT NOT NULL,
    state       TEXT NOT NULL
);

CREATE INDEX questions_person ON questions (person_id, id);
