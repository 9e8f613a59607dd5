ALTER TABLE organizations DROP COLUMN approval;
