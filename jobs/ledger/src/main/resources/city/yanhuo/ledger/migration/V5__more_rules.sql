-- Counts may have decimals (18 万千瓦); milestones, statuses, relations and levels have figures of their own; a verdict says what
-- the year will come to.
ALTER TABLE observation RENAME COLUMN items TO whole_items;
ALTER TABLE observation RENAME COLUMN candidates TO whole_candidates;
ALTER TABLE observation ADD COLUMN items TEXT;
ALTER TABLE observation ADD COLUMN candidates TEXT;
UPDATE observation SET items = CAST(whole_items AS TEXT), candidates = CAST(whole_candidates AS TEXT);
ALTER TABLE observation DROP COLUMN whole_items;
ALTER TABLE observation DROP COLUMN whole_candidates;
ALTER TABLE observation ADD COLUMN reference TEXT;
ALTER TABLE observation ADD COLUMN done_on TEXT;
ALTER TABLE observation ADD COLUMN planned_finish TEXT;
ALTER TABLE observation ADD COLUMN progress TEXT;
ALTER TABLE observation ADD COLUMN first_level TEXT;

ALTER TABLE verdict ADD COLUMN projection TEXT;
ALTER TABLE verdict ADD COLUMN projection_low TEXT;
ALTER TABLE verdict ADD COLUMN projection_high TEXT;
ALTER TABLE verdict ADD COLUMN projection_growth TEXT;
ALTER TABLE verdict ADD COLUMN chance TEXT;
ALTER TABLE verdict ADD COLUMN projection_method TEXT;
ALTER TABLE verdict ADD COLUMN projection_years INTEGER;
