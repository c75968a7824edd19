package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SongTranscodeIT {

    private static final int SLOTS = 4;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HathorServer server = HathorServer.shared();
    private final Api listener = server.asListener();
    private final Api librarian = server.api().as(server.accounts().withRole("librarian"));
    private String stream = "";

    @BeforeAll
    void aSong() {
        stream = "/api/songs/" + Music.song(librarian, Music.wav(20, Map.of(FieldKey.TITLE, "Long tone"))) + "/stream";
    }

    @AfterEach
    void nothingIsLeft() {
        eventually("no converter runs", Duration.ofSeconds(20), () -> converters() == 0);
        eventually(
                "nothing half made is left",
                Duration.ofSeconds(5),
                () -> files("transcoded").stream().noneMatch(name -> name.endsWith(".part")));
    }

    @ParameterizedTest
    @CsvSource({"opus,OggS,audio/ogg;codecs=opus", "mp3,,audio/mpeg", "aac,,audio/aac"})
    void aSongComesInAnotherFormatAndIsKept(String format, String magic, String mediaType) throws Exception {
        var link = link("?format=" + format + "&bitrate=64");
        var first = get(link);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Content-Type")).isEqualTo(mediaType);
        if (magic != null) {
            assertThat(new String(first.body(), 0, 4, StandardCharsets.US_ASCII))
                    .isEqualTo(magic);
        }
        assertThat(first.body().length).isBetween(100_000, 250_000);

        eventually(
                "it is kept",
                Duration.ofSeconds(10),
                () -> !header(send("HEAD", link), "ETag").equals("none"));
        var head = send("HEAD", link);
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(first.body().length));
        var part = get(link, "Range", "bytes=1000-1999");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(first.body(), 1_000, 2_000));
        assertThat(get(link, "If-None-Match", header(head, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(get(link, "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
    }

    @Test
    void anOffsetSkipsTheBeginning() throws Exception {
        var whole = get(link("?format=mp3&bitrate=128")).body().length;
        var end = get(link("?format=mp3&bitrate=128&offset=15.5")).body().length;
        assertThat((double) end / whole).isBetween(0.2, 0.26);
    }

    @Test
    void aHeadMakesNothing() {
        var head = listener.send("HEAD", stream + "?format=opus&bitrate=33&download=true", null)
                .expect(200);
        assertThat(head.header("Accept-Ranges")).hasValue("none");
        assertThat(head.header("Content-Disposition").orElseThrow()).contains(".opus\"");
        assertThat(files("transcoded")).noneMatch(name -> name.contains("opus-33-"));
    }

    @Test
    void otherProgramsPlayAndSeek() throws Exception {
        // Not by name: a statically linked player may not be able to look one up.
        var link = "http://127.0.0.1:" + server.port() + link("?format=opus&bitrate=48");
        for (int round = 0; round < 2; round++) {
            var player = new ProcessBuilder(
                            ffmpeg(), "-v", "error", "-nostdin", "-ss", "5", "-i", link, "-t", "2", "-f", "null", "-")
                    .inheritIO()
                    .start();
            assertThat(player.waitFor()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=-i",
                "format=opus;rm",
                "format=OPUS",
                "format=wav",
                "format=opus&bitrate=1;rm",
                "format=opus&bitrate=-i",
                "format=opus&bitrate=96k",
                "format=opus&bitrate=999999999999",
                "format=opus&bitrate=1",
                "format=opus&offset=-1",
                "format=opus&offset=NaN",
                "format=opus&offset=Infinity",
                "format=opus&offset=00%3A00%3A01",
                "format=opus&offset=1%20-i%20/etc/passwd",
                "format=opus&offset=20",
                "format=opus&offset=1e300",
                "bitrate=96",
                "offset=3",
            })
    void whatIsNoFormatRateOrPlaceIsRefused(String query) {
        listener.get(stream + "?" + query).expectProblem(422, "invalid");
    }

    @Test
    void aLinkIsGoodForItsFormatAlone() throws Exception {
        var link = link("?format=opus&bitrate=64&offset=2");
        assertThat(get(link.replace("bitrate=64", "bitrate=96")).statusCode()).isEqualTo(404);
        assertThat(get(link.replace("offset=2.0", "offset=3")).statusCode()).isEqualTo(404);
        assertThat(get(link.replaceFirst("&format=.*&signature", "&signature")).statusCode())
                .isEqualTo(404);
        assertThat(get(link.replace("format=opus", "format=aac")).statusCode()).isEqualTo(404);
        assertThat(get(link("") + "&format=opus").statusCode()).isEqualTo(404);
    }

    @Test
    void thoseWhoLeaveEndTheWorkAndThoseWhoStayShareIt() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            var links = IntStream.range(0, SLOTS)
                    .mapToObj(i -> link(longSong(), "?format=opus&bitrate=16"))
                    .toList();
            for (var link : links) {
                sockets.add(open(link));
            }
            assertThat(converters()).isEqualTo(SLOTS);
            var busy = get(link("?format=opus&bitrate=40"));
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(header(busy, "Retry-After")).isNotEqualTo("none");
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        eventually("all converters are ended", Duration.ofSeconds(5), () -> converters() == 0);

        var link = link(longSong(), "?format=opus&bitrate=16");
        try (var first = open(link);
                var second = open(link)) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            assertThat(converters()).isEqualTo(1);
        }
    }

    /** Ten minutes, which take a converter long enough to be seen at work. */
    private String longSong() {
        return "/api/songs/" + Music.song(librarian, Music.wav(600, Map.of())) + "/stream";
    }

    /** A listener who reads the beginning. */
    private Socket open(String link) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET " + link + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        var answer = new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
        assertThat(answer).startsWith("HTTP/1.1 200");
        return socket;
    }

    private long converters() {
        return server.hathor()
                .serverProcess()
                .orElseThrow()
                .descendants()
                .map(process -> process.info().commandLine().orElse(""))
                // What listens to new songs is no transcoder.
                .filter(command -> command.contains("ffmpeg") && !command.contains("pcm_f32le"))
                .count();
    }

    private List<String> files(String part) {
        var directory = server.hathor().dataDirectory().resolve("sound").resolve(part);
        try (var files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String ffmpeg() throws IOException {
        var bundled =
                Path.of(System.getProperty("hathor.home"), "wildfly-config/target/ffmpeg/ws/schild/jave/nativebin");
        if (!Files.isDirectory(bundled)) {
            return "ffmpeg";
        }
        try (var files = Files.list(bundled)) {
            return files.findFirst().orElseThrow().toString();
        }
    }

    private String link(String query) {
        return link(stream, query);
    }

    private String link(String of, String query) {
        return listener.get(of + "-url" + query).expect(200).text("/url");
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
