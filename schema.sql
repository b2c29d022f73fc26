-- The whole schema of today. Instants are UTC text of one form, 2026-11-24T05:54:05.123Z, so that they sort;
-- dates are the floor's own business dates; durations are seconds. What happened stands in `entries` alone:
-- every other table is made from it for fast reading, or holds what is no event (devices, sessions, jobs).

-- Counts that are raised inside the write lock: the latest seq of the record, the latest id of tickets.
CREATE TABLE tally (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Single facts about the floor as a whole: the business date that is open, the secret behind tokens.
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The record. Nothing in it is updated or deleted. `command` is the seq of the first entry of its command.
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    command INTEGER NOT NULL,
    ticket INTEGER,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT;
CREATE INDEX entries_of_ticket ON entries (ticket, seq) WHERE ticket IS NOT NULL;
CREATE INDEX entries_of_command ON entries (command);
CREATE INDEX interruptions ON entries (at) WHERE kind = 'Interrupted';
CREATE INDEX attendance ON entries (at) WHERE kind IN ('CounterClosed', 'CounterOpened', 'CounterPaused', 'CounterUnpaused', 'DayClosed', 'QueueStopped', 'QueueWentOn');
CREATE INDEX months_closed ON entries (seq) WHERE kind = 'MonthClosed';
CREATE TRIGGER entries_are_not_updated BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the record is never updated'); END;
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from the record'); END;

-- Free texts typed by hand. Entries hold their id; erasing one leaves the record whole.
CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    ticket INTEGER,
    stop INTEGER,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    body TEXT
) STRICT;
CREATE INDEX texts_of_ticket ON texts (ticket) WHERE body IS NOT NULL;

-- The last number of each series and the business date on which it was given.
CREATE TABLE series (
    prefix TEXT PRIMARY KEY,
    business_date TEXT NOT NULL,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tickets (
    id INTEGER PRIMARY KEY,
    business_date TEXT NOT NULL,
    series TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    number TEXT NOT NULL,
    language TEXT NOT NULL,
    priority INTEGER NOT NULL,
    assist INTEGER NOT NULL,
    people INTEGER NOT NULL,
    issued_at TEXT NOT NULL,
    origin TEXT NOT NULL,
    UNIQUE (business_date, series, sequence),
    UNIQUE (business_date, number)
) STRICT;

CREATE TABLE errands (
    ticket INTEGER NOT NULL REFERENCES tickets (id),
    stop INTEGER NOT NULL,
    business_date TEXT NOT NULL,
    service TEXT NOT NULL,
    agency TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'waiting', 'called', 'serving', 'held',
        'absent', 'done', 'transferred', 'cancelled', 'expired')),
    first INTEGER NOT NULL,
    only_at TEXT,
    bring_back_to TEXT,
    bring_back_for TEXT,
    joined_at TEXT,
    kept_s REAL NOT NULL,
    not_before TEXT,
    postponed INTEGER NOT NULL,
    postponed_s REAL NOT NULL,
    counter TEXT,
    officer TEXT,
    calls INTEGER NOT NULL,
    first_called_at TEXT,
    called_at TEXT,
    walk_in INTEGER NOT NULL,
    started_at TEXT,
    walk_s REAL,
    serving_since TEXT,
    served_s REAL NOT NULL,
    held_at TEXT,
    held_reason TEXT NOT NULL,
    resumed INTEGER NOT NULL,
    returns INTEGER NOT NULL,
    returned_at TEXT,
    ended_at TEXT,
    outcome TEXT,
    quantity INTEGER NOT NULL,
    unfinished INTEGER NOT NULL,
    told_low INTEGER,
    told_high INTEGER,
    passed_over INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (ticket, stop)
) STRICT, WITHOUT ROWID;
-- A counter has one visitor, a ticket is in one place: the last guard behind every claim.
CREATE UNIQUE INDEX one_errand_per_counter ON errands (counter) WHERE state IN ('called', 'serving');
CREATE UNIQUE INDEX one_active_errand_per_ticket ON errands (ticket)
    WHERE state IN ('waiting', 'called', 'serving', 'held');
CREATE INDEX open_errands ON errands (state, service)
    WHERE state IN ('pending', 'waiting', 'called', 'serving', 'held');
CREATE INDEX errands_of_day ON errands (business_date, agency, state);
CREATE INDEX missed_errands ON errands (ended_at) WHERE state = 'absent';

-- One row a press of call or recall: what walls show and say. `seq` is that of its entry. `dropped_at`: undone.
CREATE TABLE calls (
    seq INTEGER PRIMARY KEY,
    business_date TEXT NOT NULL,
    ticket INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    service TEXT NOT NULL,
    counter TEXT NOT NULL,
    zone TEXT NOT NULL,
    nth INTEGER NOT NULL,
    at TEXT NOT NULL,
    passed_over TEXT,
    shown_at TEXT,
    dropped_at TEXT
) STRICT;
CREATE INDEX calls_of_errand ON calls (ticket, stop, seq);
CREATE INDEX calls_of_service ON calls (service, seq) WHERE nth = 1 AND dropped_at IS NULL;

