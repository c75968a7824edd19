-- What the product holds about a person, packed for that person, for a day.
create table personal_export (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    requested_at timestamptz not null,
    ready_at     timestamptz,
    expires_at   timestamptz not null check (expires_at > requested_at),
    bytes        bigint,
    content      bytea,
    check ((ready_at is null) = (content is null) and bytes is not distinct from octet_length(content))
);

create index personal_export_account on personal_export (account_id, requested_at desc, id desc);
create index personal_export_expires on personal_export (expires_at);
