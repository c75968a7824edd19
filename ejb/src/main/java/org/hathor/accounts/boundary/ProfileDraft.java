package org.hathor.accounts.boundary;

import org.jspecify.annotations.Nullable;

/**
 * What people change about themselves; null leaves it as it is.
 *
 * @param password what one signs in with, which a new e-mail address asks for
 */
public record ProfileDraft(
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String password) {

    @Override
    public String toString() {
        return "ProfileDraft[displayName=" + displayName + "]";
    }
}
