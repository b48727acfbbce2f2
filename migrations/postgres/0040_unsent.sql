-- When the clock looks again at what somebody has begun and not sent. Questions begun before are looked at
-- at once: what they say decides.
ALTER TABLE people ADD COLUMN due_at TIMESTAMPTZ;
UPDATE people SET due_at = stood_at WHERE dialogue LIKE '%"at":"asking"%';
CREATE INDEX people_due ON people (due_at) WHERE due_at IS NOT NULL;
