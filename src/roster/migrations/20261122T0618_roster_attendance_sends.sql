-- That copies of a month's locked sheet went out (AT-3).
CREATE TABLE attendance_sends (
    centre_id TEXT NOT NULL,
    month TEXT NOT NULL,
    seq {int64} NOT NULL CHECK (seq > 0),
    receiver TEXT NOT NULL CHECK (receiver IN ('home_unit', 'office')),
    sent_by TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, month, seq),
    FOREIGN KEY (centre_id, month) REFERENCES attendance_locks (centre_id, month)
) {strict};
{append_only attendance_sends}
