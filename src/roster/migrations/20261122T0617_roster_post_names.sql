-- What visitors who read no Chinese are told of who stands where.
ALTER TABLE posts ADD COLUMN name_en TEXT NOT NULL DEFAULT '';
