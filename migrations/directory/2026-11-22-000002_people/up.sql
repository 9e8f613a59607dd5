-- People and roles: second factors, mailed links, invitations, roles of an Organization's own.
ALTER TABLE accounts ADD COLUMN verified BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE accounts ADD COLUMN second_factor BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE accounts ADD COLUMN language TEXT NOT NULL DEFAULT '';

-- A sign-in is whole once everything asked for was given: one that still waits for its code opens nothing.
ALTER TABLE sign_ins ADD COLUMN whole BOOLEAN NOT NULL DEFAULT TRUE;
-- How many wrong codes it was given so far.
ALTER TABLE sign_ins ADD COLUMN wrong_codes BIGINT NOT NULL DEFAULT 0;
-- Whether the second factor was shown in it.
ALTER TABLE sign_ins ADD COLUMN factor BOOLEAN NOT NULL DEFAULT FALSE;
-- The role as which its person looks at an Organization, if any.
ALTER TABLE sign_ins ADD COLUMN view_org TEXT;
ALTER TABLE sign_ins ADD COLUMN view_role TEXT;

-- Time-based codes (RFC 6238). The secret is sealed. A step is used once: the last one that was is kept. Beside the one
-- in use there may be one that is being set up and not confirmed yet.
CREATE TABLE authenticators (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    confirmed BOOLEAN NOT NULL,
    secret TEXT NOT NULL,
    last_step BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (account_id, confirmed)
);

-- A code that was used is gone.
CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    PRIMARY KEY (account_id, hash)
);

-- What a mailed link does, once: give an account a new password, or the address it was sent to.
CREATE TABLE mail_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('password', 'email')),
    email TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX mail_links_by_account ON mail_links (account_id, purpose);

-- Whether only who showed a second factor may enter.
ALTER TABLE organizations ADD COLUMN second_factor BOOLEAN NOT NULL DEFAULT FALSE;

-- By what the operator's list of Organizations is sorted and searched.
ALTER TABLE organizations ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
UPDATE organizations SET name_key = lower(name);
CREATE INDEX organizations_by_name ON organizations (name_key, id);

ALTER TABLE roles ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE roles ADD COLUMN description TEXT NOT NULL DEFAULT '';
-- The built-in role it started from; empty for none.
ALTER TABLE roles ADD COLUMN base TEXT NOT NULL DEFAULT '';
UPDATE roles SET name_key = word;
CREATE UNIQUE INDEX roles_by_name ON roles (org_id, name_key);

-- Name and address of the person, by which the list of an Organization's people is sorted and searched.
ALTER TABLE memberships ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
UPDATE memberships SET sort_key =
    (SELECT lower(accounts.name) || ' ' || accounts.email_key FROM accounts WHERE accounts.id = memberships.account_id);
CREATE INDEX memberships_by_name ON memberships (org_id, sort_key, account_id);
-- Few are deactivated, and whoever asks for them need not look at all the others.
CREATE INDEX memberships_off ON memberships (org_id, sort_key, account_id) WHERE NOT active;
CREATE INDEX memberships_by_role ON memberships (org_id, role_id, sort_key, account_id);

CREATE TABLE invitations (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    role_id TEXT NOT NULL,
    message TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('console', 'studio')),
    -- Rises with every sending, so that each makes another token.
    serial BIGINT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    -- One that is pending has expired when its time is over.
    state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'revoked')),
    delivery TEXT NOT NULL CHECK (delivery IN ('waiting', 'sent', 'kept', 'failed')),
    -- What the mail server said when it refused.
    trouble TEXT NOT NULL,
    -- The account that may still answer for it; none when it was the operator.
    invited_by TEXT,
    inviter TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, role_id) REFERENCES roles (org_id, id)
);
CREATE INDEX invitations_by_org ON invitations (org_id, created_at, id);
CREATE INDEX invitations_by_inviter ON invitations (org_id, invited_by, state);
CREATE INDEX invitations_by_email ON invitations (org_id, email_key);
CREATE INDEX invitations_by_role ON invitations (org_id, role_id);
