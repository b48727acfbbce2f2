-- The calendar with which the dates of open questions were last counted, as one row: whoever starts
-- with another one counts them again.
CREATE TABLE applied_calendar (
    id         BIGINT PRIMARY KEY CHECK (id = 0),
    -- Empty: some question was counted with another calendar since.
    digest     TEXT NOT NULL,
    days       TEXT NOT NULL,
    applied_at TIMESTAMPTZ NOT NULL
);
