-- Leave: what was asked for and how it stands, each decision about it for good, and which parts of shifts are in other
-- hands because of it. `until` is where it really ended: before `ends` after an early return or a recall.
CREATE TABLE leaves (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('personal', 'sick', 'annual', 'marriage', 'maternity', 'bereavement',
                                       'compensatory', 'outside')),
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends > starts),
    until TEXT NOT NULL CHECK (until >= starts AND until <= ends),
    half_days {int64} NOT NULL CHECK (half_days >= 0),
    ladder TEXT NOT NULL CHECK (ladder IN ('staff', 'lead', 'annual', 'outside')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    substitute_id TEXT CHECK (substitute_id IS NULL OR substitute_id <> staff_id),
    substitute_status TEXT NOT NULL CHECK (substitute_status IN ('none', 'asked', 'agreed', 'declined')),
    status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'withdrawn', 'recalled', 'ended')),
    steps TEXT NOT NULL,
    next_role TEXT NOT NULL,
    coverage TEXT NOT NULL,
    shifts_met {int64} NOT NULL CHECK (shifts_met >= 0),
    approved_at TEXT,
    returned_at TEXT,
    returned_by TEXT,
    return_via TEXT CHECK (return_via IN ('clock_in', 'report_back')),
    overdue_at TEXT,
    entered_by TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    CHECK ((substitute_id IS NULL) = (substitute_status = 'none')),
    CHECK (status NOT IN ('approved', 'ended', 'recalled') OR approved_at IS NOT NULL),
    CHECK ((status = 'ended') = (returned_at IS NOT NULL)),
    CHECK ((status = 'pending') = (next_role <> ''))
) {strict};
CREATE INDEX leaves_of_person ON leaves (centre_id, staff_id, id);
CREATE INDEX leaves_by_status ON leaves (centre_id, status, id);
CREATE INDEX leaves_of_substitute ON leaves (centre_id, substitute_id, id);
CREATE INDEX leaves_start ON leaves (centre_id, starts);

-- What somebody decided, with the cover as it was shown to them then.
CREATE TABLE leave_decisions (
    centre_id TEXT NOT NULL,
    leave_id TEXT NOT NULL,
    seq {int64} NOT NULL CHECK (seq > 0),
    verb TEXT NOT NULL,
    role TEXT NOT NULL,
    staff_id TEXT,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    coverage TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, leave_id, seq),
    FOREIGN KEY (centre_id, leave_id) REFERENCES leaves (centre_id, id)
) {strict};
{append_only leave_decisions}

ALTER TABLE shift_holdings ADD COLUMN leave_id TEXT;
