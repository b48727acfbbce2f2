-- What is kept for its time: where that is counted from, and how far it has been forgotten.
-- Since when somebody stands at the step of the dialogue.
ALTER TABLE people ADD COLUMN stood_at TEXT;
UPDATE people SET stood_at = strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now') WHERE dialogue <> '';
CREATE INDEX people_standing ON people (stood_at) WHERE dialogue <> '';
-- The person up to whom it was forgotten who got the messages of a wave; NULL: all.
ALTER TABLE waves ADD COLUMN remembered INTEGER DEFAULT 0;
-- How many people its calls had reached when that was forgotten.
ALTER TABLE convocations ADD COLUMN reached INTEGER;
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE state <> 'waiting' AND letter_id IS NULL;
