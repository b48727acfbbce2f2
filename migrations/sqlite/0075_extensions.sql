-- Terms that were extended (CPACA art. 14 par.): once each, with what was decided and what was said of it. The
-- running date stands with the question; counted by another calendar, it keeps the days that were granted.
CREATE TABLE question_extensions (
    question_id INTEGER PRIMARY KEY REFERENCES questions (id),
    -- The term as the law gives it, and with the extension, in business days from the same start.
    term_days   INTEGER NOT NULL,
    total_days  INTEGER NOT NULL,
    -- The date that was promised, and the one that whoever asked was told instead.
    previous_on TEXT NOT NULL,
    due_on      TEXT NOT NULL,
    told_at     TEXT NOT NULL,
    -- Who decided it; NULL once erased.
    by_person   INTEGER REFERENCES people (id),
    reason      TEXT NOT NULL
);

CREATE INDEX question_extensions_by ON question_extensions (by_person) WHERE by_person IS NOT NULL;
