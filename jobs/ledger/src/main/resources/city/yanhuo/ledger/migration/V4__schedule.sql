-- Mails that no publication caused go through the outbox too: those of the scheduler and of its tasks.

CREATE TABLE outbox_next (
    id ${identity},
    message_id TEXT NOT NULL UNIQUE,
    run_id TEXT REFERENCES run (id),
    publication_id TEXT REFERENCES publication (id),
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
INSERT INTO outbox_next (message_id, run_id, publication_id, owner, kind, state, subject_zh, text_zh, subject_en,
    text_en, not_before, created_at, sent_at, recipient, reply_to, note)
    SELECT message_id, run_id, publication_id, owner, kind, state, subject_zh, text_zh, subject_en,
        text_en, not_before, created_at, sent_at, recipient, reply_to, note
    FROM outbox ORDER BY id;
CREATE TABLE outbox_alert_next (
    outbox_id BIGINT NOT NULL REFERENCES outbox_next (id),
    alert_key TEXT NOT NULL,
    PRIMARY KEY (outbox_id, alert_key)
);
INSERT INTO outbox_alert_next (outbox_id, alert_key)
    SELECT n.id, a.alert_key
    FROM outbox_alert a JOIN outbox o ON o.id = a.outbox_id JOIN outbox_next n ON n.message_id = o.message_id;
DROP TABLE outbox_alert;
DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;
ALTER TABLE outbox_alert_next RENAME TO outbox_alert;
CREATE INDEX outbox_state ON outbox (state);
CREATE INDEX outbox_alert_key ON outbox_alert (alert_key);

-- What the scheduler knows. Words of states and types are Airflow's.

CREATE TABLE dag (
    dag_id TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    version TEXT NOT NULL,
    is_paused INTEGER NOT NULL,
    is_present INTEGER NOT NULL
);

CREATE TABLE dag_run (
    id ${identity},
    dag_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    run_type TEXT NOT NULL,
    logical_date TEXT,
    interval_start TEXT,
    interval_end TEXT,
    run_after TEXT NOT NULL,
    state TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    start_date TEXT,
    end_date TEXT,
    conf TEXT NOT NULL,
    triggered_by TEXT NOT NULL,
    clear_number INTEGER NOT NULL,
    version TEXT NOT NULL,
    backfill_id BIGINT,
    sort_ordinal INTEGER NOT NULL,
    UNIQUE (dag_id, run_id),
    UNIQUE (dag_id, logical_date)
);
CREATE INDEX dag_run_unfinished ON dag_run (dag_id) WHERE state IN ('queued', 'running');
CREATE INDEX dag_run_recent ON dag_run (dag_id, run_after);
CREATE INDEX dag_run_backfill ON dag_run (backfill_id) WHERE backfill_id IS NOT NULL;

CREATE TABLE task_instance (
    run BIGINT NOT NULL REFERENCES dag_run (id),
    task_id TEXT NOT NULL,
    state TEXT NOT NULL,
    try_number INTEGER NOT NULL,
    max_tries INTEGER NOT NULL,
    pool TEXT NOT NULL,
    pool_slots INTEGER NOT NULL,
    priority_weight INTEGER NOT NULL,
    start_date TEXT,
    end_date TEXT,
    first_poke TEXT,
    due_at TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (run, task_id)
);
CREATE INDEX task_instance_waiting ON task_instance (state)
    WHERE state IN ('scheduled', 'queued', 'running', 'restarting', 'up_for_retry', 'up_for_reschedule');

CREATE TABLE task_try (
    run BIGINT NOT NULL REFERENCES dag_run (id),
    task_id TEXT NOT NULL,
    try_number INTEGER NOT NULL,
    state TEXT NOT NULL,
    max_tries INTEGER NOT NULL,
    start_date TEXT,
    end_date TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (run, task_id, try_number)
);

CREATE TABLE pool (
    name TEXT PRIMARY KEY,
    slots INTEGER NOT NULL,
    description TEXT NOT NULL
);
INSERT INTO pool (name, slots, description) VALUES ('default_pool', 128, 'Default pool');

CREATE TABLE backfill (
    id ${identity},
    dag_id TEXT NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    conf TEXT NOT NULL,
    reprocess_behavior TEXT NOT NULL,
    max_active_runs INTEGER NOT NULL,
    run_backwards INTEGER NOT NULL,
    is_paused INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    completed_at TEXT
);
CREATE UNIQUE INDEX backfill_open ON backfill (dag_id) WHERE completed_at IS NULL;

CREATE TABLE backfill_run (
    backfill_id BIGINT NOT NULL REFERENCES backfill (id),
    sort_ordinal INTEGER NOT NULL,
    logical_date TEXT NOT NULL,
    run BIGINT REFERENCES dag_run (id),
    reason TEXT NOT NULL,
    PRIMARY KEY (backfill_id, sort_ordinal)
);

CREATE TABLE asset_event (
    id ${identity},
    uri TEXT NOT NULL,
    run BIGINT NOT NULL REFERENCES dag_run (id),
    task_id TEXT NOT NULL,
    at TEXT NOT NULL
);

CREATE TABLE asset_queue (
    dag_id TEXT NOT NULL,
    uri TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (dag_id, uri)
);

CREATE TABLE deadline (
    run BIGINT NOT NULL REFERENCES dag_run (id),
    task_id TEXT NOT NULL,
    due_at TEXT NOT NULL,
    fired_at TEXT,
    PRIMARY KEY (run, task_id)
);
CREATE INDEX deadline_due ON deadline (due_at) WHERE fired_at IS NULL;

CREATE TABLE audit (
    id ${identity},
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    dag_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    task_id TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at);
