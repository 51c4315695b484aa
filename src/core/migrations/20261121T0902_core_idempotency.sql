-- First answers to calls with an Idempotency-Key, kept a day for whoever repeats one. The reply can be
-- opened only with the caller's key, of which nothing but a digest stands here: it may hold a token.
CREATE TABLE idempotency (
    centre_id TEXT NOT NULL,
    actor TEXT NOT NULL,
    route TEXT NOT NULL,
    key_digest TEXT NOT NULL,
    request_digest TEXT NOT NULL,
    at TEXT NOT NULL,
    reply {blob},
    PRIMARY KEY (centre_id, actor, route, key_digest)
) {strict};
CREATE INDEX idempotency_at ON idempotency (at);
