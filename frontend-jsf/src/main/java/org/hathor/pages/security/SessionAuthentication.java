package org.hathor.pages.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells the container on each request who is signed in on its session, so that roles hold in the boundaries too. Asking
 * people to sign in is {@link org.hathor.pages.filter.Door}'s.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return Person.of(request)
                .map(person -> context.notifyContainerAboutLogin(person.id().toString(), person.roles()))
                .orElseGet(context::doNothing);
    }
}
