package org.hathor.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hathor.launcher.Keycloak;

/** The organisation's identity provider, as its people, its administrator and its programs use it without a browser. */
public final class Provider {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final Keycloak keycloak;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Provider(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    public static Provider of(HathorServer server) {
        return new Provider(server.hathor().keycloak().orElseThrow());
    }

    public String password() {
        return keycloak.password();
    }

    public void stop() {
        keycloak.stop();
    }

    /** Starts it again, as if it had never run: the same people with the roles they began with, other keys. */
    public void start() {
        keycloak.start();
        keycloak.awaitReady();
    }

    /** Signs in where Hathor sent somebody, and says where the provider sends them back to. */
    public URI signsIn(URI there, String userName) {
        var page = send(HttpRequest.newBuilder(there).GET());
        var form = FORM.matcher(page.body());
        assertThat(form.find()).as("a form in %s", page.body()).isTrue();
        var cookies = page.headers().allValues("Set-Cookie").stream()
                .map(line -> line.substring(0, line.indexOf(';')))
                .collect(Collectors.joining("; "));
        var answer = send(form(
                        URI.create(form.group(1).replace("&amp;", "&")),
                        Map.of("username", userName, "password", password()))
                .header("Cookie", cookies));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** What a program gets that asks for a token in somebody's name. */
    public JsonNode tokens(String program, String userName) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "password");
        form.put("scope", "openid");
        form.put("client_id", program);
        form.put("username", userName);
        form.put("password", password());
        return json(send(form(realm("hathor", "protocol/openid-connect/token"), form)));
    }

    /** The administrator ends all sessions of somebody there. */
    public void endsSessionsOf(String userName) {
        var answer = asAdministrator("users/" + idOf(userName) + "/logout", "POST", "");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    /** Somebody new there, without any role. */
    public void hires(String userName) {
        var answer = asAdministrator("users", "POST", """
                {"username": "%1$s", "firstName": "New", "lastName": "Person", "email": "%1$s@example.org",
                 "emailVerified": true, "enabled": true, "credentials": [{"type": "password", "value": "%2$s"}]}
                """.formatted(userName, password()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    public void gives(String userName, String role) {
        change("POST", userName, role);
    }

    public void takes(String userName, String role) {
        change("DELETE", userName, role);
    }

    private void change(String method, String userName, String role) {
        var named = asAdministrator("roles/" + role, "GET", "").body();
        var answer = asAdministrator("users/" + idOf(userName) + "/role-mappings/realm", method, "[" + named + "]");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private String idOf(String userName) {
        return json(asAdministrator("users?exact=true&username=" + userName, "GET", ""))
                .path(0)
                .path("id")
                .asText();
    }

    private HttpResponse<String> asAdministrator(String path, String method, String body) {
        var credentials =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password());
        var token = json(send(form(realm("master", "protocol/openid-connect/token"), credentials)))
                .path("access_token")
                .asText();
        return send(HttpRequest.newBuilder(keycloak.url().resolve("admin/realms/hathor/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI realm(String name, String path) {
        return keycloak.url().resolve("realms/" + name + "/" + path);
    }

    private static HttpRequest.Builder form(URI url, Map<String, String> fields) {
        var text = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(text));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return Api.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
