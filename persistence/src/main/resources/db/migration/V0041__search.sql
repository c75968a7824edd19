-- Search at a million songs. Trigrams of whole texts read too much for short and common words, so there are two steps:
-- a small vocabulary tells which words there are, and what was probably meant; the words themselves are looked up exactly
-- or by their beginnings.

-- The words of a folded text (SearchText). Chinese, Japanese and Korean have no blanks: there each character is one, and
-- the query asks besides whether they stand together.
create function search_words(folded text) returns tsvector
    language sql immutable strict parallel safe
    return array_to_tsvector(array_remove(string_to_array(
        regexp_replace(folded, '([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g'),
        ' '), ''));

-- The operator, as a query of the application can name it; the planner puts the operator in its place.
create function search_found(words tsvector, query text) returns boolean
    language sql immutable parallel safe
    return words @@ cast(query as tsquery);

drop index artist_found;
drop index album_found;
drop index song_found;

-- "acdc" finds AC/DC.
alter table artist add column words tsvector not null
    generated always as (search_words(search_text || ' ' || replace(search_text, ' ', ''))) stored;
alter table album add column words tsvector not null generated always as (search_words(search_text)) stored;
alter table song add column words tsvector not null generated always as (search_words(search_text)) stored;

-- A word that the statistics do not know is taken for as common as the rarest one that they do, and then the newest songs
-- are walked through in search of it: so they know many.
alter table artist alter column words set statistics 500;
alter table album alter column words set statistics 500;
alter table song alter column words set statistics 500;

-- fastupdate would make one search in many pay for the uploads before it.
create index artist_words on artist using gin (words) with (fastupdate = off);
create index album_words on album using gin (words) with (fastupdate = off);
create index song_words on song using gin (words) with (fastupdate = off);

-- Every word that is or was somewhere in the library. The primary key answers "is it one" and "does one begin so", and
-- whether one of the five hundred words that differ in a single letter is; the trigrams find what is further away.
create table search_word (
    word text collate "C" primary key check (length(word) between 1 and 40)
);

create index search_word_like on search_word using gin (word gin_trgm_ops) with (fastupdate = off);

create function learn_words() returns trigger language plpgsql as $$
begin
    insert into search_word (word)
    select distinct found.word
    from changed, unnest(tsvector_to_array(changed.words)) as found (word)
    where length(found.word) between 1 and 40
      and not exists (select 1 from search_word known where known.word = found.word)
    order by found.word
    on conflict do nothing;
    return null;
end
$$;

create trigger artist_words_learned after insert on artist
    referencing new table as changed for each statement execute function learn_words();
create trigger artist_words_relearned after update on artist
    referencing new table as changed for each statement execute function learn_words();
create trigger album_words_learned after insert on album
    referencing new table as changed for each statement execute function learn_words();
create trigger album_words_relearned after update on album
    referencing new table as changed for each statement execute function learn_words();
create trigger song_words_learned after insert on song
    referencing new table as changed for each statement execute function learn_words();
create trigger song_words_relearned after update on song
    referencing new table as changed for each statement execute function learn_words();

insert into search_word (word)
select distinct found.word
from (select words from artist union all select words from album union all select words from song) texts,
     unnest(tsvector_to_array(texts.words)) as found (word)
where length(found.word) between 1 and 40;

-- How much there is of whom: who is known best stands first, and a list need not count. Apart from the artist's row, which
-- would otherwise be written, with its indexes, for each song.
create table artist_tally (
    artist_id uuid    primary key references artist on delete cascade,
    songs     integer not null check (songs >= 0),
    albums    integer not null check (albums >= 0)
);

create index artist_tally_order on artist_tally (songs desc, artist_id desc);

insert into artist_tally (artist_id, songs, albums)
select a.id,
       (select count(distinct c.song_id) from song_credit c where c.artist_id = a.id),
       (select count(distinct b.album_id) from album_artist b where b.artist_id = a.id)
from artist a;

create function begin_tally() returns trigger language plpgsql as $$
begin
    insert into artist_tally (artist_id, songs, albums) select id, 0, 0 from added;
    return null;
end
$$;

create trigger artist_tallied after insert on artist
    referencing new table as added for each statement execute function begin_tally();

