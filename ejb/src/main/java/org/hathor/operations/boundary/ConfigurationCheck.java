package org.hathor.operations.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.hathor.kernel.CannotStart;
import org.hathor.operations.control.ConfigurationRules;

/**
 * Refuses to start with a configuration that cannot be meant: a key that nobody reads, a secret that is missing or known
 * to everybody. What the documentation lists is what is known, for the build puts that page beside this class.
 */
@Startup
@Singleton
@PermitAll
public class ConfigurationCheck {

    private static final String PAGE = "/META-INF/hathor/configuration.md";
    private static final Pattern ROW = Pattern.compile("^\\| `(hathor\\.[a-z0-9.-]+)` \\|", Pattern.MULTILINE);

    @Inject
    Config config;

    @PostConstruct
    void check() {
        new ConfigurationRules(documentedKeys())
                .complaint(config.getPropertyNames(), key -> config.getOptionalValue(key, String.class))
                .ifPresent(sentence -> {
                    throw CannotStart.because(sentence);
                });
    }

    static Set<String> documentedKeys() {
        try (var page = ConfigurationCheck.class.getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new IllegalStateException("The build left out " + PAGE);
            }
            return ROW.matcher(new String(page.readAllBytes(), UTF_8))
                    .results()
                    .map((MatchResult row) -> row.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
