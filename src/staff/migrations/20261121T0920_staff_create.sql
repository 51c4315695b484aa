-- People, their accounts, sessions and tokens, and the centre's registered devices.
CREATE TABLE staff (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_en TEXT NOT NULL,
    title TEXT NOT NULL,
    phone TEXT NOT NULL,
    active {bool} NOT NULL CHECK (active IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX staff_name ON staff (centre_id, active, name, id);

CREATE TABLE accounts (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    username TEXT NOT NULL,
    username_key TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    roles TEXT NOT NULL,
    disabled {bool} NOT NULL CHECK (disabled IN (0, 1)),
    must_change_password {bool} NOT NULL CHECK (must_change_password IN (0, 1)),
    last_sign_in_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, staff_id) REFERENCES staff (centre_id, id)
) {strict};
CREATE UNIQUE INDEX accounts_username ON accounts (centre_id, username_key);
CREATE UNIQUE INDEX accounts_staff ON accounts (centre_id, staff_id);
CREATE INDEX accounts_key ON accounts (username_key);
CREATE UNIQUE INDEX accounts_id ON accounts (id);

CREATE TABLE sessions (
    centre_id TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    account_id TEXT NOT NULL,
    csrf_token TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, token_sha256),
    FOREIGN KEY (centre_id, account_id) REFERENCES accounts (centre_id, id)
) {strict};
CREATE UNIQUE INDEX sessions_token ON sessions (token_sha256);
CREATE INDEX sessions_account ON sessions (centre_id, account_id);
CREATE INDEX sessions_seen ON sessions (last_seen_at);

CREATE TABLE api_tokens (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    name TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    last_used_at TEXT,
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, account_id) REFERENCES accounts (centre_id, id)
) {strict};
CREATE UNIQUE INDEX api_tokens_token ON api_tokens (token_sha256);
CREATE INDEX api_tokens_account ON api_tokens (centre_id, account_id, name, id);

CREATE TABLE devices (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('kiosk', 'desk')),
    name TEXT NOT NULL CHECK (name <> ''),
    place_id TEXT,
    pairing_sha256 TEXT,
    pairing_expires_at TEXT,
    token_sha256 TEXT,
    paired_at TEXT,
    last_seen_at TEXT,
    revoked_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX devices_name ON devices (centre_id, name, id);
CREATE UNIQUE INDEX devices_token ON devices (token_sha256);
CREATE INDEX devices_pairing ON devices (pairing_sha256);
