package org.hathor.accounts.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.hathor.accounts.boundary.AccessTokens;
import org.hathor.accounts.boundary.Device;
import org.hathor.accounts.boundary.RenewedSession;
import org.hathor.accounts.boundary.Sessions;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.accounts.entity.SessionKind;
import org.hathor.accounts.entity.SignInMethod;

/** Answers a program that has signed in, in whichever way. */
@ApplicationScoped
public class TokenAnswers {

    @Inject
    private Sessions sessions;

    @Inject
    private AccessTokens tokens;

    @Inject
    private HttpServletRequest request;

    /** Opens a session for the person and answers with its first tokens. */
    public IssuedTokens open(SignedIn person, SignInMethod how) {
        var userAgent = requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        var session = sessions.open(person, new Device(SessionKind.api, userAgent), how);
        return answer(person, session.id(), session.secret());
    }

    IssuedTokens renewed(RenewedSession renewed) {
        var session = renewed.session();
        return answer(session.person(), session.id(), renewed.secret());
    }

    private IssuedTokens answer(SignedIn person, UUID sessionId, String refreshToken) {
        return new IssuedTokens(
                tokens.issue(person, sessionId),
                refreshToken,
                "Bearer",
                tokens.lifetime().toSeconds(),
                PersonView.of(person));
    }
}
