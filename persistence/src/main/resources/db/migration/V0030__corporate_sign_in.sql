-- Who a person is at the organisation's identity provider. Issuer and subject together say who it is; an e-mail address
-- never does, or whoever can set theirs at the provider could take somebody else's account.
create table corporate_identity (
    id           uuid        primary key,
    issuer       text        not null check (length(issuer) between 1 and 500),
    subject      text        not null check (length(subject) between 1 and 255),
    account_id   uuid        not null references account on delete cascade,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    constraint corporate_identity_person unique (issuer, subject)
);

create index corporate_identity_account on corporate_identity (account_id);

-- From which session at the provider one of ours came: what the provider ends by its name, and what we end there. The
-- identity token is proof of nothing any more; the provider wants it back to know whom to sign out.
create table corporate_session (
    id               uuid        primary key references account_session on delete cascade,
    identity_id      uuid        not null references corporate_identity on delete cascade,
    provider_session text        check (length(provider_session) between 1 and 255),
    issued_at        timestamptz not null,
    id_token         text        not null
);

create index corporate_session_identity on corporate_session (identity_id, provider_session);
