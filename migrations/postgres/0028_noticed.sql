-- When somebody was last told what is new about a question; what follows soon is gathered into one message.
ALTER TABLE staff ADD COLUMN noticed_at TIMESTAMPTZ;
