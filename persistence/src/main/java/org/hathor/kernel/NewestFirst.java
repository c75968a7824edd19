package org.hathor.kernel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of lists that show the newest first: {@code order by at desc, id desc}. A query fetches what is before it,
 * {@code (at, id) < (:at, :id)}, also for the first page: that one begins at the end of time.
 */
public record NewestFirst(Instant at, UUID id) {

    private static final NewestFirst BEGINNING =
            new NewestFirst(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    public static NewestFirst after(@Nullable Cursor cursor) {
        return cursor == null ? BEGINNING : new NewestFirst(cursor.instant(0), cursor.uuid(1));
    }

    public Cursor cursor() {
        return Cursor.of(at, id);
    }
}
