-- Touchscreens by the ids of their devices: what people set, what each last told, when it was silent; the media of the
-- waiting picture; the PIN of the page for staff.
CREATE TABLE screens (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    device_id TEXT NOT NULL,
    name TEXT NOT NULL,
    place_id TEXT NOT NULL,
    orientation TEXT NOT NULL CHECK (orientation IN ('', 'portrait', 'landscape')),
    hours TEXT,
    height_mm {int64} CHECK (height_mm >= 0),
    note TEXT NOT NULL,
    first_beat_at TEXT,
    beat_at TEXT,
    fault_since TEXT CHECK (fault_since IS NULL OR beat_at IS NOT NULL),
    revoked_at TEXT,
    shown_screen TEXT NOT NULL,
    shown_orientation TEXT NOT NULL CHECK (shown_orientation IN ('', 'portrait', 'landscape')),
    shown_width {int64} NOT NULL,
    shown_height {int64} NOT NULL,
    shown_content TEXT NOT NULL,
    shown_app TEXT NOT NULL,
    shown_waiting {int64} NOT NULL CHECK (shown_waiting >= 0),
    offline_since TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, device_id)
) {strict};
CREATE INDEX screens_by_name ON screens (centre_id, name, device_id);
-- Whom nobody has heard of for a while and nobody has told about it.
CREATE INDEX screens_unheard ON screens (beat_at) WHERE fault_since IS NULL AND revoked_at IS NULL;

CREATE TABLE screen_gaps (
    centre_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    until TEXT NOT NULL,
    since TEXT NOT NULL CHECK (since < until),
    offline_since TEXT,
    PRIMARY KEY (centre_id, device_id, until)
) {strict};
{append_only screen_gaps}

CREATE TABLE screen_history (
    centre_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    at TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('content', 'app', 'orientation')),
    was TEXT NOT NULL,
    became TEXT NOT NULL CHECK (became <> was),
    PRIMARY KEY (centre_id, device_id, at, what)
) {strict};
{append_only screen_history}

CREATE TABLE screen_pins (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    pin_hash TEXT NOT NULL CHECK (pin_hash <> ''),
    set_at TEXT NOT NULL,
    PRIMARY KEY (centre_id)
) {strict};

CREATE TABLE attract_items (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    file_id TEXT NOT NULL,
    caption TEXT NOT NULL,
    translations TEXT NOT NULL,
    from_date TEXT,
    to_date TEXT CHECK (to_date > from_date),
    window_from TEXT,
    window_to TEXT CHECK (window_to > window_from),
    seconds {int64} NOT NULL CHECK (seconds BETWEEN 4 AND 60),
    position {int64} NOT NULL CHECK (position >= 0),
    archived {bool} NOT NULL CHECK (archived IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) {strict};
CREATE INDEX attract_items_order ON attract_items (centre_id, archived, position, id);
