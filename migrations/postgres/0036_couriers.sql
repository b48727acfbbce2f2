-- Who sends from this database, one row for each that is alive or died without a farewell, and whose a
-- claimed message is.
CREATE TABLE couriers (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
ALTER TABLE outbox ADD COLUMN leased_by BIGINT;
