BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'queue_server','0001 first schema','2026-11-24 19:51:16.868640+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'queue_server','0002 kinds of holidays','2026-11-24 19:51:16.888396+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'queue_server','0003 taken alarms','2026-11-24 19:51:16.893508+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'queue_server','0004 interruptions','2026-11-24 19:51:16.902679+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'queue_server','0005 papers moved','2026-11-24 19:51:16.914318+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'queue_server','0006 surveys','2026-11-24 19:51:16.920394+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'queue_server','0007 attendance','2026-11-24 19:51:16.926850+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'queue_server','0008 waits told','2026-11-24 19:51:16.932414+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'queue_server','0009 pairings','2026-11-24 19:51:16.934998+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'queue_server','0010 months closed','2026-11-24 19:51:16.938266+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'queue_server','0011 comments seen','2026-11-24 19:51:16.941771+00:00');
CREATE TABLE acknowledgements (
    call INTEGER NOT NULL REFERENCES calls (seq),
    device TEXT NOT NULL,
    shown_at TEXT,
    spoken_at TEXT,
    failed TEXT,
    PRIMARY KEY (call, device)
) STRICT, WITHOUT ROWID;
CREATE TABLE answered (
    ticket INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('form', 'rating')),
    PRIMARY KEY (ticket, what)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE asked (
    agency TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
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
INSERT INTO "calls" VALUES(5,'2026-11-02',1,1,'KTP','1','1',1,'2026-11-02T01:13:40.000Z',NULL,NULL,NULL);
INSERT INTO "calls" VALUES(11,'2026-11-02',2,1,'KTP','1','1',1,'2026-11-02T01:20:40.000Z',NULL,NULL,NULL);
INSERT INTO "calls" VALUES(17,'2026-11-02',3,1,'KTP','1','1',1,'2026-11-02T01:27:30.000Z',NULL,NULL,NULL);
CREATE TABLE comments_seen (
    survey TEXT PRIMARY KEY REFERENCES surveys (id),
    staff TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE devices (
    name TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    agency TEXT,
    token_hash TEXT NOT NULL UNIQUE,
    approved_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    command INTEGER NOT NULL,
    ticket INTEGER,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT;
INSERT INTO "entries" VALUES(1,'2026-11-02T01:00:00.000Z','staff:ani',1,NULL,'CounterOpened','{"counter":"1","officer":"ani","taken_from":null}');
INSERT INTO "entries" VALUES(2,'2026-11-02T01:00:00.000Z','device:kiosk-1',2,1,'TicketIssued','{"number":"B-001","series":"B","sequence":1,"business_date":"2026-11-02","language":"id","priority":false,"assist":false,"people":1,"origin":"kiosk-1","taken_at":null,"despite":null}');
INSERT INTO "entries" VALUES(3,'2026-11-02T01:00:00.000Z','device:kiosk-1',2,1,'ErrandAdded','{"stop":1,"service":"KTP","agency":"DUKCAPIL","only_at":null,"bring_back_to":null,"bring_back_for":null}');
INSERT INTO "entries" VALUES(4,'2026-11-02T01:00:00.000Z','device:kiosk-1',2,1,'ErrandJoined','{"stop":1,"kept_s":0.0,"told_low":0,"told_high":0}');
INSERT INTO "entries" VALUES(5,'2026-11-02T01:13:40.000Z','staff:ani',5,1,'ErrandCalled','{"stop":1,"counter":"1","officer":"ani","why":{"rule":"only","priority":false,"waited_s":820.0,"target_s":1800.0,"passed_over":null,"reason":null},"passed_over_errand":null,"walk_in":false}');
INSERT INTO "entries" VALUES(6,'2026-11-02T01:14:20.000Z','staff:ani',6,1,'ErrandStarted','{"stop":1}');
INSERT INTO "entries" VALUES(7,'2026-11-02T01:16:40.000Z','device:kiosk-1',7,2,'TicketIssued','{"number":"B-002","series":"B","sequence":2,"business_date":"2026-11-02","language":"id","priority":false,"assist":false,"people":1,"origin":"kiosk-1","taken_at":null,"despite":null}');
INSERT INTO "entries" VALUES(8,'2026-11-02T01:16:40.000Z','device:kiosk-1',7,2,'ErrandAdded','{"stop":1,"service":"KTP","agency":"DUKCAPIL","only_at":null,"bring_back_to":null,"bring_back_for":null}');
INSERT INTO "entries" VALUES(9,'2026-11-02T01:16:40.000Z','device:kiosk-1',7,2,'ErrandJoined','{"stop":1,"kept_s":0.0,"told_low":0,"told_high":0}');
INSERT INTO "entries" VALUES(10,'2026-11-02T01:20:20.000Z','staff:ani',10,1,'ErrandFinished','{"stop":1,"outcome":null,"quantity":1,"unfinished":false}');
INSERT INTO "entries" VALUES(11,'2026-11-02T01:20:40.000Z','staff:ani',11,2,'ErrandCalled','{"stop":1,"counter":"1","officer":"ani","why":{"rule":"only","priority":false,"waited_s":240.0,"target_s":1800.0,"passed_over":null,"reason":null},"passed_over_errand":null,"walk_in":false}');
INSERT INTO "entries" VALUES(12,'2026-11-02T01:21:00.000Z','staff:ani',12,2,'ErrandStarted','{"stop":1}');
INSERT INTO "entries" VALUES(13,'2026-11-02T01:27:00.000Z','staff:ani',13,2,'ErrandFinished','{"stop":1,"outcome":null,"quantity":1,"unfinished":false}');
INSERT INTO "entries" VALUES(14,'2026-11-02T01:27:10.000Z','device:kiosk-1',14,3,'TicketIssued','{"number":"B-003","series":"B","sequence":3,"business_date":"2026-11-02","language":"id","priority":false,"assist":false,"people":1,"origin":"kiosk-1","taken_at":null,"despite":null}');
INSERT INTO "entries" VALUES(15,'2026-11-02T01:27:10.000Z','device:kiosk-1',14,3,'ErrandAdded','{"stop":1,"service":"KTP","agency":"DUKCAPIL","only_at":null,"bring_back_to":null,"bring_back_for":null}');
INSERT INTO "entries" VALUES(16,'2026-11-02T01:27:10.000Z','device:kiosk-1',14,3,'ErrandJoined','{"stop":1,"kept_s":0.0,"told_low":0,"told_high":0}');
INSERT INTO "entries" VALUES(17,'2026-11-02T01:27:30.000Z','staff:ani',17,3,'ErrandCalled','{"stop":1,"counter":"1","officer":"ani","why":{"rule":"only","priority":false,"waited_s":20.0,"target_s":1800.0,"passed_over":null,"reason":null},"passed_over_errand":null,"walk_in":false}');
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
    unfinished INTEGER NOT NULL, told_low INTEGER, told_high INTEGER, passed_over INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (ticket, stop)
) STRICT, WITHOUT ROWID;
INSERT INTO "errands" VALUES(1,1,'2026-11-02','KTP','DUKCAPIL','done',0,NULL,NULL,NULL,'2026-11-02T01:00:00.000Z',0.0,NULL,0,0.0,'1','ani',1,'2026-11-02T01:13:40.000Z','2026-11-02T01:13:40.000Z',0,'2026-11-02T01:14:20.000Z',40.0,NULL,360.0,NULL,'',0,0,NULL,'2026-11-02T01:20:20.000Z',NULL,1,0,0,0,0);
INSERT INTO "errands" VALUES(2,1,'2026-11-02','KTP','DUKCAPIL','done',0,NULL,NULL,NULL,'2026-11-02T01:16:40.000Z',0.0,NULL,0,0.0,'1','ani',1,'2026-11-02T01:20:40.000Z','2026-11-02T01:20:40.000Z',0,'2026-11-02T01:21:00.000Z',20.0,NULL,360.0,NULL,'',0,0,NULL,'2026-11-02T01:27:00.000Z',NULL,1,0,0,0,0);
INSERT INTO "errands" VALUES(3,1,'2026-11-02','KTP','DUKCAPIL','called',0,NULL,NULL,NULL,'2026-11-02T01:27:10.000Z',0.0,NULL,0,0.0,'1','ani',1,'2026-11-02T01:27:30.000Z','2026-11-02T01:27:30.000Z',0,NULL,NULL,NULL,0.0,NULL,'',0,0,NULL,NULL,NULL,1,0,0,0,0);
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "facts" VALUES('day_opened_at','2026-11-02T01:00:00+00:00');
INSERT INTO "facts" VALUES('open_day','2026-11-02');
CREATE TABLE floors (
    version INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;
INSERT INTO "floors" VALUES(1,'2026-11-02T01:00:00.000Z','{"code":"MPP-MINI","name":"MPP Mini","name_en":"Miniature Service Mall","timezone":"Asia/Makassar","hours":{"monday":{"service":"08:00-21:00","breaks":[]},"tuesday":{"service":"08:00-21:00","breaks":[]},"wednesday":{"service":"08:00-21:00","breaks":[]},"thursday":{"service":"08:00-21:00","breaks":[]},"friday":{"service":"08:00-21:00","breaks":[]},"saturday":{"service":"08:00-21:00","breaks":[]},"sunday":{"service":"08:00-21:00","breaks":[]}},"rules":{"calls_before_absent":3,"call_spacing_s":15,"call_spacing_priority_s":40,"absent_after_finish_s":120,"wall_late_s":30,"missed_on_wall_min":15,"return_after":3,"returns_at_most":2,"postpone_at_most":2,"postpone_minutes":[15,30,60],"next_stop_after_absence_min":10,"pass_over":3,"forgotten_after":3,"target_regular_min":30,"target_priority_min":10,"transfer_keeps":1.0,"kappa":0.3,"undo_s":10,"intake_before_min":30,"last_intake_before_close_min":0,"close_day_at":"22:00","long_queue_min":45,"capacity":"warn","stopped_intake":"warn","quota_counts_priority":false,"read_numbers":"digits","say_agency":false,"stop_repeat_min":15,"nobody_there_again_min":3},"slip":{"logo":"","miss_note":"","miss_note_en":"","ahead_note":"","ahead_note_en":"","scan":"","scan_en":"","closing":"","closing_en":""},"letterhead":{"office":"","place":"","title":"","signatory":"","number":""},"popular":["KTP","KK","PASPOR","SKCK","PBB"],"accent":"#0b5d5b","complaints":"SP4N-LAPOR!: www.lapor.go.id atau SMS 1708","complaints_en":"SP4N-LAPOR!: www.lapor.go.id or SMS 1708","information_desk":"0","running_lines":[{"id":"Selamat datang. Silakan ambil nomor di kios.","en":"Welcome. Please take a number at the kiosk."}],"outcomes":[{"code":"selesai","name":"Selesai","name_en":"Done"},{"code":"berkas-kurang","name":"Berkas kurang","name_en":"Papers missing"}],"proposal":true,"zone":[{"id":"1","name":"Stan","name_en":"Stand","sound_group":"stan","storey":"","storey_en":""}],"agency":[{"code":"DUKCAPIL","letter":"B","name":"Dinas Kependudukan dan Pencatatan Sipil","name_en":"Population and Civil Registration Office","plain":"KTP, KK","plain_en":"Identity card, family card","zone":"1","spoken":"","spoken_en":"","words":["dukcapil","capil"],"service":[{"code":"KTP","name":"Cetak KTP-el","name_en":"Printing an identity card (KTP-el)","minutes":6,"plain":"Cetak KTP","plain_en":"Print an identity card","papers":"KK; KTP-el lama","papers_en":"Family card; old identity card","fee":"Gratis","fee_en":"Free of charge","words":["ktp","ektp","e-ktp"],"people_at_most":1,"after":[]},{"code":"KK","name":"Kartu Keluarga (KK)","name_en":"Family card (KK)","minutes":10,"plain":"","plain_en":"","papers":"KK lama; KTP-el","papers_en":"Old family card; identity card","fee":"Gratis","fee_en":"Free of charge","words":["kk","kartu","keluarga"],"people_at_most":1,"after":[]}]},{"code":"IMIGRASI","letter":"L","name":"Kantor Imigrasi Singaraja","name_en":"Singaraja Immigration Office","plain":"Paspor","plain_en":"Passport","zone":"1","spoken":"","spoken_en":"","words":["imigrasi"],"service":[{"code":"PASPOR","name":"Informasi paspor","name_en":"Passport information","minutes":6,"plain":"","plain_en":"","papers":"","papers_en":"","fee":"Gratis","fee_en":"Free of charge","words":["paspor","passport","pasport"],"people_at_most":1,"after":[]}]},{"code":"POLRES","letter":"M","name":"Kepolisian Resor Buleleng","name_en":"Buleleng Police","plain":"SKCK","plain_en":"Police record certificate","zone":"1","spoken":"","spoken_en":"","words":["polisi","polres"],"service":[{"code":"SKCK","name":"SKCK","name_en":"Police record certificate (SKCK)","minutes":8,"plain":"","plain_en":"","papers":"KTP-el; KK; pasfoto 4x6 latar merah","papers_en":"Identity card; family card; photograph 4x6 on red","fee":"Rp30.000","fee_en":"Rp30,000","words":["skck","kelakuan","baik"],"people_at_most":1,"after":[]}]},{"code":"BPKPD","letter":"C","name":"Badan Pengelolaan Keuangan dan Pendapatan Daerah","name_en":"Regional Finance and Revenue Agency","plain":"PBB, pajak daerah","plain_en":"Local taxes","zone":"1","spoken":"","spoken_en":"","words":["pajak","bpkpd"],"service":[{"code":"PBB","name":"Pajak Bumi dan Bangunan (PBB)","name_en":"Land and building tax (PBB)","minutes":5,"plain":"","plain_en":"","papers":"SPPT PBB terakhir atau NOP","papers_en":"Last tax notice or its number (NOP)","fee":"Sesuai ketetapan pajak","fee_en":"As assessed","words":["pbb","sppt","nop"],"people_at_most":1,"after":[]}]}],"counter":[{"id":"1","agency":"DUKCAPIL","zone":"1","services":[]},{"id":"2","agency":"IMIGRASI","zone":"1","services":[]},{"id":"3","agency":"POLRES","zone":"1","services":[]},{"id":"4","agency":"BPKPD","zone":"1","services":[]}],"wall":[{"id":"hall","zones":["1"],"layout":"hall","metres":5.0,"speaks":true,"counter":"","slides":"","slide_s":12}]}');
CREATE TABLE help (
    place TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE holidays (
    day TEXT NOT NULL,
    agency TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('closed', 'short', 'reduced')),
    begins TEXT,
    ends TEXT,
    PRIMARY KEY (day, agency)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    zones TEXT NOT NULL,
    urgent INTEGER NOT NULL,
    posted_at TEXT NOT NULL,
    author TEXT NOT NULL,
    withdrawn_at TEXT
) STRICT;
CREATE TABLE overrides (
    service TEXT PRIMARY KEY,
    open INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
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
CREATE TABLE posts (
    counter TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('open', 'paused', 'closed')),
    officer TEXT,
    since TEXT NOT NULL,
    reason TEXT NOT NULL,
    until TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO "posts" VALUES('1','open','ani','2026-11-02T01:00:00.000Z','',NULL);
CREATE TABLE printers (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    since TEXT NOT NULL,
    used_mm INTEGER NOT NULL,
    roll_since TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE ratings (
    id TEXT PRIMARY KEY,
    business_date TEXT NOT NULL,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 4)
) STRICT, WITHOUT ROWID;
CREATE TABLE series (
    prefix TEXT PRIMARY KEY,
    business_date TEXT NOT NULL,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "series" VALUES('B','2026-11-02',3);
CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (name),
    csrf TEXT NOT NULL,
    business_date TEXT NOT NULL,
    begun_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
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
CREATE TABLE stops (
    scope TEXT NOT NULL CHECK (scope IN ('floor', 'agency', 'service')),
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (scope, code)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE taken (
    alarm TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE tally (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "tally" VALUES('seq',17);
INSERT INTO "tally" VALUES('ticket',3);
CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    ticket INTEGER,
    stop INTEGER,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    body TEXT
) STRICT;
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
INSERT INTO "tickets" VALUES(1,'2026-11-02','B',1,'B-001','id',0,0,1,'2026-11-02T01:00:00.000Z','kiosk-1');
INSERT INTO "tickets" VALUES(2,'2026-11-02','B',2,'B-002','id',0,0,1,'2026-11-02T01:16:40.000Z','kiosk-1');
INSERT INTO "tickets" VALUES(3,'2026-11-02','B',3,'B-003','id',0,0,1,'2026-11-02T01:27:10.000Z','kiosk-1');
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
    unfinished INTEGER NOT NULL, gave_up_s REAL,
    PRIMARY KEY (ticket, stop)
) STRICT, WITHOUT ROWID;
INSERT INTO "times" VALUES(1,1,'2026-11-02',18,'KTP','DUKCAPIL','1','ani',0,1,'done',NULL,1,0,820.0,40.0,360.0,0.0,1,0,0,NULL);
INSERT INTO "times" VALUES(2,1,'2026-11-02',18,'KTP','DUKCAPIL','1','ani',0,1,'done',NULL,1,0,240.0,20.0,360.0,0.0,1,0,0,NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX entries_of_ticket ON entries (ticket, seq) WHERE ticket IS NOT NULL;
CREATE INDEX entries_of_command ON entries (command);
CREATE TRIGGER entries_are_not_updated BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the record is never updated'); END;
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from the record'); END;
CREATE INDEX texts_of_ticket ON texts (ticket) WHERE body IS NOT NULL;
CREATE UNIQUE INDEX one_errand_per_counter ON errands (counter) WHERE state IN ('called', 'serving');
CREATE UNIQUE INDEX one_active_errand_per_ticket ON errands (ticket)
    WHERE state IN ('waiting', 'called', 'serving', 'held');
CREATE INDEX open_errands ON errands (state, service)
    WHERE state IN ('pending', 'waiting', 'called', 'serving', 'held');
CREATE INDEX errands_of_day ON errands (business_date, agency, state);
CREATE INDEX calls_of_errand ON calls (ticket, stop, seq);
CREATE INDEX calls_of_service ON calls (service, seq) WHERE nth = 1 AND dropped_at IS NULL;
CREATE UNIQUE INDEX one_counter_per_officer ON posts (officer) WHERE state IN ('open', 'paused');
CREATE INDEX sessions_of_staff ON sessions (staff);
CREATE INDEX answers_by_age ON answers (at);
CREATE INDEX times_of_day ON times (business_date, agency, service);
CREATE INDEX interruptions ON entries (at) WHERE kind = 'Interrupted';
CREATE INDEX open_jobs ON jobs (printer, id) WHERE state IN ('waiting', 'printing');
CREATE INDEX jobs_of_ticket ON jobs (ticket);
CREATE INDEX unsettled_jobs ON jobs (created_at) WHERE state IN ('failed', 'unknown', 'expired');
CREATE INDEX surveys_of_day ON surveys (business_date, agency);
CREATE INDEX ratings_of_day ON ratings (business_date, agency);
CREATE INDEX attendance ON entries (at) WHERE kind IN ('CounterClosed', 'CounterOpened', 'CounterPaused', 'CounterUnpaused', 'DayClosed', 'QueueStopped', 'QueueWentOn');
CREATE INDEX months_closed ON entries (seq) WHERE kind = 'MonthClosed';
CREATE INDEX comments_of_day ON surveys (business_date, agency) WHERE comment <> '';
COMMIT;
