-- A place of the rota that was empty, was filled and is empty again is told of again: what was told is a list now, whose
-- last row says whether the place is still known as empty. And a person's turns are found before they leave (LG-2).
CREATE TABLE rota_tellings (
    centre_id TEXT NOT NULL,
    on_date TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    seq {int64} NOT NULL CHECK (seq > 0),
    empty {bool} NOT NULL CHECK (empty IN (0, 1)),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, on_date, duty_id, seq),
    FOREIGN KEY (centre_id, duty_id) REFERENCES duties (centre_id, id)
) {strict};
{append_only rota_tellings}

INSERT INTO rota_tellings (centre_id, on_date, duty_id, seq, empty, recorded_at)
SELECT centre_id, on_date, duty_id, 1, 1, told_at FROM rota_told;
DROP TABLE rota_told;

CREATE INDEX rota_of_person ON rota (centre_id, staff_id, on_date, duty_id);
