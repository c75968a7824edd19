package org.hathor.kernel;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity. It has its id from its first moment, and two entities are the same when their ids are. */
@MappedSuperclass
public abstract class Identified {

    @Id
    private UUID id;

    protected Identified() {}

    protected Identified(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        // Ids are unique across all tables, and a lazy proxy has another class than what it stands for.
        return other instanceof Identified that && id().equals(that.id());
    }

    @Override
    public final int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + id();
    }
}
