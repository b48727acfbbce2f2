-- What was asked where children meet has no author: a digest of the code with which the answer is found.
ALTER TABLE questions ADD COLUMN code TEXT;
CREATE UNIQUE INDEX questions_code ON questions (code) WHERE code IS NOT NULL;
