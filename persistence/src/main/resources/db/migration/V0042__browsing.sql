-- Lists that stay fast whatever they are narrowed by. A condition that many songs fit is checked while an order's index is
-- walked; one that few fit needs an index of its own, or the walk never ends. The planner chooses by its statistics.
create index song_of_format on song (format, added_at desc, id desc);

-- Of one album the songs are few; of all they need an order too.
create index song_by_track on song ((coalesce(disc, 1) * 100000 + coalesce(track, 0)), id);

-- Which albums have songs of a genre, and how many: to ask the songs of every album is too much where there are few.
create table album_genre (
    genre    text    collate "C" not null,
    album_id uuid    not null references album on delete cascade,
    songs    integer not null check (songs > 0),
    primary key (genre, album_id)
);

create index album_genre_of_album on album_genre (album_id);

insert into album_genre (genre, album_id, songs)
select g.key, s.album_id, count(*)
from song s, unnest(s.genre_keys) as g (key)
where s.album_id is not null and g.key <> ''
group by g.key, s.album_id;

create function count_genres_of_albums() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        merge into album_genre t
        using (select album_id, key, count(*) as songs
               from removed, unnest(genre_keys) as g (key)
               where album_id is not null
               group by album_id, key) d
        on t.album_id = d.album_id and t.genre = d.key
        when matched and t.songs <= d.songs then delete
        when matched then update set songs = t.songs - d.songs;
    end if;
    if tg_op <> 'DELETE' then
        insert into album_genre (genre, album_id, songs)
        select key, album_id, count(*)
        from added, unnest(genre_keys) as g (key)
        where album_id is not null and key <> ''
        group by key, album_id order by key, album_id
        on conflict (genre, album_id) do update set songs = album_genre.songs + excluded.songs;
    end if;
    return null;
end
$$;

create trigger song_album_genres_added after insert on song
    referencing new table as added for each statement execute function count_genres_of_albums();
create trigger song_album_genres_removed after delete on song
    referencing old table as removed for each statement execute function count_genres_of_albums();
create trigger song_album_genres_changed after update on song
    referencing old table as removed new table as added for each statement execute function count_genres_of_albums();
