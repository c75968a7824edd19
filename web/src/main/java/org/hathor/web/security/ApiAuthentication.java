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
import org.hathor.accounts.boundary.AccessTokens;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.kernel.CallContext;
import org.hathor.web.problem.RequestIds;

/**
 * Turns a bearer token into the container's principal: its name is the account's id, its groups are the roles. A bad
 * token is only noted here; {@link org.hathor.web.filter.RefusedTokenFilter} answers it, after the limits and the CORS
 * headers had their say.
 */
@ApplicationScoped
@Alternative
@Priority(10)
public class ApiAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private AccessTokens tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var token = BearerTokens.in(request);
        if (token.isEmpty()) {
            return context.doNothing();
        }
        var person = tokens.verify(token.get());
        if (person.isEmpty()) {
            Caller.refuse(request);
            return context.doNothing();
        }
        return signIn(request, context, person.get());
    }

    private static AuthenticationStatus signIn(
            HttpServletRequest request, HttpMessageContext context, SignedIn person) {
        Caller.accept(request, person);
        return context.notifyContainerAboutLogin(new PersonPrincipal(person, callOf(request, person)), person.groups());
    }

    private static CallContext callOf(HttpServletRequest request, SignedIn person) {
        return new CallContext(RequestIds.of(request), request.getRemoteAddr(), person.id(), person.userName());
    }
}
