package org.hathor.accounts.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.hathor.accounts.boundary.Invitations;
import org.hathor.kernel.NotFound;

/** Revokes an invitation; one that is gone already stays so. */
@WebServlet("/admin/accounts/invitations/revoke")
public class InvitationEnd extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Invitations invitations;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            invitations.revoke(UUID.fromString(String.valueOf(request.getParameter("id"))));
        } catch (NotFound | IllegalArgumentException gone) {
            // It opens nothing either way.
        }
        response.sendRedirect("/admin/accounts/invitations?revoked");
    }
}
