-- What fills a slot of an app in one of its profiles.
CREATE TABLE bindings (
    org_id TEXT NOT NULL,
    app_id TEXT NOT NULL,
    profile_id TEXT NOT NULL,
    slot_id TEXT NOT NULL,
    environment TEXT NOT NULL CHECK (environment IN ('development', 'qa', 'production')),
    resource_id TEXT,
    datastore_id TEXT,
    actor TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, app_id, profile_id, slot_id),
    FOREIGN KEY (org_id, app_id) REFERENCES apps (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, resource_id) REFERENCES resources (org_id, id),
    FOREIGN KEY (org_id, datastore_id) REFERENCES datastores (org_id, id),
    CHECK ((resource_id IS NULL) <> (datastore_id IS NULL))
);
CREATE INDEX bindings_by_resource ON bindings (org_id, resource_id);
CREATE INDEX bindings_by_datastore ON bindings (org_id, datastore_id);

-- What filled a slot of this name and kind before, in whichever app: a suggestion for the next one.
CREATE TABLE remembered_bindings (
    org_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    kind TEXT NOT NULL,
    adapter TEXT NOT NULL,
    name_key TEXT NOT NULL,
    resource_id TEXT,
    datastore_id TEXT,
    app TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, environment, kind, adapter, name_key),
    FOREIGN KEY (org_id, resource_id) REFERENCES resources (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, datastore_id) REFERENCES datastores (org_id, id) ON DELETE CASCADE
);
CREATE INDEX remembered_bindings_by_resource ON remembered_bindings (org_id, resource_id);
CREATE INDEX remembered_bindings_by_datastore ON remembered_bindings (org_id, datastore_id);

-- Slots that somebody asked others to fill.
CREATE TABLE slot_requests (
    org_id TEXT NOT NULL,
    app_id TEXT NOT NULL,
    profile_id TEXT NOT NULL,
    slot_id TEXT NOT NULL,
    -- The name of the slot then.
    name TEXT NOT NULL,
    environment TEXT NOT NULL,
    account_id TEXT,
    actor TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (org_id, app_id, profile_id, slot_id),
    FOREIGN KEY (org_id, app_id) REFERENCES apps (org_id, id) ON DELETE CASCADE
);

-- What is live, or was: a version of an app in one environment, with what filled its slots. A row is never changed but
-- for its state; a change is another row.
CREATE TABLE deployments (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    app_id TEXT NOT NULL,
    environment TEXT NOT NULL CHECK (environment IN ('development', 'qa', 'production')),
    -- Counts the deployments of the app in this environment, from 1.
    number BIGINT NOT NULL,
    profile_id TEXT NOT NULL,
    profile TEXT NOT NULL,
    version BIGINT NOT NULL,
    tree TEXT NOT NULL,
    -- How it came: published, promoted from another environment, or an earlier one again.
    manner TEXT NOT NULL CHECK (manner IN ('published', 'promoted', 'rolled_back', 'replaced')),
    origin_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('live', 'superseded', 'unpublished')),
    note TEXT NOT NULL,
    account_id TEXT,
    actor TEXT NOT NULL,
    -- The second person, where the Organization asks for one.
    approver TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    UNIQUE (org_id, id),
    UNIQUE (org_id, app_id, environment, number),
    FOREIGN KEY (org_id, app_id) REFERENCES apps (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, tree) REFERENCES trees (org_id, hash),
    FOREIGN KEY (org_id, origin_id) REFERENCES deployments (org_id, id) ON DELETE CASCADE
);
-- One is live in each environment: the database itself holds it.
CREATE UNIQUE INDEX deployments_live ON deployments (org_id, app_id, environment) WHERE state = 'live';
CREATE INDEX deployments_by_tree ON deployments (org_id, tree);
CREATE INDEX deployments_by_origin ON deployments (org_id, origin_id);

-- What filled the slots of a deployment, and whom it tells of errors: then the slot is the occasion, as in `!error`.
CREATE TABLE deployment_bindings (
    org_id TEXT NOT NULL,
    deployment_id TEXT NOT NULL,
    slot_id TEXT NOT NULL,
    -- The name of the slot then.
    name TEXT NOT NULL,
    -- Both are gone when it was deleted after the deployment had ended.
    resource_id TEXT,
    datastore_id TEXT,
    PRIMARY KEY (org_id, deployment_id, slot_id),
    FOREIGN KEY (org_id, deployment_id) REFERENCES deployments (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, resource_id) REFERENCES resources (org_id, id),
    FOREIGN KEY (org_id, datastore_id) REFERENCES datastores (org_id, id)
);
CREATE INDEX deployment_bindings_by_resource ON deployment_bindings (org_id, resource_id);
CREATE INDEX deployment_bindings_by_datastore ON deployment_bindings (org_id, datastore_id);

-- Resources that serve one deployment only, and which it is.
CREATE TABLE holds (
    org_id TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    deployment_id TEXT NOT NULL,
    PRIMARY KEY (org_id, resource_id),
    FOREIGN KEY (org_id, resource_id) REFERENCES resources (org_id, id),
    FOREIGN KEY (org_id, deployment_id) REFERENCES deployments (org_id, id) ON DELETE CASCADE
);
CREATE INDEX holds_by_deployment ON holds (org_id, deployment_id);

-- Where visitors begin: the key in the address stays the same from one deployment to the next.
CREATE TABLE start_links (
    key TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    app_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    link_id TEXT NOT NULL,
    UNIQUE (org_id, app_id, environment, link_id),
    FOREIGN KEY (org_id, app_id) REFERENCES apps (org_id, id) ON DELETE CASCADE
);

-- What somebody wants to publish and a second person has to look at first.
CREATE TABLE proposals (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    app_id TEXT NOT NULL,
    environment TEXT NOT NULL CHECK (environment IN ('development', 'qa', 'production')),
    profile_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    tree TEXT NOT NULL,
    manner TEXT NOT NULL CHECK (manner IN ('published', 'promoted', 'rolled_back', 'replaced')),
    origin_id TEXT,
    -- What fills the slots and who is told of errors, as JSON: what was looked at is what goes live.
    filling TEXT NOT NULL,
    note TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'declined', 'withdrawn')),
    account_id TEXT,
    actor TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    decider TEXT NOT NULL,
    decided_at TIMESTAMP,
    reason TEXT NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, app_id) REFERENCES apps (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, tree) REFERENCES trees (org_id, hash),
    FOREIGN KEY (org_id, origin_id) REFERENCES deployments (org_id, id) ON DELETE CASCADE
);
-- One waits for each app and environment.
CREATE UNIQUE INDEX proposals_open ON proposals (org_id, app_id, environment) WHERE state = 'open';
CREATE INDEX proposals_by_tree ON proposals (org_id, tree);
CREATE INDEX proposals_by_origin ON proposals (org_id, origin_id);
