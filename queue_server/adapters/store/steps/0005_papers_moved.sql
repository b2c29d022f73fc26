-- A job remembers the printer that did not print it; a printer, how much paper went through it.
ALTER TABLE jobs RENAME TO jobs_before;
DROP INDEX open_jobs;
DROP INDEX jobs_of_ticket;
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    printer TEXT NOT NULL,
    ticket INTEGER,
    device TEXT,
    facts TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'printed', 'failed', 'unknown', 'expired')),
    attempts INTEGER NOT NULL,
    reason TEXT NOT NULL,
    created_at TEXT NOT NULL,
    not_before TEXT,
    claimed_at TEXT,
    ended_at TEXT,
    millimetres INTEGER,
    moved_from TEXT
) STRICT;
INSERT INTO jobs (id, printer, ticket, device, facts, state, attempts, reason, created_at, not_before,
        claimed_at, ended_at, millimetres)
    SELECT id, printer, ticket, device, facts, state, attempts, reason, created_at, not_before,
        claimed_at, ended_at, millimetres FROM jobs_before;
DROP TABLE jobs_before;
CREATE INDEX open_jobs ON jobs (printer, id) WHERE state IN ('waiting', 'printing');
CREATE INDEX jobs_of_ticket ON jobs (ticket);
CREATE INDEX unsettled_jobs ON jobs (created_at) WHERE state IN ('failed', 'unknown', 'expired');
ALTER TABLE printers RENAME TO printers_before;
CREATE TABLE printers (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    since TEXT NOT NULL,
    used_mm INTEGER NOT NULL,
    roll_since TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO printers (id, state, reason, at, since, used_mm)
    SELECT id, state, reason, at, since, 0 FROM printers_before;
DROP TABLE printers_before;
