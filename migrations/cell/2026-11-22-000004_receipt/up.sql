-- What looks like a secret in an app, and somebody looked at and knows. The finding is a hash of its place and text, so
-- that it comes up again when either is another.
CREATE TABLE kept_findings (
    org_id TEXT NOT NULL,
    app_id TEXT NOT NULL,
    finding TEXT NOT NULL,
    kept_by TEXT NOT NULL,
    kept_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, app_id, finding),
    FOREIGN KEY (org_id, app_id) REFERENCES apps (org_id, id) ON DELETE CASCADE
);
