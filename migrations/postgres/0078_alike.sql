-- What questions are found by that ask the same: the stems of their words and the numbers of their places, hashed.
-- They are made of what somebody wrote, and go with them.
CREATE TABLE question_terms (
    term        BIGINT NOT NULL,
    question_id BIGINT NOT NULL REFERENCES questions (id),
    PRIMARY KEY (term, question_id)
);

CREATE INDEX question_terms_question ON question_terms (question_id);

-- Whether they were made; other rules for making them begin with FALSE.
ALTER TABLE questions ADD COLUMN has_terms BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX questions_without_terms ON questions (id) WHERE has_terms = FALSE;
