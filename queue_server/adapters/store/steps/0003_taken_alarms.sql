-- A notice knows who posted it, an alarm who sees to it, and an agency may be asked to open a counter.
ALTER TABLE notices RENAME TO notices_before;
CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    zones TEXT NOT NULL,
    urgent INTEGER NOT NULL,
    posted_at TEXT NOT NULL,
    author TEXT NOT NULL,
    withdrawn_at TEXT
) STRICT;
INSERT INTO notices (id, body, zones, urgent, posted_at, author, withdrawn_at)
    SELECT id, body, zones, urgent, posted_at, '', withdrawn_at FROM notices_before;
DROP TABLE notices_before;
CREATE TABLE taken (
    alarm TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE asked (
    agency TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
DROP TABLE printers;
CREATE TABLE printers (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
