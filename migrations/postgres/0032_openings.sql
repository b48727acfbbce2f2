-- For which opening the secret of a door was made: another opening gets another, so that whoever saw the
-- address of its page once sees no code the next time.
ALTER TABLE doors ADD COLUMN opening TEXT;
