CREATE TABLE accounts (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    username TEXT NOT NULL,
    username_key TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    roles TEXT NOT NULL,
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
    last_sign_in_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, staff_id) REFERENCES staff (centre_id, id)
) STRICT;

CREATE UNIQUE INDEX accounts_id ON accounts (id);

CREATE INDEX accounts_key ON accounts (username_key);

CREATE UNIQUE INDEX accounts_staff ON accounts (centre_id, staff_id);

CREATE UNIQUE INDEX accounts_username ON accounts (centre_id, username_key);

CREATE TABLE api_tokens (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    name TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    last_used_at TEXT,
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, account_id) REFERENCES accounts (centre_id, id)
) STRICT;

CREATE INDEX api_tokens_account ON api_tokens (centre_id, account_id, name, id);

CREATE UNIQUE INDEX api_tokens_token ON api_tokens (token_sha256);

CREATE TRIGGER attendance_locks_no_delete BEFORE DELETE ON attendance_locks BEGIN SELECT RAISE(ABORT, 'attendance_locks is append-only'); END;

CREATE TRIGGER attendance_locks_no_update BEFORE UPDATE ON attendance_locks BEGIN SELECT RAISE(ABORT, 'attendance_locks is append-only'); END;

CREATE TABLE attendance_locks (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    month TEXT NOT NULL,
    sheet TEXT NOT NULL,
    locked_by TEXT NOT NULL,
    name TEXT NOT NULL,
    locked_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, month)
) STRICT;

CREATE TRIGGER attendance_sends_no_delete BEFORE DELETE ON attendance_sends BEGIN SELECT RAISE(ABORT, 'attendance_sends is append-only'); END;

CREATE TRIGGER attendance_sends_no_update BEFORE UPDATE ON attendance_sends BEGIN SELECT RAISE(ABORT, 'attendance_sends is append-only'); END;

CREATE TABLE attendance_sends (
    centre_id TEXT NOT NULL,
    month TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    receiver TEXT NOT NULL CHECK (receiver IN ('home_unit', 'office')),
    sent_by TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, month, seq),
    FOREIGN KEY (centre_id, month) REFERENCES attendance_locks (centre_id, month)
) STRICT;

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
    seconds INTEGER NOT NULL CHECK (seconds BETWEEN 4 AND 60),
    position INTEGER NOT NULL CHECK (position >= 0),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX attract_items_order ON attract_items (centre_id, archived, position, id);

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE audit (
    centre_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    at TEXT NOT NULL,
    actor_id TEXT,
    actor_name TEXT,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    remote TEXT NOT NULL,
    request_id TEXT NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_action ON audit (centre_id, action, seq);

CREATE INDEX audit_actor ON audit (centre_id, actor_id, seq);

CREATE INDEX audit_subject ON audit (centre_id, subject_kind, subject_id, seq);

CREATE TABLE calendar_exceptions (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    date TEXT NOT NULL,
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    windows TEXT NOT NULL,
    office_day INTEGER NOT NULL CHECK (office_day IN (0, 1)),
    reason TEXT NOT NULL, office_given INTEGER NOT NULL DEFAULT 1 CHECK (office_given IN (0, 1)),
    PRIMARY KEY (centre_id, date)
) STRICT;

CREATE TRIGGER centre_week_windows_no_delete BEFORE DELETE ON centre_week_windows BEGIN SELECT RAISE(ABORT, 'centre_week_windows is append-only'); END;

CREATE TRIGGER centre_week_windows_no_update BEFORE UPDATE ON centre_week_windows BEGIN SELECT RAISE(ABORT, 'centre_week_windows is append-only'); END;

CREATE TABLE centre_week_windows (
    centre_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 7),
    opens TEXT NOT NULL,
    closes TEXT NOT NULL CHECK (closes > opens),
    PRIMARY KEY (centre_id, seq, day, opens),
    FOREIGN KEY (centre_id, seq) REFERENCES centre_weeks (centre_id, seq)
) STRICT;

CREATE TRIGGER centre_weeks_no_delete BEFORE DELETE ON centre_weeks BEGIN SELECT RAISE(ABORT, 'centre_weeks is append-only'); END;

CREATE TRIGGER centre_weeks_no_update BEFORE UPDATE ON centre_weeks BEGIN SELECT RAISE(ABORT, 'centre_weeks is append-only'); END;

CREATE TABLE centre_weeks (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    seq INTEGER NOT NULL CHECK (seq > 0),
    since TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq)
) STRICT;

CREATE TABLE centres (
    centre_id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    zone TEXT NOT NULL,
    first_language TEXT NOT NULL,
    complaint_phone TEXT NOT NULL,
    address TEXT NOT NULL,
    translations TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0)
) STRICT;

CREATE TABLE clock_credentials (
    centre_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    pin_hash TEXT,
    badge_sha256 TEXT,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, staff_id)
) STRICT;

CREATE UNIQUE INDEX clock_credentials_badge ON clock_credentials (centre_id, badge_sha256);

CREATE TABLE devices (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('kiosk', 'desk')),
    name TEXT NOT NULL CHECK (name <> ''),
    place_id TEXT,
    pairing_sha256 TEXT,
    pairing_expires_at TEXT,
    token_sha256 TEXT,
    paired_at TEXT,
    last_seen_at TEXT,
    revoked_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX devices_name ON devices (centre_id, name, id);

