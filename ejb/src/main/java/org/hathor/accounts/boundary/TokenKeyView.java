package org.hathor.accounts.boundary;

import java.time.Instant;

/**
 * A key that signs access tokens, without its secret half.
 *
 * @param name the {@code kid} of its tokens
 * @param signing whether it signs now: those before it only verify, those after it wait
 */
public record TokenKeyView(String name, Instant createdAt, Instant signsFrom, boolean signing) {}
