package org.hathor.web.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hathor.accounts.boundary.CorporateCaller;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.accounts.boundary.VerifiedApiKey;
import org.hathor.accounts.boundary.VerifiedToken;
import org.hathor.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * What a request proved who it is with.
 *
 * @param groups what the container is told of the person
 * @param id the session or the API key; null where it is not one of ours
 */
public record Credential(
        SignedIn person, Set<String> groups, @Nullable UUID id, Instant expiresAt) {

    public static Credential of(VerifiedToken token) {
        return new Credential(token.person(), token.person().groups(), token.sessionId(), token.expiresAt());
    }

    /** An API key is nobody in person. */
    static Credential of(VerifiedApiKey key, boolean onlyLooks) {
        var caller = key.callerWho(onlyLooks);
        return new Credential(caller, caller.roleNames(), key.id(), key.expiresAt());
    }

    /** A program that the organisation's provider trusts; not the person, who would have signed in here. */
    public static Credential of(CorporateCaller caller) {
        return new Credential(caller.person(), caller.person().roleNames(), null, caller.expiresAt());
    }

    boolean inPerson() {
        return groups.contains(Roles.IN_PERSON);
    }
}