CREATE INDEX devices_pairing ON devices (pairing_sha256);

CREATE UNIQUE INDEX devices_token ON devices (token_sha256);

CREATE TABLE duties (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_en TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('cleaning', 'closing', 'lead', 'other')),
    weekdays TEXT NOT NULL CHECK (weekdays <> ''),
    note TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    put_away_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    CHECK ((active = 1) = (put_away_at IS NULL))
) STRICT;

CREATE INDEX duties_kind ON duties (centre_id, kind, name, id);

CREATE TRIGGER duty_terms_no_delete BEFORE DELETE ON duty_terms BEGIN SELECT RAISE(ABORT, 'duty_terms is append-only'); END;

CREATE TRIGGER duty_terms_no_update BEFORE UPDATE ON duty_terms BEGIN SELECT RAISE(ABORT, 'duty_terms is append-only'); END;

CREATE TABLE duty_terms (
    centre_id TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    from_date TEXT NOT NULL,
    weekdays TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, duty_id, seq),
    FOREIGN KEY (centre_id, duty_id) REFERENCES duties (centre_id, id)
) STRICT;

CREATE TABLE events (
    centre_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    at TEXT NOT NULL,
    topic TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX events_at ON events (at);

CREATE TABLE files (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    type TEXT NOT NULL CHECK (type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    size INTEGER NOT NULL CHECK (size > 0),
    created_at TEXT NOT NULL,
    created_by TEXT,
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX files_content ON files (centre_id, sha256, id);

CREATE TABLE idempotency (
    centre_id TEXT NOT NULL,
    actor TEXT NOT NULL,
    route TEXT NOT NULL,
    key_digest TEXT NOT NULL,
    request_digest TEXT NOT NULL,
    at TEXT NOT NULL,
    reply BLOB,
    PRIMARY KEY (centre_id, actor, route, key_digest)
) STRICT;

CREATE INDEX idempotency_at ON idempotency (at);

CREATE TABLE jobs (
    name TEXT PRIMARY KEY,
    last_run TEXT NOT NULL,
    last_error TEXT
) STRICT;

CREATE TABLE "journal_days" (
    centre_id     TEXT    NOT NULL,
    date          TEXT    NOT NULL,
    status        TEXT    NOT NULL CHECK (status = 'expected' OR status = 'open' OR status = 'closed'
                                          OR status = 'countersigned' OR status = 'missed'),
    rows          INTEGER NOT NULL,
    entries       INTEGER NOT NULL,
    lines         INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    opened_at     TEXT,
    missed_at     TEXT,
    closed_at     TEXT,
    forced        INTEGER NOT NULL CHECK (forced = 0 OR forced = 1),
    late_close    INTEGER NOT NULL CHECK (late_close = 0 OR late_close = 1),
    previous_code TEXT,
    PRIMARY KEY (centre_id, date)
) STRICT;

CREATE INDEX journal_days_by_status ON journal_days (centre_id, status, date);

CREATE TABLE journal_heads (
    centre_id       TEXT    NOT NULL PRIMARY KEY,
    seq             INTEGER NOT NULL,
    hash            BLOB  NOT NULL,
    sealed_date     TEXT,
    sealed_code     TEXT,
    public_key      BLOB,
    settled_through TEXT    NOT NULL
) STRICT;

CREATE TABLE journal_personal (
    centre_id  TEXT NOT NULL,
    row_id     TEXT NOT NULL,
    field      TEXT NOT NULL,
    salt       BLOB,
    text       TEXT,
    erased_at  TEXT,
    PRIMARY KEY (centre_id, row_id, field),
    CHECK ((erased_at IS NULL) = (text IS NOT NULL) AND (erased_at IS NULL) = (salt IS NOT NULL))
) STRICT;

CREATE TRIGGER journal_rows_no_delete BEFORE DELETE ON journal_rows BEGIN SELECT RAISE(ABORT, 'journal_rows is append-only'); END;

CREATE TRIGGER journal_rows_no_update BEFORE UPDATE ON journal_rows BEGIN SELECT RAISE(ABORT, 'journal_rows is append-only'); END;

CREATE TABLE "journal_rows" (
    centre_id      TEXT    NOT NULL,
    seq            INTEGER NOT NULL CHECK (seq >= 1),
    id             TEXT    NOT NULL,
    date           TEXT    NOT NULL,
    kind           TEXT    NOT NULL CHECK (kind = 'entry' OR kind = 'addendum' OR kind = 'correction' OR kind = 'strike'
                                           OR kind = 'system' OR kind = 'sign' OR kind = 'seal'
                                           OR kind = 'countersign'),
    section        TEXT    NOT NULL,
    line           INTEGER,
    text           TEXT    NOT NULL,
    occurred_at    TEXT    NOT NULL,
    recorded_at    TEXT    NOT NULL,
    author_id      TEXT    NOT NULL,
    author_name    TEXT    NOT NULL,
    refers_to      TEXT,
    strikes        INTEGER NOT NULL CHECK (strikes = 0 OR strikes = 1),
    late           INTEGER NOT NULL CHECK (late = 0 OR late = 1),
    href           TEXT,
    payload        BLOB    NOT NULL,
    payload_sha256 BLOB    NOT NULL CHECK (length(payload_sha256) = 32),
    prev_hash      BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash           BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (centre_id, seq),
    CHECK (kind <> 'strike' OR (strikes = 1 AND refers_to IS NOT NULL))
) STRICT;

CREATE INDEX journal_rows_by_day ON journal_rows (centre_id, date, seq);

CREATE UNIQUE INDEX journal_rows_by_id ON journal_rows (centre_id, id);

CREATE INDEX journal_rows_by_mark ON journal_rows (centre_id, date, seq)
    WHERE kind = 'sign' OR kind = 'seal' OR kind = 'countersign';

CREATE UNIQUE INDEX journal_rows_by_struck ON journal_rows (centre_id, refers_to) WHERE strikes = 1;

CREATE UNIQUE INDEX journal_rows_once ON journal_rows (centre_id, date, kind)
    WHERE kind = 'seal' OR kind = 'countersign';

CREATE TABLE kiosk_entries (
    centre_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    pack TEXT NOT NULL,
    position INTEGER NOT NULL,
    document TEXT NOT NULL,
    readings TEXT NOT NULL,
    PRIMARY KEY (centre_id, entry_id),
    FOREIGN KEY (centre_id, pack) REFERENCES kiosk_packs (centre_id, name)
) STRICT;

CREATE INDEX kiosk_entries_pack ON kiosk_entries (centre_id, pack, position);

CREATE TABLE kiosk_feedback (
    centre_id TEXT NOT NULL,
    date TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('useful', 'fair', 'useless')),
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (centre_id, date, entry_id, verdict)
) STRICT;

CREATE TRIGGER kiosk_help_calls_no_delete BEFORE DELETE ON kiosk_help_calls BEGIN SELECT RAISE(ABORT, 'kiosk_help_calls is append-only'); END;

CREATE TRIGGER kiosk_help_calls_no_update BEFORE UPDATE ON kiosk_help_calls BEGIN SELECT RAISE(ABORT, 'kiosk_help_calls is append-only'); END;

CREATE TABLE kiosk_help_calls (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    called_at TEXT NOT NULL,
    device_id TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX kiosk_help_calls_newest ON kiosk_help_calls (centre_id, device_id, called_at);

CREATE TABLE kiosk_maps (
    centre_id TEXT NOT NULL,
    document TEXT NOT NULL,
    plans INTEGER NOT NULL CHECK (plans >= 0),
    version INTEGER NOT NULL CHECK (version > 0),
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    PRIMARY KEY (centre_id)
) STRICT;

CREATE TABLE kiosk_packs (
    centre_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    version TEXT NOT NULL CHECK (version <> ''),
    manifest TEXT NOT NULL,
    entries INTEGER NOT NULL CHECK (entries >= 0),
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL, timeline TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (centre_id, name)
) STRICT;

CREATE TABLE kiosk_question_log (
    centre_id TEXT NOT NULL,
    query_id TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('answer', 'cards', 'none')),
    entry_id TEXT NOT NULL,
    PRIMARY KEY (centre_id, query_id)
) STRICT;

CREATE INDEX kiosk_question_log_time ON kiosk_question_log (centre_id, asked_at);

CREATE TABLE kiosk_questions (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    question TEXT NOT NULL CHECK (question <> ''),
    likeness TEXT NOT NULL,
    language TEXT NOT NULL,
    first_asked_at TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0), status TEXT NOT NULL DEFAULT 'open'
    CHECK (status IN ('open', 'answered', 'published', 'dismissed')), kin TEXT NOT NULL DEFAULT '', assigned_to TEXT NOT NULL DEFAULT '', draft TEXT NOT NULL DEFAULT '', answered_by TEXT NOT NULL DEFAULT '', approved_by TEXT NOT NULL DEFAULT '', entry_id TEXT NOT NULL DEFAULT '', remark TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX kiosk_questions_kin ON kiosk_questions (centre_id, kin, id);

CREATE UNIQUE INDEX kiosk_questions_likeness ON kiosk_questions (centre_id, likeness, language);

CREATE INDEX kiosk_questions_newest ON kiosk_questions (centre_id, asked_at, id);

CREATE INDEX kiosk_questions_status ON kiosk_questions (centre_id, status, kin, asked_at, id);

CREATE TABLE kiosk_usage (
    centre_id TEXT NOT NULL,
    date TEXT NOT NULL,
    language TEXT NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('answer', 'cards', 'none')),
    entry_id TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (centre_id, date, language, band, entry_id)
) STRICT;

CREATE TABLE kiosk_withdrawals (
    centre_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (centre_id, entry_id)
) STRICT;

CREATE TRIGGER leave_decisions_no_delete BEFORE DELETE ON leave_decisions BEGIN SELECT RAISE(ABORT, 'leave_decisions is append-only'); END;

CREATE TRIGGER leave_decisions_no_update BEFORE UPDATE ON leave_decisions BEGIN SELECT RAISE(ABORT, 'leave_decisions is append-only'); END;

CREATE TABLE leave_decisions (
    centre_id TEXT NOT NULL,
    leave_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    verb TEXT NOT NULL,
    role TEXT NOT NULL,
    staff_id TEXT,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    coverage TEXT NOT NULL,
    recorded_at TEXT NOT NULL, substitute_id TEXT,
    PRIMARY KEY (centre_id, leave_id, seq),
    FOREIGN KEY (centre_id, leave_id) REFERENCES leaves (centre_id, id)
) STRICT;

CREATE TABLE leaves (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('personal', 'sick', 'annual', 'marriage', 'maternity', 'bereavement',
                                       'compensatory', 'outside')),
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends > starts),
    until TEXT NOT NULL CHECK (until >= starts AND until <= ends),
    half_days INTEGER NOT NULL CHECK (half_days >= 0),
    ladder TEXT NOT NULL CHECK (ladder IN ('staff', 'lead', 'annual', 'outside')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    substitute_id TEXT CHECK (substitute_id IS NULL OR substitute_id <> staff_id),
    substitute_status TEXT NOT NULL CHECK (substitute_status IN ('none', 'asked', 'agreed', 'declined')),
    status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'withdrawn', 'recalled', 'ended')),
    steps TEXT NOT NULL,
    next_role TEXT NOT NULL,
    coverage TEXT NOT NULL,
    shifts_met INTEGER NOT NULL CHECK (shifts_met >= 0),
    approved_at TEXT,
    returned_at TEXT,
    returned_by TEXT,
    return_via TEXT CHECK (return_via IN ('clock_in', 'report_back')),
    overdue_at TEXT,
    entered_by TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    CHECK ((substitute_id IS NULL) = (substitute_status = 'none')),
    CHECK (status NOT IN ('approved', 'ended', 'recalled') OR approved_at IS NOT NULL),
    CHECK ((status = 'ended') = (returned_at IS NOT NULL)),
    CHECK ((status = 'pending') = (next_role <> ''))
) STRICT;

