-- When a wave was to leave, as somebody decided it: being put off until people are up, or looking again for
-- what was on the way, moves when it is due and not what was planned.
ALTER TABLE waves ADD COLUMN planned_at TIMESTAMPTZ;
UPDATE waves SET planned_at = CASE WHEN started_at < due_at THEN started_at ELSE due_at END;
