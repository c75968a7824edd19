package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.hathor.accounts.boundary.ApiKeys;
import org.hathor.kernel.NotFound;

/** Revokes one of my keys; one that is gone already stays so. */
@WebServlet("/account/api-keys/revoke")
public class ApiKeyEnd extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApiKeys keys;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            keys.revoke(UUID.fromString(String.valueOf(request.getParameter("id"))));
        } catch (NotFound | IllegalArgumentException gone) {
            // It opens nothing either way.
        }
        response.sendRedirect("/account/api-keys?revoked");
    }
}
