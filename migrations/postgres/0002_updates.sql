-- Which updates of Telegram have been applied: a repeated one changes nothing.
CREATE TABLE updates (
    update_id  BIGINT PRIMARY KEY,
    applied_at TIMESTAMPTZ NOT NULL
);

-- Updates that kept failing, with their text as it came, until somebody looks at them.
CREATE TABLE set_aside (
    update_id BIGINT PRIMARY KEY,
    raw       TEXT NOT NULL,
    error     TEXT NOT NULL,
    at        TIMESTAMPTZ NOT NULL
);
