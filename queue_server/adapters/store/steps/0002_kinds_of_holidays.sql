-- A holiday may shorten a day or halve its quota, and may be one agency's own; those known before closed all.
ALTER TABLE holidays RENAME TO holidays_before;
CREATE TABLE holidays (
    day TEXT NOT NULL,
    agency TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('closed', 'short', 'reduced')),
    begins TEXT,
    ends TEXT,
    PRIMARY KEY (day, agency)
) STRICT, WITHOUT ROWID;
INSERT INTO holidays (day, agency, name, kind) SELECT day, '', name, 'closed' FROM holidays_before;
DROP TABLE holidays_before;
