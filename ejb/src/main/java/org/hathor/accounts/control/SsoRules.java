package org.hathor.accounts.control;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the settings of a corporate sign-in must be like. Each complaint is a sentence that says what to do.
 *
 * @param production whether the provider has to be spoken to under TLS
 */
public record SsoRules(boolean production, Set<String> roles) {

    private static final String NONE = "none";

    public SsoRules {
        roles = Set.copyOf(roles);
    }

    /** The three settings come together, or none of them does; a secret that is left over does no harm. */
    public Optional<String> complaint(
            Optional<String> issuer,
            Optional<String> clientId,
            Optional<String> clientSecret,
            List<String> mapping,
            String defaultRole,
            List<String> audiences) {
        if (issuer.isEmpty() && clientId.isEmpty()) {
            return Optional.empty();
        }
        if (issuer.isEmpty() || clientId.isEmpty() || clientSecret.isEmpty()) {
            return Optional.of("Corporate sign-in needs hathor.sso.issuer, hathor.sso.client-id and "
                    + "hathor.sso.client-secret: give all three, or none.");
        }
        if (!mayBeAsked(issuer.get())) {
            return Optional.of("hathor.sso.issuer must be an https address without query or fragment: correct it.");
        }
        if (RoleClaim.mapping(mapping, roles::contains) == null) {
            return Optional.of("hathor.sso.role-mapping must be like music-admins=admin,music-editors=librarian, with "
                    + "the roles " + String.join(", ", roles.stream().sorted().toList()) + ".");
        }
        if (!defaultRole.equals(NONE) && !roles.contains(defaultRole)) {
            return Optional.of("hathor.sso.default-role must be a role or none.");
        }
        if (audiences.contains(clientId.get())) {
            return Optional.of(
                    "hathor.sso.api-audiences must not have hathor.sso.client-id in it: that is the audience "
                            + "of identity tokens, which are no key to the API.");
        }
        return Optional.empty();
    }

    private boolean mayBeAsked(String issuer) {
        try {
            var address = URI.create(issuer);
            var secure = "https".equals(address.getScheme());
            return address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && (secure || (!production && "http".equals(address.getScheme())));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
