package org.hathor.operations.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.hathor.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** Something that the operators announce to everybody for a while. */
@Entity
public class Notice extends Identified {

    private static final int LONGEST_MESSAGE = 500;

    private String message;

    @Enumerated(EnumType.STRING)
    private NoticeSeverity severity;

    private Instant startsAt;
    private @Nullable Instant endsAt;
    private Instant createdAt;

    @Version
    private long version;

    protected Notice() {}

    /**
     * Announces something.
     *
     * @param endsAt null: until somebody deletes it
     */
    public Notice(
            UUID id,
            String message,
            NoticeSeverity severity,
            Instant startsAt,
            @Nullable Instant endsAt,
            Instant createdAt) {
        super(id);
        check(startsAt, endsAt);
        this.message = checked(message);
        this.severity = severity;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.createdAt = createdAt;
    }

    public void edit(String message, NoticeSeverity severity, Instant startsAt, @Nullable Instant endsAt) {
        check(startsAt, endsAt);
        this.message = checked(message);
        this.severity = severity;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    private static String checked(String message) {
        var text = message.strip();
        if (text.isEmpty() || text.length() > LONGEST_MESSAGE) {
            throw new Invalid("message", "must have 1 to " + LONGEST_MESSAGE + " characters");
        }
        return text;
    }

    private static void check(Instant startsAt, @Nullable Instant endsAt) {
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            throw new Invalid("endsAt", "must be later than startsAt");
        }
    }

    public String message() {
        return message;
    }

    public NoticeSeverity severity() {
        return severity;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public @Nullable Instant endsAt() {
        return endsAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
