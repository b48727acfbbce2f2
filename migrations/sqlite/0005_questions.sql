-- Gap-free numbers, one row per series ('question:2024').
CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
);

-- What citizens ask, with the promise made to them. Space, topic and office are keys of the process file.
CREATE TABLE questions (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    number       TEXT NOT NULL UNIQUE,
    -- NULL once the person has been erased: the question stays, without its author.
    person_id    INTEGER REFERENCES people (id),
    -- NULL: the year-round box.
    space        TEXT,
    -- NULL: the person did not know.
    topic        TEXT,
    -- NULL: nobody has placed it yet.
    office       TEXT,
    text         TEXT NOT NULL,
    -- The name under which it may be published; NULL: without name.
    author_name  TEXT,
    -- The instant the medium recorded (CPACA art. 15 par. 1).
    received_at  TEXT NOT NULL,
    -- The two dates the law can be read to give, and the one that was promised.
    due_receipt  TEXT NOT NULL,
    due_filing   TEXT NOT NULL,
    due_on       TEXT NOT NULL,
    state        TEXT NOT NULL,
    answered_at  TEXT,
    -- What the citizen thought of the answer: 'yes', 'partly', 'no'.
    rating       TEXT,
    -- Whether the citizen has used the one insistence.
    insisted     BOOLEAN NOT NULL DEFAULT FALSE,
    -- When its present office was told of it; NULL: not yet.
    announced_at TEXT
);

CREATE INDEX questions_person ON questions (person_id, id);
CREATE INDEX questions_open ON questions (office, due_on, id) WHERE state IN ('received', 'reopened');
CREATE INDEX questions_unannounced ON questions (id)
    WHERE state IN ('received', 'reopened') AND announced_at IS NULL;

-- What was said about a question after it was asked.
CREATE TABLE question_parts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id),
    kind        TEXT NOT NULL CHECK (kind IN ('addition', 'answer', 'insistence')),
    text        TEXT NOT NULL,
    -- Who said it; NULL once erased.
    person_id   INTEGER REFERENCES people (id),
    office      TEXT,
    at          TEXT NOT NULL
);

CREATE INDEX question_parts_question ON question_parts (question_id, id);

-- Files that came with a question (part_id NULL) or with a part of it, as Telegram keeps them.
CREATE TABLE question_files (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id),
    part_id     INTEGER REFERENCES question_parts (id),
    kind        TEXT NOT NULL CHECK (kind IN ('photo', 'document', 'voice')),
    file_id     TEXT NOT NULL,
    name        TEXT
);

CREATE INDEX question_files_question ON question_files (question_id, id);

-- What became of a question, step by step.
CREATE TABLE question_events (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id),
    at          TEXT NOT NULL,
    kind        TEXT NOT NULL,
    actor_id    INTEGER REFERENCES people (id),
    office      TEXT,
    note        TEXT
);

CREATE INDEX question_events_question ON question_events (question_id, id);
