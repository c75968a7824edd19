package org.hathor.accounts.gateway;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * What is agreed with an identity provider.
 *
 * @param issuer its name for itself, and where its description is found
 * @param callback where it sends people back to
 * @param goodbye where it sends people who signed out
 * @param audiences of which access tokens that it gave to others are taken here
 */
public record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        URI callback,
        URI goodbye,
        Set<String> audiences) {

    public ProviderSettings {
        scopes = List.copyOf(scopes);
        audiences = Set.copyOf(audiences);
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}
