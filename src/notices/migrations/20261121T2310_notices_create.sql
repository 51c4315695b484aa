-- Public notices (DC-1 to DC-8): the text being worked on, every text that was ever published, when one was taken
-- back, and which screen showed which.
CREATE TABLE notices (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('staff_on_duty', 'commitments', 'formalities', 'time_limits', 'services',
                                       'charges', 'processes', 'complaints', 'other', 'urgent')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'withdrawn')),
    title TEXT NOT NULL CHECK (title <> ''),
    body TEXT NOT NULL CHECK (body <> ''),
    translations TEXT NOT NULL,
    basis TEXT NOT NULL,
    responsible TEXT NOT NULL,
    channels TEXT NOT NULL CHECK (channels <> ''),
    valid_from TEXT NOT NULL,
    valid_to TEXT CHECK (valid_to IS NULL OR valid_to >= valid_from),
    next_review TEXT,
    published_version {int64} CHECK (published_version > 0),
    last_day TEXT NOT NULL,
    withdrawn_reason TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    CHECK (status <> 'published' OR published_version IS NOT NULL),
    CHECK (status <> 'draft' OR published_version IS NULL),
    CHECK ((status = 'withdrawn') = (withdrawn_reason <> ''))
) {strict};

CREATE INDEX notices_by_status ON notices (centre_id, status, id);
CREATE INDEX notices_by_kind ON notices (centre_id, kind, id);
CREATE INDEX notices_by_both ON notices (centre_id, status, kind, id);
-- What screens ask for every few seconds: last_day is that of the published version, 9999-12-31 where it has none.
CREATE INDEX notices_standing ON notices (centre_id, status, last_day);

-- What stood when: a version stands from published_at until the next one or until it is withdrawn.
CREATE TABLE notice_versions (
    centre_id TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    number {int64} NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    body TEXT NOT NULL CHECK (body <> ''),
    translations TEXT NOT NULL,
    basis TEXT NOT NULL,
    responsible TEXT NOT NULL,
    channels TEXT NOT NULL CHECK (channels <> ''),
    valid_from TEXT NOT NULL,
    valid_to TEXT CHECK (valid_to IS NULL OR valid_to >= valid_from),
    next_review TEXT,
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL,
    publisher TEXT NOT NULL,
    PRIMARY KEY (centre_id, notice_id, number),
    FOREIGN KEY (centre_id, notice_id) REFERENCES notices (centre_id, id)
) {strict};
CREATE INDEX notice_versions_by_kind ON notice_versions (centre_id, kind, published_at);
{append_only notice_versions}

CREATE TABLE notice_withdrawals (
    centre_id TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    number {int64} NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (centre_id, notice_id, number),
    FOREIGN KEY (centre_id, notice_id, number) REFERENCES notice_versions (centre_id, notice_id, number)
) {strict};
{append_only notice_withdrawals}

-- One row for each unbroken stretch of time in which a screen showed a version; last_at moves while it goes on.
CREATE TABLE notice_showings (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    number {int64} NOT NULL,
    device_id TEXT NOT NULL,
    device TEXT NOT NULL,
    first_at TEXT NOT NULL,
    last_at TEXT NOT NULL CHECK (last_at >= first_at),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, notice_id, number) REFERENCES notice_versions (centre_id, notice_id, number)
) {strict};
CREATE INDEX notice_showings_newest ON notice_showings (centre_id, notice_id, id);
CREATE INDEX notice_showings_latest ON notice_showings (centre_id, notice_id, device_id, number, id);
