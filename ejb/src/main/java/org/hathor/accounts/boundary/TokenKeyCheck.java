package org.hathor.accounts.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.hathor.kernel.CannotStart;

/** A key that cannot sign is found at the start, not by the first person who signs in. */
@Startup
@Singleton
@DependsOn("ConfigurationCheck")
@PermitAll
public class TokenKeyCheck {

    @Inject
    private AccessTokens tokens;

    @PostConstruct
    void check() {
        try {
            tokens.warmUp();
        } catch (IllegalArgumentException e) {
            throw CannotStart.because("hathor.accounts.token-key cannot be used: it must be an RSA private key of 2048 "
                    + "bits or more, PKCS#8 in PEM.");
        }
    }
}
