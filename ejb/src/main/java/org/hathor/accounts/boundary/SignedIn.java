package org.hathor.accounts.boundary;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person who has proved who they are. */
public record SignedIn(UUID id, String userName, String displayName, Set<Role> roles) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** The roles' names, in a stable order, as the container wants groups. */
    public Set<String> groups() {
        return roles.stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
