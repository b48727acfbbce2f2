-- What people say of themselves, so that they hear of what concerns them. All of it is voluntary.
CREATE TABLE traits (
    person_id INTEGER NOT NULL REFERENCES people (id),
    kind      TEXT NOT NULL CHECK (kind IN ('zone', 'group', 'topic', 'hours', 'channel')),
    -- A key of the process file; of hours and channels, one of a few words.
    value     TEXT NOT NULL,
    PRIMARY KEY (person_id, kind, value)
) WITHOUT ROWID;

CREATE INDEX traits_value ON traits (kind, value, person_id);

-- Codes printed on invitations, by list. Only a digest of each is kept; whoever uses one is on the list.
CREATE TABLE codes (
    digest     TEXT PRIMARY KEY,
    list       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    person_id  INTEGER REFERENCES people (id),
    used_at    TEXT
);

CREATE INDEX codes_list ON codes (list, person_id);
