package org.hathor.accounts.boundary;

import org.hathor.accounts.entity.SessionKind;

/**
 * What somebody signs in with.
 *
 * @param userAgent what it says of itself: shown to its owner, believed by nobody
 */
public record Device(SessionKind kind, String userAgent) {}
