package org.hathor.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hathor.operations.boundary.NoticeChanged;
import org.hathor.web.json.Json;
import org.junit.jupiter.api.Test;

/** The golden files are what clients were promised: change one only together with docs/live.md, and only by adding. */
class LiveMessagesTest {

    private static final Path GOLDEN = Path.of("..", "ear", "src", "test", "resources", "live");

    private static final Map<String, ServerMessage> SERVER = Map.of(
            "hello",
                    new ServerMessage.Hello(
                            UUID.fromString("019a9f3c-0d4e-7b43-8a4f-5c1d0a7f2b61"),
                            UUID.fromString("019a9f3b-77aa-7c15-b3b9-0d4a9c6f1e22"),
                            "admin",
                            Instant.parse("2026-11-20T08:10:00Z")),
            "time", new ServerMessage.Time(7, 104.25, 1795161600000.5, 1795161600000.75),
            "renewed", new ServerMessage.Renewed(Instant.parse("2026-11-20T08:20:00Z")),
            "refused",
                    new ServerMessage.Refused(
                            "malformed", "The message is not one that is known here: see docs/live.md."),
            "notice-changed",
                    new ServerMessage.NoticeChanged(
                            UUID.fromString("019a9f3d-52c1-7e0a-9a10-7f6b1c2d3e4f"), NoticeChanged.Change.edited));

    private static final Map<String, ClientMessage> CLIENT = Map.of(
            "time", new ClientMessage.Time(7, 104.25),
            "renew", new ClientMessage.Renew("eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl"));

    @Test
    void theServerSaysWhatTheGoldenFilesSay() throws IOException {
        for (var message : SERVER.entrySet()) {
            var golden = golden("server-" + message.getKey());
            var seq = golden.substring(0, golden.indexOf(',') + 1);
            assertThat(seq + Outbox.encode(message.getValue()).substring(1)).isEqualTo(golden);
        }
    }

    @Test
    void theServerUnderstandsWhatTheGoldenFilesSay() throws IOException {
        for (var message : CLIENT.entrySet()) {
            assertThat(Json.read(golden("client-" + message.getKey()), ClientMessage.class))
                    .isEqualTo(message.getValue());
        }
    }

    @Test
    void everyMessageHasAGoldenFile() {
        assertThat(SERVER.values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameSizeAs(Arrays.asList(ServerMessage.class.getPermittedSubclasses()));
        assertThat(CLIENT.values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameSizeAs(Arrays.asList(ClientMessage.class.getPermittedSubclasses()));
    }

    private static String golden(String name) throws IOException {
        return Files.readString(GOLDEN.resolve(name + ".json")).strip();
    }
}
