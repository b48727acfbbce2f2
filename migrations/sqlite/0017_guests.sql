-- Who said whether they come to a space.
CREATE TABLE rsvps (
    space_id   INTEGER NOT NULL REFERENCES spaces (id),
    person_id  INTEGER NOT NULL REFERENCES people (id),
    answer     TEXT NOT NULL CHECK (answer IN ('coming', 'waiting', 'declined', 'undecided')),
    -- What they need to take part, with a space between the words: 'sign_language', 'ramp', 'other'.
    needs      TEXT NOT NULL DEFAULT '',
    needs_note TEXT,
    -- Since when it is their answer: the order of the waiting list.
    since      TEXT NOT NULL,
    -- When they asked to be reminded; NULL: they did not, or were.
    remind_at  TEXT,
    PRIMARY KEY (space_id, person_id)
) WITHOUT ROWID;

CREATE INDEX rsvps_person ON rsvps (person_id);
CREATE INDEX rsvps_answer ON rsvps (space_id, answer, since);
CREATE INDEX rsvps_remind ON rsvps (remind_at) WHERE remind_at IS NOT NULL;

-- Who was at a space: with an account, with a name on paper, or only as one person more.
CREATE TABLE attendance (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    space_id  INTEGER NOT NULL REFERENCES spaces (id),
    person_id INTEGER REFERENCES people (id),
    name      TEXT,
    document  TEXT,
    phone     TEXT,
    -- Keys of the process file, or what the paper says.
    group_key TEXT,
    zone      TEXT,
    source    TEXT NOT NULL CHECK (source IN ('qr', 'staff', 'count', 'paper')),
    at        TEXT NOT NULL,
    by_person INTEGER REFERENCES people (id),
    UNIQUE (space_id, person_id)
);

CREATE INDEX attendance_person ON attendance (person_id, space_id);

-- What the codes at a space's door are made of.
CREATE TABLE doors (
    space_id INTEGER PRIMARY KEY REFERENCES spaces (id),
    secret   TEXT NOT NULL
);

-- What the organisers owe after a space: its minutes, its attendance, its commitments.
CREATE TABLE space_papers (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    space_id  INTEGER NOT NULL REFERENCES spaces (id),
    kind      TEXT NOT NULL CHECK (kind IN ('minutes', 'attendance', 'commitments')),
    file_kind TEXT,
    file_id   TEXT,
    file_name TEXT,
    text      TEXT,
    at        TEXT NOT NULL,
    by_person INTEGER REFERENCES people (id)
);

CREATE INDEX space_papers_space ON space_papers (space_id, id);
