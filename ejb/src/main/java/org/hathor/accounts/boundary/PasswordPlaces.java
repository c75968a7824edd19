package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hathor.accounts.control.Passwords;

/** One {@link Passwords} for the whole node. */
@ApplicationScoped
class PasswordPlaces {

    @Produces
    @Singleton
    Passwords passwords(AccountsConfig config) {
        return new Passwords(config.concurrentHashes());
    }
}
