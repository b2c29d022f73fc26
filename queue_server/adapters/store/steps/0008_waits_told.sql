-- What wait was told with a ticket, whether a call passed over an earlier one, how long one waited who gave up.
ALTER TABLE errands ADD COLUMN told_low INTEGER;
ALTER TABLE errands ADD COLUMN told_high INTEGER;
ALTER TABLE errands ADD COLUMN passed_over INTEGER NOT NULL DEFAULT 0;
ALTER TABLE times ADD COLUMN gave_up_s REAL;
UPDATE errands SET passed_over = 1 WHERE EXISTS (SELECT 1 FROM entries e WHERE e.ticket = errands.ticket
    AND e.kind = 'ErrandCalled' AND json_extract(e.facts, '$.stop') = errands.stop
    AND json_extract(e.facts, '$.passed_over_errand') IS NOT NULL);
UPDATE times SET gave_up_s = (SELECT max(0.0, round((julianday(e.ended_at) - julianday(e.joined_at)) * 86400, 3)
    - e.postponed_s) FROM errands e WHERE e.ticket = times.ticket AND e.stop = times.stop)
    WHERE outcome IN ('cancelled', 'expired') AND calls = 0 AND wait_s IS NULL;
