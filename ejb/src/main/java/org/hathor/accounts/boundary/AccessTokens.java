package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

/**
 * The short-lived tokens that {@code /api} takes: JWTs signed with RS256 (RFC 9068's {@code at+jwt}). A token speaks for
 * itself until it expires, which is soon: nothing is looked up.
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

    private AccountsConfig config;
    private Clock clock;
    private SigningKey key;

    @SuppressWarnings("NullAway.Init") // For the proxy of the container.
    protected AccessTokens() {}

    @Inject
    AccessTokens(AccountsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.key = config.tokenKey().map(SigningKey::read).orElseGet(AccessTokens::keyForThisStart);
    }

    private static SigningKey keyForThisStart() {
        LOG.warn("There is no hathor.accounts.token-key: tokens of this start are void after the next");
        return SigningKey.generate();
    }

    /** Makes the container read the key now. */
    void warmUp() {
        LOG.debugf("Tokens are signed with the key %s", key.id());
    }

    public Duration lifetime() {
        return config.tokenLifetime();
    }

    public String issue(SignedIn person) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(person.id().toString());
        claims.setIssuedAt(now());
        var expiry = now();
        expiry.addSeconds(lifetime().toSeconds());
        claims.setExpirationTime(expiry);
        claims.setGeneratedJwtId();
        claims.setStringClaim(USER_NAME, person.userName());
        claims.setStringClaim(DISPLAY_NAME, person.displayName());
        claims.setStringListClaim(GROUPS, List.copyOf(person.groups()));
        var token = new JsonWebSignature();
        token.setHeader("typ", TYPE);
        token.setKeyIdHeaderValue(key.id());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(key.privateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token key cannot sign", e);
        }
    }

    /** Who holds the token; empty when it is not ours, was tampered with, or has expired. */
    public Optional<SignedIn> verify(String token) {
        try {
            var claims = strict().processToClaims(token);
            var roles = claims.getStringListClaimValue(GROUPS).stream()
                    .map(Role::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
            return Optional.of(new SignedIn(
                    UUID.fromString(claims.getSubject()),
                    claims.getStringClaimValue(USER_NAME),
                    claims.getStringClaimValue(DISPLAY_NAME),
                    roles));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            LOG.debugf("Refused a token: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private JwtConsumer strict() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKey(key.publicKey())
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

    private NumericDate now() {
        return NumericDate.fromMilliseconds(clock.millis());
    }
}
