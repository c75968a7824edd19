package org.hathor.accounts.boundary;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types who wants an account.
 *
 * @param invitation the secret of an invitation
 */
public record RegistrationDraft(
        String userName,
        String email,
        String password,
        String displayName,
        @Nullable String invitation) {

    @Override
    public String toString() {
        return "RegistrationDraft[userName=" + userName + "]";
    }
}
