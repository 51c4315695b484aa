-- A month's sheet as it was when it was locked; never changed, whatever is corrected or set afterwards (AT-3).
CREATE TABLE attendance_locks (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    month TEXT NOT NULL,
    sheet TEXT NOT NULL,
    locked_by TEXT NOT NULL,
    name TEXT NOT NULL,
    locked_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, month)
) {strict};
{append_only attendance_locks}
