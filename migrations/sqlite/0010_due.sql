-- What is due first, whatever the office: internal control looks at all of them.
CREATE INDEX questions_due ON questions (due_on, id) WHERE state IN ('received', 'reopened');
