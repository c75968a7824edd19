package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.hathor.accounts.boundary.Sessions;
import org.hathor.kernel.NotFound;
import org.hathor.pages.security.Person;
import org.jspecify.annotations.Nullable;

/** Ends one of my sessions, or all but this one. */
@WebServlet("/account/sessions/end")
public class SessionEnd extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/account/sessions?" + end(request, request.getParameter("id")));
    }

    private String end(HttpServletRequest request, @Nullable String id) {
        if (id == null) {
            sessions.endAllMine(Person.of(request).map(Person::sessionId).orElse(null));
            return "ended-others";
        }
        try {
            sessions.endMine(UUID.fromString(id));
            return "ended";
        } catch (NotFound | IllegalArgumentException over) {
            return "gone";
        }
    }
}
