-- One question, several offices: what each is asked for, by an internal date of its own, and what it gave. The
-- question, its number, its date and its answer are one.
CREATE TABLE question_shares (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id),
    office      TEXT NOT NULL,
    state       TEXT NOT NULL,
    -- What the office is asked; NULL: the question as it is.
    asked       TEXT,
    asked_at    TEXT NOT NULL,
    -- Who asked for it; NULL once erased.
    asked_by    INTEGER REFERENCES people (id),
    -- Until when it is given, and the date of the answer that this was counted from.
    due_on      TEXT NOT NULL,
    public_on   TEXT NOT NULL,
    -- What the office gave, how often it changed, and by whom; NULL once erased.
    text        TEXT NOT NULL DEFAULT '',
    version     INTEGER NOT NULL DEFAULT 0,
    given_at    TEXT,
    given_by    INTEGER REFERENCES people (id),
    -- Why it was given back.
    reason      TEXT,
    -- The date that passed without it, which stays.
    missed_on   TEXT,
    reminded_at TEXT,
    -- When the answer left, or the question ended.
    ended_at    TEXT
);

CREATE INDEX question_shares_of ON question_shares (question_id);
CREATE INDEX question_shares_open ON question_shares (office, due_on, id)
    WHERE state = 'asked' AND ended_at IS NULL;
CREATE INDEX question_shares_due ON question_shares (due_on, office)
    WHERE state = 'asked' AND ended_at IS NULL;
CREATE INDEX question_shares_missed ON question_shares (missed_on, id)
    WHERE missed_on IS NOT NULL AND ended_at IS NULL;
CREATE INDEX question_shares_asked_by ON question_shares (asked_by) WHERE asked_by IS NOT NULL;
CREATE INDEX question_shares_given_by ON question_shares (given_by) WHERE given_by IS NOT NULL;

-- What came with a part.
CREATE TABLE share_files (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    share_id INTEGER NOT NULL REFERENCES question_shares (id),
    kind     TEXT NOT NULL,
    file_id  TEXT NOT NULL,
    name     TEXT
);

CREATE INDEX share_files_of ON share_files (share_id);
