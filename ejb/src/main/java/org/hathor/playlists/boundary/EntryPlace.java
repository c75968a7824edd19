package org.hathor.playlists.boundary;

import java.util.UUID;
import java.util.stream.Stream;
import org.hathor.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are put: behind one, before one, or at the start; at the end, if nothing is said.
 *
 * @param after an entry
 * @param before an entry
 */
public record EntryPlace(@Nullable UUID after, @Nullable UUID before, boolean start) {

    public static final EntryPlace END = new EntryPlace(null, null, false);

    public EntryPlace {
        if (Stream.of(after != null, before != null, start).filter(said -> said).count() > 1) {
            throw new Invalid("after", "must not be there together with before or start");
        }
    }
}
