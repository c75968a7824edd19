package org.hathor.operations.boundary;

/**
 * A request that its sender may repeat.
 *
 * @param key what the sender chose: the value of {@code Idempotency-Key}
 * @param route the method and the path: {@code POST /notices}
 * @param bodyHash SHA-256 of the body, in hexadecimal
 */
public record IdempotencyRequest(String key, String route, String bodyHash) {}
