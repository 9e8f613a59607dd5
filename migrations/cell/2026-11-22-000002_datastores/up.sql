-- Where apps keep their data. Every Organization has one for each environment from the beginning.
CREATE TABLE datastores (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    environment TEXT NOT NULL CHECK (environment IN ('development', 'qa', 'production')),
    -- The one of its environment that an app gets where nobody chose another.
    standard BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (org_id, id),
    UNIQUE (org_id, name_key)
);
