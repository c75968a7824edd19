package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SongStreamIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HathorServer server = HathorServer.shared();
    private final Api listener = server.asListener();
    private final byte[] bytes = Music.wav(30, Map.of(FieldKey.TITLE, "Größe / \"Ranges\"", FieldKey.ARTIST, "AC/DC"));
    private String stream = "";
    private String link = "";

    @BeforeAll
    void aSong() {
        var song = Music.song(server.api().as(server.accounts().withRole("librarian")), bytes);
        stream = "/api/songs/" + song + "/stream";
        link = listener.get(stream + "-url").expect(200).text("/url");
    }

    @Test
    void theWholeComesBackAsItWasUploaded() throws Exception {
        var answer = get(link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(header(answer, "Content-Type")).isEqualTo("audio/wav");
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{64}\"");
    }

    @Test
    void rangesAreWhatAnArrayHasThere() throws Exception {
        var random = new Random(3);
        for (int round = 0; round < 60; round++) {
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from);
            var answer = get(link, "Range", "bytes=" + from + "-" + to);
            assertThat(answer.statusCode()).isEqualTo(206);
            assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(bytes, from, to + 1));
            assertThat(header(answer, "Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(from, to, bytes.length));
        }
    }

    @Test
    void everyKindOfRangeIsAnsweredToTheLetter() throws Exception {
        assertThat(get(link, "Range", "bytes=-500").body())
                .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 500, bytes.length));
        assertThat(get(link, "Range", "bytes=0-0").body()).hasSize(1);
        assertThat(get(link, "Range", "bytes=5-4").statusCode()).isEqualTo(200);
        assertThat(get(link, "Range", "lines=1-2").statusCode()).isEqualTo(200);
        for (var behind : new String[] {"bytes=" + bytes.length + "-", "bytes=-0"}) {
            var answer = get(link, "Range", behind);
            assertThat(answer.statusCode()).as(behind).isEqualTo(416);
            assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + bytes.length);
        }
        var several = get(link, "Range", "bytes=0-9,20-29");
        assertThat(several.statusCode()).isEqualTo(206);
        assertThat(header(several, "Content-Type")).startsWith("multipart/byteranges;");
        assertThat(header(several, "Content-Length")).isEqualTo(Integer.toString(several.body().length));
    }

    @Test
    void aPartIsContinuedOnlyIfItIsOfTheSameBytes() throws Exception {
        var tag = header(get(link), "ETag");
        assertThat(get(link, "Range", "bytes=1-2", "If-Range", tag).statusCode())
                .isEqualTo(206);
        for (var other : new String[] {"\"other\"", "W/" + tag, "Fri, 20 Nov 2026 12:00:00 GMT"}) {
            assertThat(get(link, "Range", "bytes=1-2", "If-Range", other).statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
        assertThat(get(link, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(link, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
    }

    @Test
    void aHeadSaysWhatAGetWouldAndKnowsNoRange() throws Exception {
        for (var headers : new String[][] {{"X-Nothing", "x"}, {"Range", "bytes=0-1"}}) {
            var head = send("HEAD", link, headers);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(bytes.length));
            assertThat(header(head, "ETag")).isEqualTo(header(get(link), "ETag"));
        }
        listener.send("HEAD", stream, null).expect(200);
    }

    @Test
    void aConnectionServesManyAnswers() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(get(link, "Range", "bytes=" + i + "-" + (i + 65_535)).body())
                    .hasSize(65_536);
            assertThat(get(link, "Range", "bytes=9999999999-").statusCode()).isEqualTo(416);
        }
    }

    @Test
    void aDownloadHasAName() {
        var answer = listener.send("HEAD", stream + "?download=true", null).expect(200);
        assertThat(answer.header("Content-Disposition"))
                .hasValue("attachment; filename=\"AC DC - Gr__e Ranges.wav\";"
                        + " filename*=UTF-8''AC%20DC%20-%20Gr%C3%B6%C3%9Fe%20Ranges.wav");
    }

    @Test
    void aLinkIsGoodForItsSongAndItsTimeAlone() throws Exception {
        assertThat(get(link.replaceFirst("expires=\\d+", "expires=9999999999")).statusCode())
                .isEqualTo(404);
        assertThat(get(link.replaceFirst("expires=\\d+", "expires=1")).statusCode())
                .isEqualTo(404);
        assertThat(get(link.replaceFirst("&signature=.*", "")).statusCode()).isEqualTo(404);
        assertThat(get(link.replaceFirst("songs/[^?]+", "songs/" + UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(link + "x").statusCode()).isEqualTo(404);
        server.api().get(stream).expectProblem(401, "unauthenticated");
        server.api().get(stream + "-url").expectProblem(401, "unauthenticated");
        listener.get("/api/songs/" + UUID.randomUUID() + "/stream").expectProblem(404, "not-found");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(server.url().resolve(path).toString()))
                .method(method, BodyPublishers.noBody());
        request.headers(headers.length == 0 ? new String[] {"X-Nothing", "x"} : headers);
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }
}
