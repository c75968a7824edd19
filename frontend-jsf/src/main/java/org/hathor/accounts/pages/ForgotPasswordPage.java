package org.hathor.accounts.pages;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hathor.accounts.boundary.PasswordReset;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Fields;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.jspecify.annotations.Nullable;

/** Asking for a link to a new password. The answer is the same whether or not there is such an account. */
@Named
@RequestScoped
public class ForgotPasswordPage {

    @Inject
    private PasswordReset passwordReset;

    @Inject
    private Fields fields;

    @Inject
    private Here here;

    private @Nullable String email;
    private @Nullable Refusal refusal;
    private boolean sent;

    public void send() {
        var address = fields.address("email", email, "forgot.email");
        if (!fields.areRight()) {
            return;
        }
        try {
            passwordReset.request(address, here.words().locale());
            sent = true;
        } catch (TooMany | Unavailable | EJBException thrown) {
            refusal = Refusal.because(here.words(), "forgot", thrown);
        }
    }

    public boolean isSent() {
        return sent;
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
