-- The office's working days: public holidays and make-up days of a year as they were announced (a country's file), and
-- whether a date of the calendar said itself if offices work on it.
CREATE TABLE office_years (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    year {int64} NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    country TEXT NOT NULL CHECK (country <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    imported_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, year)
) {strict};

CREATE TABLE office_days (
    centre_id TEXT NOT NULL,
    year {int64} NOT NULL,
    date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
    name TEXT NOT NULL,
    PRIMARY KEY (centre_id, year, date),
    FOREIGN KEY (centre_id, year) REFERENCES office_years (centre_id, year)
) {strict};
CREATE INDEX office_days_date ON office_days (centre_id, date);

ALTER TABLE calendar_exceptions ADD COLUMN office_given {bool} NOT NULL DEFAULT 1 CHECK (office_given IN (0, 1));