CREATE INDEX leaves_by_status ON leaves (centre_id, status, id);

CREATE INDEX leaves_of_person ON leaves (centre_id, staff_id, id);

CREATE INDEX leaves_of_substitute ON leaves (centre_id, substitute_id, id);

CREATE INDEX leaves_start ON leaves (centre_id, starts);

CREATE TABLE notice_showings (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    device_id TEXT NOT NULL,
    device TEXT NOT NULL,
    first_at TEXT NOT NULL,
    last_at TEXT NOT NULL CHECK (last_at >= first_at),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, notice_id, number) REFERENCES notice_versions (centre_id, notice_id, number)
) STRICT;

CREATE INDEX notice_showings_latest ON notice_showings (centre_id, notice_id, device_id, number, id);

CREATE INDEX notice_showings_newest ON notice_showings (centre_id, notice_id, id);

CREATE TRIGGER notice_versions_no_delete BEFORE DELETE ON notice_versions BEGIN SELECT RAISE(ABORT, 'notice_versions is append-only'); END;

CREATE TRIGGER notice_versions_no_update BEFORE UPDATE ON notice_versions BEGIN SELECT RAISE(ABORT, 'notice_versions is append-only'); END;

CREATE TABLE notice_versions (
    centre_id TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    body TEXT NOT NULL CHECK (body <> ''),
    translations TEXT NOT NULL,
    basis TEXT NOT NULL,
    responsible TEXT NOT NULL,
    channels TEXT NOT NULL CHECK (channels <> ''),
    valid_from TEXT NOT NULL,
    valid_to TEXT CHECK (valid_to IS NULL OR valid_to >= valid_from),
    next_review TEXT,
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL,
    publisher TEXT NOT NULL,
    PRIMARY KEY (centre_id, notice_id, number),
    FOREIGN KEY (centre_id, notice_id) REFERENCES notices (centre_id, id)
) STRICT;

