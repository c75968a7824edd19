package org.hathor.accounts.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hathor.accounts.control.Passwords;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** A new password for somebody who knows the old one. Hashing takes its time, so no transaction is open meanwhile. */
@Stateless
@RolesAllowed(Roles.IN_PERSON)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordChange {

    @Inject
    private AccountRepository accounts;

    @Inject
    private PasswordProof proof;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private Passwords passwords;

    @Inject
    private Credentials credentials;

    /**
     * Changes the caller's password and ends all other sessions: whoever knew the old one is out.
     *
     * @param sessionToKeep the session that asks
     */
    public void change(String current, String next, @Nullable UUID sessionToKeep) {
        var me = Me.account(accounts);
        proof.require(me, current);
        policy.require("newPassword", next, me.userName(), me.email());
        credentials.change(me.id(), passwords.hash(next), sessionToKeep);
    }
}
