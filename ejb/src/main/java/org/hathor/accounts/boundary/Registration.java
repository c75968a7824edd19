package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.hathor.accounts.control.Passwords;
import org.hathor.accounts.control.PersonRules;
import org.hathor.accounts.entity.Invitation;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Forbidden;
import org.hathor.operations.boundary.RateLimitPolicy;
import org.hathor.operations.boundary.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * Making an account for oneself. A name or an address that is taken has to be told here, so the door is asked first, and
 * attempts are counted. Hashing takes its time, so no transaction is open meanwhile.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Registration {

    @Inject
    private AccountsConfig config;

    @Inject
    private RateLimits limits;

    @Inject
    private Invitations invitations;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private Passwords passwords;

    @Inject
    private Admission admission;

    /** Who may register; an invitation is good in every mode. */
    public RegistrationMode mode() {
        return config.registration();
    }

    public SignedIn register(RegistrationDraft draft) {
        limits.require(RateLimitPolicy.REGISTRATION, CallContext.current().address());
        requireOpenDoor(draft.invitation());
        var password = draft.password();
        var complaint = policy.complaint(password, draft.userName(), draft.email());
        new PersonRules()
                .userName(draft.userName())
                .email(draft.email())
                .displayName(draft.displayName())
                .require(
                        complaint.isEmpty(),
                        "password",
                        complaint.map(PasswordComplaint::message).orElse(""))
                .enforce();
        return admission.admit(draft, passwords.hash(password));
    }

    private void requireOpenDoor(@Nullable String invitation) {
        if (invitation != null) {
            if (invitations.find(invitation).isEmpty()) {
                throw Invitation.notValid();
            }
        } else if (mode() != RegistrationMode.open) {
            throw new Forbidden("registration-closed", "Accounts are made by invitation here, or by an administrator.");
        }
    }
}
