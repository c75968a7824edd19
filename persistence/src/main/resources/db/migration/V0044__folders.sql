-- Music that stays in the folders of whoever runs this: where each file is, and what it was like when it was read.
alter table media_file add column missing_since timestamptz;

create table media_location (
    id          uuid        primary key,
    -- A row of an index has room for that.
    path        text        collate "C" not null unique check (octet_length(path) <= 2500),
    -- Null: what is there is no music, or was refused.
    file_id     uuid        references media_file on delete cascade,
    size        bigint      not null check (size >= 0),
    modified_at timestamptz not null,
    inode       bigint      not null,
    refusal     text        check (length(refusal) between 1 and 500),
    check (file_id is null or refusal is null)
);

create index media_location_files on media_location (file_id);
create index media_location_refusals on media_location (path) where refusal is not null;

create table folder_scan (
    id          uuid        primary key,
    job_id      uuid        not null,
    started_by  uuid        references account on delete set null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    found       integer     not null check (found >= 0),
    added       integer     not null check (added >= 0),
    changed     integer     not null check (changed >= 0),
    moved       integer     not null check (moved >= 0),
    duplicates  integer     not null check (duplicates >= 0),
    gone        integer     not null check (gone >= 0),
    refused     integer     not null check (refused >= 0),
    version     bigint      not null
);

create index folder_scan_newest on folder_scan (started_at desc, id desc);
create index folder_scan_person on folder_scan (started_by);
