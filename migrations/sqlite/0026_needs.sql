-- What somebody needs to take part is kept only with a yes of its own: consents know one purpose more.
CREATE TABLE consents_with_needs (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id),
    purpose   TEXT NOT NULL CHECK (purpose IN ('convocations', 'surveys', 'sensitive', 'needs')),
    given     BOOLEAN NOT NULL,
    -- The sentence that was answered.
    text      TEXT NOT NULL,
    at        TEXT NOT NULL
);
INSERT INTO consents_with_needs (id, person_id, purpose, given, text, at)
    SELECT id, person_id, purpose, given, text, at FROM consents ORDER BY id;
DROP TABLE consents;
ALTER TABLE consents_with_needs RENAME TO consents;
CREATE INDEX consents_person ON consents (person_id, purpose, id);
