-- A name of letters, digits and the underscore can stand in an address, a mention or a file without quoting, and is
-- never an e-mail address: whoever signs in may type either.
alter table account
    drop constraint account_user_name_check,
    add constraint account_user_name_check check (user_name ~ '^[A-Za-z0-9_]{3,50}$');

-- Where a password is the way in, the address is what one may sign in with and what a new password is sent to.
create unique index account_email on account (lower(email)) where password_hash is not null;
-- The administrator's list, and the question whether this is the last of them.
create index account_newest on account (created_at desc, id desc);
create index account_administrators on account (id) where 'admin' = any (roles) and disabled_at is null;

-- Who may register although the door is closed. Whoever knows the secret may use it, once; only its hash is here.
create table invitation (
    id          uuid        primary key,
    secret_hash bytea       not null unique check (length(secret_hash) = 32),
    email       text        check (length(email) between 3 and 254),
    roles       text[]      not null check (roles <@ array['listener', 'artist', 'librarian', 'admin']),
    created_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > created_at),
    used_at     timestamptz,
    account_id  uuid        references account on delete set null,
    check (account_id is null or used_at is not null)
);

create index invitation_newest on invitation (created_at desc, id desc);
create index invitation_account on invitation (account_id);
