package org.hathor.accounts.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The provider says that somebody is signed out: of one session, or where it names none, of all.
 *
 * @param issuedAt when it said so, by its own clock
 */
public record ProviderSignOut(
        String issuer, @Nullable String subject, @Nullable String session, Instant issuedAt) {}
