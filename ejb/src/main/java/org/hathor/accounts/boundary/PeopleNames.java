package org.hathor.accounts.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.kernel.Roles;

/** How people are called, for other features that show them to one another. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class PeopleNames {

    @Inject
    private AccountRepository accounts;

    /** What the query selects. */
    public record Name(UUID id, String displayName) {}

    /** What these people call themselves. Its callers have asked whether the person may know. */
    @PermitAll
    public Map<UUID, String> of(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : accounts.names(Name.class, people).stream().collect(toMap(Name::id, Name::displayName));
    }

    /** Who signs in by this name, if it is somebody who may. */
    public Optional<UUID> find(String userName) {
        return accounts.findByUserName(userName.strip())
                .filter(account -> account.disabledAt() == null)
                .map(Account::id);
    }
}
