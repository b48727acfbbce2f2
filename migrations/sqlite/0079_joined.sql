-- Questions that ask the same are answered together: with which one, which is the earliest. NULL: alone, or the
-- earliest. It stays once they are answered, so that a correction reaches all of them.
ALTER TABLE questions ADD COLUMN leader_id INTEGER REFERENCES questions (id);

CREATE INDEX questions_leader ON questions (leader_id) WHERE leader_id IS NOT NULL;

-- Of two questions that look alike somebody said that they are not the same; the older one first.
CREATE TABLE question_unlike (
    question_id INTEGER NOT NULL REFERENCES questions (id),
    other_id    INTEGER NOT NULL REFERENCES questions (id),
    -- Who said it; NULL once erased.
    by_person   INTEGER REFERENCES people (id),
    at          TEXT NOT NULL,
    PRIMARY KEY (question_id, other_id)
);

CREATE INDEX question_unlike_other ON question_unlike (other_id);
CREATE INDEX question_unlike_by ON question_unlike (by_person) WHERE by_person IS NOT NULL;