CREATE INDEX notice_versions_by_kind ON notice_versions (centre_id, kind, published_at);

CREATE TRIGGER notice_withdrawals_no_delete BEFORE DELETE ON notice_withdrawals BEGIN SELECT RAISE(ABORT, 'notice_withdrawals is append-only'); END;

CREATE TRIGGER notice_withdrawals_no_update BEFORE UPDATE ON notice_withdrawals BEGIN SELECT RAISE(ABORT, 'notice_withdrawals is append-only'); END;

CREATE TABLE notice_withdrawals (
    centre_id TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (centre_id, notice_id, number),
    FOREIGN KEY (centre_id, notice_id, number) REFERENCES notice_versions (centre_id, notice_id, number)
) STRICT;

CREATE TABLE notices (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('staff_on_duty', 'commitments', 'formalities', 'time_limits', 'services',
                                       'charges', 'processes', 'complaints', 'other', 'urgent')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'withdrawn')),
    title TEXT NOT NULL CHECK (title <> ''),
    body TEXT NOT NULL CHECK (body <> ''),
    translations TEXT NOT NULL,
    basis TEXT NOT NULL,
    responsible TEXT NOT NULL,
    channels TEXT NOT NULL CHECK (channels <> ''),
    valid_from TEXT NOT NULL,
    valid_to TEXT CHECK (valid_to IS NULL OR valid_to >= valid_from),
    next_review TEXT,
    published_version INTEGER CHECK (published_version > 0),
    last_day TEXT NOT NULL,
    withdrawn_reason TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    CHECK (status <> 'published' OR published_version IS NOT NULL),
    CHECK (status <> 'draft' OR published_version IS NULL),
    CHECK ((status = 'withdrawn') = (withdrawn_reason <> ''))
) STRICT;

