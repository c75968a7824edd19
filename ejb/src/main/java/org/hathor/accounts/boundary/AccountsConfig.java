package org.hathor.accounts.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be configured about accounts; docs/configuration.md explains each key. */
@Dependent
public class AccountsConfig {

    @Inject
    @ConfigProperty(name = "hathor.accounts.token-key")
    Optional<String> tokenKey;

    @Inject
    @ConfigProperty(name = "hathor.accounts.token-lifetime", defaultValue = "PT10M")
    Duration tokenLifetime;

    @Inject
    @ConfigProperty(name = "hathor.accounts.initial-admin-password")
    Optional<String> initialAdminPassword;

    @Inject
    @ConfigProperty(name = "hathor.accounts.concurrent-hashes", defaultValue = "4")
    int concurrentHashes;

    /** The RSA private key that signs access tokens, PKCS#8 in PEM. All nodes share it. */
    public Optional<String> tokenKey() {
        return tokenKey;
    }

    public Duration tokenLifetime() {
        return tokenLifetime;
    }

    public Optional<String> initialAdminPassword() {
        return initialAdminPassword;
    }

    /** How many passwords are hashed at the same moment; each takes 19 MiB and some 20 ms of a core. */
    public int concurrentHashes() {
        return concurrentHashes;
    }
}