-- Which device showed and spoke which call.
CREATE TABLE acknowledgements (
    call INTEGER NOT NULL REFERENCES calls (seq),
    device TEXT NOT NULL,
    shown_at TEXT,
    spoken_at TEXT,
    failed TEXT,
    PRIMARY KEY (call, device)
) STRICT, WITHOUT ROWID;

-- Who sits where now.
CREATE TABLE posts (
    counter TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('open', 'paused', 'closed')),
    officer TEXT,
    since TEXT NOT NULL,
    reason TEXT NOT NULL,
    until TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_counter_per_officer ON posts (officer) WHERE state IN ('open', 'paused');

-- Queues that are stopped now, and services whose intake is set by hand.
CREATE TABLE stops (
    scope TEXT NOT NULL CHECK (scope IN ('floor', 'agency', 'service')),
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (scope, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE overrides (
    service TEXT PRIMARY KEY,
    open INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    zones TEXT NOT NULL,
    urgent INTEGER NOT NULL,
    posted_at TEXT NOT NULL,
    author TEXT NOT NULL,
    withdrawn_at TEXT
) STRICT;

-- Somebody asked for help, and nobody has come yet.
CREATE TABLE help (
    place TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who sees to which alarm, and which agency was asked to open a counter. What there is to alarm follows from the rest.
CREATE TABLE taken (
    alarm TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE asked (
    agency TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Days that differ from the week. `agency` '' is the whole floor; `begins`, `ends`: the hours of that day alone.
CREATE TABLE holidays (
    day TEXT NOT NULL,
    agency TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('closed', 'short', 'reduced')),
    begins TEXT,
    ends TEXT,
    PRIMARY KEY (day, agency)
) STRICT, WITHOUT ROWID;

-- The floor as a whole, one row a version; the latest holds.
CREATE TABLE floors (
    version INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    pin_hash TEXT NOT NULL,
    agencies TEXT NOT NULL,
    services TEXT NOT NULL,
    disabled_at TEXT,
    wrong_pins INTEGER NOT NULL,
    locked_until TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (name),
    csrf TEXT NOT NULL,
    business_date TEXT NOT NULL,
    begun_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of_staff ON sessions (staff);

CREATE TABLE devices (
    name TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    agency TEXT,
    token_hash TEXT NOT NULL UNIQUE,
    approved_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT, WITHOUT ROWID;

-- Screens that show a code and wait to be let in; `wish` is what their address named. Approved, a screen has some
-- minutes to fetch its token, which is derived from the hash of its secret and stored nowhere.
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

-- What a key's first success answered, kept over restarts in the commit that it answers.
CREATE TABLE answers (
    owner TEXT NOT NULL,
    path TEXT NOT NULL,
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (owner, path, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_by_age ON answers (at);

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
CREATE INDEX open_jobs ON jobs (printer, id) WHERE state IN ('waiting', 'printing');
CREATE INDEX jobs_of_ticket ON jobs (ticket);
-- Papers of which nobody knows whether they came out, or that did not.
CREATE INDEX unsettled_jobs ON jobs (created_at) WHERE state IN ('failed', 'unknown', 'expired');

-- `used_mm` of paper went through since a roll was put in at `roll_since`, which is NULL until somebody says so.
CREATE TABLE printers (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    since TEXT NOT NULL,
    used_mm INTEGER NOT NULL,
    roll_since TEXT
) STRICT, WITHOUT ROWID;

-- One row of times per ended errand; `verify --rebuild` makes it anew from the entries.
CREATE TABLE times (
    ticket INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    business_date TEXT NOT NULL,
    half_hour INTEGER NOT NULL,
    service TEXT NOT NULL,
    agency TEXT NOT NULL,
    counter TEXT,
    officer TEXT,
    priority INTEGER NOT NULL,
    people INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    result TEXT,
    quantity INTEGER NOT NULL,
    walk_in INTEGER NOT NULL,
    wait_s REAL,
    walk_s REAL,
    service_s REAL,
    postponed_s REAL NOT NULL,
    calls INTEGER NOT NULL,
    forgotten_start INTEGER NOT NULL,
    unfinished INTEGER NOT NULL,
    gave_up_s REAL,
    PRIMARY KEY (ticket, stop)
) STRICT, WITHOUT ROWID;
CREATE INDEX times_of_day ON times (business_date, agency, service);

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
CREATE INDEX comments_of_day ON surveys (business_date, agency) WHERE comment <> '';

-- Who among the supervisors has read a visitor's comment, and when.
CREATE TABLE comments_seen (
    survey TEXT PRIMARY KEY REFERENCES surveys (id),
    staff TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One touch after a visit, 1 to 4: never part of the survey.
CREATE TABLE ratings (
    id TEXT PRIMARY KEY,
    business_date TEXT NOT NULL,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 4)
) STRICT, WITHOUT ROWID;
CREATE INDEX ratings_of_day ON ratings (business_date, agency);
