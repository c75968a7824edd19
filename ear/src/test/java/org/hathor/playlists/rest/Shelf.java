package org.hathor.playlists.rest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hathor.test.HathorServer;

/** Songs that nobody can hear, written past the product: an album of four-minute ones in their order. */
final class Shelf {

    private Shelf() {}

    static List<String> songs(HathorServer server, int count) {
        var album = UUID.randomUUID();
        var sql = """
                with shelf as (
                    insert into album (id, title, artist_text, artist_key, sort_key, artist_sort_key, title_key,
                                       search_text, various_artists, added_at, version)
                    values ('%1$s', 'Shelf', 'Shelf', '%1$s', 'shelf', 'shelf', '%1$s', 'shelf', false, now(), 0)
                    returning id
                ), files as (
                    insert into media_file (id, sha256, size, format, codec, duration_ms, added_at)
                    select gen_random_uuid(), encode(sha256(cast('%1$s' || n as bytea)), 'hex'), 1, 'mp3', 'x', 240000, now()
                    from generate_series(1, %2$s) n
                    returning id
                ), numbered as (
                    select files.id, shelf.id as album, row_number() over () as n from files, shelf
                )
                insert into song (id, file_id, album_id, title, artist_text, sort_key, artist_sort_key, search_text,
                                  track, genres, genre_keys, format, duration_ms, added_at, version)
                select gen_random_uuid(), id, album, 'Song ' || n, 'Shelf', 'song', 'shelf', 'song',
                       n, '{}', '{}', 'mp3', 240000, now(), 0
                from numbered order by n
                """.formatted(album, count);
        try (var database = server.database();
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
            var ids = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery("select id from song where album_id = '" + album + "' order by track")) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void remove(HathorServer server, String song) {
        try (var database = server.database();
                var statement = database.prepareStatement("delete from song where id = cast(? as uuid)")) {
            statement.setString(1, song);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
