package org.hathor.accounts.boundary;

/**
 * A new API key.
 *
 * @param secret the key itself: shown now, and never again
 */
public record IssuedApiKey(ApiKeyView key, String secret) {

    @Override
    public String toString() {
        return "IssuedApiKey[" + key.id() + "]";
    }
}
