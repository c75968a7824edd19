package org.hathor.api;

import java.util.Map;
import org.hathor.library.rest.Music;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;

/** Something that somebody heard. */
final class Listened {

    private Listened() {}

    /** The id of a play. */
    static String once(HathorServer server, Api listener) {
        var artist = server.api().as(server.accounts().withRole("artist"));
        var song = Music.song(artist, Music.wav(Map.of()));
        return listener.post("/api/me/history", Map.of("song", song, "listenedMs", 1_000))
                .expect(201)
                .text("/id");
    }
}