CREATE INDEX notices_by_both ON notices (centre_id, status, kind, id);

CREATE INDEX notices_by_kind ON notices (centre_id, kind, id);

CREATE INDEX notices_by_status ON notices (centre_id, status, id);

CREATE INDEX notices_standing ON notices (centre_id, status, last_day);

CREATE TABLE office_days (
    centre_id TEXT NOT NULL,
    year INTEGER NOT NULL,
    date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
    name TEXT NOT NULL,
    PRIMARY KEY (centre_id, year, date),
    FOREIGN KEY (centre_id, year) REFERENCES office_years (centre_id, year)
) STRICT;

CREATE INDEX office_days_date ON office_days (centre_id, date);

CREATE TABLE office_years (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    country TEXT NOT NULL CHECK (country <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    imported_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, year)
) STRICT;

CREATE TABLE places (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('hall', 'desk', 'room', 'outdoor', 'gate', 'other')),
    translations TEXT NOT NULL,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX places_name ON places (centre_id, archived, name, id);

CREATE TRIGGER post_alerts_no_delete BEFORE DELETE ON post_alerts BEGIN SELECT RAISE(ABORT, 'post_alerts is append-only'); END;

CREATE TRIGGER post_alerts_no_update BEFORE UPDATE ON post_alerts BEGIN SELECT RAISE(ABORT, 'post_alerts is append-only'); END;

CREATE TABLE post_alerts (
    centre_id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    since TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
    required INTEGER NOT NULL,
    present INTEGER NOT NULL,
    raised_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, post_id, since, level)
) STRICT;

CREATE INDEX post_alerts_since ON post_alerts (centre_id, since);

CREATE TRIGGER post_versions_no_delete BEFORE DELETE ON post_versions BEGIN SELECT RAISE(ABORT, 'post_versions is append-only'); END;

CREATE TRIGGER post_versions_no_update BEFORE UPDATE ON post_versions BEGIN SELECT RAISE(ABORT, 'post_versions is append-only'); END;

CREATE TABLE post_versions (
    centre_id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    since TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_en TEXT NOT NULL,
    place_id TEXT,
    duties TEXT NOT NULL,
    holder_id TEXT,
    demand TEXT NOT NULL,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, post_id, version),
    FOREIGN KEY (centre_id, post_id) REFERENCES posts (centre_id, id)
) STRICT;

CREATE TABLE posts (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    place_id TEXT,
    duties TEXT NOT NULL,
    holder_id TEXT,
    demand TEXT NOT NULL,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0), name_en TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX posts_name ON posts (centre_id, archived, name, id);

CREATE TRIGGER presence_records_no_delete BEFORE DELETE ON presence_records BEGIN SELECT RAISE(ABORT, 'presence_records is append-only'); END;

CREATE TRIGGER presence_records_no_update BEFORE UPDATE ON presence_records BEGIN SELECT RAISE(ABORT, 'presence_records is append-only'); END;

CREATE TABLE presence_records (
    centre_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('clock_in', 'clock_out', 'step_out', 'step_in', 'correction')),
    at TEXT,
    post_id TEXT,
    cover_id TEXT,
    expected_back TEXT,
    corrects TEXT,
    source TEXT NOT NULL CHECK (source IN ('self', 'pin', 'badge', 'lead', 'system')),
    device_id TEXT,
    recorded_by TEXT,
    reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq),
    CHECK ((kind = 'correction') = (corrects IS NOT NULL)),
    CHECK (kind = 'correction' OR at IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX presence_records_id ON presence_records (centre_id, id);

CREATE INDEX presence_records_session ON presence_records (centre_id, session_id, seq);

CREATE TABLE presence_sessions (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT CHECK (ends IS NULL OR ends >= starts),
    away TEXT NOT NULL,
    forgotten INTEGER NOT NULL CHECK (forgotten IN (0, 1)),
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX presence_sessions_of_person ON presence_sessions (centre_id, staff_id, starts);

CREATE UNIQUE INDEX presence_sessions_open ON presence_sessions (centre_id, staff_id) WHERE ends IS NULL;

CREATE INDEX presence_sessions_start ON presence_sessions (centre_id, starts, id);

CREATE TABLE rota (
    centre_id TEXT NOT NULL,
    on_date TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('hand', 'fill')),
    assigned_by TEXT,
    assigned_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, on_date, duty_id),
    FOREIGN KEY (centre_id, duty_id) REFERENCES duties (centre_id, id)
) STRICT;

CREATE INDEX rota_of_person ON rota (centre_id, staff_id, on_date, duty_id);

CREATE TRIGGER rota_marks_no_delete BEFORE DELETE ON rota_marks BEGIN SELECT RAISE(ABORT, 'rota_marks is append-only'); END;

CREATE TRIGGER rota_marks_no_update BEFORE UPDATE ON rota_marks BEGIN SELECT RAISE(ABORT, 'rota_marks is append-only'); END;

CREATE TABLE rota_marks (
    centre_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    on_date TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    marked_by TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_at TEXT NOT NULL, round INTEGER NOT NULL DEFAULT 1 CHECK (round > 0),
    PRIMARY KEY (centre_id, seq),
    FOREIGN KEY (centre_id, duty_id) REFERENCES duties (centre_id, id)
) STRICT;

CREATE UNIQUE INDEX rota_marks_once ON rota_marks (centre_id, on_date, duty_id, round);

