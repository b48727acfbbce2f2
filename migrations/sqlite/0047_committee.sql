-- The committee of the process is of the staff too: it hears of what is not answered on its day.
CREATE TABLE staff_with_committee (
    person_id    INTEGER NOT NULL REFERENCES people (id),
    role         TEXT NOT NULL CHECK (role IN ('liaison', 'head', 'coordinator', 'committee', 'auditor')),
    office       TEXT NOT NULL,
    since        TEXT NOT NULL,
    -- What colleagues call them.
    name         TEXT NOT NULL DEFAULT '',
    -- Since when their rights rest.
    suspended_at TEXT,
    -- When they were last told what is new about a question.
    noticed_at   TEXT,
    PRIMARY KEY (person_id, role, office)
);
INSERT INTO staff_with_committee (person_id, role, office, since, name, suspended_at, noticed_at)
    SELECT person_id, role, office, since, name, suspended_at, noticed_at FROM staff;
DROP TABLE staff;
ALTER TABLE staff_with_committee RENAME TO staff;
CREATE INDEX staff_role ON staff (role, office);
