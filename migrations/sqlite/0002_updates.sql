-- Which updates of Telegram have been applied: a repeated one changes nothing.
CREATE TABLE updates (
    update_id  INTEGER PRIMARY KEY,
    applied_at TEXT NOT NULL
);

-- Updates that kept failing, with their text as it came, until somebody looks at them.
CREATE TABLE set_aside (
    update_id INTEGER PRIMARY KEY,
    raw       TEXT NOT NULL,
    error     TEXT NOT NULL,
    at        TEXT NOT NULL
);
