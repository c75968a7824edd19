-- Rules that say which songs fit. Nothing is stored of what does: it is looked for each time.
create table smart_playlist (
    id                uuid        primary key,
    owner_id          uuid        not null references account on delete cascade,
    name              text        not null check (length(name) between 1 and 200),
    genre             text        check (length(genre) between 1 and 200),
    year_from         integer     check (year_from between 1 and 9999),
    year_to           integer     check (year_to between 1 and 9999),
    favourite         boolean,
    unplayed          boolean,
    min_rating        integer     check (min_rating between 1 and 5),
    added_within_days integer     check (added_within_days between 1 and 36500),
    sort              text        not null,
    sort_order        text        not null,
    most              integer     not null check (most between 1 and 200),
    created_at        timestamptz not null,
    version           bigint      not null
);

create index smart_playlist_of_owner on smart_playlist (owner_id, created_at, id);
