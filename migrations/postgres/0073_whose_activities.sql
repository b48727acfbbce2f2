-- An activity says whose it is; under an office it is found by the table's own order. To keep the other
-- order, and to look again for each activity that was written a moment before, cost more than all else of
-- keeping a large schedule. Activities are never deleted.
DROP INDEX activity_offices_activity;
ALTER TABLE activity_offices DROP CONSTRAINT activity_offices_activity_id_fkey;
