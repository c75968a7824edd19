-- Songs in an order that somebody likes, alone or with others.
create table playlist (
    id            uuid        primary key,
    owner_id      uuid        not null references account,
    name          text        not null check (length(name) between 1 and 200),
    description   text        check (length(description) between 1 and 2000),
    collaborative boolean     not null,
    songs         integer     not null default 0 check (songs between 0 and 10000),
    duration_ms   bigint      not null default 0 check (duration_ms >= 0),
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null
);

create index playlist_of_owner on playlist (owner_id);

-- With whom it is shared.
create table playlist_person (
    playlist_id uuid        not null references playlist on delete cascade,
    account_id  uuid        not null references account on delete cascade,
    may_edit    boolean     not null,
    since       timestamptz not null,
    primary key (account_id, playlist_id)
);

create index playlist_person_of_playlist on playlist_person (playlist_id, since, account_id);

-- Links by which everybody may see it. Only the hash of the secret is here.
create table playlist_link (
    id          uuid        primary key,
    playlist_id uuid        not null references playlist on delete cascade,
    hash        bytea       not null unique,
    may_listen  boolean     not null,
    created_at  timestamptz not null,
    expires_at  timestamptz check (expires_at > created_at)
);

create index playlist_link_of_playlist on playlist_link (playlist_id, created_at);

-- The position is a text between those of its neighbours (PositionKeys): who moves one entry writes one row.
create table playlist_entry (
    id          uuid        primary key,
    playlist_id uuid        not null references playlist on delete cascade,
    song_id     uuid        not null references song on delete cascade,
    position    text        collate "C" not null check (position ~ '^[0-9A-Za-z]{1,200}$'),
    duration_ms bigint      not null,
    added_by    uuid        references account on delete set null,
    added_at    timestamptz not null,
    -- At the end of a statement: many entries change their places at once.
    constraint playlist_entry_position unique (playlist_id, position) deferrable initially immediate
);

create index playlist_entry_of_song on playlist_entry (song_id, playlist_id);
create index playlist_entry_of_person on playlist_entry (added_by) where added_by is not null;

-- Whatever adds or removes entries, also a song that leaves the library: the sums of the playlist fit.
create function playlist_adds_up() returns trigger language plpgsql as $$
begin
    update playlist p
    set songs = p.songs + c.songs, duration_ms = p.duration_ms + c.duration_ms
    from (
        select playlist_id,
               case tg_op when 'INSERT' then count(*) else -count(*) end as songs,
               case tg_op when 'INSERT' then sum(duration_ms) else -sum(duration_ms) end as duration_ms
        from changed
        group by playlist_id
    ) c
    where p.id = c.playlist_id;
    return null;
end
$$;

create trigger playlist_adds_up after insert on playlist_entry
    referencing new table as changed for each statement execute function playlist_adds_up();
create trigger playlist_takes_off after delete on playlist_entry
    referencing old table as changed for each statement execute function playlist_adds_up();
