-- What had passed before there was a note of it is not told as if it had passed today: it is seen as late
-- wherever the question is looked at.
UPDATE questions SET missed_on = COALESCE(complete_by, due_on)
WHERE (state = 'received' OR (state = 'reopened' AND complete_by IS NOT NULL))
    AND COALESCE(complete_by, due_on) < CURRENT_DATE AND missed_on IS NULL;
