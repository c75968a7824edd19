package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hathor.accounts.entity.Account;
import org.jspecify.annotations.Nullable;

/**
 * A person, as they see themselves and as administrators see them.
 *
 * @param pictureUrl for whoever is shown it: it cannot be guessed, and changes with the picture
 * @param hasPassword false for somebody who comes through the corporate sign-in alone
 */
public record ProfileView(
        UUID id,
        String userName,
        String displayName,
        @Nullable String email,
        @Nullable String pictureUrl,
        Set<String> roles,
        Instant createdAt,
        @Nullable Instant disabledAt,
        boolean hasPassword,
        long version) {

    static ProfileView of(Account account) {
        return new ProfileView(
                account.id(),
                account.userName(),
                account.displayName(),
                account.email(),
                account.picture() == null ? null : "/api/people/" + account.id() + "/picture?v=" + account.picture(),
                new TreeSet<>(account.roles()),
                account.createdAt(),
                account.disabledAt(),
                account.passwordHash() != null,
                account.version());
    }
}