-- Somebody with two parts in a song has one song more: a pair counts when its first row comes, and no more when its last
-- one goes.
create function tally_songs() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update artist_tally t set songs = t.songs + d.pairs
        from (select p.artist_id, count(*) as pairs
              from (select song_id, artist_id, count(*) as parts from added group by song_id, artist_id) p
              where p.parts = (select count(*) from song_credit c where c.artist_id = p.artist_id and c.song_id = p.song_id)
              group by p.artist_id) d
        where t.artist_id = d.artist_id;
    elsif tg_op = 'DELETE' then
        update artist_tally t set songs = t.songs - d.pairs
        from (select p.artist_id, count(*) as pairs
              from (select distinct song_id, artist_id from removed) p
              where not exists (select 1 from song_credit c where c.artist_id = p.artist_id and c.song_id = p.song_id)
              group by p.artist_id) d
        where t.artist_id = d.artist_id;
    else
        update artist_tally t set songs = t.songs + d.pairs
        from (select p.artist_id, sum((p.parts > 0)::integer - (p.parts - p.change > 0)::integer) as pairs
              from (select s.song_id, s.artist_id, sum(s.one) as change,
                           (select count(*) from song_credit c
                            where c.artist_id = s.artist_id and c.song_id = s.song_id) as parts
                    from (select song_id, artist_id, 1 as one from added
                          union all select song_id, artist_id, -1 from removed) s
                    group by s.song_id, s.artist_id) p
              group by p.artist_id) d
        where t.artist_id = d.artist_id and d.pairs <> 0;
    end if;
    return null;
end
$$;

create trigger song_credit_added after insert on song_credit
    referencing new table as added for each statement execute function tally_songs();
create trigger song_credit_removed after delete on song_credit
    referencing old table as removed for each statement execute function tally_songs();
create trigger song_credit_changed after update on song_credit
    referencing old table as removed new table as added for each statement execute function tally_songs();

create function tally_albums() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        update artist_tally t set albums = t.albums - d.albums
        from (select artist_id, count(*) as albums from removed group by artist_id) d
        where t.artist_id = d.artist_id;
    end if;
    if tg_op <> 'DELETE' then
        update artist_tally t set albums = t.albums + d.albums
        from (select artist_id, count(*) as albums from added group by artist_id) d
        where t.artist_id = d.artist_id;
    end if;
    return null;
end
$$;

create trigger album_artist_added after insert on album_artist
    referencing new table as added for each statement execute function tally_albums();
create trigger album_artist_removed after delete on album_artist
    referencing old table as removed for each statement execute function tally_albums();
create trigger album_artist_changed after update on album_artist
    referencing old table as removed new table as added for each statement execute function tally_albums();

-- The genres that songs have, by their folded names; written as the first song did.
create table genre (
    key   text    collate "C" primary key,
    name  text    not null,
    songs integer not null check (songs >= 0)
);

insert into genre (key, name, songs)
select g.key, min(g.name), count(*)
from song s, unnest(s.genre_keys, s.genres) as g (key, name)
where g.key <> ''
group by g.key;

create function count_genres() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into genre (key, name, songs)
        select g.key, min(g.name), count(*)
        from added n, unnest(n.genre_keys, n.genres) as g (key, name)
        where g.key <> ''
        group by g.key order by g.key
        on conflict (key) do update set songs = genre.songs + excluded.songs;
    elsif tg_op = 'DELETE' then
        update genre t set songs = t.songs - d.songs
        from (select g.key, count(*) as songs from removed o, unnest(o.genre_keys) as g (key) group by g.key) d
        where t.key = d.key;
    else
        insert into genre (key, name, songs)
        select c.key, min(c.name), 0
        from (select g.key, g.name from added n, unnest(n.genre_keys, n.genres) as g (key, name)) c
        where c.key <> '' and not exists (select 1 from genre t where t.key = c.key)
        group by c.key order by c.key
        on conflict do nothing;
        update genre t set songs = t.songs + d.songs
        from (select c.key, sum(c.one) as songs
              from (select unnest(genre_keys) as key, 1 as one from added
                    union all select unnest(genre_keys), -1 from removed) c
              group by c.key) d
        where t.key = d.key and d.songs <> 0;
    end if;
    return null;
end
$$;

create trigger song_genres_added after insert on song
    referencing new table as added for each statement execute function count_genres();
create trigger song_genres_removed after delete on song
    referencing old table as removed for each statement execute function count_genres();
create trigger song_genres_changed after update on song
    referencing old table as removed new table as added for each statement execute function count_genres();

-- What is counted is written by many, in any order. Whoever does takes the pen of the catalogue first (Catalogue.java), so
-- that two never wait for each other.
create function take_the_pen() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(5206535313762156608);
    return null;
end
$$;

create trigger artist_pen before insert or update or delete on artist
    for each statement execute function take_the_pen();
create trigger album_pen before insert or update or delete on album
    for each statement execute function take_the_pen();
create trigger album_artist_pen before insert or update or delete on album_artist
    for each statement execute function take_the_pen();
create trigger song_pen before insert or update or delete on song
    for each statement execute function take_the_pen();
create trigger song_credit_pen before insert or update or delete on song_credit
    for each statement execute function take_the_pen();
