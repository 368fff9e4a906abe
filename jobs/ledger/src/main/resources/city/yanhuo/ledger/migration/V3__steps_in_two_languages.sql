-- The reasoning of a verdict in English beside the Chinese one. Earlier verdicts keep their one wording in both.
ALTER TABLE verdict ADD COLUMN steps_en TEXT NOT NULL DEFAULT '[]';
UPDATE verdict SET steps_en = steps;
