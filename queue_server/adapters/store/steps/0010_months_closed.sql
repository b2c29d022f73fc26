-- The months that were closed are found without reading the whole record.
CREATE INDEX months_closed ON entries (seq) WHERE kind = 'MonthClosed';
