-- Services that an Organization describes itself: how one signs in there, and what every call carries. The secret of the
-- service itself (of an OAuth client) is sealed.
CREATE TABLE adapters (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    detail TEXT NOT NULL,
    sealed TEXT,
    revision BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by TEXT NOT NULL,
    UNIQUE (org_id, id),
    UNIQUE (org_id, key),
    UNIQUE (org_id, name_key)
);

-- What an Organization has that its apps use, each in one environment.
CREATE TABLE resources (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('connected_account', 'phone_number', 'url_domain', 'url_route', 'email_domain',
        'email_address', 'identity_provider', 'key', 'notifier')),
    environment TEXT NOT NULL CHECK (environment IN ('development', 'qa', 'production')),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    -- The service of a connected account, the way of a notifier; empty for others.
    adapter TEXT NOT NULL,
    -- What is no secret, as JSON, and what is, sealed.
    detail TEXT NOT NULL,
    sealed TEXT,
    -- Whether it is known to work.
    standing TEXT NOT NULL CHECK (standing IN ('untested', 'waiting', 'ready', 'failed')),
    -- Why it does not, as a sentence; empty when nothing is wrong.
    trouble TEXT NOT NULL,
    checked_at TIMESTAMP,
    -- Whether it is switched on.
    active BOOLEAN NOT NULL,
    -- What every Organization has from the beginning, and keeps.
    standard BOOLEAN NOT NULL,
    -- The account a number is from, the domain of an address or a route.
    parent_id TEXT,
    revision BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by TEXT NOT NULL,
    UNIQUE (org_id, id),
    UNIQUE (org_id, kind, environment, name_key),
    FOREIGN KEY (org_id, parent_id) REFERENCES resources (org_id, id)
);
CREATE INDEX resources_by_kind ON resources (org_id, kind, adapter);
CREATE INDEX resources_by_parent ON resources (org_id, parent_id);

-- Consents to OAuth that somebody began and did not end yet: each is answered once, by who began it.
CREATE TABLE consents (
    state_hash TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    -- What proves that the answer belongs to the question (PKCE, RFC 7636).
    sealed TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (org_id, state_hash),
    FOREIGN KEY (org_id, resource_id) REFERENCES resources (org_id, id) ON DELETE CASCADE
);
CREATE INDEX consents_by_time ON consents (created_at);

-- Tokens with which programs call. The token itself is nowhere, but for the minutes until its maker has seen it: sealed.
CREATE TABLE api_tokens (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    environment TEXT NOT NULL CHECK (environment IN ('development', 'qa', 'production')),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    -- The last characters, by which people tell them apart.
    ending TEXT NOT NULL,
    sealed TEXT,
    scopes TEXT NOT NULL,
    addresses TEXT NOT NULL,
    expires_at TIMESTAMP,
    used_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL,
    UNIQUE (org_id, id),
    UNIQUE (org_id, name_key)
);
