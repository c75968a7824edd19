package org.hathor.accounts.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hathor.accounts.control.SigningKey;
import org.hathor.kernel.Ids;
import org.hathor.test.HathorServer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What RFC 8725 warns of: tokens of which one thing is not right. Each differs in that one thing from a good one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedTokensIT {

    private final HathorServer server = HathorServer.shared();
    private final TokenForge forge = TokenForge.of(server);
    private final UUID person = Ids.next();

    @Test
    void theForgeMakesGoodTokensWhenNothingIsWrong() {
        server.api()
                .withToken(forge.token(person, claims -> {}, jws -> {}))
                .get("/api/me/sessions")
                .expect(200);
    }

    Stream<Arguments> claims() {
        return Stream.of(
                claim("another issuer", claims -> claims.setIssuer("https://example.org")),
                claim("no issuer", claims -> claims.unsetClaim("iss")),
                claim("another audience", claims -> claims.setAudience("another-api")),
                claim("no audience", claims -> claims.unsetClaim("aud")),
                claim("expired", claims -> claims.setExpirationTime(TokenForge.ago(Duration.ofSeconds(1)))),
                claim("for ever", claims -> claims.unsetClaim("exp")),
                claim("not yet good", claims -> claims.setNotBefore(TokenForge.ago(Duration.ofMinutes(-3)))),
                claim("nobody's", claims -> claims.unsetClaim("sub")),
                claim("of no account", claims -> claims.setSubject("admin")),
                claim("without a session", claims -> claims.unsetClaim("sid")),
                claim("of an unknown role", claims -> claims.setStringListClaim("groups", "root")),
                claim("of the role that nobody is given", claims -> claims.setStringListClaim("groups", "in-person")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void aTokenThatSaysSomethingElseIsRefused(String name, Consumer<JwtClaims> change) {
        refused(forge.token(person, change, jws -> {}));
    }

    Stream<Arguments> headers() {
        var foreign = SigningKey.generate();
        return Stream.of(
                header("another type", jws -> jws.setHeader("typ", "JWT")),
                header("no type", jws -> jws.getHeaders().setStringHeaderValue("typ", null)),
                header("another key", jws -> jws.setKey(foreign.privateKey())),
                header("a foreign kid", jws -> jws.setKeyIdHeaderValue(foreign.name())),
                header("a kid that is a path", jws -> jws.setKeyIdHeaderValue("../../../../dev/null")),
                header("a kid that is SQL", jws -> jws.setKeyIdHeaderValue("' or '1'='1")),
                header("another hash", jws -> jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA512)),
                header(
                        "another padding",
                        jws -> jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_PSS_USING_SHA256)),
                header("an unknown critical header", jws -> jws.setCriticalHeaderNames("hathor")),
                header("its own key", jws -> {
                    jws.setKey(foreign.privateKey());
                    jws.setJwkHeader(new RsaJsonWebKey(foreign.publicKey()));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void aTokenThatIsSignedInAnotherWayIsRefused(String name, Consumer<JsonWebSignature> change) {
        refused(forge.token(person, claims -> {}, change));
    }

    @Test
    void aTokenThatIsNotSignedIsRefused() {
        var token = forge.token(person, claims -> {}, jws -> {});
        for (var none : new String[] {"none", "None", "NONE", "nOnE"}) {
            var header = "{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}"
                    .formatted(none, forge.key().name());
            refused(TokenForge.withHeader(token, header, ""));
            refused(TokenForge.withHeader(token, header, token.substring(token.lastIndexOf('.') + 1)));
        }
    }

    @Test
    void thePublicKeyIsNoSecret() {
        var der = forge.key().publicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        for (var secret : new byte[][] {der, pem.getBytes(UTF_8), pem.strip().getBytes(UTF_8)}) {
            refused(forge.token(person, claims -> {}, jws -> {
                jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                jws.setKey(new HmacKey(secret));
            }));
        }
    }

    @Test
    void nobodyIsAskedForAKeyThatATokenPointsTo() throws Exception {
        var foreign = SigningKey.generate();
        var jwk = new RsaJsonWebKey(foreign.publicKey());
        jwk.setKeyId(foreign.name());
        var keys = new JsonWebKeySet(jwk).toJson().getBytes(UTF_8);
        var asked = new AtomicInteger();
        var thief = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        thief.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        thief.start();
        try {
            var address = "http://localhost:" + thief.getAddress().getPort() + "/jwks.json";
            for (var header : new String[] {"jku", "x5u"}) {
                refused(forge.token(person, claims -> {}, jws -> {
                    jws.setKey(foreign.privateKey());
                    jws.setKeyIdHeaderValue(foreign.name());
                    jws.setHeader(header, address);
                }));
            }
            assertThat(asked).hasValue(0);
        } finally {
            thief.stop(0);
        }
    }

    @Test
    void aTokenThatWasTouchedIsRefused() {
        var token = server.asListener().get("/api/me").expect(200).text("/id");
        var good = server.accounts().listener().token();
        var parts = good.split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        assertThat(claims).contains(token, "listener");
        var admin = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("\"listener\"", "\"admin\"").getBytes(UTF_8));
        refused(parts[0] + '.' + admin + '.' + parts[2]);
        refused(good.substring(0, good.length() - 8) + "AAAAAAAA");
        refused(good + ".x");
        refused(parts[0] + '.' + parts[1] + '.');
    }

    @Test
    void thePublishedKeysVerifyOurTokensAndHoldNoSecret() throws Exception {
        var answer = server.api().get("/api/.well-known/jwks.json").expect(200);
        assertThat(answer.header("Cache-Control")).hasValue("public, max-age=300");
        assertThat(answer.json().at("/keys/0").propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("kty", "use", "alg", "kid", "n", "e");

        var jws = new JsonWebSignature();
        jws.setCompactSerialization(server.accounts().listener().token());
        var key = new JsonWebKeySet(answer.body())
                .findJsonWebKey(jws.getKeyIdHeaderValue(), "RSA", "sig", "RS256")
                .getKey();
        jws.setKey(key);
        assertThat(jws.verifySignature()).isTrue();
        assertThat(jws.getHeader("typ")).isEqualTo("at+jwt");
    }

    private void refused(String token) {
        server.api().withToken(token).get("/api/me").expectProblem(401, "unauthenticated");
    }

    private static Arguments claim(String name, Consumer<JwtClaims> change) {
        return Arguments.of(name, change);
    }

    private static Arguments header(String name, Consumer<JsonWebSignature> change) {
        return Arguments.of(name, change);
    }
}
