package org.hathor.operations.boundary;

import java.util.UUID;

/** A notice is new, different or gone. */
public record NoticeChanged(UUID id, Change change) {

    /** What happened to it. */
    public enum Change {
        created,
        edited,
        deleted
    }
}
