package org.hathor.accounts.boundary;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hathor.accounts.control.PersonRules;
import org.hathor.accounts.control.Secrets;
import org.hathor.accounts.entity.Invitation;
import org.hathor.accounts.entity.InvitationRepository;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.jspecify.annotations.Nullable;

/** Inviting people who may register although the door may be closed. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class Invitations {

    private static final String INVITATION = "invitation";
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(90);

    @Inject
    private InvitationRepository invitations;

    @Inject
    private AccountsConfig config;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public IssuedInvitation create(InvitationDraft draft) {
        var now = clock.instant();
        var expiresAt = requireNonNullElse(draft.expiresAt(), now.plus(USUAL));
        var rules = new PersonRules()
                .require(!draft.roles().isEmpty(), "roles", "must name a role")
                .require(
                        expiresAt.isAfter(now) && !expiresAt.isAfter(now.plus(LONGEST)),
                        "expiresAt",
                        "must be in the next 90 days");
        if (draft.email() != null) {
            rules.email(draft.email());
        }
        rules.enforce();
        var secret = Secrets.next();
        var roles = draft.roles().stream().map(Role::name).collect(Collectors.toSet());
        var invitation = new Invitation(Ids.next(), Secrets.hash(secret), draft.email(), roles, now, expiresAt);
        invitations.add(invitation);
        audit.record(AuditEntry.succeeded("invitation.create", INVITATION, invitation.id())
                .with("roles", String.join(" ", InvitationView.of(invitation).roles())));
        return new IssuedInvitation(
                InvitationView.of(invitation), secret, config.url() + "/register?invitation=" + secret);
    }

    /** The newest first, used and expired ones among them. */
    public Page<InvitationView> page(@Nullable Cursor after, Limit limit) {
        var views = invitations.page(NewestFirst.after(after), limit).stream()
                .map(InvitationView::of)
                .toList();
        return Page.of(views, limit, view -> new NewestFirst(view.createdAt(), view.id()).cursor());
    }

    public void revoke(UUID id) {
        invitations.remove(invitations.find(id).orElseThrow(() -> new NotFound(INVITATION)));
        audit.record(AuditEntry.succeeded("invitation.revoke", INVITATION, id));
    }

    /** The invitation with this secret, for whoever has it; empty when it is not good, or not any more. */
    @PermitAll
    public Optional<InvitationView> find(String secret) {
        return invitations
                .findBySecret(Secrets.hash(secret))
                .filter(invitation -> invitation.isGood(clock.instant()))
                .map(InvitationView::of);
    }
}
