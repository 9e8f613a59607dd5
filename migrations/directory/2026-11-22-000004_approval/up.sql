-- Whether what is published to Production waits for a second person.
ALTER TABLE organizations ADD COLUMN approval BOOLEAN NOT NULL DEFAULT FALSE;
