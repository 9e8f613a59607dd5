-- A cell: everything that the Organizations of one region own.
-- Every table has org_id, and keys that begin with it, so that the database itself refuses to tie two Organizations.

-- The contents of files, once an Organization. Bytes lie here or, when there are many, at a location of the region's
-- blob store; either way as they lie in a ZIP: method 0 is stored, 8 is deflated.
CREATE TABLE blobs (
    org_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    size BIGINT NOT NULL,
    method INTEGER NOT NULL CHECK (method IN (0, 8)),
    crc32 BIGINT NOT NULL,
    packed_size BIGINT NOT NULL,
    body BYTEA,
    location TEXT,
    PRIMARY KEY (org_id, hash),
    CHECK ((body IS NULL) <> (location IS NULL))
);

CREATE TABLE trees (
    org_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    listing TEXT NOT NULL,
    PRIMARY KEY (org_id, hash)
);

CREATE TABLE apps (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    description TEXT NOT NULL,
    tree TEXT NOT NULL,
    -- Rises with every change of the draft, undo included: what a form was made from.
    revision BIGINT NOT NULL,
    -- The edit that the draft stands at; edits after it can be redone.
    position BIGINT NOT NULL,
    -- The newest saved version, 0 before the first.
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by TEXT NOT NULL,
    UNIQUE (org_id, id),
    UNIQUE (org_id, slug),
    UNIQUE (org_id, name_key),
    FOREIGN KEY (org_id, tree) REFERENCES trees (org_id, hash)
);
CREATE INDEX apps_by_change ON apps (org_id, changed_at, id);
CREATE INDEX apps_by_tree ON apps (org_id, tree);

CREATE TABLE edits (
    org_id TEXT NOT NULL,
    app_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    tree TEXT NOT NULL,
    said TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, app_id, position),
    FOREIGN KEY (org_id, app_id) REFERENCES apps (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, tree) REFERENCES trees (org_id, hash)
);
CREATE INDEX edits_by_tree ON edits (org_id, tree);

CREATE TABLE versions (
    org_id TEXT NOT NULL,
    app_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    tree TEXT NOT NULL,
    message TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, app_id, number),
    FOREIGN KEY (org_id, app_id) REFERENCES apps (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, tree) REFERENCES trees (org_id, hash)
);
CREATE INDEX versions_by_tree ON versions (org_id, tree);

CREATE TABLE audit_events (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT,
    at TIMESTAMP NOT NULL,
    kind TEXT NOT NULL,
    actor_id TEXT,
    actor TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    request TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX audit_events_by_org ON audit_events (org_id, at, id);
