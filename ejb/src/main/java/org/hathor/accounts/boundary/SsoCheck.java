package org.hathor.accounts.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hathor.accounts.control.SsoRules;
import org.hathor.kernel.CannotStart;

/** Settings of a corporate sign-in that cannot work are found at the start, not by the first person who signs in. */
@Startup
@Singleton
@DependsOn("ConfigurationCheck")
@PermitAll
public class SsoCheck {

    @Inject
    private SsoConfig config;

    @Inject
    private CorporateProvider provider;

    @Inject
    @ConfigProperty(name = "hathor.mode", defaultValue = "production")
    private String mode;

    @PostConstruct
    void check() {
        var roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());
        new SsoRules(mode.equals("production"), roles)
                .complaint(
                        config.issuer(),
                        config.clientId(),
                        config.clientSecret(),
                        config.roleMapping(),
                        config.defaultRole(),
                        config.apiAudiences())
                .ifPresent(sentence -> {
                    throw CannotStart.because(sentence);
                });
        provider.begin();
    }
}
