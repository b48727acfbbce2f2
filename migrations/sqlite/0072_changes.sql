-- What a change of the process took the place of, as JSON; nothing of changes that an earlier version kept.
ALTER TABLE process_amendments ADD COLUMN before TEXT;
