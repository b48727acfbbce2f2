-- The message whose buttons the dialogue waits for: Telegram's number of it, or the key of what is still on its way.
ALTER TABLE people ADD COLUMN card TEXT NOT NULL DEFAULT '';
