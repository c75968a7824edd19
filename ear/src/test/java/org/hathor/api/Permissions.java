package org.hathor.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of docs/permissions.md: each route, and who may use it. */
record Permissions(List<Permission> all) {

    private static final Pattern ROW =
            Pattern.compile("^\\| ([A-Z]+) \\| (/\\S*) \\| ([^|]+?)(?:, own ([^|]+?))? \\|$", Pattern.MULTILINE);

    /** Who a caller can be. {@code key} is an administrator's API key of every scope. */
    enum Who {
        nobody,
        listener,
        artist,
        librarian,
        admin,
        key;

        static final Set<Who> PEOPLE = Set.of(listener, artist, librarian, admin);
    }

    /**
     * One route.
     *
     * @param own what of a person's own it gives, if it gives nothing else
     */
    record Permission(
            String method,
            String path,
            Set<Who> allowed,
            @Nullable String own) {

        boolean isApi() {
            return path.startsWith("/api/");
        }

        String route() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return route();
        }
    }

    static Permissions documented() {
        try {
            var page = Files.readString(Path.of("..", "docs", "permissions.md"));
            return new Permissions(ROW.matcher(page)
                    .results()
                    .map(row -> new Permission(row.group(1), row.group(2), allowed(row.group(3)), row.group(4)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Who> allowed(String words) {
        return switch (words) {
            case "everybody" -> Set.of(Who.values());
            case "signed in" -> with(Who.PEOPLE, Who.key);
            case "in person" -> Who.PEOPLE;
            default -> {
                var roles =
                        Arrays.stream(words.split(", ", -1)).map(Who::valueOf).collect(Collectors.toSet());
                yield roles.contains(Who.admin) ? with(roles, Who.key) : roles;
            }
        };
    }

    private static Set<Who> with(Set<Who> some, Who another) {
        var more = new TreeSet<>(some);
        more.add(another);
        return more;
    }

    Set<String> routes(boolean ofApi) {
        return all.stream()
                .filter(permission -> permission.isApi() == ofApi)
                .map(Permission::route)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
