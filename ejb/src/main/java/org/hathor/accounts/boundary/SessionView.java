package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.UUID;
import org.hathor.accounts.entity.SessionKind;
import org.hathor.accounts.entity.SignInMethod;

/**
 * A session, as its owner sees it.
 *
 * @param device "Firefox on Linux"
 * @param current whether it is the one that is looking
 */
public record SessionView(
        UUID id,
        SessionKind kind,
        SignInMethod how,
        Instant createdAt,
        Instant lastSeenAt,
        String address,
        String device,
        boolean current) {}
