-- What was asked for because something is missing (CPACA art. 17): once each. Meanwhile the question is 'incomplete',
-- its clock stands still, and complete_by is the last day of whoever asked; what its date would be without stays in
-- the question's own row.
CREATE TABLE question_completions (
    question_id  INTEGER PRIMARY KEY REFERENCES questions (id),
    asked_at     TEXT NOT NULL,
    -- Who asked for it, by which office, and what: as whoever asked was told. NULL once erased.
    by_person    INTEGER REFERENCES people (id),
    office       TEXT,
    missing      TEXT NOT NULL,
    -- The last day of whoever asked, and since when it is that of a second month.
    answer_by    TEXT NOT NULL,
    prolonged_at TEXT,
    -- The last day of which they were reminded.
    reminded_of  TEXT,
    -- When the clock ran again.
    resumed_at   TEXT,
    -- Why it was closed, if it was, and who signed that; NULL once erased.
    closing      TEXT,
    closed_by    INTEGER REFERENCES people (id)
);

CREATE INDEX question_completions_by ON question_completions (by_person) WHERE by_person IS NOT NULL;
CREATE INDEX question_completions_closed_by ON question_completions (closed_by) WHERE closed_by IS NOT NULL;
CREATE INDEX questions_incomplete ON questions (office, complete_by, id) WHERE state = 'incomplete';
CREATE INDEX questions_incomplete_due ON questions (complete_by, id) WHERE state = 'incomplete';
CREATE INDEX questions_incomplete_of ON questions (person_id) WHERE state = 'incomplete';
