package org.hathor.accounts.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hathor.accounts.boundary.SignIn;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Here;
import org.hathor.pages.security.LocalTarget;
import org.hathor.pages.security.Person;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signing in with a user name and a password, and where to go from there. */
@Named
@RequestScoped
public class SignInPage {

    private static final Logger LOG = Logger.getLogger(SignInPage.class);

    @Inject
    private SignIn signIn;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private LocalTarget next = LocalTarget.HOME;
    private @Nullable String login;
    private @Nullable String password;
    private @Nullable Refusal refusal;

    /** Why nobody came in: what happened, and what to do. */
    public record Refusal(String what, String more) {}

    @PostConstruct
    void lookWhereTo() {
        next = LocalTarget.of(request.getParameter("next"));
    }

    /** Signs in and goes where the person wanted to go; stays here when it cannot be done. */
    public void signIn() throws IOException {
        var name = requireText("login", login);
        var secret = requireText("password", password);
        if (name == null || secret == null) {
            return;
        }
        try {
            enter(signIn.signIn(name.strip(), secret));
        } catch (Forbidden wrong) {
            refuse("sign-in.wrong");
        } catch (TooMany tooMany) {
            refuse("sign-in.too-many", here.words().minutes(tooMany.retryAfter()));
        } catch (Unavailable | EJBException unavailable) {
            LOG.error("Nobody can sign in", unavailable);
            refuse("sign-in.unavailable");
        }
    }

    public boolean isSignedOut() {
        return request.getParameter("signed-out") != null;
    }

    public LocalTarget getNext() {
        return next;
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    private void enter(SignedIn signedIn) throws IOException {
        new Person(signedIn.id(), signedIn.userName(), signedIn.displayName(), signedIn.groups()).enter(request);
        FacesContext.getCurrentInstance().getExternalContext().redirect(next.path());
    }

    private void refuse(String key, Object... values) {
        refusal = new Refusal(here.words().say(key, values), here.words().say(key + ".more"));
    }

    private @Nullable String requireText(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            FacesContext.getCurrentInstance()
                    .addMessage(field, new FacesMessage(here.words().say("sign-in." + field + ".missing")));
            return null;
        }
        return text;
    }
}
