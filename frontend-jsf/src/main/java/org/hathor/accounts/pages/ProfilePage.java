package org.hathor.accounts.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.hathor.accounts.boundary.People;
import org.hathor.accounts.boundary.ProfileDraft;
import org.hathor.accounts.boundary.Role;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Stale;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Fields;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.jspecify.annotations.Nullable;

/** My name and my address; the picture goes through {@link PictureUpload}. */
@Named
@RequestScoped
public class ProfilePage {

    private static final List<String> DONE = List.of("saved", "pictured", "unpictured");
    private static final int LONGEST_NAME = 100;

    @Inject
    private People people;

    @Inject
    private Me me;

    @Inject
    private Fields fields;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private String displayName = "";
    private @Nullable String email;
    private @Nullable String password;
    private long version;
    private boolean asking;
    private boolean stale;
    private @Nullable Refusal refusal;

    @PostConstruct
    void open() {
        var profile = me.getProfile();
        displayName = profile.displayName();
        email = profile.email();
        version = versionOf(request.getParameter("version"), profile.version());
        asking = request.getParameter("password") != null;
    }

    public void save() throws IOException {
        var draft = new ProfileDraft(
                fields.text("display-name", displayName, "register.display-name", LONGEST_NAME), address(), password);
        if (!fields.areRight()) {
            return;
        }
        if (me.getProfile().hasPassword()
                && password == null
                && !Objects.equals(draft.email(), me.getProfile().email())) {
            asking = true;
            fields.wrong("password", "profile.password.asked");
            return;
        }
        try {
            people.edit(version, draft);
            FacesContext.getCurrentInstance().getExternalContext().redirect("/account?saved");
        } catch (Invalid invalid) {
            invalid.errors()
                    .forEach(error -> fields.wrong(
                            error.field().equals("email") ? "email" : "display-name",
                            error.field().equals("email") ? "register.email.wrong" : "register.display-name.long"));
        } catch (Forbidden wrongPassword) {
            asking = true;
            fields.wrong("password", "security.current.wrong");
        } catch (Conflict taken) {
            fields.wrong("email", "register.email.taken");
        } catch (Stale meanwhile) {
            explain();
        } catch (TooMany | Unavailable | EJBException thrown) {
            refusal = Refusal.because(here.words(), "profile", thrown);
        }
    }

    /** What was typed stays; saving again replaces what was saved elsewhere. */
    private void explain() {
        me.forget();
        version = me.getProfile().version();
        stale = true;
        refusal = Refusal.of(here.words(), "profile.stale");
    }

    private @Nullable String address() {
        var empty = email == null || email.isBlank();
        return empty && !me.getProfile().hasPassword() ? null : fields.address("email", email, "register.email");
    }

    private static long versionOf(@Nullable String sent, long current) {
        try {
            return sent == null ? current : Long.parseLong(sent);
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }

    public @Nullable String getDone() {
        return DONE.stream()
                .filter(done -> request.getParameter(done) != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether the picture that was sent is none. */
    public boolean isPictureProblem() {
        return request.getParameter("no-picture") != null;
    }

    /** Whether the password must be typed, because the address changes. */
    public boolean isAsking() {
        return asking;
    }

    public boolean isStale() {
        return stale;
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public List<String> getRoles() {
        return List.of(Role.values()).stream()
                .map(Role::name)
                .filter(me.getProfile().roles()::contains)
                .toList();
    }

    public long getVersion() {
        return version;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName == null ? "" : displayName;
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
