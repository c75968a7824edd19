-- The link with which somebody who forgot the password makes a new one: the newest of a person, good for an hour, deleted
-- when it is used.
create table reset_link (
    id         uuid        primary key,
    account_id uuid        not null unique references account on delete cascade,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    expires_at timestamptz not null
);
