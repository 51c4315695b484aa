-- Centres, their weekly hours, the dates that differ, and their places.
CREATE TABLE centres (
    centre_id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    zone TEXT NOT NULL,
    first_language TEXT NOT NULL,
    complaint_phone TEXT NOT NULL,
    address TEXT NOT NULL,
    translations TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0)
) {strict};

CREATE TABLE centre_hours (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    day {int64} NOT NULL CHECK (day BETWEEN 1 AND 7),
    opens TEXT NOT NULL,
    closes TEXT NOT NULL CHECK (closes > opens),
    PRIMARY KEY (centre_id, day, opens)
) {strict};

CREATE TABLE calendar_exceptions (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    date TEXT NOT NULL,
    open {bool} NOT NULL CHECK (open IN (0, 1)),
    windows TEXT NOT NULL,
    office_day {bool} NOT NULL CHECK (office_day IN (0, 1)),
    reason TEXT NOT NULL,
    PRIMARY KEY (centre_id, date)
) {strict};

CREATE TABLE places (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('hall', 'desk', 'room', 'outdoor', 'gate', 'other')),
    translations TEXT NOT NULL,
    archived {bool} NOT NULL CHECK (archived IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX places_name ON places (centre_id, archived, name, id);
