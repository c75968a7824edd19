package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** A person who may use Hathor. */
@Entity
public class Account extends Identified {

    private String userName;
    private @Nullable String email;
    private String displayName;
    private Set<String> roles;
    private @Nullable String passwordHash;
    private Instant createdAt;
    private @Nullable Instant disabledAt;

    @Version
    private long version;

    protected Account() {}

    public Account(UUID id, String userName, String displayName, Set<String> roles, Instant createdAt) {
        super(id);
        this.userName = userName;
        this.displayName = displayName;
        this.roles = Set.copyOf(roles);
        this.createdAt = createdAt;
    }

    /**
     * Lets the person in by password from now on.
     *
     * @param hash a PHC string, never the password
     */
    public void usePassword(String hash) {
        passwordHash = hash;
    }

    public void disable(Instant now) {
        disabledAt = now;
    }

    public boolean mayEnter() {
        return disabledAt == null;
    }

    public String userName() {
        return userName;
    }

    public @Nullable String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
