/**
 * What takes a store from each version to the next, oldest first; a store's version is how many it has seen. Never change one that was published.
 * None may rewrite `entries.text`: the hash chain is over exactly that text.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- state: 'ready' to be driven, 'resting' until something wakes it, 'ended', or 'archived'.
  CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    run_id TEXT NOT NULL UNIQUE,
    workflow TEXT NOT NULL,
    version TEXT NOT NULL,
    start_key TEXT NOT NULL,
    state TEXT NOT NULL,
    wake_at INTEGER,
    parking TEXT,
    writes_unmarked INTEGER NOT NULL DEFAULT 0,
    ended_at INTEGER
  );
  CREATE INDEX runs_ready ON runs (number) WHERE state = 'ready';
  CREATE INDEX runs_wake ON runs (wake_at) WHERE state = 'resting' AND wake_at IS NOT NULL;
  CREATE INDEX runs_ended ON runs (ended_at) WHERE state = 'ended';
  CREATE INDEX runs_unmarked ON runs (number) WHERE writes_unmarked = 1;

  -- place: the run's number times a million, plus the entry's number in its run.
  CREATE TABLE entries (place INTEGER PRIMARY KEY, hash TEXT NOT NULL, text TEXT NOT NULL);

  CREATE TABLE waits (key TEXT NOT NULL, run INTEGER NOT NULL, PRIMARY KEY (key, run)) WITHOUT ROWID;
  CREATE INDEX waits_of_run ON waits (run);

  CREATE TABLE inbox (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    consumed_by INTEGER,
    message TEXT NOT NULL
  );
  CREATE INDEX inbox_of_key ON inbox (key);
  CREATE INDEX inbox_unconsumed ON inbox (number) WHERE consumed_by IS NULL;

  CREATE TABLE requests (
    number INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    run INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    form TEXT,
    ticket TEXT,
    request TEXT NOT NULL
  );
  CREATE INDEX requests_open ON requests (run) WHERE is_open = 1;
  CREATE INDEX requests_of_run ON requests (run);
  CREATE INDEX requests_for_form ON requests (form, ticket) WHERE form IS NOT NULL;

  CREATE TABLE untold (run INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (run, seq)) WITHOUT ROWID;

  CREATE TABLE submissions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    is_open INTEGER NOT NULL,
    stored TEXT NOT NULL
  );
  CREATE INDEX submissions_open ON submissions (number) WHERE is_open = 1;

  CREATE TABLE blobs (hash TEXT PRIMARY KEY, run INTEGER NOT NULL, text TEXT NOT NULL);
  CREATE INDEX blobs_of_run ON blobs (run);

  CREATE TABLE heads (
    number INTEGER PRIMARY KEY,
    run_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    before TEXT NOT NULL,
    signature TEXT NOT NULL
  );
  CREATE INDEX heads_of_run ON heads (run_id);
  `,
  `
  -- Which run has begun a write with a marker: what a service tells of by itself is matched here before it starts anything.
  CREATE TABLE markers (marker TEXT PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID;
  INSERT OR IGNORE INTO markers (marker, run)
    SELECT json_extract(text, '$.marker'), place / 1000000 FROM entries
    WHERE json_extract(text, '$.kind') = 'intended' ORDER BY place;
  `,
  "CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;",
];
