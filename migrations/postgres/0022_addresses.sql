-- Where people can be written to, by which channel. One address of a channel is one person's.
-- The columns of people that it takes the place of stay for the version before this one, which reads them.
CREATE TABLE addresses (
    person_id  BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    channel    TEXT NOT NULL,
    -- The channel's own number of them; nothing but the channel can read it.
    address    BIGINT NOT NULL,
    -- Since when the channel says that nothing arrives there.
    blocked_at TIMESTAMPTZ,
    PRIMARY KEY (person_id, channel),
    UNIQUE (channel, address)
);
INSERT INTO addresses (person_id, channel, address, blocked_at)
    SELECT id, 'telegram', telegram_id, blocked_at FROM people WHERE telegram_id IS NOT NULL ORDER BY id;
