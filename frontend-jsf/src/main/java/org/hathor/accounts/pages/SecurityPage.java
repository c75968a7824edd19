package org.hathor.accounts.pages;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hathor.accounts.boundary.PasswordChange;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Fields;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.hathor.pages.security.Person;
import org.jspecify.annotations.Nullable;

/** A new password, for which the old one is asked. */
@Named
@RequestScoped
public class SecurityPage {

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private Fields fields;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private @Nullable String current;
    private @Nullable String password;
    private @Nullable Refusal refusal;

    /** Changes it and ends every other session. */
    public void save() throws IOException {
        var old = fields.secret("current", current, "security.current");
        var next = NewPassword.read(fields, "password", password);
        if (!fields.areRight()) {
            return;
        }
        try {
            passwordChange.change(old, next, Person.of(request).orElseThrow().sessionId());
            FacesContext.getCurrentInstance().getExternalContext().redirect("/account/security?changed");
        } catch (Forbidden wrong) {
            fields.wrong("current", "security.current.wrong");
        } catch (Invalid invalid) {
            fields.wrong("password", "password.common");
        } catch (TooMany | Unavailable | EJBException thrown) {
            refusal = Refusal.because(here.words(), "security", thrown);
        }
    }

    public boolean isChanged() {
        return request.getParameter("changed") != null;
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public @Nullable String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
