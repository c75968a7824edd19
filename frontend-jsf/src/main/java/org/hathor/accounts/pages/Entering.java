package org.hathor.accounts.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.accounts.entity.SignInMethod;
import org.hathor.pages.security.Entrance;
import org.hathor.pages.security.LocalTarget;

/** The end of every form that lets somebody in: a session, and the way to where they wanted to go. */
@RequestScoped
public class Entering {

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    void enter(SignedIn person, SignInMethod how, LocalTarget next) throws IOException {
        var faces = FacesContext.getCurrentInstance().getExternalContext();
        entrance.enter(request, (HttpServletResponse) faces.getResponse(), person, how);
        faces.redirect(next.path());
    }
}
