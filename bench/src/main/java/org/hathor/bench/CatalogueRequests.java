package org.hathor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import org.hathor.kernel.Cursor;

/** What is asked of a large library: of each kind many different requests, made from what is in it. */
final class CatalogueRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLES = 20;
    private static final int OF_A_KIND = 200;
    private static final long SEED = 42;

    private final Subject subject;
    private final String token;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<JsonNode> songs = new ArrayList<>();

    private CatalogueRequests(Subject subject, String token) {
        this.subject = subject;
        this.token = token;
    }

    static SequencedMap<String, List<String>> of(Subject subject, String token)
            throws IOException, InterruptedException {
        var requests = new CatalogueRequests(subject, token);
        requests.sample();
        return requests.all();
    }

    private SequencedMap<String, List<String>> all() throws IOException, InterruptedException {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("one song by id", some(song -> "/api/songs/" + text(song, "id")));
        all.put("first page of 50", List.of("/api/songs"));
        all.put("last page of 50", List.of("/api/songs?after=" + cursorBeforeTheLast()));
        all.put(
                "page by title, anywhere",
                some(song -> "/api/songs?sort=title&after="
                        + Cursor.of(word(text(song, "title")).toLowerCase(Locale.ROOT), UUID.randomUUID())));
        all.put(
                "genre and years",
                some(song -> "/api/songs?genre=" + encoded(song.at("/genres/0").asText("Rock"))
                        + "&yearFrom=" + song.path("year").asInt(1990) + "&yearTo="
                        + (song.path("year").asInt(1990) + 4)
                        + (random.nextBoolean() ? "&sort=title" : "")));
        all.put(
                "songs of an artist",
                some(song -> "/api/songs?sort=title&artist="
                        + song.at("/credits/0/id").asText()));
        all.put(
                "format or length",
                some(song -> random.nextBoolean()
                        ? "/api/songs?format=" + text(song, "format")
                        : "/api/songs?sort=title&minSeconds="
                                + song.path("durationMs").asLong() / 1_000));
        all.put("list narrowed by words", some(song -> "/api/songs?q=" + encoded(word(text(song, "title")))));
        all.put(
                "albums of a genre",
                some(song -> "/api/albums?genre=" + encoded(song.at("/genres/0").asText("Rock"))));
        all.put(
                "search: title or artist",
                some(song -> "/api/search?q=" + encoded(text(song, random.nextBoolean() ? "title" : "artist"))));
        all.put("search: one word", some(song -> "/api/search?q=" + encoded(word(text(song, "title")))));
        all.put("search: mistyped", some(song -> "/api/search?q=" + encoded(mistyped(text(song, "artist")))));
        all.put("suggestions", some(song -> "/api/search/suggestions?q=" + encoded(begun(text(song, "artist")))));
        return all;
    }

    private interface Maker {
        String path(JsonNode song);
    }

    private List<String> some(Maker maker) {
        var paths = new ArrayList<String>();
        while (paths.size() < OF_A_KIND) {
            paths.add(maker.path(songs.get(random.nextInt(songs.size()))));
        }
        return paths;
    }

    /** Songs from everywhere in the list. */
    private void sample() throws IOException, InterruptedException {
        var first = page("/api/songs?limit=1").at("/items/0/addedAt").asText();
        var last = page("/api/songs?limit=1&order=ascending")
                .at("/items/0/addedAt")
                .asText();
        var from = Instant.parse(last).toEpochMilli();
        var to = Instant.parse(first).toEpochMilli();
        for (int i = 0; i < SAMPLES; i++) {
            var at = Instant.ofEpochMilli(random.nextLong(from, to + 1));
            page("/api/songs?limit=50&after=" + Cursor.of(at, UUID.randomUUID()))
                    .path("items")
                    .forEach(songs::add);
        }
    }

    private String cursorBeforeTheLast() throws IOException, InterruptedException {
        var oldest = page("/api/songs?order=ascending&limit=51").path("items");
        var before = oldest.get(oldest.size() - 1);
        return Cursor.of(before.path("addedAt").asText(), before.path("id").asText())
                .toString();
    }

    private JsonNode page(String path) throws IOException, InterruptedException {
        return JSON.readTree(subject.get(path, token).body());
    }

    private String word(String text) {
        var words = text.split(" ", -1);
        return words[random.nextInt(words.length)];
    }

    /** Two letters of the longest word in each other's place. */
    private String mistyped(String text) {
        var longest = List.of(text.split(" ", -1)).stream()
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
        if (longest.length() < 4) {
            return text;
        }
        var at = 1 + random.nextInt(longest.length() - 2);
        return text.replace(
                longest,
                longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2));
    }

    private String begun(String text) {
        return text.substring(
                0, text.offsetByCodePoints(0, 1 + random.nextInt(Math.min(10, text.codePointCount(0, text.length())))));
    }

    private static String text(JsonNode song, String field) {
        return song.path(field).asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
