package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.UUID;

/** What a good access token says: who, by which session, until when. */
public record VerifiedToken(SignedIn person, UUID sessionId, Instant expiresAt) {}
