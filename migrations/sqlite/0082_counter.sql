-- Questions that did not come by the chat: on paper, by telephone, said in person or in the hall. Whoever asked
-- is nobody here until they take the question over by the code of their slip.
CREATE TABLE question_intakes (
    question_id INTEGER PRIMARY KEY REFERENCES questions (id),
    channel     TEXT NOT NULL,
    -- Where it was received, and why it was typed on a later day.
    place       TEXT,
    reason      TEXT,
    typed_at    TEXT NOT NULL,
    -- Who typed it; NULL once erased.
    typed_by    INTEGER REFERENCES people (id),
    -- Who asked and where the answer goes, if they said so; NULL once it was taken over, or has been kept long enough.
    asker       TEXT,
    claimed_at  TEXT
);

CREATE INDEX question_intakes_by ON question_intakes (typed_by) WHERE typed_by IS NOT NULL;
CREATE INDEX question_intakes_askers ON question_intakes (typed_at) WHERE asker IS NOT NULL;
