-- Duties, whose turn they are on a date, that they were done, and that a date without anybody was told of.
CREATE TABLE duties (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_en TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('cleaning', 'closing', 'lead', 'other')),
    weekdays TEXT NOT NULL CHECK (weekdays <> ''),
    note TEXT NOT NULL,
    active {bool} NOT NULL CHECK (active IN (0, 1)),
    put_away_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    CHECK ((active = 1) = (put_away_at IS NULL))
) {strict};
CREATE INDEX duties_kind ON duties (centre_id, kind, name, id);

CREATE TABLE rota (
    centre_id TEXT NOT NULL,
    on_date TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('hand', 'fill')),
    assigned_by TEXT,
    assigned_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, on_date, duty_id),
    FOREIGN KEY (centre_id, duty_id) REFERENCES duties (centre_id, id)
) {strict};

-- A duty is done once a date.
CREATE TABLE rota_marks (
    centre_id TEXT NOT NULL,
    seq {int64} NOT NULL CHECK (seq > 0),
    on_date TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    marked_by TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq),
    FOREIGN KEY (centre_id, duty_id) REFERENCES duties (centre_id, id)
) {strict};
CREATE UNIQUE INDEX rota_marks_once ON rota_marks (centre_id, on_date, duty_id);
{append_only rota_marks}

CREATE TABLE rota_told (
    centre_id TEXT NOT NULL,
    on_date TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    told_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, on_date, duty_id),
    FOREIGN KEY (centre_id, duty_id) REFERENCES duties (centre_id, id)
) {strict};
{append_only rota_told}
