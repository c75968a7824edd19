package org.hathor.operations.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may set about jobs, limits and health. Durations are ISO-8601, such as {@code PT15M}. */
@Dependent
public class OperationsConfig {

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.anonymous.limit", defaultValue = "100")
    long anonymousLimit;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.anonymous.window", defaultValue = "PT15M")
    Duration anonymousWindow;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.person.limit", defaultValue = "600")
    long personLimit;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.person.window", defaultValue = "PT1M")
    Duration personWindow;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.sign-in.limit", defaultValue = "5")
    long signInLimit;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.sign-in.window", defaultValue = "PT15M")
    Duration signInWindow;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.sign-in-address.limit", defaultValue = "30")
    long signInAddressLimit;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.sign-in-address.window", defaultValue = "PT15M")
    Duration signInAddressWindow;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.registration.limit", defaultValue = "10")
    long registrationLimit;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.registration.window", defaultValue = "PT1H")
    Duration registrationWindow;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.password-reset.limit", defaultValue = "10")
    long passwordResetLimit;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.password-reset.window", defaultValue = "PT1H")
    Duration passwordResetWindow;

    @Inject
    @ConfigProperty(name = "hathor.operations.rate-limit.allowed-addresses")
    Optional<List<String>> allowedAddresses;

    @Inject
    @ConfigProperty(name = "hathor.operations.job-workers", defaultValue = "2")
    int jobWorkers;

    @Inject
    @ConfigProperty(name = "hathor.operations.job-lease", defaultValue = "PT20S")
    Duration jobLease;

    @Inject
    @ConfigProperty(name = "hathor.operations.job-drain", defaultValue = "PT10S")
    Duration jobDrain;

    @Inject
    @ConfigProperty(name = "hathor.operations.job-retention", defaultValue = "P30D")
    Duration jobRetention;

    @Inject
    @ConfigProperty(name = "hathor.operations.audit-retention", defaultValue = "P400D")
    Duration auditRetention;

    @Inject
    @ConfigProperty(name = "hathor.operations.min-free-disk-bytes", defaultValue = "200000000")
    long minFreeDiskBytes;

    public long limit(RateLimitPolicy policy) {
        return switch (policy) {
            case ANONYMOUS -> anonymousLimit;
            case PERSON -> personLimit;
            case SIGN_IN -> signInLimit;
            case SIGN_IN_ADDRESS -> signInAddressLimit;
            case REGISTRATION -> registrationLimit;
            case PASSWORD_RESET -> passwordResetLimit;
        };
    }

    public Duration window(RateLimitPolicy policy) {
        return switch (policy) {
            case ANONYMOUS -> anonymousWindow;
            case PERSON -> personWindow;
            case SIGN_IN -> signInWindow;
            case SIGN_IN_ADDRESS -> signInAddressWindow;
            case REGISTRATION -> registrationWindow;
            case PASSWORD_RESET -> passwordResetWindow;
        };
    }

    /** Networks (CIDR) that are never limited. */
    public List<String> allowedAddresses() {
        return allowedAddresses.orElse(List.of());
    }

    /** How many jobs run at once on this node. */
    public int jobWorkers() {
        return jobWorkers;
    }

    /** After how long without a sign of life a job is given to another worker. */
    public Duration jobLease() {
        return jobLease;
    }

    /** How long running jobs may go on when the server goes down; what is not done by then starts elsewhere. */
    public Duration jobDrain() {
        return jobDrain;
    }

    /** How long finished jobs are kept. */
    public Duration jobRetention() {
        return jobRetention;
    }

    /** How long the audit trail is kept. */
    public Duration auditRetention() {
        return auditRetention;
    }

    /** With less free space in the data directory the node is not healthy. */
    public long minFreeDiskBytes() {
        return minFreeDiskBytes;
    }
}
