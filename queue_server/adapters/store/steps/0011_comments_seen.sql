-- Who among the supervisors has read a visitor's comment, and when.
CREATE TABLE comments_seen (
    survey TEXT PRIMARY KEY REFERENCES surveys (id),
    staff TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX comments_of_day ON surveys (business_date, agency) WHERE comment <> '';
