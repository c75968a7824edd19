package org.hathor.accounts.boundary;

import java.time.Instant;

/** Who calls with an access token of the organisation's provider, and until when it is good. */
public record CorporateCaller(SignedIn person, Instant expiresAt) {}
