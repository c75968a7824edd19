package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.hathor.accounts.boundary.CorporateSignIn;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.security.HostCookie;
import org.hathor.pages.security.LocalTarget;

/** Sends somebody to the organisation's sign-in, with a sealed ticket for the way back. */
@WebServlet("/sso/start")
public class SsoStart extends HttpServlet {

    static final HostCookie TICKET = new HostCookie("hathor-sso");

    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    private transient CorporateSignIn signIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var next = LocalTarget.of(request.getParameter("next"));
        try {
            var departure = signIn.depart(next.path());
            TICKET.give(request, response, departure.ticket(), PATIENCE);
            response.sendRedirect(departure.to().toString());
        } catch (Unavailable away) {
            response.sendRedirect("/sign-in?sso=" + away.code() + "&next=" + next.encoded());
        }
    }
}
