package org.hathor.playlists.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hathor.library.rest.Music;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistFilesIT {

    private final HathorServer server = HathorServer.shared();
    private final Api me = server.api().as(server.accounts().someone("files_owner", Set.of("listener")));
    private final Api artist = server.api().as(server.accounts().withRole("artist"));

    /** Words that are in the songs of one test alone. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private String song(String title, Map<FieldKey, String> more) {
        var tags = new java.util.HashMap<>(more);
        tags.put(FieldKey.TITLE, title + " " + mark);
        tags.put(FieldKey.ARTIST, "Beyoncé & " + mark);
        return Music.song(artist, Music.wav(tags));
    }

    private Answer take(String file) {
        return me.with("Content-Type", "application/octet-stream").post("/api/playlists/import", file.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m3u8", "xspf", "jspf"})
    void whatIsTakenElsewhereComesBack(String format) {
        var songs = List.of(
                song("Déjà <Vu>", Map.of(FieldKey.ALBUM, "B'Day " + mark)),
                song("Halo", Map.of()),
                song("Ring", Map.of()));
        var order = List.of(songs.get(2), songs.get(0), songs.get(1), songs.get(0));
        var id = me.post("/api/playlists", Map.of("name", "Files " + mark, "description", "Round & round"))
                .expect(201)
                .text("/id");
        me.post("/api/playlists/" + id + "/entries", Map.of("songs", order)).expect(201);
        var file = me.get("/api/playlists/" + id + "/export?format=" + format).expect(200);
        assertThat(file.header("Content-Disposition").orElse("")).contains("Files " + mark + "." + format);
        var report = take(file.body()).expect(201);
        assertThat(report.json().path("matched").asInt()).isEqualTo(4);
        assertThat(report.json().path("unmatched")).isEmpty();
        assertThat(report.text("/playlist/name")).isEqualTo("Files " + mark);
        assertThat(songsOf(report.text("/playlist/id"))).isEqualTo(order);
    }

    private List<String> songsOf(String playlist) {
        return me.get("/api/playlists/" + playlist + "/entries")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.at("/song/id").asText())
                .toList();
    }

    @Test
    void songsAreFoundByNumberThenNameThenFile() {
        var recording = UUID.randomUUID().toString();
        var numbered = song("Numbered", Map.of(FieldKey.MUSICBRAINZ_TRACK_ID, recording));
        var named = song("Named", Map.of());
        var filed = song("Filed", Map.of());
        var report = take("""
                {"playlist":{"title":"Mixed","track":[
                  {"identifier":["https://musicbrainz.org/recording/%1$s"],"title":"Something else"},
                  {"title":"NAMED %2$s","creator":"beyonce & %2$s","duration":1200},
                  {"location":["file:///home/x/03%%20-%%20no.mp3","x"],"title":"Nothing %2$s"},
                  {"location":["C:\\\\x\\\\03 - Beyonce & %2$s - Filed %2$s.mp3"]},
                  {"title":"Named %2$s","creator":"Beyoncé & %2$s","duration":90000},
                  {"title":"Named %2$s","creator":"Somebody else"}
                ]}}""".formatted(recording, mark)).expect(201);
        assertThat(songsOf(report.text("/playlist/id"))).containsExactly(numbered, named, filed);
        assertThat(report.json().path("unmatched").findValuesAsText("number")).containsExactly("3", "5", "6");
        assertThat(report.text("/unmatched/0/title")).isEqualTo("Nothing " + mark);
    }

    /** Whatever a file names, nobody asks for it. */
    @Test
    void nothingIsFetchedAndNothingIsOpened() throws IOException {
        var asked = new AtomicInteger();
        var trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        trap.start();
        try {
            var url = "http://127.0.0.1:" + trap.getAddress().getPort() + "/x";
            for (var document : List.of(
                    "<!DOCTYPE p SYSTEM \"" + url + "\"><playlist><title>x</title></playlist>",
                    "<!DOCTYPE p [<!ENTITY x SYSTEM \"" + url + "\">]><playlist><title>&x;</title></playlist>",
                    "<!DOCTYPE p [<!ENTITY % x SYSTEM \"" + url + "\"> %x;]><playlist><title>x</title></playlist>",
                    "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><playlist><title>&x;</title></playlist>",
                    laughs())) {
                var refused = take(document).expectProblem(422, "invalid");
                assertThat(refused.body()).doesNotContain("root:");
            }
            var harmless = List.of(
                    "<playlist xmlns:xi=\"http://www.w3.org/2001/XInclude\"><trackList><track><location>" + url
                            + "</location><image>" + url + "</image><title><xi:include href=\"" + url
                            + "\" parse=\"text\"/></title></track></trackList></playlist>",
                    "#EXTM3U\n#EXTINF:1,a - b\n" + url + "\nfile:///etc/passwd\n/etc/passwd\n../../../../etc/passwd\n",
                    "{\"playlist\":{\"track\":[{\"location\":[\"" + url + "\"],\"link\":[{\"x\":\"" + url + "\"}]}]}}");
            for (var document : harmless) {
                var report = take(document).expect(201);
                assertThat(report.json().path("matched").asInt()).isZero();
                assertThat(report.text("/unmatched/0/location")).isEqualTo(url);
                assertThat(report.body()).doesNotContain("root:");
            }
            assertThat(asked).hasValue(0);
        } finally {
            trap.stop(0);
        }
    }

    private static String laughs() {
        var bomb = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return bomb.append("]><playlist><title>&a19;</title></playlist>").toString();
    }

    @Test
    void aFormCarriesOneToo() {
        var form =
                "--" + Music.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.m3u\"\r\n\r\n"
                        + "#EXTM3U\nnothing.mp3\r\n--" + Music.BOUNDARY + "--\r\n";
        var report = Music.form(me)
                .post("/api/playlists/import?name=Formed", form.getBytes(UTF_8))
                .expect(201);
        assertThat(report.text("/playlist/name")).isEqualTo("Formed");
        Music.form(me)
                .post("/api/playlists/import", ("--" + Music.BOUNDARY + "--\r\n").getBytes(UTF_8))
                .expectProblem(422, "invalid");
    }

    @Test
    void whatIsNoPlaylistOrTooLongIsRefused() {
        take("").expectProblem(422, "invalid");
        take("\u0000\u0001").expectProblem(422, "invalid");
        take("#EXTM3U\n#EXT-X-VERSION:3\nx.ts").expectProblem(422, "invalid");
        take("x.mp3\n".repeat(10_001)).expectProblem(422, "invalid");
        assertThat(take("x".repeat(9_000_000)).status()).isEqualTo(413);
        me.with("Content-Type", "text/plain")
                .post("/api/playlists/import?name=" + "x".repeat(201), "x.mp3".getBytes(UTF_8))
                .expectProblem(422, "invalid");
        var mine =
                me.post("/api/playlists", Map.of("name", "Empty")).expect(201).text("/id");
        me.get("/api/playlists/" + mine + "/export?format=exe").expectProblem(422, "invalid");
        me.get("/api/playlists/" + mine + "/export").expect(200);
        artist.get("/api/playlists/" + mine + "/export").expectProblem(404, "not-found");
    }
}
