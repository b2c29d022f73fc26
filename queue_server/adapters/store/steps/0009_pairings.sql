-- Screens that show a code and wait to be let in.
CREATE TABLE pairings (
    secret_hash TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    wish TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    until TEXT NOT NULL,
    device TEXT,
    wall TEXT
) STRICT, WITHOUT ROWID;
