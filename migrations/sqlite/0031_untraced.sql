-- Once a survey is counted, its ballots go: what is left of them are tables, published lists, and what
-- people wrote.
ALTER TABLE surveys ADD COLUMN took_part INTEGER;
-- Whether nothing of its ballots is left, in freed pages neither.
ALTER TABLE surveys ADD COLUMN swept BOOLEAN NOT NULL DEFAULT FALSE;

-- What people wrote to one question, if they were enough: JSON, in an order that says nothing.
CREATE TABLE survey_texts (
    survey_id INTEGER NOT NULL REFERENCES surveys (id),
    question  TEXT NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (survey_id, question)
);
