package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.kernel.Conflict;

/** Sees to it that somebody remains who can let others in. */
@ApplicationScoped
class Administrators {

    @Inject
    private AccountRepository accounts;

    /** Refuses when this person is the last administrator. Two who retire at once do so one after the other. */
    void requireAnotherThan(UUID id) {
        if (accounts.lockAdministrators().equals(List.of(id))) {
            throw new Conflict("last-administrator", "Nobody else is an administrator: make somebody one first.");
        }
    }
}
