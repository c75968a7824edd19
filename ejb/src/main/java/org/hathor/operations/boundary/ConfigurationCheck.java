package org.hathor.operations.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
    private static final Pattern ROW =
            Pattern.compile("^\\| `(hathor\\.[a-z0-9.-]+)` \\| `?([^`|]*)`? \\|", Pattern.MULTILINE);

    @Inject
    Config config;

    @PostConstruct
    void check() {
        new ConfigurationRules(documentedDefaults())
                .complaint(names(), key -> config.getOptionalValue(key, String.class))
                .ifPresent(sentence -> {
                    throw CannotStart.because(sentence);
                });
    }

    /** Asked of each source: the names that the configuration keeps of them all change while others ask, too. */
    private Set<String> names() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .flatMap(source -> source.getPropertyNames().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The keys and what the page says is their default. */
    static Map<String, String> documentedDefaults() {
        try (var page = ConfigurationCheck.class.getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new IllegalStateException("The build left out " + PAGE);
            }
            return ROW.matcher(new String(page.readAllBytes(), UTF_8))
                    .results()
                    .collect(Collectors.toUnmodifiableMap(row -> row.group(1), row -> row.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
