package org.hathor.accounts.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** An identity provider that does what a test wants, also what no decent one would. */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "hathor";
    static final String API = "hathor-api";

    private final HttpServer server;
    private RSAKey key = newKey();

    /** What the token endpoint answers to a request's body. */
    Function<String, String> tokens = body -> "{\"error\":\"invalid_grant\"}";

    /** What is done before anything is answered. */
    Runnable before = () -> {};

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        serve("/.well-known/openid-configuration", body -> description());
        serve("/keys", body -> new JWKSet(key).toString());
        serve("/token", body -> tokens.apply(body));
        server.start();
    }

    private void serve(String path, Function<String, String> answer) {
        server.createContext(path, exchange -> {
            before.run();
            var text = answer.apply(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            send(exchange, text.contains("\"error\"") ? 400 : 200, text);
        });
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String description() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/logout",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "authorization_response_iss_parameter_supported": true}
                """.formatted(issuer());
    }

    ProviderSettings settings() {
        return new ProviderSettings(
                issuer(),
                CLIENT,
                "a secret that nobody guesses",
                List.of("openid", "profile"),
                URI.create("http://localhost:8080/sso/callback"),
                URI.create("http://localhost:8080/sign-in?signed-out"),
                Set.of(API));
    }

    RSAKey key() {
        return key;
    }

    void rotateKey() {
        key = newKey();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a good identity token. */
    JWTClaimsSet.Builder identity(String nonce) {
        return claims(CLIENT)
                .claim("nonce", nonce)
                .claim("sid", "their-session")
                .claim("preferred_username", "ada")
                .claim("name", "Ada Byron")
                .claim("email", "ada@example.org")
                .claim("email_verified", true)
                .claim("groups", List.of("admin"));
    }

    JWTClaimsSet.Builder claims(String audience) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("ada-1815")
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key, JOSEObjectType.JWT);
    }

    static String sign(JWTClaimsSet.Builder claims, RSAKey key, JOSEObjectType type) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(type)
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on codes are redeemed for this identity token. */
    void gives(Supplier<String> idToken) {
        tokens = body -> """
                {"access_token": "opaque", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
                """.formatted(idToken.get());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
