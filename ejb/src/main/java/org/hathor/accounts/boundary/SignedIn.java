package org.hathor.accounts.boundary;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hathor.accounts.entity.Account;
import org.hathor.kernel.Roles;

/** A person who has proved who they are. */
public record SignedIn(UUID id, String userName, String displayName, Set<Role> roles) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    static SignedIn of(Account account) {
        var roles = account.roles().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new SignedIn(account.id(), account.userName(), account.displayName(), roles);
    }

    /** The roles' names, in a stable order. */
    public Set<String> roleNames() {
        return roles.stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the container is told of somebody who came in person. */
    public Set<String> groups() {
        var groups = roleNames();
        groups.add(Roles.IN_PERSON);
        return groups;
    }
}
