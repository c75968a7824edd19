package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowseIT {

    private final HathorServer server = HathorServer.shared();
    private final Api artist = server.api().as(server.accounts().withRole("artist"));
    private final Api listener = server.asListener();

    /** Words that are in the songs of one test alone. */
    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void genresAreListedWithTheirNumbersAndLeadToAlbums() {
        song("One", "Genrous", "First " + mark, "Browse-" + mark);
        song("Two", "Genrous", "First " + mark, "Browse-" + mark);
        song("Three", "Genrous", "Second " + mark, "Other " + mark);

        var genres = listener.get("/api/genres?q=BROWSE%20" + mark).expect(200);
        assertThat(names(genres, "name")).containsExactly("Browse-" + mark);
        assertThat(genres.json().at("/items/0/songs").asInt()).isEqualTo(2);
        assertThat(names(listener.get("/api/albums?genre=browse-" + mark), "title"))
                .containsExactly("First " + mark);
        assertThat(names(listener.get("/api/albums?genre=nothing-" + mark), "title"))
                .isEmpty();
        assertThat(names(listener.get("/api/songs?sort=title&genre=BROWSE%20" + mark), "title"))
                .containsExactly("One", "Two");

        var seen = new ArrayList<String>();
        var page = listener.get("/api/genres?sort=songs&limit=1").expect(200);
        while (true) {
            seen.addAll(names(page, "name"));
            if (page.json().path("next").isNull()) {
                break;
            }
            page = listener.get("/api/genres?sort=songs&limit=1&after=" + page.text("/next"))
                    .expect(200);
        }
        assertThat(seen).doesNotHaveDuplicates().contains("Browse-" + mark, "Other " + mark);
    }

    @Test
    void artistsAreSortedByHowMuchThereIsOfThem() {
        song("One", "Busy " + mark, "Works", "Pop");
        song("Two", "Busy " + mark, "Works", "Pop");
        song("Three", "Lazy " + mark + " feat. Guest " + mark, "Rest", "Pop");

        var most = listener.get("/api/artists?sort=songs&q=" + mark).expect(200);
        assertThat(names(most, "name").getFirst()).isEqualTo("Busy " + mark);
        assertThat(most.json().at("/items/0/songs").asInt()).isEqualTo(2);
        assertThat(most.json().at("/items/0/albums").asInt()).isEqualTo(1);
        assertThat(names(listener.get("/api/artists?withAlbums=false&q=" + mark), "name"))
                .containsExactly("Guest " + mark);
        assertThat(names(listener.get("/api/artists?sort=added&q=" + mark), "name"))
                .hasSize(3);
        assertThat(names(listener.get("/api/artists?addedSince=2100-01-01T00:00:00Z&q=" + mark), "name"))
                .isEmpty();
        assertThat(names(listener.get("/api/albums?variousArtists=true&q=" + mark), "title"))
                .isEmpty();
        assertThat(names(
                        listener.get("/api/albums?variousArtists=false&addedSince=2020-01-01T00:00:00Z&q=" + mark),
                        "title"))
                .containsExactly("Rest", "Works");
    }

    @Test
    void pagesDoNotShiftWhenSongsAreAddedMeanwhile() {
        var album = "Shift " + mark;
        for (int i = 0; i < 4; i++) {
            song("Old " + i, "Shifter", album, "Pop");
        }
        var seen = new ArrayList<String>();
        var path = "/api/songs?limit=1&q=" + mark;
        var page = listener.get(path).expect(200);
        for (int i = 0; !page.json().path("next").isNull(); i++) {
            seen.addAll(names(page, "title"));
            song("New " + i, "Shifter", album, "Pop");
            page = listener.get(path + "&after=" + page.text("/next")).expect(200);
        }
        seen.addAll(names(page, "title"));
        assertThat(seen).containsExactly("Old 3", "Old 2", "Old 1", "Old 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genres?sort=key",
                "genres?sort=songs;drop%20table%20genre",
                "genres?order=desc",
                "genres?after=%27",
                "genres?limit=0",
                "albums?variousArtists=maybe",
                "albums?addedSince=yesterday",
                "albums?sort=id%27",
                "albums?artist=1%27%20or%20%271%27=%271",
                "artists?withAlbums=2",
                "artists?addedSince=%27",
                "artists?sort=t.songs",
                "artists?order=1",
                "artists?after=bm9ib2R5",
                "search?limit=x",
                "search/suggestions?limit=%27"
            })
    void whatIsNoConditionIsRefused(String query) {
        listener.get("/api/" + query).expectProblem(422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%27%20or%201=1%20--", "%25", "_%25%21", "%27%29%20or%20%281=1", "%5C", "%F0%9F%8E%B5"})
    void whatLooksLikeSqlIsText(String text) {
        listener.get("/api/genres?q=" + text).expect(200);
        assertThat(names(listener.get("/api/albums?genre=" + text), "title")).isEmpty();
        assertThat(names(listener.get("/api/songs?genre=" + text), "title")).isEmpty();
    }

    private static List<String> names(Answer page, String field) {
        return page.expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path(field).asText())
                .toList();
    }

    private void song(String title, String by, String album, String genre) {
        Music.song(
                artist,
                Music.wav(Map.of(
                        FieldKey.TITLE, title,
                        FieldKey.ARTIST, by,
                        FieldKey.ALBUM, album,
                        FieldKey.GENRE, genre)));
    }
}
