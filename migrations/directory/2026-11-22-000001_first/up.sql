-- The directory: who is who, which Organizations there are, and who may do what in which.
CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    theme TEXT NOT NULL,
    operator BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE sign_ins (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    browser TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL
);
CREATE INDEX sign_ins_by_account ON sign_ins (account_id, created_at);

-- Failed attempts, counted by who was tried from where: a stranger elsewhere locks nobody out.
CREATE TABLE attempts (
    subject TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at TIMESTAMP NOT NULL
);

CREATE TABLE organizations (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    region TEXT NOT NULL CHECK (region IN ('us', 'eu', 'ap')),
    hue INTEGER NOT NULL CHECK (hue BETWEEN 0 AND 11),
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE roles (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    word TEXT NOT NULL,
    name TEXT NOT NULL,
    permissions TEXT NOT NULL,
    UNIQUE (org_id, id),
    UNIQUE (org_id, word)
);

CREATE TABLE memberships (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    org_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    role_id TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP NOT NULL,
    PRIMARY KEY (account_id, org_id),
    FOREIGN KEY (org_id, role_id) REFERENCES roles (org_id, id)
);
CREATE INDEX memberships_by_org ON memberships (org_id, account_id);

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
