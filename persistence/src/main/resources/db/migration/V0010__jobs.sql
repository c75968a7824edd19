-- Background work. A row is claimed with FOR UPDATE SKIP LOCKED and held by a lease, so that any node may do it and
-- none does it twice at once.
create table job (
    id               uuid             primary key,
    kind             text             not null check (kind ~ '^[a-z][a-z0-9-]{0,62}$'),
    state            text             not null check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    priority         int              not null check (priority between -100 and 100),
    payload          jsonb            not null,
    progress         double precision not null check (progress between 0 and 1),
    message          text             check (length(message) <= 500),
    result           jsonb,
    error            text             check (length(error) <= 4000),
    attempts         int              not null check (attempts between 0 and max_attempts),
    max_attempts     int              not null check (max_attempts between 1 and 100),
    run_at           timestamptz      not null,
    worker           text,
    lease_until      timestamptz,
    cancel_requested boolean          not null,
    owner_id         uuid,
    dedupe_key       text             check (length(dedupe_key) between 1 and 200),
    created_at       timestamptz      not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    check ((state = 'running') = (worker is not null and lease_until is not null)),
    check ((state in ('succeeded', 'failed', 'cancelled')) = (finished_at is not null))
);

-- What a worker takes next. Partial, so it is as small as the queue, however many jobs were ever done.
create index job_next on job (priority desc, run_at, id) where state = 'queued';
-- Whose worker has gone.
create index job_lease on job (lease_until) where state = 'running';
-- What is done and may be forgotten.
create index job_finished on job (finished_at) where finished_at is not null;
-- A scheduled job exists once for its hour or day, however many nodes ask for it.
create unique index job_dedupe on job (dedupe_key) where dedupe_key is not null;
-- The administrator's lists, newest first.
create index job_newest on job (created_at desc, id desc);
create index job_newest_by_state on job (state, created_at desc, id desc);
create index job_newest_by_kind on job (kind, created_at desc, id desc);

-- The table changes at every claim, heartbeat and end: clean it up early, and leave room for updates in place.
alter table job set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
