-- How often was asked on a date, and how it went: counts alone, kept when the questions themselves are forgotten.
-- entry_id is that of the answer, empty where none was sure.
CREATE TABLE kiosk_usage (
    centre_id TEXT NOT NULL,
    date TEXT NOT NULL,
    language TEXT NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('answer', 'cards', 'none')),
    entry_id TEXT NOT NULL,
    times {int64} NOT NULL CHECK (times > 0),
    PRIMARY KEY (centre_id, date, language, band, entry_id)
) {strict};
