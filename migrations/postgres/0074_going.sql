-- Whoever was erased and asked or did so much that their rows go a piece at a time: the row is nobody's.
ALTER TABLE people ADD COLUMN gone_at TIMESTAMPTZ;
CREATE INDEX people_going ON people (gone_at, id) WHERE gone_at IS NOT NULL;
