-- The ledger, in SQL that SQLite and PostgreSQL both take. ${identity} is the one word on which they differ.
-- Instants are text in UTC with six decimals, days ISO text, decimals plain text: exact, ordered and readable in both.

CREATE TABLE run (
    id TEXT PRIMARY KEY,
    command TEXT NOT NULL,
    as_of TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    message TEXT NOT NULL
);

CREATE TABLE run_step (
    id ${identity},
    run_id TEXT NOT NULL REFERENCES run (id),
    step TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    message TEXT NOT NULL
);
CREATE INDEX run_step_run ON run_step (run_id);

CREATE TABLE ingest_batch (
    id ${identity},
    run_id TEXT NOT NULL REFERENCES run (id),
    opened_at TEXT NOT NULL,
    closed_at TEXT
);

CREATE TABLE delivery (
    id ${identity},
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    supplier TEXT NOT NULL,
    file_name TEXT NOT NULL,
    received_on TEXT,
    first_seen TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    feed TEXT,
    feed_version INTEGER NOT NULL,
    submitted_at TEXT,
    records_in BIGINT NOT NULL,
    records_good BIGINT NOT NULL,
    records_rejected BIGINT NOT NULL,
    records_duplicate BIGINT NOT NULL,
    records_control BIGINT NOT NULL,
    records_ignored BIGINT NOT NULL,
    outputs BIGINT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    batch_id BIGINT REFERENCES ingest_batch (id),
    contracts_hash TEXT NOT NULL,
    UNIQUE (path, sha256)
);
CREATE INDEX delivery_state ON delivery (state);
CREATE INDEX delivery_content ON delivery (supplier, feed);
CREATE INDEX delivery_batch ON delivery (batch_id);

CREATE TABLE publication (
    id TEXT PRIMARY KEY,
    run_id TEXT NOT NULL REFERENCES run (id),
    as_of TEXT NOT NULL,
    created_at TEXT NOT NULL,
    state TEXT NOT NULL,
    published_at TEXT,
    contracts_hash TEXT NOT NULL,
    edition TEXT UNIQUE
);

CREATE TABLE published_table (
    publication_id TEXT NOT NULL REFERENCES publication (id),
    table_name TEXT NOT NULL,
    snapshot_id BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    content_hash TEXT,
    PRIMARY KEY (publication_id, table_name)
);

CREATE TABLE published_file (
    publication_id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (publication_id, table_name, position),
    FOREIGN KEY (publication_id, table_name) REFERENCES published_table (publication_id, table_name)
);

CREATE TABLE observation (
    publication_id TEXT NOT NULL REFERENCES publication (id),
    target TEXT NOT NULL,
    series TEXT NOT NULL,
    period_kind TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    level TEXT,
    base TEXT,
    growth TEXT,
    items BIGINT,
    candidates BIGINT,
    coverage TEXT,
    reported_to TEXT,
    vintage TEXT,
    PRIMARY KEY (publication_id, target, series, period_kind, period_start, period_end)
);

CREATE TABLE verdict (
    id ${identity},
    publication_id TEXT NOT NULL REFERENCES publication (id),
    judged_at TEXT NOT NULL,
    target TEXT NOT NULL,
    version INTEGER NOT NULL,
    period_kind TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    state TEXT NOT NULL,
    flags TEXT NOT NULL,
    value TEXT,
    threshold TEXT,
    gap TEXT,
    required_rest TEXT,
    best_rest TEXT,
    binding_leg TEXT,
    since_kind TEXT,
    since_start TEXT,
    since_end TEXT,
    periods_below INTEGER NOT NULL,
    steps TEXT NOT NULL,
    restates BIGINT REFERENCES verdict (id),
    superseded_by BIGINT REFERENCES verdict (id),
    UNIQUE (publication_id, target, period_kind, period_start, period_end)
);
CREATE INDEX verdict_period ON verdict (target, period_kind, period_start, period_end);
CREATE UNIQUE INDEX verdict_current ON verdict (target, period_kind, period_start, period_end)
    WHERE superseded_by IS NULL;

CREATE TABLE alert (
    id ${identity},
    target TEXT NOT NULL,
    year INTEGER NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    alert_key TEXT NOT NULL,
    verdict_state TEXT NOT NULL,
    period_kind TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    publication_id TEXT NOT NULL REFERENCES publication (id),
    opened_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX alert_target ON alert (target, year);
CREATE UNIQUE INDEX alert_open ON alert (target, year) WHERE state = 'OPEN';

CREATE TABLE outbox (
    id ${identity},
    message_id TEXT NOT NULL UNIQUE,
    run_id TEXT NOT NULL REFERENCES run (id),
    publication_id TEXT NOT NULL REFERENCES publication (id),
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    subject_zh TEXT NOT NULL,
    text_zh TEXT NOT NULL,
    subject_en TEXT NOT NULL,
    text_en TEXT NOT NULL,
    not_before TEXT NOT NULL,
    created_at TEXT NOT NULL,
    sent_at TEXT,
    recipient TEXT,
    reply_to TEXT,
    note TEXT NOT NULL
);
CREATE INDEX outbox_state ON outbox (state);

CREATE TABLE outbox_alert (
    outbox_id BIGINT NOT NULL REFERENCES outbox (id),
    alert_key TEXT NOT NULL,
    PRIMARY KEY (outbox_id, alert_key)
);
CREATE INDEX outbox_alert_key ON outbox_alert (alert_key);
