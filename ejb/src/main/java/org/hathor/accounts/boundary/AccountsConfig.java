package org.hathor.accounts.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hathor.accounts.entity.SessionKind;
import org.hathor.kernel.CannotStart;

/** What can be configured about accounts; docs/configuration.md explains each key. */
@Dependent
public class AccountsConfig {

    @Inject
    @ConfigProperty(name = "hathor.accounts.secret")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "hathor.accounts.token-lifetime", defaultValue = "PT10M")
    Duration tokenLifetime;

    @Inject
    @ConfigProperty(name = "hathor.accounts.refresh-lifetime", defaultValue = "P30D")
    Duration refreshLifetime;

    @Inject
    @ConfigProperty(name = "hathor.accounts.session-idle", defaultValue = "P14D")
    Duration sessionIdle;

    @Inject
    @ConfigProperty(name = "hathor.accounts.session-lifetime", defaultValue = "P90D")
    Duration sessionLifetime;

    @Inject
    @ConfigProperty(name = "hathor.accounts.initial-admin-password")
    Optional<String> initialAdminPassword;

    @Inject
    @ConfigProperty(name = "hathor.accounts.concurrent-hashes", defaultValue = "4")
    int concurrentHashes;

    @Inject
    @ConfigProperty(name = "hathor.accounts.registration", defaultValue = "invitation")
    RegistrationMode registration;

    @Inject
    @ConfigProperty(name = "hathor.url", defaultValue = "http://localhost:8080")
    String url;

    /** From which the keys are made that close what must not be read in the database. All nodes share it. */
    public String secret() {
        return secret.orElseThrow(() -> CannotStart.because("hathor.accounts.secret is missing: make one with \"openssl"
                + " rand -hex 32\" and give it to every node as a secret."));
    }

    public Duration tokenLifetime() {
        return tokenLifetime;
    }

    /** How long a program may leave its session alone. */
    public Duration refreshLifetime() {
        return refreshLifetime;
    }

    /** How long a session lasts, however much it is used. */
    public Duration sessionLifetime() {
        return sessionLifetime;
    }

    /** How long a session lasts without being used. */
    public Duration idle(SessionKind kind) {
        return switch (kind) {
            case browser -> sessionIdle;
            case api -> refreshLifetime;
        };
    }

    public Optional<String> initialAdminPassword() {
        return initialAdminPassword;
    }

    /** How many passwords are hashed at the same moment; each takes 19 MiB and some 20 ms of a core. */
    public int concurrentHashes() {
        return concurrentHashes;
    }

    public RegistrationMode registration() {
        return registration;
    }

    /** Where people reach Hathor, without a slash at the end: links in mail begin with it. */
    public String url() {
        return url.replaceAll("/+$", "");
    }
}
