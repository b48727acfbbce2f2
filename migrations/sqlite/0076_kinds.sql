-- What kind of petition a question is, which says how many days the law gives. What nobody has tagged is a
-- question of the accountability process, as all were until now.
ALTER TABLE questions ADD COLUMN kind TEXT NOT NULL DEFAULT 'accountability';
