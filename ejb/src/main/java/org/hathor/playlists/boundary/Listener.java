package org.hathor.playlists.boundary;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.hathor.kernel.CallContext;

/** The caller of a use case for people who are signed in. */
final class Listener {

    private Listener() {}

    static UUID id() {
        return requireNonNull(CallContext.current().personId(), "Nobody is signed in");
    }
}
