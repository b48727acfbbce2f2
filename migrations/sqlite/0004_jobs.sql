-- Up to which instant each job has done its work.
CREATE TABLE jobs (
    name       TEXT PRIMARY KEY,
    done_until TEXT NOT NULL
);
