-- Who agreed, and since which date, that visitors see them by name and picture while they are on duty.
ALTER TABLE staff ADD COLUMN shown_since TEXT;
ALTER TABLE staff ADD COLUMN photo_id TEXT CHECK (photo_id IS NULL OR shown_since IS NOT NULL);
