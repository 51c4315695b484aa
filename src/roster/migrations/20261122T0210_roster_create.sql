-- Posts with their demand, people's skills, shifts, who holds which part of one, and what changed when.
CREATE TABLE posts (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    place_id TEXT,
    duties TEXT NOT NULL,
    holder_id TEXT,
    demand TEXT NOT NULL,
    archived {bool} NOT NULL CHECK (archived IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX posts_name ON posts (centre_id, archived, name, id);

CREATE TABLE skill_sheets (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    staff_id TEXT NOT NULL,
    skills TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, staff_id)
) {strict};

-- breaks: one line each, "start end relieving-shift" with "-" for none: read by the tens of thousands at a time.
CREATE TABLE shifts (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('A', 'B')),
    backs_up TEXT,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends > starts),
    breaks TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
    cancel_reason TEXT NOT NULL,
    published_at TEXT,
    acknowledged_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, post_id) REFERENCES posts (centre_id, id),
    CHECK (status <> 'draft' OR published_at IS NULL),
    CHECK (status <> 'published' OR published_at IS NOT NULL),
    CHECK ((status = 'cancelled') = (cancel_reason <> ''))
) {strict};
CREATE INDEX shifts_start ON shifts (centre_id, starts, id);
CREATE INDEX shifts_of_person ON shifts (centre_id, staff_id, starts, id);
CREATE INDEX shifts_of_post ON shifts (centre_id, post_id, starts, id);

-- A part of a shift in the hands of another. Of parts that meet, the one with the higher seq holds.
CREATE TABLE shift_holdings (
    centre_id TEXT NOT NULL,
    shift_id TEXT NOT NULL,
    seq {int64} NOT NULL CHECK (seq > 0),
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends > starts),
    staff_id TEXT NOT NULL,
    swap_id TEXT,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, shift_id, seq),
    FOREIGN KEY (centre_id, shift_id) REFERENCES shifts (centre_id, id)
) {strict};
CREATE INDEX shift_holdings_start ON shift_holdings (centre_id, starts);
CREATE INDEX shift_holdings_of_person ON shift_holdings (centre_id, staff_id, starts);
{append_only shift_holdings}

-- Every change of a shift with the stretch of time that it touched: from it follows whether a week was changed since
-- somebody looked at it, and by whom.
CREATE TABLE shift_changes (
    centre_id TEXT NOT NULL,
    seq {int64} NOT NULL CHECK (seq > 0),
    shift_id TEXT NOT NULL,
    change TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    staff_id TEXT,
    name TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq)
) {strict};
CREATE INDEX shift_changes_start ON shift_changes (centre_id, starts, seq);
{append_only shift_changes}
