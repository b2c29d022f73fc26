-- Which tickets have given their form or rating. What they said stands apart: no column joins the two.
CREATE TABLE answered (
    ticket INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('form', 'rating')),
    PRIMARY KEY (ticket, what)
) STRICT, WITHOUT ROWID;

-- Filled-in forms of the survey of satisfaction. Ids are random, so that the order of rows says nothing.
CREATE TABLE surveys (
    id TEXT PRIMARY KEY,
    business_date TEXT NOT NULL,
    part_of_day TEXT NOT NULL CHECK (part_of_day IN ('morning', 'afternoon')),
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    origin TEXT NOT NULL,
    scores TEXT NOT NULL,
    profile TEXT NOT NULL,
    comment TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX surveys_of_day ON surveys (business_date, agency);

-- One touch after a visit, 1 to 4: never part of the survey.
CREATE TABLE ratings (
    id TEXT PRIMARY KEY,
    business_date TEXT NOT NULL,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 4)
) STRICT, WITHOUT ROWID;
CREATE INDEX ratings_of_day ON ratings (business_date, agency);
