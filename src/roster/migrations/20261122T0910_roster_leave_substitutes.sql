-- Who was to stand in when something was done with a leave: the substitute can be exchanged while it is open.
ALTER TABLE leave_decisions ADD COLUMN substitute_id TEXT;
