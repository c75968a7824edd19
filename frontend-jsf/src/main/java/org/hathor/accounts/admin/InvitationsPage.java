package org.hathor.accounts.admin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hathor.accounts.boundary.InvitationDraft;
import org.hathor.accounts.boundary.InvitationView;
import org.hathor.accounts.boundary.Invitations;
import org.hathor.accounts.boundary.Registration;
import org.hathor.accounts.boundary.Role;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Limit;
import org.hathor.kernel.Page;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Fields;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.jspecify.annotations.Nullable;

/** Who may make an account: a link for one person, shown once. */
@Named
@RequestScoped
public class InvitationsPage {

    private static final Limit ROWS = new Limit(50);
    private static final List<Integer> DAYS = List.of(1, 7, 30);

    @Inject
    private Invitations invitations;

    @Inject
    private Registration registration;

    @Inject
    private Fields fields;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private @Nullable String email;
    private Integer days = 7;
    private @Nullable String url;
    private @Nullable Refusal refusal;
    private @Nullable Page<InvitationView> page;

    /** Makes an invitation; its link is on the page that answers, and on no other ever. */
    public void invite() {
        var roles = RoleChoice.of(request.getParameterValues("role"));
        if (roles.isEmpty()) {
            fields.wrong("roles", "invitations.roles.missing");
        }
        var address = email == null || email.isBlank() ? null : fields.address("email", email, "register.email");
        if (!fields.areRight()) {
            return;
        }
        try {
            var expiresAt = clock.instant().plus(Duration.ofDays(days));
            url = invitations
                    .create(new InvitationDraft(address, roles, expiresAt))
                    .url();
            page = null;
        } catch (Invalid invalid) {
            fields.wrong("email", "register.email.wrong");
        } catch (TooMany | Unavailable | EJBException thrown) {
            refusal = Refusal.because(here.words(), "invitations", thrown);
        }
    }

    public List<InvitationView> getItems() {
        return page().items();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    public boolean isFirst() {
        return request.getParameter("after") == null;
    }

    /** {@code open}, {@code used} or {@code over}. */
    public String state(InvitationView invitation) {
        if (invitation.usedAt() != null) {
            return "used";
        }
        return invitation.expiresAt().isAfter(clock.instant()) ? "open" : "over";
    }

    public List<String> roles(InvitationView invitation) {
        return RoleChoice.inOrder(invitation.roles());
    }

    public List<String> getEveryRole() {
        return RoleChoice.every();
    }

    public boolean hasRole(String role) {
        var sent = request.getParameterValues("role");
        return sent == null ? role.equals(Role.listener.name()) : List.of(sent).contains(role);
    }

    /** Who may make an account at all: {@code open}, {@code invitation} or {@code closed}. */
    public String getMode() {
        return registration.mode().name();
    }

    /** Whether the form for a new one is open. */
    public boolean isInviting() {
        return request.getParameter("new") != null && url == null;
    }

    public @Nullable String getDone() {
        return request.getParameter("revoked") == null ? null : "revoked";
    }

    public List<Integer> getChoices() {
        return DAYS;
    }

    public @Nullable String getUrl() {
        return url;
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

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    private Page<InvitationView> page() {
        if (page == null) {
            page = invitations.page(Cursor.parse(request.getParameter("after")), ROWS);
        }
        return page;
    }
}
