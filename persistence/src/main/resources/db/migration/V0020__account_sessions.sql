-- Who is signed in, where. A browser holds the secret of its session, a program a chain of refresh tokens; the database
-- holds only their SHA-256, which is enough to recognise 256 random bits and of no use to whoever reads it.
create table account_session (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    kind         text        not null check (kind in ('browser', 'api')),
    method       text        not null check (method in ('password', 'sso', 'registration')),
    secret_hash  bytea       unique check (octet_length(secret_hash) = 32),
    address      text        not null,
    user_agent   text        not null check (length(user_agent) <= 300),
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    lapses_at    timestamptz not null,
    expires_at   timestamptz not null check (lapses_at <= expires_at),
    ended_at     timestamptz,
    check ((kind = 'browser') = (secret_hash is not null))
);

create index account_session_of on account_session (account_id, id);
-- What a node that starts has to refuse.
create index account_session_ended on account_session (ended_at) where ended_at is not null;
-- What may be forgotten.
create index account_session_lapsed on account_session (lapses_at);

-- Each is good for one use. The used ones are kept: whoever shows one again has stolen it, or was stolen from.
create table refresh_token (
    id         uuid        primary key,
    session_id uuid        not null references account_session on delete cascade,
    hash       bytea       not null unique check (octet_length(hash) = 32),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index refresh_token_session on refresh_token (session_id);
