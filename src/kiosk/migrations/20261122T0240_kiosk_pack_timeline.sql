-- The years of a pack (timeline.json): eras, and what happened, was written or lived in them; empty for none.
ALTER TABLE kiosk_packs ADD COLUMN timeline TEXT NOT NULL DEFAULT '';
