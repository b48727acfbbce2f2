-- Until when Telegram has forbidden the bot to send: other processes and the next one must know it too.
CREATE TABLE pauses (
    name       TEXT PRIMARY KEY,
    ends_at    TIMESTAMPTZ NOT NULL
);
