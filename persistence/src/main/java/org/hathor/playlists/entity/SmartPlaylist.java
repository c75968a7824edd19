package org.hathor.playlists.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.hathor.kernel.Invalid;

/** A playlist that is made of rules: what fits them, when it is asked for. */
@Entity
public class SmartPlaylist extends Identified {

    private static final int LONGEST_NAME = 200;

    private UUID ownerId;
    private String name;

    @Embedded
    private SmartRules rules;

    private Instant createdAt;

    @Version
    private long version;

    protected SmartPlaylist() {}

    public SmartPlaylist(UUID id, UUID ownerId, String name, SmartRules rules, Instant now) {
        super(id);
        this.ownerId = ownerId;
        this.createdAt = now;
        this.name = checked(name);
        rules.check();
        this.rules = rules;
    }

    public void edit(String name, SmartRules rules) {
        this.name = checked(name);
        rules.check();
        this.rules = rules;
    }

    private static String checked(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Invalid("name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        return stripped;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    public SmartRules rules() {
        return rules;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
