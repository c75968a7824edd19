package org.hathor.accounts.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.hathor.accounts.boundary.InvitationView;
import org.hathor.accounts.boundary.Invitations;
import org.hathor.accounts.boundary.Registration;
import org.hathor.accounts.boundary.RegistrationDraft;
import org.hathor.accounts.boundary.RegistrationMode;
import org.hathor.accounts.entity.SignInMethod;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Fields;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.hathor.pages.security.LocalTarget;
import org.jspecify.annotations.Nullable;

/** Making an account: for anybody where registration is open, else for whoever brings an invitation. */
@Named
@RequestScoped
public class RegisterPage {

    private static final String FORM = "register";
    private static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9_]{3,50}");
    private static final int LONGEST_NAME = 100;

    /** The names of the boundary's fields, as this form calls them. */
    private static final Map<String, String> FIELDS =
            Map.of("username", "user-name", "email", "email", "displayName", "display-name");

    @Inject
    private Registration registration;

    @Inject
    private Invitations invitations;

    @Inject
    private Entering entering;

    @Inject
    private Fields fields;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private LocalTarget next = LocalTarget.HOME;
    private @Nullable String invitation;
    private @Nullable String hindrance;
    private @Nullable String displayName;
    private @Nullable String userName;
    private @Nullable String email;
    private @Nullable String password;
    private @Nullable Refusal refusal;

    @PostConstruct
    void open() {
        next = LocalTarget.of(request.getParameter("next"));
        invitation = request.getParameter("invitation");
        if (invitation == null) {
            hindrance = switch (registration.mode()) {
                case open -> null;
                case invitation, closed -> registration.mode().name();
            };
            return;
        }
        var found = invitations.find(invitation);
        if (found.isEmpty()) {
            hindrance = "spent";
        }
        email = found.map(InvitationView::email).orElse(null);
    }

    /** Makes the account and signs in with it. */
    public void register() throws IOException {
        var draft = new RegistrationDraft(
                userName(),
                fields.address("email", email, "register.email"),
                NewPassword.read(fields, "password", password),
                fields.text("display-name", displayName, "register.display-name", LONGEST_NAME),
                invitation);
        if (!fields.areRight()) {
            return;
        }
        try {
            entering.enter(registration.register(draft), SignInMethod.registration, next);
        } catch (Invalid invalid) {
            explain(invalid);
        } catch (Conflict taken) {
            var field = taken.code().equals("email-taken") ? "email" : "user-name";
            fields.wrong(field, "register." + field + ".taken");
        } catch (Forbidden gone) {
            hindrance = gone.code().equals("invitation-not-valid") ? "spent" : RegistrationMode.closed.name();
        } catch (TooMany | Unavailable | EJBException thrown) {
            refusal = Refusal.because(here.words(), FORM, thrown);
        }
    }

    private String userName() {
        var name = fields.text("user-name", userName, "register.user-name");
        if (!name.isEmpty() && !USER_NAME.matcher(name).matches()) {
            fields.wrong("user-name", "register.user-name.wrong");
        }
        return name;
    }

    private void explain(Invalid invalid) {
        for (var error : invalid.errors()) {
            var field = FIELDS.get(error.field());
            if (field == null) {
                fields.wrong("password", "password.common");
            } else {
                fields.wrong(field, "register." + field + (field.equals("display-name") ? ".long" : ".wrong"));
            }
        }
    }

    /** Whether there is a form at all; if not, {@link #getHindrance()} says why. */
    public boolean isPossible() {
        return hindrance == null;
    }

    /** {@code closed}, {@code invitation} (there is none) or {@code spent} (there was one). */
    public @Nullable String getHindrance() {
        return hindrance;
    }

    public LocalTarget getNext() {
        return next;
    }

    public boolean isInvited() {
        return invitation != null;
    }

    public @Nullable String getInvitation() {
        return invitation;
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getUserName() {
        return userName;
    }

    public void setUserName(@Nullable String userName) {
        this.userName = userName;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