CREATE TRIGGER rota_taken_back_no_delete BEFORE DELETE ON rota_taken_back BEGIN SELECT RAISE(ABORT, 'rota_taken_back is append-only'); END;

CREATE TRIGGER rota_taken_back_no_update BEFORE UPDATE ON rota_taken_back BEGIN SELECT RAISE(ABORT, 'rota_taken_back is append-only'); END;

CREATE TABLE rota_taken_back (
    centre_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    taken_back_by TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq),
    FOREIGN KEY (centre_id, seq) REFERENCES rota_marks (centre_id, seq)
) STRICT;

CREATE TRIGGER rota_tellings_no_delete BEFORE DELETE ON rota_tellings BEGIN SELECT RAISE(ABORT, 'rota_tellings is append-only'); END;

CREATE TRIGGER rota_tellings_no_update BEFORE UPDATE ON rota_tellings BEGIN SELECT RAISE(ABORT, 'rota_tellings is append-only'); END;

CREATE TABLE rota_tellings (
    centre_id TEXT NOT NULL,
    on_date TEXT NOT NULL,
    duty_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    empty INTEGER NOT NULL CHECK (empty IN (0, 1)),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, on_date, duty_id, seq),
    FOREIGN KEY (centre_id, duty_id) REFERENCES duties (centre_id, id)
) STRICT;

CREATE TABLE schema_migrations (id TEXT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL);

CREATE TRIGGER screen_gaps_no_delete BEFORE DELETE ON screen_gaps BEGIN SELECT RAISE(ABORT, 'screen_gaps is append-only'); END;

CREATE TRIGGER screen_gaps_no_update BEFORE UPDATE ON screen_gaps BEGIN SELECT RAISE(ABORT, 'screen_gaps is append-only'); END;

CREATE TABLE screen_gaps (
    centre_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    until TEXT NOT NULL,
    since TEXT NOT NULL CHECK (since < until),
    offline_since TEXT,
    PRIMARY KEY (centre_id, device_id, until)
) STRICT;

CREATE TRIGGER screen_history_no_delete BEFORE DELETE ON screen_history BEGIN SELECT RAISE(ABORT, 'screen_history is append-only'); END;

CREATE TRIGGER screen_history_no_update BEFORE UPDATE ON screen_history BEGIN SELECT RAISE(ABORT, 'screen_history is append-only'); END;

CREATE TABLE screen_history (
    centre_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    at TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('content', 'app', 'orientation')),
    was TEXT NOT NULL,
    became TEXT NOT NULL CHECK (became <> was),
    PRIMARY KEY (centre_id, device_id, at, what)
) STRICT;

CREATE TABLE screen_pins (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    pin_hash TEXT NOT NULL CHECK (pin_hash <> ''),
    set_at TEXT NOT NULL,
    PRIMARY KEY (centre_id)
) STRICT;

CREATE TABLE screens (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    device_id TEXT NOT NULL,
    name TEXT NOT NULL,
    place_id TEXT NOT NULL,
    orientation TEXT NOT NULL CHECK (orientation IN ('', 'portrait', 'landscape')),
    hours TEXT,
    height_mm INTEGER CHECK (height_mm >= 0),
    note TEXT NOT NULL,
    first_beat_at TEXT,
    beat_at TEXT,
    fault_since TEXT CHECK (fault_since IS NULL OR beat_at IS NOT NULL),
    revoked_at TEXT,
    shown_screen TEXT NOT NULL,
    shown_orientation TEXT NOT NULL CHECK (shown_orientation IN ('', 'portrait', 'landscape')),
    shown_width INTEGER NOT NULL,
    shown_height INTEGER NOT NULL,
    shown_content TEXT NOT NULL,
    shown_app TEXT NOT NULL,
    shown_waiting INTEGER NOT NULL CHECK (shown_waiting >= 0),
    offline_since TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, device_id)
) STRICT;

CREATE INDEX screens_by_name ON screens (centre_id, name, device_id);

CREATE INDEX screens_unheard ON screens (beat_at) WHERE fault_since IS NULL AND revoked_at IS NULL;

CREATE TABLE sessions (
    centre_id TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    account_id TEXT NOT NULL,
    csrf_token TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, token_sha256),
    FOREIGN KEY (centre_id, account_id) REFERENCES accounts (centre_id, id)
) STRICT;

CREATE INDEX sessions_account ON sessions (centre_id, account_id);

CREATE INDEX sessions_seen ON sessions (last_seen_at);

CREATE UNIQUE INDEX sessions_token ON sessions (token_sha256);

CREATE TRIGGER shift_changes_no_delete BEFORE DELETE ON shift_changes BEGIN SELECT RAISE(ABORT, 'shift_changes is append-only'); END;

CREATE TRIGGER shift_changes_no_update BEFORE UPDATE ON shift_changes BEGIN SELECT RAISE(ABORT, 'shift_changes is append-only'); END;

CREATE TABLE shift_changes (
    centre_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    shift_id TEXT NOT NULL,
    change TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    staff_id TEXT,
    name TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq)
) STRICT;

CREATE INDEX shift_changes_start ON shift_changes (centre_id, starts, seq);

CREATE TRIGGER shift_holdings_no_delete BEFORE DELETE ON shift_holdings BEGIN SELECT RAISE(ABORT, 'shift_holdings is append-only'); END;

