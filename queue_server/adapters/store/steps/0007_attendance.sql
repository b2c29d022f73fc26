-- Reports ask when counters were open on a stretch of days: few entries among many.
CREATE INDEX attendance ON entries (at) WHERE kind IN ('CounterClosed', 'CounterOpened', 'CounterPaused', 'CounterUnpaused', 'DayClosed', 'QueueStopped', 'QueueWentOn');
