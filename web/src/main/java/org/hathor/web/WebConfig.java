package org.hathor.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What can be configured about the API; docs/configuration.md explains each key. The keys stand in full because the
 * server registers classes of {@code @ConfigProperties} with the EAR's configuration only, and a WAR has its own.
 */
@ApplicationScoped
public class WebConfig {

    @Inject
    @ConfigProperty(name = "hathor.web.cors-origins")
    Optional<List<String>> corsOrigins;

    @Inject
    @ConfigProperty(name = "hathor.web.cors-credentials", defaultValue = "false")
    boolean corsCredentials;

    @Inject
    @ConfigProperty(name = "hathor.web.request-deadline", defaultValue = "PT30S")
    Duration requestDeadline;

    /** Origins ({@code https://host[:port]}) whose pages may call the API and open the socket. */
    public List<String> corsOrigins() {
        return corsOrigins.orElse(List.of());
    }

    /** Whether those pages may send cookies; bearer tokens do not need it. */
    public boolean corsCredentials() {
        return corsCredentials;
    }

    /** How long the work for one request may take. */
    public Duration requestDeadline() {
        return requestDeadline;
    }
}
