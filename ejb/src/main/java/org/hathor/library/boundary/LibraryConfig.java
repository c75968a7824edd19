package org.hathor.library.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hathor.accounts.boundary.AccountsConfig;

/** What can be configured about the library; docs/configuration.md explains each key. */
@Dependent
public class LibraryConfig {

    @Inject
    @ConfigProperty(name = "hathor.library.link-lifetime", defaultValue = "PT4H")
    Duration linkLifetime;

    @Inject
    @ConfigProperty(name = "hathor.library.folders")
    Optional<List<String>> folders;

    @Inject
    AccountsConfig accounts;

    /** How long an address for a player is good. */
    public Duration linkLifetime() {
        return linkLifetime;
    }

    /** The directories that are scanned for music; nothing outside of them is read. */
    public List<String> folders() {
        return folders.orElse(List.of());
    }

    /** From which the signatures of such addresses are made; all nodes share it. */
    public String secret() {
        return accounts.secret();
    }
}
