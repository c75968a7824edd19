package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hathor.accounts.boundary.AccessTokens;
import org.hathor.pages.security.Person;

/**
 * Trades the browser's session for a short-lived token, with which the listener's app calls the API. Whoever asks must say
 * {@code X-Hathor: 1}: no form of another site can, and a script of another site would have to ask us first. The token
 * stays in the page's memory and speaks of the session: it is worth nothing once that has ended.
 */
@WebServlet("/session/token")
public class TokenExchange extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PROOF = "X-Hathor";

    @Inject
    private transient AccessTokens tokens;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"1".equals(request.getHeader(PROOF))) {
            refuse(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "forbidden",
                    "Not allowed",
                    "Send the header X-Hathor: 1.");
        } else if (Person.isUnknown(request)) {
            refuse(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Not available now",
                    "The database does not answer. Try again in a moment.");
        } else {
            Person.of(request)
                    .ifPresentOrElse(
                            person -> answer(response, person),
                            () -> refuse(
                                    response,
                                    HttpServletResponse.SC_UNAUTHORIZED,
                                    "unauthenticated",
                                    "Not signed in",
                                    "There is no session. Sign in at /sign-in."));
        }
    }

    private void answer(HttpServletResponse response, Person person) {
        var roles = Json.createArrayBuilder();
        person.roles().forEach(roles::add);
        write(
                response,
                HttpServletResponse.SC_OK,
                "application/json",
                Json.createObjectBuilder()
                        .add("accessToken", tokens.issue(person.who(), person.sessionId()))
                        .add("tokenType", "Bearer")
                        .add("expiresIn", tokens.lifetime().toSeconds())
                        .add(
                                "user",
                                Json.createObjectBuilder()
                                        .add("id", person.id().toString())
                                        .add("userName", person.userName())
                                        .add("displayName", person.displayName())
                                        .add("roles", roles))
                        .build());
    }

    /** As the API refuses: a problem document (RFC 9457). */
    private static void refuse(HttpServletResponse response, int status, String code, String title, String detail) {
        write(
                response,
                status,
                "application/problem+json",
                Json.createObjectBuilder()
                        .add("type", "/api/problems/" + code)
                        .add("title", title)
                        .add("status", status)
                        .add("detail", detail)
                        .build());
    }

    private static void write(HttpServletResponse response, int status, String type, JsonObject body) {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
