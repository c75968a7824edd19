package org.hathor.playlists.entity;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hathor.kernel.Ids;

/** People and songs, written past the library. */
final class Shelf {

    private Shelf() {}

    static UUID person(EntityManager db) {
        var id = Ids.next();
        db.createNativeQuery("""
                        insert into account (id, user_name, display_name, roles, created_at, version)
                        values (:id, :name, 'Somebody', '{listener}', now(), 0)
                        """)
                .setParameter("id", id)
                .setParameter("name", "p" + id.toString().replace("-", "").substring(0, 30))
                .executeUpdate();
        return id;
    }

    /** An album of an artist with so many songs: each four minutes long, in the order of their titles. */
    static List<UUID> songs(EntityManager db, int count) {
        var artist = Ids.next();
        var album = Ids.next();
        db.createNativeQuery("""
                        insert into artist (id, name, sort_key, search_text, added_at, version)
                        values (:id, :key, :key, :key, now(), 0)
                        """)
                .setParameter("id", artist)
                .setParameter("key", artist.toString())
                .executeUpdate();
        db.createNativeQuery("""
                        insert into album (id, title, artist_text, artist_key, sort_key, artist_sort_key, title_key,
                                           search_text, various_artists, added_at, version)
                        values (:id, 'Album', 'Artist', :key, 'album', 'artist', :key, 'album', false, now(), 0)
                        """)
                .setParameter("id", album)
                .setParameter("key", album.toString())
                .executeUpdate();
        db.createNativeQuery("""
                        with files as (
                            insert into media_file (id, sha256, size, format, codec, duration_ms, added_at)
                            select gen_random_uuid(), encode(sha256(cast(cast(:album as text) || n as bytea)), 'hex'),
                                   1, 'mp3', 'x', 240000, now()
                            from generate_series(1, :count) n
                            returning id
                        ), numbered as (
                            select id, row_number() over () as n from files
                        )
                        insert into song (id, file_id, album_id, title, artist_text, sort_key, artist_sort_key,
                                          search_text, genres, genre_keys, format, duration_ms, added_at, version)
                        select gen_random_uuid(), id, cast(:album as uuid), 'Song ' || n, 'Artist',
                               'song ' || lpad(cast(n as text), 8, '0'), 'artist', 'song', '{}', '{}', 'mp3', 240000, now(), 0
                        from numbered
                        """)
                .setParameter("album", album.toString())
                .setParameter("count", count)
                .executeUpdate();
        db.createNativeQuery("""
                        insert into song_credit (song_id, position, artist_id, role)
                        select id, 0, :artist, 'main' from song where album_id = :album
                        """)
                .setParameter("artist", artist)
                .setParameter("album", album)
                .executeUpdate();
        return ids(db, album);
    }

    @SuppressWarnings("unchecked") // the type stands in the call
    private static List<UUID> ids(EntityManager db, UUID album) {
        return db.createNativeQuery("select id from song where album_id = :album order by sort_key", UUID.class)
                .setParameter("album", album)
                .getResultList();
    }

    static UUID albumOf(EntityManager db, UUID song) {
        return (UUID) db.createNativeQuery("select album_id from song where id = :song", UUID.class)
                .setParameter("song", song)
                .getSingleResult();
    }

    static UUID artistOf(EntityManager db, UUID song) {
        return (UUID) db.createNativeQuery("select artist_id from song_credit where song_id = :song", UUID.class)
                .setParameter("song", song)
                .getSingleResult();
    }

    static void removeSong(EntityManager db, UUID song) {
        db.createNativeQuery("delete from song where id = :song")
                .setParameter("song", song)
                .executeUpdate();
    }
}
