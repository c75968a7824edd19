-- People. A password is one of several ways in, so its hash may be missing.
create table account (
    id            uuid        primary key,
    user_name     text        not null check (user_name ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{1,63}$'),
    email         text        check (length(email) between 3 and 254),
    display_name  text        not null check (length(display_name) between 1 and 100),
    roles         text[]      not null check (roles <@ array['listener', 'artist', 'librarian', 'admin']),
    password_hash text        check (password_hash like '$argon2id$%'),
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    version       bigint      not null
);

-- "Ann" and "ann" are one person to everybody who types the name. An e-mail address identifies nobody: not unique.
create unique index account_user_name on account (lower(user_name));
