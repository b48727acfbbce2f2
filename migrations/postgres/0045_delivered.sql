-- That a question was answered and that its answer reached whoever asked are two facts.
-- Messages of an answer that are still on their way; NULL: an earlier version sent it, and did not look.
ALTER TABLE question_parts ADD COLUMN to_send BIGINT;
-- When it reached them, and by which way; by another way than the chat also who saw to it, and what shows it.
ALTER TABLE question_parts ADD COLUMN delivered_at TIMESTAMPTZ;
ALTER TABLE question_parts ADD COLUMN delivered_way TEXT;
ALTER TABLE question_parts ADD COLUMN delivered_by BIGINT REFERENCES people (id);
ALTER TABLE question_parts ADD COLUMN evidence TEXT;
-- Since when the last answer does not reach them; NULL: it did, or nothing is known against it.
ALTER TABLE questions ADD COLUMN undelivered_at TIMESTAMPTZ;

CREATE INDEX question_parts_delivered_by ON question_parts (delivered_by) WHERE delivered_by IS NOT NULL;
CREATE INDEX questions_undelivered ON questions (office, id) WHERE undelivered_at IS NOT NULL;
