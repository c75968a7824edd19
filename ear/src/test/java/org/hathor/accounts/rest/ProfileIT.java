package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hathor.test.Account;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say of themselves. */
class ProfileIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HathorServer server = HathorServer.shared();
    private final Account ann = server.accounts().newcomer();
    private final Api api = server.api().as(ann);

    @Test
    void aNameIsChangedByWhoeverSawTheLastOne() {
        var tag = api.get("/api/me").expect(200).header("ETag").orElseThrow();

        var changed = api.with("If-Match", tag)
                .send("PATCH", "/api/me", Map.of("displayName", " Ann Miller "))
                .expect(200);

        assertThat(changed.text("/displayName")).isEqualTo("Ann Miller");
        assertThat(changed.text("/email")).isEqualTo(ann.userName() + "@example.org");
        assertThat(changed.header("ETag")).isPresent().isNotEqualTo(tag);
        api.with("If-Match", tag)
                .send("PATCH", "/api/me", Map.of("displayName", "Eve"))
                .expectProblem(412, "stale");
        api.send("PATCH", "/api/me", Map.of("displayName", "Eve")).expectProblem(428, "precondition-required");
    }

    @Test
    void anotherAddressAsksForThePassword() {
        var tag = api.get("/api/me").expect(200).header("ETag").orElseThrow();
        var mine = api.with("If-Match", tag);
        var other = "b" + ann.userName() + "@example.org";

        mine.send("PATCH", "/api/me", Map.of("email", other)).expectProblem(403, "wrong-password");
        mine.send("PATCH", "/api/me", Map.of("email", other, "password", "guess"))
                .expectProblem(403, "wrong-password");
        mine.send("PATCH", "/api/me", Map.of("email", other, "password", ann.password()))
                .expect(200);

        server.api()
                .post("/api/auth/login", Map.of("username", other, "password", ann.password()))
                .expect(200);
    }

    @Test
    void anAddressThatSomebodyElseHasIsTaken() {
        var bob = server.accounts().newcomer();
        var tag = api.get("/api/me").header("ETag").orElseThrow();
        api.with("If-Match", tag)
                .send("PATCH", "/api/me", Map.of("email", bob.userName() + "@EXAMPLE.org", "password", ann.password()))
                .expectProblem(409, "email-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "role", "userName", "id", "ownerId", "version", "disabledAt", "passwordHash"})
    void nobodyGivesThemselvesMoreThanTheFormHas(String field) {
        var tag = api.get("/api/me").header("ETag").orElseThrow();
        var refused = api.with("If-Match", tag)
                .send("PATCH", "/api/me", Map.of(field, "admin"))
                .expectProblem(400, "malformed");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(api.get("/api/me").header("ETag")).hasValue(tag);
    }

    @Test
    void aPictureIsCutSquareAndShownToWhoeverIsToldWhere() throws Exception {
        var answer = put(photo(900, 600), "image/png");
        assertThat(answer.statusCode())
                .as("%s", new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(200);
        var url = api.get("/api/me").expect(200).text("/pictureUrl");

        for (var size : new int[] {256, 512}) {
            var shown = get(url + "&size=" + size);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            var picture = ImageIO.read(new ByteArrayInputStream(shown.body()));
            assertThat(picture.getWidth()).isEqualTo(size);
            assertThat(picture.getHeight()).isEqualTo(size);
        }
        assertThat(get(url.substring(0, url.indexOf('?'))).statusCode()).isEqualTo(404);
        assertThat(get(url + "0").statusCode()).isEqualTo(404);

        api.delete("/api/me/picture").expect(200);
        assertThat(get(url).statusCode()).isEqualTo(404);
        assertThat(api.get("/api/me").json().path("pictureUrl").isNull()).isTrue();
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        assertThat(put("<svg onload='alert(1)'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "image/png")
                        .statusCode())
                .isEqualTo(422);
    }

    private static byte[] photo(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private HttpResponse<byte[]> put(byte[] body, String type) throws Exception {
        var request = HttpRequest.newBuilder(uri("/api/me/picture"))
                .header("Authorization", "Bearer " + ann.token())
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return server.url().resolve(path);
    }
}
