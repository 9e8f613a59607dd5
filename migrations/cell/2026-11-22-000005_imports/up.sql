-- Archives that came in: first as a plan, which keeps its contents for a day, then as what came of it.
CREATE TABLE imports (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'applied', 'undone')),
    -- Who planned it, and once it was applied, who did that; nobody for the command line.
    account_id TEXT,
    -- Who brought it into its state, and when.
    actor TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('hangar', 'airkit')),
    -- The hash of the archive as it came.
    archive TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    -- The tree as the archive has it, whatever the app is called here: what later updates begin with.
    tree TEXT NOT NULL,
    files BIGINT NOT NULL,
    -- Sentences, and Airkit's report, as JSON.
    notes TEXT NOT NULL,
    report TEXT,
    -- Where else the same tree is, as a sentence, and the region of that Organization.
    source TEXT,
    source_region TEXT,
    consent BOOLEAN NOT NULL,
    -- The sides chosen of conflicts, as JSON.
    choices TEXT NOT NULL,
    -- The app that is to be updated, or that came of it.
    app_id TEXT,
    -- The draft of that app before; NULL for an app that did not exist.
    tree_before TEXT,
    -- The app's revision after it was applied.
    revision BIGINT,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, app_id) REFERENCES apps (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, tree) REFERENCES trees (org_id, hash),
    FOREIGN KEY (org_id, tree_before) REFERENCES trees (org_id, hash)
);
CREATE INDEX imports_by_app ON imports (org_id, app_id, at);
CREATE INDEX imports_by_state ON imports (org_id, state, at);
CREATE INDEX imports_by_tree ON imports (org_id, tree);
CREATE INDEX imports_by_tree_before ON imports (org_id, tree_before);
