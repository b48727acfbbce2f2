-- Whoever has written to the bot. Only what is needed to answer; every other datum is asked for, never required.
CREATE TABLE people (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    -- NULL once the person has asked to be erased.
    telegram_id INTEGER UNIQUE,
    language    TEXT NOT NULL,
    -- The step of the dialogue the person is in, as the door that holds the dialogue writes it.
    dialogue    TEXT NOT NULL DEFAULT '',
    created_at  TEXT NOT NULL,
    -- Since when Telegram says that the person has blocked the bot or is gone.
    blocked_at  TEXT
);
