package org.hathor.pages.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hathor.accounts.boundary.ActiveSession;
import org.hathor.accounts.boundary.Device;
import org.hathor.accounts.boundary.OpenedSession;
import org.hathor.accounts.boundary.Sessions;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.accounts.entity.SessionKind;
import org.hathor.accounts.entity.SignInMethod;

/**
 * Lets people into a browser and out of it. Who comes in always gets a session that did not exist before: neither a
 * planted cookie nor the views that somebody else left open are worth anything afterwards.
 */
@ApplicationScoped
public class Entrance {

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    /** Opens a session for somebody who has just proved who they are, and gives it to their browser. */
    public OpenedSession enter(
            HttpServletRequest request, HttpServletResponse response, SignedIn person, SignInMethod how) {
        var opened = sessions.open(person, deviceOf(request), how);
        enter(request, response, opened);
        return opened;
    }

    /** Gives a session that was opened elsewhere to the browser, and ends the one that it had. */
    public void enter(HttpServletRequest request, HttpServletResponse response, OpenedSession opened) {
        leave(request, response);
        SessionCookie.give(request, response, opened.secret(), Duration.between(clock.instant(), opened.expiresAt()));
    }

    /**
     * Ends the browser's session.
     *
     * @return what it was, if there was one
     */
    public Optional<ActiveSession> leave(HttpServletRequest request, HttpServletResponse response) {
        var session = SessionCookie.in(request).flatMap(sessions::find);
        session.map(ActiveSession::id).ifPresent(sessions::end);
        forget(request, response);
        return session;
    }

    /** Takes from the browser what it has of a session that has ended already. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        Person.forget(request);
        var views = request.getSession(false);
        if (views != null) {
            views.invalidate();
        }
        if (SessionCookie.in(request).isPresent()) {
            SessionCookie.takeAway(request, response);
        }
    }

    /** What somebody signs in with, as it says of itself. */
    public static Device deviceOf(HttpServletRequest request) {
        var userAgent = request.getHeader("User-Agent");
        return new Device(SessionKind.browser, userAgent == null ? "" : userAgent);
    }
}
