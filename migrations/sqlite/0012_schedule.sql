-- Each import of the municipality's schedule that said something new.
CREATE TABLE schedule_versions (
    id         INTEGER PRIMARY KEY,
    at         TEXT NOT NULL,
    file       TEXT NOT NULL,
    -- Of the file's bytes, to recognise it by.
    digest     TEXT NOT NULL,
    title      TEXT NOT NULL,
    year       INTEGER,
    activities INTEGER NOT NULL,
    errors     INTEGER NOT NULL,
    warnings   INTEGER NOT NULL,
    notices    INTEGER NOT NULL
);

-- The worst of what was odd in a version, as it was told: a sentence and a proposal by language.
CREATE TABLE schedule_anomalies (
    version  INTEGER NOT NULL REFERENCES schedule_versions (id),
    place    INTEGER NOT NULL,
    line     INTEGER NOT NULL,
    rule     TEXT NOT NULL,
    severity TEXT NOT NULL,
    texts    TEXT NOT NULL,
    PRIMARY KEY (version, place)
);

-- Activities as the newest version has them, with what became of them. A key lives as long as the
-- activity, whatever its number and its words.
CREATE TABLE activities (
    id          INTEGER PRIMARY KEY,
    -- The version that said it so, and the one that no longer has it.
    version     INTEGER NOT NULL REFERENCES schedule_versions (id),
    dropped_in  INTEGER REFERENCES schedule_versions (id),
    -- Its place in the file, and what the file says, as read. Lists are words with a space or texts with «; ».
    line        INTEGER NOT NULL,
    number      TEXT NOT NULL,
    block       INTEGER NOT NULL,
    stages      TEXT NOT NULL,
    elements    TEXT NOT NULL,
    action      TEXT NOT NULL,
    title       TEXT NOT NULL,
    product     TEXT NOT NULL,
    start_on    TEXT,
    finish_on   TEXT,
    precision   TEXT NOT NULL,
    indicator   TEXT NOT NULL,
    unit        TEXT NOT NULL,
    target      TEXT NOT NULL,
    remarks     TEXT NOT NULL,
    responsible TEXT NOT NULL,
    -- Keys of the process file; '*' is every office, '' nobody that is known.
    offices     TEXT NOT NULL,
    inferred    TEXT NOT NULL,
    -- What became of it: it stays over versions.
    state        TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')),
    postponed_to TEXT,
    -- The day that counts: the one it was put off to, or its last day.
    due_on       TEXT,
    progress     INTEGER,
    measured     TEXT,
    comment      TEXT,
    -- Grows with every change of what became of it.
    revision     INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX activities_due ON activities (due_on, id) WHERE state = 'open' AND dropped_in IS NULL;

-- What earlier versions said, where a later one says something else: in force from `version` until before
-- `until`.
CREATE TABLE activity_history (
    activity_id INTEGER NOT NULL REFERENCES activities (id),
    version     INTEGER NOT NULL REFERENCES schedule_versions (id),
    until       INTEGER NOT NULL REFERENCES schedule_versions (id),
    -- Its place in the file, and what the file says, as read. Lists are words with a space or texts with «; ».
    line        INTEGER NOT NULL,
    number      TEXT NOT NULL,
    block       INTEGER NOT NULL,
    stages      TEXT NOT NULL,
    elements    TEXT NOT NULL,
    action      TEXT NOT NULL,
    title       TEXT NOT NULL,
    product     TEXT NOT NULL,
    start_on    TEXT,
    finish_on   TEXT,
    precision   TEXT NOT NULL,
    indicator   TEXT NOT NULL,
    unit        TEXT NOT NULL,
    target      TEXT NOT NULL,
    remarks     TEXT NOT NULL,
    responsible TEXT NOT NULL,
    -- Keys of the process file; '*' is every office, '' nobody that is known.
    offices     TEXT NOT NULL,
    inferred    TEXT NOT NULL,
    PRIMARY KEY (activity_id, version)
);

-- Who does it.
CREATE TABLE activity_offices (
    office      TEXT NOT NULL,
    activity_id INTEGER NOT NULL REFERENCES activities (id),
    PRIMARY KEY (office, activity_id)
) WITHOUT ROWID;

CREATE INDEX activity_offices_activity ON activity_offices (activity_id, office);

-- What became of an activity, step by step. Evidence is a link in the note, or a file as Telegram keeps it.
CREATE TABLE activity_events (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    activity_id INTEGER NOT NULL REFERENCES activities (id),
    at          TEXT NOT NULL,
    kind        TEXT NOT NULL,
    actor_id    INTEGER REFERENCES people (id),
    from_on     TEXT,
    to_on       TEXT,
    note        TEXT,
    file_kind   TEXT,
    file_id     TEXT,
    file_name   TEXT
);

CREATE INDEX activity_events_activity ON activity_events (activity_id, id);
