package org.hathor.accounts.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hathor.accounts.boundary.Registration;
import org.hathor.accounts.boundary.RegistrationMode;
import org.hathor.accounts.boundary.SignIn;
import org.hathor.accounts.entity.SignInMethod;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Fields;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.hathor.pages.security.LocalTarget;
import org.jspecify.annotations.Nullable;

/** Signing in with a user name or an e-mail address and a password, and where to go from there. */
@Named
@RequestScoped
public class SignInPage {

    private static final String FORM = "sign-in";
    private static final List<String> DONE = List.of("signed-out", "new-password", "deleted");

    @Inject
    private SignIn signIn;

    @Inject
    private Registration registration;

    @Inject
    private Entering entering;

    @Inject
    private Fields fields;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private LocalTarget next = LocalTarget.HOME;
    private @Nullable String login;
    private @Nullable String password;
    private @Nullable Refusal refusal;

    @PostConstruct
    void lookWhereTo() {
        next = LocalTarget.of(request.getParameter("next"));
    }

    /** Signs in and goes where the person wanted to go; stays here when it cannot be done. */
    public void signIn() throws IOException {
        var name = fields.text("login", login, "sign-in.login");
        var secret = fields.secret("password", password, "sign-in.password");
        if (!fields.areRight()) {
            return;
        }
        try {
            entering.enter(signIn.signIn(name, secret), SignInMethod.password, next);
        } catch (Forbidden wrong) {
            refusal = Refusal.of(here.words(), "sign-in.wrong");
        } catch (TooMany | Unavailable | EJBException thrown) {
            refusal = Refusal.because(here.words(), FORM, thrown);
        }
    }

    /** What was done before one came here. */
    public @Nullable String getDone() {
        return DONE.stream()
                .filter(done -> request.getParameter(done) != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether anybody may make an account. */
    public boolean isOpen() {
        return registration.mode() == RegistrationMode.open;
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
}
