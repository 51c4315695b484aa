-- What visitors tell the centre. Nothing here says who they are: that lies in visitors_personal alone.
CREATE TABLE visitors_ratings (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('satisfied', 'fairly', 'unsatisfied')),
    about TEXT NOT NULL CHECK (about IN ('answer', 'service', 'facility', 'film', 'other')),
    entry_id TEXT NOT NULL,
    note TEXT NOT NULL,
    language TEXT NOT NULL,
    device_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX visitors_ratings_newest ON visitors_ratings (centre_id, at, id);
{append_only visitors_ratings}

-- The sum of each day, so that a summary of a year counts days and not ratings.
CREATE TABLE visitors_rating_counts (
    centre_id TEXT NOT NULL,
    date TEXT NOT NULL,
    about TEXT NOT NULL,
    grade TEXT NOT NULL,
    times {int64} NOT NULL CHECK (times > 0),
    PRIMARY KEY (centre_id, date, about, grade)
) {strict};

-- The last number given, per kind and year: counted in the transaction that uses it, so that none is missing.
CREATE TABLE visitors_numbers (
    centre_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    year {int64} NOT NULL,
    last {int64} NOT NULL CHECK (last > 0),
    PRIMARY KEY (centre_id, kind, year)
) {strict};

-- read_on is 9999-12-31 while nobody has read it.
CREATE TABLE visitors_suggestions (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    received_at TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    language TEXT NOT NULL,
    device_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    has_contact {bool} NOT NULL CHECK (has_contact IN (0, 1)),
    due_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('new', 'read', 'answered')),
    read_on TEXT NOT NULL CHECK ((status = 'new') = (read_on = '9999-12-31')),
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE UNIQUE INDEX visitors_suggestions_number ON visitors_suggestions (centre_id, number);
CREATE INDEX visitors_suggestions_newest ON visitors_suggestions (centre_id, received_at, id);
CREATE INDEX visitors_suggestions_status ON visitors_suggestions (centre_id, status, received_at, id);
CREATE INDEX visitors_suggestions_due ON visitors_suggestions (centre_id, due_on);
-- Those that lay too long (CP-2): few.
CREATE INDEX visitors_suggestions_late ON visitors_suggestions (centre_id, due_on) WHERE read_on > due_on;

CREATE TABLE visitors_complaints (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    received_at TEXT NOT NULL,
    respondent TEXT NOT NULL CHECK (respondent <> ''),
    claim TEXT NOT NULL CHECK (claim <> ''),
    facts TEXT NOT NULL CHECK (facts <> ''),
    occurred_on TEXT,
    group_size {int64} NOT NULL CHECK (group_size > 0),
    language TEXT NOT NULL,
    device_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    accept_by TEXT NOT NULL,
    settle_by TEXT,
    status TEXT NOT NULL CHECK (status IN ('received', 'accepted', 'refused', 'settled')),
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    CHECK ((settle_by IS NOT NULL) = (status IN ('accepted', 'settled')))
) {strict};
CREATE UNIQUE INDEX visitors_complaints_number ON visitors_complaints (centre_id, number);
CREATE INDEX visitors_complaints_newest ON visitors_complaints (centre_id, received_at, id);
CREATE INDEX visitors_complaints_status ON visitors_complaints (centre_id, status, received_at, id);

CREATE TABLE visitors_help_calls (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    called_at TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    device_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('called', 'answered')),
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX visitors_help_calls_newest ON visitors_help_calls (centre_id, called_at, id);
CREATE INDEX visitors_help_calls_status ON visitors_help_calls (centre_id, status, called_at, id);

-- What was done about a suggestion, a complaint or a call, each once; `status` above follows from it.
CREATE TABLE visitors_steps (
    centre_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('read', 'answered', 'accepted', 'refused', 'settled', 'erased')),
    at TEXT NOT NULL,
    by_id TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (centre_id, subject_id, step)
) {strict};
{append_only visitors_steps}

-- Who a visitor is, apart from the record: erasing it keeps the record.
CREATE TABLE visitors_personal (
    centre_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (centre_id, subject_id, field)
) {strict};
