-- Every text with which a letter left: how many got it, and when the first and the last did. A letter can be
-- written anew while its wave is on the way, so it has as many as it needs. NULL: it left before they were
-- counted.
CREATE TABLE letter_texts (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    letter_id INTEGER NOT NULL REFERENCES letters (id),
    body      TEXT NOT NULL,
    sent      INTEGER DEFAULT 0,
    first_at  TEXT,
    last_at   TEXT
);
CREATE INDEX letter_texts_letter ON letter_texts (letter_id, id);
INSERT INTO letter_texts (letter_id, body, sent)
SELECT l.id, l.body, NULL FROM letters l
WHERE EXISTS (SELECT 1 FROM tallies t WHERE t.wave_id = l.wave_id AND t.outcome = 'sent')
ORDER BY l.id;
