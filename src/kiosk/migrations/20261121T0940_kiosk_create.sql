-- Content packs and their entries, and what visitors asked, judged, left to the staff and called for.
CREATE TABLE kiosk_packs (
    centre_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    version TEXT NOT NULL CHECK (version <> ''),
    manifest TEXT NOT NULL,
    entries {int64} NOT NULL CHECK (entries >= 0),
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    PRIMARY KEY (centre_id, name)
) {strict};

CREATE TABLE kiosk_entries (
    centre_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    pack TEXT NOT NULL,
    position {int64} NOT NULL,
    document TEXT NOT NULL,
    readings TEXT NOT NULL,
    PRIMARY KEY (centre_id, entry_id),
    FOREIGN KEY (centre_id, pack) REFERENCES kiosk_packs (centre_id, name)
) {strict};
CREATE INDEX kiosk_entries_pack ON kiosk_entries (centre_id, pack, position);

-- What was asked and how it went, without anything about who asked; written in batches.
CREATE TABLE kiosk_question_log (
    centre_id TEXT NOT NULL,
    query_id TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('answer', 'cards', 'none')),
    entry_id TEXT NOT NULL,
    PRIMARY KEY (centre_id, query_id)
) {strict};
CREATE INDEX kiosk_question_log_time ON kiosk_question_log (centre_id, asked_at);

CREATE TABLE kiosk_feedback (
    centre_id TEXT NOT NULL,
    date TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('useful', 'fair', 'useless')),
    times {int64} NOT NULL CHECK (times > 0),
    PRIMARY KEY (centre_id, date, entry_id, verdict)
) {strict};

-- Questions that visitors left to the staff (VC-2); asked again, a question counts up.
CREATE TABLE kiosk_questions (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    question TEXT NOT NULL CHECK (question <> ''),
    likeness TEXT NOT NULL,
    language TEXT NOT NULL,
    first_asked_at TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    times {int64} NOT NULL CHECK (times > 0),
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE UNIQUE INDEX kiosk_questions_likeness ON kiosk_questions (centre_id, likeness, language);
CREATE INDEX kiosk_questions_newest ON kiosk_questions (centre_id, asked_at, id);

CREATE TABLE kiosk_help_calls (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    called_at TEXT NOT NULL,
    device_id TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX kiosk_help_calls_newest ON kiosk_help_calls (centre_id, device_id, called_at);
{append_only kiosk_help_calls}
