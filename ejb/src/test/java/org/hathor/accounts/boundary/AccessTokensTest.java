package org.hathor.accounts.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.hathor.accounts.control.SigningKey;
import org.hathor.accounts.gateway.InMemoryRevokedIds;
import org.hathor.kernel.Ids;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
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

    private static final UUID SESSION = Ids.next();

    private final RevokedIds revoked = new InMemoryRevokedIds();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AccessTokens tokens =
            tokens(new StoredKeys(KEY), revoked, ((InstantSource) now::get).withZone(ZoneOffset.UTC));

    @Test
    void a_token_says_who_holds_it() {
        assertThat(tokens.verify(tokens.issue(ANN, SESSION)))
                .hasValue(new VerifiedToken(ANN, SESSION, NOON.plusSeconds(600)));
    }

    @Test
    void a_token_lasts_ten_minutes() {
        var token = tokens.issue(ANN, SESSION);

        assertThat(at(NOON.plusSeconds(599), KEY).verify(token)).isPresent();
        assertThat(at(NOON.plusSeconds(600), KEY).verify(token)).isEmpty();
    }

    @Test
    void a_token_is_void_as_soon_as_its_session_is_ended() {
        var token = tokens.issue(ANN, SESSION);
        assertThat(tokens.verify(token)).isPresent();

        revoked.add(SESSION.toString(), Duration.ofMinutes(10));

        assertThat(tokens.verify(token)).as("a token that was good before").isEmpty();
        assertThat(tokens.verify(tokens.issue(ANN, SESSION))).isEmpty();
        assertThat(tokens.verify(tokens.issue(ANN, Ids.next()))).isPresent();
    }

    @Test
    void a_remembered_token_expires_like_any_other() {
        var token = tokens.issue(ANN, SESSION);
        assertThat(tokens.verify(token)).isPresent();

        now.set(NOON.plusSeconds(600));

        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        assertThat(tokens.verify(at(NOON, SigningKey.generate()).issue(ANN, SESSION)))
                .isEmpty();
    }

    @Test
    void a_token_that_was_touched_is_refused() {
        var parts = tokens.issue(ANN, SESSION).split("\\.", -1);
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
        assertThat(tokens.verify(made(claims -> claims.unsetClaim("sid"), jws -> {})))
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
    void a_token_names_its_key_and_no_other_place_to_look_for_one() throws JoseException {
        assertThat(tokens.verify(made(claims -> {}, jws -> jws.setKeyIdHeaderValue("unknown"))))
                .isEmpty();
        assertThat(tokens.verify(made(claims -> {}, jws -> jws.getHeaders().setStringHeaderValue("kid", null))))
                .isEmpty();
        var foreign = SigningKey.generate();
        assertThat(tokens.verify(made(claims -> {}, jws -> {
                    jws.setKey(foreign.privateKey());
                    jws.setHeader("jku", "https://example.org/jwks.json");
                    jws.setHeader("x5u", "https://example.org/key.pem");
                })))
                .isEmpty();
        assertThat(tokens.verify(made(claims -> {}, jws -> {
                    jws.setKey(foreign.privateKey());
                    jws.setJwkHeader((PublicJsonWebKey) jwkOf(foreign));
                })))
                .isEmpty();
        assertThat(tokens.verify(made(claims -> {}, jws -> jws.setCriticalHeaderNames("hathor"))))
                .isEmpty();
    }

    @Test
    void a_token_is_void_with_its_key() {
        var keys = new StoredKeys(KEY);
        var tokens = tokens(keys, revoked, Clock.fixed(NOON, ZoneOffset.UTC));
        var token = tokens.issue(ANN, SESSION);
        assertThat(tokens.verify(token)).isPresent();

        keys.present = List.of(SigningKey.generate());
        revoked.add(KEY.name(), Duration.ofMinutes(10));

        assertThat(tokens.verify(token)).isEmpty();
        assertThat(tokens.verify(tokens.issue(ANN, SESSION))).isPresent();
    }

    @Test
    void a_key_that_another_node_made_is_looked_up_but_not_for_every_guess() {
        var keys = new StoredKeys(KEY);
        var tokens = tokens(keys, revoked, ((InstantSource) now::get).withZone(ZoneOffset.UTC));
        assertThat(tokens.verify(tokens.issue(ANN, SESSION))).isPresent();
        var newer = SigningKey.generate();
        keys.present = List.of(KEY, newer);
        var token = at(NOON, newer).issue(ANN, SESSION);

        assertThat(tokens.verify(token)).as("within the same second").isEmpty();
        now.set(NOON.plusSeconds(2));
        assertThat(tokens.verify(token)).isPresent();
        assertThat(keys.loads).isEqualTo(2);
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
        claims.setStringClaim("sid", SESSION.toString());
        claims.setStringClaim("preferred_username", "ann");
        claims.setStringClaim("name", "Ann");
        claims.setStringListClaim("groups", "admin");
        claimsChange.accept(claims);
        var jws = new JsonWebSignature();
        jws.setHeader("typ", "at+jwt");
        jws.setKeyIdHeaderValue(KEY.name());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(KEY.privateKey());
        jws.setPayload(claims.toJson());
        change.accept(jws);
        return jws.getCompactSerialization();
    }

    private static JsonWebKey jwkOf(SigningKey key) {
        try {
            return JsonWebKey.Factory.newJwk(key.publicKey());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AccessTokens at(Instant now, SigningKey key) {
        return tokens(new StoredKeys(key), new InMemoryRevokedIds(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @SuppressWarnings("UnnecessaryAssignment") // The test stands in for the container.
    private static AccessTokens tokens(StoredKeys keys, RevokedIds revoked, Clock clock) {
        var config = new AccountsConfig();
        config.tokenLifetime = Duration.ofMinutes(10);
        return new AccessTokens(config, new KeyRing(keys, revoked, clock), revoked, clock);
    }

    /** The table, without one. */
    private static final class StoredKeys extends TokenKeys {

        private List<SigningKey> present;
        private int loads;

        StoredKeys(SigningKey key) {
            present = List.of(key);
        }

        @Override
        public List<Ready> load() {
            loads++;
            return present.stream().map(key -> new Ready(key, NOON)).toList();
        }
    }
}
