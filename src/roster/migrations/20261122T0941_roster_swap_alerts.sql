-- Take-overs of which the lead was told that whoever takes over has not said yes in time; each once.
CREATE TABLE swap_alerts (
    centre_id TEXT NOT NULL,
    swap_id TEXT NOT NULL,
    told_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, swap_id),
    FOREIGN KEY (centre_id, swap_id) REFERENCES swaps (centre_id, id)
) {strict};
{append_only swap_alerts}
