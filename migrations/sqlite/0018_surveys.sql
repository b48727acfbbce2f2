-- Which topics matter to people, and how it went.
CREATE TABLE surveys (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    aim          TEXT NOT NULL CHECK (aim IN ('topics', 'space', 'strategy', 'other')),
    -- What the next evaluations are copied from; it is never opened itself.
    is_template  BOOLEAN NOT NULL DEFAULT FALSE,
    -- The space it evaluates, or whose agenda it is about.
    space_id     INTEGER REFERENCES spaces (id),
    state        TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'published', 'cancelled')),
    -- Name, questions, and the zones and groups of the breakdowns as they were when it was opened: JSON.
    name         TEXT NOT NULL,
    questions    TEXT NOT NULL,
    places       TEXT NOT NULL,
    -- Whom it is for, as a formula.
    audience     TEXT NOT NULL,
    -- Whether people can propose other topics, and whether only a printed code lets them vote.
    proposals    BOOLEAN NOT NULL DEFAULT FALSE,
    needs_code   BOOLEAN NOT NULL DEFAULT FALSE,
    -- By which ties are broken; drawn when it is made, published with the result.
    seed         TEXT NOT NULL,
    -- When a draft opens by itself, and when it closes.
    opens_at     TEXT,
    closes_at    TEXT,
    opened_at    TEXT,
    closed_at    TEXT,
    published_at TEXT,
    -- What the entity does with the result, by language: JSON.
    pledge       TEXT,
    -- Once it is closed: the person up to whom ballots were untied from those who gave them; NULL: all.
    untied       INTEGER DEFAULT 0,
    -- What was counted: JSON, with nothing that must not be shown.
    results      TEXT,
    made_by      INTEGER REFERENCES people (id),
    -- How often it was changed: whoever changes it says what they had seen.
    version      INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX surveys_state ON surveys (state, id);
CREATE UNIQUE INDEX surveys_evaluation ON surveys (space_id) WHERE aim = 'space' AND space_id IS NOT NULL;
CREATE UNIQUE INDEX surveys_template ON surveys (aim) WHERE is_template;

-- What became of a survey, step by step.
CREATE TABLE survey_events (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    survey_id INTEGER NOT NULL REFERENCES surveys (id),
    at        TEXT NOT NULL,
    by_person INTEGER REFERENCES people (id),
    kind      TEXT NOT NULL,
    note      TEXT
);

CREATE INDEX survey_events_survey ON survey_events (survey_id, id);

-- What was answered. It bears no date, and nobody's name: who gave it is known to the voter's row, and
-- only until the survey closes.
CREATE TABLE ballots (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    survey_id INTEGER NOT NULL REFERENCES surveys (id),
    origin    TEXT NOT NULL CHECK (origin IN ('chat', 'paper')),
    -- By the places of the questions: JSON.
    answers   TEXT NOT NULL,
    -- Of whoever gave it, if they said so: keys, groups with a space between them.
    zone      TEXT,
    groups    TEXT NOT NULL DEFAULT '',
    -- The number of the paper form, whether it was typed or its code was used in the chat.
    form      INTEGER,
    UNIQUE (survey_id, form)
);

CREATE INDEX ballots_survey ON ballots (survey_id, id);

-- Who began to answer and who took part. One row per person, so one ballot.
CREATE TABLE voters (
    survey_id INTEGER NOT NULL REFERENCES surveys (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    -- What they are about to answer: JSON. It counts for nothing until they give it.
    draft     TEXT NOT NULL,
    -- The paper form whose code they used.
    form      INTEGER,
    ballot_id INTEGER REFERENCES ballots (id) ON DELETE SET NULL,
    -- When they first gave a ballot; NULL: not yet.
    voted_at  TEXT,
    PRIMARY KEY (survey_id, person_id)
) WITHOUT ROWID;

CREATE INDEX voters_person ON voters (person_id);
CREATE INDEX voters_ballot ON voters (ballot_id) WHERE ballot_id IS NOT NULL;

-- Paper forms that were printed with a code; of the code only a digest is kept.
CREATE TABLE survey_forms (
    survey_id INTEGER NOT NULL REFERENCES surveys (id),
    number    INTEGER NOT NULL,
    digest    TEXT NOT NULL UNIQUE,
    PRIMARY KEY (survey_id, number)
) WITHOUT ROWID;

-- Topics that people proposed.
CREATE TABLE proposals (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    survey_id  INTEGER NOT NULL REFERENCES surveys (id),
    person_id  INTEGER REFERENCES people (id),
    text       TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'added', 'merged', 'declined')),
    -- The topic it became or was taken for.
    topic      TEXT,
    decided_by INTEGER REFERENCES people (id),
    UNIQUE (survey_id, person_id, text)
);

CREATE INDEX proposals_survey ON proposals (survey_id, state, id);
CREATE INDEX proposals_person ON proposals (person_id);

-- The list of all ballots to one question, as it is published: CSV.
CREATE TABLE ballot_lists (
    survey_id INTEGER NOT NULL REFERENCES surveys (id),
    question  TEXT NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (survey_id, question)
);

-- A wave can also ask people to answer a survey, or tell those who did what came of it.
ALTER TABLE waves ADD COLUMN survey_id INTEGER REFERENCES surveys (id);
CREATE INDEX waves_survey ON waves (survey_id, id) WHERE survey_id IS NOT NULL;
