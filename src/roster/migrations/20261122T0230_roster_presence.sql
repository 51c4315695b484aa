-- Who is there: what was recorded, and the stretches that follow from it. A correction is a record that names another.
CREATE TABLE presence_records (
    centre_id TEXT NOT NULL,
    seq {int64} NOT NULL CHECK (seq > 0),
    id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('clock_in', 'clock_out', 'step_out', 'step_in', 'correction')),
    at TEXT,
    post_id TEXT,
    cover_id TEXT,
    expected_back TEXT,
    corrects TEXT,
    source TEXT NOT NULL CHECK (source IN ('self', 'pin', 'badge', 'lead', 'system')),
    device_id TEXT,
    recorded_by TEXT,
    reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq),
    CHECK ((kind = 'correction') = (corrects IS NOT NULL)),
    CHECK (kind = 'correction' OR at IS NOT NULL)
) {strict};
CREATE UNIQUE INDEX presence_records_id ON presence_records (centre_id, id);
CREATE INDEX presence_records_session ON presence_records (centre_id, session_id, seq);
{append_only presence_records}

-- Made from the records of one session at each new one; away: one line each, "from to cover expected", "-" for none.
CREATE TABLE presence_sessions (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT CHECK (ends IS NULL OR ends >= starts),
    away TEXT NOT NULL,
    forgotten {bool} NOT NULL CHECK (forgotten IN (0, 1)),
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX presence_sessions_start ON presence_sessions (centre_id, starts, id);
CREATE INDEX presence_sessions_of_person ON presence_sessions (centre_id, staff_id, starts);
CREATE UNIQUE INDEX presence_sessions_open ON presence_sessions (centre_id, staff_id) WHERE ends IS NULL;

CREATE TABLE clock_credentials (
    centre_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    pin_hash TEXT,
    badge_sha256 TEXT,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, staff_id)
) {strict};
CREATE UNIQUE INDEX clock_credentials_badge ON clock_credentials (centre_id, badge_sha256);

-- Each level of each gap once, whatever happens to the server in between.
CREATE TABLE post_alerts (
    centre_id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    since TEXT NOT NULL,
    level {int64} NOT NULL CHECK (level BETWEEN 1 AND 3),
    required {int64} NOT NULL,
    present {int64} NOT NULL,
    raised_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, post_id, since, level)
) {strict};
CREATE INDEX post_alerts_since ON post_alerts (centre_id, since);
{append_only post_alerts}
