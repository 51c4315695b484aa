-- LG-2: what somebody hands over before they leave or take another post, who signed it, and who went when.
CREATE TABLE staff_handovers (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    giver_id TEXT NOT NULL,
    taker_id TEXT NOT NULL,
    supervisor_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('leaving', 'transfer')),
    last_day TEXT NOT NULL,
    items TEXT NOT NULL,
    departed_at TEXT,
    checked_at TEXT,
    checked_by TEXT,
    check_note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, giver_id) REFERENCES staff (centre_id, id),
    CHECK (giver_id <> taker_id AND giver_id <> supervisor_id AND taker_id <> supervisor_id),
    CHECK ((checked_at IS NULL) = (checked_by IS NULL)),
    CHECK (checked_at IS NULL OR departed_at IS NOT NULL)
) {strict};
CREATE INDEX staff_handovers_giver ON staff_handovers (centre_id, giver_id, id);
CREATE INDEX staff_handovers_departed ON staff_handovers (centre_id, departed_at);

CREATE TABLE staff_handover_signatures (
    centre_id TEXT NOT NULL,
    handover_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('giver', 'taker', 'supervisor')),
    staff_id TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    on_paper {bool} NOT NULL CHECK (on_paper IN (0, 1)),
    recorded_by TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, handover_id, role),
    FOREIGN KEY (centre_id, handover_id) REFERENCES staff_handovers (centre_id, id)
) {strict};
{append_only staff_handover_signatures}

CREATE TABLE staff_departures (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('leaving', 'transfer')),
    handover_id TEXT,
    recorded_by TEXT,
    departed_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX staff_departures_at ON staff_departures (centre_id, departed_at);
{append_only staff_departures}
