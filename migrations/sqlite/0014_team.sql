-- What colleagues call somebody on the staff, and since when their rights rest. Both are of their work.
ALTER TABLE staff ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE staff ADD COLUMN suspended_at TEXT;
