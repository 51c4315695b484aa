-- What was on record of a person's skills from a day on, until the next version: a past day is judged by what was known
-- on it. What is there when this comes in counts from the start.
CREATE TABLE skill_sheet_versions (
    centre_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    since TEXT NOT NULL,
    skills TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, staff_id, version),
    FOREIGN KEY (centre_id, staff_id) REFERENCES skill_sheets (centre_id, staff_id)
) {strict};
{append_only skill_sheet_versions}

INSERT INTO skill_sheet_versions (centre_id, staff_id, version, since, skills, recorded_at)
    SELECT centre_id, staff_id, version, '1970-01-01', skills, updated_at FROM skill_sheets;
