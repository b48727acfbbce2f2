-- What people agreed to and took back, with the text they were shown (Ley 1581 de 2012, arts. 8 and 9;
-- Decreto 1377 de 2013, art. 8). Rows are only added.
CREATE TABLE consents (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id),
    purpose   TEXT NOT NULL CHECK (purpose IN ('convocations', 'surveys', 'sensitive')),
    given     BOOLEAN NOT NULL,
    -- The sentence that was answered.
    text      TEXT NOT NULL,
    at        TEXT NOT NULL
);

CREATE INDEX consents_person ON consents (person_id, purpose, id);
