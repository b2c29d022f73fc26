-- Each console shows who was missed of late: found without reading all errands of these days.
CREATE INDEX missed_errands ON errands (ended_at) WHERE state = 'absent';
