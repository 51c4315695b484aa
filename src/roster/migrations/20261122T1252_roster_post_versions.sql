-- A post as it stood from a day on, until its next version: what it asked for on a past day stays what was asked. What
-- is there when this comes in counts from the start.
CREATE TABLE post_versions (
    centre_id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    version {int64} NOT NULL CHECK (version > 0),
    since TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_en TEXT NOT NULL,
    place_id TEXT,
    duties TEXT NOT NULL,
    holder_id TEXT,
    demand TEXT NOT NULL,
    archived {bool} NOT NULL CHECK (archived IN (0, 1)),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (centre_id, post_id, version),
    FOREIGN KEY (centre_id, post_id) REFERENCES posts (centre_id, id)
) {strict};
{append_only post_versions}

INSERT INTO post_versions (centre_id, post_id, version, since, name, name_en, place_id, duties, holder_id, demand,
                           archived, recorded_at)
    SELECT centre_id, id, version, '1970-01-01', name, name_en, place_id, duties, holder_id, demand, archived, updated_at
    FROM posts;
