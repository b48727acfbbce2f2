-- An activity says whose it is; under an office it is found by the table's own order. To keep the other
-- order, and to look again for each activity that was written a moment before, cost more than all else of
-- keeping a large schedule. Activities are never deleted.
CREATE TABLE whose_activities (
    office      TEXT NOT NULL,
    activity_id INTEGER NOT NULL,
    PRIMARY KEY (office, activity_id)
) WITHOUT ROWID;
INSERT INTO whose_activities (office, activity_id) SELECT office, activity_id FROM activity_offices;
DROP TABLE activity_offices;
ALTER TABLE whose_activities RENAME TO activity_offices;
