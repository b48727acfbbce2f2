-- Other entities to which questions are sent on (CPACA art. 21): the entity's own directory.
CREATE TABLE other_entities (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL UNIQUE,
    -- How it is reached: a mailbox, a page, an address.
    contact   TEXT NOT NULL,
    -- Who added it; NULL once erased.
    by_person INTEGER REFERENCES people (id)
);

CREATE INDEX other_entities_by ON other_entities (by_person) WHERE by_person IS NOT NULL;

-- Questions that were sent on, each time with the letter as Telegram keeps it; meanwhile the question is 'transferred'.
CREATE TABLE question_transfers (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id),
    -- As it was sent, whatever becomes of the directory.
    entity      TEXT NOT NULL,
    contact     TEXT NOT NULL,
    letter_kind TEXT NOT NULL,
    -- NULL once whoever asked was erased.
    letter_file TEXT,
    letter_name TEXT,
    office      TEXT,
    -- Who sent it; NULL once erased.
    by_person   INTEGER REFERENCES people (id),
    sent_at     TEXT NOT NULL,
    -- The last day on which it was in time.
    last_day    TEXT NOT NULL,
    -- When it was taken up here again.
    returned_at TEXT
);

CREATE INDEX question_transfers_question ON question_transfers (question_id, id);
CREATE INDEX question_transfers_by ON question_transfers (by_person) WHERE by_person IS NOT NULL;
CREATE INDEX questions_transferred ON questions (due_on, id) WHERE state = 'transferred';
