-- The dialogue spaces as they stand, whether the process file declared them or a coordinator made them.
CREATE TABLE spaces (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    key             TEXT NOT NULL UNIQUE,
    kind            TEXT NOT NULL,
    state           TEXT NOT NULL,
    -- What it is called: JSON, one text or one by language.
    name            TEXT NOT NULL,
    starts_at       TEXT NOT NULL,
    ends_at         TEXT NOT NULL,
    place           TEXT,
    url             TEXT,
    questions_open  TEXT NOT NULL,
    questions_close TEXT NOT NULL,
    -- Agenda, capacity, support, topics, groups, documents, point on the map: JSON.
    details         TEXT NOT NULL,
    -- How often it was changed: whoever changes it says what they had seen.
    version         INTEGER NOT NULL DEFAULT 1,
    -- The fingerprint of what the file last declared; NULL: it was made by a coordinator.
    declared        TEXT
);

-- What became of a space, with its dates and place after each step.
CREATE TABLE space_events (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    space_id  INTEGER NOT NULL REFERENCES spaces (id),
    at        TEXT NOT NULL,
    -- NULL: the file said so.
    by_person INTEGER REFERENCES people (id),
    kind      TEXT NOT NULL,
    note      TEXT,
    starts_at TEXT NOT NULL,
    ends_at   TEXT NOT NULL,
    place     TEXT
);

CREATE INDEX space_events_space ON space_events (space_id, id);
