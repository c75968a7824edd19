package org.hathor.accounts.boundary;

/**
 * Somebody came in from the organisation's provider.
 *
 * @param next where they wanted to go when they set out
 */
public record CorporateEntry(OpenedSession session, String next) {}
