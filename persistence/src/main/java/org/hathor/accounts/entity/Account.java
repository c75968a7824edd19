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
    private @Nullable String picture;
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

    public void reachAt(@Nullable String address) {
        email = address;
    }

    public void callThemselves(String name) {
        displayName = name;
    }

    /**
     * Shows a picture from now on.
     *
     * @param name by which it is known, and which nobody can guess; null for none
     */
    public void show(@Nullable String name) {
        picture = name;
    }

    public void grant(Set<String> all) {
        roles = Set.copyOf(all);
    }

    public void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    public void enable() {
        disabledAt = null;
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

    public @Nullable String picture() {
        return picture;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    public long version() {
        return version;
    }
}