CREATE TRIGGER shift_holdings_no_update BEFORE UPDATE ON shift_holdings BEGIN SELECT RAISE(ABORT, 'shift_holdings is append-only'); END;

CREATE TABLE shift_holdings (
    centre_id TEXT NOT NULL,
    shift_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends > starts),
    staff_id TEXT NOT NULL,
    swap_id TEXT,
    recorded_at TEXT NOT NULL, leave_id TEXT,
    PRIMARY KEY (centre_id, shift_id, seq),
    FOREIGN KEY (centre_id, shift_id) REFERENCES shifts (centre_id, id)
) STRICT;

CREATE INDEX shift_holdings_of_person ON shift_holdings (centre_id, staff_id, starts);

CREATE INDEX shift_holdings_start ON shift_holdings (centre_id, starts);

CREATE TABLE shifts (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('A', 'B')),
    backs_up TEXT,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends > starts),
    breaks TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
    cancel_reason TEXT NOT NULL,
    published_at TEXT,
    acknowledged_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, post_id) REFERENCES posts (centre_id, id),
    CHECK (status <> 'draft' OR published_at IS NULL),
    CHECK (status <> 'published' OR published_at IS NOT NULL),
    CHECK ((status = 'cancelled') = (cancel_reason <> ''))
) STRICT;

CREATE INDEX shifts_of_person ON shifts (centre_id, staff_id, starts, id);

CREATE INDEX shifts_of_post ON shifts (centre_id, post_id, starts, id);

CREATE INDEX shifts_start ON shifts (centre_id, starts, id);

CREATE TRIGGER skill_sheet_versions_no_delete BEFORE DELETE ON skill_sheet_versions BEGIN SELECT RAISE(ABORT, 'skill_sheet_versions is append-only'); END;

CREATE TRIGGER skill_sheet_versions_no_update BEFORE UPDATE ON skill_sheet_versions BEGIN SELECT RAISE(ABORT, 'skill_sheet_versions is append-only'); END;

CREATE TABLE skill_sheet_versions (
    centre_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    since TEXT NOT NULL,
    skills TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, staff_id, version),
    FOREIGN KEY (centre_id, staff_id) REFERENCES skill_sheets (centre_id, staff_id)
) STRICT;

CREATE TABLE skill_sheets (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    staff_id TEXT NOT NULL,
    skills TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, staff_id)
) STRICT;

CREATE TABLE staff (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_en TEXT NOT NULL,
    title TEXT NOT NULL,
    phone TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0), shown_since TEXT, photo_id TEXT CHECK (photo_id IS NULL OR shown_since IS NOT NULL),
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX staff_name ON staff (centre_id, active, name, id);

CREATE TRIGGER staff_departures_no_delete BEFORE DELETE ON staff_departures BEGIN SELECT RAISE(ABORT, 'staff_departures is append-only'); END;

CREATE TRIGGER staff_departures_no_update BEFORE UPDATE ON staff_departures BEGIN SELECT RAISE(ABORT, 'staff_departures is append-only'); END;

CREATE TABLE staff_departures (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('leaving', 'transfer')),
    handover_id TEXT,
    recorded_by TEXT,
    departed_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX staff_departures_at ON staff_departures (centre_id, departed_at);

CREATE TRIGGER staff_handover_signatures_no_delete BEFORE DELETE ON staff_handover_signatures BEGIN SELECT RAISE(ABORT, 'staff_handover_signatures is append-only'); END;

CREATE TRIGGER staff_handover_signatures_no_update BEFORE UPDATE ON staff_handover_signatures BEGIN SELECT RAISE(ABORT, 'staff_handover_signatures is append-only'); END;

CREATE TABLE staff_handover_signatures (
    centre_id TEXT NOT NULL,
    handover_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('giver', 'taker', 'supervisor')),
    staff_id TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    on_paper INTEGER NOT NULL CHECK (on_paper IN (0, 1)),
    recorded_by TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, handover_id, role),
    FOREIGN KEY (centre_id, handover_id) REFERENCES staff_handovers (centre_id, id)
) STRICT;

CREATE TABLE staff_handovers (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    giver_id TEXT NOT NULL,
    taker_id TEXT NOT NULL,
    supervisor_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('leaving', 'transfer')),
    last_day TEXT NOT NULL,
    items TEXT NOT NULL,
    departed_at TEXT,
    checked_at TEXT,
    checked_by TEXT,
    check_note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, giver_id) REFERENCES staff (centre_id, id),
    CHECK (giver_id <> taker_id AND giver_id <> supervisor_id AND taker_id <> supervisor_id),
    CHECK ((checked_at IS NULL) = (checked_by IS NULL)),
    CHECK (checked_at IS NULL OR departed_at IS NOT NULL)
) STRICT;

CREATE INDEX staff_handovers_departed ON staff_handovers (centre_id, departed_at);

CREATE INDEX staff_handovers_giver ON staff_handovers (centre_id, giver_id, id);

CREATE TRIGGER swap_alerts_no_delete BEFORE DELETE ON swap_alerts BEGIN SELECT RAISE(ABORT, 'swap_alerts is append-only'); END;

CREATE TRIGGER swap_alerts_no_update BEFORE UPDATE ON swap_alerts BEGIN SELECT RAISE(ABORT, 'swap_alerts is append-only'); END;

