-- The way of a left question (VC-2): taken by somebody, answered, approved by somebody else, published. Questions
-- that ask the same in other words follow the first of their kin. And entries withdrawn from every screen.
ALTER TABLE kiosk_questions ADD COLUMN status TEXT NOT NULL DEFAULT 'open'
    CHECK (status IN ('open', 'answered', 'published', 'dismissed'));
ALTER TABLE kiosk_questions ADD COLUMN kin TEXT NOT NULL DEFAULT '';
ALTER TABLE kiosk_questions ADD COLUMN assigned_to TEXT NOT NULL DEFAULT '';
ALTER TABLE kiosk_questions ADD COLUMN draft TEXT NOT NULL DEFAULT '';
ALTER TABLE kiosk_questions ADD COLUMN answered_by TEXT NOT NULL DEFAULT '';
ALTER TABLE kiosk_questions ADD COLUMN approved_by TEXT NOT NULL DEFAULT '';
ALTER TABLE kiosk_questions ADD COLUMN entry_id TEXT NOT NULL DEFAULT '';
ALTER TABLE kiosk_questions ADD COLUMN remark TEXT NOT NULL DEFAULT '';
ALTER TABLE kiosk_questions ADD COLUMN version {int64} NOT NULL DEFAULT 1;
CREATE INDEX kiosk_questions_status ON kiosk_questions (centre_id, status, kin, asked_at, id);
CREATE INDEX kiosk_questions_kin ON kiosk_questions (centre_id, kin, id);

CREATE TABLE kiosk_withdrawals (
    centre_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (centre_id, entry_id)
) {strict};
