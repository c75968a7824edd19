package org.hathor.library.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.library.rest.Music;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;

/**
 * An album of its own for one test.
 *
 * @param songs the ids, in the order of the album
 */
public record Shelf(String album, String artist, List<String> titles, List<String> songs) {

    /** An album of so many songs that last so many seconds each. */
    public static Shelf of(HathorServer server, int songs, int seconds) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var titles = new ArrayList<String>();
        for (int track = 1; track <= songs; track++) {
            titles.add("Song " + track + " of " + mark);
        }
        return of(server, "Album " + mark, "Artist " + mark, titles, seconds);
    }

    public static Shelf of(HathorServer server, String album, String artist, List<String> titles, int seconds) {
        var api = server.api().as(server.accounts().someone("app_artist", Set.of("artist")));
        var ids = new ArrayList<String>();
        for (var title : titles) {
            ids.add(Music.song(
                    api,
                    Music.wav(
                            seconds,
                            Map.of(
                                    FieldKey.TITLE,
                                    title,
                                    FieldKey.ARTIST,
                                    artist,
                                    FieldKey.ALBUM,
                                    album,
                                    FieldKey.TRACK,
                                    Integer.toString(ids.size() + 1)))));
        }
        return new Shelf(album, artist, List.copyOf(titles), List.copyOf(ids));
    }

    /** The address of the album in the app. */
    public String path(HathorServer server) {
        return "/albums/"
                + server.asListener().get("/api/songs/" + songs.getFirst()).text("/album/id");
    }
}
