-- The first waiting message of each chat, found in one walk along one index, however many wait.
CREATE INDEX outbox_heads ON outbox (lane, chat_id, id, due_at, attempts) WHERE state = 'waiting' AND letter_id IS NULL;
-- What is taken back from whoever leaves are letters.
DROP INDEX outbox_chat;
CREATE INDEX outbox_chat ON outbox (chat_id, lane, id) WHERE state = 'waiting' AND letter_id IS NOT NULL;
