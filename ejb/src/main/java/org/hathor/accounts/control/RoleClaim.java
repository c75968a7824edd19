package org.hathor.accounts.control;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads roles from what an identity provider says of a person.
 *
 * @param path where the claim is: {@code groups}, or {@code realm_access.roles} for one within another
 * @param mapping which of their values means which of our roles; empty: their names are ours
 * @param everybody the roles that everybody has who may sign in there
 * @param known our roles
 */
public record RoleClaim(String path, Map<String, String> mapping, Set<String> everybody, Set<String> known) {

    public RoleClaim {
        mapping = Map.copyOf(mapping);
        everybody = Set.copyOf(everybody);
        known = Set.copyOf(known);
    }

    /** The roles; empty when there is no such claim, which is not the same as a claim without any role. */
    public Optional<Set<String>> in(Map<String, Object> claims) {
        return Optional.ofNullable(find(claims)).map(this::roles);
    }

    private Set<String> roles(Object claim) {
        var values = claim instanceof Collection<?> several ? several : List.of(claim);
        var roles = values.stream()
                .map(String::valueOf)
                .map(value -> mapping.isEmpty() ? value : mapping.getOrDefault(value, ""))
                .filter(known::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        roles.addAll(everybody);
        return roles;
    }

    private @Nullable Object find(Map<String, Object> claims) {
        // The whole path may be a name itself: "https://example.org/roles".
        var direct = claims.get(path);
        if (direct != null) {
            return direct;
        }
        @Nullable Object current = claims;
        for (var name : path.split("\\.", -1)) {
            current = current instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return current;
    }

    /** Reads {@code theirs=ours, theirs=ours}; null when it cannot be read. */
    public static @Nullable Map<String, String> mapping(List<String> pairs, Predicate<String> isRole) {
        var mapping = new java.util.LinkedHashMap<String, String>();
        for (var pair : pairs) {
            var equals = pair.lastIndexOf('=');
            var role = pair.substring(equals + 1).strip();
            if (equals < 1 || !isRole.test(role)) {
                return null;
            }
            mapping.put(pair.substring(0, equals).strip(), role);
        }
        return mapping;
    }
}
