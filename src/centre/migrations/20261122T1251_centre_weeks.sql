-- The week's hours from a day on, until the next row of the centre: a past day keeps the hours that it had. What is set
-- when this comes in counts from the start.
CREATE TABLE centre_weeks (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    seq {int64} NOT NULL CHECK (seq > 0),
    since TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq)
) {strict};
{append_only centre_weeks}

CREATE TABLE centre_week_windows (
    centre_id TEXT NOT NULL,
    seq {int64} NOT NULL,
    day {int64} NOT NULL CHECK (day BETWEEN 1 AND 7),
    opens TEXT NOT NULL,
    closes TEXT NOT NULL CHECK (closes > opens),
    PRIMARY KEY (centre_id, seq, day, opens),
    FOREIGN KEY (centre_id, seq) REFERENCES centre_weeks (centre_id, seq)
) {strict};
{append_only centre_week_windows}

INSERT INTO centre_weeks (centre_id, seq, since) SELECT centre_id, 1, '1970-01-01' FROM centres;
INSERT INTO centre_week_windows (centre_id, seq, day, opens, closes)
    SELECT centre_id, 1, day, opens, closes FROM centre_hours;
DROP TABLE centre_hours;
