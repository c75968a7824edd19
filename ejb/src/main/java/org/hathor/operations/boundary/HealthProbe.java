package org.hathor.operations.boundary;

import java.util.Optional;

/** Asks one thing that this node needs whether it works. It may block: the report does not wait for it for long. */
public interface HealthProbe {

    /** One word, as it stands in the report. */
    String name();

    /** What is wrong, as one sentence that says what to look at; empty when all is well. */
    Optional<String> problem() throws Exception;

    /** Whether the node is of no use without it. What is not vital is told, and takes no requests away from the node. */
    default boolean vital() {
        return true;
    }
}
