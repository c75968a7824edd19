package org.hathor.accounts.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hathor.accounts.control.TicketSeal;
import org.hathor.accounts.gateway.OpenIdProvider;
import org.hathor.accounts.gateway.ProviderSettings;
import org.hathor.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** The organisation's identity provider, if there is one; this node asks every few seconds whether it is there. */
@ApplicationScoped
class CorporateProvider {

    private static final Duration PULSE = Duration.ofSeconds(5);

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    private ManagedScheduledExecutorService executor;

    private Optional<OpenIdProvider> provider;
    private Optional<TicketSeal> seal;
    private @Nullable Future<?> pulse;

    @SuppressWarnings("NullAway.Init") // For the proxy of the container.
    protected CorporateProvider() {}

    @Inject
    @SuppressWarnings("NullAway.Init") // The executor is injected later.
    CorporateProvider(SsoConfig config, AccountsConfig accounts, Clock clock) {
        provider = config.issuer().map(issuer -> new OpenIdProvider(settings(issuer, config, accounts), clock));
        seal = config.clientSecret().map(TicketSeal::new);
    }

    private static ProviderSettings settings(String issuer, SsoConfig config, AccountsConfig accounts) {
        return new ProviderSettings(
                issuer,
                config.clientId().orElseThrow(),
                config.clientSecret().orElseThrow(),
                config.scopes(),
                URI.create(accounts.url() + "/sso/callback"),
                URI.create(accounts.url() + "/sign-in?signed-out"),
                Set.copyOf(config.apiAudiences()));
    }

    /** Begins to ask. */
    void begin() {
        provider.ifPresent(asked ->
                pulse = executor.scheduleWithFixedDelay(asked::ask, 0, PULSE.toMillis(), TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void end() {
        if (pulse != null) {
            pulse.cancel(false);
        }
    }

    Optional<OpenIdProvider> provider() {
        return provider;
    }

    OpenIdProvider required() {
        return provider.orElseThrow(() -> new NotFound("corporate sign-in"));
    }

    TicketSeal seal() {
        return seal.orElseThrow(() -> new NotFound("corporate sign-in"));
    }
}
