-- Answers of requests that carried an Idempotency-Key, written in the transaction that did the work: either both are
-- there or neither. A repetition gets the stored answer.
create table idempotent_answer (
    id          uuid        primary key,
    caller      text        not null,
    route       text        not null,
    key         text        not null check (length(key) between 1 and 255),
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    status      integer     not null check (status between 200 and 399),
    headers     jsonb       not null check (jsonb_typeof(headers) = 'object'),
    body        text,
    created_at  timestamptz not null,
    unique (caller, route, key)
);

-- For the job that forgets them after a day.
create index idempotent_answer_created on idempotent_answer (created_at);
