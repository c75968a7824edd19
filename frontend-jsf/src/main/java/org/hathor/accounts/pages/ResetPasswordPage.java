package org.hathor.accounts.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hathor.accounts.boundary.PasswordReset;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Fields;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.jspecify.annotations.Nullable;

/** Choosing a new password with the link that came by mail. */
@Named
@RequestScoped
public class ResetPasswordPage {

    @Inject
    private PasswordReset passwordReset;

    @Inject
    private Fields fields;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private @Nullable String token;
    private @Nullable String password;
    private @Nullable Refusal refusal;
    private boolean spent;

    @PostConstruct
    void open() {
        token = request.getParameter("token");
        spent = token == null || token.isBlank();
    }

    public void save() throws IOException {
        var proof = token;
        var next = NewPassword.read(fields, "password", password);
        if (proof == null || !fields.areRight()) {
            return;
        }
        try {
            passwordReset.confirm(proof, next);
            FacesContext.getCurrentInstance().getExternalContext().redirect("/sign-in?new-password");
        } catch (Invalid invalid) {
            fields.wrong("password", "password.common");
        } catch (Forbidden noLonger) {
            spent = true;
        } catch (TooMany | Unavailable | EJBException thrown) {
            refusal = Refusal.because(here.words(), "reset", thrown);
        }
    }

    /** Whether the link is of no use any more. */
    public boolean isSpent() {
        return spent;
    }

    public @Nullable String getToken() {
        return token;
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
