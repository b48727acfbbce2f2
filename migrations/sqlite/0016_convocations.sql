-- Audiences under a name: 'zone:centro and (group:jac or group:ong) and not attended:foro-2023'.
CREATE TABLE audiences (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL UNIQUE,
    formula   TEXT NOT NULL,
    by_person INTEGER REFERENCES people (id),
    saved_at  TEXT NOT NULL
);

-- What is announced to whom, and in which waves. What leaves are the waves' letters.
CREATE TABLE convocations (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    -- NULL: it is about no space.
    space_id    INTEGER REFERENCES spaces (id),
    state       TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'paused', 'cancelled')),
    -- The formula of its audience.
    audience    TEXT NOT NULL,
    -- By language, with placeholders: JSON.
    texts       TEXT NOT NULL,
    file_kind   TEXT,
    file_id     TEXT,
    file_name   TEXT,
    -- Names of the buttons under it, with a space between them.
    buttons     TEXT NOT NULL,
    made_by     INTEGER REFERENCES people (id),
    approved_by INTEGER REFERENCES people (id),
    -- How often it was changed: whoever changes it says what they had seen.
    version     INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX convocations_space ON convocations (space_id, id);

-- What became of a convocation, step by step.
CREATE TABLE convocation_events (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    convocation_id INTEGER NOT NULL REFERENCES convocations (id),
    at             TEXT NOT NULL,
    by_person      INTEGER REFERENCES people (id),
    kind           TEXT NOT NULL,
    note           TEXT
);

CREATE INDEX convocation_events_convocation ON convocation_events (convocation_id, id);

-- One text that leaves to many at a time: a wave of a convocation, or news of its space.
CREATE TABLE waves (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    convocation_id INTEGER REFERENCES convocations (id),
    space_id       INTEGER REFERENCES spaces (id),
    kind           TEXT NOT NULL CHECK (kind IN
        ('call', 'news', 'correction', 'minutes', 'survey', 'result')),
    -- Minutes before the space begins, by which it moves with the space; NULL: it has a date of its own.
    ahead          INTEGER,
    readers        TEXT NOT NULL CHECK (readers IN
        ('all', 'unanswered', 'coming', 'told', 'attended', 'voted')),
    state          TEXT NOT NULL CHECK
        (state IN ('planned', 'gathering', 'sending', 'paused', 'done', 'cancelled', 'missed')),
    due_at         TEXT NOT NULL,
    -- From when on it is of no use to anybody.
    ends_at        TEXT,
    -- Whether it leaves in quiet hours too.
    urgent         BOOLEAN NOT NULL DEFAULT FALSE,
    -- Up to whom it was gathered: first those of rank 0, each rank by the number of the person.
    rank           INTEGER NOT NULL DEFAULT 0,
    gathered       INTEGER NOT NULL DEFAULT 0,
    started_at     TEXT,
    done_at        TEXT,
    -- For how many people it was queued, and the wave whose messages it corrects.
    reached        INTEGER NOT NULL DEFAULT 0,
    corrects       INTEGER REFERENCES waves (id),
    -- Whom its progress is shown to, and what they were shown last.
    watcher        INTEGER REFERENCES people (id),
    shown          INTEGER NOT NULL DEFAULT 0,
    shown_at       TEXT
);

CREATE INDEX waves_due ON waves (due_at, id) WHERE state IN ('planned', 'gathering', 'sending');
CREATE INDEX waves_convocation ON waves (convocation_id, id);
CREATE INDEX waves_space ON waves (space_id, id);

-- The message of a wave in one language: a call to the Bot API without the chat it is for.
CREATE TABLE letters (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    wave_id  INTEGER NOT NULL REFERENCES waves (id),
    -- Empty: whoever reads none of the others.
    language TEXT NOT NULL,
    method   TEXT NOT NULL,
    body     TEXT NOT NULL,
    UNIQUE (wave_id, language)
);

-- How many messages of a wave came to what, by the minute; and how many people it left out, for which
-- reason, when it was gathered. Counts only: they outlive the messages.
CREATE TABLE tallies (
    wave_id INTEGER NOT NULL REFERENCES waves (id),
    outcome TEXT NOT NULL,
    at      TEXT NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (wave_id, outcome, at)
);

-- Whom a wave was for, as counts by zone, group, topic and language.
CREATE TABLE snapshots (
    wave_id INTEGER NOT NULL REFERENCES waves (id),
    kind    TEXT NOT NULL,
    value   TEXT NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (wave_id, kind, value)
);

-- A message of a wave has the wave's letter instead of a text of its own, and its key is
-- 'w:<wave>:<person>'. Pausing or correcting a wave touches its letters only.
ALTER TABLE outbox ADD COLUMN letter_id INTEGER REFERENCES letters (id);
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (lane, due_at, id) WHERE state = 'waiting' AND letter_id IS NULL;
CREATE INDEX outbox_letter ON outbox (letter_id, due_at, id) WHERE state = 'waiting' AND letter_id IS NOT NULL;
