-- Reports ask for the interruptions of a stretch of days, which are few among many entries.
CREATE INDEX interruptions ON entries (at) WHERE kind = 'Interrupted';
