-- Who did what when on which object. Rows are only added, each chained to the one before by its hash.
-- No personal data: an actor is 'staff:<our number>' or 'citizen', an object 'question:2024-000123'.
CREATE TABLE audit (
    id     INTEGER PRIMARY KEY,
    at     TEXT NOT NULL,
    actor  TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash   TEXT NOT NULL
);

-- The end of the chain: whoever adds to it holds this row until the transaction ends.
CREATE TABLE audit_head (
    id   INTEGER PRIMARY KEY CHECK (id = 0),
    last INTEGER NOT NULL,
    hash TEXT NOT NULL
);

INSERT INTO audit_head (id, last, hash) VALUES (0, 0, '');
