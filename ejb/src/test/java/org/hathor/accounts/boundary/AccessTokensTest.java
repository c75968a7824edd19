package org.hathor.accounts.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hathor.accounts.control.SigningKey;
import org.hathor.kernel.Ids;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SigningKey KEY = SigningKey.generate();
    private static final SignedIn ANN = new SignedIn(Ids.next(), "ann", "Ann", Set.of(Role.admin, Role.listener));

    private final AccessTokens tokens = at(NOON, KEY);

    @Test
    void a_token_says_who_holds_it() {
        assertThat(tokens.verify(tokens.issue(ANN))).hasValue(ANN);
    }

    @Test
    void a_token_lasts_ten_minutes() {
        var token = tokens.issue(ANN);

        assertThat(at(NOON.plusSeconds(599), KEY).verify(token)).isPresent();
        assertThat(at(NOON.plusSeconds(600), KEY).verify(token)).isEmpty();
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        assertThat(tokens.verify(at(NOON, SigningKey.generate()).issue(ANN))).isEmpty();
    }

    @Test
    void a_token_that_was_touched_is_refused() {
        var parts = tokens.issue(ANN).split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("\"ann\"", "\"bob\"");
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));

        assertThat(tokens.verify(parts[0] + '.' + forged + '.' + parts[2])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", "....", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_token_is_refused(String text) {
        assertThat(tokens.verify(text)).isEmpty();
    }

    @Test
    void a_token_for_another_audience_issuer_or_purpose_is_refused() throws JoseException {
        assertThat(tokens.verify(made(claims -> {}, jws -> {}))).isPresent();

        assertThat(tokens.verify(made(claims -> claims.setAudience("other"), jws -> {})))
                .isEmpty();
        assertThat(tokens.verify(made(claims -> claims.setIssuer("other"), jws -> {})))
                .isEmpty();
        assertThat(tokens.verify(made(claims -> claims.unsetClaim("exp"), jws -> {})))
                .isEmpty();
        assertThat(tokens.verify(made(claims -> claims.setSubject("ann"), jws -> {})))
                .isEmpty();
        assertThat(tokens.verify(made(claims -> claims.setStringListClaim("groups", "root"), jws -> {})))
                .isEmpty();
        assertThat(tokens.verify(made(claims -> {}, jws -> jws.setHeader("typ", "JWT"))))
                .isEmpty();
    }

    @Test
    void the_public_key_is_not_taken_for_a_secret() throws JoseException {
        // "alg": "HS256" signed with the bytes of the public key, which everybody knows.
        var token = made(claims -> {}, jws -> {
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            jws.setKey(new HmacKey(KEY.publicKey().getEncoded()));
        });

        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void a_key_that_is_short_or_no_key_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.read("secret"));
    }

    @Test
    void a_key_is_read_as_it_was_written() {
        var base64 = Base64.getMimeEncoder().encodeToString(KEY.privateKey().getEncoded());
        var read = SigningKey.read("-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");

        assertThat(read).isEqualTo(KEY);
    }

    private static String made(Consumer<JwtClaims> claimsChange, Consumer<JsonWebSignature> change)
            throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer("hathor");
        claims.setAudience("hathor-api");
        claims.setSubject(ANN.id().toString());
        claims.setIssuedAt(NumericDate.fromMilliseconds(NOON.toEpochMilli()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(NOON.plusSeconds(60).toEpochMilli()));
        claims.setGeneratedJwtId();
        claims.setStringClaim("preferred_username", "ann");
        claims.setStringClaim("name", "Ann");
        claims.setStringListClaim("groups", "admin");
        claimsChange.accept(claims);
        var jws = new JsonWebSignature();
        jws.setHeader("typ", "at+jwt");
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(KEY.privateKey());
        jws.setPayload(claims.toJson());
        change.accept(jws);
        return jws.getCompactSerialization();
    }

    @SuppressWarnings("UnnecessaryAssignment") // The test stands in for the container.
    private static AccessTokens at(Instant now, SigningKey key) {
        var config = new AccountsConfig();
        config.tokenKey =
                Optional.of(Base64.getEncoder().encodeToString(key.privateKey().getEncoded()));
        config.tokenLifetime = Duration.ofMinutes(10);
        return new AccessTokens(config, Clock.fixed(now, ZoneOffset.UTC));
    }
}