CREATE TABLE swap_alerts (
    centre_id TEXT NOT NULL,
    swap_id TEXT NOT NULL,
    told_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, swap_id),
    FOREIGN KEY (centre_id, swap_id) REFERENCES swaps (centre_id, id)
) STRICT;

CREATE TABLE swaps (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    shift_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('swap', 'take_over')),
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends > starts),
    giver_id TEXT NOT NULL,
    taker_id TEXT NOT NULL CHECK (taker_id <> giver_id),
    reason TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('asked', 'accepted', 'in_force', 'declined', 'rejected', 'withdrawn')),
    requested_by TEXT,
    decided_by TEXT,
    decided_at TEXT,
    decision TEXT NOT NULL,
    confirm_by TEXT,
    accepted_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    FOREIGN KEY (centre_id, shift_id) REFERENCES shifts (centre_id, id)
) STRICT;

CREATE INDEX swaps_by_status ON swaps (centre_id, status, id);

CREATE INDEX swaps_of_shift ON swaps (centre_id, shift_id, status);

CREATE TABLE visitors_complaints (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    received_at TEXT NOT NULL,
    respondent TEXT NOT NULL CHECK (respondent <> ''),
    claim TEXT NOT NULL CHECK (claim <> ''),
    facts TEXT NOT NULL CHECK (facts <> ''),
    occurred_on TEXT,
    group_size INTEGER NOT NULL CHECK (group_size > 0),
    language TEXT NOT NULL,
    device_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    accept_by TEXT NOT NULL,
    settle_by TEXT,
    status TEXT NOT NULL CHECK (status IN ('received', 'accepted', 'refused', 'settled')),
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id),
    CHECK ((settle_by IS NOT NULL) = (status IN ('accepted', 'settled')))
) STRICT;

CREATE INDEX visitors_complaints_newest ON visitors_complaints (centre_id, received_at, id);

CREATE UNIQUE INDEX visitors_complaints_number ON visitors_complaints (centre_id, number);

CREATE INDEX visitors_complaints_status ON visitors_complaints (centre_id, status, received_at, id);

CREATE TABLE visitors_help_calls (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    called_at TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    device_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('called', 'answered')),
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX visitors_help_calls_newest ON visitors_help_calls (centre_id, called_at, id);

CREATE INDEX visitors_help_calls_status ON visitors_help_calls (centre_id, status, called_at, id);

CREATE TABLE visitors_numbers (
    centre_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (centre_id, kind, year)
) STRICT;

CREATE TABLE visitors_personal (
    centre_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (centre_id, subject_id, field)
) STRICT;

CREATE TABLE visitors_rating_counts (
    centre_id TEXT NOT NULL,
    date TEXT NOT NULL,
    about TEXT NOT NULL,
    grade TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (centre_id, date, about, grade)
) STRICT;

CREATE TRIGGER visitors_ratings_no_delete BEFORE DELETE ON visitors_ratings BEGIN SELECT RAISE(ABORT, 'visitors_ratings is append-only'); END;

CREATE TRIGGER visitors_ratings_no_update BEFORE UPDATE ON visitors_ratings BEGIN SELECT RAISE(ABORT, 'visitors_ratings is append-only'); END;

CREATE TABLE visitors_ratings (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('satisfied', 'fairly', 'unsatisfied')),
    about TEXT NOT NULL CHECK (about IN ('answer', 'service', 'facility', 'film', 'other')),
    entry_id TEXT NOT NULL,
    note TEXT NOT NULL,
    language TEXT NOT NULL,
    device_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX visitors_ratings_newest ON visitors_ratings (centre_id, at, id);

CREATE TRIGGER visitors_steps_no_delete BEFORE DELETE ON visitors_steps BEGIN SELECT RAISE(ABORT, 'visitors_steps is append-only'); END;

CREATE TRIGGER visitors_steps_no_update BEFORE UPDATE ON visitors_steps BEGIN SELECT RAISE(ABORT, 'visitors_steps is append-only'); END;

CREATE TABLE visitors_steps (
    centre_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('read', 'answered', 'accepted', 'refused', 'settled', 'erased')),
    at TEXT NOT NULL,
    by_id TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (centre_id, subject_id, step)
) STRICT;

CREATE TABLE visitors_suggestions (
    centre_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    received_at TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    language TEXT NOT NULL,
    device_id TEXT NOT NULL,
    place_id TEXT NOT NULL,
    has_contact INTEGER NOT NULL CHECK (has_contact IN (0, 1)),
    due_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('new', 'read', 'answered')),
    read_on TEXT NOT NULL CHECK ((status = 'new') = (read_on = '9999-12-31')),
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (centre_id, id)
) STRICT;

CREATE INDEX visitors_suggestions_due ON visitors_suggestions (centre_id, due_on);

CREATE INDEX visitors_suggestions_late ON visitors_suggestions (centre_id, due_on) WHERE read_on > due_on;

CREATE INDEX visitors_suggestions_newest ON visitors_suggestions (centre_id, received_at, id);

CREATE UNIQUE INDEX visitors_suggestions_number ON visitors_suggestions (centre_id, number);

CREATE INDEX visitors_suggestions_status ON visitors_suggestions (centre_id, status, received_at, id);

