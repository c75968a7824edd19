package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.hathor.accounts.boundary.CorporateSignIn;
import org.hathor.accounts.entity.SignInMethod;
import org.hathor.pages.Here;
import org.hathor.pages.security.Entrance;

/**
 * Ends the session, and that of the organisation's provider where it came from there. Only a post does: a link or a
 * picture on another page cannot.
 */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Entrance entrance;

    @Inject
    private transient CorporateSignIn corporate;

    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var there = entrance.leave(request, response)
                .filter(session -> session.how() == SignInMethod.sso)
                .flatMap(session -> corporate.signOut(session.id()));
        if (there.isPresent()) {
            goOnTo(there.get(), response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in?signed-out");
        }
    }

    /** Not a redirect: our pages' forms lead nowhere but to us, and a browser holds redirects to that too. */
    private void goOnTo(URI provider, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Refresh", "0; url=" + provider);
        var link = provider.toString().replace("&", "&amp;").replace("\"", "%22");
        response.getWriter()
                .print("""
                <!DOCTYPE html>
                <html lang="{language}"><head><meta charset="utf-8"><title>Hathor</title></head>
                <body><a href="{link}">{words}</a></body></html>
                """.replace("{language}", here.words().locale().getLanguage())
                        .replace("{words}", here.words().say("sign-out"))
                        .replace("{link}", link));
    }
}
