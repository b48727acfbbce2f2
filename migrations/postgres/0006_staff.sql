-- Who works for the entity, and as what. An office is a key of the process file; '' where none is needed.
CREATE TABLE staff (
    person_id BIGINT NOT NULL REFERENCES people (id),
    role      TEXT NOT NULL CHECK (role IN ('liaison', 'head', 'coordinator', 'auditor')),
    office    TEXT NOT NULL,
    since     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, role, office)
);

CREATE INDEX staff_role ON staff (role, office);

-- One-time links that make an account one of the staff. Only a digest of the link is kept.
CREATE TABLE invitations (
    digest     TEXT PRIMARY KEY,
    role       TEXT NOT NULL,
    office     TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at    TIMESTAMPTZ,
    used_by    BIGINT REFERENCES people (id),
    -- Who invited; NULL: the terminal did.
    by_person  BIGINT REFERENCES people (id)
);

-- What a member of staff asked to be reminded of, and on which day.
CREATE TABLE snoozes (
    person_id   BIGINT NOT NULL REFERENCES people (id),
    question_id BIGINT NOT NULL REFERENCES questions (id),
    remind_on   DATE NOT NULL,
    PRIMARY KEY (person_id, question_id)
);
