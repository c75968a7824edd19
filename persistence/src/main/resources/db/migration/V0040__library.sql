-- The music. What is searched or sorted by is folded by the application (SearchText: small letters, no accents) and
-- compared byte by byte, so that a page begins where the one before ended, whatever the database's locale is.
create table artist (
    id             uuid        primary key,
    name           text        not null check (length(name) between 1 and 500),
    sort_key       text        collate "C" not null,
    search_text    text        collate "C" not null,
    musicbrainz_id uuid        unique,
    added_at       timestamptz not null,
    version        bigint      not null
);

-- Two artists of one name are two when MusicBrainz says so.
create unique index artist_of_name on artist (search_text) where musicbrainz_id is null;
create index artist_named on artist (search_text);
create index artist_sorted on artist (sort_key, id);
create index artist_newest on artist (added_at desc, id desc);
create index artist_found on artist using gin (search_text gin_trgm_ops);

create table album (
    id              uuid        primary key,
    title           text        not null check (length(title) between 1 and 500),
    artist_text     text        not null check (length(artist_text) between 1 and 500),
    artist_key      text        collate "C" not null,
    sort_key        text        collate "C" not null,
    artist_sort_key text        collate "C" not null,
    title_key       text        collate "C" not null,
    search_text     text        collate "C" not null,
    year            integer     check (year between 1 and 9999),
    various_artists boolean     not null,
    musicbrainz_id  uuid        unique,
    added_at        timestamptz not null,
    version         bigint      not null
);

-- Albums of the same title by different artists are different albums.
create unique index album_of_artist on album (title_key, artist_key) where musicbrainz_id is null;
create index album_titled on album (title_key, artist_key);
create index album_sorted on album (sort_key, id);
create index album_by_artist on album (artist_sort_key, id);
create index album_by_year on album (coalesce(year, 0), id);
create index album_newest on album (added_at desc, id desc);
create index album_found on album using gin (search_text gin_trgm_ops);

create table album_artist (
    album_id  uuid    not null references album on delete cascade,
    position  integer not null check (position >= 0),
    artist_id uuid    not null references artist,
    primary key (album_id, position)
);

create index album_artist_albums on album_artist (artist_id, album_id);

-- A file is what it holds: the same bytes are here once.
create table media_file (
    id          uuid        primary key,
    sha256      text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint      not null check (size > 0),
    format      text        not null
                check (format in ('mp3', 'flac', 'ogg', 'opus', 'm4a', 'aac', 'wav', 'aiff', 'webm')),
    codec       text        not null check (length(codec) between 1 and 50),
    duration_ms bigint      not null check (duration_ms >= 0),
    bit_rate    integer     check (bit_rate >= 0),
    sample_rate integer     check (sample_rate > 0),
    channels    integer     check (channels > 0),
    added_at    timestamptz not null
);

create table song (
    id              uuid        primary key,
    file_id         uuid        not null unique references media_file,
    album_id        uuid        references album,
    title           text        not null check (length(title) between 1 and 500),
    artist_text     text        not null check (length(artist_text) between 1 and 500),
    sort_key        text        collate "C" not null,
    artist_sort_key text        collate "C" not null,
    search_text     text        collate "C" not null,
    disc            integer     check (disc between 0 and 9999),
    track           integer     check (track between 0 and 99999),
    year            integer     check (year between 1 and 9999),
    -- Not text[]: Hibernate asks with varchar[], and PostgreSQL compares like with like.
    genres          varchar[]   not null,
    genre_keys      varchar[]   not null,
    format          text        not null,
    duration_ms     bigint      not null,
    comment         text        check (length(comment) <= 10000),
    lyrics          text        check (length(lyrics) <= 100000),
    isrc            text        check (isrc ~ '^[A-Z0-9]{12}$'),
    musicbrainz_id  uuid,
    added_at        timestamptz not null,
    added_by        uuid        references account on delete set null,
    version         bigint      not null
);

create index song_newest on song (added_at desc, id desc);
create index song_sorted on song (sort_key, id);
create index song_by_artist on song (artist_sort_key, id);
create index song_by_year on song (coalesce(year, 0), id);
create index song_by_duration on song (duration_ms, id);
create index song_of_album on song (album_id, disc, track);
create index song_of_person on song (added_by);
create index song_found on song using gin (search_text gin_trgm_ops);
create index song_genres on song using gin (genre_keys);

-- Who did what: several people on one song, and one person in several roles.
create table song_credit (
    song_id   uuid    not null references song on delete cascade,
    position  integer not null check (position >= 0),
    artist_id uuid    not null references artist,
    role      text    not null
              check (role in ('main', 'featured', 'composer', 'lyricist', 'conductor', 'producer', 'remixer')),
    primary key (song_id, position)
);

create index song_credit_songs on song_credit (artist_id, song_id);
