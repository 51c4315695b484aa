-- The files of a centre: one row an upload, over bytes that lie in DIR/files/<centre>/<ab>/<sha256>.
CREATE TABLE files (
    centre_id TEXT NOT NULL REFERENCES centres (centre_id),
    id TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    type TEXT NOT NULL CHECK (type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    size {int64} NOT NULL CHECK (size > 0),
    created_at TEXT NOT NULL,
    created_by TEXT,
    PRIMARY KEY (centre_id, id)
) {strict};
-- Which rows stand over the same bytes.
CREATE INDEX files_content ON files (centre_id, sha256, id);
