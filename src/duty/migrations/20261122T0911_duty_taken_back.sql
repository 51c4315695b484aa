-- A mark made by mistake is taken back by a record of its own; the duty can then be marked again. `round` counts the
-- marks of a duty on a date from 1, so that it is done once between two such records.
ALTER TABLE rota_marks ADD COLUMN round {int64} NOT NULL DEFAULT 1 CHECK (round > 0);
DROP INDEX rota_marks_once;
CREATE UNIQUE INDEX rota_marks_once ON rota_marks (centre_id, on_date, duty_id, round);

CREATE TABLE rota_taken_back (
    centre_id TEXT NOT NULL,
    seq {int64} NOT NULL CHECK (seq > 0),
    taken_back_by TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq),
    FOREIGN KEY (centre_id, seq) REFERENCES rota_marks (centre_id, seq)
) {strict};
{append_only rota_taken_back}
