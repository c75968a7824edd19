package org.hathor.operations.boundary;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt at a job, as its handler sees it. */
public interface JobRun {

    UUID id();

    Map<String, @Nullable Object> payload();

    /** On whose behalf; null for the server's own. */
    @Nullable
    UUID ownerId();

    /** 1 for the first attempt. */
    int attempt();

    /** Cheap enough to be called as often as one likes: it is written down at most twice a second. */
    void progress(double fraction, String message);

    /** What the job leaves behind for whoever asks; written when it succeeds. */
    void result(Map<String, ? extends @Nullable Object> result);

    /** Whether the handler should stop: somebody cancelled the job, or this node lost it or is going down. */
    boolean cancelled();
}
