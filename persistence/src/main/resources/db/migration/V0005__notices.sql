-- What the operators announce to everybody, on the sign-in page too.
create table notice (
    id         uuid        primary key,
    message    text        not null check (length(message) between 1 and 500),
    severity   text        not null check (severity in ('info', 'warning')),
    starts_at  timestamptz not null,
    ends_at    timestamptz check (ends_at > starts_at),
    created_at timestamptz not null,
    version    bigint      not null
);

create index notice_newest on notice (created_at desc, id desc);
-- Every page asks what is current.
create index notice_starts on notice (starts_at);
