-- What programs of a person come in with when nobody is there to sign in. Only the SHA-256 of a key is kept.
create table api_key (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    name         text        not null check (length(name) between 1 and 100),
    hint         text        not null check (length(hint) between 1 and 20),
    hash         bytea       not null unique check (octet_length(hash) = 32),
    scopes       text[]      not null check (cardinality(scopes) > 0
                                         and scopes <@ array['read', 'listener', 'artist', 'librarian', 'admin']),
    created_at   timestamptz not null,
    expires_at   timestamptz check (expires_at > created_at),
    last_used_at timestamptz
);

create index api_key_of on api_key (account_id, id);
