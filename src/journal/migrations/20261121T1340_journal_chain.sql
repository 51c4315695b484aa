-- The centre's log book (VC-8). Only journal_rows and journal_personal hold what people wrote; the
-- other two are summaries that verify works out again from the chain and compares.

-- The chain: seq from 1 without gaps. payload is the exact text that is hashed; every other column
-- is either hashed with it (centre_id, seq, date, kind, recorded_at, author_id) or repeats a field
-- of it so that it can be listed without reading JSON.
CREATE TABLE journal_rows (
    centre_id      TEXT    NOT NULL,
    seq            {int64} NOT NULL CHECK (seq >= 1),
    id             TEXT    NOT NULL,
    date           TEXT    NOT NULL,
    kind           TEXT    NOT NULL CHECK (kind IN ('entry', 'addendum', 'correction', 'strike', 'system',
                                                    'sign', 'seal', 'countersign')),
    section        TEXT    NOT NULL,
    line           {int64},
    text           TEXT    NOT NULL,
    occurred_at    TEXT    NOT NULL,
    recorded_at    TEXT    NOT NULL,
    author_id      TEXT    NOT NULL,
    author_name    TEXT    NOT NULL,
    refers_to      TEXT,
    strikes        {bool}  NOT NULL CHECK (strikes IN (0, 1)),
    late           {bool}  NOT NULL CHECK (late IN (0, 1)),
    href           TEXT,
    payload        {blob}  NOT NULL,
    payload_sha256 {blob}  NOT NULL CHECK (length(payload_sha256) = 32),
    prev_hash      {blob}  NOT NULL CHECK (length(prev_hash) = 32),
    hash           {blob}  NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (centre_id, seq),
    CHECK (kind <> 'strike' OR (strikes = 1 AND refers_to IS NOT NULL))
) {strict};

{append_only journal_rows}

CREATE UNIQUE INDEX journal_rows_by_id ON journal_rows (centre_id, id);
CREATE INDEX journal_rows_by_day ON journal_rows (centre_id, date, seq);
-- A row is struck once.
CREATE UNIQUE INDEX journal_rows_by_struck ON journal_rows (centre_id, refers_to) WHERE strikes = 1;
-- Who closed, signed and countersigned a day; a day is sealed once and countersigned once.
CREATE INDEX journal_rows_by_mark ON journal_rows (centre_id, date, seq)
    WHERE kind IN ('sign', 'seal', 'countersign');
CREATE UNIQUE INDEX journal_rows_once ON journal_rows (centre_id, date, kind) WHERE kind IN ('seal', 'countersign');

-- Personal texts beside the chain: their salted hash stands in the payload of row_id, so erasing
-- text and salt leaves the chain whole.
CREATE TABLE journal_personal (
    centre_id  TEXT NOT NULL,
    row_id     TEXT NOT NULL,
    field      TEXT NOT NULL,
    salt       {blob},
    text       TEXT,
    erased_at  TEXT,
    PRIMARY KEY (centre_id, row_id, field),
    CHECK ((erased_at IS NULL) = (text IS NOT NULL) AND (erased_at IS NULL) = (salt IS NOT NULL))
) {strict};

-- The end of each centre's chain, so that appending looks at one row.
CREATE TABLE journal_heads (
    centre_id       TEXT    NOT NULL PRIMARY KEY,
    seq             {int64} NOT NULL,
    hash            {blob}  NOT NULL,
    sealed_date     TEXT,
    sealed_code     TEXT,
    public_key      {blob},
    settled_through TEXT    NOT NULL
) {strict};

-- The state of each day that has a row; days without one follow from the calendar.
CREATE TABLE journal_days (
    centre_id     TEXT    NOT NULL,
    date          TEXT    NOT NULL,
    status        TEXT    NOT NULL CHECK (status IN ('expected', 'open', 'closed', 'countersigned', 'missed')),
    rows          {int64} NOT NULL,
    entries       {int64} NOT NULL,
    lines         {int64} NOT NULL,
    version       {int64} NOT NULL,
    opened_at     TEXT,
    missed_at     TEXT,
    closed_at     TEXT,
    forced        {bool}  NOT NULL CHECK (forced IN (0, 1)),
    late_close    {bool}  NOT NULL CHECK (late_close IN (0, 1)),
    previous_code TEXT,
    PRIMARY KEY (centre_id, date)
) {strict};

CREATE INDEX journal_days_by_status ON journal_days (centre_id, status, date);
