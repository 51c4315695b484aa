-- When a duty falls on which weekdays: a change counts from its date on and leaves the days before as they were. A duty
-- without rows stands as it was made; one that is put away has a row without weekdays.
CREATE TABLE duty_terms (
    centre_id TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    seq {int64} NOT NULL CHECK (seq > 0),
    from_date TEXT NOT NULL,
    weekdays TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, duty_id, seq),
    FOREIGN KEY (centre_id, duty_id) REFERENCES duties (centre_id, id)
) {strict};
{append_only duty_terms}
