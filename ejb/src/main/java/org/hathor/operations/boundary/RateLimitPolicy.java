package org.hathor.operations.boundary;

/**
 * What is limited. {@link OperationsConfig} says how much of it: {@code hathor.operations.rate-limit.<name>.limit} and
 * {@code .window}.
 */
public enum RateLimitPolicy {
    /** Requests of somebody who is not signed in; the key is the address. */
    ANONYMOUS("anonymous", true),
    /** Requests of a signed-in person; the key is the person's id. */
    PERSON("person", false),
    /** Failures to sign in; the key is account and address. */
    SIGN_IN("sign-in", false),
    /** Failures to sign in to any account; the key is the address. */
    SIGN_IN_ADDRESS("sign-in-address", true),
    /** New accounts; the key is the address. */
    REGISTRATION("registration", true),
    /** New passwords for forgotten ones; the key is the address. */
    PASSWORD_RESET("password-reset", true);

    private final String policyName;
    private final boolean byAddress;

    RateLimitPolicy(String policyName, boolean byAddress) {
        this.policyName = policyName;
        this.byAddress = byAddress;
    }

    /** As it stands in configuration keys, headers and metrics. */
    public String policyName() {
        return policyName;
    }

    /** Whether the key is a network address; an IPv6 one is then counted with its whole /64. */
    public boolean byAddress() {
        return byAddress;
    }
}
