package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SongsIT {

    private final HathorServer server = HathorServer.shared();
    private final Api artist = server.api().as(server.accounts().withRole("artist"));
    private final Api listener = server.asListener();

    /** Words that are in the songs of one test alone. */
    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void whatWasUploadedIsThereAsItsTagsSay() {
        var id = song("Déjà Vu", "Beyoncé feat. Jay-Z", "B'Day " + mark, "2006");
        var song = listener.get("/api/songs/" + id).expect(200);
        assertThat(song.text("/title")).isEqualTo("Déjà Vu");
        assertThat(song.text("/artist")).isEqualTo("Beyoncé feat. Jay-Z");
        assertThat(song.json().path("credits").findValuesAsText("name")).containsExactly("Beyoncé", "Jay-Z");
        assertThat(song.json().path("credits").findValuesAsText("role")).containsExactly("main", "featured");
        assertThat(song.text("/format")).isEqualTo("wav");
        assertThat(song.json().path("year").asInt()).isEqualTo(2006);
        assertThat(song.json().path("durationMs").asLong()).isBetween(990L, 1_010L);

        var album = listener.get("/api/albums/" + song.text("/album/id")).expect(200);
        assertThat(album.text("/artist")).isEqualTo("Beyoncé");
        assertThat(album.json().path("songs").asInt()).isEqualTo(1);
        var who = listener.get("/api/artists/" + song.text("/credits/0/id")).expect(200);
        assertThat(who.text("/name")).isEqualTo("Beyoncé");
        // It is listened to meanwhile, and then there is more to tell.
        eventually("what has not changed is not sent again", Duration.ofSeconds(30), () -> {
            var tag = listener.get("/api/songs/" + id).header("ETag").orElseThrow();
            return listener.with("If-None-Match", tag).get("/api/songs/" + id).status() == 304;
        });
    }

    @Test
    void listsArePagedSortedAndFiltered() {
        for (int i = 0; i < 5; i++) {
            song("Track " + i, "Pager", "Paging " + mark, Integer.toString(2000 + i));
        }
        var seen = new ArrayList<String>();
        var path = "/api/songs?sort=title&limit=2&q=paging%20" + mark;
        var page = listener.get(path).expect(200);
        while (true) {
            seen.addAll(titles(page));
            if (page.json().path("next").isNull()) {
                break;
            }
            page = listener.get(path + "&after=" + page.text("/next")).expect(200);
        }
        assertThat(seen).containsExactly("Track 0", "Track 1", "Track 2", "Track 3", "Track 4");
        assertThat(titles(listener.get("/api/songs?yearFrom=2001&yearTo=2002&sort=year&order=descending&q=" + mark)))
                .containsExactly("Track 2", "Track 1");
        assertThat(titles(listener.get("/api/songs?format=flac&q=" + mark))).isEmpty();
        assertThat(titles(listener.get("/api/songs?maxSeconds=0&q=" + mark))).isEmpty();
        assertThat(titles(listener.get("/api/songs?minSeconds=1&limit=1&q=" + mark)))
                .hasSize(1);

        var album = listener.get("/api/albums?q=" + mark).expect(200);
        assertThat(album.json().at("/items/0/songs").asInt()).isEqualTo(5);
        var ofAlbum = listener.get("/api/songs?sort=track&album=" + album.text("/items/0/id"));
        assertThat(titles(ofAlbum)).hasSize(5);
        var pager = album.text("/items/0/artists/0/id");
        assertThat(titles(listener.get("/api/songs?limit=200&artist=" + pager))).contains("Track 3");
        assertThat(listener.get("/api/albums?artist=" + pager + "&sort=added")
                        .expect(200)
                        .json()
                        .path("items"))
                .isNotEmpty();
        assertThat(listener.get("/api/artists?q=PAGER").expect(200).text("/items/0/name"))
                .isEqualTo("Pager");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=title;drop%20table%20song",
                "sort=sortKey",
                "order=desc",
                "format=exe",
                "artist=1%27%20or%20%271%27=%271",
                "yearFrom=abc",
                "addedSince=yesterday",
                "after=bm9ib2R5",
                "after=%27",
                "limit=0"
            })
    void whatIsNoConditionIsRefused(String query) {
        listener.get("/api/songs?" + query).expectProblem(422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%27%20or%201=1%20--", "q=%25", "q=_%25%21", "genre=%27%29%20or%20%281=1", "q=%5C"})
    void whatLooksLikeSqlIsText(String query) {
        listener.get("/api/songs?" + query).expect(200);
        listener.get("/api/albums?" + query.replace("genre", "q")).expect(200);
        listener.get("/api/artists?" + query.replace("genre", "q")).expect(200);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var kind : new String[] {"songs", "albums", "artists"}) {
            listener.get("/api/" + kind + "/" + UUID.randomUUID()).expectProblem(404, "not-found");
            listener.get("/api/" + kind + "/nothing").expectProblem(404, "not-found");
        }
    }

    private static java.util.List<String> titles(Answer page) {
        return page.expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asText())
                .toList();
    }

    private String song(String title, String by, String album, String year) {
        return Music.song(
                artist,
                Music.wav(Map.of(
                        FieldKey.TITLE, title,
                        FieldKey.ARTIST, by,
                        FieldKey.ALBUM, album,
                        FieldKey.YEAR, year)));
    }
}
