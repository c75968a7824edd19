package org.hathor.accounts.boundary;

import java.time.Instant;

/**
 * A way in that a person has through the organisation's provider.
 *
 * @param name what people call the provider, where it is the one that is set up now; its address otherwise
 */
public record CorporateIdentityView(String name, Instant since, Instant lastSeenAt) {}
