-- The same tables as before. SQLite builds a small table in memory for each IN list of three or more, for every row that
-- is checked against it; an OR of the same words costs a comparison. A quarter of the price of a row was these lists.
CREATE TABLE journal_rows_checked (
    centre_id      TEXT    NOT NULL,
    seq            INTEGER NOT NULL CHECK (seq >= 1),
    id             TEXT    NOT NULL,
    date           TEXT    NOT NULL,
    kind           TEXT    NOT NULL CHECK (kind = 'entry' OR kind = 'addendum' OR kind = 'correction' OR kind = 'strike'
                                           OR kind = 'system' OR kind = 'sign' OR kind = 'seal'
                                           OR kind = 'countersign'),
    section        TEXT    NOT NULL,
    line           INTEGER,
    text           TEXT    NOT NULL,
    occurred_at    TEXT    NOT NULL,
    recorded_at    TEXT    NOT NULL,
    author_id      TEXT    NOT NULL,
    author_name    TEXT    NOT NULL,
    refers_to      TEXT,
    strikes        INTEGER NOT NULL CHECK (strikes = 0 OR strikes = 1),
    late           INTEGER NOT NULL CHECK (late = 0 OR late = 1),
    href           TEXT,
    payload        BLOB    NOT NULL,
    payload_sha256 BLOB    NOT NULL CHECK (length(payload_sha256) = 32),
    prev_hash      BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash           BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (centre_id, seq),
    CHECK (kind <> 'strike' OR (strikes = 1 AND refers_to IS NOT NULL))
) STRICT;

INSERT INTO journal_rows_checked SELECT centre_id, seq, id, date, kind, section, line, text, occurred_at, recorded_at,
    author_id, author_name, refers_to, strikes, late, href, payload, payload_sha256, prev_hash, hash
    FROM journal_rows ORDER BY centre_id, seq;
DROP TABLE journal_rows;
ALTER TABLE journal_rows_checked RENAME TO journal_rows;

{append_only journal_rows}

CREATE UNIQUE INDEX journal_rows_by_id ON journal_rows (centre_id, id);
CREATE INDEX journal_rows_by_day ON journal_rows (centre_id, date, seq);
CREATE UNIQUE INDEX journal_rows_by_struck ON journal_rows (centre_id, refers_to) WHERE strikes = 1;
CREATE INDEX journal_rows_by_mark ON journal_rows (centre_id, date, seq)
    WHERE kind = 'sign' OR kind = 'seal' OR kind = 'countersign';
CREATE UNIQUE INDEX journal_rows_once ON journal_rows (centre_id, date, kind)
    WHERE kind = 'seal' OR kind = 'countersign';

CREATE TABLE journal_days_checked (
    centre_id     TEXT    NOT NULL,
    date          TEXT    NOT NULL,
    status        TEXT    NOT NULL CHECK (status = 'expected' OR status = 'open' OR status = 'closed'
                                          OR status = 'countersigned' OR status = 'missed'),
    rows          INTEGER NOT NULL,
    entries       INTEGER NOT NULL,
    lines         INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    opened_at     TEXT,
    missed_at     TEXT,
    closed_at     TEXT,
    forced        INTEGER NOT NULL CHECK (forced = 0 OR forced = 1),
    late_close    INTEGER NOT NULL CHECK (late_close = 0 OR late_close = 1),
    previous_code TEXT,
    PRIMARY KEY (centre_id, date)
) STRICT;

INSERT INTO journal_days_checked SELECT centre_id, date, status, rows, entries, lines, version, opened_at, missed_at,
    closed_at, forced, late_close, previous_code FROM journal_days;
DROP TABLE journal_days;
ALTER TABLE journal_days_checked RENAME TO journal_days;

CREATE INDEX journal_days_by_status ON journal_days (centre_id, status, date);
