-- The keys that sign access tokens, the same for all nodes. The private half is sealed with hathor.accounts.secret.
create table token_key (
    id          uuid        primary key,
    name        text        not null unique check (name ~ '^[A-Za-z0-9_-]{16}$'),
    public_key  bytea       not null,
    private_key bytea       not null,
    created_at  timestamptz not null,
    signs_from  timestamptz not null check (signs_from >= created_at)
);
