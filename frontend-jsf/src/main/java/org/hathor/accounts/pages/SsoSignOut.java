package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hathor.accounts.boundary.CorporateSignIn;

/** Where the provider itself says that somebody signed out (OpenID Connect Back-Channel Logout 1.0). */
@WebServlet("/sso/back-channel-logout")
public class SsoSignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CorporateSignIn signIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = request.getParameter("logout_token");
        if (token != null && signIn.signedOutThere(token)) {
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        response.getWriter().print("{\"error\":\"invalid_request\"}");
    }
}
