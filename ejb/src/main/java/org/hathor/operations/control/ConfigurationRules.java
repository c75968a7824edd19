package org.hathor.operations.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a configuration must be like for a start. Each complaint is a sentence that says what to do; the first one found
 * is enough, for the operator corrects one thing at a time.
 *
 * @param defaults the keys that are documented, for no others exist, and the default of each: a value must be of its kind
 */
public record ConfigurationRules(Map<String, String> defaults) {

    private static final String PREFIX = "hathor.";
    private static final String MODE = "hathor.mode";
    private static final String SECRET = "hathor.accounts.secret";
    private static final String DATABASE_PASSWORD = "hathor.db.password";
    private static final String ADMIN_PASSWORD = "hathor.accounts.initial-admin-password";
    private static final int SHORTEST_PASSWORD = 12;
    private static final int SHORTEST_SECRET = 32;

    /**
     * Looks for what is wrong.
     *
     * @param names every name that any source of configuration knows, environment variables among them
     * @param value looks a key up
     */
    public Optional<String> complaint(Iterable<String> names, Function<String, Optional<String>> value) {
        return unknownKey(names)
                .or(() -> wrongMode(value))
                .or(() -> wrongKind(value))
                .or(() -> value.apply(MODE).orElse("production").equals("production")
                        ? unsafeProduction(value)
                        : Optional.empty());
    }

    private Optional<String> unknownKey(Iterable<String> names) {
        var known = defaults.keySet();
        var knownVariables = known.stream().map(ConfigurationRules::variable).collect(Collectors.toSet());
        var groups = known.stream().flatMap(ConfigurationRules::group).collect(Collectors.toSet());
        for (var name : names) {
            var isKey = name.startsWith(PREFIX);
            var isVariable = groups.stream().anyMatch(name::startsWith);
            if ((isKey && !known.contains(name)) || (isVariable && !knownVariables.contains(name))) {
                return Optional.of(
                        "%s is not a setting of Hathor: correct or remove it (docs/configuration.md has all)."
                                .formatted(name));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> wrongMode(Function<String, Optional<String>> value) {
        return value.apply(MODE)
                .filter(mode -> !Set.of("embedded", "production").contains(mode))
                .map(mode -> "hathor.mode is neither embedded nor production: correct it.");
    }

    private Optional<String> wrongKind(Function<String, Optional<String>> value) {
        for (var setting : defaults.entrySet()) {
            var kind = Kind.of(setting.getValue());
            var given = kind == Kind.TEXT ? Optional.<String>empty() : value.apply(setting.getKey());
            if (given.isPresent() && !kind.shape.matcher(given.get().strip()).matches()) {
                return Optional.of("%s must be %s: correct it.".formatted(setting.getKey(), kind.description));
            }
        }
        return Optional.empty();
    }

    /** What a value can be; the default shows it. */
    private enum Kind {
        DURATION(
                "P(?=.)(\\d{1,6}D)?(T(?=.)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}(\\.\\d{1,9})?S)?)?",
                "a duration such as PT10M or P30D"),
        NUMBER("\\d{1,18}", "a number in digits"),
        TRUTH("true|false", "true or false"),
        TEXT(".*", "a text");

        private final Pattern shape;
        private final String description;

        Kind(String shape, String description) {
            this.shape = Pattern.compile(shape, Pattern.DOTALL);
            this.description = description;
        }

        private static Kind of(String value) {
            return Arrays.stream(values())
                    .filter(kind -> kind.shape.matcher(value).matches())
                    .findFirst()
                    .orElse(TEXT);
        }
    }

    private static Optional<String> unsafeProduction(Function<String, Optional<String>> value) {
        if (value.apply(SECRET).orElse("").length() < SHORTEST_SECRET) {
            return Optional.of(
                    "hathor.accounts.secret is missing, or shorter than 32 characters: make one with \"openssl "
                            + "rand -hex 32\" and give it to every node as a secret.");
        }
        if (value.apply(DATABASE_PASSWORD).orElse("hathor").equals("hathor")) {
            return Optional.of("hathor.db.password is the default, which everybody knows: change it in PostgreSQL and "
                    + "give the new one to every node as a secret.");
        }
        return value.apply(ADMIN_PASSWORD)
                .filter(password -> password.length() < SHORTEST_PASSWORD)
                .map(password -> "hathor.accounts.initial-admin-password is too short: take %d characters or more."
                        .formatted(SHORTEST_PASSWORD));
    }

    /** As MicroProfile Config spells a key in the environment: {@code hathor.db.url} is {@code HATHOR_DB_URL}. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** {@code HATHOR_DB_} of {@code hathor.db.url}: variables outside of the groups belong to scripts and images. */
    private static Stream<String> group(String key) {
        var end = key.indexOf('.', PREFIX.length());
        return end < 0 ? Stream.empty() : Stream.of(variable(key.substring(0, end + 1)));
    }
}
