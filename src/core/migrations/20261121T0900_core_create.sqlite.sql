-- The feed of events, the audit trail and the last runs of jobs.
CREATE TABLE events (
    centre_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    at TEXT NOT NULL,
    topic TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX events_at ON events (at);

CREATE TABLE audit (
    centre_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    at TEXT NOT NULL,
    actor_id TEXT,
    actor_name TEXT,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    remote TEXT NOT NULL,
    request_id TEXT NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_action ON audit (centre_id, action, seq);
CREATE INDEX audit_subject ON audit (centre_id, subject_kind, subject_id, seq);
CREATE INDEX audit_actor ON audit (centre_id, actor_id, seq);
{append_only audit}

CREATE TABLE jobs (
    name TEXT PRIMARY KEY,
    last_run TEXT NOT NULL,
    last_error TEXT
) STRICT;
