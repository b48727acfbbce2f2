-- What somebody was last told that they did not ask for: when, which buttons it had, and its key in the outbox.
-- A word that they type then means its button.
ALTER TABLE addresses ADD COLUMN told_at TIMESTAMPTZ;
ALTER TABLE addresses ADD COLUMN asked TEXT NOT NULL DEFAULT '';
ALTER TABLE addresses ADD COLUMN asked_in TEXT NOT NULL DEFAULT '';
