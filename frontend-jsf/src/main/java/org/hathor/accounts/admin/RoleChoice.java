package org.hathor.accounts.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hathor.accounts.boundary.Role;
import org.jspecify.annotations.Nullable;

/** Roles as the boxes of a form have them. */
final class RoleChoice {

    private RoleChoice() {}

    static List<String> every() {
        return inOrder(Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet()));
    }

    /** Their names in the order in which they are always shown: the humblest first. */
    static List<String> inOrder(Set<String> names) {
        return Stream.of(Role.values()).map(Role::name).filter(names::contains).toList();
    }

    /** The boxes that were ticked; what is no role was not sent by our form. */
    static Set<Role> of(String @Nullable [] sent) {
        return sent == null
                ? Set.of()
                : Stream.of(sent).flatMap(name -> role(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
