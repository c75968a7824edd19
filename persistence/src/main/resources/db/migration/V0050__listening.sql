-- What somebody makes of a song, an album or an artist: whether it is a favourite, how good it is, how often they heard
-- it. The counts are kept with every play, so that nothing is ever counted to show them.
create table mark (
    account_id   uuid        not null references account on delete cascade,
    thing_id     uuid        not null,
    kind         text        not null check (kind in ('songs', 'albums', 'artists')),
    favourite_at timestamptz,
    rating       integer     check (rating between 1 and 5),
    plays        bigint      not null default 0 check (plays >= 0),
    last_played  timestamptz,
    -- What leaves the library takes its marks along.
    song_id      uuid        generated always as (case kind when 'songs' then thing_id end) stored
                 references song on delete cascade,
    album_id     uuid        generated always as (case kind when 'albums' then thing_id end) stored
                 references album on delete cascade,
    artist_id    uuid        generated always as (case kind when 'artists' then thing_id end) stored
                 references artist on delete cascade,
    primary key (account_id, thing_id),
    check ((last_played is null) = (plays = 0)),
    check (rating is null or kind = 'songs')
);

create index mark_favourites on mark (account_id, kind, favourite_at desc, thing_id desc) where favourite_at is not null;
create index mark_most on mark (account_id, kind, plays desc, thing_id desc) where plays > 0;
create index mark_latest on mark (account_id, kind, last_played desc, thing_id desc) where plays > 0;
create index mark_of_song on mark (song_id) where song_id is not null;
create index mark_of_album on mark (album_id) where album_id is not null;
create index mark_of_artist on mark (artist_id) where artist_id is not null;

-- Each time that somebody listened. The album and the artist are those of the song at that moment.
create table play (
    id          uuid        primary key,
    account_id  uuid        not null references account on delete cascade,
    song_id     uuid        not null references song on delete cascade,
    album_id    uuid        references album on delete set null,
    artist_id   uuid        references artist on delete set null,
    started_at  timestamptz not null,
    listened_ms bigint      not null check (listened_ms >= 0),
    counted     boolean     not null,
    -- Nobody starts a song twice at once: a player that tells of it again says how far it came.
    unique (song_id, account_id, started_at)
);

create index play_newest on play (account_id, started_at desc, id desc);
create index play_of_album on play (album_id) where album_id is not null;
create index play_of_artist on play (artist_id) where artist_id is not null;
