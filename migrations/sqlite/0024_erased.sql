-- Whom a message was for is forgotten once it is settled; accounts were counted by a digest that anybody
-- can make.
UPDATE outbox SET chat_id = 0 WHERE state <> 'waiting' AND chat_id <> 0;
DELETE FROM counters WHERE name LIKE 'code:%';

-- That consent was given and taken back, of those who were erased: by the day, and without them.
CREATE TABLE past_consents (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The erasure it belongs to: a number of its own.
    erasure INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    given   BOOLEAN NOT NULL,
    -- The sentence that was answered; empty: it ended with the erasure.
    text    TEXT NOT NULL,
    on_day  TEXT NOT NULL
);

-- What points at a person is found without looking at everybody's.
CREATE INDEX question_parts_person ON question_parts (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX question_events_actor ON question_events (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX activity_events_actor ON activity_events (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX observations_answered ON observations (answered_by) WHERE answered_by IS NOT NULL;
CREATE INDEX attendance_by ON attendance (by_person) WHERE by_person IS NOT NULL;
CREATE INDEX codes_person ON codes (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX question_files_part ON question_files (part_id) WHERE part_id IS NOT NULL;
CREATE INDEX snoozes_question ON snoozes (question_id);
