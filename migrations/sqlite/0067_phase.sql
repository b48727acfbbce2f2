-- The part of the document that an activity stands in, as the file calls it, where it is none of the stages.
ALTER TABLE activities ADD COLUMN phase TEXT NOT NULL DEFAULT '';
ALTER TABLE activity_history ADD COLUMN phase TEXT NOT NULL DEFAULT '';
