package org.hathor.accounts.boundary;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hathor.accounts.control.Remembered;
import org.hathor.accounts.control.SigningKey;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The short-lived tokens that {@code /api} takes: JWTs signed with RS256 (RFC 9068's {@code at+jwt}). A token speaks for
 * itself until it expires or its session is ended; no database is asked. The signature is verified once: what was found out
 * about a token is remembered.
 */
@ApplicationScoped
public class AccessTokens {

    public static final String ISSUER = "hathor";
    public static final String AUDIENCE = "hathor-api";

    private static final Logger LOG = Logger.getLogger(AccessTokens.class);
    private static final String TYPE = "at+jwt";
    private static final String USER_NAME = "preferred_username";
    private static final String DISPLAY_NAME = "name";
    private static final String GROUPS = "groups";

    /** The name that OpenID Connect has for it. */
    private static final String SESSION = "sid";

    private static final int REMEMBERED = 10_000;

    private final Remembered<String, Known> known = new Remembered<>(REMEMBERED);
    private AccountsConfig config;
    private KeyRing ring;
    private RevokedIds revoked;
    private Clock clock;

    /** A token that was good, and the key that says so: no longer than that key is ours. */
    private record Known(VerifiedToken token, String keyName) {}

    @SuppressWarnings("NullAway.Init") // For the proxy of the container.
    protected AccessTokens() {}

    @Inject
    public AccessTokens(AccountsConfig config, KeyRing ring, RevokedIds revoked, Clock clock) {
        this.config = config;
        this.ring = ring;
        this.revoked = revoked;
        this.clock = clock;
    }

    public Duration lifetime() {
        return config.tokenLifetime();
    }

    /** A token for the person of a session. */
    public String issue(SignedIn person, UUID sessionId) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(person.id().toString());
        claims.setIssuedAt(now());
        var expiry = now();
        expiry.addSeconds(lifetime().toSeconds());
        claims.setExpirationTime(expiry);
        claims.setGeneratedJwtId();
        claims.setStringClaim(SESSION, sessionId.toString());
        claims.setStringClaim(USER_NAME, person.userName());
        claims.setStringClaim(DISPLAY_NAME, person.displayName());
        claims.setStringListClaim(GROUPS, List.copyOf(person.roleNames()));
        var token = new JsonWebSignature();
        token.setHeader("typ", TYPE);
        var key = ring.current();
        token.setKeyIdHeaderValue(key.name());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(key.privateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token key cannot sign", e);
        }
    }

    /** Who holds the token, by which session; empty when it is not ours, was tampered with, has expired or was revoked. */
    public Optional<VerifiedToken> verify(String token) {
        var before = known.get(token);
        var found = before == null ? check(token) : Optional.of(before);
        if (before == null) {
            found.ifPresent(good -> known.put(token, good));
        }
        return found.filter(this::lasts).map(Known::token);
    }

    private boolean lasts(Known known) {
        return clock.instant().isBefore(known.token().expiresAt())
                && ring.knows(known.keyName())
                && !revoked.contains(known.token().sessionId().toString());
    }

    private Optional<Known> check(String token) {
        try {
            var read = strict().process(token);
            var claims = read.getJwtClaims();
            var roles = claims.getStringListClaimValue(GROUPS).stream()
                    .map(Role::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
            var person = new SignedIn(
                    UUID.fromString(claims.getSubject()),
                    claims.getStringClaimValue(USER_NAME),
                    claims.getStringClaimValue(DISPLAY_NAME),
                    roles);
            var verified = new VerifiedToken(
                    person,
                    UUID.fromString(requireNonNullElse(claims.getStringClaimValue(SESSION), "")),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
            return Optional.of(
                    new Known(verified, read.getJoseObjects().getFirst().getKeyIdHeaderValue()));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            LOG.debugf("Refused a token: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private JwtConsumer strict() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver((jws, nesting) -> keyOf(jws))
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setEvaluationTime(now())
                .build();
    }

    /** The key that the header names, if it is one of ours; where else it might be found is not asked. */
    private Key keyOf(JsonWebSignature jws) throws UnresolvableKeyException {
        return Optional.ofNullable(jws.getKeyIdHeaderValue())
                .flatMap(ring::find)
                .map(SigningKey::publicKey)
                .orElseThrow(() -> new UnresolvableKeyException("The token is signed with a key that is not ours"));
    }

    private NumericDate now() {
        return NumericDate.fromMilliseconds(clock.millis());
    }
}
