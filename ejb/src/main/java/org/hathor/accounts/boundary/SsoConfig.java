package org.hathor.accounts.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be configured about the organisation's own sign-in; docs/configuration.md explains each key. */
@Dependent
public class SsoConfig {

    @Inject
    @ConfigProperty(name = "hathor.sso.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "hathor.sso.client-id")
    Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "hathor.sso.client-secret")
    Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "hathor.sso.name", defaultValue = "SSO")
    String name;

    @Inject
    @ConfigProperty(name = "hathor.sso.scopes", defaultValue = "openid,profile,email")
    List<String> scopes;

    @Inject
    @ConfigProperty(name = "hathor.sso.roles-claim", defaultValue = "groups")
    String rolesClaim;

    @Inject
    @ConfigProperty(name = "hathor.sso.role-mapping")
    Optional<List<String>> roleMapping;

    @Inject
    @ConfigProperty(name = "hathor.sso.default-role", defaultValue = "listener")
    String defaultRole;

    @Inject
    @ConfigProperty(name = "hathor.sso.api-audiences")
    Optional<List<String>> apiAudiences;

    /** The provider's name for itself; its discovery document is below it. */
    public Optional<String> issuer() {
        return issuer;
    }

    public Optional<String> clientId() {
        return clientId;
    }

    public Optional<String> clientSecret() {
        return clientSecret;
    }

    /** What the button calls it. */
    public String name() {
        return name;
    }

    public List<String> scopes() {
        return scopes;
    }

    public String rolesClaim() {
        return rolesClaim;
    }

    /** {@code theirs=ours} pairs; none: their names are ours. */
    public List<String> roleMapping() {
        return roleMapping.orElse(List.of());
    }

    /** What everybody is who may sign in there, or {@code none}. */
    public String defaultRole() {
        return defaultRole;
    }

    /** Access tokens for one of these are taken by the API. */
    public List<String> apiAudiences() {
        return apiAudiences.orElse(List.of());
    }
}
