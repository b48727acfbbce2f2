-- What was said is not kept beside whom it was said to: a settled message is its key, its state and its number.
UPDATE outbox SET body = '', attachment = NULL, attachment_name = NULL WHERE state <> 'waiting';
