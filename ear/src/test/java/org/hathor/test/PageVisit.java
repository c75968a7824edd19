package org.hathor.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody without a browser, who sends to the pages exactly what a test wants sent: their cookies are those that they
 * were given, and they follow no redirect.
 */
public final class PageVisit {

    /** The cookie that proves a session. */
    public static final String SESSION = "hathor";

    /** The cookie of Faces, which only finds the state of open views. */
    public static final String VIEWS = "hathor-session";

    private final Api api;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private PageVisit(Api api) {
        this.api = api;
    }

    public static PageVisit to(HathorServer server) {
        return new PageVisit(server.api());
    }

    /** The same visitor, with a header that a test wants sent. */
    public PageVisit with(String header, String value) {
        var other = new PageVisit(api.with(header, value));
        other.cookies.putAll(cookies);
        return other;
    }

    public PageVisit withCookie(String name, String value) {
        var other = new PageVisit(api);
        other.cookies.putAll(cookies);
        other.cookies.put(name, value);
        return other;
    }

    /** The value of a cookie that this visitor has by now. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public String session() {
        return cookie(SESSION).orElseThrow(() -> new AssertionError("Nobody is signed in"));
    }

    public Answer get(String path) {
        return remember(dressed().get(path));
    }

    /** Posts a form; a page without state is told so. */
    public Answer post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return remember(dressed()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post(path, form));
    }

    /** Sends the sign-in form. */
    public Answer sendSignIn(Account account) {
        return post(
                "/sign-in",
                Map.of(
                        "sign-in", "sign-in",
                        "login", account.userName(),
                        "password", account.password(),
                        "next", "/",
                        "go", "",
                        "jakarta.faces.ViewState", "stateless"));
    }

    /** Signs in, which must succeed. */
    public PageVisit signsIn(Account account) {
        var answer = sendSignIn(account).expect(302);
        assertThat(answer.header("Location")).as("the way after signing in").isPresent();
        session();
        return this;
    }

    private Api dressed() {
        return cookies.isEmpty()
                ? api
                : api.with(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private Answer remember(Answer answer) {
        for (var cookie : given(answer)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return answer;
    }

    private static List<HttpCookie> given(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line.replaceAll("(?i); *SameSite=[a-z]+", "")).stream())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
