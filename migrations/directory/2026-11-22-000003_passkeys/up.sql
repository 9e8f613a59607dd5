-- Passkeys (W3C WebAuthn). The key itself is sealed. Of the id that authenticators know it by a hash is kept, and it is
-- nobody else's.
CREATE TABLE passkeys (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    credential_hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sealed TEXT NOT NULL,
    -- Whether it is kept on more than one device, as far as the authenticator says.
    synced BOOLEAN NOT NULL,
    -- Whether it can say by itself whose it is; one that cannot opens beside the password only.
    discoverable BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX passkeys_by_account ON passkeys (account_id, created_at, id);

-- A question to an authenticator that was not answered yet. Each is answered once, in the sign-in that asked it; whoever
-- is at the door has none.
CREATE TABLE ceremonies (
    token_hash TEXT NOT NULL PRIMARY KEY,
    sign_in_id TEXT REFERENCES sign_ins (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('create', 'show')),
    sealed TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX ceremonies_by_sign_in ON ceremonies (sign_in_id, purpose);
CREATE INDEX ceremonies_by_time ON ceremonies (created_at);
