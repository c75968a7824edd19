package org.hathor.accounts.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.hathor.accounts.control.SignInTicket;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Unavailable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider that speaks OpenID Connect: the code flow with PKCE, state and nonce. What it is like it says
 * itself, in its discovery document, which is fetched again and again: that it answers is how we know that it is there.
 */
public final class OpenIdProvider {

    private static final Logger LOG = Logger.getLogger(OpenIdProvider.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration JUST_NOW = Duration.ofSeconds(2);

    private final ProviderSettings settings;
    private final Clock clock;
    private final ProviderHttp http = new ProviderHttp();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Description description;
    private volatile boolean reachable;

    /** What the provider said of itself, and when. */
    private record Description(OIDCProviderMetadata says, ProviderTokens tokens, Instant at) {}

    public OpenIdProvider(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether it answered when it was last asked. */
    public boolean reachable() {
        return reachable;
    }

    /** Asks it for its description; while somebody else does, the last answer holds and nobody waits. */
    public boolean ask() {
        if (asking.tryLock()) {
            try {
                var before = reachable;
                reachable = describe();
                if (before != reachable) {
                    LOG.infof("The identity provider %s %s", settings.issuer(), reachable ? "answers" : "is away");
                }
            } finally {
                asking.unlock();
            }
        }
        return reachable;
    }

    private boolean describe() {
        try {
            var url = OIDCProviderMetadata.resolveURL(new Issuer(settings.issuer()));
            var answer = HTTPResponse.class.cast(new HTTPRequest(HTTPRequest.Method.GET, url).send(http));
            answer.ensureStatusCode(HTTPResponse.SC_OK);
            var says = OIDCProviderMetadata.parse(answer.getBody());
            if (!says.getIssuer().getValue().equals(settings.issuer())) {
                LOG.errorf("%s calls itself %s: correct hathor.sso.issuer", settings.issuer(), says.getIssuer());
                return false;
            }
            description = new Description(says, tokens(says), clock.instant());
            return true;
        } catch (GeneralException | IOException e) {
            LOG.debugf(e, "%s does not describe itself", settings.issuer());
            return false;
        }
    }

    /** Keys that are known are kept for as long as they are published in the same place. */
    private ProviderTokens tokens(OIDCProviderMetadata says) throws MalformedURLException {
        var known = description;
        return known != null && known.says().getJWKSetURI().equals(says.getJWKSetURI())
                ? known.tokens()
                : new ProviderTokens(settings, says.getJWKSetURI().toURL(), http);
    }

    /** A ticket for somebody who sets out to sign in there. */
    public SignInTicket ticket(String next) {
        return new SignInTicket(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                next,
                clock.instant().plus(PATIENCE));
    }

    /** Where to send the browser that holds the ticket. */
    public URI signIn(SignInTicket ticket) {
        var known = description;
        var fresh = known != null && known.at().plus(JUST_NOW).isAfter(clock.instant());
        if (!fresh && !ask()) {
            throw away();
        }
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        settings.callback())
                .endpointURI(says().getAuthorizationEndpointURI())
                .state(new State(ticket.state()))
                .nonce(new Nonce(ticket.nonce()))
                .codeChallenge(new CodeVerifier(ticket.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Redeems what the browser brought back.
     *
     * @param answer the parameters of the callback
     */
    public ProvenPerson redeem(SignInTicket ticket, Map<String, List<String>> answer) {
        try {
            var code = code(ticket, answer);
            var grant = new AuthorizationCodeGrant(code, settings.callback(), new CodeVerifier(ticket.verifier()));
            var request = new TokenRequest.Builder(says().getTokenEndpointURI(), authentication(), grant).build();
            var response = OIDCTokenResponseParser.parse(
                    HTTPResponse.class.cast(request.toHTTPRequest().send(http)));
            if (!(response instanceof OIDCTokenResponse tokens)) {
                throw refused("the code was not accepted: "
                        + response.toErrorResponse().getErrorObject());
            }
            var token = tokens.getOIDCTokens().getIDToken();
            return known().tokens().identity(token, new Nonce(ticket.nonce()));
        } catch (ParseException | BadJOSEException e) {
            throw refused(e.getMessage());
        } catch (IOException | JOSEException e) {
            LOG.warnf(e, "%s did not finish a sign-in", settings.issuer());
            throw away();
        }
    }

    private AuthorizationCode code(SignInTicket ticket, Map<String, List<String>> answer) throws ParseException {
        if (answer.values().stream().anyMatch(values -> values.size() != 1)) {
            throw refused("a parameter came twice");
        }
        var response = AuthenticationResponseParser.parse(settings.callback(), answer);
        var state = response.getState();
        if (state == null || !MessageDigest.isEqual(bytes(state.getValue()), bytes(ticket.state()))) {
            throw refused("the state is another");
        }
        var issuer = response.getIssuer();
        if (issuer == null
                ? says().supportsAuthorizationResponseIssuerParam()
                : !issuer.getValue().equals(settings.issuer())) {
            throw refused("the answer is another provider's");
        }
        if (!response.indicatesSuccess()) {
            throw refused(
                    "it said " + response.toErrorResponse().getErrorObject().getCode());
        }
        var code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw refused("there is no code");
        }
        return code;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }

    private ClientAuthentication authentication() {
        var id = new ClientID(settings.clientId());
        var secret = new Secret(settings.clientSecret());
        var methods = says().getTokenEndpointAuthMethods();
        var onlyPost = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return onlyPost ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }

    /** Where a browser goes to be signed out there as well; empty when that cannot be done now. */
    public Optional<URI> signOut(String idToken) {
        var known = description;
        if (known == null || !reachable || known.says().getEndSessionEndpointURI() == null) {
            return Optional.empty();
        }
        try {
            var request = new LogoutRequest(
                    known.says().getEndSessionEndpointURI(),
                    JWTParser.parse(idToken),
                    null,
                    new ClientID(settings.clientId()),
                    settings.goodbye(),
                    null,
                    null);
            return Optional.of(request.toURI());
        } catch (java.text.ParseException broken) {
            return Optional.empty();
        }
    }

    /** Whom the provider's logout token ends, if it is good. */
    public Optional<ProviderSignOut> signedOut(String logoutToken) {
        return Optional.ofNullable(description).flatMap(known -> known.tokens().signOut(logoutToken));
    }

    /** For whom one of the provider's access tokens speaks, if it is good. */
    public Optional<ProvenPerson> access(String token) {
        return Optional.ofNullable(description).flatMap(known -> known.tokens().access(token));
    }

    private OIDCProviderMetadata says() {
        return known().says();
    }

    private Description known() {
        var known = description;
        if (known == null && !ask()) {
            throw away();
        }
        known = description;
        if (known == null) {
            throw away();
        }
        return known;
    }

    private Forbidden refused(@Nullable String why) {
        LOG.warnf("A sign-in by %s was refused: %s", settings.issuer(), why);
        return new Forbidden("sso-refused", "The sign-in could not be confirmed. Start again.");
    }

    private static Unavailable away() {
        return new Unavailable("sso-unavailable", "The organisation's sign-in does not answer at the moment.");
    }
}
