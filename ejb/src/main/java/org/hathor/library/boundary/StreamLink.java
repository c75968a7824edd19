package org.hathor.library.boundary;

import java.time.Instant;

/**
 * An address that anybody may use for a while: for players, which send no token.
 *
 * @param url begins with the path of the API
 */
public record StreamLink(String url, Instant expiresAt) {}
