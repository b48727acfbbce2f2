-- A date that was missed stays one, and whoever asks for an answer to be completed is given a date too.
-- Until when the answer is to be completed; NULL: nobody asked for it, or in an earlier version.
ALTER TABLE questions ADD COLUMN complete_by TEXT;
-- The last date that was missed, once whoever asked was told so.
ALTER TABLE questions ADD COLUMN missed_on TEXT;
-- The date by a calendar that changed after the date had passed; that one stays.
ALTER TABLE questions ADD COLUMN recounted_on TEXT;
-- The date that an answer had to meet; NULL: an earlier version did not note it.
ALTER TABLE question_parts ADD COLUMN due_on TEXT;
-- The how-manieth version of an answer this is: more than 1 corrects one that was given.
ALTER TABLE question_parts ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- An open question is due when it is to be answered, or its answer completed.
DROP INDEX questions_open;
CREATE INDEX questions_open ON questions (office, COALESCE(complete_by, due_on), id) WHERE state IN ('received', 'reopened');
DROP INDEX questions_due;
CREATE INDEX questions_due ON questions (COALESCE(complete_by, due_on), id) WHERE state IN ('received', 'reopened');
