-- The plans of a centre, with where its screens stand: one document a centre, edited as a whole.
CREATE TABLE kiosk_maps (
    centre_id TEXT NOT NULL,
    document TEXT NOT NULL,
    plans {int64} NOT NULL CHECK (plans >= 0),
    version {int64} NOT NULL CHECK (version > 0),
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    PRIMARY KEY (centre_id)
) {strict};
