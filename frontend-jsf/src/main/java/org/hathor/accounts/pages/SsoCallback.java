package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hathor.accounts.boundary.CorporateSignIn;
import org.hathor.kernel.DomainException;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.security.Entrance;
import org.hathor.pages.security.LocalTarget;

/** Lets somebody in who comes back from the organisation's sign-in. The ticket is good for one attempt. */
@WebServlet("/sso/callback")
public class SsoCallback extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CorporateSignIn signIn;

    @Inject
    private transient Entrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ticket = SsoStart.TICKET.in(request).orElse("");
        SsoStart.TICKET.takeAway(request, response);
        try {
            var entry = signIn.arrive(ticket, answer(request), Entrance.deviceOf(request));
            entrance.enter(request, response, entry.session());
            response.sendRedirect(LocalTarget.of(entry.next()).path());
        } catch (Forbidden | Unavailable refusal) {
            startAgain(response, refusal);
        }
    }

    private static void startAgain(HttpServletResponse response, DomainException refusal) throws IOException {
        response.sendRedirect("/sign-in?sso=" + refusal.code());
    }

    private static Map<String, List<String>> answer(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> Arrays.asList(parameter.getValue())));
    }
}
