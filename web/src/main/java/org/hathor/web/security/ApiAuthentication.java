package org.hathor.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.hathor.accounts.boundary.AccessTokens;
import org.hathor.accounts.boundary.CorporateTokens;
import org.hathor.accounts.boundary.KnownApiKeys;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.kernel.CallContext;
import org.hathor.web.problem.RequestIds;

/**
 * Turns a bearer token or an API key into the container's principal: its name is the account's id, its groups are the
 * roles. A bad one is only noted here; {@link org.hathor.web.filter.RefusedTokenFilter} answers it, after the limits and
 * the CORS headers had their say.
 */
@ApplicationScoped
@Alternative
@Priority(10)
public class ApiAuthentication implements HttpAuthenticationMechanism {

    private static final String API_KEY = "X-API-Key";
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private AccessTokens tokens;

    @Inject
    private KnownApiKeys keys;

    @Inject
    private CorporateTokens corporateTokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var token = BearerTokens.in(request);
        var key = Optional.ofNullable(request.getHeader(API_KEY));
        if (token.isEmpty() && key.isEmpty()) {
            return context.doNothing();
        }
        // Whoever sends both does not know who they are.
        var credential = token.isPresent() && key.isPresent()
                ? Optional.<Credential>empty()
                : token.flatMap(tokens::verify)
                        .map(Credential::of)
                        .or(() -> token.flatMap(corporateTokens::verify).map(Credential::of))
                        .or(() -> key.flatMap(keys::verify).map(good -> Credential.of(good, onlyLooks(request))));
        if (credential.isEmpty()) {
            Caller.refuse(request);
            return context.doNothing();
        }
        return signIn(request, context, credential.get());
    }

    /** A socket begins with a GET, and does more than look afterwards. */
    private static boolean onlyLooks(HttpServletRequest request) {
        return LOOKING.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
    }

    private static AuthenticationStatus signIn(
            HttpServletRequest request, HttpMessageContext context, Credential credential) {
        Caller.accept(request, credential);
        var principal = new PersonPrincipal(credential, callOf(request, credential.person()));
        return context.notifyContainerAboutLogin(principal, credential.groups());
    }

    private static CallContext callOf(HttpServletRequest request, SignedIn person) {
        return new CallContext(RequestIds.of(request), request.getRemoteAddr(), person.id(), person.userName());
    }
}
