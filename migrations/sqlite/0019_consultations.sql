-- Documents that are published so that people say what they think of them.
CREATE TABLE consultations (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Its name by language: JSON.
    name       TEXT NOT NULL,
    -- What can be spoken of, each with the office that answers: JSON. The first is the whole document;
    -- empty: nobody has said yet.
    sections   TEXT NOT NULL DEFAULT '[]',
    file_id    TEXT,
    file_name  TEXT,
    state      TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'reported', 'cancelled')),
    -- How long it is open: '10' business days, or up to the end of '2024-08-02'. NULL: nobody has said yet.
    term       TEXT,
    -- The first instant at which nothing is accepted any more, once it is open.
    closes_at  TEXT,
    opened_at  TEXT,
    -- When it was closed in fact, and when its report became public.
    closed_at  TEXT,
    reported_at TEXT,
    made_by    INTEGER REFERENCES people (id),
    -- The last number that was given to an observation.
    observed   INTEGER NOT NULL DEFAULT 0,
    -- How often it was changed: whoever changes it says what they had seen.
    version    INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX consultations_due ON consultations (closes_at) WHERE state = 'open';

-- What became of a consultation, step by step.
CREATE TABLE consultation_events (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    consultation_id INTEGER NOT NULL REFERENCES consultations (id),
    at              TEXT NOT NULL,
    by_person       INTEGER REFERENCES people (id),
    kind            TEXT NOT NULL,
    note            TEXT
);

CREATE INDEX consultation_events_consultation ON consultation_events (consultation_id, id);

-- What somebody thinks of a section, and what came of it.
CREATE TABLE observations (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    consultation_id INTEGER NOT NULL REFERENCES consultations (id),
    number          INTEGER NOT NULL,
    section         INTEGER NOT NULL,
    -- NULL: they were erased. What they said is part of a public record.
    person_id       INTEGER REFERENCES people (id),
    -- Empty once it was withdrawn.
    text            TEXT NOT NULL,
    at              TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('made', 'withdrawn')),
    verdict         TEXT CHECK (verdict IN ('accepted', 'partly', 'declined')),
    reasons         TEXT,
    -- The office that answered; NULL: the coordinators.
    office          TEXT,
    answered_at     TEXT,
    answered_by     INTEGER REFERENCES people (id),
    UNIQUE (consultation_id, number)
);

CREATE INDEX observations_person ON observations (person_id, consultation_id);
CREATE INDEX observations_section ON observations (consultation_id, section, number);

-- The report as it was published, in each language: everybody gets the same bytes.
CREATE TABLE consultation_reports (
    consultation_id INTEGER NOT NULL REFERENCES consultations (id),
    language        TEXT NOT NULL,
    content         BLOB NOT NULL,
    PRIMARY KEY (consultation_id, language)
);
