-- Swaps and take-overs: of a shift or a part of it, from the one who holds it to another. What is in force stands in
-- shift_holdings; here stands how it came about.
CREATE TABLE swaps (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    shift_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('swap', 'take_over')),
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends > starts),
    giver_id TEXT NOT NULL,
    taker_id TEXT NOT NULL CHECK (taker_id <> giver_id),
    reason TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('asked', 'accepted', 'in_force', 'declined', 'rejected', 'withdrawn')),
    requested_by TEXT,
    decided_by TEXT,
    decided_at TEXT,
    decision TEXT NOT NULL,
    confirm_by TEXT,
    accepted_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, shift_id) REFERENCES shifts (centre_id, id)
) {strict};
CREATE INDEX swaps_of_shift ON swaps (centre_id, shift_id, status);
CREATE INDEX swaps_by_status ON swaps (centre_id, status, id);
