package org.hathor.pages.security;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hathor.accounts.boundary.ActiveSession;
import org.hathor.accounts.boundary.Sessions;
import org.hathor.kernel.Unavailable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the container on each request whose session the browser's cookie proves, so that roles hold in the boundaries
 * too. Asking people to sign in is {@link org.hathor.pages.filter.Door}'s.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(SessionAuthentication.class);

    /** Nobody need be known for what is the same for everybody. */
    private static final Set<String> STATIC = Set.of("/assets", "/app");

    /** Whose views an HTTP session holds: the id of the session that made it. */
    private static final String OWNER = SessionAuthentication.class.getName() + ".owner";

    @Inject
    private Sessions sessions;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (STATIC.contains(request.getServletPath())) {
            return context.doNothing();
        }
        var session = find(request);
        keepViewsApart(request, session.map(ActiveSession::id).orElse(null));
        if (session.isEmpty()) {
            return context.doNothing();
        }
        var person = Person.accept(request, session.get());
        return context.notifyContainerAboutLogin(
                person.id().toString(), person.who().groups());
    }

    private Optional<ActiveSession> find(HttpServletRequest request) {
        try {
            return SessionCookie.in(request).flatMap(sessions::find);
        } catch (Unavailable | EJBException away) {
            LOG.warnf("Nobody knows who is signed in: %s", away.getMessage());
            Person.cannotTell(request);
            return Optional.empty();
        }
    }

    /** The HTTP session holds the state of open views and nothing else; what one person left there, no other meets. */
    private static void keepViewsApart(HttpServletRequest request, @Nullable UUID session) {
        var views = request.getSession(false);
        if (views == null) {
            return;
        }
        var owner = views.getAttribute(OWNER);
        if (owner == null && session != null) {
            views.setAttribute(OWNER, session);
        } else if (owner != null && !owner.equals(session)) {
            views.invalidate();
        }
    }
}
