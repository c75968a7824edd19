package org.hathor.accounts.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.net.URL;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Checks what a provider signed. Only its published keys count, only signatures with a key pair, and each kind of token
 * only for what it is: an identity token signs in, a logout token signs out, an access token calls the API.
 */
final class ProviderTokens {

    private static final Logger LOG = Logger.getLogger(ProviderTokens.class);

    /** How long keys are believed without asking again, and how often a key that is not known makes us ask. */
    private static final Duration KEYS_FRESH = Duration.ofMinutes(10);

    private static final Duration KEYS_ASKED = Duration.ofSeconds(5);
    private static final Duration KEYS_IN_LINE = Duration.ofSeconds(6);

    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    /** An identity token has some of the first ones, a logout token the last. */
    private static final Set<String> NOT_OF_ACCESS_TOKENS = Set.of("nonce", "at_hash", "c_hash", "events");

    private final ProviderSettings settings;
    private final IDTokenValidator identities;
    private final LogoutTokenValidator signOuts;
    private final Optional<DefaultJWTProcessor<SecurityContext>> accesses;

    ProviderTokens(ProviderSettings settings, URL keysUrl, ProviderHttp http) {
        this.settings = settings;
        var issuer = new Issuer(settings.issuer());
        var client = new ClientID(settings.clientId());
        var keys = new JWSVerificationKeySelector<>(ALGORITHMS, keys(keysUrl, http));
        this.identities = new IDTokenValidator(issuer, client, keys, null);
        this.signOuts = new LogoutTokenValidator(issuer, client, false, keys, null);
        this.accesses = settings.audiences().isEmpty() ? Optional.empty() : Optional.of(accesses(keys));
    }

    private static Set<JWSAlgorithm> algorithms() {
        var all = new LinkedHashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512));
        return Set.copyOf(all);
    }

    private static JWKSource<SecurityContext> keys(URL url, ProviderHttp http) {
        return JWKSourceBuilder.<SecurityContext>create(url, http)
                .cache(KEYS_FRESH.toMillis(), KEYS_IN_LINE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(KEYS_ASKED.toMillis())
                .build();
    }

    private DefaultJWTProcessor<SecurityContext> accesses(JWSVerificationKeySelector<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(keys);
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new HashSet<>(settings.audiences()), // it asks a set whether it has null
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                Set.of("sub", "iat", "exp"),
                NOT_OF_ACCESS_TOKENS));
        return processor;
    }

    /** The person of whom an identity token speaks, if it was made for us and for this nonce. */
    ProvenPerson identity(JWT token, Nonce nonce) throws BadJOSEException, JOSEException {
        try {
            var claims = identities.validate(token, nonce).toJWTClaimsSet();
            var party = claims.getStringClaim("azp");
            if (party != null && !party.equals(settings.clientId())) {
                throw new BadJOSEException("The token was made for " + party);
            }
            return ProvenPerson.of(claims, token.getParsedString());
        } catch (ParseException | java.text.ParseException e) {
            throw new BadJOSEException("Claims that cannot be read: " + e.getMessage());
        }
    }

    /** Whom a logout token ends, if it is good. */
    Optional<ProviderSignOut> signOut(String text) {
        try {
            var claims = signOuts.validate(SignedJWT.parse(text));
            return Optional.of(new ProviderSignOut(
                    claims.getIssuer().getValue(),
                    claims.getSubject() == null ? null : claims.getSubject().getValue(),
                    claims.getSessionID() == null ? null : claims.getSessionID().getValue(),
                    claims.getIssueTime().toInstant()));
        } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
            LOG.warnf("Refused a logout token: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** The person for whom an access token speaks, if it was made for an audience that is ours. */
    Optional<ProvenPerson> access(String text) {
        if (accesses.isEmpty()) {
            return Optional.empty();
        }
        try {
            var token = SignedJWT.parse(text);
            var claims = token.getJWTClaimsSet();
            // Looked at before the signature, so that nobody's tokens but the provider's make us ask for its keys.
            if (!settings.issuer().equals(claims.getIssuer()) || !isForAccess(claims)) {
                return Optional.empty();
            }
            return Optional.of(ProvenPerson.of(accesses.get().process(token, null), text));
        } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
            LOG.debugf("Refused an access token of the provider: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** Keycloak says in a claim what RFC 9068 says in the header. */
    private static boolean isForAccess(JWTClaimsSet claims) {
        var kind = claims.getClaim("typ");
        return kind == null || kind.equals("Bearer");
    }
}
