-- Everything convoca says leaves through this table, written in the transaction that decided it.
CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    -- What the message is about and for whom, so that it is said once: 'u:<update>:<n>', 'digest:<person>:<day>'.
    key             TEXT NOT NULL UNIQUE,
    chat_id         INTEGER NOT NULL,
    -- 0 reply, 1 reminder, 2 bulk: the lower leaves first.
    lane            INTEGER NOT NULL CHECK (lane IN (0, 1, 2)),
    method          TEXT NOT NULL,
    body            TEXT NOT NULL,
    attachment      BLOB,
    attachment_name TEXT,
    state           TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
    due_at          TEXT NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    -- Until when the process that claimed it may be sending it.
    leased_until    TEXT,
    -- Telegram's number of the message, once sent.
    message_id      INTEGER,
    error           TEXT,
    created_at      TEXT NOT NULL,
    settled_at      TEXT
);

CREATE INDEX outbox_waiting ON outbox (lane, due_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_chat ON outbox (chat_id, lane, id) WHERE state = 'waiting';
