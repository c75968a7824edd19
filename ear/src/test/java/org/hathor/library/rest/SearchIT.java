package org.hathor.library.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIT {

    private static final HathorServer SERVER = HathorServer.shared();
    private final Api listener = SERVER.asListener();

    @BeforeAll
    static void someMusic() {
        var artist = SERVER.api().as(SERVER.accounts().withRole("artist"));
        song(artist, "Halorix", "Beyontré", "Vuldays");
        song(artist, "Single Vedels", "Beyontré", "Vuldays");
        song(artist, "Beyontre Tribute", "Somebody Zwolf", "Covers Zwolf");
        song(artist, "Yesterzwolf", "The Zeetles", "Abbey Zroad");
        song(artist, "Zeet It", "Michael Zwolf", "Thrizller");
        song(artist, "Thunderzwock", "XK/QD", "The Razors Zwedge");
        song(artist, "翡翠の夜空", "椎名琥珀", "無罪");
        song(artist, "Земляничная ночь", "Земляника Оркестр", "Звездолет");
        song(artist, "Φεγγαράκι", "Χαρούλα Ζωλφ", "Θάλασσες");
        song(artist, "Smørgås Blues", "Bjørnson Trio", "Übergröße");
    }

    @ParameterizedTest(name = "{0} finds {2}")
    @CsvSource({
        "beyontre, artist, Beyontré",
        "BEYONTRÉ, artist, Beyontré",
        "beyontra, artist, Beyontré",
        "beoyntre, artist, Beyontré",
        "byontre, artist, Beyontré",
        "beyontr, artist, Beyontré",
        "beyont, artist, Beyontré",
        "beyontre halorix, song, Halorix",
        "halorix beyontra, song, Halorix",
        "halorics, song, Halorix",
        "beyontre tribute, song, Beyontre Tribute",
        "zeetl, artist, The Zeetles",
        "zeetles, artist, The Zeetles",
        "the zeetles, artist, The Zeetles",
        "zeetels, artist, The Zeetles",
        "zeetles yesterzwolf, song, Yesterzwolf",
        "zeet it, song, Zeet It",
        "xkqd, artist, XK/QD",
        "xk qd, artist, XK/QD",
        "xk/qd, artist, XK/QD",
        "vuldays, album, Vuldays",
        "wuldays, album, Vuldays",
        "琥珀, artist, 椎名琥珀",
        "椎名琥珀, artist, 椎名琥珀",
        "夜空, song, 翡翠の夜空",
        "земляника, artist, Земляника Оркестр",
        "ЗЕМЛЯНИКА, artist, Земляника Оркестр",
        "землянека оркестр, artist, Земляника Оркестр",
        "звездол, album, Звездолет",
        "χαρουλα, artist, Χαρούλα Ζωλφ",
        "φεγγαρακι, song, Φεγγαράκι",
        "smorgas, song, Smørgås Blues",
        "bjornson, artist, Bjørnson Trio",
        "ubergrosse, album, Übergröße",
        "yodelzwock, genre, Yodelzwock"
    })
    void aPersonFindsWhatTheyMean(String query, String kind, String name) {
        var best = search(query).json().path("best");
        assertThat(best.path("name").asText()).isEqualTo(name);
        assertThat(best.path("kind").asText()).isEqualTo(kind);
        var suggestion = suggest(query).json().at("/items/0");
        assertThat(suggestion.path("name").asText()).isEqualTo(name);
    }

    @Test
    void aHitLeadsToWhatItIs() {
        var found = search("beyontre");
        assertThat(found.json().path("guessed").asBoolean()).isFalse();
        assertThat(found.json().at("/artists/0/songs").asInt()).isEqualTo(2);
        listener.get("/api/artists/" + found.text("/artists/0/id")).expect(200);
        assertThat(found.json()
                        .path("songs")
                        .valueStream()
                        .map(song -> song.path("name").asText()))
                .containsExactlyInAnyOrder("Halorix", "Single Vedels", "Beyontre Tribute");
        assertThat(found.text("/songs/0/name")).isEqualTo("Beyontre Tribute");
        var halorix = search("halorix").json().at("/songs/0");
        assertThat(halorix.path("artist").asText()).isEqualTo("Beyontré");
        assertThat(halorix.path("artistId").asText()).isEqualTo(found.text("/artists/0/id"));
        assertThat(halorix.path("durationMs").asLong()).isPositive();
        listener.get("/api/albums/" + halorix.at("/album/id").asText()).expect(200);
        listener.get("/api/songs/" + halorix.path("id").asText()).expect(200);
        assertThat(search("halorics").json().path("guessed").asBoolean()).isTrue();
    }

    @Test
    void theLimitHoldsForEachKind() {
        assertThat(listener.get("/api/search?q=zwolf&limit=1")
                        .expect(200)
                        .json()
                        .path("songs"))
                .hasSize(1);
        assertThat(listener.get("/api/search/suggestions?q=b&limit=2")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSizeBetween(1, 2);
        listener.get("/api/search?q=x&limit=0").expectProblem(422, "invalid");
        listener.get("/api/search/suggestions?q=x&limit=201").expectProblem(422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "%",
                "_",
                "\\",
                "'",
                "' or 1=1 --",
                "'); drop table song; --",
                "a & !b | (c <-> d):*",
                "\u0000",
                "nul\u0000inside",
                "\ud83c\udfb5\ud83c\udfb5",
                "שלום עולם",
                "\u202eevil",
                "\ufffe",
                "zqxjkvwqzx"
            })
    void whatNobodyMeansFindsNothingAndHarmsNothing(String query) {
        for (var path : new String[] {"/api/search?q=", "/api/search/suggestions?q="}) {
            assertThat(listener.get(path + encoded(query)).status()).isIn(200, 400, 422);
        }
        for (var list : new String[] {"songs", "albums", "artists"}) {
            assertThat(listener.get("/api/" + list + "?q=" + encoded(query)).status())
                    .isIn(200, 400, 422);
        }
    }

    @Test
    void aQueryIsNotEndless() {
        for (var path : new String[] {"search", "search/suggestions", "songs", "albums", "artists"}) {
            listener.get("/api/" + path + "?q=" + "x".repeat(201)).expectProblem(422, "invalid");
            assertThat(listener.get("/api/" + path + "?q=" + "x".repeat(10_000)).status())
                    .isBetween(400, 431);
            listener.get("/api/" + path + "?q=" + "x".repeat(200)).expect(200);
            listener.get("/api/" + path + "?q=" + encoded("東".repeat(200))).expect(200);
            listener.get("/api/" + path + "?q=" + encoded("a ".repeat(100))).expect(200);
        }
        assertThat(listener.get("/api/search").expect(200).json().path("best").isNull())
                .isTrue();
    }

    @Test
    void oneSignsInFirst() {
        SERVER.api().get("/api/search?q=x").expectProblem(401, "unauthenticated");
        SERVER.api().get("/api/search/suggestions?q=x").expectProblem(401, "unauthenticated");
    }

    private Answer search(String query) {
        return listener.get("/api/search?q=" + encoded(query)).expect(200);
    }

    private Answer suggest(String query) {
        return listener.get("/api/search/suggestions?q=" + encoded(query)).expect(200);
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, UTF_8);
    }

    private static void song(Api artist, String title, String by, String album) {
        Music.song(
                artist,
                Music.wav(Map.of(
                        FieldKey.TITLE, title,
                        FieldKey.ARTIST, by,
                        FieldKey.ALBUM, album,
                        FieldKey.GENRE, title.startsWith("Thunder") ? "Yodelzwock" : "Zwolfgenre")));
    }
}
